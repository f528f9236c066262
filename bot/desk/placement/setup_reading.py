"""What the page shows where a placement is put right. Writes nothing; the one door is whether the
reader is linked to the citizen now, in a role of the municipality."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.desk.cases.reading import MAY_READ, Reading
from bot.parts import Parts
from flows.calendar import local
from flows.facts import Citizen, Participation, Phase, Placement
from flows.phases import DECIDED
from flows.placing import concern, meter, workplace
from flows.placing.may import MAY_SET
from flows.placing.meter import Point
from flows.progress.plan import steps_of
from flows.progress.plan_kept import in_words
from flows.progress.spoken import times
from flows.texts import Text
from storage.folder import read_people
from storage.placing import coming, concern_of


@dataclass(frozen=True, slots=True)
class Concern:
    """A reason that is empty: it is none; `watched`: nobody decided it, the caseworker is new."""

    reason: str = ""
    by: str = ""
    at: datetime | None = None
    watched: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """A placement that comes after this one."""

    id: int
    workplace: str
    first: date


@dataclass(frozen=True, slots=True)
class SetupPage:
    citizen: int
    alias: str
    language: str
    languages: tuple[str, ...]
    placement: Placement
    phase: Phase
    points: tuple[Point, ...]
    times: tuple[Text, ...]
    plan: tuple[Text, ...]
    concern: Concern
    invited: bool  # and has not answered
    may: bool  # change it; else only read
    may_next: bool  # a further placement
    now: Mapping[str, Mapping[str, str]]  # section → field → what stands there
    coming: tuple[Coming, ...] = ()  # agreed already

    @property
    def over(self) -> bool:
        return self.phase in DECIDED


class SetupReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def page(self, reader: int, citizen_id: int) -> SetupPage | None:
        """None when there is nobody, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
            if citizen is None or citizen.placement is None:
                return None
            if not citizen.roles_of(reader) & MAY_READ:
                return None
            sealed = concern_of(connection, citizen.placement.id)
            decided = concern.newest(citizen)
            who = read_people(connection, {decided.by} if decided and decided.by else set())
            place = citizen.placement
            after = coming(connection, citizen_id, place.id, place.last) if place.followed else []
        names = {id_: row.name for id_, row in who.items()}
        found = self._page(citizen, place, reader, self._concern(citizen, sealed, names))
        return replace(found, coming=tuple(Coming(r.id, r.workplace, r.first) for r in after))

    def _concern(self, citizen: Citizen, sealed: bytes | None, names: Mapping[int, str]) -> Concern:
        watched = bool(citizen.placement and citizen.placement.concern)
        if sealed is None:
            return Concern(watched=watched)
        reason = self._parts.store.vault.open(sealed, "placement.concern")
        decided = concern.newest(citizen)
        if decided is None:  # written down before it was noted who did
            return Concern(reason)
        return Concern(reason, names.get(decided.by or 0, ""), decided.at)

    def _page(
        self, citizen: Citizen, place: Placement, reader: int, concern_now: Concern
    ) -> SetupPage:
        zone = self._parts.policy.office.zone
        person, may = citizen.person, bool(citizen.roles_of(reader) & MAY_SET)
        return SetupPage(
            person.id,
            person.name,
            person.language,
            tuple(self._parts.policy.languages),
            place,
            place.phase,
            meter.points(citizen),
            tuple(times(place.schedule, max(place.first, self.today), zone)),
            tuple(in_words(step) for step in steps_of(citizen)),
            concern_now,
            citizen.participation is Participation.invited,
            may and place.phase not in DECIDED,
            may,
            {
                "citizen": {"alias": person.name, "language": person.language},
                "workplace": workplace.as_it_is(citizen, place),
                "period": {"first": place.first.isoformat(), "last": place.last.isoformat()},
                "mentor": {"mentor_name": "", "mentor_email": "", "mentor_phone": ""},
                "concern": {"concern": concern_now.reason},
            },
        )

    @property
    def today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()
