"""How often the bot asks, by profile, and when meetings and reviews come up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum, auto
from typing import Annotated

from flows.policy.units import Between, Unfit, Weekday

EVERY_SHIFT = 7


class Followed(StrEnum):
    """How closely somebody is followed (requirements 97, 100)."""

    startup = auto()
    stable = auto()
    ending = auto()
    concern = auto()  # bekymringssag: a human decision


@dataclass(frozen=True, slots=True)
class Cadence:
    checkins_a_week: Annotated[int, Between(1, EVERY_SHIFT, "a week")] = EVERY_SHIFT
    """After so many shifts a week the day is asked about, evenly spread; 7 is every shift. After a
    hard day, a silence or more hours it is asked in any case."""
    touch: bool = False
    """One more question in the middle of the week (requirement 100)."""


def usual() -> Mapping[Followed, Cadence]:
    return {
        Followed.startup: Cadence(),
        Followed.stable: Cadence(checkins_a_week=5),
        Followed.ending: Cadence(checkins_a_week=5),
        Followed.concern: Cadence(touch=True),
    }


@dataclass(frozen=True, slots=True)
class Meetings:
    """The follow-up meeting (opfølgning), and the questions that come every few weeks."""

    prepare_at: time = time(15)
    """The working day before the meeting the citizen is asked what they want said."""
    prepare_until: time = time(19)
    agenda_at: time = time(8)
    """The same morning the caseworker gets the agenda."""
    agreement_at: time = time(10)
    """On the day an agreement was made for, whoever has it is reminded."""
    month_weeks: Annotated[int, Between(2, 26, "weeks")] = 4
    """Every so many weeks the small steps of the month take the place of the week's questions."""
    match_week: Annotated[int, Between(1, 26, "weeks")] = 2
    """In that week: does this place suit you? Also when the citizen chose it (requirement 148)."""
    match_at: time = time(15, 30)
    touch_day: Weekday = 2
    touch_at: time = time(17)
    until: time = time(19)
    """Later the same day, match and touch are dropped."""
    form_days: Annotated[int, Between(1, 30, "days")] = 7
    """So long the link to a form in a mail works."""

    def __post_init__(self) -> None:
        if self.prepare_at >= self.prepare_until:
            raise Unfit("prepare_until", "must be later than prepare_at")
        if max(self.match_at, self.touch_at) >= self.until:
            raise Unfit("until", "must be later than match_at and touch_at")
