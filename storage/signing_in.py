"""Who may be sent a sign-in link by mail, and all sessions of one person."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select
from sqlmodel import col

from storage.folder import table
from storage.tables import Address, Person, Session, SignIn
from storage.tx import Tx


def staff_with_mail(tx: Tx, address: str) -> int | None:
    """Whose address this is; nobody's when it is a citizen's, a dead one, or two people's."""
    tx.flush()
    known = (
        select(col(Person.id))
        .join(table(Address), col(Address.person_id) == col(Person.id))
        .where(
            col(Address.channel) == "mail",
            func.lower(col(Address.value)) == address.lower(),
            col(Address.dead_code) == "",
            col(Person.key).is_(None),  # a citizen has a key
            col(Person.forgotten_at).is_(None),
        )
    )
    found = list(tx.connection.execute(known.limit(2)).scalars())
    return found[0] if len(found) == 1 else None


def unused_since(tx: Tx, person_id: int, until: datetime) -> int:
    """Links to this person that nobody used and that end, or ended, after this."""
    tx.flush()
    unused = select(func.count()).where(
        col(SignIn.person_id) == person_id,
        col(SignIn.used_at).is_(None),
        col(SignIn.expires_at) > until,
    )
    return int(tx.connection.execute(unused).scalar_one())


def sessions_of(
    connection: Connection, person_id: int, idle_since: datetime, opened_before: datetime
) -> list[Row[Any]]:
    """Those that still open the desk; the one that was used last comes first."""
    good = select(table(Session)).where(
        col(Session.person_id) == person_id,
        col(Session.seen_at) > idle_since,
        col(Session.created_at) > opened_before,
    )
    return list(connection.execute(good.order_by(col(Session.seen_at).desc())))


def close_all(tx: Tx, person_id: int) -> None:
    """Every session of theirs ends, and no link that is out opens another."""
    tx.flush()
    for kind in (Session, SignIn):
        theirs = delete(table(kind)).where(table(kind).c.person_id == person_id)
        tx.connection.execute(theirs)
