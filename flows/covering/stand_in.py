"""Who does the work of somebody now: leave, deputies of deputies, a circle of them.

Pure, over numbers: bot/facts.py asks here for each role whenever facts are read, and again when
a message is claimed for sending, so that there is one answer (peers §2.7-2.10).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

ON_LEAVE = "on_leave"
CIRCLE = "deputies_in_a_circle"
NOT_REACHED = "deputy_not_reachable"


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody is away today: until when, and who stands in, as far as that is known."""

    last: date | None = None
    deputy: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Who it is; nobody, and then why."""

    person: int | None
    code: str = ""


def stand_in(
    person: int,
    leaves: Mapping[int, Leave],
    reached: Callable[[int], bool],
    others: Iterable[int] = (),
) -> Found:
    """The person themselves unless they are away; else the leave's own deputy, or that one's
    deputy; else one of `others` (the placement's deputy). Never somebody who is away too."""
    found = _follow(person, leaves, reached)
    if found.person is not None:
        return found
    for other in others:
        instead = _follow(other, leaves, reached) if other != person else found
        if instead.person not in (None, person) and reached(instead.person or 0):
            return instead
    return found


def _follow(person: int, leaves: Mapping[int, Leave], reached: Callable[[int], bool]) -> Found:
    """Along the deputies until somebody is there."""
    seen: set[int] = set()
    here = person
    while here in leaves:
        seen.add(here)
        deputy = leaves[here].deputy
        if deputy is None:
            return Found(None, ON_LEAVE)
        if deputy in seen:
            return Found(None, CIRCLE)
        here = deputy
    if here != person and not reached(here):
        return Found(None, NOT_REACHED)
    return Found(here)
