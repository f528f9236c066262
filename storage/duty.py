"""The duty list: who is on call from one moment until another."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update
from sqlmodel import col

from storage.folder import table
from storage.tables import Duty
from storage.tx import Tx


def add_duty(tx: Tx, person: int, starts: datetime, ends: datetime, by: int | None) -> int:
    new = tx.insert(Duty).returning(col(Duty.id))
    values = {
        "person_id": person,
        "starts": starts,
        "ends": ends,
        "entered_by": by,
        "entered_at": tx.now,
    }
    return int(tx.connection.execute(new, [values]).scalar_one())


def remove_duty(tx: Tx, duty: int) -> bool:
    """What is over stays; what runs ends now; what is to come goes. False: no such row."""
    row = tx.connection.execute(select(table(Duty)).where(col(Duty.id) == duty)).first()
    if row is None or row.ends <= tx.now:
        return False
    mine = table(Duty).c.id == duty
    if row.starts < tx.now:
        tx.connection.execute(update(table(Duty)).where(mine).values(ends=tx.now))
    else:
        tx.connection.execute(table(Duty).delete().where(mine))
    return True


def duties_between(connection: Connection, since: datetime, until: datetime) -> list[Row[Any]]:
    rows = select(table(Duty)).where(col(Duty.ends) > since, col(Duty.starts) < until)
    return list(connection.execute(rows.order_by(col(Duty.starts), col(Duty.id))))
