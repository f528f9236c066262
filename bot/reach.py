"""The nightly look at who can be reached, and the message to those who can mend it.

Each reader is told once: again when something has changed, when a new week begins and it is still
not mended, and when all is well again.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from sqlalchemy import Connection, select
from sqlmodel import col

from bot.duty import on_call
from bot.facts import citizen_from
from bot.parts import Parts
from bot.persons import persons
from bot.render import in_words, pack
from flows import reach
from flows.calendar import local, next_staffed
from flows.calendar.duty import Span
from flows.effects import Lane
from flows.facts import Citizen, Person, Role
from flows.memory import Memory
from flows.policy import StaffRole
from flows.reach import Problems
from flows.texts import Text
from flows.weeks import week_of
from storage.folder import read_addresses, read_folders
from storage.queue import put
from storage.reach import in_placement, keeps_duties, of_helper
from storage.tables import Info
from storage.tx import Tx

log = structlog.get_logger(__name__)
NAME, PLACE = "reach told", "info.value"
PORTION = 200  # citizens read at once
MOST = 12  # lines in a message
READERS = (Role.caseworker, Role.leader)


@dataclass(slots=True)
class Reached:
    """What the look has found: all of it, and for each reader theirs."""

    citizens: int = 0
    problems: Problems = field(default_factory=Problems)
    nights: list[Span] = field(default_factory=list)
    people: dict[int, Person] = field(default_factory=dict)
    theirs: dict[int, Problems] = field(default_factory=lambda: defaultdict(Problems))
    leaders: set[int] = field(default_factory=set)
    unheard: int = 0  # citizens with a gap that no reader can be told of
    whom: dict[reach.About, list[int]] = field(default_factory=lambda: defaultdict(list))

    def lines(self, reader: int) -> list[Text]:
        """What this person can mend."""
        nights = self.nights if reader in self.leaders else []
        return [*self._gaps(reader), *(reach.say_night(night) for night in nights)]

    def about(self, reader: int) -> list[str]:
        """What must change to be said again. Of nights only that there are any: each day one
        more comes into sight."""
        nights = ["nights"] if self.nights and reader in self.leaders else []
        return [*(in_words(line, "da", "UTC") for line in self._gaps(reader)), *nights]

    def _gaps(self, reader: int) -> list[Text]:
        return [reach.say(one) for one in self.theirs.get(reader, Problems())]


def look(parts: Parts, only: int | None = None) -> Reached:
    """`only`: the citizens of this helper."""
    now, office = parts.clock.now(), parts.policy.office
    today = local(now, office.zone).date()
    found = Reached()
    with parts.store.reading() as connection:
        if only is None:
            ids = in_placement(connection, today)
        else:
            ids = of_helper(connection, only, today)
        for place in range(0, len(ids), PORTION):
            for citizen, dead in _citizens(parts, connection, ids[place : place + PORTION]):
                _add(parts, found, citizen, dead)
        found.nights = _nights(parts, connection)
    return found


def _nights(parts: Parts, connection: Connection) -> list[Span]:
    """Open nights of a list that is kept at all, if the policy has a use for it. The last of them
    is looked at to its end."""
    now, policy = parts.clock.now(), parts.policy
    named = any(s.role is StaffRole.on_call for r in policy.cases.values() for s in r.chain)
    if not named or not keeps_duties(connection):
        return []
    until = next_staffed(policy.office, now + timedelta(days=policy.audit.on_call_days))
    there = [(one.starts, one.ends) for one in on_call(connection, policy.office.zone, now, until)]
    return reach.unwatched(policy.office, there, now, until)


def _citizens(
    parts: Parts, connection: Connection, ids: Sequence[int]
) -> Iterable[tuple[Citizen, Mapping[int, str]]]:
    now = parts.clock.now()
    today = local(now, parts.policy.office.zone).date()
    folders = read_folders(connection, ids, now)
    involved = {*folders, *(id_ for f in folders.values() for id_ in f.involved)}
    dead = {
        id_: rows[-1].dead_code
        for id_, rows in read_addresses(connection, involved).items()
        if all(row.dead_code for row in rows)
    }
    people = persons(connection, involved, parts.channels)
    for folder in folders.values():
        yield citizen_from(folder, people, Memory(), parts.store.vault, parts.policy, today), dead


def _add(parts: Parts, found: Reached, citizen: Citizen, dead: Mapping[int, str]) -> None:
    found.citizens += 1
    gaps = list(reach.gaps(citizen, parts.policy, dead))
    filled = [person for person in map(citizen.who, READERS) if person is not None]
    readers = {person.id: person for person in filled if person.channels}  # once, in both roles
    leader = citizen.who(Role.leader)
    for person in readers.values():
        found.people[person.id] = person
        if leader is not None and person.id == leader.id:
            found.leaders.add(person.id)
        found.theirs[person.id].add(gaps)
    found.problems.add(gaps)
    for gap in gaps:
        found.whom[gap.about].append(citizen.person.id)
    found.unheard += bool(gaps and not readers)


# --- telling ----------------------------------------------------------------------------------


def tell(parts: Parts, tx: Tx, found: Reached) -> int:
    """One message to each reader for whom something is new. How many."""
    before, now_told, sent = _told(parts, tx), dict[str, str](), 0
    week = week_of(local(tx.now, parts.policy.office.zone).date())
    for id_, person in sorted(found.people.items()):
        lines, who = found.lines(id_), _mark(str(id_))
        state = _mark(week, *found.about(id_)) if lines else ""
        if state:
            now_told[who] = state
        if state != before.get(who, ""):
            _send(parts, tx, person, lines)
            sent += 1
    if now_told != before:
        sealed = tx.seal(json.dumps(now_told, sort_keys=True), PLACE)
        tx.merge(Info, ["name"], {"name": NAME, "value": sealed})
    _log(parts, found, sent)
    return sent


def _send(parts: Parts, tx: Tx, to: Person, lines: Sequence[Text]) -> None:
    shown = lines[:MOST]
    title = reach.HEADING if lines else reach.WELL_AGAIN
    texts = [reach.WHY_NOW, *shown] if lines else [reach.ALL_WELL]
    body = {"subject": pack(title), "text": [pack(text) for text in texts], "buttons": []}
    put(
        tx,
        to.id,
        "tell",
        body,
        lane=Lane.notice,
        turn=f"reach:{to.id}:{tx.now:%Y%m%d}",
        channel=to.channels[0],
        not_before=next_staffed(parts.policy.office, tx.now),
    )


def _log(parts: Parts, found: Reached, sent: int) -> None:
    metrics = parts.metrics
    metrics.unreached.clear()
    for kind in reach.Kind:
        metrics.unreached.labels(str(kind)).set(found.problems.count(kind))
    if found.unheard:
        what = "Citizens have gaps in their chain, and neither a caseworker nor a leader can be "
        log.error("reach_tells_nobody", citizens=found.unheard, what=what + "told: `doctor` says.")
    log.info("reach", citizens=found.citizens, gaps=found.problems.count(), told=sent)


def _told(parts: Parts, tx: Tx) -> dict[str, str]:
    tx.flush()
    kept = tx.connection.execute(select(col(Info.value)).where(col(Info.name) == NAME)).scalar()
    return dict(json.loads(parts.store.vault.open(kept, PLACE))) if kept else {}


def _mark(*said: str) -> str:
    """It names nobody: who is erased leaves nothing here."""
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


def in_plain(found: Reached, language: str, zone: str) -> list[str]:
    """All of it, for a terminal."""
    said = [reach.say(one) for one in found.problems]
    said += [reach.say_night(night) for night in found.nights]
    return [in_words(text, language, zone) for text in said]
