"""Who gets a message is looked up once more when it is about to be sent: whoever has gone on leave,
or handed the citizen over since it was written, hears no more (DESIGN §6, peers §2.10).

A message waits minutes when Telegram is away, and days until its hour. Citizens' own messages are
not looked at: whoever is written to there does not change.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row

from bot.parts import Parts
from bot.persons import persons
from bot.presence import WhoIsWho, who_is_who
from flows.calendar import local
from flows.cases.people import STAFF
from flows.facts import Person, Role
from storage import readdress
from storage.folder import Folder, read_chains
from storage.tx import Tx

ALARM = "readdressed"


@dataclass(slots=True)
class LookedUp:
    """`gone`: what may not be claimed now, because it went to somebody else or to nobody; `lost`
    are those of them that nobody gets."""

    gone: set[int] = field(default_factory=set)
    lost: list[Row[Any]] = field(default_factory=list)


def look_up(parts: Parts, tx: Tx, ids: Collection[int]) -> LookedUp:
    """Before these are claimed."""
    found, rows = LookedUp(), readdress.with_a_role(tx, ids)
    if not rows:
        return found
    folders = read_chains(tx.connection, {row.citizen_id for row in rows}, tx.now)
    involved = {id_ for folder in folders.values() for id_ in folder.involved}
    people = persons(tx.connection, involved, parts.channels)
    today = local(tx.now, parts.policy.office.zone).date()
    now = {id_: who_is_who(folder, people, today) for id_, folder in folders.items()}
    for row in rows:
        known = now.get(row.citizen_id)
        if known is None or _still_theirs(row, known, folders[row.citizen_id]):
            continue
        found.gone.add(row.id)
        to = _instead(row, known)
        if to is None:
            readdress.drop(tx, row.id)
            found.lost.append(row)
        else:
            _send_to(tx, row, to)
    return found


def _still_theirs(row: Row[Any], now: WhoIsWho, folder: Folder) -> bool:
    if row.role == Role.on_call:
        there = {p.id for p in (*now.on_call, *(now.chain[r] for r in STAFF if r in now.chain))}
    else:
        there = now.there
    if row.person_id in there:
        return True
    owns = any(case.owner == row.person_id and case.id == row.case_id for case in folder.cases)
    return owns and row.person_id not in now.covers


def _instead(row: Row[Any], now: WhoIsWho) -> Person | None:
    """Who stands in for them; else who has the role now."""
    found = now.covers.get(row.person_id) or now.chain.get(Role(row.role))
    return found if found is not None and found.channels else None


def _send_to(tx: Tx, row: Row[Any], to: Person) -> None:
    more = {}
    if row.case_id and row.receipt:  # its receipt names who got it
        more["receipt"] = f"{row.receipt.rpartition(':')[0]}:{to.id}"
    goes = readdress.send_to(tx, row.id, to.id, to.channels, **more)
    if row.task:
        readdress.give_task(tx, row.task, to.id)
    if row.case_id and goes:
        tx.set_alarm(
            person_id=row.citizen_id,
            what=ALARM,
            due=tx.now,
            not_after=None,
            ref=f"{row.case_id}:{row.person_id}:{to.id}",
            fence=row.step,
        )
