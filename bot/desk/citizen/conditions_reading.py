"""What the page about a citizen's working conditions shows. Writes nothing. Whoever follows the
placement sees all of them; a job consultant those that were shared, and what they suggested."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.cases.reading import Reading
from bot.desk.citizen.tabs import Tabs, tabs_of
from bot.parts import Parts
from flows.facts import Citizen, Role
from flows.own import Condition, Entry
from flows.sharing import offered
from flows.sharing.catalogue import SOURCES, said
from flows.sharing.visible import READERS, may_see, visible_to
from flows.texts import Text


@dataclass(frozen=True, slots=True)
class Line:
    """`seen_by`: the roles beside whoever follows the placement; `ref` is what takes it away, and
    empty for the citizen's own."""

    words: Text
    source: str
    at: datetime | None
    loosened: bool = False
    seen_by: tuple[str, ...] = ()
    ref: str = ""


@dataclass(frozen=True, slots=True)
class ConditionsPage:
    citizen: int
    alias: str
    kept: tuple[Line, ...]
    waiting: tuple[Line, ...]
    mine: str  # the source that this reader usually writes for
    tabs: Tabs

    @property
    def may_go(self) -> frozenset[str]:
        return frozenset(line.ref for line in (*self.kept, *self.waiting) if line.ref)


class ConditionsReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def page(self, reader: int, citizen_id: int) -> ConditionsPage | None:
        """None when there is nobody, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
        if citizen is None:
            return None
        roles = citizen.roles_of(reader) & offered.MAY_OFFER
        if not roles:
            return None
        return ConditionsPage(
            citizen_id,
            citizen.person.name,
            tuple(_kept(citizen, one) for one in visible_to(citizen, *roles).conditions),
            tuple(_waiting(one) for one in offered.offers(citizen) if may_see([one.source], roles)),
            "consultant" if roles == {Role.job_consultant} else "caseworker",
            tabs_of(citizen, reader),
        )


def _kept(citizen: Citizen, one: Condition) -> Line:
    readers = tuple(str(role) for role in READERS if role in one.shared and citizen.who(role))
    ref = str(one.id) if one.source in SOURCES else ""
    return Line(said(one), one.source, one.at, one.state == "loosened", readers, ref)


def _waiting(one: Entry) -> Line:
    return Line(offered.in_words(one), one.state, one.at, ref=one.id)
