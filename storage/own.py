"""Lines that the citizen takes out of their book. What is kept of them is nothing."""

from collections.abc import Collection

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
