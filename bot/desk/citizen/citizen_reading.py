"""The one door to the pages about a citizen that only show: overview, cases, words, timeline.
Whoever is not linked to them now, and every mentor, finds nothing."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from bot.desk.cases.reading import MAY_READ, Reading, may_read
from bot.desk.citizen.tabs import Tabs, tabs_of
from bot.parts import Parts
from bot.talks import place_from
from flows.calendar import local
from flows.facts import CaseFile, Citizen, Role
from flows.policy import Policy
from flows.sharing import panels
from flows.sharing.panels import Panel
from flows.sharing.visible import may_see
from storage import desk
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Found:
    """A citizen, as one member of staff may read about them now."""

    the: Citizen
    reader: int
    roles: frozenset[Role]
    confidence: tuple[int, ...]  # how sure of next week: the last answers, oldest first
    now: datetime
    policy: Policy
    vault: Vault

    @property
    def id(self) -> int:
        return self.the.person.id

    @property
    def alias(self) -> str:
        return self.the.person.name

    @property
    def zone(self) -> str:
        return self.policy.office.zone

    @property
    def today(self) -> date:
        return local(self.now, self.zone).date()

    @property
    def tabs(self) -> Tabs:
        return tabs_of(self.the, self.reader)

    def may(self, panel: Panel) -> bool:
        return panels.may(panel, self.roles)

    def may_see(self, shared: tuple[str, ...]) -> bool:
        """Goals and conditions: all for who follows the placement, else what was shared."""
        return may_see(shared, self.roles)

    def is_shared(self, shared: tuple[str, ...]) -> bool:
        """Lines of the citizen's book: nobody's unless they say so."""
        return bool(panels.seen_as(self.roles) & set(shared))

    def cases(self, *, closed: bool = False) -> list[CaseFile]:
        known = self.the.closed if closed else self.the.cases
        return [case for case in known if may_read(self.the, case, self.reader)]


class CitizenReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def find(self, connection: Connection, reader: int, citizen_id: int) -> Found | None:
        citizen = self._reading.citizen(connection, citizen_id)
        roles = citizen.roles_of(reader) & MAY_READ if citizen else frozenset[Role]()
        if citizen is None or not roles:
            return None
        vault = self._parts.store.vault
        row = desk.dialogue_of(connection, citizen_id) if panels.may(Panel.beliefs, roles) else None
        confidence = place_from(row, vault).memory.confidence
        now, policy = self._parts.clock.now(), self._parts.policy
        return Found(citizen, reader, roles, tuple(confidence), now, policy, vault)
