// The Danish wall clock (Europe/Copenhagen), whatever the zone of this browser. Months count from 1.
import { language } from "./words.js";

const ZONE = "Europe/Copenhagen";
const partsOf = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
});
const locale = language === "da" ? "da-DK" : "en-GB";
const weekdays = new Intl.DateTimeFormat(locale, { timeZone: ZONE, weekday: "long" });
const months = new Intl.DateTimeFormat(locale, { timeZone: ZONE, month: "long" });

const two = (number) => String(number).padStart(2, "0");

export function wall(moment) {
  const parts = {};
  for (const { type, value } of partsOf.formatToParts(moment)) parts[type] = Number(value);
  return parts;
}

/** "2026-11-23T06:30": what the server, the date field and a story understand as Danish time. */
export function isoWall(moment) {
  const { year, month, day, hour, minute } = wall(moment);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

export function timeText(moment) {
  const { hour, minute } = wall(moment);
  return `${two(hour)}${language === "da" ? "." : ":"}${two(minute)}`;
}

export function dayText(moment) {
  const { day } = wall(moment);
  return `${weekdays.format(moment)} ${day}${language === "da" ? "." : ""} ${months.format(moment)}`;
}

export function clockText(moment) {
  const joint = language === "da" ? " kl. " : " at ";
  return dayText(moment) + joint + timeText(moment);
}

const MORNING = { hour: 6, minute: 30 };

function morningIn(moment, days) {
  const { year, month, day } = wall(moment);
  const date = new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
  return `${date}T${two(MORNING.hour)}:${two(MORNING.minute)}`;
}

function beforeMorning(moment) {
  const { hour, minute } = wall(moment);
  return hour * 60 + minute < MORNING.hour * 60 + MORNING.minute;
}

/** The next 06:30 to come: at two in the night that is the one in a few hours. */
export const nextMorning = (moment) => morningIn(moment, beforeMorning(moment) ? 0 : 1);

export function mondayMorning(moment) {
  const { year, month, day } = wall(moment);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const days = (8 - weekday) % 7;
  return morningIn(moment, days === 0 && !beforeMorning(moment) ? 7 : days);
}
