"""Whoever stands in by a leave has the lists of the one who is away: the hours, the placements, the
questions, whom a greeting may go to, and what a command in the chat may be about."""

from datetime import date, timedelta

import pytest

from flows.facts import Role
from storage import people, presence
from storage.questions import followed
from storage.tables import Address, Outgoing
from storage.tx import Tx
from tests.desk.office import MONDAY, Office, read
from tests.desk.test_questions_in_the_desk import asked

LISTS = ("/desk/hours", "/desk/placements", "/desk/questions", "/desk/greeting")
TODAY = MONDAY.date()
A_DAY = timedelta(days=1)


async def colleague(office: Office, name: str = "Ida") -> int:
    """A caseworker whom no placement knows."""
    found: list[int] = []

    def add(tx: Tx) -> None:
        found.append(people.add_staff(tx, "caseworker", name))
        tx.add(Address, person_id=found[0], channel="telegram", value=name, dead_code="")

    await office.write(add)
    return found[0]


async def leave(
    office: Office, person: int, deputy: int | None, first: date = TODAY, last: date | None = None
) -> None:
    await office.write(lambda tx: presence.enter_leave(tx, person, first, last, deputy, None))


async def shown(office: Office, person: int) -> list[str]:
    """The lists that Amina stands on for this person."""
    browser = office.browser()
    await browser.post(f"/desk/login/{await office.link_for(person)}")
    pages = {path: await browser.get(path) for path in LISTS}
    return [path for path, page in pages.items() if "Amina" in page.text]


async def test_the_leaves_own_deputy_has_the_lists_and_a_stranger_has_not(office: Office) -> None:
    await asked(office)
    ida = await colleague(office)
    assert await shown(office, ida) == []
    await leave(office, office.ids[Role.caseworker], ida, last=TODAY)
    assert await shown(office, ida) == [*LISTS]
    office.later(days=1)
    assert await shown(office, ida) == []


async def test_the_work_goes_on_to_the_deputys_deputy(office: Office) -> None:
    ida, per = await colleague(office), await colleague(office, "Per")
    await leave(office, office.ids[Role.caseworker], ida)
    await leave(office, ida, per)
    assert "/desk/placements" in await shown(office, per)
    assert await shown(office, ida) == []


@pytest.mark.parametrize("first", [TODAY, TODAY + A_DAY])
async def test_only_a_leave_of_that_day_counts(office: Office, first: date) -> None:
    ida = await colleague(office)
    await leave(office, office.ids[Role.caseworker], ida, first)
    with office.parts.store.reading() as connection:
        found = [row.name for row in followed(connection, ida, TODAY)]
    assert found == (["Amina"] if first == TODAY else [])


async def test_two_who_stand_in_for_each_other_are_no_endless_walk(office: Office) -> None:
    mette, ida = office.ids[Role.caseworker], await colleague(office)
    await leave(office, mette, ida)
    await leave(office, ida, mette)
    with office.parts.store.reading() as connection:
        assert [row.name for row in followed(connection, ida, TODAY)] == []
        assert [row.name for row in followed(connection, mette, TODAY)] == ["Amina"]


async def test_the_greeting_of_whoever_stands_in_reaches_the_citizen(office: Office) -> None:
    ida = await colleague(office)
    await leave(office, office.ids[Role.caseworker], ida)
    browser = office.browser()
    await browser.post(f"/desk/login/{await office.link_for(ida)}")
    form = await browser.form("/desk/greeting", "text")
    fields = {**form.fields, "to": str(office.citizen), "text": "Godt gået i dag."}
    preview = read(await browser.post("/desk/greeting", data={**fields, "action": "preview"}))
    (form,) = [one for one in preview.forms if "text" in one.fields]
    sent = await browser.post("/desk/greeting", data={**form.fields, "action": "send"})
    assert sent.status_code == 303
    to_amina = [row for row in office.rows(Outgoing) if row.person_id == office.citizen]
    vault = office.parts.store.vault
    assert any("Godt gået i dag." in vault.open(row.body, "outgoing.body") for row in to_amina)
