"""What the office's front page and its caseload count: whose citizens there are, and whose cases.

A few statements for the whole office, however many citizens it has. Rows only.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, exists, func, or_, select
from sqlmodel import col

from storage.folder import table
from storage.tables import Case, Link, Person, Placement

OPEN = col(Case.open_key).is_not(None)


def people_in(connection: Connection, roles: Collection[str]) -> list[Row[Any]]:
    """Those who usually are one of these and are not forgotten: id, name, role; by name."""
    rows = select(col(Person.id), col(Person.name), col(Person.role)).where(
        col(Person.key).is_(None), col(Person.forgotten_at).is_(None), col(Person.role).in_(roles)
    )
    return list(connection.execute(rows.order_by(col(Person.name), col(Person.id))))


def citizens_held(connection: Connection, today: date) -> dict[tuple[int, str], int]:
    """(person, role) → how many citizens they have in it today."""
    rows = (
        select(
            col(Link.person_id),
            col(Link.role),
            func.count(col(Placement.citizen_id).distinct()).label("citizens"),
        )
        .join(table(Placement), col(Placement.id) == col(Link.placement_id))
        .where(*_held(today))
        .group_by(col(Link.person_id), col(Link.role))
    )
    return {(row.person_id, row.role): row.citizens for row in connection.execute(rows)}


def citizens_of(connection: Connection, people: Collection[int], day: date) -> list[Row[Any]]:
    """Whose roles these people could hand over: id, name, key; one statement for all of them."""
    rows = (
        select(col(Person.id), col(Person.name), col(Person.key))
        .join(table(Placement), col(Placement.citizen_id) == col(Person.id))
        .join(table(Link), col(Link.placement_id) == col(Placement.id))
        .where(
            col(Link.person_id).in_(people),
            or_(col(Link.until).is_(None), col(Link.until) >= day),
            col(Placement.phase) != "closed",
        )
        .distinct()
        .order_by(col(Person.name), col(Person.id))
    )
    return list(connection.execute(rows))


def cases_by_caseworker(connection: Connection, today: date) -> dict[tuple[int, str], int]:
    """(caseworker, colour) → open cases about their citizens."""
    rows = (
        select(
            col(Link.person_id),
            col(Case.colour),
            func.count(col(Case.id).distinct()).label("cases"),
        )
        .join(table(Placement), col(Placement.citizen_id) == col(Case.citizen_id))
        .join(table(Link), col(Link.placement_id) == col(Placement.id))
        .where(OPEN, col(Link.role) == "caseworker", *_held(today))
        .group_by(col(Link.person_id), col(Case.colour))
    )
    return {(row.person_id, row.colour): row.cases for row in connection.execute(rows)}


def cases_by_owner(connection: Connection) -> dict[int, int]:
    """Who has taken how many of the open cases."""
    rows = (
        select(col(Case.owner), func.count().label("cases"))
        .where(OPEN, col(Case.owner).is_not(None))
        .group_by(col(Case.owner))
    )
    return {row.owner: row.cases for row in connection.execute(rows)}


def untaken(connection: Connection, today: date, caseworker: int | None = None) -> int:
    """Open cases that nobody has; about this caseworker's citizens, or of the whole office."""
    rows = select(func.count()).select_from(table(Case)).where(OPEN, col(Case.owner).is_(None))
    if caseworker is not None:
        theirs = (
            select(col(Placement.citizen_id))
            .join(table(Link), col(Link.placement_id) == col(Placement.id))
            .where(col(Link.person_id) == caseworker, col(Link.role) == "caseworker", *_held(today))
        )
        rows = rows.where(col(Case.citizen_id).in_(theirs))
    return int(connection.execute(rows).scalar_one())


def without_deputy(connection: Connection, today: date) -> dict[int, int]:
    """Caseworker → citizens of theirs for whom nobody is deputy."""
    other = table(Link).alias("other")
    has_one = exists().where(
        other.c.placement_id == col(Link.placement_id),
        other.c.role == "deputy",
        other.c.since <= today,
        or_(other.c.until.is_(None), other.c.until >= today),
    )
    rows = (
        select(
            col(Link.person_id), func.count(col(Placement.citizen_id).distinct()).label("citizens")
        )
        .join(table(Placement), col(Placement.id) == col(Link.placement_id))
        .where(col(Link.role) == "caseworker", *_held(today), ~has_one)
        .group_by(col(Link.person_id))
    )
    return {row.person_id: row.citizens for row in connection.execute(rows)}


def _held(today: date) -> tuple[ColumnElement[bool], ...]:
    """A link that holds today, of a placement that is not closed."""
    return (
        col(Link.since) <= today,
        or_(col(Link.until).is_(None), col(Link.until) >= today),
        col(Placement.phase) != "closed",
    )
