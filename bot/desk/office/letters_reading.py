"""Dead letters that somebody may see: a leader all, a caseworker and a deputy those of their own
citizens and of their own doing. Opened only to say what kind of thing it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from bot.arrivals import Arrival
from bot.desk.door.sessions import Reader
from bot.desk.office import letters_texts as e
from bot.desk.office.tabs import LEADER
from bot.letters import arrival_from, still_true
from bot.parts import Parts
from flows.calendar import local
from flows.texts import Text, words
from storage import letters
from storage.folder import read_people
from storage.reach import of_helper

MOST = 100  # on a page


@dataclass(frozen=True, slots=True)
class Letter:
    key: str
    what: Text
    at: datetime
    trace: str
    person: int | None  # whose log says what became of it
    again: Arrival | None  # None: it cannot be tried again, and `why_not` says why
    why_not: Text | None = None

    @property
    def aside(self) -> bool:
        return self.key.startswith(letters.ASIDE)


def letters_of(connection: Connection, parts: Parts, reader: Reader) -> list[Letter]:
    return _shown(connection, parts, reader, letters.letters(connection, MOST))


def put_aside_of(connection: Connection, parts: Parts, reader: Reader) -> list[Letter]:
    """Those that can be taken back, by whoever may put them aside."""
    found = letters.put_aside(connection, MOST, parts.clock.now())
    return _shown(connection, parts, reader, found)


def _shown(
    connection: Connection, parts: Parts, reader: Reader, found: Sequence[Row[Any]]
) -> list[Letter]:
    rows = [(row, _opened(parts, row)) for row in found]
    if reader.role != LEADER:
        now, zone = parts.clock.now(), parts.policy.office.zone
        own = {reader.id, *of_helper(connection, reader.id, local(now, zone).date())}
        rows = [(row, found) for row, found in rows if own & _concerned(row, found)]
    names = _names(connection, rows)
    return [_letter(parts, row, found, names) for row, found in rows]


def letter_of(connection: Connection, parts: Parts, reader: Reader, key: str) -> Letter | None:
    both = (*letters_of(connection, parts, reader), *put_aside_of(connection, parts, reader))
    return next((one for one in both if one.key == key), None)


def _opened(parts: Parts, row: Row[Any]) -> Arrival | None:
    return arrival_from(parts.store.vault.open(row.arrival, letters.PLACE))


def _concerned(row: Row[Any], arrival: Arrival | None) -> set[int]:
    also = (arrival.person, arrival.citizen) if arrival else ()
    return {id_ for id_ in (row.person_id, *also) if id_ is not None}


def _names(
    connection: Connection, rows: list[tuple[Row[Any], Arrival | None]]
) -> Mapping[int, str]:
    ids = {row.person_id for row, _ in rows if row.person_id is not None}
    return {id_: row.name for id_, row in read_people(connection, ids).items()}


def _letter(
    parts: Parts, row: Row[Any], arrival: Arrival | None, names: Mapping[int, str]
) -> Letter:
    known = names.get(row.person_id or 0)
    what = e.happened(words(known) if known else e.SOMEBODY, arrival.event if arrival else None)
    why_not = None
    if arrival is None:
        why_not = e.OLD_EDITION
    elif not still_true(arrival, row.at, parts.clock.now(), parts.policy.office.zone):
        arrival, why_not = None, e.TOO_OLD
    return Letter(row.key, what, row.at, row.trace, row.person_id, arrival, why_not)
