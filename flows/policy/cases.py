"""Who is told about what, how fast, and what happens when nobody takes it (DESIGN §7)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Annotated

from flows.policy.units import (
    Between,
    Days,
    Hours,
    Minutes,
    Scale,
    Times,
    Unfit,
    Weeks,
    refuse,
    twice,
)

NEXT_CONTACT = re.compile(r"minutes:[1-9]\d{0,3}|closing|next_working_day")


class Colour(StrEnum):
    green = "green"
    yellow = "yellow"
    orange = "orange"
    red = "red"

    @property
    def loud(self) -> bool:
        """What cannot wait: no digest, bundle or cool-down holds it."""
        return self in {Colour.orange, Colour.red}


class StaffRole(StrEnum):
    """Whom a policy can name. Who fills a role, and who is on call, is data."""

    caseworker = "caseworker"
    deputy = "deputy"
    job_consultant = "job_consultant"
    personal_mentor = "personal_mentor"
    company_mentor = "company_mentor"
    leader = "leader"
    on_call = "on_call"
    contact_person = "contact_person"
    """Somebody named for this one citizen: a steady person, a specialist (peers §4.2)."""


class CaseStart(StrEnum):
    """When the first card goes out."""

    now = "now"
    """At any hour."""
    staffed = "staffed"
    """At once in staffed hours, else when they begin."""
    next_working_day = "next_working_day"
    """The next working day at `next_day_at`."""
    digest = "digest"
    """Only in the week's digest."""


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step of a chain: who is asked, and how long it is theirs alone."""

    role: StaffRole
    wait_minutes: Minutes = 0
    """Minutes after this step's card until the next step is asked; 0 asks both at once."""


@dataclass(frozen=True, slots=True)
class CaseRule:
    """What happens to a case of one colour."""

    at: CaseStart = CaseStart.staffed
    chain: tuple[ChainStep, ...] = (ChainStep(StaffRole.caseworker),)
    repeat: bool = False
    """After the last step's wait: around again; what is not danger until it has lain for
    `signals.untaken_days` (flows/cases/left.py)."""
    staffed_hours: bool = True
    """The waits count staffed minutes only."""
    next_contact: str = "next_working_day"
    """When somebody who took it must have noted a contact: minutes:60, closing (of the staffed
    hours) or next_working_day (at `next_day_at`)."""
    next_day_at: time = time(9)
    contact_within_hours: Annotated[int, Between(1, 31 * 24, "hours")] = 24
    """Whoever takes it may choose another time for the next contact, so far ahead at most; the
    usual one is always allowed."""
    snooze_hours: Annotated[int, Between(0, 62 * 24, "hours")] = 72
    """It can be put off so long at most, with a reason; 0: not at all."""

    def __post_init__(self) -> None:
        refuse(self._wrong())

    def _wrong(self) -> Iterator[Unfit]:
        if not self.chain:
            yield Unfit("chain", "is empty, so nobody would be told; name at least one role")
        elif self.repeat and not any(step.wait_minutes for step in self.chain):
            yield Unfit("chain", "goes around without a wait; give a step wait_minutes", ["repeat"])
        if not NEXT_CONTACT.fullmatch(self.next_contact):
            yield Unfit("next_contact", "must be minutes:60, closing or next_working_day")


def default_cases() -> dict[Colour, CaseRule]:
    """On call comes first, with no wait: an empty list then costs the caseworker no minutes."""
    quarter, hour = 15, 60
    return {
        Colour.green: CaseRule(at=CaseStart.digest, contact_within_hours=336, snooze_hours=744),
        Colour.yellow: CaseRule(
            at=CaseStart.next_working_day, contact_within_hours=168, snooze_hours=336
        ),
        Colour.orange: CaseRule(
            chain=(
                ChainStep(StaffRole.caseworker, hour),
                ChainStep(StaffRole.deputy, hour),
                ChainStep(StaffRole.leader, hour),
            ),
            repeat=True,
            next_contact="closing",
        ),
        Colour.red: CaseRule(
            at=CaseStart.now,
            chain=(
                ChainStep(StaffRole.on_call, 0),
                ChainStep(StaffRole.caseworker, quarter),
                ChainStep(StaffRole.deputy, quarter),
                ChainStep(StaffRole.leader, quarter),
            ),
            repeat=True,
            staffed_hours=False,
            next_contact="minutes:60",
            contact_within_hours=2,
            snooze_hours=4,
        ),
    }


@dataclass(frozen=True, slots=True)
class CaseWork:
    """How staff may change their minds about a case."""

    undo_minutes: Annotated[int, Between(1, 60, "minutes")] = 10
    """So long the last thing that was done can be undone by whoever did it."""
    reopen_days: Annotated[int, Between(0, 42, "days")] = 14
    """A closed case can be opened again; later a new one is opened."""


@dataclass(frozen=True, slots=True)
class AbsenceRule:
    """A reported absence: a message, not a case. Nothing holds it (evidence §8)."""

    recipients: tuple[StaffRole, ...] = (StaffRole.company_mentor, StaffRole.caseworker)
    phone_call_required: bool = False
    """The workplace also wants a call, so the citizen gets number and words."""
    deadline: str = ""
    """Local rule in words ("før kl. 8"); empty: none is told."""
    unreached_minutes: Minutes = 10
    """Somebody not reached by then: the citizen gets the number, and staff are told."""
    next_morning_at: time = time(7)
    """The gentle question next morning."""
    mentor_reaction_until: time = time(15)
    """The company mentor's call is expected before then, the same day."""

    def __post_init__(self) -> None:
        if not self.recipients:
            raise Unfit("recipients", "is empty, so nobody would hear of an absence; name a role")
        refuse(twice("recipients", self.recipients))


@dataclass(frozen=True, slots=True)
class Signals:
    """When a fact becomes a signal: published rules, no score (evidence §4)."""

    hard_days: Times = 3
    """Hard days one after the other: yellow."""
    mood_fall: Annotated[int, Between(1, 3, "steps")] = 2
    """Or so many steps below the person's own median."""
    mood_days: Days = 14
    """The days that median looks back on."""
    early_absence_weeks: Weeks = 2
    """The first absence in these weeks: yellow."""
    absences: Times = 2
    """Absences among `absence_shifts` shifts: yellow."""
    absence_shifts: Times = 10
    absence_days: Times = 3
    """Days of absence running: orange."""
    same_weekday: Times = 3
    """Absences on one weekday, or after days off, in `same_weekday_weeks`: green."""
    same_weekday_weeks: Weeks = 6
    conditions_not_kept: Times = 2
    """In `conditions_days`: yellow; one is enough when it is about safety."""
    conditions_days: Days = 7
    confidence_low: Scale = 3
    """Belief in next week, so low or lower: yellow."""
    confidence_fall: Scale = 3
    """Or so much lower than last week."""
    mismatch_low: Times = 3
    """Low days among the first `mismatch_shifts` shifts: yellow."""
    mismatch_shifts: Times = 5
    energy_low: Times = 3
    """Low energy in the next `energy_shifts` shifts after more hours: yellow."""
    energy_shifts: Times = 3
    """In these the check-in asks about energy."""
    weekly_silence: Times = 1
    """Weekly reflections without a word: yellow."""
    barriers: Times = 2
    """Transport, child care or home named in `barrier_days`: yellow."""
    barrier_days: Days = 14
    end_weeks: Weeks = 3
    """Before the end without a next step: yellow, to staff."""
    contact_days: Annotated[int, Between(1, 366, "days")] = 7
    """Days without a human contact: yellow, to staff."""
    visit_days: Days = 7
    """Days without a visit at the workplace: yellow, to staff; 0: visits are not followed."""
    mentor_silent_days: Days = 2
    """Working days without an answer from the company mentor: green."""
    untaken_days: Annotated[int, Between(1, 30, "working days")] = 1
    """Working days since its first card in which nobody took a case: it becomes orange, and is
    called once more."""
    personal_after_weeks: Weeks = 4
    """So long after the start a threshold can be agreed with the citizen."""
    cooldown_hours: Hours = 24
    """The same signal is not repeated before; never holds orange and red."""
    concern_factor: Annotated[float, Between(0.1, 1, "times")] = 0.5
    """A case of concern: counts and timers are multiplied by this."""
