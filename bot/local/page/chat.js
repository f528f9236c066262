// The list of messages in a phone: keeps what is unchanged, follows the newest, separates the days.
import { bubble } from "./bubble.js";
import { make } from "./dom.js";
import { dayText } from "./dates.js";
import { say } from "./words.js";

const NEAR_THE_END = 60;

export class Chat {
  constructor(person, { onPress, onCommand }) {
    this.onPress = onPress;
    this.onCommand = onCommand;
    this.messages = [];
    this.drawn = new Map(); // message id → {as: what it was drawn from, element}
    this.days = new Map();
    this.pressing = new Set();
    this.atEnd = true;
    const label = say("messagesOf", { name: person.name });
    this.list = make("div", { class: "log", role: "log", tabindex: 0, "aria-label": label });
    this.jump = make("button", { type: "button", class: "to-newest", hidden: true, text: say("toNewest") });
    this.jump.addEventListener("click", () => this.scrollToEnd());
    this.list.addEventListener("scroll", () => this.notePlace());
    this.list.addEventListener("load", () => this.follow(), true); // a picture that arrives makes its bubble higher
    new ResizeObserver(() => this.follow()).observe(this.list);
  }

  /** Shows these messages; answers with the bot's messages that were not there before. */
  show(messages) {
    const first = this.drawn.size === 0;
    const fresh = messages.filter((message) => !this.drawn.has(message.message_id));
    const focused = this.list.contains(document.activeElement) && document.activeElement !== this.list;
    this.messages = messages;
    this.place(this.draw(messages, first));
    // The pressed button is often gone afterwards; the keyboard stays in this chat and does not fall to the page.
    if (focused && !this.list.contains(document.activeElement)) this.list.focus({ preventScroll: true });
    if (fresh.some((message) => message.from === "user")) this.scrollToEnd();
    else if (fresh.length && !this.atEnd) this.jump.hidden = false;
    this.follow();
    return fresh.filter((message) => message.from === "bot");
  }

  draw(messages, first) {
    const elements = [];
    const ids = new Set();
    let lastDay = null;
    for (const message of messages) {
      const day = dayText(new Date(message.at));
      if (day !== lastDay) elements.push(this.dayMark((lastDay = day)));
      ids.add(message.message_id);
      elements.push(this.drawOne(message, first));
    }
    for (const id of this.drawn.keys()) if (!ids.has(id)) this.drawn.delete(id);
    return elements;
  }

  drawOne(message, first) {
    const as = JSON.stringify(message);
    const known = this.drawn.get(message.message_id);
    if (known?.as === as) return known.element;
    const element = bubble(message, { onPress: (button) => this.press(message, button), onCommand: this.onCommand });
    if (!known && !first) element.classList.add("arrives");
    this.drawn.set(message.message_id, { as, element });
    this.holdKeys(message.message_id);
    return element;
  }

  dayMark(day) {
    if (!this.days.has(day)) this.days.set(day, make("div", { class: "day" }, make("span", { text: day })));
    return this.days.get(day);
  }

  /** Puts the elements in order and touches only what changed, so that a screen reader hears only what is new. */
  place(elements) {
    const wanted = new Set(elements);
    for (const child of [...this.list.children]) if (!wanted.has(child)) child.remove();
    let here = this.list.firstElementChild;
    for (const element of elements) {
      if (element === here) here = here.nextElementSibling;
      else this.list.insertBefore(element, here);
    }
  }

  async press(message, button) {
    const byKeyboard = this.list.contains(document.activeElement);
    this.pressing.add(message.message_id);
    this.holdKeys(message.message_id);
    try {
      await this.onPress(message, button);
    } finally {
      this.pressing.delete(message.message_id);
      this.holdKeys(message.message_id);
      // A disabled button lets go of the focus.
      if (byKeyboard && document.activeElement === document.body) this.list.focus({ preventScroll: true });
    }
  }

  holdKeys(messageId) {
    const held = this.pressing.has(messageId);
    const element = this.drawn.get(messageId)?.element;
    element?.classList.toggle("pressing", held);
    for (const key of element?.querySelectorAll("button.key") ?? []) key.disabled = held;
  }

  notePlace() {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
    if (this.atEnd) this.jump.hidden = true;
  }

  scrollToEnd() {
    this.atEnd = true;
    this.jump.hidden = true;
    this.follow();
  }

  follow() {
    if (this.atEnd) this.list.scrollTop = this.list.scrollHeight;
  }
}
