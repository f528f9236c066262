"""Dead letters as rows: which there are, one that is settled, and one that is put aside.

What is put aside keeps its row for a day, so that it can be taken back: its key says so, and since
when ("aside:20261123T080000:" before the key it had). Then retention erases it.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Row, delete, select, update
from sqlmodel import col

from storage.folder import table
from storage.tables import DeadLetter
from storage.tx import Tx

PLACE = "deadletter.arrival"
ASIDE, MOMENT = "aside:", "%Y%m%dT%H%M%S"
A_DAY = timedelta(days=1)
IS_ASIDE = col(DeadLetter.key).startswith(ASIDE)


def letters(connection: Connection, most: int) -> list[Row[Any]]:
    """The newest first."""
    return _newest(connection, most, ~IS_ASIDE)


def put_aside(connection: Connection, most: int, now: datetime) -> list[Row[Any]]:
    """Those that can be taken back."""
    return _newest(connection, most, IS_ASIDE & ~gone(taken_back_since(now)))


def gone(before: str | BindParameter[str]) -> ColumnElement[bool]:
    """Put aside so long ago that it is not taken back any more."""
    late: ColumnElement[bool] = col(DeadLetter.key) < before
    return IS_ASIDE & late


def taken_back_since(now: datetime) -> str:
    """What was put aside after it can be taken back: as the keys begin."""
    return _key(now - A_DAY, "")


def settle(tx: Tx, key: str) -> bool:
    """It was tried again, and goes. False: it had gone already."""
    tx.flush()
    mine = delete(DeadLetter).where(col(DeadLetter.key) == key).returning(col(DeadLetter.key))
    return tx.connection.execute(mine).first() is not None


def set_aside(tx: Tx, key: str) -> bool:
    return _becomes(tx, key, _key(tx.now, key))


def take_back(tx: Tx, key: str) -> bool:
    """It lies where it lay, under the key it had."""
    _, _, before = key.removeprefix(ASIDE).partition(":")
    return key.startswith(ASIDE) and _becomes(tx, key, before)


def _key(at: datetime, key: str) -> str:
    return f"{ASIDE}{at.strftime(MOMENT)}:{key}"


def _becomes(tx: Tx, key: str, other: str) -> bool:
    """False: somebody was quicker."""
    tx.flush()
    mine = update(DeadLetter).where(col(DeadLetter.key) == key).values(key=other)
    return tx.connection.execute(mine).rowcount == 1


def _newest(connection: Connection, most: int, which: ColumnElement[bool]) -> list[Row[Any]]:
    rows = select(table(DeadLetter)).where(which)
    newest = rows.order_by(col(DeadLetter.at).desc(), col(DeadLetter.key)).limit(most)
    return list(connection.execute(newest))
