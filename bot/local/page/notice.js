// Short notices at the foot of the page: what went wrong, in one sentence, and gone again.
import { Refused, Unreachable } from "./api.js";
import { byId, make } from "./dom.js";
import { say } from "./words.js";

const SHOWN_FOR = 7000;

export function notice(text, kind = "plain") {
  const place = byId("notices");
  const line = make("p", { class: `notice ${kind}`, text });
  place.append(line);
  // Shown as a popover it also lies above an open dialog.
  if (place.showPopover && !place.matches(":popover-open")) place.showPopover();
  const remove = () => {
    line.remove();
    if (!place.hasChildNodes() && place.matches(":popover-open")) place.hidePopover();
  };
  line.addEventListener("click", remove);
  setTimeout(remove, SHOWN_FOR);
}

function sentence(error) {
  if (error instanceof Unreachable) return say("unreachable");
  const reason = error.message || say("noReason", { status: error.status });
  return say("refused", { reason });
}

/** Runs what somebody asked for; a refusal is shown to them, anything else is our mistake and stays loud.
 *  `explain(error)` may answer with kinder words for a refusal that is nothing to worry about. */
export async function attempt(action, explain = () => null) {
  try {
    await action();
    return true;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
    const kindly = error instanceof Refused ? explain(error) : null;
    if (kindly) notice(kindly);
    else notice(sentence(error), "error");
    return false;
  }
}
