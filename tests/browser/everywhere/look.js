// What is wrong with the page as it stands now, one sentence for each fault. Looks and changes
// nothing; tests/browser/everywhere/window.py says at which size and in which colours.
window.look = (() => {
  "use strict";
  const SMALL = 24; // CSS pixels, WCAG 2.5.8
  const PRESSED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const every = (what, root = document) => [...root.querySelectorAll(what)];
  const named = (one) => {
    const more = one.id ? `#${one.id}` : [...one.classList].map((name) => `.${name}`).join("");
    const text = (one.getAttribute("name") || one.textContent || "").trim().replace(/\s+/g, " ").slice(0, 30);
    return `${one.localName}${more} "${text}"`;
  };
  // Said aloud only, or not until it has the focus.
  const aside = (one) => one.matches(".skip") || getComputedStyle(one).clipPath === "inset(50%)";
  const hidden = (one) => { for (let at = one; at; at = at.parentElement) if (aside(at) && getComputedStyle(at).position === "absolute") return true; return false; };
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && one.getClientRects().length > 0;
  const seen = (one) => shown(one) && !hidden(one);
  const pressed = () => every(PRESSED).filter((one) => shown(one) && !one.disabled);

  // As a page looks that somebody uses: all unfolded, and something new at its lower edge.
  let folded = "";
  const open = () => {
    const said = document.getElementById("live-said");
    if (said) said.textContent = `${said.dataset.news}: Amina kommer ikke i dag.`;
     folded = every("details:not([open]) [autofocus]").map(named)[0] || "";
    for (const one of every("details")) one.open = true;
  };

  const worn = new CSSStyleSheet();
  const wear = (rules) => { worn.replaceSync(rules); document.adoptedStyleSheets = [worn]; };

  // --- room: nothing stands outside of the window, nothing is cut off ---
  const room = () => {
    const wide = document.documentElement.clientWidth, found = [];
    if (document.documentElement.scrollWidth > wide) found.push(`scrolls sideways: ${document.documentElement.scrollWidth} in ${wide}`);
    for (const one of every("body *")) {
      if (!seen(one) || one.closest("svg") && one.localName !== "svg") continue;
      const box = one.getBoundingClientRect();
      if (box.width && (box.right > wide + 1 || box.left < -1)) found.push(`${named(one)} stands outside: ${Math.round(box.left)}-${Math.round(box.right)} of ${wide}`);
      const style = getComputedStyle(one);
      const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
      if (cuts && !one.matches("input, textarea, select, svg") && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) found.push(`${named(one)} is cut off`);
      if (style.textOverflow === "ellipsis") found.push(`${named(one)} shortens its text`);
    }
    return found;
  };

  // Words on top of other words.
  const overlaps = () => {
    const found = [], boxes = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const of = node.parentElement;
      if (!node.data.trim() || !seen(of) || of.closest("select, textarea, option, script, .heard")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) boxes.push([box, of]);
    }
    boxes.sort((a, b) => a[0].top - b[0].top);
    boxes.forEach(([a, of], at) => {
      for (let next = at + 1; next < boxes.length && boxes[next][0].top < a.bottom; next++) {
        const [b, other] = boxes[next];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (of !== other && wide > 3 && high > 0.45 * Math.min(a.height, b.height)) found.push(`${named(of)} lies over ${named(other)}`);
      }
    });
    return found;
  };

  // --- targets: as large as a finger needs, or in a sentence ---
  const inSentence = (one) => {
    if (one.localName !== "a" || getComputedStyle(one).display !== "inline") return false;
    return [...one.parentElement.childNodes].some((node) => node !== one && node.nodeType === 3 && node.data.trim().length > 1);
  };
  const targets = () => {
    const round = pressed().filter(seen).map((one) => [one, one.getBoundingClientRect()]);
    return round.filter(([one, box]) => Math.min(box.width, box.height) < SMALL && !inSentence(one))
      .map(([one, box]) => `${named(one)} is small: ${Math.round(box.width)} x ${Math.round(box.height)}`);
  };

  // --- movement ---
  const movement = () => {
    const found = document.getAnimations().map((one) => `moves: ${named(one.effect.target)}`);
    for (const one of every("*")) for (const of of [null, "::before", "::after"]) {
      const style = getComputedStyle(one, of);
      const still = (times) => times.split(",").every((time) => parseFloat(time) === 0);
      if (!still(style.transitionDuration) || (style.animationName !== "none" && !still(style.animationDuration))) found.push(`${named(one)} would move`);
      if (style.scrollBehavior === "smooth") found.push(`${named(one)} glides`);
    }
    return found;
  };

  // --- colours that the reader has chosen: what colour said, something else has to say ---
  const light = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    const part = (value) => { const v = value / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return { value: 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b), a };
  };
  const against = (one, other) => {
    const a = light(one), b = light(other);
    if (!a.a) return 1;
    return (Math.max(a.value, b.value) + 0.05) / (Math.min(a.value, b.value) + 0.05);
  };
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (light(colour).a > 0.9) return colour;
    }
    return getComputedStyle(document.documentElement).colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0,0,0)" : "rgb(255,255,255)";
  };
  // Every shape that means something stands out from what is behind it.
  const shapes = () => {
    const found = [];
    for (const picture of every("svg").filter(seen)) {
      const behind = ground(picture.parentElement);
      for (const one of every("rect, line, path, circle, text", picture)) {
        if (one.closest("defs, .grid, .free, .room") || one.matches(".stripes") || one.closest(".qr")) continue;
        const style = getComputedStyle(one);
        const inks = one.localName === "line" ? [style.stroke] : [style.fill, ...(parseFloat(style.strokeWidth) ? [style.stroke] : [])];
        const best = Math.max(...inks.map((ink) => ink.startsWith("rgb") ? against(ink, behind) : 1));
        if (best < 3) found.push(`${picture.classList} ${one.localName}.${one.classList} fades: ${best.toFixed(1)} (${inks} on ${behind})`);
      }
    }
    return found;
  };
  // Words on what is behind them, as WCAG 1.4.3 counts it.
  const contrast = () => {
    const found = new Set();
    for (const one of every("body *").filter(seen)) {
      if (one.closest("svg, option") || ![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
      const style = getComputedStyle(one), size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const has = against(style.color, ground(one));
      if (has < (large ? 3 : 4.5)) found.add(`${named(one)} fades: ${has.toFixed(2)} (${style.color} on ${ground(one)})`);
    }
    return [...found];
  };
  const LOOKS = ["fontWeight", "fontStyle", "textDecorationLine", "textDecorationThickness", "borderTopWidth", "borderBottomWidth", "borderLeftWidth", "borderTopStyle", "borderBottomStyle", "borderLeftStyle", "outlineStyle"];
  const alike = (one, other) => LOOKS.every((look) => getComputedStyle(one)[look] === getComputedStyle(other)[look]) && one.textContent.length > 0;
  const states = () => {
    const found = [];
    for (const one of every("[aria-current]").filter(seen)) {
      const others = [...one.parentElement.children].filter((other) => other !== one && other.localName === one.localName && !other.hasAttribute("aria-current"));
      const colours = (of) => [getComputedStyle(of).backgroundColor, getComputedStyle(of).borderBottomColor].join();
      if (others.length && others.some((other) => alike(one, other) && colours(one) === colours(other)) && !/\(.+\)/.test(one.textContent)) found.push(`${named(one)} looks like its neighbours`);
    }
    for (const one of every(".badge").filter(seen)) {
      if (!one.textContent.trim() || getComputedStyle(one).borderTopStyle === "none") found.push(`${named(one)} is nothing but a colour`);
    }
    for (const one of every("button, .button, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea").filter(seen)) {
      const style = getComputedStyle(one);
      const edged = ["Top", "Bottom"].some((side) => parseFloat(style[`border${side}Width`]) && [one, one.parentElement].some((beside) => against(style[`border${side}Color`], ground(beside)) >= 3));
      if (!edged && style.textDecorationLine === "none") found.push(`${named(one)} has no edge`);
    }
    return found;
  };

  // --- where the keyboard is ---
  const marked = (one) => {
    const style = getComputedStyle(one), found = [];
    const behind = ground(one.parentElement);
    if (!one.matches(":focus-visible") || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) found.push(`${named(one)} does not show that it has the focus`);
    else if (against(style.outlineColor, behind) < 3) found.push(`${named(one)} shows the focus too faintly: ${style.outlineColor} on ${behind}`);
    const box = one.getBoundingClientRect(), round = 4;
    for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
      const cuts = getComputedStyle(at).overflowX !== "visible", of = at.getBoundingClientRect();
      if (cuts && (box.left - round < of.left || box.right + round > of.right || box.top - round < of.top || box.bottom + round > of.bottom)) found.push(`${named(one)} has its focus cut off by ${named(at)}`);
    }
    return found;
  };
  const focus = () => pressed().flatMap((one) => { one.focus({ focusVisible: true }); return document.activeElement === one ? marked(one) : [`${named(one)} takes no focus`]; });
  const covered = (one) => {
    const box = [...one.getClientRects()].find((part) => part.width && part.height);
    if (!box) return true;
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = box.top + Math.min(box.height / 2, 20);
    const top = document.elementFromPoint(x, y);
    return !(top && (one.contains(top) || top.contains(one) && top !== document.documentElement && top !== document.body));
  };
  // Called before each press of Tab: what the last one came to.
  const reached = new Map();
  const here = () => {
    const one = document.activeElement;
    if (!one || one === document.body || reached.has(one)) return;
    if (one.tabIndex < 0) return; // where the skip link leads; nothing is done there
    reached.set(one, [...marked(one), ...(covered(one) ? [`${named(one)} has the focus and is hidden`] : [])]);
  };
  addEventListener("keydown", (event) => { if (event.key === "Tab") here(); }, true);
  const group = (one) => (one.type === "radio" ? every(`input[type=radio][name="${one.name}"]`, one.form || document) : [one]);
  const missed = () => { here(); return pressed().filter((one) => one.tabIndex >= 0 && !group(one).some((any) => reached.has(any))).map(named); };
  const walked = () => [...reached.values()].flat();
  const first = () => (document.querySelector("[autofocus]") ? "autofocus" : document.activeElement.className);

  // --- the page said in another direction is its own mirror ---
  const BLOCKS = /^(block|flex|grid|list-item|table|table-row|table-cell|table-row-group|inline-flex|inline-block|flow-root)$/;
  const boxes = () => every("body *").filter((one) => seen(one) && BLOCKS.test(getComputedStyle(one).display) && !one.closest("svg svg, svg g") && !(one.closest("svg") && one.localName !== "svg") && !one.matches("option, legend"));
  const mirror = () => {
    const wide = document.documentElement.clientWidth, root = document.documentElement;
    const inLine = (one) => /^inline/.test(getComputedStyle(one).display) && !/flex|grid/.test(getComputedStyle(one.parentElement).display);
    const list = boxes().filter((one) => { for (let at = one; at !== document.body; at = at.parentElement) if (inLine(at)) return false; return true; });
    const was = list.map((one) => one.getBoundingClientRect());
    const before = root.dir;
    root.dir = before === "rtl" ? "ltr" : "rtl";
    const found = [];
    if (root.scrollWidth > wide) found.push("scrolls sideways in the other direction");
    list.forEach((one, at) => {
      const now = one.getBoundingClientRect(), off = Math.abs(now.left - (wide - was[at].right));
      if (off > 2) found.push(`${named(one)} is not mirrored: ${Math.round(was[at].left)}-${Math.round(was[at].right)} became ${Math.round(now.left)}-${Math.round(now.right)}`);
    });
    root.dir = before;
    return found;
  };

  // --- on paper ---
  const paper = () => {
    const found = [];
    for (const one of every("body > header, nav, .search, .skip, main button, .no-print")) if (shown(one)) found.push(`${named(one)} is printed`);
    if (!every("h1").some(shown)) found.push("the heading is not printed");
    for (const one of every("details > :not(summary)")) if (!one.closest(".no-print") && one.textContent.trim() && !one.getBoundingClientRect().height && getComputedStyle(one).display !== "none") found.push(`${named(one)} stays folded on paper`);
    for (const one of every("main h1, main h2, main h3, main p, main li, main dd, main dt, main th, main td, main blockquote").filter(seen)) {
      if (one.textContent.trim() && against(getComputedStyle(one).color, "rgb(255,255,255)") < 4.5) found.push(`${named(one)} is pale on paper: ${getComputedStyle(one).color}`);
    }
    return found;
  };

  // --- what a list says that has nothing in it, and what an error says ---
  const lists = () => {
    const found = [];
    for (const one of every("main ul, main ol, main dl, main tbody, main select")) if (!one.children.length) found.push(`${named(one)} has nothing in it`);
    for (const one of every("main section, main > details, main .empty")) {
      const words = [...one.children].filter((child) => !child.matches("h1, h2, h3, summary")).map((child) => child.textContent.trim()).join(" ");
      if (!/\S+ \S+/.test(words) && !one.querySelector("svg, form")) found.push(`${named(one)} says nothing below its heading`);
    }
    return found;
  };
  const way = () => {
    const found = [], main = document.querySelector("main");
    const does = /(^|[.!?] |, )(eller |og |så )?(skriv|åbn|svar|ring|vent|prøv|brug|gå|vælg|ret|send|hent)\b/i; // an error says it in a sentence, where nothing on the page leads on
    const says = every("p, li", main).map((one) => one.textContent.trim()).filter((text) => /\S+ \S+ \S+.*[.!?]/.test(text));
    const goes = every("a[href], button", main).filter(shown).length || /\d\d ?\d\d ?\d\d ?\d\d/.test(main.textContent);
    if (!says.length) found.push("says nothing in a sentence");
    if (!goes && !says.some((text) => does.test(text))) found.push("leads nowhere, and says nothing to do");
    return found;
  };
  // A field that was filled in wrong says so itself, and the first of them has the focus.
  const fields = () => {
    const found = [], wrong = every("[aria-invalid=true]");
    for (const one of wrong) {
      const says = (one.getAttribute("aria-describedby") || "").split(" ").map((id) => document.getElementById(id)).filter((of) => of && shown(of));
      if (!says.some((of) => of.matches(".wrong, .late, .trouble, [role=alert]") && of.textContent.trim())) found.push(`${named(one)} does not say what is wrong with it`);
    }
    if (wrong.length && !(wrong[0].autofocus && every("[autofocus]")[0] === wrong[0])) found.push(`${named(wrong[0])} is wrong, and the focus is elsewhere`);
    if (folded) found.push(`${folded} is wrong and folded away`);
    if (!wrong.length && !every("[role=alert], [role=status]").some((one) => shown(one) && one.textContent.trim())) found.push("nothing on the page is said aloud");
    return found;
  };
  const language = () => {
    const root = document.documentElement, found = [];
    if (root.lang !== "da") found.push(`is in "${root.lang}"`);
    if (!["ltr", "rtl"].includes(root.dir)) found.push(`has no direction`);
    if (!document.title.trim() || every("h1").length !== 1) found.push(`has ${every("h1").length} h1, and is called "${document.title}"`);
    return found;
  };
  return { open, wear, room, overlaps, targets, movement, shapes, contrast, states, mirror, paper, lists, way, fields, language, focus, missed, walked, first, pressed, named };
})();
