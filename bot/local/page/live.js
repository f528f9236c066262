// Tells when something changed: server-sent events, and asking every second while they are not to be had.
import { address } from "./api.js";

const ASK_EVERY = 1000;
const TRY_AGAIN = 10000;

/** Calls `onNews` with {chat}, {mail}, {clock} or {all: true}, one of which the page then fetches. */
export function listen(onNews) {
  let asking = null;

  const startAsking = () => {
    asking ??= setInterval(() => onNews({ all: true }), ASK_EVERY);
  };
  const stopAsking = () => {
    clearInterval(asking);
    asking = null;
  };

  const connect = () => {
    const source = new EventSource(address("/local/events"));
    source.onopen = () => {
      stopAsking();
      onNews({ all: true }); // whatever happened while nobody listened
    };
    source.onmessage = (event) => onNews(JSON.parse(event.data));
    source.onerror = () => {
      startAsking();
      // The browser reconnects by itself after a break, but gives up after a wrong answer.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, TRY_AGAIN);
    };
  };
  connect();
}

/** One fetch at a time; what is asked for meanwhile is one more fetch afterwards, not a queue. */
export function onePerTime(work) {
  let running = null;
  let again = false;
  return () => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      try {
        do {
          again = false;
          await work();
        } while (again);
      } finally {
        running = null;
      }
    })();
    return running;
  };
}
