"""The company mentor's two lines by a link."""

from asyncio import gather
from datetime import timedelta
from typing import Any

import pytest

from flows.facts import Role
from storage.tables import Entry, Outgoing, Placement
from tests.desk.office import Browser, Office, read

WEEK = "2026-W48"
WROTE = {"went_well": "Tog selv en kunde.", "was_hard": "Pauserne.", "new_task": "Sætte priser"}


def link(office: Office, role: Role = Role.company_mentor, days: float = 7) -> str:
    until = office.clock.now() + timedelta(days=days)
    url = office.parts.links.form("week", office.ids[role], office.citizen, until, WEEK)
    return url.removeprefix(office.parts.links.base)


async def sends(browser: Browser, path: str, **fields: str) -> Any:
    form = await browser.form(path, "nonce")
    return await browser.post(path, data={**form.fields, **WROTE, "action": "send", **fields})


def told(office: Office) -> list[str]:
    return [str(row.body) for row in office.rows(Outgoing) if row.person_id == office.citizen]


async def test_the_form_says_first_who_reads_it_and_opening_it_never_acts(office: Office) -> None:
    browser, path = office.browser(), link(office)
    for _ in range(3):
        page = read(await browser.get(path))
        await browser.head(path)
    assert "Amina kan læse alt, hvad du skriver her." in page.text
    assert "Linket er til Lars." in page.text
    for private in ("Byggehuset", "Mette", "Jonas"):
        assert private not in page.text
    assert not office.rows(Entry)
    assert not office.rows(Outgoing)


async def test_what_was_written_is_kept_and_the_citizen_gets_it(office: Office) -> None:
    said = read(await sends(office.browser(), link(office), paid_hours="asked", hours="raise")).text
    assert "Amina kan læse det" in said
    kept = [row for row in office.rows(Entry) if row.kind == "mentor_week"]
    assert {row.key for row in kept} == {*WROTE, "hours"}
    assert [row.state for row in kept if row.key == "hours"] == ["raise"]
    assert all(row.text != "Pauserne." for row in office.rows(Entry))  # sealed
    assert len(told(office)) == 1
    assert [row.paid_hours for row in office.rows(Placement)] == ["asked"]


async def test_a_double_click_is_one_and_what_was_sent_can_be_taken_back(office: Office) -> None:
    browser, path = office.browser(), link(office)
    data = {"nonce": "abc", "action": "send", **WROTE}
    await gather(*(browser.post(path, data=data) for _ in range(3)))
    assert len([row for row in office.rows(Entry) if row.kind == "mentor_week"]) == 3
    undone = await browser.post(path, data={"nonce": "def", "action": "undo"})
    assert "Det er trukket tilbage." in read(undone).text
    assert not [row for row in office.rows(Entry) if row.kind == "mentor_week"]
    late = await browser.post(path, data={"nonce": "ghi", "action": "undo"})
    assert "Der er ikke noget at fortryde." in read(late).text


async def test_words_that_are_too_long_are_given_back_and_not_lost(office: Office) -> None:
    response = await sends(office.browser(), link(office), went_well="x" * 5000)
    page = read(response)
    assert response.status_code == 400
    assert "Teksten er for lang." in page.text
    assert page.forms[0].fields["was_hard"] == "Pauserne."
    assert not office.rows(Entry)


async def test_a_cpr_number_never_reaches_the_citizens_book(office: Office) -> None:
    await sends(office.browser(), link(office), went_well="Hans nummer er 010190-1234")
    kept = [office.parts.store.vault.open(row.text, "entry.text") for row in office.rows(Entry)]
    assert len(kept) == 3
    assert not any("010190" in text for text in kept)


async def test_danger_in_a_field_is_heard_first(office: Office) -> None:
    answer = await sends(office.browser(), link(office), was_hard="han siger at han vil dø")
    assert "112" in read(answer).text
    assert not [row for row in office.rows(Entry) if row.kind == "mentor_week"]


@pytest.mark.parametrize(("role", "days", "status"), [
    (Role.personal_mentor, 7, 404), (Role.caseworker, 7, 404), (Role.company_mentor, -1, 410),
])  # fmt: skip
async def test_the_link_is_for_the_company_mentor_and_for_some_days(
    office: Office, role: Role, days: float, status: int
) -> None:
    browser, path = office.browser(), link(office, role, days)
    assert (await browser.get(path)).status_code == status
    assert (await browser.post(path, data={**WROTE, "action": "send"})).status_code == status
    assert not office.rows(Entry)
