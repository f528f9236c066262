"""The database, one transaction at a time. The same code for SQLite and PostgreSQL.

A transaction serves a batch: it reads with one statement whatever many arrivals need,
and writes with one statement per table. Nothing is sent row by row.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Condition, Lock

from sqlalchemy import Connection

from storage.engines import (
    Lead,
    Line,
    leading_engine,
    reading_engine,
    try_lead,
    writing_engine,
)
from storage.tx import Tx
from storage.vault import Vault

LONGEST_WAIT = 5.0  # seconds for what is still at work when the store is closed


class Store:
    """The one door to the database. `transaction` writes, `reading` only reads."""

    def __init__(self, url: str, vault: Vault) -> None:
        self.url, self.vault = url, vault
        self.engine, self.readers = writing_engine(url), reading_engine(url)
        self._at_work, self._all_done = 0, Condition()
        self._leading = leading_engine(url)
        # SQLite has one writer; waiting here is cheaper than waiting in the database.
        self._writer = Lock() if self.engine.dialect.name == "sqlite" else None

    @contextmanager
    def transaction(self, now: datetime) -> Iterator[Tx]:
        """Commit when the block ends well, roll back when it does not."""
        if self._writer is None:
            with self._begin(now) as tx:
                yield tx
        else:
            with self._writer, self._begin(now) as tx:
                yield tx

    @contextmanager
    def _begin(self, now: datetime) -> Iterator[Tx]:
        with self._in_use(), self.engine.begin() as connection:
            tx = Tx(connection, self.vault, now)
            yield tx
            tx.flush()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._in_use(), self.readers.begin() as connection:
            yield connection

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._all_done:
            self._at_work += 1
        try:
            yield
        finally:
            with self._all_done:
                self._at_work -= 1
                self._all_done.notify_all()

    @property
    def shared(self) -> bool:
        """Other processes may work on this database at the same time."""
        return self._leading is not None

    def try_lead(self, name: str) -> Lead | None:
        """The right to be the only process that does this; None when another one has it."""
        return try_lead(self._leading, name)

    def line(self) -> Line:
        """To the other processes on a shared database."""
        assert self._leading is not None
        return Line(self._leading.connect())

    def close(self) -> None:
        """A thread whose caller has gone may still be at work: it is waited for."""
        with self._all_done:
            self._all_done.wait_for(lambda: not self._at_work, LONGEST_WAIT)
        if self._leading is not None:
            self._leading.dispose()
        self.engine.dispose()
        self.readers.dispose()
