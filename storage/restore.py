"""Puts a backup back: everything is verified before anything is replaced, and the replacement is
one step. On PostgreSQL it is one transaction; on SQLite a new file is filled beside the old one,
and then becomes its content in one transaction.

A backup of an older version is filled into the tables of that version and brought to this one.
"""

import sqlite3
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, MetaData, Table, func, insert, inspect, select
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, OperationalError

from storage.archive import Backup, BadBackup, Damaged
from storage.backup import BATCH, Progress, Told
from storage.engines import (
    BrokenReferences,
    check_references,
    migrating_engine,
    reading_engine,
    writing_engine,
)
from storage.migrate import upgrade_on, version_on, versions
from storage.shape import Shape, shapes
from storage.since import Again, do_again, remember
from storage.tx import Tx
from storage.vault import Vault, WrongKey
from storage.whole import (
    alone,
    drop_tables,
    fresh_statistics,
    go_on_from,
    is_file,
    last_numbers,
    lock_tables,
    put_in_place,
)

One = TypeVar("One")


class NotOurs(Exception):
    """The database holds something else, or a version that this program does not know: nothing was
    changed. Let FODFAESTE_DATABASE name an empty database, or the right one."""

    def __str__(self) -> str:
        return " ".join((self.__doc__ or "").split())


class NotRestored(Exception):
    """The message says why; SQLite's own words name no row."""

    def __init__(self, error: Exception) -> None:
        super().__init__(
            f"The backup could not be restored ({getattr(error, 'orig', error)}); nothing was "
            "changed. It needs about three times the database's size for a while; its folder and "
            "the file must be yours to write."
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """What the database holds that is to be replaced."""

    version: str | None  # None: it is empty
    people: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be restored, and where."""

    url: str
    backup: Backup
    vault: Vault
    erased: Collection[int]  # people to be erased again, by number
    now: datetime


def standing(url: str) -> Standing:
    """NotOurs when it must not be replaced."""
    engine = reading_engine(url)
    try:
        with engine.connect() as connection:
            names = set(inspect(connection).get_table_names())
            if not names:
                return Standing(None)
            version = version_on(connection)
            if version not in versions() or names - _names(shapes(str(version))):
                raise NotOurs
            person = Table("person", MetaData())
            count = select(func.count()).select_from(person)
            return Standing(version, connection.execute(count).scalar_one())
    except DatabaseError as error:
        if type(error) is DatabaseError:  # a file that is no database
            raise NotOurs from None
        raise
    finally:
        engine.dispose()


def _names(tables: Iterable[Shape]) -> set[str]:
    return {"alembic_version"} | {shape.name for shape in tables}


def verify(backup: Backup, vault: Vault, told: Told) -> int:
    """BadBackup, unless every row is there as it was written and the key ring has every key. How
    many sealed texts do not open all the same: they were broken before the backup was made."""
    manifest, broken = backup.manifest, 0
    if manifest.schema not in versions():
        raise BadBackup(
            f"This backup is of version {manifest.schema} of the database, which this program does "
            "not know; nothing was changed. Restore it with a newer program."
        )
    known = {shape.name: dict(shape.columns) for shape in shapes(manifest.schema)}
    if known != {kept.name: dict(kept.columns) for kept in manifest.tables}:
        raise Damaged(f"its tables are not those of version {manifest.schema}")
    for kept in manifest.tables:
        sealed = [name for name, kind in kept.columns.items() if kind == "bytes"]
        for part in _parts(backup.rows(kept)):
            for name in sealed:
                broken += sum(not _opens(vault, row[name], f"{kept.name}.{name}") for row in part)
            told.further(len(part))
    return broken


def _opens(vault: Vault, sealed: bytes | None, place: str) -> bool:
    if sealed is None:
        return True
    if not vault.has_key_of(sealed):
        raise BadBackup(
            "No key in FODFAESTE_KEYS opens this backup, or not all of it; nothing was changed. "
            "Put back the keys it was written with."
        )
    try:
        vault.open(sealed, place)
    except WrongKey:
        return False
    return True


def restore(order: Order, progress: Progress, may: Callable[[Standing], None]) -> tuple[int, Again]:
    """`may` is asked when all is verified and before anything is replaced; it says no by raising.
    How many sealed texts were broken already, and what was done again that was erased since."""
    with alone(order.url) as check:
        before = standing(order.url)
        told = Told(progress, 2 * order.backup.manifest.rows)
        broken = verify(order.backup, order.vault, told)
        may(before)
        check()
        try:
            file = is_file(order.url)
            if file is not None:
                return broken, _into_file(order, file, before, told)
            return broken, _into_server(order, before, told, check)
        except (IntegrityError, DataError, BrokenReferences):
            raise Damaged("its rows do not belong together") from None


def _into_server(order: Order, before: Standing, told: Told, check: Callable[[], None]) -> Again:
    engine = writing_engine(order.url)
    try:
        with engine.begin() as connection:
            numbers = _set_aside(connection, before, check)
            again = _fill(connection, order, numbers, told)
            fresh_statistics(connection)
            return again
    finally:
        engine.dispose()


def _set_aside(
    connection: Connection, before: Standing, check: Callable[[], None]
) -> dict[str, int]:
    """What there was, until the transaction ends; the last numbers it has given."""
    if before.version is None:
        remember(connection, None)
        return {}
    tables = shapes(before.version)
    lock_tables(connection, _names(tables))
    check()  # who starts to serve from here on waits for the lock
    numbers = last_numbers(connection, tables)
    remember(connection, connection)
    drop_tables(connection, _names(tables))
    return numbers


def _into_file(order: Order, file: Path, before: Standing, told: Told) -> Again:
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=file.parent) as folder:
        new = Path(folder) / file.name
        try:
            again = _into_new_file(order, new, before, told)
            put_in_place(new, file)
        except (OperationalError, sqlite3.Error) as error:
            raise NotRestored(error) from error
    return again


def _into_new_file(order: Order, new: Path, before: Standing, told: Told) -> Again:
    engine, old = migrating_engine(f"sqlite:///{new}"), reading_engine(order.url)
    try:
        with engine.begin() as connection, old.connect() as known:
            numbers = last_numbers(known, ()) if before.version else {}
            remember(connection, known if before.version else None)
            again = _fill(connection, order, numbers, told)
            check_references(connection)
            return again
    finally:
        engine.dispose()
        old.dispose()


def _fill(connection: Connection, order: Order, numbers: dict[str, int], told: Told) -> Again:
    manifest = order.backup.manifest
    upgrade_on(connection, manifest.schema)
    tables = {shape.name: shape for shape in shapes(manifest.schema)}
    for kept in manifest.tables:
        for part in _parts(order.backup.rows(kept)):
            connection.execute(insert(tables[kept.name].table), part)
            told.further(len(part))
    names = numbers.keys() | manifest.last_numbers.keys()
    highest = {n: max(numbers.get(n, 0), manifest.last_numbers.get(n, 0)) for n in names}
    go_on_from(connection, tables.values(), highest)
    upgrade_on(connection)
    tx = Tx(connection, order.vault, order.now)
    return do_again(connection, order.vault, order.erased, tx)


def _parts(rows: Iterator[One]) -> Iterator[list[One]]:
    while part := list(islice(rows, BATCH)):
        yield part
