"""What the desk and the mail links read and keep: sign-in, sessions, cases as staff see
them, tasks, and who read what. Rows only; who may see them is decided in bot/desk.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, or_, select, update
from sqlmodel import col

from storage.folder import table
from storage.tables import (
    Case,
    CaseLog,
    DeadLetter,
    Dialogue,
    Handled,
    ReadLog,
    Session,
    SignIn,
    Task,
    Words,
)
from storage.tx import Tx

# --- a citizen ------------------------------------------------------------------------------


def dialogue_of(connection: Connection, person_id: int) -> Row[Any] | None:
    """Where they stand, and what the assistant remembers of how they get on; sealed."""
    theirs = select(table(Dialogue)).where(col(Dialogue.person_id) == person_id)
    return connection.execute(theirs).first()


# --- signing in ---------------------------------------------------------------------------


def sign_in_of(connection: Connection, digest: str) -> Row[Any] | None:
    return connection.execute(select(table(SignIn)).where(col(SignIn.digest) == digest)).first()


def use_sign_in(tx: Tx, digest: str) -> tuple[int, str] | None:
    """Whose link it was and where it leads, used up by this; None when it is unknown, used or
    too old. One statement: of two presses at once exactly one finds it unused."""
    good = update(SignIn).where(
        col(SignIn.digest) == digest,
        col(SignIn.used_at).is_(None),
        col(SignIn.expires_at) > tx.now,
    )
    used = good.values(used_at=tx.now).returning(col(SignIn.person_id), col(SignIn.leads_to))
    row = tx.connection.execute(used).first()
    return (row.person_id, row.leads_to) if row else None


def session_of(connection: Connection, digest: str) -> Row[Any] | None:
    return connection.execute(select(table(Session)).where(col(Session.digest) == digest)).first()


def open_session(tx: Tx, digest: str, person_id: int) -> None:
    tx.add(Session, digest=digest, person_id=person_id, created_at=tx.now, seen_at=tx.now)


def seen(tx: Tx, digest: str) -> None:
    mine = update(Session).where(col(Session.digest) == digest)
    tx.connection.execute(mine.values(seen_at=tx.now))


def close_session(tx: Tx, digest: str) -> None:
    tx.connection.execute(delete(Session).where(col(Session.digest) == digest))


def drop_sessions(tx: Tx, idle_since: datetime, opened_before: datetime) -> None:
    """Those nobody can use any more."""
    old = or_(col(Session.seen_at) <= idle_since, col(Session.created_at) <= opened_before)
    tx.connection.execute(delete(Session).where(old))


# --- cases --------------------------------------------------------------------------------


def case_of(connection: Connection, case_id: str) -> Row[Any] | None:
    return connection.execute(select(table(Case)).where(col(Case.id) == case_id)).first()


def log_of(connection: Connection, case_ids: Collection[str]) -> list[Row[Any]]:
    rows = select(table(CaseLog)).where(col(CaseLog.case_id).in_(case_ids))
    return list(connection.execute(rows.order_by(col(CaseLog.id))))


def note_kept(connection: Connection, case_ids: Collection[str], actor_id: int, after: int) -> bool:
    """Whether this person's note came into the log of one of them after that row."""
    mine = select(col(CaseLog.id)).where(
        col(CaseLog.case_id).in_(case_ids),
        col(CaseLog.actor_id) == actor_id,
        col(CaseLog.id) > after,
        col(CaseLog.note).is_not(None),
    )
    return connection.execute(mine.limit(1)).first() is not None


def words_of(connection: Connection, case_ids: Collection[str]) -> list[Row[Any]]:
    rows = select(table(Words)).where(col(Words.case_id).in_(case_ids))
    return list(connection.execute(rows.order_by(col(Words.id))))


# --- who read what ------------------------------------------------------------------------


def log_read(tx: Tx, citizen_id: int, reader_id: int, what: str) -> None:
    tx.add(ReadLog, citizen_id=citizen_id, reader_id=reader_id, what=what, at=tx.now)


def readers_of(connection: Connection, citizen_id: int, *what: str) -> list[Row[Any]]:
    """Each reader once: reader_id, times, last; the newest first."""
    last = func.max(col(ReadLog.at)).label("last")
    rows = (
        select(col(ReadLog.reader_id), func.count().label("times"), last)
        .where(col(ReadLog.citizen_id) == citizen_id, col(ReadLog.what).in_(what))
        .group_by(col(ReadLog.reader_id))
        .order_by(last.desc())
    )
    return list(connection.execute(rows))


# --- tasks and arrivals -------------------------------------------------------------------


def task_of(connection: Connection, task_id: str) -> Row[Any] | None:
    return connection.execute(select(table(Task)).where(col(Task.id) == task_id)).first()


def open_task_of(
    connection: Connection, person_id: int, citizen_id: int, kind: str, ref: str
) -> Row[Any] | None:
    """The newest of this kind that this person was asked about it and that still counts."""
    rows = select(table(Task)).where(
        col(Task.person_id) == person_id,
        col(Task.citizen_id) == citizen_id,
        col(Task.kind) == kind,
        col(Task.ref) == ref,
        col(Task.closed).is_(False),
    )
    newest = rows.order_by(col(Task.created_at).desc(), col(Task.id).desc()).limit(1)
    return connection.execute(newest).first()


def was_taken(connection: Connection, key: str) -> bool:
    """Whether an arrival with this key is stored already."""
    known = select(col(Handled.key)).where(col(Handled.key) == key)
    return connection.execute(known).first() is not None


def dead_letters(connection: Connection, keys: Collection[str]) -> set[str]:
    """Which of these arrivals our own code could not take."""
    put_aside = select(col(DeadLetter.key)).where(col(DeadLetter.key).in_(keys))
    return set(connection.execute(put_aside).scalars())
