"""The competence card: when it is offered, and how long a line may be."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from flows.policy.units import Between, Unfit


@dataclass(frozen=True, slots=True)
class CompetenceCard:
    days_before: Annotated[int, Between(1, 90, "days")] = 14
    """Before the placement's last day (requirement 173). The citizen may ask for it any day."""
    at: time = time(15)
    until: time = time(19)
    """Later the same day it is dropped, and offered on the next day that is worked."""
    line_characters: Annotated[int, Between(40, 500, "characters")] = 200
    """The longest line of the card."""

    def __post_init__(self) -> None:
        if self.at >= self.until:
            raise Unfit("until", "must be later than at")
