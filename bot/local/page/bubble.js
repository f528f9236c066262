// Draws one message as Telegram would. Decides nothing; presses and commands are handed to the phone.
import { icon, link, make, safeAddress } from "./dom.js";
import { timeText } from "./dates.js";
import { formatted } from "./text.js";
import { say } from "./words.js";

const WITHOUT_A_PICTURE = ["voice", "sticker", "audio", "video", "animation"];

function named(picture, name) {
  return [icon(picture), make("span", { text: name })];
}

/** A photo is shown, a document can be opened; of the rest a demo only says that it was sent. */
function attachments(message) {
  const drawn = [];
  const photo = message.photo && safeAddress(message.photo);
  if (photo) {
    const image = make("img", { class: "photo", src: photo, alt: say("photo") });
    drawn.push(link(photo, { class: "photo-link" }, image));
  }
  const paper = message.document && safeAddress(message.document);
  if (paper) {
    const name = message.file_name || say("document");
    drawn.push(link(paper, { class: "attachment", download: name }, ...named("document", name)));
  }
  for (const kind of WITHOUT_A_PICTURE) {
    if (!(kind in message)) continue;
    const picture = ["voice", "sticker"].includes(kind) ? kind : "document";
    drawn.push(make("span", { class: "attachment" }, ...named(picture, say(kind))));
  }
  return drawn;
}

function meta(message) {
  const at = new Date(message.at);
  const marks = [];
  if (message.deleted) marks.push(say("deleted"));
  else if (message.edited) marks.push(say("edited"));
  const time = make("time", { datetime: message.at, text: timeText(at) });
  return make("span", { class: "meta" }, ...marks.map((mark) => make("span", { text: mark })), time);
}

function key(button, onPress) {
  if (button.url) {
    const address = safeAddress(button.url);
    return address
      ? link(address, { class: "key opens" }, make("span", { text: button.label, dir: "auto" }))
      : make("button", { class: "key", type: "button", disabled: true, text: button.label });
  }
  const press = () => onPress(button);
  return make("button", { class: "key", type: "button", dir: "auto", text: button.label, on: { click: press } });
}

/** One message as an element: bubble, time, and its buttons in rows. */
export function bubble(message, { onPress, onCommand }) {
  const content = message.deleted ? [] : attachments(message);
  const text = message.deleted && !message.text ? say("deletedEmpty") : message.text;
  if (text) {
    const commands = message.from === "bot" && !message.deleted ? onCommand : null;
    const parts = message.deleted ? [make("s", { text })] : formatted(text, message.entities, commands);
    content.push(make("p", { class: "text", dir: "auto" }, ...parts));
  }
  const rows = message.deleted ? [] : (message.buttons ?? []);
  const keys = rows.map((row) => make("div", { class: "key-row" }, ...row.map((button) => key(button, onPress))));
  const kind = `message from-${message.from}${message.deleted ? " deleted" : ""}`;
  return make(
    "div",
    { class: kind, data: { messageId: message.message_id } },
    make("div", { class: "bubble" }, ...content, meta(message)),
    keys.length ? make("div", { class: "keys" }, ...keys) : null,
  );
}
