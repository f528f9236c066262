"""Setting up a placement at the desk, as its tests do it: a section filled in and saved."""

from datetime import date
from typing import Any

import httpx

from flows.facts import Role
from storage import people
from storage.tables import Placement
from tests.desk.office import Browser, Form, Office, read


def path(office: Office, citizen: int = 0) -> str:
    return f"/desk/citizens/{citizen or office.citizen}/setup"


async def form_of(browser: Browser, address: str, section: str) -> Form:
    page = read(await browser.get(address))
    [form] = [f for f in page.forms if any(b.get("value", "") == section for b in f.buttons)]
    return form


async def saves(browser: Browser, office: Office, section: str, **fields: str) -> httpx.Response:
    form = await form_of(browser, path(office), section)
    return await browser.post(path(office), data={**form.fields, **fields, "section": section})


async def waiting(office: Office) -> None:
    """The placement begins in two weeks, and the citizen has not answered yet."""

    def change(tx: Any) -> None:
        tx.change_person(office.citizen, participation="invited")
        days = {"first": date(2026, 12, 7), "phase": "before", "follow_up": None}
        tx.change_row(Placement, office.placement, days)

    await office.write(change)


def place(office: Office) -> Any:
    [row] = office.rows(Placement)
    return row


async def agreed_next(office: Office, workplace: str = "Biblioteket", month: int = 3) -> int:
    """A placement that comes after the one that runs; its number."""

    def add(tx: Any) -> int:
        chain = {role: office.ids[role] for role in (Role.caseworker, Role.deputy)}
        return people.add_placement(
            tx, office.citizen, workplace=workplace, first=date(2027, month, 1),
            last=date(2027, month, 28), schedule="mon,wed 09:00-12:00; odd fri 09:00-11:00",
            phase="before", chain=chain, follow_up=date(2027, month, 8), task="Sætte bøger op",
        )  # fmt: skip

    return await office.batches.write(add)
