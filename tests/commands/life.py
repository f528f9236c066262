"""A citizen with a row in every table, filled in from the tables themselves: a new table or
column is in the tests of export, erasure and rotation the moment it exists.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Integer, LargeBinary, select
from sqlmodel import AutoString, SQLModel, col

from bot.render import pack
from flows.texts import T
from storage import people
from storage.columns import UtcTime
from storage.folder import table
from storage.sealed import place_of
from storage.store import Store
from storage.tables import Goal, Info, Partner, Person, Placement
from storage.tx import Tx

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MAPPINGS = {"details", "people", "answers"}
HELPERS = {"owner", "reader_id", "actor_id", "taken_by", "answered_by"}
TO_HELPERS = {"task", "link"}
SECRET = "Det siger jeg kun til jer"


@dataclass(frozen=True, slots=True)
class Life:
    citizen: int
    staff: int
    placement: int


def live(store: Store) -> Life:
    """Somebody about whom everything there can be is kept."""
    with store.transaction(NOW) as tx:
        staff = people.add_staff(tx, "caseworker", "Mette", "mette@kommunen.example")
        citizen = people.add_citizen(tx, "Amina", phone="20 11 22 33")
        placement = people.add_placement(
            tx,
            citizen,
            workplace="Genbrug",
            first=date(2026, 11, 23),
            last=date(2027, 2, 1),
            schedule="mon 08:30-12:30",
            phase="startup",
            chain={},
            wish=SECRET,
        )
        life = Life(citizen, staff, placement)
        for kept in SQLModel.metadata.sorted_tables:
            if kept not in {table(Person), table(Placement), table(Info)}:
                row = {
                    column.name: _value(tx, column, life)
                    for column in kept.columns
                    if not _numbered(column)
                }
                tx.connection.execute(kept.insert(), [row])
    return life


def _numbered(column: Column[Any]) -> bool:
    """Its value is the database's to give."""
    return (
        column.primary_key
        and not column.foreign_keys
        and column.name == "id"
        and not isinstance(column.type, AutoString)
    )


def _value(tx: Tx, column: Column[Any], life: Life) -> Any:
    for key in column.foreign_keys:
        return _referred(tx, key.column.table.name, column, life)
    match column.type:
        case LargeBinary():
            return _sealed(tx, place_of(column))
        case UtcTime():
            return NOW
        case Date():
            return NOW.date()
        case Boolean():
            return False
        case JSON():
            return {} if column.name in MAPPINGS else []
        case Integer():
            return 1
        case _ if column.table.name == "dialogue":
            return ""  # no state: an unknown one keeps the assistant from starting
        case _:
            return "x" if column.primary_key else f"{column.table.name}.{column.name}"


def _referred(tx: Tx, name: str, column: Column[Any], life: Life) -> Any:
    match name:
        case "person":
            helper = column.name in HELPERS or (
                column.name == "person_id" and column.table.name in TO_HELPERS
            )
            return life.staff if helper else life.citizen
        case "placement":
            return life.placement
        case "goal":
            return tx.connection.execute(select(col(Goal.id))).scalar()
        case "partner":
            return tx.connection.execute(select(col(Partner.id))).scalar()
        case _:
            return "x"


def _sealed(tx: Tx, place: str) -> bytes:
    match place:
        case "dialogue.sealed":
            kept = {"answers": {"word": SECRET}, "stack": [], "memory": {"step": SECRET}}
            return tx.vault.seal_json(kept, place)
        case "outgoing.body":
            said = pack(T("Hej {name}. " + SECRET, name="Amina"))
            return tx.vault.seal_json({"text": [said]}, place)
        case _:
            return tx.seal(f"{SECRET} ({place})", place)
