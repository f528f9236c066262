"""What is forgotten by itself. How long is the municipality's to say; here is only what goes.

Harmless twice: a second run finds nothing more to do. Every deletion is found by an index or
walks a table that is kept small by this very job.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import (
    ColumnElement,
    Delete,
    Select,
    Update,
    and_,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlmodel import col

from storage.tables import (
    Absence,
    Case,
    CaseLog,
    DeadLetter,
    Dialogue,
    Handled,
    Invite,
    Outgoing,
    Placement,
    Rating,
    ReadLog,
    Session,
    Shift,
    Signal,
    SignIn,
    Task,
    Words,
)
from storage.tx import UNSENT, Tx

INVITE_DAYS = 30  # after it ended: until then an old link is answered as an expired one
SIGN_IN_DAYS = 1
SESSION_DAYS = 1  # unseen for so long: no session of the desk lives longer
# A dialogue that remembers nothing, as bot.talks reads it.
NOTHING_KEPT: dict[str, dict[str, str] | list[str]] = {"answers": {}, "stack": [], "memory": {}}


class Keep(Protocol):
    """How long; flows.policy.Keep has these."""

    @property
    def words_days(self) -> int: ...
    @property
    def taps_months(self) -> int: ...
    @property
    def handled_days(self) -> int: ...
    @property
    def audit_years(self) -> int: ...
    @property
    def outgoing_days(self) -> int: ...


def purge(tx: Tx, keep: Keep, now: datetime) -> dict[str, int]:
    """Forget what is due; how many rows, by table (`caselog.note`: notes emptied)."""
    tx.flush()
    orders = [
        *_words(keep, now),
        *_passing(keep, now),
        *_taps(tx, keep, now),
        *_audit(keep, now),
    ]
    counts: dict[str, int] = {}
    for name, order in orders:
        counts[name] = counts.get(name, 0) + tx.connection.execute(order).rowcount
    return counts


Orders = list[tuple[str, Delete | Update]]


def _words(keep: Keep, now: datetime) -> Orders:
    """What somebody wrote. Words in an open case stay until it closes."""
    before = now - timedelta(days=keep.words_days)
    is_open = select(col(Case.id)).where(col(Case.open_key).is_not(None))
    closed = select(col(Case.id)).where(_closed(before))
    old_notes = update(CaseLog).where(col(CaseLog.case_id).in_(closed), col(CaseLog.at) <= before)
    return [
        (
            "words",
            delete(Words).where(
                col(Words.forget_at) <= now,
                or_(col(Words.case_id) == "", col(Words.case_id).not_in(is_open)),
            ),
        ),
        ("caselog.note", old_notes.where(col(CaseLog.note).is_not(None)).values(note=None)),
        ("deadletter", delete(DeadLetter).where(col(DeadLetter.at) <= before)),
    ]


def _passing(keep: Keep, now: datetime) -> Orders:
    """What only serves for a while: keys, delivered messages, links, sessions."""

    def ago(days: int) -> datetime:
        return now - timedelta(days=days)

    finished = col(Outgoing.status).not_in((*UNSENT, "claimed"))
    return [
        ("handled", delete(Handled).where(col(Handled.at) <= ago(keep.handled_days))),
        (
            "outgoing",
            delete(Outgoing).where(finished, col(Outgoing.created_at) <= ago(keep.outgoing_days)),
        ),
        ("task", delete(Task).where(col(Task.expires_at) <= ago(keep.outgoing_days))),
        ("invite", delete(Invite).where(col(Invite.expires_at) <= ago(INVITE_DAYS))),
        ("signin", delete(SignIn).where(col(SignIn.expires_at) <= ago(SIGN_IN_DAYS))),
        ("session", delete(Session).where(col(Session.seen_at) <= ago(SESSION_DAYS))),
    ]


def _taps(tx: Tx, keep: Keep, now: datetime) -> Orders:
    """Answers by button, so many months after the placement they belong to. Goals, conditions
    and competences are the citizen's own and go on to the next placement."""
    before = months_before(now.date(), keep.taps_months)
    over = select(col(Placement.id)).where(col(Placement.last) < before)
    citizens = _all_over(before)
    nothing = tx.vault.seal_json(NOTHING_KEPT, "dialogue.sealed")
    stale = and_(
        col(Dialogue.person_id).in_(citizens),
        or_(col(Dialogue.asked_at).is_(None), col(Dialogue.asked_at) <= now - timedelta(days=30)),
        # A memory that is empty already is short; sealing it again each night changes nothing.
        func.length(col(Dialogue.sealed)) > len(nothing),
    )
    return [
        ("shift", delete(Shift).where(col(Shift.placement_id).in_(over))),
        ("absence", delete(Absence).where(col(Absence.placement_id).in_(over))),
        ("rating", delete(Rating).where(col(Rating.citizen_id).in_(citizens))),
        ("signal", delete(Signal).where(col(Signal.citizen_id).in_(citizens))),
        ("dialogue", update(Dialogue).where(stale).values(flow="", state="", sealed=nothing)),
    ]


def _all_over(before: date) -> Select[Any]:
    """Citizens whose last placement ended before that day."""
    ends = func.max(col(Placement.last))
    return (
        select(col(Placement.citizen_id)).group_by(col(Placement.citizen_id)).having(ends < before)
    )


def _audit(keep: Keep, now: datetime) -> Orders:
    """The log of cases that have been closed for years, then the cases; and who read what."""
    before = _at(months_before(now.date(), 12 * keep.audit_years), now)
    closed = select(col(Case.id)).where(_closed(before))
    log_left = exists().where(col(CaseLog.case_id) == col(Case.id))
    return [
        ("caselog", delete(CaseLog).where(col(CaseLog.case_id).in_(closed))),
        ("case", delete(Case).where(_closed(before), ~log_left)),
        ("readlog", delete(ReadLog).where(col(ReadLog.at) <= before)),
    ]


def _closed(before: datetime) -> ColumnElement[bool]:
    """Since then, and not opened again."""
    return and_(col(Case.closed_at) <= before, col(Case.open_key).is_(None))


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _at(day: date, now: datetime) -> datetime:
    return datetime.combine(day, now.timetz())
