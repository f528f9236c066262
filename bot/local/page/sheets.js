// The two dialogs: a chat as a story, and one more phone.
import { byId } from "./dom.js";
import { say } from "./words.js";

async function copy() {
  const field = byId("story-text");
  try {
    await navigator.clipboard.writeText(field.value);
    byId("story-note").textContent = say("storyCopied");
  } catch {
    // No leave to write to the clipboard: the text stands selected, one key from copied.
    field.select();
    byId("story-note").textContent = say("storyByHand");
  }
}

export async function showStory(person, story) {
  byId("story-text").value = story;
  byId("story-copy").onclick = copy;
  byId("story").showModal();
  await copy();
}

/** `add(name)` answers whether there is a phone more now. */
export function askForNewcomers(add) {
  const sheet = byId("newcomer");
  byId("newcomer-open").addEventListener("click", () => sheet.showModal());
  byId("newcomer-close").addEventListener("click", () => sheet.close());
  byId("newcomer-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(await add(byId("newcomer-name").value.trim()))) return;
    event.target.reset();
    sheet.close();
  });
}
