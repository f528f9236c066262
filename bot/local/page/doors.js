// One click to the desk of each member of staff, and to each mentor's own page.
import * as api from "./api.js";
import { byId, link, make } from "./dom.js";
import { roleText, say } from "./words.js";

// A browser has one session with a host, so each desk is opened on a host of its own, where the
// browser knows such names; elsewhere they share one, and whoever was opened last has it.
const hostOf = (role) => `http://${role.replaceAll("_", "-")}.localhost:${window.location.port}`;

function knowsSuchHosts() {
  return new Promise((tell) => {
    const picture = make("img", { alt: "" });
    picture.addEventListener("load", () => tell(true));
    picture.addEventListener("error", () => tell(false));
    picture.src = `${hostOf("desk")}/page/logo.svg`;
  });
}

const way = ({ name, role, path }, apart) => link(
  apart ? hostOf(role) + path : path,
  { class: "tool", title: roleText(role), "aria-label": `${name}, ${roleText(role)}`, text: name, data: { door: role } },
);

export async function showDoors() {
  let doors;
  try {
    doors = await api.doors();
  } catch (error) {
    if (error instanceof api.Refused || error instanceof api.Unreachable) return; // a Telegram without a desk
    throw error;
  }
  if (!doors.length) return;
  const apart = await knowsSuchHosts();
  const [desks, pages] = [true, false].map((desk) => doors.filter((door) => door.desk === desk));
  byId("doors").replaceChildren(
    make("span", { text: say("desks") }), ...desks.map((door) => way(door, apart)),
    make("span", { text: say("ownPages") }), ...pages.map((door) => way(door, false)),
  );
  byId("doors").hidden = false;
}
