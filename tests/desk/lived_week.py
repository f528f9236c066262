"""A citizen at the desk of whom something is known: a first week with days, goals and numbers."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.talks import Place, columns
from flows.facts import Role
from flows.memory import Memory
from flows.turn import Talk
from storage.tables import Absence, Condition, Dialogue, Entry, Goal, Rating, Shift
from storage.tx import Tx
from tests.desk.office import Office, read


def address(office: Office, more: str = "") -> str:
    return f"/desk/citizens/{office.citizen}{more}"


async def page(office: Office, role: Role = Role.caseworker, more: str = "") -> str:
    browser = await office.signed_in(role)
    return read(await browser.get(address(office, more))).text


def entry(tx: Tx, office: Office, kind: str, text: str = "", **columns: Any) -> None:
    usual = {
        "id": f"{kind}-{text}-{columns.get('day')}", "citizen_id": office.citizen,
        "placement_id": office.placement, "kind": kind, "shared": [], "at": tx.now,
        "text": tx.seal(text, "entry.text") if text else None,
    }  # fmt: skip
    tx.add(Entry, **{**usual, **columns})


def shift(tx: Tx, office: Office, day: date, **known: Any) -> None:
    starts = datetime(day.year, day.month, day.day, 7, 30, tzinfo=UTC)
    usual = {
        "citizen_id": office.citizen, "placement_id": office.placement, "day": day,
        "starts": starts, "ends": starts + timedelta(hours=4), "coming": "", "late_minutes": 0,
        "arrived": "", "hours": "", "kept": "", "hard_about": "", "answered": False, "asked": False,
    }  # fmt: skip
    tx.add(Shift, **{**usual, **known})


async def lived(office: Office) -> None:
    """Thursday of the first week: there, late, sick; goals, conditions and numbers given."""
    monday = date(2026, 11, 23)

    def fill(tx: Tx) -> None:
        shift(tx, office, monday, arrived="yes", mood=2)
        shift(tx, office, monday + timedelta(1), coming="late", late_minutes=30, arrived="yes")
        shift(tx, office, monday + timedelta(2))
        tx.add(
            Absence, id="a", citizen_id=office.citizen, placement_id=office.placement,
            first=monday + timedelta(2), last=monday + timedelta(2), reason="sick", returned=True,
            personally=False, reported_at=tx.now, notices=[],
        )  # fmt: skip
        for number, shared in ((1, ["company_mentor"]), (2, [])):
            text = tx.seal(f"Mål {number}", "goal.text")
            tx.add(Goal, id=number, citizen_id=office.citizen, text=text, at=tx.now, shared=shared)
            text = tx.seal(f"Ro {number}", "condition.text")
            tx.add(
                Condition, id=number, citizen_id=office.citizen, text=text, at=tx.now,
                shared=["job_consultant"] if number == 1 else [],
            )  # fmt: skip
        tx.flush()
        for by, value in (("citizen", 3), ("citizen", 5), ("company_mentor", 8)):
            tx.add(Rating, citizen_id=office.citizen, goal_id=1, value=value, by=by, at=tx.now)
        for number, (day, value) in enumerate(((monday, 3), (monday + timedelta(28), 6))):
            entry(tx, office, "belief", day=day, value=value, id=f"b{number}")
        kept = columns(Place(Talk(), Memory(confidence=(4, 7))), tx.vault)
        tx.add(Dialogue, person_id=office.citizen, **kept)

    await office.write(fill)
    office.later(days=3)
