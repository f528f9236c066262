"""What follows when somebody else becomes a citizen's caseworker (requirement 35)."""

from dataclasses import dataclass
from typing import Annotated

from flows.policy.units import Between, Days


@dataclass(frozen=True, slots=True)
class Handover:
    watch_days: Days = 14
    """After a new caseworker signals and timers are as for a case of concern; 0 for none."""
    told_days: Annotated[int, Between(0, 30, "working days")] = 3
    """So long before it the citizen hears who it will be; 0: on the day itself."""
