"""The vocabulary of the tests of migrations: rows made from the tables as they are, and a copy of
the migrations to which a test adds its own."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Connection,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    insert,
    select,
)

from storage import migrate
from storage.engines import writing_engine

ROWS = 3
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
ONE_MORE = '''
"""of this test"""
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
{body}
'''
Rows = dict[str, list[Mapping[str, Any]]]


@contextmanager
def written_to(url: str) -> Iterator[Connection]:
    engine = writing_engine(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def tables(connection: Connection) -> list[Table]:
    """As they are in the database, parents before children."""
    known = MetaData()
    known.reflect(connection)
    return [table for table in known.sorted_tables if table.name != "alembic_version"]


def fill(url: str) -> None:
    """Some rows in every table, whatever its version: the last with all that may be empty empty."""
    with written_to(url) as connection:
        for table in tables(connection):
            for number in range(1, ROWS + 1):
                connection.execute(insert(table), _row(table, number))


def contents(url: str) -> Rows:
    with written_to(url) as connection:
        return {
            table.name: [
                dict(row)
                for row in connection.execute(
                    select(table).order_by(*table.primary_key.columns)
                ).mappings()
            ]
            for table in tables(connection)
        }


def _row(table: Table, number: int) -> dict[str, Any]:
    row = {}
    for column in table.columns:
        numbered = column.primary_key and column.name == "id" and isinstance(column.type, Integer)
        if numbered or (column.nullable and number == ROWS):
            continue
        row[column.name] = _value(column, number)
    return row


def _value(column: Any, number: int) -> Any:
    for key in column.foreign_keys:
        if not isinstance(key.column.type, Integer):
            return f"{key.column.table.name}.{key.column.name}.{number}"
    match column.type:
        case Boolean():
            return number % 2 == 0
        case Integer() | Float():
            return number
        case DateTime():
            at = NOW + timedelta(hours=number)
            return at if column.type.timezone else at.replace(tzinfo=None)
        case Date():
            return date(2026, 11, 20 + number)
        case LargeBinary():
            return f"{column.name}.{number}".encode()
        case JSON():
            return [number]
        case _:
            return f"{column.table.name}.{column.name}.{number}"


def with_more(folder: Path, *bodies: str) -> Path:
    """A copy of the migrations with one more step for each body."""
    scripts = folder / "migrations"
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    before = migrate.newest()
    for number, body in enumerate(bodies, 1):
        revision = f"test{number}"
        lines = "\n".join(f"    {line}" for line in body.strip().splitlines())
        text = ONE_MORE.format(revision=revision, before=before, body=lines)
        (scripts / "versions" / f"{revision}.py").write_text(text)
        before = revision
    return scripts
