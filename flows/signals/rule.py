"""One published rule: everything that is said about it, in one row (evidence §4).

No score, no prediction: a fact, a number anybody can read, a sentence for the citizen, one
suggested action.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto

from flows import policy
from flows.calendar import Zone
from flows.facts import Citizen, Role
from flows.policy import Colour
from flows.texts import TN, Text


def days(count: int) -> Text:
    return TN("én dag", "{n} dage", count)


def weeks(count: int) -> Text:
    return TN("én uge", "{n} uger", count)


class Profile(StrEnum):
    """How closely somebody is followed. Derived from the placement, never chosen by a machine."""

    startup = auto()
    stable = auto()
    concern = auto()  # bekymringssag: a human decision; counts and timers are halved


@dataclass(frozen=True, slots=True)
class Numbers:
    """A citizen's own thresholds: the policy's, as the profile and what was agreed make them."""

    profile: Profile
    zone: Zone
    of: policy.Signals
    silence: int  # unanswered check-ins
    strict_weeks: int


Holds = Callable[[Citizen, Numbers], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table."""

    name: str
    family: str
    colour: Colour
    pattern: Callable[[Numbers], Text]
    """The facts in words, with the citizen's own numbers. Shown to the citizen."""
    why: Callable[[str], Text]
    """What a caseworker may read out loud to the citizen."""
    first_move: Text
    """The one suggested action."""
    source: str
    holds: Holds | None = None
    """Decides, from facts alone. None: said by somebody, or by a clock, where it happens."""
    keys: tuple[str, ...] = ()
    """The numbers in the policy, the threshold itself first."""
    who: Role = Role.caseworker
    """Whose first move it is. Who is told, and when, is the colour's chain (policy.cases)."""
    louder: Colour | None = None
    """In the cases the pattern names."""
    louder_in_concern: bool = False
    """In a case of concern always."""
    personal: tuple[int, int] | None = None
    """The bounds between which the threshold can be agreed with the citizen."""
    anew: Callable[[Citizen], frozenset[object]] | None = None
    """When something is in it that was not, that the rule was true already does not silence it."""

    def colour_in(self, profile: Profile) -> Colour:
        """The usual one for somebody who is followed so."""
        louder = self.louder_in_concern and profile is Profile.concern
        return self.louder or self.colour if louder else self.colour

    @property
    def colours(self) -> frozenset[Colour]:
        return frozenset({self.colour, self.louder or self.colour})


@dataclass(frozen=True, slots=True)
class Family:
    """What a case is about. `why` and `first_move` are for a rule of an earlier release."""

    name: str
    title: Text
    why: Callable[[str], Text]
    first_move: Text
