"""What `doctor` asks about people: whether everybody a citizen may need can be reached."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, or_, select
from sqlmodel import col

from bot.commands.finding import Finding, good, some, wrong
from flows.calendar import local
from flows.facts import Participation, Phase
from flows.policy import Policy
from storage.folder import read_addresses, read_people
from storage.store import Store
from storage.tables import Link, Person, Placement

NEEDED = "caseworker"


def check_people(store: Store, now: datetime, policy: Policy, mail: bool) -> Iterator[Finding]:
    """`mail`: an SMTP server is set, so an e-mail address is a way to somebody."""
    today = local(now, policy.office.zone).date()
    with store.reading() as connection:
        links, bare = _chains(connection, today)
        unreached = _unreached(connection, {link.person_id for link in links}, mail)
        citizens = _silent_citizens(connection, mail)
    if bare:
        yield wrong("chain", f"no caseworker for placement {some(bare)}; a danger reaches nobody")
    if unreached:
        yield wrong("staff", f"cannot be reached: {some(unreached)}; `people invite` or an e-mail")
    else:
        count = len({link.person_id for link in links})
        yield good("staff", f"all {count} in a current chain can be reached")
    if citizens:
        yield wrong("citizens", f"cannot be reached any more: {some(citizens)}; call them")


def _chains(connection: Connection, today: date) -> tuple[list[Any], list[str]]:
    """Who is in a chain today; and placements that run without a caseworker."""
    current = (col(Placement.last) >= today) & (col(Placement.phase) != Phase.closed)
    running = _ids(connection, select(col(Placement.id)).where(current))
    found = select(col(Link.placement_id), col(Link.person_id), col(Link.role)).where(
        col(Link.placement_id).in_(running),
        or_(col(Link.until).is_(None), col(Link.until) >= today),
    )
    links: list[Any] = list(connection.execute(found))
    have = {link.placement_id for link in links if link.role == NEEDED}
    return links, [str(id_) for id_ in sorted(running - have)]


def _unreached(connection: Connection, ids: set[int], mail: bool) -> list[str]:
    rows, addresses = read_people(connection, ids), read_addresses(connection, ids)
    ways = {"telegram", "mail"} if mail else {"telegram"}
    return [
        f"{row.name} ({row.role}, {row.id})"
        for row in sorted(rows.values(), key=lambda row: int(row.id))
        if not any(a.channel in ways and not a.dead_code for a in addresses.get(row.id, []))
    ]


def _silent_citizens(connection: Connection, mail: bool) -> list[str]:
    """Those who take part and whose chat is gone."""
    joined = select(col(Person.id)).where(
        col(Person.participation) == Participation.joined, col(Person.forgotten_at).is_(None)
    )
    return _unreached(connection, _ids(connection, joined), mail)


def _ids(connection: Connection, query: Select[Any]) -> set[int]:
    return {int(id_) for id_ in connection.execute(query).scalars()}
