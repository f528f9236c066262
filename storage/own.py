"""Lines that the citizen takes out of their book, of which nothing is kept; and a line that is
written when a placement is set up."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete
from sqlmodel import col

from storage.tables import Entry
from storage.tx import Tx

# What was written for oneself alone, and is nobody's plan or agreement.
PRIVATE = ("keep", "say", "sense", "belief", "stopped", "helped")


def drop_entry(tx: Tx, citizen_id: int, id_: str) -> None:
    tx.flush()
    mine = col(Entry.citizen_id) == citizen_id
    tx.connection.execute(delete(Entry).where(mine, col(Entry.id) == id_))


def drop_entries(tx: Tx, citizen_id: int, kinds: Collection[str]) -> None:
    tx.flush()
    mine = col(Entry.citizen_id) == citizen_id
    tx.connection.execute(delete(Entry).where(mine, col(Entry.kind).in_(kinds)))


def forget_private(tx: Tx, citizen_id: int) -> None:
    """SLET; also what was on its way to the workplace, should the citizen stop tomorrow."""
    drop_entries(tx, citizen_id, PRIVATE)
    thought = (col(Entry.kind) == "closing", col(Entry.key) == "thinks")
    tx.connection.execute(delete(Entry).where(col(Entry.citizen_id) == citizen_id, *thought))


def drop_of_office(
    tx: Tx, citizen_id: int, placement_id: int, kind: str, keys: Collection[str]
) -> None:
    """What the office wrote when the placement was set up; what others said stays."""
    tx.flush()
    tx.connection.execute(
        delete(Entry).where(
            col(Entry.citizen_id) == citizen_id,
            col(Entry.placement_id) == placement_id,
            col(Entry.kind) == kind,
            col(Entry.key).in_(keys),
            col(Entry.source) == "office",
        )
    )


def add_hours_step(
    tx: Tx,
    citizen_id: int,
    placement_id: int,
    id_: str,
    *,
    day: date,
    minutes: int,
    review: date | None,
    agreed: bool,
) -> None:
    """A line of the hours plan, from that day on."""
    tx.add(
        Entry,
        id=id_,
        citizen_id=citizen_id,
        placement_id=placement_id,
        kind="hours_step",
        key="",
        text=None,
        value=minutes,
        day=day,
        until=review,
        state="agreed" if agreed else "planned",
        shared=[],
        source="office",
        at=tx.now,
        changed_at=None,
    )


def add_practical(
    tx: Tx, citizen_id: int, placement_id: int, id_: str, *, key: str, text: str
) -> None:
    """What is known of the workplace from the beginning: a line of the practical list."""
    tx.add(
        Entry,
        id=id_,
        citizen_id=citizen_id,
        placement_id=placement_id,
        kind="practical",
        key=key,
        text=tx.seal(text, "entry.text"),
        value=None,
        day=None,
        until=None,
        state="",
        shared=[],
        source="office",
        at=tx.now,
        changed_at=None,
    )
