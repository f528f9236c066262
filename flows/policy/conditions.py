"""Working conditions (skånehensyn): how often they are looked at again."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from flows.policy.units import Between, Weekday


@dataclass(frozen=True, slots=True)
class Conditions:
    """Reviewed monthly: keep, loosen, drop, new (requirement 136)."""

    review_weeks: Annotated[int, Between(1, 26, "weeks")] = 4
    review_day: Weekday = 1
    """Of the week in which one is due."""
    review_at: time = time(16)
    review_until: time = time(19)
    """Later than this it waits for the next week."""
