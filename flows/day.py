"""What of a case belongs on the day of one member of staff, and how soon (the desk's Min dag).

A day holds what waits for this person: what they have taken, and what they were asked to take. What
was put off, and what a colleague has, stands apart. Pure.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import IntEnum, StrEnum, auto

from flows.calendar import (
    at_local,
    closing,
    closing_after,
    is_working_day,
    local,
    next_working_day_at,
)
from flows.cases.chain import asked_of
from flows.cases.moves import S
from flows.facts import CaseFile, Citizen, Placement, Role
from flows.phases import DECIDED
from flows.policy import Colour, Office, Policy
from flows.signals.table import BY_NAME

LOUDEST_FIRST: Mapping[str, int] = {str(colour): -place for place, colour in enumerate(Colour)}


class Whose(StrEnum):
    """Who has to do something about a case, as one reader sees it."""

    act = auto()  # the reader: it is theirs, or they were asked
    waits = auto()  # theirs, and put off or not due before another day
    colleague = auto()  # somebody else has it


class Soon(IntEnum):
    first = auto()
    today = auto()
    later = auto()


def first_until(office: Office, now: datetime) -> datetime:
    """What is due by then stands first: lunch, then closing time, then lunch on the next day."""
    day = local(now, office.zone).date()
    if is_working_day(office, day):
        closes = closing(office, at_local(day, office.staffed[day.weekday()][0][0], office.zone))
        lunch = min(at_local(day, office.lunch, office.zone), closes)
        for until in (lunch, closes):
            if now < until:
                return until
    return next_working_day_at(office, now, office.lunch)


def whose(citizen: Citizen, case: CaseFile, reader: int, now: datetime, zone: str) -> Whose | None:
    """None: not of this reader's day. It may still stand in their list of cases."""
    if case.owner is not None and not _has(citizen, case, reader):
        return Whose.colleague if Role.caseworker in citizen.roles_of(reader) else None
    if case.owner is None:
        return Whose.act if asked(citizen, case, reader) else None
    later = case.contact_by is not None and _day(case.contact_by, zone) > _day(now, zone)
    return Whose.waits if case.state == S.snoozed or later else Whose.act


def _has(citizen: Citizen, case: CaseFile, reader: int) -> bool:
    """It is theirs, or they stand in for who has it."""
    covering = citizen.covers.get(case.owner or 0)
    return case.owner == reader or (covering is not None and covering.id == reader)


def asked(citizen: Citizen, case: CaseFile, reader: int) -> bool:
    """Nobody has it, and this reader was asked; a citizen's caseworker always counts as asked."""
    if case.state != S.open:
        return False
    asked_now = any(person.id == reader for person in asked_of(citizen, case))
    return asked_now or Role.caseworker in citizen.roles_of(reader)


def due_of(case: CaseFile) -> datetime:
    """The next thing that happens: the contact that was promised, else the next one is asked."""
    if case.owner is not None:
        return case.contact_by or case.opened_at
    return case.due or case.opened_at


def soon(case: CaseFile, now: datetime, until: datetime, zone: str) -> Soon:
    """Red is never anything but first."""
    due = due_of(case)
    if case.colour is Colour.red or due <= until:
        return Soon.first
    return Soon.today if _day(due, zone) == _day(now, zone) else Soon.later


def goal_due(policy: Policy, proposed_at: datetime) -> datetime:
    return closing_after(policy.office, proposed_at, policy.goals.answer_days)


def question_due(policy: Policy, asked_at: datetime) -> datetime:
    return closing_after(policy.office, asked_at, policy.questions.answer_days)


def visits(citizen: Citizen, reader: int) -> bool:
    """Visits are theirs: of the role that the rule names, else the caseworker's."""
    role = BY_NAME["visit_overdue"].who
    return (role if citizen.who(role) else Role.caseworker) in citizen.roles_of(reader)


def runs(placement: Placement | None) -> bool:
    return placement is not None and placement.phase not in DECIDED


def _day(at: datetime, zone: str) -> date:
    return local(at, zone).date()
