// Text that lives: addresses can be opened, commands pressed, and what a bot formatted looks like it.
import { link, make, safeAddress } from "./dom.js";

// A web address (without the full stop that ends the sentence), or a command standing by itself.
const LIVE_TEXT = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])|(?<![\w/:.])(\/[a-z][a-z0-9_]{1,31})(?![\w/])/gi;

const LOOKS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code",
  blockquote: "q", expandable_blockquote: "q", text_link: "a",
};

/** Text in which addresses can be opened and, where somebody listens, commands can be pressed. */
export function liveText(text, onCommand = null) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(LIVE_TEXT)) {
    const [whole, address, command] = found;
    if (command && !onCommand) continue;
    nodes.push(document.createTextNode(text.slice(from, found.index)));
    from = found.index + whole.length;
    nodes.push(address ? link(address, { text: address }) : commandLink(command, onCommand));
  }
  nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

/** A link and not a button, as in Telegram: a button would break the line between itself and the full stop. */
function commandLink(command, onCommand) {
  const run = (event) => {
    event.preventDefault();
    onCommand(command);
  };
  return make("a", { href: "#", class: "command", text: command, on: { click: run } });
}

/** The same with bold, links and so on. Telegram counts in UTF-16 units, and so do JavaScript's strings. */
export function formatted(text, entities = [], onCommand = null) {
  const looks = entities.filter(({ type }) => type in LOOKS);
  const edges = looks.flatMap(({ offset, length }) => [offset, offset + length]);
  const cuts = [...new Set([0, ...edges, text.length])].sort((one, other) => one - other);
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index];
    const worn = looks.filter(({ offset, length }) => offset <= from && to <= offset + length);
    const isLink = worn.some(({ type }) => type === "text_link");
    const piece = text.slice(from, to);
    return worn.reduce((inner, entity) => [dressed(inner, entity)], isLink ? [piece] : liveText(piece, onCommand));
  });
}

function dressed(nodes, { type, url }) {
  const address = type === "text_link" ? safeAddress(url) : null;
  if (address) return link(address, {}, ...nodes);
  return make(type === "text_link" ? "span" : LOOKS[type], {}, ...nodes);
}
