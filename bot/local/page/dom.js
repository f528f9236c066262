// Makes elements. Text goes in as text only: no function here knows innerHTML.

/** An element with attributes and children; `text`, `on` and `data` are handled apart, null is left out. */
export function make(tag, { text, on = {}, data = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  Object.assign(element.dataset, data);
  for (const [name, handler] of Object.entries(on)) element.addEventListener(name, handler);
  if (text !== undefined && text !== null) element.textContent = text;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  drawing.append(use);
  return drawing;
}

export const byId = (id) => document.getElementById(id);

/** Only web addresses become links: a `javascript:` address in a message stays dead text. */
export function safeAddress(address) {
  try {
    const url = new URL(address, window.location.href);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Somewhere else on the web, or another page of ours: always in a tab of its own. */
export function link(address, attributes = {}, ...children) {
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer", ...attributes }, ...children);
}
