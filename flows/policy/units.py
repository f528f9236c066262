"""What a value in the policy may be: its unit, its bounds, its shape.

Markers only. bot/policy_file.py reads them when a municipality's file is checked.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Annotated


class Unfit(ValueError):
    """Values that are each fine but do not fit together; `key` says which to change. `others`
    were found in the same look; `needs` are further keys without which it need not be true."""

    def __init__(
        self, key: str, reason: str, needs: Iterable[str] = (), others: "Iterable[Unfit]" = ()
    ) -> None:
        super().__init__(f"{key}: {reason}")
        self.key, self.reason = key, reason
        self.needs = (key, *needs)
        self.all: tuple[Unfit, ...] = (self, *others)


def refuse(found: Iterable[Unfit]) -> None:
    """Raise for everything that was found, so that all of it can be mended at once."""
    problems = list(found)
    if problems:
        first = problems[0]
        raise Unfit(first.key, first.reason, first.needs[1:], problems[1:])


def twice(key: str, values: Sequence[object]) -> Iterator[Unfit]:
    """What stands in a list more than once."""
    for place, value in enumerate(values):
        if value in values[:place]:
            yield Unfit(f"{key}.{place}", "stands twice; remove one of them")


@dataclass(frozen=True, slots=True)
class Between:
    """A number from `least` to `most`, both included."""

    least: float
    most: float
    unit: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A text that matches `pattern` as a whole; `like` shows how."""

    pattern: str
    like: str


@dataclass(frozen=True, slots=True)
class DayName:
    """Written as the name of a weekday, kept as 0 (Monday) to 6 (Sunday)."""


Minutes = Annotated[int, Between(0, 24 * 60, "minutes")]
Hours = Annotated[int, Between(0, 7 * 24, "hours")]
Days = Annotated[int, Between(0, 366, "days")]
Weeks = Annotated[int, Between(0, 104, "weeks")]
Months = Annotated[int, Between(0, 120, "months")]
Years = Annotated[int, Between(0, 30, "years")]
Times = Annotated[int, Between(1, 1000, "times")]
Scale = Annotated[int, Between(0, 10, "on the scale 0-10")]
Weekday = Annotated[int, DayName()]
MonthDay = Annotated[str, Shape(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "12-24")]
Number = Annotated[str, Shape(r"\+?\d[\d ]{1,18}\d", "70 201 201")]
MaybeNumber = Annotated[str, Shape(r"(\+?\d[\d ]{1,18}\d)?", "70 201 201")]
Named = Annotated[str, Shape(r"\S(.*\S)?", "a name")]
Language = Annotated[str, Shape(r"[a-z]{2,3}(_[A-Z][A-Za-z]+)?", "da")]
Span = tuple[time, time]
