"""When people are there, when the bot may write, and how a shift, a day and a week go."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from itertools import pairwise
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flows.policy.meetings import Cadence, Followed, usual
from flows.policy.units import (
    Between,
    Days,
    Hours,
    MaybeNumber,
    Minutes,
    MonthDay,
    Named,
    Span,
    Times,
    Unfit,
    Weekday,
    Weeks,
    refuse,
    twice,
)

NINE_TO_THREE: tuple[Span, ...] = ((time(9), time(15)),)
NINE_TO_ONE: tuple[Span, ...] = ((time(9), time(13)),)
SENSIBLE = (2020, 2100)  # years in which an office can be closed
LEAP_YEAR = 2028
A_DAY = 24 * 60  # minutes
DAY_KEYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _usual_hours() -> dict[int, tuple[Span, ...]]:
    return {**dict.fromkeys(range(4), NINE_TO_THREE), 4: NINE_TO_ONE}


@dataclass(frozen=True, slots=True)
class Office:
    """The municipality: when somebody really reads and can be phoned (evidence §10)."""

    name: Named = "Kommunen"
    zone: str = "Europe/Copenhagen"
    """IANA name of the time zone of the office and of a person who has not chosen another."""
    staffed: Mapping[Weekday, tuple[Span, ...]] = field(default_factory=_usual_hours)
    """Weekday 0-6 to its hours on the wall clock; a day that is missing or empty is closed."""
    closed: tuple[date, ...] = ()
    """Single closing days. Public holidays are known and need not be named."""
    closed_each_year: tuple[MonthDay, ...] = ("05-01", "06-05", "12-24", "12-31")
    """Closing days that come every year, MM-DD: not public holidays, but usually off."""
    phone: MaybeNumber = ""
    """The main number; empty while nobody has filled it in."""
    lunch: time = time(12)
    """What is due before it stands first on the desk's page of the day."""

    def __post_init__(self) -> None:
        refuse(self._wrong())

    def _wrong(self) -> Iterator[Unfit]:
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            yield Unfit("zone", "is not a time zone; write for example Europe/Copenhagen")
        for day, spans in self.staffed.items():
            yield from _spans(f"staffed.{DAY_KEYS[day]}", spans)
        if not any(self.staffed.values()):
            yield Unfit("staffed", "needs at least one staffed hour a week, or no case is ever due")
        for place, closed in enumerate(self.closed):
            if not SENSIBLE[0] <= closed.year <= SENSIBLE[1]:
                reason = f"must lie in the years {SENSIBLE[0]} to {SENSIBLE[1]}; mend the year"
                yield Unfit(f"closed.{place}", reason)
        yield from twice("closed", self.closed)
        for place, day_each_year in enumerate(self.closed_each_year):
            if not _exists(day_each_year):
                reason = f"is no day of any year ({day_each_year}); mend month or day"
                yield Unfit(f"closed_each_year.{place}", reason)


def _exists(month_day: str) -> bool:
    month, _, day = month_day.partition("-")
    return int(day) <= monthrange(LEAP_YEAR, int(month))[1]


def _spans(key: str, spans: tuple[Span, ...]) -> Iterator[Unfit]:
    if any(start >= end for start, end in spans):
        yield Unfit(key, "ends before it begins; write the earlier time first")
    for (_, end), (start, _) in pairwise(sorted(spans)):
        if start < end:
            yield Unfit(key, "has hours that overlap; join them or move one")
            return


@dataclass(frozen=True, slots=True)
class Quiet:
    """Wall-clock hours in which nothing that the bot starts is sent (evidence §2).

    Answers, danger, absence notices and case notices are never held. Equal times: no quiet.
    """

    start: time = time(20)
    end: time = time(7)

    @property
    def minutes(self) -> int:
        """How long they last."""
        start, end = (at.hour * 60 + at.minute for at in (self.start, self.end))
        return (end - start) % A_DAY


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What the bot starts around one shift (DESIGN §5, evidence §2)."""

    evening_before_weeks: Weeks = 2
    """Weeks from the start in which the evening before is announced without being asked for."""
    evening_at: time = time(18)
    reminder_minutes: Minutes = 60
    """Before the shift begins."""
    early_before: time = time(8)
    """A shift that begins before this is reminded of the evening before instead."""
    early_evening_at: time = time(19)
    """When that is."""
    checkin_minutes_after: Minutes = 45
    checkin_until: time = time(20)
    """A late check-in is asked until then, the same evening."""
    late_shift_ends: time = time(19)
    """A shift that ends later than this is asked about next day."""
    late_shift_asks: time = time(9)
    late_shift_until: time = time(12)
    most_dialogues_a_day: Times = 3
    """Dialogues the bot starts with one citizen in one day."""
    ending_from: Annotated[float, Between(0.1, 1, "of the period")] = 0.667
    """From this part of the period on the next step is talked about (requirement 135)."""
    startup_weeks: Weeks = 2
    """How long the phase start-up lasts."""
    question_hours: Hours = 4
    """An open question goes quiet after so long."""
    breaks_in_after_minutes: Minutes = 30
    """A scheduled prompt waits so long for an open question, and no longer."""
    silence_startup: Annotated[int, Between(2, 1000, "times")] = 2
    """Unanswered check-ins before the bot stops asking and a person is told: start-up. Never
    one: a single missed tap is nothing (evidence §4)."""
    silence_stable: Annotated[int, Between(2, 1000, "times")] = 3
    """The same in the stable phase."""
    profile: Mapping[Followed, Cadence] = field(default_factory=usual)
    """How often the bot asks, by how closely somebody is followed (requirement 97)."""

    def __post_init__(self) -> None:
        if self.late_shift_asks >= self.late_shift_until:
            raise Unfit("late_shift_until", "must be later than late_shift_asks")


@dataclass(frozen=True, slots=True)
class Arrival:
    """The beginning of a shift about which nobody has said anything (issue 2, point 5)."""

    ask_mentor_minutes: Minutes = 15
    """After the start: the company mentor is asked arrived / not arrived."""
    ask_citizen_minutes: Minutes = 30
    """After the start: the citizen gets one kind question."""
    unknown_case_hours: Hours = 2
    """After that question: a case "we do not know whether {alias} arrived"."""
    no_show_case_hours: Hours = 2
    """After "not arrived" without contact: an orange case."""
    strict_weeks: Weeks = 2
    """Weeks from the start in which *unknown* is orange at once instead of yellow."""

    def __post_init__(self) -> None:
        if self.ask_citizen_minutes < self.ask_mentor_minutes:
            raise Unfit("ask_citizen_minutes", "must not come before ask_mentor_minutes")


@dataclass(frozen=True, slots=True)
class Week:
    """Reflection, preview and summary."""

    reflection_day: Weekday = 3
    reflection_at: time = time(14)
    preview_day: Weekday = 4
    """The day on which the citizen sees the summary before it goes."""
    preview_at: time = time(10)
    preview_until: time = time(15)
    """No answer by then: the mentors get only next week's days and whom to call."""
    digest_day: Weekday = 4
    digest_at: time = time(12)
    """When the caseworker gets the week's digest (green cases)."""

    def __post_init__(self) -> None:
        if self.preview_at >= self.preview_until:
            raise Unfit("preview_until", "must be later than preview_at")


@dataclass(frozen=True, slots=True)
class Motivation:
    """Prompts tied to the citizen's own wish. Not Thursday and Friday: they have their own."""

    per_week: Annotated[int, Between(0, 2, "a week")] = 2
    """At most; 0 turns them off."""
    aftercare_per_week: Annotated[int, Between(0, 2, "a week")] = 1
    """The same when the placement is over, and what comes from the bot fades out."""
    days: tuple[Weekday, ...] = (0, 2)
    at: time = time(16)
    until: time = time(19)
    """Later the same day it is dropped."""
    rest_days: Days = 7
    """Days of rest after "not now"."""
    distance_days: Annotated[int, Between(14, 365, "days")] = 56
    """No prompt comes twice within so many days; when none fits, nothing is asked."""

    def __post_init__(self) -> None:
        if self.at >= self.until:
            raise Unfit("until", "must be later than at")
        refuse(twice("days", self.days))
