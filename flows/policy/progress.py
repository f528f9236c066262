"""How often hours and tasks are looked at together with the citizen."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from flows.policy.units import Between, Unfit, Weekday


@dataclass(frozen=True, slots=True)
class Progress:
    """Hours, tasks and times that were tried (requirements 62, 131, 137, 140)."""

    week_at: time = time(19)
    """Sunday: the hours of the week are written down. Nobody is written to."""
    review_weeks: Annotated[int, Between(1, 26, "weeks")] = 4
    """After a step of the hours plan the citizen is asked how it feels, unless a day is agreed."""
    tasks_every_weeks: Annotated[int, Between(0, 26, "weeks")] = 2
    """Whether there is a new task: at most once a week; 0 turns it off."""
    tasks_day: Weekday = 1
    ask_at: time = time(16)
    ask_until: time = time(19)
    """Later the same day it is dropped."""

    def __post_init__(self) -> None:
        if self.ask_at >= self.ask_until:
            raise Unfit("ask_until", "must be later than ask_at")
