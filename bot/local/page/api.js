// The people side of the local Telegram over HTTP. Knows addresses and answers, nothing about the page.

// With several bots on one local Telegram, ?token= of the page says which one is meant.
const token = new URLSearchParams(window.location.search).get("token");

/** The server said no; the message is its reason, or empty when it gave none. */
export class Refused extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

/** Nobody answered: the demo was stopped, or the line is broken. */
export class Unreachable extends Error {}

export function address(path) {
  if (!token) return path;
  return `${path}${path.includes("?") ? "&" : "?"}token=${encodeURIComponent(token)}`;
}

function reasonIn(body) {
  try {
    const answer = JSON.parse(body);
    if (typeof answer === "string") return answer;
    return answer.error ?? answer.reason ?? answer.detail ?? answer.description ?? "";
  } catch {
    return body.trimStart().startsWith("<") ? "" : body.slice(0, 300);
  }
}

async function call(method, path, body) {
  const request = { method, headers: { Accept: "application/json" }, cache: "no-store" };
  if (body !== undefined) {
    request.headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  let response;
  let text;
  try {
    response = await fetch(address(path), request);
    text = await response.text();
  } catch {
    throw new Unreachable();
  }
  if (!response.ok) throw new Refused(response.status, String(reasonIn(text)));
  return text ? JSON.parse(text) : null;
}

const person = (userId) => `/local/people/${userId}`;

export const people = () => call("GET", "/local/people");
export const addPerson = (name) => call("POST", "/local/people", { name });
export const chat = (userId) => call("GET", `${person(userId)}/chat?after=0`);
export const commands = (userId) => call("GET", `${person(userId)}/commands`);
export const write = (userId, message) => call("POST", `${person(userId)}/messages`, message);
export const press = (userId, button) => call("POST", `${person(userId)}/presses`, button);
export const block = (userId, blocked) => call("POST", `${person(userId)}/block`, { blocked });
export const doors = () => call("GET", "/local/doors");
export const mail = () => call("GET", "/local/mail");
export const clock = () => call("GET", "/local/clock");
export const moveClock = (move) => call("POST", "/local/clock", move);
export const addFault = (fault) => call("POST", "/local/faults", fault);
export const endFaults = () => call("DELETE", "/local/faults");
