"""A handover of a later day is called off: everybody keeps whom they have."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sqlalchemy import Connection, Row

from bot.arranging import Refused
from flows.calendar import at_local, local
from flows.policy import Office
from flows.texts import T
from storage import planned as plans
from storage.folder import read_people
from storage.tx import Tx

# Two handovers touch when one's giver gives or takes in the other.
LATER_FIRST = T("Der er en overdragelse, som bygger på den. Aflys den først.")
NOT_PLANNED = T("Den overdragelse er ikke planlagt mere. Se listen.")


@dataclass(frozen=True, slots=True)
class Planned:
    number: int
    from_id: int
    giver: str
    taker: str
    first: date
    citizens: tuple[str, ...]  # by alias


def planned(connection: Connection, today: date) -> list[Planned]:
    """Those whose day is still to come; what a caseload takes with it stands with the caseload."""
    rows = plans.planned(connection, today)
    going = plans.going(connection, today) if rows else {}
    whose = {
        row.id: set(going.get(row.id, ())) - set(_apart(row, rows))
        for row in rows
        if not _belongs(row, rows)
    }
    ids = {id_ for row in rows for id_ in (row.from_id, row.to_id, *whose.get(row.id, ()))}
    names = {id_: person.name for id_, person in read_people(connection, ids).items()}
    return [_line(row, whose[row.id], names) for row in rows if row.id in whose]


def call_off(tx: Tx, office: Office, number: int) -> Planned:
    today = local(tx.now, office.zone).date()
    rows = plans.planned(tx.connection, today)
    row = next((one for one in rows if one.id == number), None)
    if row is None:
        raise Refused(f"There is no planned handover with the number {number}.", NOT_PLANNED)
    tx.lock([*_citizens(tx.connection, row, rows), row.from_id, row.to_id])
    whole = [row, *(one for one in rows if _belongs(one, [row]))]
    if any(_builds_on(one, row) for one in rows if one not in whole):
        raise Refused("A later handover builds on it; call that one off first.", LATER_FIRST)
    citizens = _citizens(tx.connection, row, rows)
    known = read_people(tx.connection, {row.from_id, row.to_id, *citizens})
    line = _line(row, citizens, {id_: person.name for id_, person in known.items()})
    links = plans.moving(tx.connection, row, _apart(row, rows))
    plans.take_back(tx, whole, links, at_local(row.first, time(), office.zone))
    return line


def _belongs(row: Row[Any], rows: list[Row[Any]]) -> bool:
    """A citizen who came after a caseload was handed over, and goes with it."""
    return row.citizen_id is not None and any(
        one.citizen_id is None and one.id < row.id and _way(one) == _way(row) for one in rows
    )


def _apart(row: Row[Any], rows: list[Row[Any]]) -> list[int]:
    """Citizens who had been handed over the same way before the caseload was."""
    if row.citizen_id is not None:
        return []
    return [one.citizen_id for one in rows if one.id < row.id and _way(one) == _way(row)]


def _builds_on(later: Row[Any], row: Row[Any]) -> bool:
    same = None in {later.citizen_id, row.citizen_id} or later.citizen_id == row.citizen_id
    return later.id > row.id and same and later.from_id in {row.from_id, row.to_id}


def _way(row: Row[Any]) -> tuple[int, int, date]:
    return row.from_id, row.to_id, row.first


def _citizens(connection: Connection, row: Row[Any], rows: list[Row[Any]]) -> list[int]:
    links = plans.moving(connection, row, _apart(row, rows))
    return sorted({link.citizen_id for link in links})


def _line(row: Row[Any], citizens: Collection[int], names: Mapping[int, str]) -> Planned:
    aliases = tuple(sorted(names[id_] for id_ in citizens))
    giver, taker = names[row.from_id], names[row.to_id]
    return Planned(row.id, row.from_id, giver, taker, row.first, aliases)
