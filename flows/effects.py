"""What a flow may ask for. Orders, frozen; bot/effects.py carries them out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from flows.facts import NotedKind, Participation
from flows.own_effects import OwnEffect
from flows.policy import Colour, Digest
from flows.task_effects import TaskEffect
from flows.texts import Text
from flows.track_effects import Invitation, TrackEffect


class Lane(IntEnum):
    """Most urgent first (DESIGN §6)."""

    crisis = 0
    answer = 1
    notice = 2
    reminder = 3
    summary = 4


@dataclass(frozen=True, slots=True)
class Button:
    """`value` is carried in 64 bytes beside the question's number; or `url` opens a page."""

    label: Text
    value: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Say:
    """To the person whose turn it is. With a question number, the buttons answer it."""

    text: Text
    buttons: tuple[Button, ...] = ()
    question: int = 0
    lane: Lane = Lane.answer
    not_after: datetime | None = None
    picture: str = ""  # a picture made at the edge: "hours"
    document: str = ""  # a file made at the edge: "card" (flows/card/paper.py)
    language: str | None = None  # None: the person's own, as it is after this turn


@dataclass(frozen=True, slots=True)
class NewTask:
    """Something a helper is asked to answer with one tap, in the chat or by a mail link.
    `fence` tells an old card from a new one; the task ends at `expires`."""

    id: str
    kind: str
    ref: str
    expires: datetime
    fence: int = 0


@dataclass(frozen=True, slots=True)
class Tell:
    """To somebody else. By the best live channel: Telegram, then mail.
    With a task, the buttons become buttons in the chat and signed links in a mail.
    With a receipt, Delivered or Undelivered comes back as an event of the citizen."""

    person: int
    subject: Text
    text: Text
    lines: tuple[Text, ...] = ()  # further paragraphs
    task: NewTask | None = None
    buttons: tuple[Button, ...] = ()
    lane: Lane = Lane.notice
    not_before: datetime | None = None
    not_after: datetime | None = None
    receipt: str = ""
    case: str = ""  # dropped when the case has moved on from `step`
    step: int = 0
    picture: str = ""
    document: str = ""
    mail_only: bool = False  # what it carries is for no chat: by mail, or not at all
    calendar: Invitation | None = None
    open_case: bool = False  # adds the button that sends a sign-in link to the case
    form: str = ""  # adds the button that opens this page of ours (bot/form_buttons.py)
    at_once: bool = False  # never held to go together with others (flows/together.py)


@dataclass(frozen=True, slots=True)
class SetAlarm:
    """Ring this person's dialogue, schedule or case at this time. The same alarm
    (what, ref, fence, due) asked for twice is one alarm. `person`: a citizen whose turn this is
    not, and who must get one of their own."""

    what: str
    due: datetime
    not_after: datetime | None = None
    ref: str = ""
    fence: int = 0
    person: int | None = None


@dataclass(frozen=True, slots=True)
class DropAlarms:
    """Every alarm of the citizen with this name (and ref, if given)."""

    what: str
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class KeepShift:
    """New facts about the shift that starts then; fields as in facts.Shift."""

    starts: datetime
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DropShift:
    """The agreed time that starts then was moved before anything was known about it."""

    starts: datetime


@dataclass(frozen=True, slots=True)
class KeepAbsence:
    """A new absence, or a change to the one with this id; fields as in facts.Absence."""

    id: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepWords:
    """The citizen's own words, sealed and forgotten after the policy's days (requirement:
    two stores, evidence §7). With a case, they are kept until it closes."""

    kind: str
    text: str
    case: str = ""


@dataclass(frozen=True, slots=True)
class KeepPerson:
    """Language and participation of the person whose turn it is, and how often a helper wants
    to hear of what is not urgent; None leaves it."""

    language: str | None = None
    participation: Participation | None = None
    digest: Digest | None = None


@dataclass(frozen=True, slots=True)
class Remember:
    """Changes to facts.Memory, field by field."""

    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepCase:
    """A new case, or a change to the one with this id; fields as in facts.CaseFile."""

    id: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepQuestion:
    """A new question, or a change to the one with this id; fields as in facts.Question. The
    words of both are sealed, and forgotten the policy's days after the answer."""

    id: str
    facts: Mapping[str, Any]
    words: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class LogCase:
    """One append-only row: what happened to a case, by whom and from where."""

    case: str
    what: str
    actor: int | None = None
    source: str = ""  # chat, mail, desk, clock, link:<id>
    details: Mapping[str, str] = field(default_factory=dict)
    note: str = ""  # a person's words, sealed


@dataclass(frozen=True, slots=True)
class KeepSignal:
    """A rule that fired, for the digest and the numbers (DESIGN §7)."""

    rule: str
    family: str
    colour: Colour
    day: date
    case: str = ""


@dataclass(frozen=True, slots=True)
class KeepNoted:
    """Somebody noted something about the citizen (facts.Noted); who did is the turn's `me`."""

    kind: NotedKind
    about: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Unsend:
    """Drop what waits to be sent to this person from these lanes up (they said stop), or up
    to a lane only (an answer that danger has overtaken)."""

    from_lane: Lane
    to_lane: Lane = Lane.summary


@dataclass(frozen=True, slots=True)
class DeleteMessage:
    """Remove what the person just wrote from the chat (a CPR number, a photo)."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Wipe the citizen's chat store at once; words in an open case go when it closes."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """A fresh sign-in link to the desk (one use, five minutes), sent as a button."""

    person: int
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """One more of something an operator wants to see; `what` is a fixed name."""

    what: str


Effect = (
    Say
    | Tell
    | SetAlarm
    | DropAlarms
    | KeepShift
    | DropShift
    | KeepAbsence
    | KeepWords
    | KeepPerson
    | Remember
    | KeepCase
    | KeepQuestion
    | LogCase
    | KeepSignal
    | KeepNoted
    | Unsend
    | DeleteMessage
    | Forget
    | SignIn
    | Count
    | TrackEffect
    | TaskEffect
    | OwnEffect
)
