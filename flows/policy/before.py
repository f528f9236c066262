"""The phase before the first day: how often something small is asked, and when the workplace is
prepared (requirements 37, 43, 68, 82)."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from flows.policy.units import Between, Days, Scale, Times, Unfit, Weekday, Weeks, refuse, twice


@dataclass(frozen=True, slots=True)
class Before:
    per_week: Annotated[int, Between(0, 5, "a week")] = 2
    """Small dialogues the bot begins in one week before the first day; 0 turns them off."""
    far_weeks: Weeks = 4
    """With more weeks than this to the first day it is fewer."""
    per_week_far: Annotated[int, Between(0, 5, "a week")] = 1
    """So many then."""
    days: tuple[Weekday, ...] = (1, 3, 4)
    """Not the days of the motivation prompts."""
    at: time = time(10)
    until: time = time(15)
    """Later the same day it is dropped."""
    again_days: Days = 14
    """What was not answered is asked once more after so many days, and then left."""
    sense_low: Scale = 4
    """Up to this on "it makes sense to me" a talk is offered before the first day."""
    sense_again_days: Days = 4
    """So many days before the first day it is asked again."""
    countdown_days: Days = 14
    """The days that are left are named from here on."""
    meeting_days: Annotated[int, Between(1, 30, "working days")] = 8
    """So long before the first day staff hear that no meeting before it is agreed."""
    host_days: Annotated[int, Between(1, 20, "working days")] = 3
    """So long before the first day the company mentor gets the mail about receiving well."""
    host_at: time = time(9)
    host_until: time = time(15)
    """Between these hours."""
    host_reminder_days: Annotated[int, Between(1, 20, "working days")] = 1
    """Without an answer it is asked once more after so many working days."""
    most_lines: Times = 10
    """Lines in one list: what I can, what helped, what stopped it. Wishes are always five."""

    def __post_init__(self) -> None:
        refuse(twice("days", self.days))
        if self.at >= self.until:
            raise Unfit("until", "must be later than at")
        if self.host_at >= self.host_until:
            raise Unfit("host_until", "must be later than host_at")
        if self.per_week_far > self.per_week:
            raise Unfit("per_week_far", "is more than per_week; it is meant to be fewer")
