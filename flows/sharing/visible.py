"""Who may see what: the one place that everything to a mentor or partner is taken from
(requirements 48 and 77). Least by default; what the citizen changes holds for the next message.

The caseworker follows the placement and sees goals, conditions and wishes in any case; that is
said to the citizen (flows/sharing/matrix.py).
"""

from dataclasses import dataclass
from typing import TypeVar

from flows.facts import Citizen, Role
from flows.own import Condition, Entry, Goal, Kind

# Who may be shown something beside the caseworker, in the order in which they are named.
READERS = (Role.company_mentor, Role.personal_mentor, Role.job_consultant)
# What the citizen may share of the book, line by line.
LINES = (Kind.wish, Kind.interest, Kind.experience)


Item = TypeVar("Item", Goal, Condition, Entry)


@dataclass(frozen=True, slots=True)
class Visible:
    """What one role may see of what is the citizen's own."""

    goals: tuple[Goal, ...]
    conditions: tuple[Condition, ...]
    lines: tuple[Entry, ...]


def visible_to(citizen: Citizen, role: Role) -> Visible:
    def seen(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(one for one in items if role in one.shared)

    return Visible(seen(citizen.goals), seen(citizen.conditions), seen(citizen.entries))
