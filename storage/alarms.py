"""Which alarms are due, and which is the next."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select
from sqlmodel import col

from storage.folder import table
from storage.tables import Alarm


def due_alarms(connection: Connection, now: datetime, limit: int) -> list[Row[Any]]:
    """Oldest first."""
    due = select(table(Alarm)).where(col(Alarm.due) <= now).order_by(col(Alarm.due), col(Alarm.id))
    return list(connection.execute(due.limit(limit)))


def next_alarm(connection: Connection) -> datetime | None:
    soonest = select(col(Alarm.due)).order_by(col(Alarm.due)).limit(1)
    return connection.execute(soonest).scalar()
