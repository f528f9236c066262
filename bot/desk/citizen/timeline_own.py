"""One line of a timeline; and those about times that were agreed with the citizen, and about what
they do themselves, which are shown only when the citizen has shown them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from bot.desk.citizen import timeline_texts as texts
from bot.desk.citizen.citizen_reading import Found
from flows.before.todo_kept import DONE
from flows.calendar import at_local
from flows.meetings.weekly_when import MOVED, at_of
from flows.own import Entry, Kind
from flows.sharing.panels import Panel
from flows.texts import Text

NOON = time(12)


@dataclass(frozen=True, slots=True)
class Event:
    """`kind` is one of timeline_texts.KINDS; `to` is where it can be looked at."""

    at: datetime
    kind: str
    text: Text
    to: str = ""
    all_day: bool = False  # of a day and of no hour
    seen: str = ""  # the panel that says who else sees it


def of_times(found: Found, line: Entry) -> Iterator[Event]:
    """The meeting before the first day and the week's talk: of the whole municipality."""
    if line.day is None and line.kind is not Kind.call_slot:
        return
    match line.kind:
        case Kind.start_meeting:
            at = at_of(line, found.zone)
            yield _agreed(line.at, texts.start_meeting(at))
            yield _agreed(at, texts.START_MEETING)
        case Kind.call_slot if not line.key and line.day:
            yield _agreed(line.at, texts.call(at_of(line, found.zone)))
        case Kind.call_slot if line.key:
            moved = line.state == MOVED and line.day is not None
            text = texts.call_moved(at_of(line, found.zone)) if moved else texts.CALL_SKIPPED
            yield _agreed(line.changed_at or line.at, text)


def of_alone(found: Found, line: Entry) -> Iterator[Event]:
    """Shown by the citizen. What they answered about colleagues in words stands with the words."""
    match line.kind:
        case Kind.todo:
            yield _own(line.at, texts.of(texts.ALONE, line.text))
            if line.state == DONE and line.until is not None:
                done = at_local(line.until, NOON, found.zone)
                yield _own(done, texts.of(texts.ALONE_DONE, line.text), all_day=True)
        case Kind.social:
            said = texts.SOCIAL.get(line.state)
            text = texts.of_text(texts.COLLEAGUES, said) if said else texts.COLLEAGUES_SAID
            yield _own(line.at, text)


def _agreed(at: datetime, text: Text) -> Event:
    return Event(at, "agreed", text, seen=str(Panel.meetings))


def _own(at: datetime, text: Text, *, all_day: bool = False) -> Event:
    return Event(at, "goals", text, all_day=all_day, seen=str(Panel.alone))
