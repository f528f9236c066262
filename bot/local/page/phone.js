// One phone: the person above it, the chat in it, and beneath it what only a demo can do.
import * as api from "./api.js";
import { Chat } from "./chat.js";
import { now } from "./clock.js";
import { Composer } from "./composer.js";
import { icon, make } from "./dom.js";
import { onePerTime } from "./live.js";
import { attempt } from "./notice.js";
import { notedPress, rememberPress, storyOf } from "./story.js";
import { roleText, say } from "./words.js";

export function initials(name) {
  const parts = name.trim().split(/\s+/);
  return parts.length > 1 ? [...parts[0]][0] + [...parts.at(-1)][0] : [...parts[0]].slice(0, 2).join("");
}

export class Phone {
  /** `onUnread` is called when the number of unread messages changes, `showStory` opens the dialog. */
  constructor(person, { onUnread, showStory }) {
    this.person = person;
    this.onUnread = onUnread;
    this.unread = 0;
    this.blocked = false;
    this.loaded = false;
    this.open = false; // the one that a narrow screen shows
    this.chat = new Chat(person, {
      onPress: (message, button) => this.press(message, button),
      onCommand: (command) => this.write({ text: command }),
    });
    this.composer = new Composer((message) => this.write(message), () => this.commands());
    this.refresh = onePerTime(() => this.fetch());
    this.element = this.build(showStory);
    for (const sign of ["pointerenter", "focusin"]) this.element.addEventListener(sign, () => this.seen());
  }

  build(showStory) {
    const { name, role, user_id } = this.person;
    this.badge = make("span", { class: "badge", hidden: true });
    this.empty = make("div", { class: "empty" });
    this.whisper = make("p", { class: "whisper", role: "status", dir: "auto", hidden: true });
    this.blockedLine = make("p", { class: "blocked-line", role: "status", hidden: true });
    const screen = make(
      "div", { class: "screen" },
      make(
        "div", { class: "bar" },
        make("img", { src: "/page/logo.svg", alt: "", width: 32, height: 32 }),
        make(
          "div", {},
          make("p", { class: "bar-name", text: "Fodfæste" }), make("p", { class: "bar-about", text: say("online") }),
        ),
      ),
      make("div", { class: "wall" }, this.chat.list, this.empty, this.chat.jump, this.whisper),
      this.blockedLine,
      this.composer.element,
    );
    const label = say("chatWith", { name, role: roleText(role) });
    return make(
      "section", { class: "phone", "aria-label": label, data: { role: role || "guest", user: user_id } },
      this.caption(), make("div", { class: "frame" }, screen), this.dock(showStory),
    );
  }

  caption() {
    const { name, role, language } = this.person;
    const about = language && language !== "da" ? `${roleText(role)} · ${language}` : roleText(role);
    return make(
      "header", { class: "caption" },
      make("span", { class: "face", "aria-hidden": "true", text: initials(name) }),
      make("div", { class: "who" }, make("h3", { text: name, dir: "auto" }), make("p", { text: about })),
      this.badge,
    );
  }

  dock(showStory) {
    const tool = (key, picture, run) => make(
      "button", { type: "button", class: "dock-tool", title: say(key), "aria-label": say(key), on: { click: run } },
      icon(picture), make("span", { text: say(`${key}Short`) }),
    );
    this.blockTool = tool("block", "block", () => this.toggleBlock());
    this.blockTool.setAttribute("aria-pressed", "false");
    const isStaff = this.person.role && this.person.role !== "citizen";
    return make(
      "div", { class: "dock" },
      isStaff ? tool("openDesk", "desk", () => this.write({ text: "/skrivebord" })) : null,
      tool("copyStory", "story", () => showStory(this.person, storyOf(this.person, this.chat.messages))),
      this.blockTool,
    );
  }

  async fetch() {
    const fresh = this.chat.show(await api.chat(this.person.user_id));
    this.drawEmpty();
    this.composer.suggest(this.chat.messages.findLast(({ from }) => from === "bot")?.keyboard);
    if (!this.loaded) await this.composer.learnCommands();
    if (this.loaded && fresh.length && !this.isWatched()) this.setUnread(this.unread + fresh.length);
    this.loaded = true;
  }

  drawEmpty() {
    const { name, start } = this.person;
    const shown = this.chat.messages.length === 0;
    this.element.classList.toggle("is-empty", shown);
    this.empty.hidden = !shown;
    if (!shown || this.empty.hasChildNodes()) return;
    const begin = () => this.write({ text: start });
    this.empty.append(
      make("p", { text: say(start ? "startHint" : "emptyHint", { name: name.split(" ")[0] }) }),
      ...(start ? [make("button", { type: "button", class: "start", text: say("start"), on: { click: begin } })] : []),
    );
  }

  async write(message) {
    const sent = await attempt(() => api.write(this.person.user_id, message));
    if (sent) await attempt(() => this.refresh());
    return sent;
  }

  async commands() {
    try {
      return await api.commands(this.person.user_id);
    } catch (error) {
      if (error instanceof api.Refused || error instanceof api.Unreachable) return []; // the chat works without a menu
      throw error;
    }
  }

  async press(message, { label, data }) {
    const explain = ({ status, message: reason }) => (status === 409 ? say("buttonGone", { reason }) : null);
    const noted = notedPress(this.person, this.chat.messages, message, label, now());
    const button = data === undefined ? { label } : { data };
    const pressed = await attempt(
      () => api.press(this.person.user_id, { message_id: message.message_id, ...button }),
      explain,
    );
    if (pressed) rememberPress(noted);
    await attempt(() => this.refresh());
  }

  async toggleBlock() {
    const blocked = !this.blocked;
    if (!(await attempt(() => api.block(this.person.user_id, blocked)))) return;
    this.blocked = blocked;
    const key = blocked ? "unblock" : "block";
    this.blockTool.setAttribute("aria-pressed", String(blocked));
    this.blockTool.setAttribute("aria-label", say(key));
    this.blockTool.title = say(key);
    this.blockTool.querySelector("span").textContent = say(`${key}Short`);
    this.element.classList.toggle("is-blocked", blocked);
    this.blockedLine.hidden = !blocked;
    this.blockedLine.textContent = say("blockedNow");
  }

  /** What a bot answers to a press without writing a message. */
  hearWhisper(text, alert) {
    clearTimeout(this.whisperEnds);
    this.whisper.textContent = text;
    this.whisper.hidden = false;
    this.whisperEnds = setTimeout(() => (this.whisper.hidden = true), alert ? 15000 : 5000);
  }

  isWatched() {
    const shown = this.element.offsetParent !== null;
    return shown && (this.open && narrow.matches || this.element.matches(":hover, :focus-within"));
  }

  seen() {
    if (this.unread) this.setUnread(0);
  }

  setUnread(count) {
    this.unread = count;
    this.badge.hidden = count === 0;
    this.badge.textContent = say("unread", { count });
    this.element.classList.toggle("has-unread", count > 0);
    this.onUnread(this);
  }
}

/** Below this width one phone is shown at a time; page.css says the same. */
export const narrow = window.matchMedia("(max-width: 720px)");
