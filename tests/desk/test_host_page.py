"""The form about the first day behind the link in the company mentor's mail: no login, a GET never
acts, what was answered can be changed and taken back."""

from datetime import timedelta

import pytest

from flows.facts import Role
from storage.tables import Case, Entry
from tests.desk.office import Browser, Office, read

TOLD = {"receiver": "Lars", "clothes": "Sko, der tåler vand", "rule": "Ring før kl. 8."}


def link(office: Office, role: Role = Role.company_mentor, days: float = 7) -> str:
    until = office.clock.now() + timedelta(days=days)
    url = office.parts.links.form("host", office.ids[role], office.citizen, until)
    return url.removeprefix(office.parts.links.base)


async def sends(browser: Browser, path: str, action: str = "send", **fields: str) -> str:
    form = await browser.form(path, "nonce")
    answer = await browser.post(path, data={**form.fields, **fields, "action": action})
    return read(answer).text


async def test_opening_the_link_says_whose_it_is_and_never_acts(office: Office) -> None:
    browser, path = office.browser(), link(office)
    for _ in range(3):
        page = await browser.get(path)
        await browser.head(path)
    text = read(page).text
    assert "Linket er til Lars." in text
    assert "Hvem tager imod?" in text
    for private in ("Mette", "Jonas", "Tag mine svar tilbage"):
        assert private not in text
    assert not office.rows(Entry)


async def test_what_is_sent_is_kept_sealed_and_shown_when_the_link_is_opened_again(
    office: Office,
) -> None:
    browser, path = office.browser(), link(office)
    said = await sends(browser, path, **TOLD)
    assert "får det at vide før den første dag." in said
    kept = {row.key: row for row in office.rows(Entry)}
    assert set(kept) == {"receiver", "clothes"}
    assert all(row.source == "company_mentor" for row in kept.values())
    assert b"Lars" not in bytes(kept["receiver"].text or b"")
    again = await browser.form(path, "nonce")
    assert again.fields["receiver"] == "Lars"
    assert again.fields["rule"] == "Ring før kl. 8."


async def test_an_emptied_field_is_taken_away_and_all_can_be_taken_back(office: Office) -> None:
    browser, path = office.browser(), link(office)
    await sends(browser, path, **TOLD)
    await sends(browser, path, clothes="")
    assert [row.key for row in office.rows(Entry)] == ["receiver"]
    assert "Dine svar er taget tilbage." in await sends(browser, path, "back")
    assert not office.rows(Entry)
    form = await browser.form(path, "nonce")
    assert form.fields["rule"] == ""


async def test_sent_twice_it_is_one_answer(office: Office) -> None:
    browser, path = office.browser(), link(office)
    form = await browser.form(path, "nonce")
    data = {**form.fields, "receiver": "Lars", "action": "send"}
    for _ in range(2):
        assert (await browser.post(path, data=data)).status_code == 200
    assert len(office.rows(Entry)) == 1


async def test_an_empty_form_and_one_that_is_too_long_are_answered_clearly(office: Office) -> None:
    browser, path = office.browser(), link(office)
    assert "Skriv i mindst ét felt" in await sends(browser, path)
    assert "Teksten er for lang." in await sends(browser, path, come="x" * 1001)
    assert not office.rows(Entry)


async def test_a_cpr_number_is_taken_out_before_it_is_kept(office: Office) -> None:
    browser, path = office.browser(), link(office)
    await sends(browser, path, come="Spørg efter 010190-1234 ved porten")
    form = await browser.form(path, "nonce")
    assert "010190" not in form.fields["come"]
    assert "ved porten" in form.fields["come"]


async def test_danger_in_the_form_opens_a_case_and_keeps_nothing_else(office: Office) -> None:
    browser, path = office.browser(), link(office)
    await sends(browser, path, come="han siger, at han vil tage sit liv i dag")
    assert not office.rows(Entry)
    assert [case.family for case in office.rows(Case)] == ["danger"]


@pytest.mark.parametrize("role", [Role.personal_mentor, Role.caseworker])
async def test_the_link_of_somebody_who_is_not_the_company_mentor_is_unknown(
    office: Office, role: Role
) -> None:
    assert (await office.browser().get(link(office, role))).status_code == 404


async def test_an_old_link_and_a_link_to_another_form_open_nothing(office: Office) -> None:
    browser = office.browser()
    assert (await browser.get(link(office, days=-1))).status_code == 410
    until = office.clock.now() + timedelta(days=1)
    other = office.parts.links.form("week", office.ids[Role.company_mentor], office.citizen, until)
    token = other.rpartition("/")[2]
    assert (await browser.get(f"/desk/host/{token}")).status_code == 404
    assert (await browser.get("/desk/host/x")).status_code == 404
