"""What the desk and the ask page read about questions. Rows only; who may see them is decided in
bot/desk."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, or_, select
from sqlmodel import col

from storage.among import among
from storage.folder import table
from storage.presence import stands_in_today
from storage.tables import Link, Person, Placement, Question


def followed(connection: Connection, person_id: int, today: date) -> list[Row[Any]]:
    """Number and name of the citizens to whose placements this person, or somebody they stand in
    for by a leave, is linked on that day."""
    whose = stands_in_today(connection, person_id, today)
    found = (
        select(col(Person.id), col(Person.name))
        .join(Placement, col(Placement.citizen_id) == col(Person.id))
        .join(Link, col(Link.placement_id) == col(Placement.id))
        .where(
            col(Link.person_id).in_(whose),
            col(Link.since) <= today,
            or_(col(Link.until).is_(None), col(Link.until) >= today),
            col(Placement.phase) != "closed",
            col(Person.forgotten_at).is_(None),
        )
        .distinct()
        .order_by(col(Person.name), col(Person.id))
    )
    return list(connection.execute(found))


def open_questions(connection: Connection, citizen_ids: list[int]) -> list[Row[Any]]:
    """Unanswered, the oldest first."""
    if not citizen_ids:
        return []
    rows = select(table(Question)).where(
        among(col(Question.citizen_id)), col(Question.answered_at).is_(None)
    )
    oldest = rows.order_by(col(Question.asked_at), col(Question.id))
    return list(connection.execute(oldest, {"ids": citizen_ids}))


def question_of(connection: Connection, question_id: str) -> Row[Any] | None:
    return connection.execute(
        select(table(Question)).where(col(Question.id) == question_id)
    ).first()


def thread_of(connection: Connection, row: Row[Any]) -> list[Row[Any]]:
    """What was asked and answered before it, back to the first, oldest first."""
    found, seen = [row], {row.id}
    while found[-1].thread and found[-1].thread not in seen:
        earlier = question_of(connection, found[-1].thread)
        if earlier is None or earlier.citizen_id != row.citizen_id or earlier.asker != row.asker:
            break
        seen.add(earlier.id)
        found.append(earlier)
    return found[::-1]
