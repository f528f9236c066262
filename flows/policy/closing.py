"""The end of a placement and what comes after it: hours, days, who can join."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum, auto
from typing import Annotated

from flows.policy.cases import Colour
from flows.policy.units import Between, Days, Unfit, Weekday


class Joiner(StrEnum):
    """Who else can be asked to the talk about the next step, where the municipality has them
    (requirements 29, 174)."""

    job_club = auto()
    youth_guidance = auto()  # UU
    flexjob_ambassador = auto()


@dataclass(frozen=True, slots=True)
class Closing:
    """From two thirds of the period (rhythm.ending_from) until somebody has closed it."""

    next_step_day: Weekday = 1
    """The weekday on which the next step is asked about."""
    next_step_at: time = time(15)
    next_step_until: time = time(18)
    again_weeks: Annotated[int, Between(1, 12, "weeks")] = 2
    """Asked again so long after, while nothing was chosen."""
    last_day_at: time = time(15)
    """On the last day: thanks to the workplace, and who makes the closing call."""
    leader_days: Annotated[int, Between(1, 30, "working days")] = 3
    """Not closed so many working days later: the leader hears it too."""
    stop_again_at: time = time(10)
    """Who wanted to wait with stopping is asked the next day."""
    joiners: tuple[Joiner, ...] = tuple(Joiner)

    def __post_init__(self) -> None:
        if self.next_step_at >= self.next_step_until:
            raise Unfit("next_step_until", "must be later than next_step_at")


@dataclass(frozen=True, slots=True)
class Aftercare:
    """Efterværn (requirement 175): weekly, then every other week, then a goodbye."""

    weeks: Annotated[int, Between(4, 12, "weeks")] = 8
    weekly_weeks: Annotated[int, Between(1, 12, "weeks")] = 4
    """Once a week for so long; then every other week."""
    ramp_weeks: Annotated[int, Between(4, 26, "weeks")] = 12
    """So long while the agreed hours are not reached yet (requirement 213)."""
    day: Weekday = 3
    """Not the days of the motivation prompts, which come at the same hour."""
    at: time = time(16)
    until: time = time(19)
    again_days: Days = 2
    """After silence: one kind question so many days later, and no more."""
    silence: Colour = Colour.yellow
    """What the caseworker gets when that is not answered either: green or yellow."""

    def __post_init__(self) -> None:
        if self.at >= self.until:
            raise Unfit("until", "must be later than at")
        if self.ramp_weeks < self.weeks:
            raise Unfit("ramp_weeks", "must not be less than weeks")
        if self.silence not in {Colour.green, Colour.yellow}:
            raise Unfit("silence", "must be green or yellow; silence alone is no alarm")
