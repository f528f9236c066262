"""A database full of people, quickly.

One citizen is made by the real code (the invitation answered, a first question asked), and
then copied with one INSERT … SELECT per table. Sealed columns are bound to their column and
not to their row, so a copy opens. Each fifty citizens have a team of helpers of their own.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Column, Table, create_engine
from sqlmodel import SQLModel

from bot.local.cast import CONDITION, GOAL, SCHEDULE, WISH, WORKPLACE
from storage import people
from storage.migrate import upgrade
from storage.store import Store
from storage.vault import Vault
from tests.bench.rows import BUILD
from tests.whole import KEY, MONDAY, whole

CHATS_FROM = 1_000_000  # the Telegram chat of citizen n of the crowd is this + n
TEAM = 50  # citizens
TEAMS_FROM, TEAM_SPAN = 10_000_000, 10  # person numbers of the copied helpers
# What stays with the template: facts of the database itself, and what is used once.
NOT_COPIED = {"info", "invite", "signin", "session", "deadletter"}
FOLDER = BUILD / "bench"


@dataclass(frozen=True, slots=True)
class Template:
    """The citizen to be copied, and the highest number in each table."""

    citizen: int
    spans: dict[str, int]


async def template(url: str) -> None:
    """The one citizen, through the real turns, in an empty database."""
    upgrade(url)
    async with whole(url, joined=False) as chat:
        await chat.joined()
        await chat.writes("hvornår møder jeg i morgen?")


def invited(url: str, count: int, now: datetime = MONDAY) -> dict[int, str]:
    """Citizens who have not answered yet, by the real code: chat → token."""
    store = Store(url, Vault([KEY]))
    today = now.date()
    tokens = {}
    with store.transaction(now) as tx:
        chain = {row.role: row.id for row in people.everybody(tx.connection) if row.id < TEAM_SPAN}
        del chain["citizen"]
        for chat in range(1, count + 1):
            citizen = people.add_citizen(tx, "Amina")
            people.add_placement(
                tx, citizen, workplace=WORKPLACE, first=today, last=today + timedelta(weeks=13),
                schedule=SCHEDULE, phase="startup", chain=chain, wish=WISH,
            )  # fmt: skip
            people.add_goal(tx, citizen, GOAL)
            people.add_condition(tx, citizen, CONDITION, shared=["company_mentor"])
            tokens[chat] = people.invite(tx, citizen, 14)
    store.close()
    return tokens


async def crowd_file(citizens: int, *, lean: bool = False) -> Path:
    """A SQLite file with so many citizens; kept between runs, under the schema's name.
    `lean`: of what was said only the last, and no keys of arrivals, so that a million fit."""
    fresh = folder() / f"fresh-{os.getpid()}.db"  # two benches may run at once
    remove(fresh)
    await template(f"sqlite:///{fresh}")
    if lean:
        _make_lean(fresh)
    kept = FOLDER / f"{'lean' if lean else 'crowd'}-{citizens}-{_schema(fresh)}.db"
    if not kept.exists():
        multiply_sqlite(fresh, citizens)
        fresh.rename(kept)
    remove(fresh)
    return kept


def folder() -> Path:
    FOLDER.mkdir(parents=True, exist_ok=True)
    return FOLDER


def memory_folder() -> Path:
    """For what runs on virtual time, where the disk's speed means nothing."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() else folder()


def invited_copy(base: Path, to: Path, count: int) -> dict[int, str]:
    """A copy with so many invited citizens more: chat → token."""
    return invited(f"sqlite:///{copied(base, to)}", count)


def copied(base: Path, to: Path) -> Path:
    remove(to)
    shutil.copyfile(base, to)
    return to


def _schema(path: Path) -> str:
    """A name for tables, indexes and what the template holds: a change makes a new file."""
    with closing(sqlite3.connect(path)) as database:
        shape = database.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
        counts = _spans(lambda sql: database.execute(sql).fetchone()[0])
    return hashlib.sha256(repr((shape, counts)).encode()).hexdigest()[:10]


def _make_lean(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("DELETE FROM handled")
        database.execute(
            "DELETE FROM outgoing WHERE status = 'sent' AND id NOT IN"
            " (SELECT id FROM outgoing WHERE status = 'sent' ORDER BY id DESC LIMIT 3)"
        )
        database.execute("DELETE FROM alarm WHERE id NOT IN (SELECT id FROM alarm LIMIT 8)")


def make_quiet(path: Path) -> None:
    """Nothing comes due, whatever the real date is."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE alarm SET due = '2999-01-01 00:00:00.000000'")
        database.execute("UPDATE outgoing SET changes_at = '2999-01-01 00:00:00.000000'"
                         " WHERE status = 'held'")  # fmt: skip
        database.commit()


def multiply_sqlite(path: Path, citizens: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "foreign_keys=OFF",
                       "cache_size=-400000", "temp_store=MEMORY"):  # fmt: skip
            database.execute(f"PRAGMA {pragma}")
        database.execute("BEGIN")
        spans = _spans(lambda sql: database.execute(sql).fetchone()[0])
        for statement in statements(_template(spans), citizens):
            database.execute(statement)
        database.execute("COMMIT")
        database.execute("ANALYZE")
        database.execute("PRAGMA journal_mode=WAL")


def multiply_postgresql(url: str, citizens: int) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        spans = _spans(lambda sql: connection.exec_driver_sql(sql).scalar())
        for statement in statements(_template(spans), citizens):
            connection.exec_driver_sql(statement.replace("%", "%%"))
        for table in SQLModel.metadata.sorted_tables:
            if _numbered(table):
                sequence = f"pg_get_serial_sequence('\"{table.name}\"', 'id')"
                top = f'(SELECT COALESCE(max(id), 1) FROM "{table.name}")'
                connection.exec_driver_sql(f"SELECT setval({sequence}, {top})")
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def _spans(ask: Callable[[str], int | None]) -> dict[str, int]:
    return {
        table.name: ask(f'SELECT max(id) FROM "{table.name}"') or 0
        for table in SQLModel.metadata.sorted_tables
        if _numbered(table)
    }


def _template(spans: dict[str, int]) -> Template:
    return Template(spans["person"], spans)  # the cast's citizen comes last


def _numbered(table: Table) -> bool:
    return "id" in table.c and table.c.id.type.python_type is int


# --- the statements ---------------------------------------------------------------------------


def statements(of: Template, citizens: int) -> Iterator[str]:
    """Copies number 1 … `citizens` of everything that belongs to the template's citizen."""
    numbers = (
        "WITH RECURSIVE number(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM number"
        " WHERE n < {last})"
    )
    copies = numbers.format(first=1, last=citizens)
    teams = numbers.format(first=0, last=citizens // TEAM)
    for table in SQLModel.metadata.sorted_tables:
        if table.name not in NOT_COPIED:
            yield f'CREATE TEMPORARY TABLE "t_{table.name}" AS SELECT * FROM "{table.name}"'
    yield _helpers(of, teams, "person", {"id": "id"})
    yield _helpers(of, teams, "address", {"person_id": "person_id", "value": "value"})
    for table in SQLModel.metadata.sorted_tables:
        if table.name not in NOT_COPIED:
            yield _copy(of, copies, table)


def _helpers(of: Template, teams: str, name: str, own: dict[str, str]) -> str:
    """A team's helpers: by mail only, so that nobody's chat is taken twice."""
    table = SQLModel.metadata.tables[name]
    person = f"{TEAMS_FROM} + n * {TEAM_SPAN} + "
    made = {
        "id": f"{person}id" if name == "person" else f"{TEAMS_FROM} + n * {TEAM_SPAN} + id",
        "person_id": f"{person}person_id",
        "value": "n || '.' || value",
    }
    kept = {"id", *own}
    columns = [f'"{c.name}"' for c in table.columns]
    values = [made[c.name] if c.name in kept else f'"{c.name}"' for c in table.columns]
    who = f"id <> {of.citizen}" if name == "person" else "channel = 'mail'"
    return (
        f'INSERT INTO "{name}" ({", ".join(columns)}) {teams} SELECT {", ".join(values)}'
        f' FROM number CROSS JOIN "t_{name}" WHERE {who}'
    )


def _copy(of: Template, copies: str, table: Table) -> str:
    columns = [f'"{c.name}"' for c in table.columns]
    values = [_value(of, table, column) for column in table.columns]
    where = {
        "person": f"WHERE id = {of.citizen}",
        "address": f"WHERE person_id = {of.citizen}",
    }.get(table.name, "")
    return (
        f'INSERT INTO "{table.name}" ({", ".join(columns)}) {copies} SELECT {", ".join(values)}'
        f' FROM number CROSS JOIN "t_{table.name}" {where}'
    )


def _value(of: Template, table: Table, column: "Column[object]") -> str:
    """What stands in a column of copy n."""
    name = f'"{column.name}"'
    to = next((key.column.table.name for key in column.foreign_keys), None)
    if table.name == "person" and column.name == "id":
        return f"{name} + n"
    if to == "person":
        helper = f"{TEAMS_FROM} + (n / {TEAM}) * {TEAM_SPAN} + {name}"
        return f"CASE WHEN {name} = {of.citizen} THEN {name} + n ELSE {helper} END"
    if table.name == "address" and column.name == "value":
        return f"CAST({CHATS_FROM} + n AS TEXT)"
    numbered = to or (table.name if column.name == "id" else None)
    if numbered in of.spans:
        return f"{name} + n * {max(of.spans[numbered], 1)}"
    if column.primary_key or to or column.unique:
        return f"{name} || '.' || n"
    return name


def remove(path: Path) -> None:
    """A SQLite file with all that lies beside it."""
    for end in ("", "-wal", "-shm", "-journal", ".lock"):
        Path(f"{path}{end}").unlink(missing_ok=True)
