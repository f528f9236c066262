"""The list of cases: a line for each, in the order in which somebody should look at them."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.live import version_of
from flows.cases import S, sentence, untaken
from flows.cases.people import person_of
from flows.facts import CaseFile, Citizen
from flows.policy import Colour
from flows.texts import T, Text, words

ENDED = frozenset({S.closed, S.merged})
LOUDEST_FIRST = {colour: -place for place, colour in enumerate(Colour)}


@dataclass(frozen=True, slots=True)
class Line:
    """One case in the list."""

    id: str
    alias: str
    colour: Colour
    state: str
    since: datetime
    why: Text
    left: Text | None  # that nobody took it in a working day
    owner: Text | None
    mine: bool
    next_contact: datetime | None
    next_step: datetime | None  # when the next one of the chain is asked
    closed_at: datetime | None
    overdue: bool

    @property
    def waits(self) -> bool:
        return self.state == S.snoozed

    @property
    def ended(self) -> bool:
        return self.state in ENDED

    @property
    def due(self) -> datetime:
        """What it is sorted by: the next thing that happens, else since when it is open."""
        return self.next_contact or self.next_step or self.since


@dataclass(frozen=True, slots=True)
class Board:
    """`lines` need somebody, `waiting` were put off, `closed` can still be opened again. Of many
    there is one page; `total` is how many need somebody."""

    lines: tuple[Line, ...] = ()
    waiting: tuple[Line, ...] = ()
    closed: tuple[Line, ...] = ()
    mine: bool = False  # only the reader's own are shown
    own: int = 0
    all: int = 0
    total: int = 0
    page: int = 1
    pages: int = 1

    @property
    def version(self) -> str:
        return version_of(self)


def line_of(citizen: Citizen, case: CaseFile, reader: int, now: datetime) -> Line:
    alias = citizen.person.name
    owner = person_of(citizen, case.owner)
    somebody = words(owner.name) if owner else T("En kollega")
    return Line(
        id=case.id,
        alias=alias,
        colour=case.colour,
        state=case.state,
        since=case.opened_at,
        why=sentence(case.why, case.family, alias),
        left=untaken(case, alias),
        owner=somebody if case.owner else None,
        mine=case.owner == reader,
        next_contact=case.contact_by,
        next_step=case.due if case.state == S.open else None,
        closed_at=case.closed_at,
        overdue=case.contact_by is not None and case.contact_by <= now,
    )
