// The line at the foot of a phone: typing, attaching, commands, sending. Enter sends, Shift+Enter breaks the line.
import { icon, make } from "./dom.js";
import { Menu } from "./menu.js";
import { say } from "./words.js";

const ATTACHMENTS = ["photo", "voice", "sticker", "document"];

export class Composer {
  /** `send(message)` delivers one message and answers whether it got through; `askCommands()` answers with the bot's
   *  commands for this person, [{command, description}]. */
  constructor(send, askCommands) {
    this.send = send;
    this.askCommands = askCommands;
    this.commands = [];
    this.last = Promise.resolve();
    this.field = make("textarea", {
      class: "field", rows: 1, dir: "auto", placeholder: say("write"), "aria-label": say("write"), autocomplete: "off",
    });
    const attach = make("button", { type: "button", class: "round", "aria-label": say("attach") }, icon("clip"));
    this.slash = make("button", {
      type: "button", class: "round slash", hidden: true, "aria-label": say("commands"), text: "/",
    });
    const submit = make("button", { type: "submit", class: "round send", "aria-label": say("send") }, icon("send"));
    this.keyboard = make("div", { class: "keyboard", role: "group", "aria-label": say("keyboard"), hidden: true });
    this.attachMenu = new Menu(attach, () => ATTACHMENTS.map((kind) => this.attachment(kind)));
    this.commandMenu = new Menu(this.slash, () => this.suggestions());
    this.element = make(
      "form", { class: "composer" }, attach, this.field, this.slash, submit, this.attachMenu.list, this.commandMenu.list,
      this.keyboard,
    );
    this.listen();
  }

  /** A bot may change its commands at any time (another language, another phase), so they are asked for again. */
  async learnCommands() {
    this.commands = await this.askCommands();
    this.slash.hidden = this.commands.length === 0;
  }

  listen() {
    this.field.addEventListener("focus", () => this.learnCommands());
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.sendText();
    });
    this.field.addEventListener("keydown", (event) => {
      // Half-composed letters (Arabic, Chinese keyboards) are confirmed with Enter; that Enter does not send.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.sendText();
      } else if (event.key === "Escape") this.commandMenu.close();
      else if (event.key === "ArrowDown" && !this.commandMenu.list.hidden) {
        event.preventDefault();
        this.commandMenu.list.firstElementChild.focus();
      }
    });
    this.field.addEventListener("input", () => {
      if (this.field.value.startsWith("/")) this.commandMenu.open(false);
      else this.commandMenu.close();
    });
  }

  suggestions() {
    const typed = this.field.value.startsWith("/") ? this.field.value.toLowerCase() : "/";
    const named = this.commands.map(({ command, description }) => ({ label: `/${command}`, hint: description }));
    return named.filter(({ label }) => label.startsWith(typed)).map((entry) => {
      const run = () => {
        this.field.value = "";
        this.deliver({ text: entry.label });
      };
      return { ...entry, run };
    });
  }

  attachment(kind) {
    return { label: say(kind), picture: kind, run: () => this.attached(kind) };
  }

  /** What is typed goes with it, as words below a picture; nothing can be written on a sticker. */
  attached(kind) {
    const caption = kind === "sticker" ? "" : this.field.value.trim();
    if (!caption) return this.deliver({ [kind]: true });
    this.field.value = "";
    return this.deliver({ [kind]: true, caption });
  }

  async sendText() {
    const text = this.field.value.trim();
    if (!text) return;
    this.commandMenu.close();
    this.field.value = "";
    const sent = await this.deliver({ text });
    if (!sent && !this.field.value) this.field.value = text; // nobody types it twice
  }

  /** The answers a bot suggests in place of a keyboard: rows of texts, or none. */
  suggest(rows = []) {
    const key = (text) => {
      const answer = () => this.deliver({ text });
      return make("button", { type: "button", class: "key", dir: "auto", text, on: { click: answer } });
    };
    this.keyboard.replaceChildren(...rows.map((row) => make("div", { class: "key-row" }, ...row.map(key))));
    this.keyboard.hidden = rows.length === 0;
  }

  /** Two quick messages leave one after the other, as they were written. */
  deliver(message) {
    this.last = this.last.then(() => this.send(message));
    return this.last;
  }
}
