"""What is done to a database as a whole, where SQLite and PostgreSQL differ: one snapshot of it,
being alone with it, which numbers it has given, and putting another in its place.

Beside storage/engines.py the only file that tells the two apart; apart from it because nothing
that serves needs it.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, func, make_url, select, text
from sqlalchemy.exc import OperationalError

from storage.engines import InUse, leading_engine, only_process, reading_engine
from storage.shape import Shape

UPKEEP = "upkeep"  # the lock of those who change the database as a whole
PAGES = 2_000  # copied between two looks at whether somebody wants to stop
MOST_WAITS = 40  # of a quarter of a second each, for another writer to end
NO_ERROR = {sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE}
LEADS = text(
    "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database "
    "WHERE datname = current_database() AND locktype = 'advisory' AND granted "
    "AND pid <> pg_backend_pid()"
)


class Serving(Exception):
    """`serve`, or another `migrate` or `restore`, works on this database: stop every `serve` first,
    and try again. One that was killed may count for some seconds more."""

    def __str__(self) -> str:
        return " ".join((self.__doc__ or "").split())


def is_file(url: str) -> Path | None:
    """The file of an SQLite database; None for PostgreSQL."""
    path = make_url(url)
    return Path(path.database or "") if path.get_backend_name() == "sqlite" else None


@contextmanager
def snapshot(url: str) -> Iterator[Connection]:
    """Reads the database as it is at one moment, while others go on writing."""
    engine = reading_engine(url)
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection
    finally:
        engine.dispose()


@contextmanager
def alone(url: str) -> Iterator[Callable[[], None]]:
    """No `serve` and no other upkeep works on it meanwhile, or Serving. On PostgreSQL a `serve`
    that starts later is found by calling what is handed out."""
    leading = leading_engine(url)
    if leading is None:
        with _the_lock_file(url):
            yield lambda: None
        return
    try:
        with leading.connect() as connection:
            lock = func.pg_try_advisory_lock(func.hashtext(UPKEEP))
            mine = connection.execute(select(lock)).scalar()

            def check() -> None:
                if not mine or connection.execute(LEADS).scalar():
                    raise Serving

            check()
            yield check
    finally:
        leading.dispose()


@contextmanager
def _the_lock_file(url: str) -> Iterator[None]:
    try:
        lock = only_process(url)
    except InUse:
        raise Serving from None
    try:
        yield
    finally:
        if lock is not None:
            lock.close()


def last_numbers(connection: Connection, of: Iterable[Shape]) -> dict[str, int]:
    """Table → the last number given, for each table that remembers it."""
    if connection.dialect.name == "sqlite":
        if not _numbers_itself(connection):
            return {}
        kept = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
        return {row.name: row.seq for row in kept}
    found = {}
    for shape in of:
        if (sequence := _sequence(connection, shape)) is not None:
            given = connection.exec_driver_sql(f"SELECT last_value, is_called FROM {sequence}")
            number, is_called = given.one()
            found[shape.name] = number if is_called else 0
    return found


def go_on_from(connection: Connection, of: Iterable[Shape], numbers: Mapping[str, int]) -> None:
    """The next row of each table gets a number that was never given: neither to a row that is
    there nor, as far as is known, to one that went."""
    if connection.dialect.name == "sqlite":
        for name in _numbers_itself(connection):
            seen = connection.execute(
                text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": name}
            ).scalar()
            highest = max(seen or 0, numbers.get(name, 0))
            connection.execute(
                text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": name}
            )
            connection.execute(
                text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"),
                {"name": name, "seq": highest},
            )
        return
    for shape in of:
        if (sequence := _sequence(connection, shape)) is not None:
            rows = select(func.max(shape.table.c[shape.key[0]]))
            highest = max(connection.execute(rows).scalar() or 0, numbers.get(shape.name, 0))
            if highest:
                connection.execute(select(func.setval(sequence, highest)))


def lock_tables(connection: Connection, names: Iterable[str]) -> None:
    """Whoever wants to read or write one of them waits until the transaction ends. Serving
    when somebody is at it for longer than the database waits."""
    try:
        connection.exec_driver_sql(f"LOCK TABLE {_list(connection, names)}")
    except OperationalError as error:
        if type(error.orig).__name__ == "LockNotAvailable":  # psycopg's, unknown to this package
            raise Serving from None
        raise


def drop_tables(connection: Connection, names: Iterable[str]) -> None:
    connection.exec_driver_sql(f"DROP TABLE {_list(connection, names)}")


def _list(connection: Connection, names: Iterable[str]) -> str:
    return ", ".join(map(connection.dialect.identifier_preparer.quote, sorted(names)))


def fresh_statistics(connection: Connection) -> None:
    """Or PostgreSQL plans the first minutes as if the tables were still empty."""
    connection.exec_driver_sql("ANALYZE")


def _numbers_itself(connection: Connection) -> list[str]:
    """The tables of SQLite that never use a number again."""
    made = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
    return list(connection.exec_driver_sql(made).scalars())


def _sequence(connection: Connection, shape: Shape) -> str | None:
    if not shape.numbered:
        return None
    named = func.pg_get_serial_sequence(f'"{shape.name}"', shape.key[0])
    found: str | None = connection.execute(select(named)).scalar()
    return found


def put_in_place(new: Path, old: Path) -> None:
    """The file's whole content becomes another's in one transaction: whoever reads it meanwhile
    goes on reading what was there, and after a crash it is the one or the other."""
    waits = 0

    def look(status: int, remaining: int, total: int) -> None:
        nonlocal waits
        waits = 0 if status in NO_ERROR else waits + 1
        if waits > MOST_WAITS:
            raise Serving

    with closing(sqlite3.connect(new)) as source, closing(sqlite3.connect(old)) as target:
        target.execute("PRAGMA journal_mode=WAL")
        target.execute("PRAGMA synchronous=FULL")
        source.backup(target, pages=PAGES, progress=look)
