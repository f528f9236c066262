"""A page of the log of who read what, with names. Only a leader comes here (routes.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from bot.desk.office import reads_texts as w
from flows.calendar import at_local, local
from flows.texts import Text
from storage import reads
from storage.folder import read_people
from storage.reads import Wanted

MOST = 50  # on a page


@dataclass(frozen=True, slots=True)
class Line:
    """Names are empty for who has been erased."""

    at: Text
    reader: int
    reader_name: str
    citizen: int
    citizen_name: str
    what: Text


@dataclass(frozen=True, slots=True)
class Log:
    lines: tuple[Line, ...]
    older: int = 0  # the number to go on before; 0: this is the end
    about: str = ""  # whose reads these are, when they are one citizen's

    @property
    def citizens(self) -> set[int]:
        return {line.citizen for line in self.lines}


def log_of(connection: Connection, wanted: Wanted, zone: str) -> Log:
    rows = reads.reads(connection, wanted, MOST + 1)
    shown = rows[:MOST]
    names = _names(connection, shown, wanted.citizen)
    lines = tuple(_line(row, names, zone) for row in shown)
    older = shown[-1].id if len(rows) > MOST else 0
    return Log(lines, older, names.get(wanted.citizen, ""))


def on_day(day: date, zone: str) -> tuple[datetime, datetime]:
    """From its first moment to the next day's."""
    return at_local(day, time(), zone), at_local(day + timedelta(days=1), time(), zone)


def _names(connection: Connection, rows: Sequence[Row[Any]], also: int) -> dict[int, str]:
    ids = {id_ for row in rows for id_ in (row.reader_id, row.citizen_id)} | ({also} - {0})
    people = read_people(connection, ids)
    return {id_: row.name for id_, row in people.items() if row.forgotten_at is None}


def _line(row: Row[Any], names: dict[int, str], zone: str) -> Line:
    return Line(
        w.at(row.at, local(row.at, zone).year),
        row.reader_id,
        names.get(row.reader_id, ""),
        row.citizen_id,
        names.get(row.citizen_id, ""),
        w.page(row.what),
    )
