"""What is known about the two tracks after a no-show, the joint meeting, and the partners.

Snapshots like facts.py, which holds them; apart only because that file is full.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.facts import Person


class Name(StrEnum):
    """Requirement 112: both run at the same time."""

    citizen = auto()  # track A
    network = auto()  # track B


@dataclass(frozen=True, slots=True)
class Track:
    """Et spor. `step` grows with every move, so an old alarm or card is told from the newest."""

    id: str
    case: str
    name: Name
    state: str
    opened_at: datetime
    step: int = 0
    owner: int | None = None
    due: datetime | None = None
    missed_at: datetime | None = None  # when somebody said "not arrived"
    contacted_at: datetime | None = None  # when a person had talked with the citizen
    outcome: str = ""
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """Fælles møde. `answers`: side → the times it can; a side that is missing has not said."""

    id: str
    track: str
    state: str  # proposed, agreed, undecided, held, cancelled
    times: tuple[datetime, ...]
    minutes: int
    place: str
    people: Mapping[str, int]  # side → who is asked
    until: datetime  # answers are waited for until then
    round: int = 1
    sequence: int = 0  # of the calendar entry
    starts: datetime | None = None
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Basis(StrEnum):
    """Why something may be told to a partner at all (evidence §7): without one, nothing is."""

    none = ""
    consent = auto()
    law = auto()


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody in the citizen's network, and on what basis they may be told something."""

    id: int
    person: "Person"
    kind: str  # personal_mentor, housing_support, psychiatry, other
    basis: Basis
    note: str = ""  # when and where it was said, or which rule
    until: date | None = None

    def may_be_told(self, today: date) -> bool:
        given = self.basis is not Basis.none and bool(self.note)
        return given and (self.until is None or today <= self.until)
