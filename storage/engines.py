"""The only file that tells SQLite from PostgreSQL."""

import fcntl
import os
import select as select_
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, func, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

# What the server does with us. DESIGN §3: a longer wait for a lock is a deadlock in the making,
# and the batch is retried. Whoever falls silent inside a transaction loses the locks it holds.
WRITING = {"lock_timeout": "2s", "idle_in_transaction_session_timeout": "10s"}
# A lead is asked for its life every few seconds. The server ends one that has fallen silent,
# also when something between us keeps the dead connection open.
LEADING = {
    "idle_session_timeout": "15s",
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
}
# What we do with a server that has gone away without a word. Seconds, and milliseconds.
REACHING = {
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}


class InUse(Exception):
    """Another `serve` already works on this SQLite file. Stop it, or use PostgreSQL."""

    def __str__(self) -> str:
        return self.__doc__ or ""


class BrokenReferences(Exception):
    """A row refers to one that is not there."""

    def __init__(self, table: str) -> None:
        super().__init__(f"A row of {table} refers to one that is not there; nothing was changed.")


def writing_engine(url: str) -> Engine:
    if _is_sqlite(url):
        engine = create_engine(url)
        _one_writer_at_a_time(engine)
        return engine
    how = _reaching(url, WRITING)
    return _impatient(
        create_engine(url, pool_pre_ping=True, pool_size=2, max_overflow=3, connect_args=how)
    )


def reading_engine(url: str) -> Engine:
    """Connections that never take the write lock."""
    if _is_sqlite(url):
        engine = create_engine(url)
        _read_only(engine)
        return engine
    how = _reaching(url, {})
    engine = create_engine(url, pool_pre_ping=True, pool_size=5, max_overflow=5, connect_args=how)
    event.listen(engine, "connect", _postgres_read_only)
    return _impatient(engine)


def migrating_engine(url: str) -> Engine:
    """For a change of the tables themselves. SQLite changes a table by making it anew, and
    dropping the old one would count as deleting its rows, to which others refer: so it checks
    its references at the end of each step (check_references), not while it works. PostgreSQL
    may take its time: a new index of a large table does."""
    if not _is_sqlite(url):
        return create_engine(
            url, connect_args=_reaching(url, {"lock_timeout": WRITING["lock_timeout"]})
        )
    engine = writing_engine(url)
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
        self._raw = connection.connection.driver_connection if connection is not None else None

    def holds(self) -> bool:
        """False when the connection that carries the lock is gone, and the lock with it."""
        if self._connection is None or self._raw is None:
            return True
        if self._raw.closed:  # asking once more would be a new connection, without the lock
            return False
        try:
            self._connection.exec_driver_sql("SELECT 1")
        except DBAPIError:
            return False
        return True

    def disturbed(self) -> bool:
        """The server has said something unasked, or hung up: time to ask. Costs nothing."""
        if self._raw is None:
            return False
        return self._raw.closed or bool(select_.select([self._raw], [], [], 0)[0])

    def release(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # the lock ends with the connection
            self._connection.close()


def leading_engine(url: str) -> Engine | None:
    """For what outlives a transaction: leads and calls. None on SQLite, which one process has
    alone."""
    if _is_sqlite(url):
        return None
    how = _reaching(url, LEADING)
    return _impatient(
        create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=how)
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


class Line:
    """Where the processes on one database tell each other that something was committed.
    Nobody waits for an answer: what is missed is found by looking, a few seconds later."""

    NAME = "fodfaeste"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._raw: Any = connection.connection.driver_connection
        self.tell("LISTEN")

    def fileno(self) -> int:
        """To wait for what others tell, with select."""
        return int(self._raw.fileno())

    def tell(self, what: str = "NOTIFY") -> None:
        self._connection.exec_driver_sql(f"{what} {self.NAME}")

    def alive(self) -> None:
        """Raises when it is not, and tells the server that we are."""
        self._connection.exec_driver_sql("SELECT 1")

    def heard(self) -> bool:
        """Whether another process has told something since the last time."""
        calls = list(self._raw.notifies(timeout=0))
        return any(call.pid != self._raw.info.backend_pid for call in calls)

    def close(self) -> None:
        self._connection.invalidate()  # whatever state it is in
        self._connection.close()


def _is_sqlite(url: str) -> bool:
    return url.startswith("sqlite")


def _reaching(url: str, server: dict[str, str]) -> dict[str, Any]:
    """What the operator has written into the address stays as it is."""
    given = make_url(url).query
    ours: dict[str, Any] = {name: n for name, n in REACHING.items() if name not in given}
    told = [f"-c {name}={value}" for name, value in server.items()]
    if told:
        ours["options"] = " ".join([*told, str(given.get("options", ""))]).strip()
    return ours


def _impatient(engine: Engine) -> Engine:
    from storage.patience import Impatient  # psycopg's: nine megabytes that SQLite does not need

    @event.listens_for(engine, "do_connect")
    def connect(_dialect: Any, _record: Any, args: list[Any], how: dict[str, Any]) -> Any:
        return Impatient.connect(*args, **how)

    return engine


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

    _begins_with(engine, "BEGIN IMMEDIATE")


def _references_later(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")


def _read_only(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA query_only=ON")
        connection.execute("PRAGMA busy_timeout=5000")

    _begins_with(engine, "BEGIN")


def _begins_with(engine: Engine, words: str) -> None:
    """The dialect's own step, not the engine's event: with one, every statement of every
    transaction looks for its listeners, which costs more than the statement."""

    def begin(connection: Any) -> None:
        connection.cursor().execute(words)

    engine.dialect.do_begin = begin  # type: ignore[method-assign, assignment]


def _postgres_read_only(connection: Any, _record: Any) -> None:
    connection.read_only = True  # goes with each BEGIN, without a statement of its own
