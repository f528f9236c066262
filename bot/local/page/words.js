// What the page itself says, in Danish and English. The bot's words are its own and never pass through here.

const DANISH = {
  tagline: "Skriv og tryk på telefonerne. Flyt uret, så tiden går.",
  tools: "Værktøjer", phones: "Telefoner", clock: "Uret", mailbox: "Postkasse",
  doors: "Åbn et skrivebord", desks: "Skrivebord ↗\uFE0E", ownPages: "Egen side ↗\uFE0E",
  faults: "Fejl", newcomer: "+ Telefon", otherLanguage: "English",
  citizen: "borger", caseworker: "sagsbehandler", deputy: "stedfortræder", job_consultant: "jobkonsulent",
  personal_mentor: "personlig mentor", company_mentor: "virksomhedsmentor", leader: "teamleder", guest: "gæst",
  online: "robot · svarer selv",
  chatWith: "Telefon: {name}, {role}", messagesOf: "Beskeder hos {name}",
  start: "Start", startHint: "Begynd her. {name} har fået en invitation fra kommunen.",
  emptyHint: "Her kommer beskederne til {name}.",
  write: "Skriv en besked", send: "Send", attach: "Vedhæft", commands: "Kommandoer",
  photo: "Billede", voice: "Talebesked", sticker: "Klistermærke", document: "Dokument",
  audio: "Lyd", video: "Video", animation: "Animation", keyboard: "Forslag til svar",
  edited: "redigeret", deleted: "slettet", deletedEmpty: "Beskeden er slettet", unread: "{count} nye",
  toNewest: "Nye beskeder",
  openDesk: "Åbn skrivebord", openDeskShort: "Skrivebord",
  copyStory: "Kopiér denne samtale som historie", copyStoryShort: "Historie",
  block: "Bloker botten", blockShort: "Bloker", unblock: "Fjern blokering", unblockShort: "Fjern",
  blockedNow: "Botten er blokeret. Den kan ikke skrive hertil.",
  mailboxEmpty: "Ingen mails endnu. Virksomhedsmentoren og teamlederen får deres besked her.",
  mailUnread: "{count} nye", mailFormatted: "Som mail", mailPlain: "Ren tekst", mailFrame: "Mailen {subject}",
  mailFrom: "Fra {from}", mailReply: "Svar til {address}",
  noSubject: "(uden emne)", new: "ny",
  next: "Til det næste, der sker", quarter: "+15 min", hour: "+1 time", morning: "Næste morgen",
  monday: "Mandag morgen", pickTime: "Vælg tidspunkt", jumpThere: "Spring",
  jumping: "Tiden går …", jumpingTo: "Tiden går … {time}",
  faultsAbout: "Prøv, hvad der sker, når Telegram driller. Ingen besked må gå tabt.",
  fault429: "For mange beskeder (429) én gang", fault500: "Fejl hos Telegram (500) tre gange",
  faultDrop: "Forbindelsen ryger én gang", faultDuplicate: "Alt kommer dobbelt", faultSlow: "Langsomme svar",
  faultNone: "Alt virker igen", faultOn: "Slået til: {fault}.", faultOff: "Alt virker igen.",
  storyTitle: "Samtalen som historie", copy: "Kopiér", close: "Luk",
  storyCopied: "Kopieret. Gem den som en .toml-fil, og afspil den med: run_bot.py play FIL",
  storyByHand: "Kunne ikke kopiere selv. Markér teksten, og tryk Ctrl+C.",
  storyHead: "Kopieret fra demoen: {name} ({role}). Ret forventningerne, så de siger det, der er vigtigt.",
  newcomerTitle: "En telefon mere", newcomerAbout: "En person, som ingen kender endnu. Sådan møder en fremmed botten.",
  name: "Navn", add: "Tilføj",
  lost: "Demoen svarer ikke. Start den igen med make demo. Siden finder selv tilbage.",
  refused: "Det gik ikke: {reason}", noReason: "serveren sagde nej ({status})",
  unreachable: "Demoen svarer ikke. Kører den stadig?", buttonGone: "Den knap virker ikke mere. {reason}",
};

const ENGLISH = {
  tagline: "Write and press on the phones. Move the clock to let time pass.",
  tools: "Tools", phones: "Phones", clock: "The clock", mailbox: "Mailbox",
  doors: "Open a desk", desks: "Desk ↗\uFE0E", ownPages: "Own page ↗\uFE0E",
  faults: "Faults", newcomer: "+ Phone", otherLanguage: "Dansk",
  citizen: "citizen", caseworker: "caseworker", deputy: "deputy", job_consultant: "job consultant",
  personal_mentor: "personal mentor", company_mentor: "company mentor", leader: "team leader", guest: "guest",
  online: "robot · answers by itself",
  chatWith: "Phone: {name}, {role}", messagesOf: "Messages of {name}",
  start: "Start", startHint: "Begin here. {name} has an invitation from the municipality.",
  emptyHint: "Messages to {name} arrive here.",
  write: "Write a message", send: "Send", attach: "Attach", commands: "Commands",
  photo: "Photo", voice: "Voice message", sticker: "Sticker", document: "Document",
  audio: "Audio", video: "Video", animation: "Animation", keyboard: "Suggested answers",
  edited: "edited", deleted: "deleted", deletedEmpty: "This message was deleted", unread: "{count} new",
  toNewest: "New messages",
  openDesk: "Open desk", openDeskShort: "Desk",
  copyStory: "Copy this chat as a story", copyStoryShort: "Story",
  block: "Block the bot", blockShort: "Block", unblock: "Unblock the bot", unblockShort: "Unblock",
  blockedNow: "The bot is blocked. It cannot write here.",
  mailboxEmpty: "No mail yet. The company mentor and the team leader get theirs here.",
  mailUnread: "{count} new", mailFormatted: "As mail", mailPlain: "Plain text", mailFrame: "The mail {subject}",
  mailFrom: "From {from}", mailReply: "Reply to {address}",
  noSubject: "(no subject)", new: "new",
  next: "To what happens next", quarter: "+15 min", hour: "+1 hour", morning: "Next morning",
  monday: "Monday morning", pickTime: "Choose a time", jumpThere: "Jump",
  jumping: "Time passes …", jumpingTo: "Time passes … {time}",
  faultsAbout: "See what happens when Telegram has a bad day. No message may be lost.",
  fault429: "Too many messages (429) once", fault500: "Telegram fails (500) three times",
  faultDrop: "The connection drops once", faultDuplicate: "Everything comes twice", faultSlow: "Slow answers",
  faultNone: "All works again", faultOn: "Switched on: {fault}.", faultOff: "All works again.",
  storyTitle: "The chat as a story", copy: "Copy", close: "Close",
  storyCopied: "Copied. Save it as a .toml file and play it with: run_bot.py play FILE",
  storyByHand: "Could not copy by itself. Select the text and press Ctrl+C.",
  storyHead: "Copied from the demo: {name} ({role}). Edit the expectations to say what matters.",
  newcomerTitle: "One more phone", newcomerAbout: "Somebody nobody knows yet. This is how a stranger meets the bot.",
  name: "Name", add: "Add",
  lost: "The demo does not answer. Start it again with make demo. This page finds its way back.",
  refused: "That did not work: {reason}", noReason: "the server said no ({status})",
  unreachable: "The demo does not answer. Is it still running?", buttonGone: "That button no longer works. {reason}",
};

const KEPT = "fodfaeste-language";

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing still shows the page, in Danish
  }
}

export const language = kept() === "en" ? "en" : "da";
const words = language === "en" ? ENGLISH : DANISH;

export function say(key, blanks = {}) {
  return words[key].replace(/\{(\w+)\}/g, (blank, name) => blanks[name] ?? blank);
}

export const knows = (key) => Object.hasOwn(words, key);

export const roleText = (role) => (role && knows(role) ? say(role) : say("guest"));

/** Fills the fixed parts of the page: data-say is the text, data-say-label the accessible name. */
export function fillPage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
  }
}

/** The other language needs a fresh page: every phone, date and mail is drawn again. */
export function switchLanguage() {
  localStorage.setItem(KEPT, language === "da" ? "en" : "da");
  window.location.reload();
}
