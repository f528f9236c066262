// On a narrow screen: one button for each phone and one for the mailbox.
import { byId, make } from "./dom.js";
import { roleText, say } from "./words.js";

export const MAILBOX = "mailbox";
const tabs = new Map(); // user id or MAILBOX → {button, badge, show}

function add(id, name, about, show) {
  const badge = make("span", { class: "badge", hidden: true });
  const button = make(
    "button", { type: "button", class: "tab" },
    make("span", { class: "tab-name", text: name }), make("span", { class: "tab-about", text: about }), badge,
  );
  button.addEventListener("click", () => openTab(id));
  tabs.set(id, { button, badge, show });
  return button;
}

export function startTabs(showMailbox) {
  byId("tabs").append(add(MAILBOX, say("mailbox"), "", showMailbox));
}

export function addTab({ user_id, name, role }, show) {
  byId("tabs").insertBefore(add(user_id, name.split(" ")[0], roleText(role), show), tabs.get(MAILBOX).button);
}

export function openTab(id) {
  for (const [other, { button }] of tabs) button.setAttribute("aria-current", String(other === id));
  const { button, show } = tabs.get(id);
  button.scrollIntoView({ inline: "nearest", block: "nearest" });
  show();
}

export function markTab(id, unread) {
  const badge = tabs.get(id)?.badge;
  if (!badge) return;
  badge.hidden = unread === 0;
  badge.textContent = unread;
}
