"""What is forgotten by itself. How long is the municipality's to say; here is only what goes.

Harmless twice: a second run finds nothing more to do. Every deletion is found by an index or
walks a table that is kept small by this very job. It goes in portions: a database that is silent
for ten seconds is given up (storage/patience.py), and whoever writes must not wait for it.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
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
from sqlmodel import SQLModel, col

from storage import letters
from storage.folder import table
from storage.store import Store
from storage.tables import (
    Absence,
    Case,
    CaseLog,
    DeadLetter,
    Dialogue,
    Draft,
    Duty,
    Entry,
    Handled,
    Handover,
    Invite,
    Leave,
    Meeting,
    Noted,
    Outgoing,
    Placement,
    Question,
    Rating,
    ReadLog,
    Session,
    Shift,
    Signal,
    SignIn,
    Task,
    Track,
    View,
    Words,
)
from storage.tx import UNSENT, Tx
from storage.vault import Vault

INVITE_DAYS = 30  # after it ended: until then an old link is answered as an expired one
SIGN_IN_DAYS = 1
PORTION = 2000  # rows of a table in one transaction
AFTER = {"caselog": "case", "meeting": "track", "track": "case"}  # a case goes when its log is gone
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


@dataclass(frozen=True, slots=True)
class Order:
    """What goes of one table; with `values` it is not deleted but emptied."""

    name: str
    of: type[SQLModel]
    due: ColumnElement[bool]
    values: Mapping[str, Any] = field(default_factory=dict)

    def portion(self) -> Delete | Update:
        rows = table(self.of)
        [key] = rows.primary_key
        some = select(key).where(self.due).limit(PORTION)
        # Asked twice, for what somebody changes between the two looks.
        mine = and_(key.in_(some), self.due)
        return (
            update(rows).where(mine).values(self.values)
            if self.values
            else delete(rows).where(mine)
        )


def purge(tx: Tx, keep: Keep, now: datetime, only: Collection[str] = ()) -> dict[str, int]:
    """Forget what is due, at most a portion of each table; how many rows, by table
    (`caselog.note`: notes emptied). `only`: of these; call it again for what is `unfinished`."""
    tx.flush()
    return {
        order.name: tx.connection.execute(order.portion()).rowcount
        for order in orders(tx.vault, keep, now)
        if not only or order.name in only
    }


def orders(vault: Vault, keep: Keep, now: datetime) -> list[Order]:
    """All that goes by itself, as it is due at that moment."""
    return [*_words(keep, now), *_passing(keep, now), *_taps(vault, keep, now), *_audit(keep, now)]


def due(connection: Connection, vault: Vault, keep: Keep, now: datetime) -> dict[str, int]:
    """How many rows of each would go then, if nothing happened in between."""
    found: dict[str, int] = {}
    for order in orders(vault, keep, now):
        rows = select(func.count()).select_from(table(order.of)).where(order.due)
        found[order.name] = int(connection.execute(rows).scalar_one())
    return found


def unfinished(counts: Mapping[str, int]) -> set[str]:
    """Where more may be due than a portion."""
    full = {name for name, count in counts.items() if count >= PORTION}
    return full | {AFTER[name] for name in full if name in AFTER}


def purge_all(store: Store, keep: Keep, now: datetime) -> dict[str, int]:
    """Everything that is due, a transaction for each portion."""
    total: Counter[str] = Counter()
    only: Collection[str] = ()
    while True:
        with store.transaction(now) as tx:
            counts = purge(tx, keep, now, only)
        total.update(counts)
        if not (only := unfinished(counts)):
            return dict(total)


def _words(keep: Keep, now: datetime) -> list[Order]:
    """What somebody wrote. Words in an open case stay until it closes."""
    before = now - timedelta(days=keep.words_days)
    is_open = select(col(Case.id)).where(col(Case.open_key).is_not(None))
    part_of_one = select(col(Case.id)).where(col(Case.merged_into).in_(is_open))
    closed = select(col(Case.id)).where(_closed(before))
    old = and_(col(CaseLog.case_id).in_(closed), col(CaseLog.at) <= before)
    in_no_open_case = or_(
        col(Words.case_id) == "",
        and_(col(Words.case_id).not_in(is_open), col(Words.case_id).not_in(part_of_one)),
    )
    # A question nobody has answered stays while somebody may still be working on it.
    asked_about = select(col(Case.citizen_id)).where(
        col(Case.open_key).is_not(None), col(Case.family) == "question"
    )
    done_with = or_(
        col(Question.answered_at).is_not(None), col(Question.citizen_id).not_in(asked_about)
    )
    return [
        Order("words", Words, and_(col(Words.forget_at) <= now, in_no_open_case)),
        Order("question", Question, and_(col(Question.forget_at) <= now, done_with)),
        Order("caselog.note", CaseLog, and_(old, col(CaseLog.note).is_not(None)), {"note": None}),
        Order("deadletter", DeadLetter, or_(col(DeadLetter.at) <= before, letters.gone(now))),
        *_of_tracks(before),
    ]


def _of_tracks(before: datetime) -> list[Order]:
    """What was written to a partner, and how each side saw it, so long after their track."""
    over = select(col(Track.id)).where(col(Track.closed_at) <= before)
    meetings = select(col(Meeting.id)).where(col(Meeting.track_id).in_(over))
    return [
        Order("draft", Draft, col(Draft.track_id).in_(over)),
        Order("view", View, col(View.meeting_id).in_(meetings)),
    ]


def _passing(keep: Keep, now: datetime) -> list[Order]:
    """What only serves for a while: keys, delivered messages, links, sessions."""

    def ago(days: int) -> datetime:
        return now - timedelta(days=days)

    finished = col(Outgoing.status).not_in((*UNSENT, "claimed"))
    sent = and_(finished, col(Outgoing.created_at) <= ago(keep.outgoing_days))
    return [
        Order("handled", Handled, col(Handled.at) <= ago(keep.handled_days)),
        Order("outgoing", Outgoing, sent),
        Order("task", Task, col(Task.expires_at) <= ago(keep.outgoing_days)),
        Order("invite", Invite, col(Invite.expires_at) <= ago(INVITE_DAYS)),
        Order("signin", SignIn, col(SignIn.expires_at) <= ago(SIGN_IN_DAYS)),
        Order("session", Session, col(Session.seen_at) <= ago(SESSION_DAYS)),
    ]


def _taps(vault: Vault, keep: Keep, now: datetime) -> list[Order]:
    """Answers by button, so many months after the placement they belong to. Goals, conditions,
    competences and the lines of the book that are about no one placement are the citizen's own and
    go on to the next placement."""
    before = months_before(now.date(), keep.taps_months)
    over = select(col(Placement.id)).where(col(Placement.last) < before)
    citizens = _all_over(before)
    nothing = vault.seal_json(NOTHING_KEPT, "dialogue.sealed")
    stale = and_(
        col(Dialogue.person_id).in_(citizens),
        or_(col(Dialogue.asked_at).is_(None), col(Dialogue.asked_at) <= now - timedelta(days=30)),
        # A memory that is empty already is short; sealing it again each night changes nothing.
        func.length(col(Dialogue.sealed)) > len(nothing),
    )
    return [
        Order("shift", Shift, col(Shift.placement_id).in_(over)),
        Order("absence", Absence, col(Absence.placement_id).in_(over)),
        Order("rating", Rating, col(Rating.citizen_id).in_(citizens)),
        Order("signal", Signal, col(Signal.citizen_id).in_(citizens)),
        Order("noted", Noted, col(Noted.citizen_id).in_(citizens)),
        Order("entry", Entry, col(Entry.placement_id).in_(over)),
        Order("dialogue", Dialogue, stale, {"flow": "", "state": "", "sealed": nothing}),
    ]


def _all_over(before: date) -> Select[Any]:
    """Citizens whose last placement ended before that day."""
    ends = func.max(col(Placement.last))
    return (
        select(col(Placement.citizen_id)).group_by(col(Placement.citizen_id)).having(ends < before)
    )


def _audit(keep: Keep, now: datetime) -> list[Order]:
    """The log of cases that have been closed for years, then the cases; who read what, and who
    was there."""
    before = _at(months_before(now.date(), 12 * keep.audit_years), now)
    closed = select(col(Case.id)).where(_closed(before))
    log_left = exists().where(col(CaseLog.case_id) == col(Case.id))
    tracks = col(Track.case_id).in_(closed)
    meetings = col(Meeting.track_id).in_(select(col(Track.id)).where(tracks))
    words_left = or_(
        exists().where(col(Draft.track_id) == col(Track.id)),
        exists().where(col(Meeting.track_id) == col(Track.id)),
    )
    track_left = exists().where(col(Track.case_id) == col(Case.id))
    seen = exists().where(col(View.meeting_id) == col(Meeting.id))
    return [
        Order("meeting", Meeting, and_(meetings, ~seen)),
        Order("track", Track, and_(tracks, col(Track.closed_at).is_not(None), ~words_left)),
        Order("caselog", CaseLog, col(CaseLog.case_id).in_(closed)),
        Order("case", Case, and_(_closed(before), ~log_left, ~track_left)),
        Order("readlog", ReadLog, col(ReadLog.at) <= before),
        Order("leave", Leave, col(Leave.last) < before.date()),
        Order("duty", Duty, col(Duty.ends) <= before),
        Order("handover", Handover, col(Handover.first) < before.date()),
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
