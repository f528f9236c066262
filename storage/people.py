"""Who is who: staff, citizens, placements, invitations. Set up from the command line."""

import hashlib
import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update
from sqlmodel import col

from storage.among import among
from storage.folder import table
from storage.placing import wish_before
from storage.tables import (
    Address,
    Alarm,
    Condition,
    Goal,
    Invite,
    Link,
    Person,
    Placement,
    Session,
    SignIn,
)
from storage.tx import Tx

MOVED = "moved"  # Address.dead_code of a chat that was left for another one
TOKEN_BYTES = 18  # 24 characters: Telegram allows 64 after /start
LEAVING = (
    update(table(Address))
    .where(
        table(Address).c.person_id == bindparam("the_person"),
        table(Address).c.channel == "telegram",
    )
    .values(dead_code=MOVED)
)
DEAD = select(table(Address).c.person_id).where(
    among(table(Address).c.person_id, "people"),
    table(Address).c.channel == bindparam("channel"),
    table(Address).c.dead_code.not_in(("", MOVED)),
)


class NotFound(Exception):
    """There is nobody with that number; `people list` shows everybody."""

    def __init__(self, what: object) -> None:
        super().__init__(f"There is nobody with the number {what}; `people list` shows everybody.")


def add_staff(
    tx: Tx, role: str, name: str, email: str = "", phone: str = "", language: str = "da"
) -> int:
    person_id = _add_person(tx, name, role, language, phone)
    if email:
        tx.add(Address, person_id=person_id, channel="mail", value=email, dead_code="")
    tx.flush()
    return person_id


MENTORS = ["company_mentor", "personal_mentor"]


def add_citizen(tx: Tx, alias: str, language: str = "da", phone: str = "") -> int:
    """Known by an alias and a case key; no CPR, no surname."""
    return _add_person(tx, alias, "citizen", language, phone, key=case_key())


def case_key() -> str:
    """Short, readable over a phone, and says nothing: no vowels, no look-alikes."""
    return "".join(secrets.choice("BCDFGHJKMNPQRSTVWXZ23456789") for _ in range(6))


def _add_person(
    tx: Tx, name: str, role: str, language: str, phone: str, key: str | None = None
) -> int:
    row = {
        "name": name,
        "role": role,
        "language": language,
        "phone": phone,
        "key": key,
        "participation": "invited" if key else "",
        "created_at": tx.now,
    }
    new = tx.insert(Person).returning(col(Person.id))
    return int(tx.connection.execute(new, [row]).scalar_one())


def add_placement(
    tx: Tx,
    citizen_id: int,
    *,
    workplace: str,
    first: date,
    last: date,
    schedule: str,
    phase: str,
    chain: Mapping[str, int],
    wish: str = "",
    concern: str = "",
    follow_up: date | None = None,
    nobody: Collection[str] = (),
    task: str = "",
    absence_rule: str = "",
) -> int:
    """The placement and who is linked to it, by role."""
    row = {
        "citizen_id": citizen_id,
        "workplace": workplace,
        "first": first,
        "last": last,
        "schedule": schedule,
        "phase": phase,
        "plan": 1,
        "wish": tx.seal(wish, "placement.wish") if wish else wish_before(tx, citizen_id),
        "concern": tx.seal(concern, "placement.concern") if concern else None,
        "task": tx.seal(task, "placement.task") if task else None,
        "absence_rule": tx.seal(absence_rule, "placement.absence_rule") if absence_rule else None,
        "closed_days": [],
        "follow_up": follow_up,
        "nobody": list(nobody),
        "created_at": tx.now,
    }
    new = tx.insert(Placement).returning(col(Placement.id))
    placement_id = int(tx.connection.execute(new, [row]).scalar_one())
    for role, person_id in chain.items():
        tx.add(Link, placement_id=placement_id, person_id=person_id, role=role, since=tx.now.date())
    tx.flush()
    return placement_id


def add_goal(tx: Tx, citizen_id: int, text: str) -> None:
    """Agreed, as the first ones are, at the table with all of them (requirement 69): both mentors
    may see it, in what the citizen sends them, until the citizen says otherwise."""
    agreed = {"state": "agreed", "at": tx.now, "settled_at": tx.now, "shared": MENTORS}
    tx.add(Goal, citizen_id=citizen_id, text=tx.seal(text, "goal.text"), **agreed)


def add_condition(tx: Tx, citizen_id: int, text: str, *, shared: Collection[str]) -> None:
    """`shared`: the roles that may see it."""
    sealed = tx.seal(text, "condition.text")
    tx.add(
        Condition,
        citizen_id=citizen_id,
        text=sealed,
        shared=list(shared),
        source="citizen",
        at=tx.now,
    )


def invite(tx: Tx, person_id: int, days: int) -> str:
    """A new one-time token; what was open for the person before ends."""
    known = select(col(Person.id)).where(col(Person.id) == person_id)
    if tx.connection.execute(known).first() is None:
        raise NotFound(person_id)
    earlier = update(Invite).where(
        col(Invite.person_id) == person_id, col(Invite.used_at).is_(None)
    )
    tx.connection.execute(earlier.values(expires_at=tx.now))
    token = secrets.token_urlsafe(TOKEN_BYTES)
    tx.add(
        Invite, digest=digest(token), person_id=person_id, expires_at=tx.now + timedelta(days=days)
    )
    return token


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def find_invites(tx: Tx, tokens: Sequence[str]) -> dict[str, Row[Any]]:
    """Token → invitation, used, expired or good; unknown tokens are left out."""
    by_digest = {digest(token): token for token in tokens}
    if not by_digest:
        return {}
    found = select(table(Invite)).where(col(Invite.digest).in_(by_digest))
    return {by_digest[row.digest]: row for row in tx.connection.execute(found)}


def use_invites(tx: Tx, tokens: Sequence[str]) -> list[str]:
    """Those that were unused until now; they are used up."""
    by_digest = {digest(token): token for token in tokens}
    if not by_digest:
        return []
    fresh = update(Invite).where(col(Invite.digest).in_(by_digest), col(Invite.used_at).is_(None))
    used = fresh.values(used_at=tx.now).returning(col(Invite.digest))
    return [by_digest[one] for one in tx.connection.execute(used).scalars()]


def link_chat(tx: Tx, person_id: int, chat: str) -> None:
    """The person is in this chat from now on, and no more in another one."""

    def leave(row: dict[str, Any]) -> None:
        if (row["person_id"], row["channel"]) == (person_id, "telegram"):
            row["dead_code"] = MOVED

    tx.amend(LEAVING, {"the_person": person_id}, Address, leave)
    tx.merge(
        Address,
        ["channel", "value"],
        {"channel": "telegram", "value": chat, "person_id": person_id, "dead_code": ""},
    )


def leave_chat(tx: Tx, person_id: int) -> None:
    """The chat is a stranger's from now on; invitations, sign-in links and sessions end."""
    tx.flush()
    tx.connection.execute(LEAVING, {"the_person": person_id})
    open_invites = update(Invite).where(
        col(Invite.person_id) == person_id, col(Invite.used_at).is_(None)
    )
    tx.connection.execute(open_invites.values(expires_at=tx.now))
    for kind in (table(SignIn), table(Session)):
        tx.connection.execute(kind.delete().where(kind.c.person_id == person_id))


def unreachable_in(tx: Tx, person_ids: Sequence[int], channel: str) -> set[int]:
    """Whose address there is dead."""
    if not person_ids:
        return set()
    found = tx.connection.execute(DEAD, {"people": list(person_ids), "channel": channel})
    return set(found.scalars())


def replan(tx: Tx, citizen_id: int, placement_id: int) -> None:
    """The placement changed: its old alarms are no-ops, and it is planned anew: at once, or
    on the morning after the placement that is running now."""
    where = col(Placement.id) == placement_id
    today = tx.now.date()
    running = select(func.max(col(Placement.last))).where(
        col(Placement.citizen_id) == citizen_id,
        col(Placement.id) != placement_id,
        col(Placement.phase) != "closed",
        col(Placement.first) <= today,
        col(Placement.last) >= today,
    )
    until = tx.connection.execute(running).scalar()
    due = datetime.combine(until + timedelta(days=1), time(), UTC) if until else tx.now
    tx.connection.execute(update(Placement).where(where).values(plan=Placement.plan + 1))
    plan = tx.connection.execute(select(col(Placement.plan)).where(where)).scalar_one()
    tx.add(
        Alarm,
        person_id=citizen_id,
        what="plan",
        due=due,
        not_after=None,
        ref=str(placement_id),
        fence=plan,
    )


def helpers_chats(connection: Connection, only: str = "") -> list[tuple[str, str, str]]:
    """(Telegram chat, language, role) of everybody who is not a citizen; or of this one chat."""
    chats = (
        select(col(Address.value), col(Person.language), col(Person.role))
        .join(Person, col(Person.id) == col(Address.person_id))
        .where(
            col(Address.channel) == "telegram",
            col(Address.dead_code) == "",
            col(Person.key).is_(None),
        )
    )
    if only:
        chats = chats.where(col(Address.value) == only)
    return [(chat, language, role) for chat, language, role in connection.execute(chats)]


def everybody(connection: Connection) -> list[Row[Any]]:
    return list(connection.execute(select(table(Person)).order_by(col(Person.id))))


def helpers(connection: Connection) -> list[Row[Any]]:
    """Everybody who is no citizen, and not forgotten: a few, where `everybody` is thousands."""
    rows = select(table(Person)).where(
        col(Person.key).is_(None), col(Person.forgotten_at).is_(None)
    )
    return list(connection.execute(rows.order_by(col(Person.id))))


def person_of(connection: Connection, person_id: int) -> Row[Any]:
    row = connection.execute(select(table(Person)).where(col(Person.id) == person_id)).first()
    if row is None:
        raise NotFound(person_id)
    return row


def expired(row: Row[Any], now: datetime) -> bool:
    return bool(row.expires_at <= now)


def in_role(connection: Connection, role: str) -> set[int]:
    found = select(col(Person.id)).where(col(Person.role) == role)
    return {int(id_) for id_ in connection.execute(found).scalars() if id_ is not None}
