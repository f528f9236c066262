"""What people had forgotten or stopped after a backup was taken, learnt from the database that is
about to be replaced, and done again in the restored one. Only for people who are the same in both:
number, key and the moment they were added.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Select,
    String,
    Table,
    and_,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlmodel import col

from storage.columns import UtcTime
from storage.erasure import erase
from storage.folder import table
from storage.people import NotFound
from storage.status import UNSENT, stands
from storage.tables import Outgoing, Person, Words
from storage.tx import Tx
from storage.vault import Vault

BATCH = 1_000
NO_MORE = ("stopped", "declined")  # Person.participation of somebody who wants no messages
_OF_THIS_RESTORE: dict[str, Any] = {"prefixes": ["TEMPORARY"], "postgresql_on_commit": "DROP"}
_metadata = MetaData()
PEOPLE = Table(
    "people_before",
    _metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", String),
    Column("participation", String),
    Column("created_at", UtcTime),
    Column("forgotten_at", UtcTime),
    **_OF_THIS_RESTORE,
)
WORDS = Table(
    "words_before",
    _metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("citizen_id", BigInteger),
    Column("at", UtcTime),
    **_OF_THIS_RESTORE,
)


@dataclass(slots=True)
class Again:
    """What was done again."""

    erased: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)  # asked for, and not in the backup
    stopped: int = 0
    words: int = 0


def remember(connection: Connection, before: Connection | None) -> None:
    """Notes in `connection` who and whose words there are in `before`; None: nobody knows."""
    _metadata.create_all(connection, checkfirst=False)
    if before is None:
        return
    for notes, of in ((PEOPLE, table(Person)), (WORDS, table(Words))):
        rows = select(*(of.c[column.name] for column in notes.columns))
        with before.execute(rows, execution_options={"yield_per": BATCH}) as result:
            for part in result.mappings().partitions():
                connection.execute(insert(notes), [dict(row) for row in part])


def do_again(connection: Connection, vault: Vault, asked_for: Iterable[int], tx: Tx) -> Again:
    """Who was erased is erased, with the moment of then; so are those asked for. What was
    forgotten of somebody's words is forgotten, and who stopped is not written to."""
    again = Again()
    for row in connection.execute(_erased_since()).all():
        erase(Tx(connection, vault, row.forgotten_at), row.id)
        again.erased.append(row.id)
    for person in dict.fromkeys(asked_for):
        try:
            erase(tx, person)
            again.erased.append(person)
        except NotFound:
            if person not in again.erased:
                again.unknown.append(person)
    again.stopped = _stop(connection)
    again.words = connection.execute(delete(Words).where(_forgotten_since())).rowcount
    return again


def _same() -> ColumnElement[bool]:
    return and_(
        PEOPLE.c.id == col(Person.id),
        PEOPLE.c.created_at == col(Person.created_at),
        func.coalesce(PEOPLE.c.key, "") == func.coalesce(col(Person.key), ""),
    )


def _erased_since() -> Select[tuple[int, object]]:
    return (
        select(col(Person.id).label("id"), PEOPLE.c.forgotten_at)
        .join(PEOPLE, _same())
        .where(PEOPLE.c.forgotten_at.is_not(None), col(Person.forgotten_at).is_(None))
        .order_by(col(Person.id))
    )


def _stop(connection: Connection) -> int:
    """Who wants no messages gets none: neither later ones nor those that waited."""
    stopped = 0
    for state in NO_MORE:
        since = exists().where(_same(), PEOPLE.c.participation == state)
        now_stopped = and_(since, col(Person.participation).not_in(NO_MORE))
        waiting = update(Outgoing).where(
            col(Outgoing.person_id).in_(select(col(Person.id)).where(now_stopped)),
            stands(*UNSENT),
        )
        connection.execute(waiting.values(status="dropped", code="unsent"))
        theirs = update(Person).where(now_stopped)
        stopped += connection.execute(theirs.values(participation=state)).rowcount
    return stopped


def _forgotten_since() -> ColumnElement[bool]:
    """Words are never deleted but to be forgotten: what is not there any more was."""
    known = select(col(Person.id)).join(PEOPLE, _same())
    still = exists().where(
        WORDS.c.id == col(Words.id),
        WORDS.c.citizen_id == col(Words.citizen_id),
        WORDS.c.at == col(Words.at),
    )
    return and_(col(Words.citizen_id).in_(known), ~still)
