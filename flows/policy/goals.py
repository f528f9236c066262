"""The citizen's sub-goals, and the next follow-up meeting (requirements 38, 46, 52, 67, 83)."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from flows.policy.units import Between, Scale, Times


@dataclass(frozen=True, slots=True)
class Goals:
    """A sub-goal on its way: written by the citizen, agreed with the caseworker."""

    unsure_below: Scale = 7
    """Who is less sure that it can be done is offered a smaller goal (requirement 52)."""
    characters: Annotated[int, Between(60, 1000, "characters")] = 300
    """The longest answer; who writes more is asked for fewer words, and nothing is cut."""
    answer_days: Annotated[int, Between(1, 30, "working days")] = 2
    """The caseworker has not answered when the office closes so many working days later:
    they are reminded, once."""
    offer_days: Annotated[int, Between(1, 60, "days")] = 3
    """Who has no goal yet, or only begun one, is offered to write it so often …"""
    most_offers: Times = 3
    """… and no more than this."""
    offer_at: time = time(10, 30)
    offer_until: time = time(13)
    """Later the same day it is dropped."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Opfølgning: the day of the next meeting about a placement."""

    startup_every_days: Annotated[int, Between(1, 60, "days")] = 7
    """After a meeting the next is proposed for so many days later: in start-up (weekly), …"""
    every_days: Annotated[int, Between(1, 120, "days")] = 14
    """… and from then on."""
    ask_again_days: Annotated[int, Between(1, 30, "working days")] = 3
    """Nobody has answered which day it is: it is asked again."""
