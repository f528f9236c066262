"""What a flow may ask to keep of what is the citizen's own (flows/own.py), beside flows/effects.py.
bot/own_keeping.py carries it out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.own import Kind


@dataclass(frozen=True, slots=True)
class KeepRating:
    """0-10 on a goal, by the citizen or a role beside them."""

    goal: int
    value: int
    by: str = "citizen"


@dataclass(frozen=True, slots=True)
class KeepGoal:
    """A new sub-goal, or new words for the one with this id. `facts`: key, due, parts, confidence,
    shared, settled_at, as in own.Goal."""

    text: str
    id: int | None = None
    state: str = "agreed"
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeepCompetence:
    """A new line of the competence card, or changes to the one with this id."""

    text: str
    id: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeepCondition:
    """A new condition, or changes to the one with this id; fields as in own.Condition. A new one
    needs its text."""

    facts: Mapping[str, Any]
    id: int | None = None


@dataclass(frozen=True, slots=True)
class KeepEntry:
    """A new line of the book, which has a `kind`, or changes to the one with this id; fields as in
    own.Entry."""

    id: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DropEntry:
    """The citizen takes a line out of the book."""

    id: str


@dataclass(frozen=True, slots=True)
class DropEntries:
    """All lines of these kinds."""

    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class KeepPlacement:
    """Changes to the current placement: phase, follow_up, course, absence_rule, paid_hours, nobody,
    wish, task, workplace, first, last, hours_raised, as in facts.Placement; `concern` is its
    reason, "" ends it. Its schedule is changed by NewPlan."""

    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepRole:
    """From today this person has the role in the current placement, or nobody has."""

    role: str
    person: int | None


OwnEffect = (
    KeepRating
    | KeepGoal
    | KeepCompetence
    | KeepCondition
    | KeepEntry
    | DropEntry
    | DropEntries
    | KeepPlacement
    | KeepRole
)
