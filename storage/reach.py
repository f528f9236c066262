"""Which citizens are looked at each night, and whether a duty list is kept. Rows only."""

from datetime import date

from sqlalchemy import Connection, or_, select
from sqlmodel import col

from storage.tables import Duty, Link, Placement


def in_placement(connection: Connection, today: date) -> list[int]:
    """Citizens whose placement runs or is to come."""
    rows = select(col(Placement.citizen_id)).where(
        col(Placement.phase) != "closed", col(Placement.last) >= today
    )
    return sorted(set(connection.execute(rows).scalars()))


def of_helper(connection: Connection, person_id: int, today: date) -> list[int]:
    """Of these, the ones this person is linked to today."""
    rows = (
        select(col(Placement.citizen_id))
        .join(Link, col(Link.placement_id) == col(Placement.id))
        .where(
            col(Link.person_id) == person_id,
            col(Link.since) <= today,
            or_(col(Link.until).is_(None), col(Link.until) >= today),
            col(Placement.phase) != "closed",
            col(Placement.last) >= today,
        )
    )
    return sorted(set(connection.execute(rows).scalars()))


def keeps_duties(connection: Connection) -> bool:
    """Somebody is, was or will be on call. A list that has run out is not one that nobody keeps;
    what is over is forgotten by retention."""
    return connection.execute(select(col(Duty.id)).limit(1)).first() is not None
