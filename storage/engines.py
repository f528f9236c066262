"""The only file that tells SQLite from PostgreSQL."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, func, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

LOCK_WAIT = "2s"  # DESIGN §3: a longer wait is a deadlock in the making; the batch is retried


class InUse(Exception):
    """Another `serve` already works on this SQLite file. Stop it, or use PostgreSQL."""

    def __str__(self) -> str:
        return self.__doc__ or ""


class BrokenReferences(Exception):
    """A row refers to one that is not there."""

    def __init__(self, table: str) -> None:
        super().__init__(f"A row of {table} refers to one that is not there; nothing was changed.")


def writing_engine(url: str) -> Engine:
    engine = create_engine(url, pool_pre_ping=not _is_sqlite(url))
    if _is_sqlite(url):
        _one_writer_at_a_time(engine)
    else:
        _short_lock_waits(engine)
    return engine


def reading_engine(url: str) -> Engine:
    """Connections that never take the write lock."""
    engine = create_engine(url, pool_pre_ping=not _is_sqlite(url))
    if _is_sqlite(url):
        _read_only(engine)
    else:
        event.listen(engine, "begin", _postgres_read_only)
    return engine


def migrating_engine(url: str) -> Engine:
    """For a change of the tables themselves. SQLite changes a table by making it anew, and
    dropping the old one would count as deleting its rows, to which others refer: so it checks
    its references at the end of each step (check_references), not while it works."""
    engine = writing_engine(url)
    if _is_sqlite(url):
        event.listen(engine, "connect", _references_later)
    return engine


def check_references(connection: Connection) -> None:
    """BrokenReferences when a row refers to one that is not there. PostgreSQL looks itself."""
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise BrokenReferences(broken[0])


def insert_for(connection: Connection) -> Callable[..., Any]:
    """The INSERT that knows ON CONFLICT; both dialects spell it alike."""
    return {"sqlite": sqlite.insert, "postgresql": postgresql.insert}[connection.dialect.name]


def only_process(url: str) -> IO[str] | None:
    """Hold the SQLite file for this process; InUse if somebody else does. The lock ends
    with the process, however it ends. PostgreSQL serves any number: None."""
    if not _is_sqlite(url):
        return None
    path = make_url(url).database
    if not path or path == ":memory:":
        return None
    lock = Path(f"{path}.lock").open("a+")  # noqa: SIM115 - held until the process ends
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise InUse from None
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


class Lead:
    """The right to be the only one who does something, until released or lost."""

    def __init__(self, connection: Connection | None = None) -> None:
        self._connection = connection

    def holds(self) -> bool:
        """False when the connection that carries the lock is gone, and the lock with it."""
        if self._connection is None:
            return True
        try:
            self._connection.exec_driver_sql("SELECT 1")
        except DBAPIError:
            return False
        return True

    def release(self) -> None:
        if self._connection is not None:
            self._connection.close()  # its pool keeps none: the lock ends with the connection


def leading_engine(url: str) -> Engine | None:
    """For locks that outlive a transaction. None on SQLite, which one process has alone."""
    if _is_sqlite(url):
        return None
    # The server notices within seconds when the machine that leads is gone.
    watch = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3"
    return create_engine(
        url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args={"options": watch}
    )


def try_lead(engine: Engine | None, name: str) -> Lead | None:
    """None when another process leads."""
    if engine is None:
        return Lead()
    connection = engine.connect()
    won = connection.execute(select(func.pg_try_advisory_lock(func.hashtext(name)))).scalar()
    if won:
        return Lead(connection)
    connection.close()
    return None


def _is_sqlite(url: str) -> bool:
    return url.startswith("sqlite")


def _one_writer_at_a_time(engine: Engine) -> None:
    # SQLite has no row locks. BEGIN IMMEDIATE takes the write lock before the first read,
    # so what with_for_update promises on PostgreSQL is true here as well.
    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA busy_timeout=5000")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _references_later(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")


def _read_only(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA query_only=ON")
        connection.execute("PRAGMA busy_timeout=5000")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")


def _postgres_read_only(connection: Connection) -> None:
    connection.exec_driver_sql("SET TRANSACTION READ ONLY")


def _short_lock_waits(engine: Engine) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{LOCK_WAIT}'")
