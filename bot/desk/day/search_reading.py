"""Whom a search finds: only citizens whose pages the reader may open. Writes nothing."""

from dataclasses import dataclass
from unicodedata import normalize

from bot.citizens import citizens_in
from bot.desk.cases.reading import MAY_READ, Reading
from bot.parts import Parts
from flows.facts import MENTORS, Citizen
from storage import day as storage

MOST = 25
LONGEST = 80  # characters


@dataclass(frozen=True, slots=True)
class Hit:
    alias: str
    key: str
    workplace: str
    href: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Found:
    hits: tuple[Hit, ...] = ()
    more: bool = False
    case: str = ""  # what was written is the number of a case that the reader may open

    @property
    def straight(self) -> str:
        """Where one exact hit leads."""
        if self.case:
            return f"/desk/cases/{self.case}"
        exact = [hit.href for hit in self.hits if hit.exact]
        return exact[0] if len(exact) == 1 else ""


class SearchReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def find(self, reader: int, wanted: str) -> Found:
        if self._reading.case(reader, wanted) is not None:
            return Found(case=wanted)
        now, sought = self._parts.clock.now(), plain(wanted)
        with self._parts.store.reading() as connection:
            followed = storage.followed_by(connection, reader, now)
            ids = {*followed.roles}
            if followed.on_call:
                ids |= {row.citizen_id for row in storage.cases_of(connection, followed)}
            known = storage.named(connection, ids)
            near = [row for row in known if sought in plain(row.name) or sought == plain(row.key)]
            near.sort(key=lambda row: (not _exact(row.name, row.key, sought), plain(row.name)))
            folders = storage.read_chains_only(connection, [row.id for row in near[:MOST]], now)
            citizens = citizens_in(self._parts, connection, folders)
        seen = [citizens[row.id] for row in near[:MOST] if row.id in citizens]
        mine = MAY_READ | MENTORS
        hits = [_hit(one, sought, reader) for one in seen if one.roles_of(reader) & mine]
        return Found(tuple(hits), len(near) > MOST)


def plain(text: str) -> str:
    """As people type it: capitals, gaps and how å is written do not matter."""
    return " ".join(normalize("NFKC", text).casefold().replace("å", "aa").split())


def _exact(name: str, key: str, sought: str) -> bool:
    return sought in {plain(name), plain(key)}


def _hit(citizen: Citizen, sought: str, reader: int) -> Hit:
    name, placement = citizen.person.name, citizen.placement
    return Hit(
        name,
        citizen.key,
        placement.workplace if placement else "",
        page_of(citizen, reader),
        _exact(name, citizen.key, sought),
    )


def page_of(citizen: Citizen, reader: int) -> str:
    """Where a citizen is looked at; a mentor sees the goals that are shared."""
    part = "" if citizen.roles_of(reader) & MAY_READ else "/placement"
    return f"/desk/citizens/{citizen.person.id}{part}"
