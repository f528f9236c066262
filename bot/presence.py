"""Who is who at this moment: links, leave and the duty list become one answer for each role.

The one place where a role becomes a person: for a turn, for a page of the desk, and for a message
that is claimed for sending.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.covering.stand_in import Leave, stand_in
from flows.facts import Away, Person, Role, ToCome
from storage.folder import Folder


@dataclass(slots=True)
class WhoIsWho:
    """As flows.facts.Citizen has them."""

    chain: dict[Role, Person] = field(default_factory=dict)
    on_call: tuple[Person, ...] = ()
    away: dict[Role, Away] = field(default_factory=dict)
    gaps: dict[Role, str] = field(default_factory=dict)
    to_come: dict[Role, ToCome] = field(default_factory=dict)
    covers: dict[int, Person] = field(default_factory=dict)
    known: tuple[Person, ...] = ()

    @property
    def there(self) -> set[int]:
        """Everybody who has something to do with the citizen now."""
        return {person.id for person in (*self.chain.values(), *self.on_call)}


def who_is_who(folder: Folder, people: Mapping[int, Person], today: date) -> WhoIsWho:
    leaves = leaves_on(folder, today)
    holders = _holders(folder, today)
    found = WhoIsWho(known=tuple(people[id_] for id_ in folder.involved if id_ in people))
    deputies = [holders[Role.deputy]] if Role.deputy in holders else []

    def reached(id_: int) -> bool:
        return _reached(people, id_)

    for role, id_ in holders.items():
        others = deputies if role is Role.caseworker else []
        now = stand_in(id_, leaves, reached, others)
        if id_ in leaves:
            found.away[role] = Away(people[id_], leaves[id_].last)
        if now.person is None:
            found.gaps[role] = now.code
        else:
            found.chain[role] = people[now.person]
    found.to_come = _to_come(folder, people, today)
    _covered(found, folder, people, leaves, deputies)
    _on_call(found, folder, people, leaves)
    return found


def leaves_on(folder: Folder, today: date) -> dict[int, Leave]:
    """Who is away today; of two rows of one person the newer counts."""
    return {
        row.person_id: Leave(row.last, row.deputy_id)
        for row in folder.leaves
        if row.first <= today and (row.last is None or today <= row.last)
    }


def _holders(folder: Folder, today: date) -> dict[Role, int]:
    """Role → whoever is linked in it today, there or not."""
    found: dict[Role, int] = {}
    for link in folder.links:
        if link.since <= today and (link.until is None or today <= link.until):
            found.setdefault(Role(link.role), link.person_id)
    return found


def _to_come(folder: Folder, people: Mapping[int, Person], today: date) -> dict[Role, ToCome]:
    """The next holder of each role; a link that ends before it begins was called off."""
    coming = [
        link
        for link in folder.links
        if link.since > today and (link.until is None or link.until >= link.since)
    ]
    found: dict[Role, ToCome] = {}
    for link in sorted(coming, key=lambda link: link.since):
        if link.person_id in people:
            found.setdefault(Role(link.role), ToCome(people[link.person_id], link.since))
    return found


def _covered(
    found: WhoIsWho,
    folder: Folder,
    people: Mapping[int, Person],
    leaves: Mapping[int, Leave],
    deputies: list[int],
) -> None:
    """Who stands in for whom, also for somebody who has only a case and no role."""
    for id_ in folder.involved & set(leaves):
        now = stand_in(id_, leaves, lambda other: _reached(people, other), deputies)
        if now.person is not None:
            found.covers[id_] = people[now.person]


def _reached(people: Mapping[int, Person], id_: int) -> bool:
    return id_ in people and bool(people[id_].channels)


def _on_call(
    found: WhoIsWho, folder: Folder, people: Mapping[int, Person], leaves: Mapping[int, Leave]
) -> None:
    listed = dict.fromkeys(row.person_id for row in folder.duties)
    there = tuple(people[id_] for id_ in listed if id_ in people and id_ not in leaves)
    found.on_call = tuple(sorted(there, key=lambda person: not person.channels))
    if found.on_call:
        found.chain[Role.on_call] = found.on_call[0]
    elif listed:
        found.gaps[Role.on_call] = "on_leave"
