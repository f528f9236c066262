// Start here: puts the phones, the mailbox, the clock and the faults on the page, and keeps them fresh.
import * as api from "./api.js";
import { refreshClock, setClock, startClock } from "./clock.js";
import { byId } from "./dom.js";
import { showDoors } from "./doors.js";
import { startFaults } from "./faults.js";
import { listen, onePerTime } from "./live.js";
import { refreshMail, startMailbox } from "./mailbox.js";
import { attempt } from "./notice.js";
import { Phone, narrow } from "./phone.js";
import { askForNewcomers, showStory } from "./sheets.js";
import { MAILBOX, addTab, markTab, openTab, startTabs } from "./tabs.js";
import { fillPage, say, switchLanguage } from "./words.js";

const ROLES = ["citizen", "caseworker", "deputy", "job_consultant", "personal_mentor"];
const phones = new Map(); // user id → Phone

/** Adds a phone for everybody who has none yet. */
const refreshPeople = onePerTime(async () => {
  const people = (await api.people()).sort((one, other) => order(one) - order(other));
  if (isAnotherDemo(people)) window.location.reload();
  const added = people.filter(({ user_id }) => !phones.has(user_id)).map((person) => {
    return new Phone(person, { onUnread: ({ unread }) => markTab(person.user_id, unread), showStory });
  });
  // Filled before they are on the page: what was said earlier is not read out as news.
  await Promise.all(added.map((phone) => phone.refresh()));
  for (const phone of added) {
    phones.set(phone.person.user_id, phone);
    byId("phones").append(phone.element);
    addTab(phone.person, () => showOnly(phone));
  }
});

/** Started afresh while this page stood open: somebody is gone, or the invitation is a new one. */
function isAnotherDemo(people) {
  const now = new Map(people.map((person) => [person.user_id, person]));
  return [...phones.values()].some(({ person }) => {
    const same = now.get(person.user_id);
    return !same || same.name !== person.name || (same.start && same.start !== person.start);
  });
}

function order({ role }) {
  const known = ROLES.indexOf(role);
  return known === -1 ? ROLES.length : known;
}

/** On a narrow screen one phone at a time is shown, or the mailbox. */
function showOnly(shown) {
  for (const phone of phones.values()) {
    phone.open = phone === shown;
    phone.element.classList.toggle("is-open", phone.open);
  }
  byId("mailbox").classList.toggle("is-open", shown === null);
  shown?.seen();
}

async function refreshAll() {
  await refreshClock(); // first: a press notes the demo's time
  await refreshPeople();
  await Promise.all([...phones.values()].map((phone) => phone.refresh()).concat(refreshMail()));
}

async function hear(news) {
  if (news.clock) setClock(news.clock);
  if (news.mail) await refreshMail();
  if (news.chat !== undefined) {
    if (!phones.has(news.chat)) await refreshPeople();
    if (news.notice) phones.get(news.chat)?.hearWhisper(news.notice, news.alert);
    await phones.get(news.chat)?.refresh();
  }
  if (news.all) await refreshAll();
}

/** News that cannot be fetched is no error of the person at the page: a quiet line says so until it works again. */
async function hearQuietly(news) {
  try {
    await hear(news);
    byId("lost").hidden = true;
  } catch (error) {
    if (!(error instanceof api.Unreachable || error instanceof api.Refused)) throw error;
    byId("lost").hidden = false;
  }
}

function start() {
  fillPage();
  byId("language").addEventListener("click", switchLanguage);
  startTabs(() => showOnly(null));
  byId("to-mailbox").addEventListener("click", () => openTab(MAILBOX));
  startMailbox((unread) => {
    markTab(MAILBOX, unread);
    const count = unread ? ` · ${say("mailUnread", { count: unread })}` : "";
    byId("to-mailbox").textContent = say("mailbox") + count;
    byId("to-mailbox").classList.toggle("has-news", unread > 0);
  });
  narrow.addEventListener("change", () => [...phones.values()].find((phone) => phone.open)?.seen());
  startFaults();
  showDoors();
  startClock(() => hearQuietly({ all: true }));
  askForNewcomers(async (name) => {
    let added = null;
    const done = await attempt(async () => {
      added = await api.addPerson(name);
      await refreshPeople();
    });
    if (done) openTab(added.user_id);
    return done;
  });
  hearQuietly({ all: true }).then(() => openTab([...phones.keys()][0] ?? MAILBOX));
  listen(hearQuietly);
}

start();
