"""What the page of a new placement is made from: who may be in it, and for a further placement of a
citizen who is in it now. Writes nothing; the one door is who the reader is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from bot.desk.cases.reading import Reading
from bot.desk.door.sessions import Reader
from bot.filling import FILLED_BY
from bot.parts import Parts
from bot.placing.adding import require_roles, taken_until
from bot.placing.asked import Asked, mistakes
from flows.calendar import local
from flows.facts import Role
from flows.placing.may import MAY_SET
from flows.placing.meter import Point
from flows.placing.rules import Wrong
from flows.texts import T, Text, long_date
from storage.people import NotFound
from storage.placing import helpers, twins, with_mail

WHO_IS_GONE = T("Den person er her ikke mere. Vælg en anden.")
BE_IN_IT = T("Vælg også dig selv i en rolle. Ellers kan du ikke åbne praktikken.")
TWIN = T("Den borger har allerede en praktik der fra den dag.")
NO_REASON = T("Skriv kort, hvorfor det er en bekymringssag.")


@dataclass(frozen=True, slots=True)
class Choice:
    """Who can have a role."""

    role: str
    people: tuple[tuple[int, str], ...]
    may_be_nobody: bool


@dataclass(frozen=True, slots=True)
class NewPlacement:
    choices: tuple[Choice, ...]
    languages: tuple[str, ...]
    today: date
    citizen: int = 0  # of a further placement
    alias: str = ""
    until: date | None = None  # the last day of the one before
    known: Mapping[str, str] | None = None  # what stands in the fields at first
    placement: int = 0  # the one that is put right
    points: tuple[Point, ...] = ()  # how far it is
    hours: str = ""  # an hours plan that is longer than the page stays as it is
    plan: tuple[Text, ...] = ()  # the same in words


class NewReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def new(self, reader: Reader) -> NewPlacement | None:
        """None: not for this role."""
        if reader.role not in MAY_SET:
            return None
        with self._parts.store.reading() as connection:
            choices = choices_of(helpers(connection))
        known = {reader.role: str(reader.id), "language": "da"}
        return NewPlacement(choices, self._languages, self._today, known=known)

    def next(self, reader: Reader, citizen_id: int) -> NewPlacement | None:
        """A further placement; the same people unless others are chosen."""
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
            if citizen is None or not citizen.roles_of(reader.id) & MAY_SET:
                return None
            choices = choices_of(helpers(connection))
        offered = {one.role: {id_ for id_, _ in one.people} for one in choices}
        stay = (Role.company_mentor,)  # a new workplace has its own
        known = {
            str(role): str(person.id)
            for role, person in citizen.chain.items()
            if role not in stay and person.id in offered.get(str(role), ())
        }
        place = citizen.placement
        return NewPlacement(
            choices, self._languages, self._today, citizen_id, citizen.person.name,
            place.last if place else None, known,
        )  # fmt: skip

    def wrong(self, asked: Asked, reader: Reader, page: NewPlacement) -> dict[str, Text]:
        """Every mistake at its field."""
        policy = self._parts.policy
        found = {one.field: one.danish for one in mistakes(asked, policy, page.today)}
        if not page.citizen and not asked.alias:
            found["alias"] = T("Skriv, hvad borgeren kaldes. Kun et fornavn eller et dæknavn.")
        if not page.placement and reader.id not in asked.chain.values():
            found.setdefault(str(reader.role or Role.caseworker), BE_IN_IT)
        with self._parts.store.reading() as connection:
            found |= _misfits(connection, asked)
            if not {"first", "last", "alias", "workplace"} & set(found):
                found |= _already(connection, asked, page)
        return found

    @property
    def _languages(self) -> tuple[str, ...]:
        return tuple(self._parts.policy.languages)

    @property
    def _today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()


def choices_of(everybody: Sequence[Any]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            role,
            tuple((row.id, row.name) for row in everybody if row.role in FILLED_BY[role]),
            role != Role.caseworker,
        )
        for role in FILLED_BY
    )


def _misfits(connection: Connection, asked: Asked) -> dict[str, Text]:
    found = dict[str, Text]()
    for role, person in asked.chain.items():
        try:
            require_roles(connection, {role: person})
        except Wrong as wrong:
            found[role] = wrong.danish
        except NotFound:
            found[role] = WHO_IS_GONE
    known = with_mail(connection, asked.mentor_email.strip())
    if known is not None and known.role != Role.company_mentor:
        found["mentor_email"] = T("Mailadressen hører til en anden. Skriv mentorens egen.")
    if asked.mentor_name and "company_mentor" in asked.chain:
        found["mentor_name"] = T("Vælg en mentor på listen, eller skriv en ny. Ikke begge dele.")
    return found


def is_twin(connection: Connection, asked: Asked) -> bool:
    """Somebody of that name is there from that day: it has been typed twice."""
    first = date.fromisoformat(asked.first)
    key = (asked.alias.casefold(), asked.workplace.casefold(), first)
    return key in twins(connection, [first])


def _already(connection: Connection, asked: Asked, page: NewPlacement) -> dict[str, Text]:
    first, last = date.fromisoformat(asked.first), date.fromisoformat(asked.last)
    if not page.citizen:
        return {"alias": TWIN} if is_twin(connection, asked) else {}
    until = taken_until(connection, page.citizen, first, last, page.placement)
    if until is None:
        return {}
    taken = T("Der er en anden praktik til {date}. Vælg en første dag efter den.",
              date=long_date(until))  # fmt: skip
    return {"first": taken}
