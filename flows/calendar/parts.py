"""Parts of a schedule: the same hours on some weekdays, of all or of every second week."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
A_DAY = 24 * 60


class ScheduleError(ValueError):
    """A schedule that cannot be read or agreed; the message names the part and the remedy, `code`
    and `about` are for who says it in other words."""

    def __init__(self, message: str, code: str = "", about: str = "") -> None:
        super().__init__(message)
        self.code, self.about = code, about


class Weeks(StrEnum):
    """Which ISO weeks a part belongs to, for times that rotate."""

    every = "every"
    odd = "odd"
    even = "even"

    def holds(self, day: date) -> bool:
        return self is Weeks.every or (self is Weeks.odd) == bool(day.isocalendar().week % 2)


@dataclass(frozen=True, slots=True)
class Part:
    """An end that is not later than the start is on the next day."""

    weeks: Weeks
    days: tuple[int, ...]
    starts: time
    ends: time

    def __str__(self) -> str:
        week = "" if self.weeks is Weeks.every else f"{self.weeks} "
        return f"{week}{','.join(_runs(self.days))} {self.starts:%H:%M}-{self.ends:%H:%M}"

    @property
    def minutes(self) -> int:
        """Length of one shift on the wall clock."""
        return (minute_of(self.ends) - minute_of(self.starts)) % A_DAY


def minute_of(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _runs(days: Iterable[int]) -> Iterator[str]:
    """Three days or more in a row as "mon-fri", others one by one."""
    left = list(days)
    while left:
        run = 1
        while run < len(left) and left[run] == left[0] + run:
            run += 1
        if run >= 3:
            yield f"{DAYS[left[0]]}-{DAYS[left[run - 1]]}"
            left = left[run:]
        else:
            yield DAYS[left.pop(0)]
