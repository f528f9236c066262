"""What goes by itself, as conditions on the rows; the moments they compare with are parameters,
named in storage/retention.py, which carries it out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Delete,
    Select,
    Update,
    and_,
    bindparam,
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
from storage.status import UNSENT, stands
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
        some = select(key).where(self.due).limit(bindparam("portion"))
        # Asked twice, for what somebody changes between the two looks.
        mine = and_(key.in_(some), self.due)
        return (
            update(rows).where(mine).values(self.values)
            if self.values
            else delete(rows).where(mine)
        )


@cache
def orders() -> tuple[Order, ...]:
    """All that goes by itself. Made once, as the statements below: most nights there is nothing
    to do, and making them costs more than that."""
    return (*_words(), *_passing(), *_taps(), *_audit())


def _words() -> list[Order]:
    """What somebody wrote. Words in an open case stay until it closes."""
    before: Any = bindparam("words")
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
    aside = letters.gone(bindparam("aside"))
    return [
        Order("words", Words, and_(col(Words.forget_at) <= bindparam("now"), in_no_open_case)),
        Order("question", Question, and_(col(Question.forget_at) <= bindparam("now"), done_with)),
        Order("caselog.note", CaseLog, and_(old, col(CaseLog.note).is_not(None)), {"note": None}),
        Order("deadletter", DeadLetter, or_(col(DeadLetter.at) <= before, aside)),
        *_of_tracks(before),
    ]


def _of_tracks(before: Any) -> list[Order]:
    """What was written to a partner, and how each side saw it, so long after their track."""
    over = select(col(Track.id)).where(col(Track.closed_at) <= before)
    meetings = select(col(Meeting.id)).where(col(Meeting.track_id).in_(over))
    return [
        Order("draft", Draft, col(Draft.track_id).in_(over)),
        Order("view", View, col(View.meeting_id).in_(meetings)),
    ]


def _passing() -> list[Order]:
    """What only serves for a while: keys, delivered messages, links, sessions."""
    before: Any = bindparam("outgoing")
    finished = ~stands(*UNSENT, "claimed")
    sent = and_(finished, col(Outgoing.created_at) <= before)
    return [
        Order("handled", Handled, col(Handled.at) <= bindparam("handled")),
        Order("outgoing", Outgoing, sent),
        Order("task", Task, col(Task.expires_at) <= before),
        Order("invite", Invite, col(Invite.expires_at) <= bindparam("invite")),
        Order("signin", SignIn, col(SignIn.expires_at) <= bindparam("sign_in")),
        Order("session", Session, col(Session.seen_at) <= bindparam("session")),
    ]


def _taps() -> list[Order]:
    """Answers by button, so many months after the placement they belong to. Goals, conditions,
    competences and the lines of the book that are about no one placement are the citizen's own and
    go on to the next placement."""
    before: Any = bindparam("taps")
    over = select(col(Placement.id)).where(col(Placement.last) < before)
    citizens = _all_over(before)
    stale = and_(
        col(Dialogue.person_id).in_(citizens),
        or_(col(Dialogue.asked_at).is_(None), col(Dialogue.asked_at) <= bindparam("month")),
        # A memory that is empty already is short; sealing it again each night changes nothing.
        func.length(col(Dialogue.sealed)) > bindparam("length"),
    )
    return [
        Order("shift", Shift, col(Shift.placement_id).in_(over)),
        Order("absence", Absence, col(Absence.placement_id).in_(over)),
        Order("rating", Rating, col(Rating.citizen_id).in_(citizens)),
        Order("signal", Signal, col(Signal.citizen_id).in_(citizens)),
        Order("noted", Noted, col(Noted.citizen_id).in_(citizens)),
        Order("entry", Entry, col(Entry.placement_id).in_(over)),
        Order(
            "dialogue", Dialogue, stale, {"flow": "", "state": "", "sealed": bindparam("nothing")}
        ),
    ]


def _all_over(before: Any) -> Select[Any]:
    """Citizens whose last placement ended before that day."""
    ends = func.max(col(Placement.last))
    return (
        select(col(Placement.citizen_id)).group_by(col(Placement.citizen_id)).having(ends < before)
    )


def _audit() -> list[Order]:
    """The log of cases that have been closed for years, then the cases; who read what, and who
    was there."""
    before: Any = bindparam("logs")
    day: Any = bindparam("logs_day")
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
        Order("leave", Leave, col(Leave.last) < day),
        Order("duty", Duty, col(Duty.ends) <= before),
        Order("handover", Handover, col(Handover.first) < day),
    ]


def _closed(before: Any) -> ColumnElement[bool]:
    """Since then, and not opened again."""
    return and_(col(Case.closed_at) <= before, col(Case.open_key).is_(None))
