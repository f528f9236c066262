"""Takes a backup: every row of every table, as they are at one moment, into one file, while
others go on writing. What is sealed stays sealed: no key is needed, and none is in it.
"""

import os
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, RowMapping, func, select

from storage.archive import Manifest, Writer
from storage.migrate import WrongVersion, version_on, versions
from storage.shape import Shape, shapes
from storage.whole import last_numbers, snapshot

BATCH = 1_000  # rows that are in memory at once
Progress = Callable[[int, int], None]  # rows done, rows in all


class NotWritten(Exception):
    """The file could not be written; the message says why."""

    def __init__(self, path: Path, error: OSError) -> None:
        reason = (error.strerror or type(error).__name__).lower()
        super().__init__(
            f"{path} could not be written ({reason}); there is no backup. Free some space, or "
            "name a file in a folder that may be written."
        )


def take_backup(url: str, to: Path, taken_at: datetime, progress: Progress) -> Manifest:
    """Complete, or not there at all. NotWritten, or WrongVersion of an unknown database."""
    with snapshot(url) as connection:
        version = version_on(connection)
        if version not in versions():
            raise WrongVersion
        assert version is not None
        with _written_whole(to) as file:
            tables = shapes(version)
            numbers = last_numbers(connection, tables)
            told = Told(progress, sum(_count(connection, shape) for shape in tables))
            with Writer(file) as writer:
                for shape in tables:
                    with closing(_rows(connection, shape, told)) as rows:
                        writer.table(shape, rows)
                return writer.finish(version, taken_at, numbers)


def _count(connection: Connection, shape: Shape) -> int:
    return connection.execute(select(func.count()).select_from(shape.table)).scalar_one()


class Told:
    """Counts the rows of all tables together."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        progress(0, total)

    def further(self, rows: int) -> None:
        self._done += rows
        self._progress(self._done, self._total)


def _rows(connection: Connection, shape: Shape, told: Told) -> Generator[RowMapping, None, None]:
    """A server-side cursor on PostgreSQL; SQLite reads on as one asks."""
    in_order = select(shape.table).order_by(*(shape.table.c[name] for name in shape.key))
    with connection.execute(in_order, execution_options={"yield_per": BATCH}) as result:
        for part in result.mappings().partitions():
            yield from part
            told.further(len(part))


@contextmanager
def _written_whole(to: Path) -> Iterator[IO[bytes]]:
    """For nobody's eyes but the caller's, and under its name only when it is complete."""
    try:
        number, name = tempfile.mkstemp(prefix=f".{to.name}.", suffix=".part", dir=to.parent)
        part = Path(name)
        try:
            with os.fdopen(number, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(to)
            _keep_name(to.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise NotWritten(to, error) from error


def _keep_name(folder: Path) -> None:
    """The new name survives a power cut as well."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
