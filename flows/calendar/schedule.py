"""The agreed working times of a placement, and the shifts they make on the calendar.

Knows nothing of prompts or of the office.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from flows.calendar.clock import DAY, Zone, at_local
from flows.calendar.free_days import is_public_holiday
from flows.calendar.parts import A_DAY, Part, ScheduleError, Weeks, minute_of
from flows.calendar.reading import read_parts

LEAST_HOURS, MOST_HOURS, LONGEST_SHIFT = 0.5, 37, 13  # 13: eleven hours of rest remain


@dataclass(frozen=True, slots=True)
class ShiftTime:
    """One shift. `day` is the local day it starts on; the moments are aware UTC."""

    day: date
    starts: datetime
    ends: datetime

    @property
    def hours(self) -> float:
        return (self.ends - self.starts) / timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        for part in self.parts:
            if not 0 < part.minutes <= LONGEST_SHIFT * 60:
                raise ScheduleError(
                    f'"{part}" is a shift of {part.minutes / 60 or 24:g} hours; write an end '
                    f"that is at most {LONGEST_SHIFT} hours after the start.",
                    "long",
                    str(part),
                )
        self._check_hours()
        self._check_overlaps()

    @staticmethod
    @lru_cache(maxsize=1024)  # many placements have the same few schedules
    def parse(text: str) -> "Schedule":
        """ "mon,wed,fri 08:30-12:30; odd sat 10-12". ScheduleError when it cannot be read."""
        return Schedule(read_parts(text))

    def __str__(self) -> str:
        return "; ".join(map(str, self.parts))

    @property
    def hours_per_week(self) -> float:
        """Agreed hours in a week; of rotating weeks, the mean."""
        return (self.hours_in(Weeks.odd) + self.hours_in(Weeks.even)) / 2

    def hours_in(self, weeks: Weeks) -> float:
        """Agreed hours in an odd or an even week, without holidays."""
        return sum(part.minutes * len(part.days) for part in self._of(weeks)) / 60

    def shifts(
        self, first: date, last: date, zone: Zone, days_off: Collection[date] = ()
    ) -> list[ShiftTime]:
        """Shifts that start from `first` to `last`, both included, in order; none on public
        holidays and days off. A shift that lies wholly in the hour summer time leaves out is
        not a shift."""
        return list(_shifts(self, first, last, zone, frozenset(days_off)))

    def _of(self, weeks: Weeks) -> list[Part]:
        return [part for part in self.parts if part.weeks in (Weeks.every, weeks)]

    def _check_hours(self) -> None:
        most = max(self.hours_in(Weeks.odd), self.hours_in(Weeks.even))
        if not LEAST_HOURS <= most <= MOST_HOURS:
            raise ScheduleError(
                f'"{self}" is {most:g} hours a week; a placement has from half an hour '
                f"to {MOST_HOURS} hours.",
                "hours",
            )

    def _check_overlaps(self) -> None:
        # Week 53 is odd and so is week 1 after it: an odd week can follow an odd one.
        for this, following in ((Weeks.odd, Weeks.even), (Weeks.even, Weeks.odd), (Weeks.odd,) * 2):
            spans = [*self._laid_out(this, 0), *self._laid_out(following, 7 * A_DAY)]
            for (_, end, one), (start, _, other) in pairwise(sorted(spans)):
                if start < end:
                    raise ScheduleError(
                        f'"{one}" and "{other}" overlap; join them or move one of them.',
                        "overlap",
                    )

    def _laid_out(self, weeks: Weeks, offset: int) -> Iterator[tuple[int, int, str]]:
        """Start and end in minutes from Monday 00:00."""
        for part in self._of(weeks):
            for day in part.days:
                start = offset + day * A_DAY + minute_of(part.starts)
                yield start, start + part.minutes, str(part)


@lru_cache(maxsize=4096)  # the same weeks ahead of the same schedule are asked for all day
def _shifts(
    schedule: Schedule, first: date, last: date, zone: Zone, days_off: frozenset[date]
) -> tuple[ShiftTime, ...]:
    found = [
        ShiftTime(day, at_local(day, part.starts, zone), at_local(end_day, part.ends, zone))
        for day in _days(first, last)
        if day not in days_off and not is_public_holiday(day)
        for part in schedule.parts
        if day.weekday() in part.days and part.weeks.holds(day)
        for end_day in [day if part.ends > part.starts else day + DAY]
    ]
    return tuple(sorted((shift for shift in found if shift.ends > shift.starts), key=_start))


def _start(shift: ShiftTime) -> datetime:
    return shift.starts


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + DAY * number
