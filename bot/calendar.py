"""A calendar entry as a file (RFC 5545), in a mail and in the chat. Times are UTC, so that no
calendar has to know our zone; the same UID with a higher SEQUENCE replaces the one before, and
METHOD:CANCEL takes it out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parseaddr
from typing import Any

from bot.render import pack
from flows.texts import Text
from flows.track_effects import Invitation

FILE = "invitation.ics"
STAMP = "%Y%m%dT%H%M%SZ"
LONGEST_LINE = 75  # octets, RFC 5545 §3.1


def packed(entry: Invitation, now: datetime) -> dict[str, Any]:
    """As it waits in the outbox (JSON)."""
    return {
        "stamp": now.isoformat(),
        "uid": entry.uid,
        "sequence": entry.sequence,
        "starts": entry.starts.isoformat(),
        "minutes": entry.minutes,
        "title": pack(entry.title),
        "place": entry.place,
        "cancelled": entry.cancelled,
    }


def entry(
    body: Mapping[str, Any],
    say: Callable[[Any], str],
    office: str = "",
    sender: str = "",
) -> tuple[str, bytes]:
    """(method, file). Without a sender, as in a chat, it is no request of anybody's: PUBLISH."""
    starts = datetime.fromisoformat(body["starts"]).astimezone(UTC)
    ends = starts + timedelta(minutes=body["minutes"])
    address = parseaddr(sender)[1]
    method = "CANCEL" if body["cancelled"] else "REQUEST" if address else "PUBLISH"
    # When it was said, not when it is sent: the same message again is the same file.
    stamp = datetime.fromisoformat(body["stamp"]).astimezone(UTC)
    lines = [
        *_head(method),
        "BEGIN:VEVENT",
        f"UID:{body['uid']}@fodfaeste",
        f"SEQUENCE:{body['sequence']}",
        f"DTSTAMP:{stamp.strftime(STAMP)}",
        f"DTSTART:{starts.strftime(STAMP)}",
        f"DTEND:{ends.strftime(STAMP)}",
        f"SUMMARY:{escaped(say(body['title']))}",
        f"LOCATION:{escaped(body['place'])}",
        *([f'ORGANIZER;CN="{_name(office)}":mailto:{address}'] if address else []),
        f"STATUS:{'CANCELLED' if body['cancelled'] else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return method, "".join(_folded(line) for line in lines).encode()


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day in a calendar: a meeting without a time, or when something is to be done. With
    a time (aware) it is an hour of that day."""

    uid: str
    on: date
    title: Text
    place: str = ""
    at: datetime | None = None


def days(kept: Iterable[Day], now: datetime, say: Callable[[Text], str]) -> bytes:
    """A file to take them over from. Free time: nobody is busy all day with it. The same UID is
    the same entry; what was moved takes the place of the older when the file is opened again."""
    found = [_entry_of(one, now, say) for one in kept]
    lines = [*_head("PUBLISH"), *(line for one in found for line in one), "END:VCALENDAR"]
    return "".join(map(_folded, lines)).encode()


def _entry_of(one: Day, now: datetime, say: Callable[[Text], str]) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{one.uid}@fodfaeste",
        f"SEQUENCE:{int(now.timestamp())}",
        f"DTSTAMP:{now.astimezone(UTC).strftime(STAMP)}",
        *_span(one),
        f"SUMMARY:{escaped(say(one.title))}",
        *([f"LOCATION:{escaped(one.place)}"] if one.place else []),
        "END:VEVENT",
    ]


def _span(one: Day) -> list[str]:
    if one.at is None:
        first, next_ = one.on, one.on + timedelta(days=1)
        whole = [f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{next_:%Y%m%d}"]
        return [*whole, "TRANSP:TRANSPARENT"]
    starts = one.at.astimezone(UTC)
    return [
        f"DTSTART:{starts.strftime(STAMP)}",
        f"DTEND:{(starts + timedelta(hours=1)).strftime(STAMP)}",
    ]


def _head(method: str) -> list[str]:
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fodfaeste//DA",
        "CALSCALE:GREGORIAN",
        f"METHOD:{method}",
    ]


def escaped(text: str) -> str:
    """As calendars and contact cards are written: one line, whatever was typed."""
    text = text.replace("\r", "")
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def _name(text: str) -> str:
    return " ".join(text.replace('"', "'").split())


def _folded(line: str) -> str:
    """At most 75 octets a line; a longer one goes on after a blank, never inside a letter."""
    parts, part = list[str](), ""
    for letter in line:
        room = LONGEST_LINE if not parts else LONGEST_LINE - 1
        if len((part + letter).encode()) > room:
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part]) + "\r\n"
