"""Who read what about whom: the log, looked through by citizen, by reader and by day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select
from sqlmodel import col

from storage.folder import table
from storage.tables import Person, ReadLog


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; 0 and None: any. `before`: the number where the last page ended."""

    citizen: int = 0
    reader: int = 0
    since: datetime | None = None
    until: datetime | None = None
    before: int = 0


def reads(connection: Connection, wanted: Wanted, most: int) -> list[Row[Any]]:
    """The newest first. By number, which grows as the log does: a page is as quick in a log of
    years as in one of a day."""
    rows = select(table(ReadLog)).order_by(col(ReadLog.id).desc()).limit(most)
    if wanted.citizen:
        rows = rows.where(col(ReadLog.citizen_id) == wanted.citizen)
    if wanted.reader:
        rows = rows.where(col(ReadLog.reader_id) == wanted.reader)
    if wanted.since is not None and wanted.until is not None:
        rows = rows.where(col(ReadLog.at) >= wanted.since, col(ReadLog.at) < wanted.until)
    if wanted.before:
        rows = rows.where(col(ReadLog.id) < wanted.before)
    return list(connection.execute(rows))


def known_since(
    connection: Connection, reader: int, citizens: Collection[int], what: str, since: datetime
) -> set[int]:
    """About which of these it is in the log already."""
    rows = select(col(ReadLog.citizen_id)).where(
        col(ReadLog.reader_id) == reader,
        col(ReadLog.citizen_id).in_(citizens),
        col(ReadLog.what) == what,
        col(ReadLog.at) >= since,
    )
    return set(connection.execute(rows.distinct()).scalars())


def citizens_called(connection: Connection, name: str, most: int) -> list[Row[Any]]:
    """With this alias, whatever its capitals, or this case key: id, name, key."""
    plain = name.strip()
    # SQLite knows small letters only of a to z: "åse" is found as it is likely to be written.
    likely = {plain, plain.capitalize(), plain.title()}
    rows = select(col(Person.id), col(Person.name), col(Person.key)).where(
        col(Person.key).is_not(None),
        col(Person.forgotten_at).is_(None),
        or_(
            func.lower(col(Person.name)) == plain.lower(),
            col(Person.name).in_(likely),
            col(Person.key) == plain.upper(),
        ),
    )
    return list(connection.execute(rows.order_by(col(Person.id)).limit(most)))
