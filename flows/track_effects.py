"""What the two tracks may ask for, beside flows/effects.py. bot/track_keeping.py carries it out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from flows.texts import Text


@dataclass(frozen=True, slots=True)
class Invitation:
    """A calendar entry that goes with a message (RFC 5545). The same `uid` with a higher
    `sequence` replaces the one before; `cancelled` takes it out of the calendar."""

    uid: str
    sequence: int
    starts: datetime
    minutes: int
    title: Text
    place: str
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class KeepTrack:
    """A new track, or a change to the one with this id; fields as in track_facts.Track."""

    id: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepMeeting:
    """A new meeting, or a change to the one with this id; fields as in track_facts.Meeting."""

    id: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepView:
    """How one side sees it before the meeting: question → answer. Read only in the desk."""

    meeting: str
    side: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeepPartner:
    """A partner and the basis, new or changed (the same mail address is the same partner)."""

    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EndPartner:
    """Nothing more is shared with them."""

    id: int


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """A message to a partner: the words are sealed; `sent` freezes it with its basis."""

    id: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A revised plan of the current placement from `start` on; raises its plan number. `anew`:
    what was before is not counted any more (requirement 115); else only days and times change,
    and an empty task, expectation or support leaves what is there."""

    start: date
    schedule: str
    task: str = ""
    expectations: str = ""
    support: str = ""  # coaching, mentor
    anew: bool = True


@dataclass(frozen=True, slots=True)
class EndPlacement:
    """The current placement ends today. Everything it was still going to send or ring goes in
    the same transaction. `why` and `by` are "" when it had run to its last day; `phase` is what
    it is from now on: closed or aftercare."""

    why: str
    by: str
    alarms: tuple[str, ...] = field(default=())
    tasks: tuple[str, ...] = field(default=())
    phase: str = "closed"


@dataclass(frozen=True, slots=True)
class ClosePlacement:
    """An earlier placement of the citizen is closed. Nothing of it rings any more: another one
    has begun since."""

    placement: int


TrackEffect = (
    KeepTrack
    | KeepMeeting
    | KeepView
    | KeepPartner
    | EndPartner
    | KeepDraft
    | NewPlan
    | EndPlacement
    | ClosePlacement
)
