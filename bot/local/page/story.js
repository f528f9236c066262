// A chat as a story file for `run_bot.py play`: what the person did, and what the bot then said.
import { isoWall } from "./dates.js";
import { roleText, say } from "./words.js";

const KEPT = "fodfaeste-presses";
const LONGEST_EXPECTATION = 90;
// What the bot says later than this after the last thing done came by itself, at its own time.
const AT_ONCE = 120_000;
// An invitation is good for one person once; the player puts a fresh one in its place.
const INVITATION = /^\/start \S+$/;

function presses() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
  } catch {
    return [];
  }
}

/** Telegram's chat does not show presses, so the page keeps its own log of those made here. */
export function rememberPress(press) {
  sessionStorage.setItem(KEPT, JSON.stringify([...presses(), press]));
}

/** What must be noted before the answer changes the chat: what was there, what it said, and when. */
export function notedPress({ user_id }, messages, message, label, now) {
  const after = Math.max(...messages.map(({ message_id }) => message_id));
  const { message_id, at, text } = message;
  return { user_id, message_id, at, text, label, after, pressed: isoWall(now), moment: Number(now) };
}

/** Presses of this chat. Those of an earlier demo had other messages, so id and time must both fit. */
function pressesIn(person, messages) {
  const times = new Map(messages.map(({ message_id, at }) => [message_id, at]));
  return presses().filter((press) => press.user_id === person.user_id && times.get(press.message_id) === press.at);
}

/** JSON's strings are TOML's basic strings, save for DEL. */
const quoted = (text) => JSON.stringify(text).replaceAll("\u007f", "\\u007F");

/** Expectations match parts, so one sentence is enough; the longest says most ("Hej Amira." says little). */
function expectation(text) {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((part) => part.trim()).filter(Boolean);
  const fitting = sentences.filter((sentence) => sentence.length <= LONGEST_EXPECTATION);
  if (fitting.length === 0) return text.trim().slice(0, LONGEST_EXPECTATION).replace(/\s+\S*$/, "");
  return fitting.reduce((longest, sentence) => (sentence.length > longest.length ? sentence : longest));
}

function step(lines) {
  return `[[steps]]\n${Object.entries(lines).map(([name, value]) => `${name} = ${quoted(value)}`).join("\n")}\n`;
}

function stepOf(message, who, pressed, before) {
  const moment = new Date(message.at);
  const at = isoWall(moment);
  if (message.from === "user") {
    const kind = ["photo", "voice", "sticker", "document"].find((name) => message[name]);
    if (kind && message.text) return `${step({ at, who })}sends = { ${kind} = ${quoted(message.text)} }\n`;
    if (kind) return step({ at, who, sends: kind });
    return step({ at, who, writes: INVITATION.test(message.text) ? "{start}" : message.text });
  }
  const seen = pressed.find((press) => press.message_id === message.message_id)?.text ?? message.text;
  if (message.deleted || !seen?.trim()) return null;
  const when = moment - before > AT_ONCE ? { at } : {};
  return step({ ...when, who, sees: expectation(seen) });
}

/** The whole story as TOML. A press stands after the last message that was there when it was made. */
export function storyOf(person, messages) {
  const who = person.role || person.name;
  const pressed = pressesIn(person, messages);
  const steps = [];
  let before = messages.length ? Number(new Date(messages[0].at)) : 0;
  for (const message of messages) {
    steps.push(stepOf(message, who, pressed, before));
    before = Number(new Date(message.at));
    for (const press of pressed.filter(({ after }) => after === message.message_id)) {
      steps.push(step({ at: press.pressed, who, presses: press.label }));
      before = press.moment ?? before;
    }
  }
  const title = say("storyHead", { name: person.name, role: roleText(person.role) });
  const start = messages.length ? `start = ${quoted(isoWall(new Date(messages[0].at)))}\n` : "";
  return [`# ${title.replaceAll("\n", " ")}\n${start}`, ...steps.filter(Boolean)].join("\n");
}
