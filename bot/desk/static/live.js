// Keeps an open page true without a reload: asks a cheap address every few seconds, and puts the
// part that has changed in its place. The page works without it.
(() => {
  "use strict";
  const part = document.getElementById("live");
  if (!part || !window.fetch) return;
  const state = document.getElementById("live-state");
  const said = document.getElementById("live-said");
  const every = Number(part.dataset.every) * 1000;
  let version = `"${part.dataset.version}"`;
  let asking = false;
  let waiting = null; // what has come while somebody was typing or choosing

  const say = (text) => { if (state.textContent !== text) state.textContent = text; };
  const keyOf = (element) => {
    const holder = element && element.closest ? element.closest("[data-key]") : null;
    return holder && part.contains(holder) ? holder.dataset.key : "";
  };
  const byKey = (key) => part.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const keys = () => new Set([...part.querySelectorAll("[data-key]")].map((one) => one.dataset.key));

  // Nothing moves under somebody's hands: while they write, choose, mark text or press.
  let pressed = false;
  addEventListener("pointerdown", () => { pressed = true; });
  for (const over of ["pointerup", "pointercancel"]) addEventListener(over, () => { pressed = false; });
  const busy = () => {
    const here = document.activeElement;
    const writes = here && here.matches("input, textarea, select");
    const marked = document.getSelection();
    return writes || pressed || Boolean(marked && !marked.isCollapsed);
  };

  const swap = (html) => {
    const before = keys();
    const here = document.activeElement;
    const mine = part.contains(here)
      ? { key: keyOf(here), tag: here.tagName, about: Boolean(here.closest(".about")) } : null;
    const open = [...part.querySelectorAll("details[open][data-key]")].map((one) => one.dataset.key);
    const seen = [...part.querySelectorAll("[data-key]")]
      .find((one) => one.getBoundingClientRect().bottom > 0);
    const stays = seen && { key: seen.dataset.key, top: seen.getBoundingClientRect().top };
    part.replaceChildren(document.createRange().createContextualFragment(html));
    for (const key of open) { const one = byKey(key); if (one) one.open = true; }
    if (mine) focusAgain(mine);
    if (scrollY && stays && byKey(stays.key)) {
      scrollBy({ top: byKey(stays.key).getBoundingClientRect().top - stays.top, behavior: "instant" });
    }
    tell(before);
  };
  const focusAgain = (mine) => {
    const row = mine.key && byKey(mine.key);
    // The name is a link beside the action: who stood at the one is not moved to the other.
    const act = (tag) => row.querySelector(`.go ${tag}, form ${tag}, summary`);
    const same = row && ((row.matches(mine.tag) && row)
      || (mine.about && row.querySelector(".about a"))
      || act(mine.tag) || act("a") || act("button") || row.querySelector("a"));
    (same || document.getElementById("content")).focus({ preventScroll: true });
  };
  const tell = (before) => {
    const fresh = [...part.querySelectorAll("li[data-key]")].filter((one) => !before.has(one.dataset.key));
    const first = fresh.length && fresh[0].querySelector("[data-what]");
    said.textContent = first
      ? `${said.dataset.news}: ${first.firstChild.textContent.trim()}`
      : said.dataset.updated;
  };
  const swapWhenFree = () => {
    if (waiting === null || busy()) return;
    const html = waiting;
    waiting = null;
    swap(html);
  };

  const look = async () => {
    if (asking || document.hidden) return;
    asking = true;
    try {
      const answer = await fetch(part.dataset.live, {
        headers: { "If-None-Match": version }, cache: "no-store", redirect: "error",
      });
      if (answer.status === 204) { over(); return; }
      if (answer.status === 200) {
        waiting = await answer.text();
        version = answer.headers.get("ETag");
      } else if (answer.status !== 304) throw new Error(String(answer.status));
      say(state.dataset.liveSays);
      swapWhenFree();
    } catch {
      say(state.dataset.broken);
    } finally {
      asking = false;
    }
  };
  const over = () => {
    clearInterval(clock);
    say(state.dataset.out);
  };

  say(state.dataset.liveSays);
  const clock = setInterval(look, every);
  addEventListener("visibilitychange", look);
  addEventListener("focusout", () => setTimeout(swapWhenFree, 0));
})();
