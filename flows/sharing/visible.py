"""Who may see what: the one place that everything to a mentor or partner is taken from
(requirements 48 and 77). Least by default; what the citizen changes holds for the next message.

The caseworker follows the placement and sees goals, conditions and wishes in any case; that is
said to the citizen (flows/sharing/matrix.py).
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar

from flows.facts import Citizen, Role
from flows.own import Condition, Goal, Kind

# Who may be shown something beside the caseworker, in the order in which they are named.
READERS = (Role.company_mentor, Role.personal_mentor, Role.job_consultant)
# Who follows the placement, and who stands in for them: sees all of it, as the citizen was told.
FOLLOWS = frozenset({Role.citizen, Role.caseworker, Role.deputy, Role.leader})
# What the citizen may share of the book, line by line.
LINES = (Kind.wish, Kind.interest, Kind.experience)

Item = TypeVar("Item", Goal, Condition)


@dataclass(frozen=True, slots=True)
class Visible:
    """What one role may see of what is the citizen's own."""

    goals: tuple[Goal, ...]
    conditions: tuple[Condition, ...]


def visible_to(citizen: Citizen, *roles: Role) -> Visible:
    """What somebody with these roles may see."""

    def seen(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(one for one in items if may_see(one.shared, roles))

    return Visible(seen(citizen.goals), seen(citizen.conditions))


def may_see(shared: Collection[str], roles: Collection[Role]) -> bool:
    return not FOLLOWS.isdisjoint(roles) or not set(shared).isdisjoint(roles)
