// What can be made to go wrong between Telegram and the bot.
import * as api from "./api.js";
import { byId, make } from "./dom.js";
import { attempt, notice } from "./notice.js";
import { say } from "./words.js";

const FAULTS = {
  fault429: { method: "sendMessage", status: 429, retry_after: 5, times: 1 },
  fault500: { method: "sendMessage", status: 500, times: 3 },
  faultDrop: { method: "sendMessage", drop: true, times: 1 },
  faultDuplicate: { duplicate: true, times: 10 },
  faultSlow: { method: "sendMessage", delay_ms: 3000, times: 10 },
};

export function startFaults() {
  const buttons = Object.entries(FAULTS).map(([key, fault]) => {
    const run = () => attempt(async () => {
      await api.addFault(fault);
      notice(say("faultOn", { fault: say(key) }));
    });
    return make("button", { type: "button", text: say(key), on: { click: run } });
  });
  const end = () => attempt(async () => {
    await api.endFaults();
    notice(say("faultOff"));
  });
  buttons.push(make("button", { type: "button", class: "strong", text: say("faultNone"), on: { click: end } }));
  byId("faults-buttons").append(...buttons);
  const toggle = byId("faults-toggle");
  toggle.addEventListener("click", () => {
    const opens = byId("faults").hidden;
    byId("faults").hidden = !opens;
    toggle.setAttribute("aria-expanded", String(opens));
  });
}
