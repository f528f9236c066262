"""What is written down when a message was claimed, sent or refused, in one transaction.

Somebody may want to know: then an alarm that rings at once goes with the mark, so that a
receipt comes exactly once, also after a crash (bot/arrivals.py reads it).
"""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from bot import recipients
from bot.delivery import Sent
from bot.parts import Parts
from flows.effects import Lane
from storage import outbox, queue, readdress
from storage.outbox import Claimed, Claims
from storage.tx import Tx

DELIVERED, UNDELIVERED, BLOCKED = "delivered", "undelivered", "blocked"
TELEGRAM = "telegram"


def receipt(tx: Tx, what: str, citizen: int, receipt_: str, code: str) -> None:
    """Delivered or Undelivered, on its way to the citizen's turn."""
    tx.set_alarm(
        person_id=citizen,
        what=what,
        due=tx.now,
        not_after=None,
        ref=f"{receipt_} {code}".rstrip(),
        fence=0,
    )


def claim(parts: Parts, tx: Tx, ids: Collection[int], by: str) -> Claims:
    looked_up = recipients.look_up(parts, tx, ids)
    claims = outbox.claim(tx, [id_ for id_ in ids if id_ not in looked_up.gone], by)
    for row in looked_up.lost:
        _not_delivered(tx, row, readdress.LEFT)
    for row in claims.late:
        _not_delivered(tx, row, "too_late")
    for row in claims.moved_on:
        _not_delivered(tx, row, "moved_on")
    return claims


def sent(parts: Parts, tx: Tx, message: Claimed, result: Sent, channel: str) -> None:
    row = message.row
    outbox.sent(tx, row.id, result.message_id)
    if row.receipt and row.citizen_id is not None:
        receipt(tx, DELIVERED, row.citizen_id, row.receipt, channel)
    if channel == TELEGRAM and message.body.get("quotes"):
        _forget(tx, row, result.message_ids, parts.policy.keep.telegram_hours)


def _forget(tx: Tx, row: Row[Any], message_ids: Collection[int], hours: int) -> None:
    """What quotes somebody's words leaves the chat before Telegram's 48 hours are over."""
    later = tx.now + timedelta(hours=hours)
    queue.put(
        tx,
        row.person_id,
        "delete",
        {"message_ids": list(message_ids)},
        lane=Lane.summary,
        turn=row.turn,
        citizen_id=row.citizen_id,
        not_before=later,
    )


def refused(tx: Tx, row: Row[Any], code: str) -> None:
    outbox.failed(tx, row.id, code)
    _not_delivered(tx, row, code)


def died(parts: Parts, tx: Tx, row: Row[Any], channel: str, code: str) -> None:
    """The address is dead: what can goes another way, and everybody who waits is told."""
    moved = outbox.address_died(tx, row.person_id, channel, code, parts.channels)
    for lost in moved.failed:
        _not_delivered(tx, lost, code)
    if moved.news and channel == TELEGRAM:
        tx.set_alarm(
            person_id=row.person_id, what=BLOCKED, due=tx.now, not_after=None, ref="", fence=row.id
        )


def shut_out(parts: Parts, tx: Tx, person: int) -> None:
    """The person blocked us and Telegram said so: nothing more is tried there."""
    moved = outbox.address_died(tx, person, TELEGRAM, "blocked", parts.channels)
    for lost in moved.failed:
        _not_delivered(tx, lost, "blocked")


def _not_delivered(tx: Tx, row: Row[Any], code: str) -> None:
    if row.receipt and row.citizen_id is not None:
        receipt(tx, UNDELIVERED, row.citizen_id, row.receipt, code)
