"""What waits in the database, in one look: for its time, or for somebody to send it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, literal_column, select

from storage.audit import MOMENTS as OF_CASES
from storage.folder import table
from storage.queue import IS_WAITING
from storage.queue import MOMENTS as OF_MESSAGES
from storage.second_way import MAIL
from storage.status import OUTGOING
from storage.tables import Alarm

CHANNELS = ("telegram", MAIL)


@dataclass(frozen=True, slots=True)
class Waiting:
    alarm: datetime | None  # when the next one rings
    message: datetime | None  # when one next changes by itself, or goes by mail as well
    case: datetime | None  # when the clock next has something to do with one
    channels: frozenset[str]  # where something could be sent, but for the pace

    @property
    def next_moment(self) -> datetime | None:
        """When something comes due."""
        return min(filter(None, (self.alarm, self.message)), default=None)

    def message_due(self, now: datetime) -> bool:
        return self.message is not None and self.message <= now


def _sendable(channel: str) -> Any:
    # The channel in words, not as a parameter, as its status (storage/status.py).
    there = OUTGOING.c.channel == literal_column(f"'{channel}'")
    return select(OUTGOING.c.id).where(IS_WAITING, there).limit(1).scalar_subquery()


MESSAGES, CASES = OF_MESSAGES.selected_columns, OF_CASES.subquery().c
LOOK = select(
    select(func.min(table(Alarm).c.due)).scalar_subquery(),
    *map(_sendable, CHANNELS),
    *CASES,
    *MESSAGES,
)


def waiting(connection: Connection) -> Waiting:
    [(alarm, telegram, mail, *moments)] = connection.execute(LOOK)
    cases, messages = moments[: len(CASES)], moments[len(CASES) :]
    there = zip(CHANNELS, (telegram, mail), strict=True)
    return Waiting(
        alarm,
        min(filter(None, messages), default=None),
        min(filter(None, cases), default=None),
        frozenset(channel for channel, id_ in there if id_ is not None),
    )
