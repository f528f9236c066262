// A small menu that opens above its button: arrows walk, Escape and a click elsewhere close it.
import { icon, make } from "./dom.js";

export class Menu {
  /** `items` answers with [{label, hint, picture, run}] each time the menu opens. */
  constructor(opener, items) {
    this.opener = opener;
    this.items = items;
    this.list = make("div", { class: "menu", role: "menu", "aria-label": opener.getAttribute("aria-label"), hidden: true });
    opener.setAttribute("aria-haspopup", "menu");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("click", () => (this.list.hidden ? this.open(true) : this.close()));
    this.list.addEventListener("keydown", (event) => this.walk(event));
    document.addEventListener("pointerdown", (event) => {
      if (!this.list.contains(event.target) && !opener.contains(event.target)) this.close();
    });
  }

  open(takeFocus) {
    const items = this.items();
    this.list.replaceChildren(...items.map((item) => this.draw(item)));
    this.list.hidden = items.length === 0;
    this.opener.setAttribute("aria-expanded", String(!this.list.hidden));
    if (takeFocus) this.list.firstElementChild?.focus();
  }

  close() {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
  }

  draw({ label, hint, picture, run }) {
    const choose = () => {
      this.close();
      this.opener.focus();
      run();
    };
    return make(
      "button",
      { type: "button", role: "menuitem", class: "menu-item", on: { click: choose } },
      picture ? icon(picture) : null,
      make("span", { text: label }),
      hint ? make("span", { class: "menu-hint", text: hint }) : null,
    );
  }

  walk(event) {
    const items = [...this.list.children];
    const here = items.indexOf(document.activeElement);
    if (event.key === "ArrowDown") items[(here + 1) % items.length].focus();
    else if (event.key === "ArrowUp") items[(here - 1 + items.length) % items.length].focus();
    else if (event.key === "Escape") {
      this.close();
      this.opener.focus();
    } else return;
    event.preventDefault();
  }
}
