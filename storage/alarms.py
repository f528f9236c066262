"""Which alarms are due, and which is the next."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select
from sqlmodel import col

from storage.folder import table
from storage.tables import Alarm

DUE = (
    select(table(Alarm))
    .where(col(Alarm.due) <= bindparam("now"))
    .order_by(col(Alarm.due), col(Alarm.id))
    .limit(bindparam("most"))
)


def due_alarms(connection: Connection, now: datetime, limit: int) -> list[Row[Any]]:
    """Oldest first."""
    return list(connection.execute(DUE, {"now": now, "most": limit}))


def next_alarm(connection: Connection) -> datetime | None:
    soonest = select(col(Alarm.due)).order_by(col(Alarm.due)).limit(1)
    return connection.execute(soonest).scalar()
