// The virtual clock: shows it ticking between two answers of the server, and moves it.
import * as api from "./api.js";
import { clockText, isoWall, mondayMorning, nextMorning } from "./dates.js";
import { byId, make } from "./dom.js";
import { attempt } from "./notice.js";
import { say } from "./words.js";

const JUMPS = [
  ["next", () => ({ to: "next" }), "strong"],
  ["quarter", () => ({ advance: "PT15M" })],
  ["hour", () => ({ advance: "PT1H" })],
  ["morning", () => ({ to: nextMorning(now()) })],
  ["monday", () => ({ to: mondayMorning(now()) })],
];

let told = null; // what the server said, and when by this browser's stopwatch
let moving = false;

/** The demo's time now. It runs at real speed between two answers. */
export function now() {
  return told ? new Date(told.moment + performance.now() - told.heard) : new Date();
}

/** A new time from the server. */
export function setClock(moment) {
  told = { moment: new Date(moment).getTime(), heard: performance.now() };
  draw();
  offerTime();
}

/** The free choice starts from the time it is, and never takes away what somebody is choosing. */
function offerTime() {
  const field = byId("jump-time");
  if (document.activeElement === field) return;
  field.min = isoWall(now());
  if (!field.value || field.value < field.min) field.value = field.min;
}

export async function refreshClock() {
  const { now: moment } = await api.clock();
  setClock(moment);
}

function draw() {
  if (!told) return;
  const face = byId("clock-now");
  const text = clockText(now());
  if (face.textContent !== text) face.textContent = text;
  face.dateTime = now().toISOString();
  if (moving) byId("jumping").textContent = say("jumpingTo", { time: text });
}

function showMoving(state) {
  moving = state;
  byId("clock").setAttribute("aria-busy", String(state));
  byId("jumping").textContent = state ? say("jumping") : "";
  for (const id of ["jumping", "jump-bar"]) byId(id).hidden = !state;
  for (const button of byId("clock").querySelectorAll("button, input")) button.disabled = state;
}

async function jump(move, opener) {
  if (moving) return;
  showMoving(true);
  await attempt(async () => {
    await api.moveClock(move);
    await refreshClock();
  });
  showMoving(false);
  opener.focus({ preventScroll: true }); // a disabled button loses the focus; the next jump is often the same
}

/** Draws the buttons; `afterJump` fetches whatever the passed time has brought. */
export function startClock(afterJump) {
  for (const [key, move, kind] of JUMPS) {
    const button = make("button", { type: "button", class: kind, text: say(key), data: { jump: key } });
    button.addEventListener("click", () => jump(move(), button).then(afterJump));
    byId("jumps").append(button);
  }
  const form = byId("jump-free");
  const field = byId("jump-time");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    jump({ to: field.value }, form.querySelector("button")).then(afterJump);
  });
  setInterval(draw, 1000);
}
