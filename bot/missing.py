"""Telegram was away for longer than it remembers: staff are told, once, by the outbox.

When it was last heard is kept with the facts about the database, so that it is known after a
restart, by the next replica, and after a backup was restored.
"""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import col

from bot.parts import Parts
from bot.persons import persons
from bot.render import pack
from flows.calendar import local
from flows.effects import Lane
from flows.facts import Person
from flows.outage import SUBJECT, messages_missing
from storage.numbers import caseloads
from storage.people import in_role
from storage.queue import put
from storage.tables import Info
from storage.tx import Tx

NAME, PLACE = "telegram heard", "info.value"
REMEMBERS = timedelta(hours=24)


def keep_heard(parts: Parts, tx: Tx, *, after_silence: bool) -> int:
    """It reached us now. How many were told that messages may be missing; 0 when none are."""
    told = 0
    before = _last_heard(tx)
    gap = before is not None and after_silence and tx.now - before > REMEMBERS
    # A key like every arrival's: over replicas and restarts it is told once.
    if gap and before is not None and tx.first_times([f"gap:{before.isoformat()}"]):
        told = _tell_staff(parts, tx, before)
    sealed = tx.seal(tx.now.isoformat(), PLACE)
    tx.merge(Info, ["name"], {"name": NAME, "value": sealed})
    return told


def _last_heard(tx: Tx) -> datetime | None:
    # Locked: of two replicas that hear at once, the second sees what the first has written.
    kept = select(col(Info.value)).where(col(Info.name) == NAME).with_for_update()
    sealed = tx.connection.execute(kept).scalar()
    return datetime.fromisoformat(tx.vault.open(sealed, PLACE)) if sealed else None


def _tell_staff(parts: Parts, tx: Tx, since: datetime) -> int:
    readers = _readers(parts, tx)
    for reader in readers:
        body = {
            "subject": pack(SUBJECT),
            "text": [pack(messages_missing(reader.name, since, tx.now))],
            "buttons": [],
        }
        channel = reader.channels[0] if reader.channels else ""
        gap = f"gap:{since.isoformat()}"
        put(tx, reader.id, "tell", body, lane=Lane.notice, turn=gap, channel=channel)
    return len(readers)


def _readers(parts: Parts, tx: Tx) -> list[Person]:
    """Every caseworker with a citizen. Leaders, when there is none, or one cannot be reached."""
    today = local(tx.now, parts.policy.office.zone).date()
    readers = _people(parts, tx, set(caseloads(tx.connection, today)))
    if not readers or not all(reader.channels for reader in readers):
        readers += _people(parts, tx, in_role(tx.connection, "leader"))
    return readers


def _people(parts: Parts, tx: Tx, ids: set[int]) -> list[Person]:
    found = persons(tx.connection, ids, parts.channels)
    return [found[id_] for id_ in sorted(found)]
