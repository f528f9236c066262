"""The front page of the office: who is there, and what waits for somebody to do something."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from sqlalchemy import Connection

from bot.desk.door.sessions import BOARD, Reader
from bot.desk.office import office_texts as o
from bot.desk.office.caseload_reading import Load, caseload
from bot.desk.office.letters_reading import letters_of
from bot.desk.office.reach_reading import report_of
from bot.desk.office.tabs import LEADER, OFFICE, WITH_CASES
from bot.duty import on_call
from bot.parts import Parts
from bot.signatures import unsigned
from flows.calendar import closing, is_staffed, local, next_staffed
from flows.language import NAMES
from flows.texts import Text, words
from storage import office, presence
from storage.folder import read_people

A_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Waits:
    """One thing that somebody must do, and where; without a path there is no page for it."""

    what: Text
    path: str = ""
    more: Text | None = None


@dataclass(frozen=True, slots=True)
class Front:
    """`loads` and `waits` are empty for who only sees who is there."""

    open: Text
    on_call: tuple[Text, ...]
    away: tuple[Text, ...]
    loads: tuple[Load, ...] = ()
    waits: tuple[Waits, ...] = ()


def front(connection: Connection, parts: Parts, reader: Reader) -> Front:
    now, office = parts.clock.now(), parts.policy.office
    today = local(now, office.zone).date()
    there = (_open(parts, now), _on_call(connection, parts, now), _away(connection, today))
    if reader.role not in WITH_CASES:
        return Front(*there)
    loads = caseload(connection, reader, today)
    waits = (
        *_untaken(connection, reader, today),
        *_staffing(loads),
        *_reach(connection, parts, reader),
        *_letters(connection, parts, reader),
        *(_texts(today) if reader.role == LEADER else ()),
    )
    return Front(*there, tuple(loads), waits)


def _open(parts: Parts, now: datetime) -> Text:
    office = parts.policy.office
    if is_staffed(office, now):
        return o.open_until(closing(office, now))
    return o.opens(next_staffed(office, now))


def _on_call(connection: Connection, parts: Parts, now: datetime) -> tuple[Text, ...]:
    found = on_call(connection, parts.policy.office.zone, now, now + A_MOMENT)
    names = read_people(connection, {one.person for one in found})
    there = [one for one in found if one.person in names]
    return tuple(o.has_duty(names[one.person].name, one.ends) for one in there)


def _away(connection: Connection, today: date) -> tuple[Text, ...]:
    rows = [row for row in presence.leaves_since(connection, today) if row.first <= today]
    names = read_people(connection, {row.person_id for row in rows})
    kept = [row for row in rows if row.person_id in names]
    return tuple(o.is_away(names[row.person_id].name, row.last) for row in kept)


def _untaken(connection: Connection, reader: Reader, today: date) -> list[Waits]:
    whose = None if reader.role == LEADER else reader.id
    count = office.untaken(connection, today, whose)
    return [Waits(o.untaken(count), f"{BOARD}cases")] if count else []


def _staffing(loads: list[Load]) -> list[Waits]:
    waits = [
        Waits(o.nobody_instead(one.name), "/desk/people/leave") for one in loads if one.uncovered
    ]
    lacking = sum(one.lacks_deputy for one in loads)
    return [*waits, Waits(o.lack_deputy(lacking), f"{OFFICE}/caseload")] if lacking else waits


def _reach(connection: Connection, parts: Parts, reader: Reader) -> list[Waits]:
    report = report_of(connection, parts, reader)
    if report is None:
        return [Waits(o.NEVER_LOOKED, f"{OFFICE}/reach")] if reader.role == LEADER else []
    return [Waits(o.gaps(report.to_mend), f"{OFFICE}/reach")] if report.to_mend else []


def _letters(connection: Connection, parts: Parts, reader: Reader) -> list[Waits]:
    count = len(letters_of(connection, parts, reader))
    return [Waits(o.letters(count), f"{OFFICE}/letters")] if count else []


def _texts(today: date) -> list[Waits]:
    languages = ", ".join(NAMES.get(code, code) for code in lacking(today))
    return [Waits(o.unsigned(words(languages)), more=o.UNSIGNED_HELP)] if languages else []


@lru_cache(maxsize=1)
def lacking(today: date) -> tuple[str, ...]:
    """Languages of texts about danger that nobody has signed. Read once a day: the files belong
    to the program, and reading them takes longer than the whole page."""
    return tuple(one.language for one in unsigned(today))
