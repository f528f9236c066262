// The mail of those who have only e-mail: a column for each of them, the newest on top.
import * as api from "./api.js";
import { clockText } from "./dates.js";
import { byId, icon, link, make, safeAddress } from "./dom.js";
import { onePerTime } from "./live.js";
import { liveText } from "./text.js";
import { say } from "./words.js";

// The mail's own page: links leave the frame for a tab of their own, nothing inside it runs.
const SANDBOX = "allow-popups allow-popups-to-escape-sandbox";
const AROUND = '<!doctype html><meta charset="utf-8"><base target="_blank"><meta name="referrer" content="no-referrer">' +
  '<link rel="stylesheet" href="/page/mail.css">';

const columns = new Map(); // address → its list
let shown = 0;
let loaded = false;
let onUnread = () => {};

const addressee = (mail) => (Array.isArray(mail.to) ? mail.to.join(", ") : mail.to);

export const refreshMail = onePerTime(async () => {
  const mails = await api.mail();
  if (mails.length < shown) empty(); // a demo that was started afresh
  for (const mail of mails.slice(shown)) columnOf(addressee(mail)).prepend(draw(mail, loaded));
  shown = mails.length;
  loaded = true;
  byId("mailbox-empty").hidden = shown > 0;
  count();
});

function empty() {
  columns.clear();
  byId("mail-columns").replaceChildren();
  shown = 0;
}

function columnOf(to) {
  if (!columns.has(to)) {
    const list = make("div", { class: "mails" });
    byId("mail-columns").append(make("section", { class: "mail-column" }, make("h3", { text: to }), list));
    columns.set(to, list);
  }
  return columns.get(to);
}

function draw(mail, isNew) {
  const subject = mail.subject || say("noSubject");
  const item = make(
    "details", { class: isNew ? "mail unread" : "mail" },
    make(
      "summary", {},
      make("span", { class: "subject", text: subject, dir: "auto" }),
      make("span", { class: "badge", text: say("new") }),
      make("time", { datetime: mail.at, text: clockText(new Date(mail.at)) }),
      make("span", { class: "preview", text: firstWords(mail.text), dir: "auto" }),
    ),
  );
  item.addEventListener("toggle", () => {
    if (!item.open) return;
    item.classList.remove("unread");
    count();
    // Drawn when it is opened: a hidden frame has no width to measure.
    if (item.children.length === 1) item.append(body(mail, subject));
  });
  return item;
}

const firstWords = (text) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 110);

function body(mail, subject) {
  const from = mail.from ? say("mailFrom", { from: mail.from }) : "";
  const reply = mail.reply_to ? say("mailReply", { address: mail.reply_to }) : "";
  const envelope = make("p", { class: "envelope", text: [from, reply].filter(Boolean).join(" · ") });
  return make("div", {}, envelope, ...content(mail, subject), ...files(mail));
}

/** What is attached: text can be read here and compared, anything else is fetched as a file. */
function files(mail) {
  const papers = Object.entries(mail.papers ?? {}).map(([name, address]) => make("p", { class: "attached" },
    link(safeAddress(address), { class: "attachment", download: name }, icon("document"), make("span", { text: name }))));
  const texts = Object.entries(mail.files ?? {}).map(([name, text]) => make("details", { class: "attached" },
    make("summary", { text: name }), make("pre", { text })));
  return [...papers, ...texts];
}

function content(mail, subject) {
  const plain = make("div", { class: "mail-text", dir: "auto" }, ...liveText(mail.text ?? ""));
  if (!mail.html) return [plain];
  const frame = make("iframe", {
    class: "mail-html", sandbox: SANDBOX, referrerpolicy: "no-referrer", title: say("mailFrame", { subject }),
    srcdoc: AROUND + mail.html,
  });
  frame.style.height = `${likelyHeight(mail.html)}px`;
  if (!mail.text) return [frame];
  const parts = { mailFormatted: frame, mailPlain: plain };
  const views = make("div", { class: "views" });
  const choose = (chosen) => {
    for (const button of views.children) button.setAttribute("aria-pressed", String(button.dataset.view === chosen));
    for (const [key, part] of Object.entries(parts)) part.hidden = key !== chosen;
  };
  for (const key of Object.keys(parts)) {
    views.append(make("button", { type: "button", text: say(key), data: { view: key }, on: { click: () => choose(key) } }));
  }
  choose("mailFormatted");
  return [views, frame, plain];
}

/** The sandbox lets nobody look inside, so the height is guessed from the text; the frame scrolls if it is more. */
function likelyHeight(html) {
  const inert = new DOMParser().parseFromString(html, "text/html");
  const blocks = inert.body.querySelectorAll("p, li, h1, h2, h3, tr, br, div, a").length;
  const lines = inert.body.textContent.replace(/\s+/g, " ").length / 50;
  const pictures = inert.body.querySelectorAll("img").length * 220;
  return Math.min(640, Math.max(160, 60 + lines * 24 + blocks * 20 + pictures));
}

function count() {
  const unread = document.querySelectorAll(".mail.unread").length;
  const badge = byId("mail-unread");
  badge.hidden = unread === 0;
  badge.textContent = say("mailUnread", { count: unread });
  onUnread(unread);
}

export function startMailbox(tellUnread) {
  onUnread = tellUnread;
}
