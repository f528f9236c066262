"""What the page of one case holds, as one member of staff sees it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.desk.cases.lines import Line
from flows.cases import Undoable
from flows.policy import Colour, Policy
from flows.texts import Text


@dataclass(frozen=True, slots=True)
class Said:
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Logged:
    id: int
    at: datetime
    text: Text
    note: str


@dataclass(frozen=True, slots=True)
class Read:
    name: str
    times: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Now:
    """What times are counted from on a page."""

    now: datetime
    policy: Policy


@dataclass(frozen=True, slots=True)
class Times:
    """On the office's clock, as a form field wants them; "" where nothing can be chosen."""

    usual: datetime  # when a contact must be noted, if nothing else is chosen
    now: str
    contact_latest: str
    snooze_latest: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case, as one member of staff sees it."""

    line: Line
    citizen: int
    key: str  # the citizen's: under it the municipality's own system has their number
    family: str
    state: str
    step: int
    owner: int | None
    advice: Text
    can: frozenset[str]
    colleagues: tuple[tuple[int, str], ...]
    log: tuple[Logged, ...]
    outcome: Text | None
    times: Times
    undo: Undoable | None
    merged_into: str
    others: tuple[tuple[str, Text], ...]  # open cases of the same citizen
    parts: tuple[str, ...]
    reopens: bool  # it is not too old
    words_kept: int  # how many; what they say is read once the reading is in the log
    words: tuple[Said, ...] = ()
    words_read: tuple[Read, ...] = ()
    reads: tuple[Read, ...] = ()

    @property
    def closed(self) -> bool:
        return self.line.ended

    @property
    def shown_at_once(self) -> bool:
        """Of a red case: somebody's safety can hang on the words, and whoever is on this page may
        act on it now."""
        return self.line.colour is Colour.red

    @property
    def version(self) -> list[Any]:
        """What a form was made from: state, step, owner, and the newest row of the log."""
        return [self.state, self.step, self.owner, self.log[-1].id if self.log else 0]

    def moved(self, version: list[Any]) -> bool:
        return self.version[:3] != version[:3]

    def since(self, version: list[Any]) -> tuple[Logged, ...]:
        return tuple(row for row in self.log if row.id > version[3])
