"""A placement that comes after the one that counts now is put right, by the rules it was made by.
Nobody is written to: whom it concerns hears of it when it is theirs (storage.people.replan)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row

from bot.filling import FILLED_BY
from bot.parts import new_id
from bot.placing.adding import (
    COMPANY_MENTOR,
    FOLLOWED,
    first_day_of_follow_up,
    known_mentor,
    lacks_yet,
    new_mentor,
    plan_hours,
    require_roles,
    taken_until,
)
from bot.placing.asked import Wanted
from flows.calendar import local
from flows.facts import NotedKind, Phase
from flows.placing.rules import Wrong
from flows.policy import Policy
from flows.texts import T, long_date
from storage import own, presence
from storage import people as register
from storage.folder import read_folders
from storage.placing import coming, links_of
from storage.tables import Noted, Placement
from storage.tx import Tx

SEALED = ("task", "absence_rule", "concern")
PRACTICAL = ("come", "phone")
BEGUN = T("Praktikken er ikke længere den næste. Ret den på praktikkens egen side.")


def change(
    tx: Tx,
    policy: Policy,
    wanted: Wanted,
    citizen: int,
    placement: int,
    by: int,
) -> None:
    """Nothing is written before a refusal."""
    person = tx.lock([citizen])[citizen]
    row = _still_coming(tx, citizen, placement)
    require_roles(tx.connection, wanted.chain)
    mentor = known_mentor(tx.connection, wanted.mentor)
    until = taken_until(tx.connection, citizen, wanted.first, wanted.last, placement)
    if until is not None:
        danish = T("Der er en anden praktik til {date}. Vælg andre dage.", date=long_date(until))
        raise Wrong("first", "there is another placement then", danish)
    chain = {**wanted.chain}
    if wanted.mentor is not None:
        chain[COMPANY_MENTOR] = mentor or new_mentor(tx, wanted.mentor)
    _people(tx, placement, chain, local(tx.now, policy.office.zone).date())
    _facts(tx, policy, wanted, row, chain)
    own.drop_of_office(tx, citizen, placement, "hours_step", ("",))
    plan_hours(tx, citizen, placement, wanted.hours)
    own.drop_of_office(tx, citizen, placement, "practical", PRACTICAL)
    for key, text in wanted.practical.items():
        own.add_practical(tx, citizen, placement, new_id(), key=key, text=text)
    _note_concern(tx, wanted, row, by)
    tx.flush()
    if person.participation in FOLLOWED:
        register.replan(tx, citizen, placement)


def _still_coming(tx: Tx, citizen: int, placement: int) -> Row[Any]:
    """It may have become the current one while the page was open."""
    current = read_folders(tx.connection, [citizen], tx.now)[citizen].placement
    rows = [] if current is None else coming(tx.connection, citizen, current.id, current.last)
    found = next((row for row in rows if row.id == placement), None)
    if found is None:
        raise Wrong("first", "it is not the next placement any more", BEGUN)
    return found


def held_now(links: list[Row[Any]], today: date) -> dict[str, int]:
    """Who has each role, leave and handovers of a later day aside."""
    return {
        link.role: link.person_id
        for link in links
        if link.since <= today and (link.until is None or link.until >= today)
    }


def _people(tx: Tx, placement: int, chain: Mapping[str, int], today: date) -> None:
    held = held_now(links_of(tx.connection, placement), today)
    changed = [role for role in FILLED_BY if held.get(role) != chain.get(role)]
    for role in changed:
        presence.fill(tx, placement, role, chain.get(role), today)
    if changed:
        presence.handed_on(tx, placement, today)


def _facts(tx: Tx, policy: Policy, wanted: Wanted, row: Row[Any], chain: Mapping[str, int]) -> None:
    lacks = lacks_yet(tx.connection, row.citizen_id, chain, wanted.nobody)
    words = {name: getattr(wanted, name) for name in SEALED}
    sealed = {n: tx.seal(text, f"placement.{n}") if text else None for n, text in words.items()}
    tx.change_row(
        Placement,
        row.id,
        {
            **sealed,
            "workplace": wanted.workplace,
            "first": wanted.first,
            "last": wanted.last,
            "schedule": wanted.schedule,
            "follow_up": wanted.follow_up or first_day_of_follow_up(wanted, policy.office.zone),
            "nobody": list(wanted.nobody),
            "phase": str(Phase.before if lacks else Phase.startup),
        },
    )


def _note_concern(tx: Tx, wanted: Wanted, row: Row[Any], by: int) -> None:
    """Who decided it, who gave another reason, and who ended it."""
    was = tx.vault.open(row.concern, "placement.concern") if row.concern else ""
    if wanted.concern != was:
        tx.add(
            Noted, citizen_id=row.citizen_id, kind=str(NotedKind.concern), about=str(row.id),
            value=int(bool(wanted.concern)), at=tx.now, by_id=by,
        )  # fmt: skip
