"""What setting up a placement reads: whose mail address it is, who is there already, and why
somebody decided that it is a case of concern. Rows only; bot/desk decides who may see them."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlmodel import col

from storage.folder import LINKS, table
from storage.tables import Address, Person, Placement
from storage.tx import Tx

Key = tuple[str, str, date]  # alias and workplace, case-folded, and the first day


def with_mail(connection: Connection, email: str) -> Row[Any] | None:
    """However it is written."""
    found = (
        select(table(Person))
        .join(table(Address), col(Address.person_id) == col(Person.id))
        .where(col(Address.channel) == "mail", func.lower(col(Address.value)) == email.lower())
    )
    return connection.execute(found).first() if email else None


def twins(connection: Connection, days: Collection[date]) -> dict[Key, int]:
    """Who has a placement that began between these days."""
    if not days:
        return {}
    found = (
        select(col(Person.name), col(Placement.workplace), col(Placement.first), col(Person.id))
        .join(Placement, col(Placement.citizen_id) == col(Person.id))
        .where(col(Placement.first).between(min(days), max(days)))
    )
    return {
        (name.casefold(), workplace.casefold(), first): int(id_ or 0)
        for name, workplace, first, id_ in connection.execute(found)
    }


def helpers(connection: Connection) -> list[Row[Any]]:
    """Everybody who is no citizen and not forgotten, by name."""
    known = col(Person.key).is_(None) & col(Person.forgotten_at).is_(None)
    rows = select(table(Person)).where(known).order_by(col(Person.name), col(Person.id))
    return list(connection.execute(rows))


def concern_of(connection: Connection, placement_id: int) -> bytes | None:
    """Sealed; None: it is no case of concern."""
    mine = select(col(Placement.concern)).where(col(Placement.id) == placement_id)
    kept: bytes | None = connection.execute(mine).scalar()
    return kept


def coming(connection: Connection, citizen_id: int, current: int, last: date) -> list[Row[Any]]:
    """The placements that come after the one that counts now, the nearest first."""
    theirs = select(table(Placement)).where(
        col(Placement.citizen_id) == citizen_id,
        col(Placement.id) != current,
        col(Placement.phase) != "closed",
        col(Placement.first) > last,
    )
    return list(connection.execute(theirs.order_by(col(Placement.first), col(Placement.id))))


def links_of(connection: Connection, placement_id: int) -> list[Row[Any]]:
    return list(connection.execute(LINKS, {"ids": [placement_id]}))


def rename(tx: Tx, citizen_id: int, alias: str, language: str) -> bool:
    """Only until they have answered the invitation: then both are their own."""
    row = tx.lock([citizen_id]).get(citizen_id)
    if row is None or row.key is None or row.participation != "invited":
        return False
    tx.change_person(citizen_id, name=alias, language=language)
    return True


def wish_before(tx: Tx, citizen_id: int) -> bytes | None:
    """What somebody wants goes along to the next placement, as it is sealed (issue 5)."""
    before = (
        select(col(Placement.wish))
        .where(col(Placement.citizen_id) == citizen_id, col(Placement.wish).is_not(None))
        .order_by(col(Placement.last).desc(), col(Placement.id).desc())
    )
    return tx.connection.execute(before).scalars().first()
