"""What is written down when a message was claimed, sent or refused, in one transaction.

Somebody may want to know: then an alarm that rings at once goes with the mark, so that a
receipt comes exactly once, also after a crash (bot/arrivals.py reads it).
"""

from collections.abc import Collection
from datetime import datetime, timedelta
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
NOT_HERE, MAIL_DEAD = "not_here", "mail_dead"
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
    pause = timedelta(minutes=parts.policy.messages.bundle_minutes)
    claims = outbox.claim(tx, [id_ for id_ in ids if id_ not in looked_up.gone], by, pause)
    for row in looked_up.lost:
        _not_delivered(tx, row, readdress.LEFT)
    for row in claims.late:
        _not_delivered(tx, row, "too_late")
    for row in claims.moved_on:
        _not_delivered(tx, row, "moved_on")
    return claims


def sent(parts: Parts, tx: Tx, message: Claimed, result: Sent, channel: str) -> None:
    row = message.row
    for part in message.parts:
        outbox.sent(tx, part.row.id, result.message_id)
        if part.row.receipt and part.row.citizen_id is not None:
            receipt(tx, DELIVERED, part.row.citizen_id, part.row.receipt, channel)
    quotes = any(part.body.get("quotes") for part in message.parts)
    if channel == TELEGRAM and quotes:
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


def put_back(tx: Tx, message: Claimed, until: datetime, code: str) -> None:
    for part in message.parts:
        outbox.put_back(tx, part.row.id, until, code)


def let_go(tx: Tx, message: Claimed) -> None:
    for part in message.parts:
        outbox.let_go(tx, part.row.id)


def refused(parts: Parts, tx: Tx, message: Claimed, code: str) -> None:
    """Nobody is tried again here with this; another address of theirs may take it."""
    for part in message.parts:
        if outbox.goes_elsewhere(tx, part.row, parts.channels, code):
            _not_here(tx, part.row, code)
        else:
            outbox.failed(tx, part.row.id, code)
            _not_delivered(tx, part.row, code)


def died(parts: Parts, tx: Tx, row: Row[Any], channel: str, code: str) -> None:
    """The address is dead: what can goes another way, and everybody who waits is told."""
    moved = outbox.address_died(tx, row.person_id, channel, code, parts.channels)
    _all_told(tx, moved, code)
    if moved.news and channel == TELEGRAM:
        tx.set_alarm(
            person_id=row.person_id, what=BLOCKED, due=tx.now, not_after=None, ref="", fence=row.id
        )
    if moved.news and channel != TELEGRAM and row.citizen_id not in {None, row.person_id}:
        ref = str(row.person_id)
        tx.set_alarm(
            person_id=row.citizen_id, what=MAIL_DEAD, due=tx.now, not_after=None, ref=ref, fence=0
        )


def shut_out(parts: Parts, tx: Tx, person: int) -> None:
    """The person blocked us and Telegram said so: nothing more is tried there."""
    moved = outbox.address_died(tx, person, TELEGRAM, "blocked", parts.channels)
    _all_told(tx, moved, "blocked")


def _all_told(tx: Tx, moved: outbox.Moved, code: str) -> None:
    for lost in moved.failed:
        _not_delivered(tx, lost, code)
    for row in moved.elsewhere:
        _not_here(tx, row, code)


def _not_delivered(tx: Tx, row: Row[Any], code: str) -> None:
    if row.receipt and row.citizen_id is not None:
        receipt(tx, UNDELIVERED, row.citizen_id, row.receipt, code)


def _not_here(tx: Tx, row: Row[Any], code: str) -> None:
    """This channel would not; another one has it and will say itself what became of it."""
    if row.receipt and row.citizen_id is not None:
        receipt(tx, NOT_HERE, row.citizen_id, row.receipt, code)
