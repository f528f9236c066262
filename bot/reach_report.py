"""What the last look at who can be reached has found, kept for the desk until the next look.

Numbers of people and never a name: each page looks the names up, and who is erased is gone from it.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import col

from bot.reach import Reached
from flows.calendar.duty import Span
from flows.facts import Person, Role
from flows.reach import MOST, About, Gap, Kind, Problem
from storage.folder import read_people
from storage.store import Store
from storage.tables import Info
from storage.tx import Tx

NAME, PLACE = "reach found", "info.value"


@dataclass(frozen=True, slots=True)
class Report:
    """`whom`: what is wrong → the citizens it is wrong for; the gravest first."""

    at: datetime
    citizens: int
    whom: Mapping[About, tuple[int, ...]]
    nights: tuple[Span, ...] = ()

    def only(self, citizens: Collection[int]) -> "Report":
        """What it says of these; an open night is for those who keep the duty list."""
        kept = {
            about: tuple(id_ for id_ in ids if id_ in citizens) for about, ids in self.whom.items()
        }
        return Report(self.at, self.citizens, {a: ids for a, ids in kept.items() if ids})

    @property
    def to_mend(self) -> int:
        return len(self.whom) + len(self.nights)


def keep(tx: Tx, found: Reached) -> None:
    kept = {
        "at": tx.now.isoformat(),
        "citizens": found.citizens,
        "whom": [[list(about), ids] for about, ids in found.whom.items()],
        "nights": [[start.isoformat(), end.isoformat()] for start, end in found.nights],
    }
    tx.merge(Info, ["name"], {"name": NAME, "value": tx.seal(json.dumps(kept), PLACE)})


def last(store: Store, connection: Connection) -> Report | None:
    """None: nobody has looked yet."""
    sealed = connection.execute(select(col(Info.value)).where(col(Info.name) == NAME)).scalar()
    return _read(json.loads(store.vault.open(sealed, PLACE))) if sealed else None


def _read(kept: Mapping[str, Any]) -> Report:
    known = [((Kind(kind), *rest), tuple(ids)) for (kind, *rest), ids in kept["whom"]]
    grave = list(Kind)
    known.sort(key=lambda one: (grave.index(one[0][0]), *map(str, one[0][1:])))
    nights = [(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in kept["nights"]]
    return Report(datetime.fromisoformat(kept["at"]), kept["citizens"], dict(known), tuple(nights))


def problems(connection: Connection, report: Report) -> Iterator[Problem]:
    """With the names of today; one statement for all of them."""
    shown = {id_ for ids in report.whom.values() for id_ in ids[:MOST]}
    rows = read_people(connection, shown | {person for _, _, person, _ in report.whom if person})
    names = {id_: row.name for id_, row in rows.items() if row.forgotten_at is None}
    for (kind, role, person, code), ids in report.whom.items():
        aliases = [names[id_] for id_ in ids[:MOST] if id_ in names]
        if not aliases or (person and person not in names):
            continue  # erased since
        who = Person(person, names[person], rows[person].language) if person else None
        gap = Gap(kind, aliases[0], Role(role) if role else None, who, code)
        yield Problem(gap, list(dict.fromkeys(aliases)), len(ids))
