"""How often the assistant looks at itself, and what it calls late (peers.md §4.7)."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from flows.policy.units import Between, Unfit


@dataclass(frozen=True, slots=True)
class Audit:
    """The auditor proves that no case has fallen silent; only then is the heartbeat sent."""

    every_minutes: Annotated[int, Between(1, 60, "minutes")] = 5
    """Between two looks."""
    late_minutes: Annotated[int, Between(1, 60, "minutes")] = 5
    """A case's next step, an alarm, an urgent message: later than this is reported."""
    slow_minutes: Annotated[int, Between(5, 24 * 60, "minutes")] = 30
    """A reminder, a summary, a message that is being tried again: later than this."""
    reach_at: time = time(4)
    """Each night: can everybody be reached whom a citizen may need?"""
    on_call_days: Annotated[int, Between(1, 31, "days")] = 7
    """So many nights ahead are looked at for one that nobody has."""
    fewest: Annotated[int, Between(1, 50, "cases")] = 5
    """Smaller counts are not shown outside the desk: nobody must be known again by them."""

    def __post_init__(self) -> None:
        if self.slow_minutes < self.late_minutes:
            raise Unfit("slow_minutes", "must not be less than late_minutes")
