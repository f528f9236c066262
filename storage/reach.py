"""Which citizens are looked at each night, and who keeps the duty list. Rows only."""

from datetime import date, datetime

from sqlalchemy import Connection, or_, select
from sqlmodel import SQLModel, col

from storage.tables import Link, Placement


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


def duties(
    connection: Connection, since: datetime, until: datetime
) -> list[tuple[datetime, datetime]]:
    """When somebody is on the duty list. A database of before the list was kept has none."""
    listed = SQLModel.metadata.tables.get("duty")
    if listed is None:
        return []
    rows = select(listed.c.starts, listed.c.ends).where(
        listed.c.ends > since, listed.c.starts < until
    )
    return [(start, end) for start, end in connection.execute(rows)]
