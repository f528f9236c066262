"""Links to a mentor's own page that are over, forged, or in other hands."""

from datetime import date, timedelta

import pytest

from bot.links import Links
from flows.facts import Role
from storage.tables import Link as Linked
from storage.tables import (
    Outgoing,
    Placement,
    Task,
)  # fmt: skip
from tests.desk.office import BASE, Office
from tests.desk.test_mentor_page import COMPANY, LAST_DAY, link, opens, shares


async def test_an_old_link_can_be_changed_for_a_new_one_that_is_sent_to_its_owner(
    office: Office,
) -> None:
    path = link(office, days=1)
    office.later(days=1)
    browser = office.browser()
    old = await browser.get(path)
    assert old.status_code == 410
    for private in ("Amina", "8.30", "Byggehuset"):
        assert private not in old.text
    for _ in range(2):
        said = await browser.post(path, data={"action": "new_link"})
        assert said.status_code == 200
        assert "/desk/mentor/" not in said.text
    assert "Vi har allerede sendt et nyt link i dag." in said.text
    [row] = office.rows(Outgoing)
    assert row.person_id == office.ids[COMPANY]
    body = office.parts.store.vault.open_json(row.body, "outgoing.body")
    [new] = [url for _, _, url in body["buttons"] if "/desk/mentor/" in url]
    assert "Din side om Amina" in (await opens(office, new.removeprefix(BASE))).text


async def test_nothing_can_be_said_with_an_old_link(office: Office) -> None:
    starts = await office.shift()
    data = {"ref": starts, "action": "yes", "nonce": "a"}
    for bad in (link(office, days=0), link(office, placement=office.placement + 1)):
        answer = await office.browser().post(bad, data=data)
        assert answer.status_code == 410
    assert office.rows(Task) == []


async def test_when_the_placement_is_over_the_page_is_closed_for_good(office: Office) -> None:
    await shares(office, "Spise frokost med de andre", COMPANY)
    path = link(office, days=400)
    office.later(days=LAST_DAY)
    for answer in (
        await office.browser().get(path),
        await office.browser().post(path, data={"action": "new_link"}),
    ):
        assert answer.status_code == 410
        assert "Praktikken er slut" in answer.text
        assert "Amina" not in answer.text
        assert "Spise frokost" not in answer.text
    assert office.rows(Outgoing) == []


async def test_who_is_no_mentor_there_any_more_has_no_page(office: Office) -> None:
    path, day = link(office), date(2026, 11, 22)
    assert (await office.browser().get(path)).status_code == 200
    [held] = [row for row in office.rows(Linked) if row.role == COMPANY]
    await office.write(lambda tx: tx.change_row(Linked, held.id, {"until": day}))
    for answer in (
        await office.browser().get(path),
        await office.browser().post(path, data={"action": "new_link"}),
    ):
        assert answer.status_code == 404
        assert "Følger du ikke borgeren mere, er siden lukket." in answer.text
        assert "Amina" not in answer.text


async def test_a_placement_that_was_stopped_closes_the_page_the_same_day(office: Office) -> None:
    await office.write(
        lambda tx: tx.change_row(Placement, office.placement, {"ended_on": date(2026, 11, 23)})
    )
    assert (await office.browser().get(link(office))).status_code == 410


@pytest.mark.parametrize("role", [Role.caseworker, Role.leader, Role.job_consultant])
async def test_only_a_mentor_of_the_citizen_has_such_a_page(office: Office, role: Role) -> None:
    assert (await office.browser().get(link(office, role))).status_code == 404


async def test_a_link_that_was_changed_or_is_for_something_else_opens_nothing(
    office: Office,
) -> None:
    good, links = link(office), office.parts.links
    changed = good[:-9] + ("A" if good[-9] != "A" else "B") + good[-8:]
    until = office.clock.now() + timedelta(days=7)
    ask = links.form("ask", office.ids[COMPANY], office.citizen, until, str(office.placement))
    theirs = Links(BASE, b"another key").form(
        "mentor", office.ids[COMPANY], office.citizen, until, str(office.placement)
    )
    wrong = links.form("mentor", office.ids[COMPANY], office.citizen, until, "x")
    for bad in (changed, *(url.removeprefix(BASE) for url in (ask, theirs, wrong))):
        bad = bad.replace("/ask/", "/mentor/")
        for answer in (await office.browser().get(bad), await office.browser().post(bad)):
            assert answer.status_code == 404
            assert "Amina" not in answer.text


async def test_links_that_are_guessed_are_not_looked_at_for_long(office: Office) -> None:
    browser, most = office.browser(), office.parts.policy.limits.wrong_links_per_minute
    for number in range(most):
        assert (await browser.get(f"/desk/mentor/guess{number}")).status_code == 404
    assert (await browser.get(link(office))).status_code == 429
    office.later(minutes=1)
    assert (await browser.get(link(office))).status_code == 200


async def test_what_a_citizen_wrote_cannot_become_part_of_the_page(office: Office) -> None:
    await shares(office, "<script>alert(1)</script>", COMPANY)
    answer = await office.browser().get(link(office))
    assert "<script>" not in answer.text
    assert "&lt;script&gt;" in answer.text
