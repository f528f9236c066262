"""What follows when somebody else becomes a citizen's caseworker (requirement 35)."""

from dataclasses import dataclass

from flows.policy.units import Days


@dataclass(frozen=True, slots=True)
class Handover:
    watch_days: Days = 14
    """After a new caseworker signals and timers are as for a case of concern; 0 for none."""
