"""The hours plan: from a day on so many minutes a week, and when it is looked at again
(requirement 62). From half an hour a week up (requirement 202); staying and lowering are plans
too (requirements 216, 217). Pure: reads what somebody has written, and asks the book.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.calendar.schedule import MOST_HOURS
from flows.facts import Citizen
from flows.own import Entry, Kind
from flows.policy import Policy

LEAST, MOST = 30, MOST_HOURS * 60
MOST_STEPS = 20
SENSIBLE = (2020, 2100)  # years
BEFORE_NEXT = timedelta(days=3)  # a review comes so long before the next step, at the latest
_STEP = re.compile(
    r"(?:from )?(?P<day>\S+) (?P<hours>\d{1,3})(?:[:.](?P<minutes>\d\d))?"
    r"(?: review (?P<review>\S+))?(?P<agreed> agreed)?"
)


class PlanError(ValueError):
    """An hours plan that cannot be: what is wrong and what to write instead. English, for
    operators; `code` and `about` are for who shows it in other words."""

    def __init__(self, code: str, about: str, message: str) -> None:
        super().__init__(message)
        self.code, self.about = code, about


@dataclass(frozen=True, slots=True)
class Step:
    day: date
    minutes: int
    review: date | None = None
    agreed: bool = False  # else it is planned: a hope, not a promise


def read_plan(text: str) -> tuple[Step, ...]:
    """ "from 2026-11-23 4 agreed, from 2026-12-14 6:30 review 2027-01-08"; in the days' order."""
    parts = [" ".join(part.split()) for part in text.split(",") if part.strip()]
    return checked(_read(part) for part in parts)


def checked(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Each step is possible, and no day has two. A day that is past is fine: it began then."""
    found = sorted((_possible(step) for step in steps), key=lambda step: step.day)
    days = [step.day for step in found]
    for one in days:
        if days.count(one) > 1:
            message = f"{one} has two steps in the hours plan; keep one of them."
            raise PlanError("twice", one.isoformat(), message)
    if len(found) > MOST_STEPS:
        message = f"An hours plan has at most {MOST_STEPS} steps; leave out the oldest."
        raise PlanError("many", str(MOST_STEPS), message)
    return tuple(found)


def within(steps: Iterable[Step], first: date, last: date) -> None:
    """Every step begins while the placement runs; another day is a mistyped one."""
    for step in steps:
        if not first <= step.day <= last:
            message = (
                f"{step.day} is not between {first} and {last}; begin on a day of the placement."
            )
            raise PlanError("outside", step.day.isoformat(), message)


def written(steps: Iterable[Step]) -> str:
    """As `read_plan` reads it."""
    return ", ".join(
        f"from {step.day} {step.minutes // 60}:{step.minutes % 60:02}"
        + (f" review {step.review}" if step.review else "")
        + (" agreed" if step.agreed else "")
        for step in steps
    )


def _read(part: str) -> Step:
    found = _STEP.fullmatch(part)
    if found is None:
        message = f'"{part}" is no step of an hours plan; write "from 2026-11-23 4:30".'
        raise PlanError("unreadable", part, message)
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    if int(found["minutes"] or 0) >= 60:
        raise PlanError("unreadable", part, f'"{part}" has more than 59 minutes; write "4:30".')
    review = _day(found["review"]) if found["review"] else None
    return Step(_day(found["day"]), minutes, review, bool(found["agreed"]))


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        message = f'"{text}" is no day; write it as 2026-11-23.'
        raise PlanError("no_day", text, message) from None
    if not SENSIBLE[0] <= day.year <= SENSIBLE[1]:
        message = f"{day} lies outside the years {SENSIBLE[0]} to {SENSIBLE[1]}; mend the year."
        raise PlanError("no_day", text, message)
    return day


def _possible(step: Step) -> Step:
    if not LEAST <= step.minutes <= MOST:
        message = (
            f"{step.minutes / 60:g} hours a week from {step.day} cannot be; a placement has "
            f"from half an hour to {MOST_HOURS} hours."
        )
        raise PlanError("hours", step.day.isoformat(), message)
    if step.review is not None and step.review < step.day:
        message = f"{step.review} is before its step begins; review it on a later day."
        raise PlanError("review", step.day.isoformat(), message)
    return step


# --- asking the book --------------------------------------------------------------------------


def steps_of(citizen: Citizen) -> list[Entry]:
    """Of this placement, in order of the days."""
    now = citizen.placement.id if citizen.placement else None
    found = [e for e in citizen.entries if e.kind is Kind.hours_step and e.placement in (None, now)]
    return sorted((e for e in found if e.day and e.value), key=lambda e: e.day or date.max)


def step_on(citizen: Citizen, on: date) -> Entry | None:
    """The step that has begun by then."""
    begun = [step for step in steps_of(citizen) if step.day and step.day <= on]
    return begun[-1] if begun else None


def next_step(citizen: Citizen, after: date) -> Entry | None:
    return next((s for s in steps_of(citizen) if s.day and s.day > after), None)


def agreed_minutes(citizen: Citizen, on: date) -> int:
    """A week's: as planned from that day on, else as the days and times say."""
    step = step_on(citizen, on)
    if step is not None and step.value:
        return step.value
    placement = citizen.placement
    return round(placement.schedule.hours_per_week * 60) if placement else 0


def review_of(step: Entry, steps: Sequence[Entry], policy: Policy) -> date:
    """The day it is looked at again: as agreed, else after some weeks, before the next step."""
    if step.until is not None:
        return step.until
    begins = step.day or date.max
    usual = begins + timedelta(weeks=policy.progress.review_weeks)
    later = [s.day - BEFORE_NEXT for s in steps if s.day and s.day > begins]
    return max(begins, min([usual, *later]))
