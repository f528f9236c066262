"""The file of a backup: a ZIP with one JSON line per row, a file per table, and manifest.json,
which says what must be in them. docs/backup.md describes it for other programs.

Written and read as a stream: neither needs a table in memory. Knows no database.
"""

import hashlib
import json
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import IO, Any, Self
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from storage.shape import Shape, from_json, to_json

FORMAT, FORMAT_VERSION = "fodfaeste-backup", 1
MANIFEST = "manifest.json"
FASTEST = 1  # sealed words do not get smaller, however long one tries
# What zipfile, zlib and json say of a file with a wrong byte in it.
WRONG_BYTES = (
    *(BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError),
    *(KeyError, TypeError, ValueError, OverflowError, AttributeError, OSError),
)


class BadBackup(Exception):
    """A file that must not be restored; the message says why and what to do."""


class Damaged(BadBackup):
    def __init__(self, where: str) -> None:
        super().__init__(
            f"The backup is damaged ({where}); nothing was changed. Use another copy of it, "
            "or an earlier backup."
        )


class NotABackup(BadBackup):
    def __init__(self) -> None:
        super().__init__(
            "This file is not a backup, or only a part of one; nothing was changed. "
            "`run_bot.py backup FILE` makes one."
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """What the manifest says of one table."""

    name: str
    rows: int
    sha256: str
    columns: Mapping[str, str]  # name → kind


@dataclass(frozen=True, slots=True)
class Manifest:
    schema: str
    taken_at: datetime
    tables: tuple[Kept, ...]  # parents before children
    last_numbers: Mapping[str, int]  # table → the last number given, also to rows that went

    @property
    def rows(self) -> int:
        return sum(kept.rows for kept in self.tables)


def member(table: str) -> str:
    return f"tables/{table}.jsonl"


class Writer:
    """Table by table, then `finish`. `with Writer(file) as writer:`"""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = ZipFile(file, "w", ZIP_DEFLATED, compresslevel=FASTEST)
        self._tables: list[Kept] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        with suppress(OSError, ValueError) if failed else nullcontext():
            self._zip.close()

    def table(self, shape: Shape, rows: Iterable[Any]) -> None:
        """Rows are read by column name."""
        count, checksum = 0, hashlib.sha256()
        with self._zip.open(member(shape.name), "w", force_zip64=True) as file:
            for row in rows:
                kept = {name: to_json(row[name]) for name in shape.columns}
                line = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                checksum.update(line)
                file.write(line)
                count += 1
        self._tables.append(Kept(shape.name, count, checksum.hexdigest(), shape.columns))

    def finish(self, schema: str, taken_at: datetime, last_numbers: Mapping[str, int]) -> Manifest:
        manifest = Manifest(schema, taken_at, tuple(self._tables), last_numbers)
        self._zip.writestr(MANIFEST, json.dumps(_as_json(manifest), indent=2) + "\n")
        return manifest


def _as_json(manifest: Manifest) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "schema": manifest.schema,
        "taken_at": to_json(manifest.taken_at),
        "tables": [
            {"name": t.name, "rows": t.rows, "sha256": t.sha256, "columns": dict(t.columns)}
            for t in manifest.tables
        ],
        "last_numbers": dict(manifest.last_numbers),
    }


class Backup:
    """A backup that is read. `with Backup(path) as backup:`; BadBackup when it is none."""

    def __init__(self, path: Path) -> None:
        file = path.open("rb")
        try:
            self._zip = ZipFile(file)
            read = json.loads(self._zip.read(MANIFEST))
            self.manifest = _manifest(read)
        except BadBackup:
            file.close()
            raise
        except WRONG_BYTES:
            file.close()
            raise NotABackup from None
        self._file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()
        self._file.close()

    def rows(self, kept: Kept) -> Iterator[dict[str, Any]]:
        """Every row; Damaged at the end when they are not exactly those that were written."""
        try:
            yield from self._rows(kept)
        except WRONG_BYTES as wrong:
            raise Damaged(f"table {kept.name}: {type(wrong).__name__}") from None

    def _rows(self, kept: Kept) -> Iterator[dict[str, Any]]:
        count, checksum, kinds = 0, hashlib.sha256(), kept.columns
        with self._zip.open(member(kept.name)) as file:
            for line in BufferedReader(file):  # type: ignore[type-var]
                checksum.update(line)
                count += 1
                row = json.loads(line)
                yield {name: from_json(kind, row[name]) for name, kind in kinds.items()}
        if (count, checksum.hexdigest()) != (kept.rows, kept.sha256):
            raise Damaged(f"table {kept.name}: {count} rows that are not the {kept.rows} written")


def _manifest(read: Any) -> Manifest:
    if read["format"] != FORMAT:
        raise NotABackup
    if read["format_version"] != FORMAT_VERSION:
        raise BadBackup(
            f"This backup is written in format {read['format_version']}, and this program reads "
            f"format {FORMAT_VERSION}; nothing was changed. Restore it with a newer program."
        )
    tables = tuple(
        Kept(str(t["name"]), int(t["rows"]), str(t["sha256"]), dict(t["columns"]))
        for t in read["tables"]
    )
    numbers = {str(name): int(number) for name, number in read["last_numbers"].items()}
    taken_at = datetime.fromisoformat(read["taken_at"]).astimezone(UTC)
    return Manifest(str(read["schema"]), taken_at, tables, numbers)
