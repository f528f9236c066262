"""Counts for /metrics and reports. Never a person."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Connection, func, or_, select
from sqlmodel import col

from storage.letters import IS_ASIDE
from storage.tables import Case, DeadLetter, Link, Placement, Signal

# Read from an index that holds the open cases and nothing else.
OPEN = (
    select(col(Case.colour), col(Case.state), func.count(), func.min(col(Case.opened_at)))
    .where(col(Case.open_key).is_not(None))
    .group_by(col(Case.colour), col(Case.state))
)


def open_cases(connection: Connection) -> list[tuple[str, str, int, datetime]]:
    """(colour, state, how many, when the oldest was opened)"""
    return [(c, s, n, oldest) for c, s, n, oldest in connection.execute(OPEN)]


def letters_kept(connection: Connection) -> int:
    """Arrivals our own code could not take and nobody has settled yet."""
    kept = select(func.count()).select_from(DeadLetter).where(~IS_ASIDE)
    return int(connection.execute(kept).scalar_one())


def caseloads(connection: Connection, today: date) -> dict[int, list[int]]:
    """Caseworker → the citizens of their current, not closed, placements."""
    links = (
        select(col(Link.person_id), col(Placement.citizen_id))
        .join(Placement, col(Placement.id) == col(Link.placement_id))
        .where(
            col(Link.role) == "caseworker",
            col(Link.since) <= today,
            or_(col(Link.until).is_(None), col(Link.until) >= today),
            col(Placement.phase) != "closed",
        )
        .order_by(col(Placement.citizen_id))
        .distinct()
    )
    found: dict[int, list[int]] = defaultdict(list)
    for person, citizen in connection.execute(links):
        found[person].append(citizen)
    return found


def green_signals(
    connection: Connection, citizens: Collection[int], since: datetime
) -> dict[int, list[tuple[str, str]]]:
    """Citizen → (rule, family) of what goes into the digest only."""
    fired = (
        select(col(Signal.citizen_id), col(Signal.rule), col(Signal.family))
        .where(
            col(Signal.citizen_id).in_(citizens),
            col(Signal.colour) == "green",
            col(Signal.at) > since,
        )
        .order_by(col(Signal.id))
    )
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for citizen, rule, family in connection.execute(fired):
        found[citizen].append((rule, family))
    return found
