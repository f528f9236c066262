"""Dead letters as rows: which there are, and one that is settled."""

from typing import Any

from sqlalchemy import Connection, Row, delete, select
from sqlmodel import col

from storage.folder import table
from storage.tables import DeadLetter
from storage.tx import Tx

PLACE = "deadletter.arrival"


def letters(connection: Connection, most: int) -> list[Row[Any]]:
    """The newest first."""
    rows = select(table(DeadLetter)).order_by(col(DeadLetter.at).desc(), col(DeadLetter.key))
    return list(connection.execute(rows.limit(most)))


def settle(tx: Tx, key: str) -> bool:
    """It is tried again or put aside, and goes. False: it had gone already."""
    tx.flush()
    mine = delete(DeadLetter).where(col(DeadLetter.key) == key).returning(col(DeadLetter.key))
    return tx.connection.execute(mine).first() is not None
