"""Min dag: what was agreed at a meeting and is the reader's to do, until it is done or put off."""

from datetime import timedelta

import pytest

from flows.facts import Role
from storage import presence
from storage.tables import Alarm, Entry, ReadLog
from tests.desk.at_a_meeting import page, saves
from tests.desk.office import Browser, Office, read
from tests.desk.test_my_day import MON, text_of

TITLE = "Dine aftaler fra møder"


async def agree(browser: Browser, office: Office, days: int, who: str = "caseworker") -> None:
    day = MON + timedelta(days=days)
    fields = {"what0": f"Ring om nummer {days}", "who0": who, "day0": day.isoformat()}
    assert (await saves(browser, page(office), **fields)).status_code == 303


async def test_what_i_promised_stands_there_late_today_and_within_the_week_and_no_later(
    office: Office,
) -> None:
    browser = await office.signed_in()
    for days in (8, 3, 0, 2):
        await agree(browser, office, days)
    text = await text_of(browser)
    shown = [text.index(f"Ring om nummer {days}") for days in (0, 2, 3)]
    assert shown == sorted(shown)
    assert text.count("Ring om nummer") == 3
    assert "Senest i dag" in text
    assert "Senest onsdag 25. november" in text
    assert "Tiden er gået" not in text
    office.later(days=1)
    later = await text_of(await office.signed_in())
    assert later.count("Tiden er gået") == 1
    assert "Ring om nummer 8" in later


@pytest.mark.parametrize(("owner", "sees"), [
    ("caseworker", {Role.caseworker}),
    ("job_consultant", {Role.job_consultant}),
    ("company_mentor", set()),
    ("citizen", set()),
])  # fmt: skip
async def test_it_stands_with_whoever_has_it_and_with_nobody_else(
    office: Office, owner: str, sees: set[Role]
) -> None:
    await agree(await office.signed_in(), office, 1, owner)
    for role in (Role.caseworker, Role.job_consultant, Role.deputy, Role.leader,
                 Role.personal_mentor, Role.company_mentor):  # fmt: skip
        text = await text_of(await office.signed_in(role))
        assert ("Ring om nummer 1" in text) is (role in sees)
        assert (TITLE in text) is (role in sees)


async def test_whoever_stands_in_has_it_while_its_owner_is_away(office: Office) -> None:
    await agree(await office.signed_in(), office, 1)
    away = office.ids[Role.caseworker]
    await office.write(lambda tx: presence.enter_leave(tx, away, MON, None, None, None))
    assert "Ring om nummer 1" in await text_of(await office.signed_in(Role.deputy))
    assert "Ring om nummer 1" not in await text_of(await office.signed_in())


async def test_one_press_settles_it_and_leads_back_to_the_day_and_nothing_is_read(
    office: Office,
) -> None:
    browser = await office.signed_in()
    await agree(browser, office, 1)
    before = len(office.rows(ReadLog))
    form = await browser.form("/desk/", "then")
    [button] = form.buttons
    assert button["aria-label"] == "Det er gjort: Amina"
    data = {**form.fields, "action": button["value"]}
    answer = await browser.post(form.action, data=data)
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/")
    text = await text_of(browser)
    assert "Den kan åbnes igen under Møder." in text
    assert "Ring om nummer 1" not in text
    [line] = [row for row in office.rows(Entry) if row.kind == "agreement"]
    assert line.state == "done"
    assert len(office.rows(ReadLog)) == before
    await browser.post(form.action, data=data)
    assert "allerede gjort" in await text_of(browser)


async def test_what_a_colleague_gave_up_meanwhile_is_not_called_done(office: Office) -> None:
    browser, other = await office.signed_in(), await office.signed_in(Role.job_consultant)
    await agree(browser, office, 1)
    form = await browser.form("/desk/", "then")
    [theirs] = [f for f in read(await other.get(page(office))).forms
                if any(b.get("value", "").startswith("drop:") for b in f.buttons)]  # fmt: skip
    drop = next(b["value"] for b in theirs.buttons if b["value"].startswith("drop:"))
    await other.post(page(office), data={**theirs.fields, "action": drop})
    await browser.post(form.action, data={**form.fields, "action": form.buttons[0]["value"]})
    assert "Det var allerede noteret" in await text_of(browser)
    assert [row.state for row in office.rows(Entry) if row.kind == "agreement"] == ["dropped"]


async def test_at_the_meetings_page_it_is_put_off_for_a_week_and_asked_about_once(
    office: Office,
) -> None:
    """A week later than agreed: who is early is not asked on the old day all the same."""
    browser = await office.signed_in()
    await agree(browser, office, 1)
    form = next(f for f in read(await browser.get(page(office))).forms
                if any(b.get("value", "").startswith("later:") for b in f.buttons))  # fmt: skip
    later = next(b["value"] for b in form.buttons if b["value"].startswith("later:"))
    answer = await browser.post(page(office), data={**form.fields, "action": later})
    assert answer.headers["location"] == page(office)
    assert "Aftalen er flyttet til tirsdag 1. december." in await text_of(browser, page(office))
    assert [row.day for row in office.rows(Entry)] == [MON + timedelta(days=8)]
    asked = [row.due.date() for row in office.rows(Alarm) if row.what == "agreement"]
    assert asked == [MON + timedelta(days=8)]
