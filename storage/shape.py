"""Which tables a version of the database has: read from the migrations themselves, which are
run on an empty database in memory. So a new table is known here the moment it exists, and an
older version as well as this one. Knows nothing of what the rows mean.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Inspector,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    inspect,
)
from sqlalchemy.types import TypeEngine

from storage.columns import UtcTime
from storage.engines import migrating_engine
from storage.migrate import upgrade_on

# The kinds of a backup: what each is called there, what a migration calls it, how it is read.
KINDS: Mapping[str, tuple[type[TypeEngine[Any]], Any]] = {
    "boolean": (Boolean, Boolean()),
    "integer": (Integer, BigInteger()),
    "number": (Float, Float()),
    "time": (DateTime, UtcTime()),
    "date": (Date, Date()),
    "json": (JSON, JSON()),
    "bytes": (LargeBinary, LargeBinary()),
    "text": (String, String()),
}


@dataclass(frozen=True)
class Shape:
    """One table: its columns with their kinds, the key, and whether the database numbers it."""

    name: str
    columns: Mapping[str, str]
    key: tuple[str, ...]
    numbered: bool

    @cached_property
    def table(self) -> Table:
        columns = [Column(name, KINDS[kind][1]) for name, kind in self.columns.items()]
        return Table(self.name, MetaData(), *columns)


@cache
def shapes(version: str) -> tuple[Shape, ...]:
    """The tables of that version, parents before children."""
    engine = migrating_engine("sqlite://")
    try:
        with engine.connect() as connection:
            upgrade_on(connection, version)
            found = inspect(connection)
            order = [name for name, _ in found.get_sorted_table_and_fkc_names() if name]
            return tuple(_shape(found, name) for name in order if name != "alembic_version")
    finally:
        engine.dispose()


def _shape(found: Inspector, name: str) -> Shape:
    columns = {column["name"]: _kind(column["type"]) for column in found.get_columns(name)}
    key = tuple(found.get_pk_constraint(name)["constrained_columns"])
    refer = {
        column for one in found.get_foreign_keys(name) for column in one["constrained_columns"]
    }
    numbered = len(key) == 1 and columns[key[0]] == "integer" and key[0] not in refer
    return Shape(name, columns, key, numbered)


def _kind(type_: TypeEngine[Any]) -> str:
    for kind, (known, _) in KINDS.items():
        if isinstance(type_, known):
            return kind
    raise TypeError(f"a backup has no kind for {type_!r}; add one to storage.shape.KINDS")


def to_json(value: Any) -> Any:
    """As it stands in a backup: times in UTC, bytes in base64, the rest as JSON has it."""
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case bytes() | memoryview():
            return b64encode(value).decode()
        case _:
            return value


def from_json(kind: str, value: Any) -> Any:
    """ValueError or TypeError when it is not of that kind."""
    if value is None:
        return None
    match kind:
        case "time":
            return datetime.fromisoformat(value)
        case "date":
            return date.fromisoformat(value)
        case "bytes":
            return b64decode(value, validate=True)
        case _:
            return value
