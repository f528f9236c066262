"""What can happen. Facts: past tense, frozen, no behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flows.understanding import Heard


@dataclass(frozen=True, slots=True)
class Started:
    """A dialogue was opened: the hour came, or somebody asked for it."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button under the question with this number."""

    question: int
    value: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """Words, redacted and understood before the turn. `edited`: a message that was answered
    before has other words now; `beside`: a picture or the like came with them, unseen."""

    heard: Heard
    edited: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """Something the assistant cannot read: photo, voice, sticker, document."""

    kind: str


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command from the menu, `/fravaer` or a menu button, with what followed it."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class WentQuiet:
    """No answer within the time the question allowed."""


@dataclass(frozen=True, slots=True)
class Rang:
    """An alarm: a prompt, a plan, a case step. `due` is when it should have rung."""

    what: str
    due: datetime
    not_after: datetime | None = None
    ref: str = ""
    fence: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """A helper did a task: a button under a card, or a signed link in a mail.
    `link` is true when it came by mail: then the log names the link, not a person."""

    task: str
    kind: str
    ref: str
    value: str
    fence: int = 0
    link: bool = False


@dataclass(frozen=True, slots=True)
class TookBack:
    """A helper takes back the answer given to a task. `value` is that answer ("" when there is
    none), `answered_at` when it was given, `before` what it changed, as it was (Turn.restores);
    None: this answer cannot be taken back."""

    task: str
    kind: str
    ref: str
    value: str = ""
    fence: int = 0
    link: bool = False
    answered_at: datetime | None = None
    before: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """A channel took a message that somebody wanted to know about."""

    receipt: str
    channel: str


@dataclass(frozen=True, slots=True)
class Undelivered:
    """No channel would take it: refused, blocked, no address. `elsewhere`: this one would not,
    and another has it."""

    receipt: str
    code: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot in Telegram, or let it in again."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class StaffActed:
    """A member of staff did something with a case in the desk; `to` is who it is given to."""

    case: str
    action: str
    note: str = ""
    outcome: str = ""
    to: int | None = None
    until: datetime | None = None  # the time chosen, for what has one
    other: str = ""  # the case it is merged with


@dataclass(frozen=True, slots=True)
class TrackActed:
    """A member of staff did something with one of the two tracks in the desk, or with a
    partner, a draft, the meeting (flows/tracks/desk.py); `fields` as they were filled in."""

    case: str
    action: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClosingActed:
    """A member of staff did something about the end of a placement in the desk
    (flows/closing/desk.py); `fields` as they were filled in."""

    action: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form of ours with words in it was sent: by somebody signed in to the desk, or (`link`)
    by whoever had the link of a mail. `ref` is what the form was about; `fields` the words of each
    field, redacted, where a form has several (`heard` is then all of them)."""

    kind: str
    ref: str
    heard: Heard
    link: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StaffNoted:
    """A member of staff noted something about the citizen in the desk (facts.NotedKind); of a
    threshold `about` is the rule, and an empty value gives the agreement up."""

    kind: str
    about: str = ""
    value: str = ""


DialogueEvent = Started | Pressed | Wrote | Sent | WentQuiet
Event = (
    DialogueEvent
    | Commanded
    | Rang
    | Answered
    | TookBack
    | Delivered
    | Undelivered
    | Blocked
    | StaffActed
    | Submitted
    | TrackActed
    | StaffNoted
    | ClosingActed
)
