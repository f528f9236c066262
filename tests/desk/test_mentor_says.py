"""What a mentor says on the page of their own: "arrived" by the door of the mail's one-tap links, a
question and two lines by their pages; nothing that a GET does."""

from asyncio import gather
from datetime import timedelta

import pytest

from storage import people
from storage.tables import (
    Outgoing,
    Question,
    Shift,
    Task,
)  # fmt: skip
from storage.tx import Tx
from tests.desk.office import Browser, Office, PageReader, read
from tests.desk.test_mentor_page import COMPANY, PERSONAL, link, opens, shares
from tests.desk.test_my_day import absence


async def says(browser: Browser, path: str, value: str) -> PageReader:
    form = await browser.form(path, "ref")
    answer = await browser.post(path, data={**form.fields, "action": value}, follow_redirects=True)
    return read(answer)


async def plans(office: Office, after: timedelta) -> None:
    """An agreed time that begins so much later than now."""
    starts = office.clock.now() + after
    facts = {
        "citizen_id": office.citizen, "placement_id": office.placement, "day": starts.date(),
        "starts": starts, "ends": starts + timedelta(hours=4), "coming": "", "late_minutes": 0,
        "arrived": "", "hours": "", "kept": "", "hard_about": "", "answered": False,
        "asked": False,
    }  # fmt: skip
    await office.write(lambda tx: tx.plan_shift(facts))


async def test_opening_the_page_never_acts(office: Office) -> None:
    browser, path = office.browser(), link(office)
    for method in ("GET", "HEAD", "GET", "OPTIONS"):
        await browser.request(method, path, headers={"purpose": "prefetch"})
    assert (office.rows(Task), office.rows(Shift), office.rows(Outgoing)) == ([], [], [])


async def test_arrived_is_kept_as_by_a_mail_and_can_be_changed(office: Office) -> None:
    starts = await office.shift()
    browser, path = office.browser(), link(office)
    page = await says(browser, path, "yes")
    assert "Du har svaret: Ja, er her" in page.text
    [shift], [task] = office.rows(Shift), office.rows(Task)
    assert (shift.arrived, task.kind, task.ref, task.answer) == ("yes", "arrived", starts, "yes")
    [change] = [tag["href"] for name, tag in page.tags if "/link/" in tag.get("href", "")]
    answered = read(await browser.get(change))
    undo = answered.forms[-1]
    assert "trukket tilbage" in read(await browser.post(undo.action, data=undo.fields)).text
    assert office.rows(Shift)[0].arrived == ""
    assert "Du har svaret" not in (await opens(office, path)).text


async def test_a_question_in_the_mail_and_the_page_are_one_question(office: Office) -> None:
    starts = await office.shift()
    task = await office.task("arrived", COMPANY, starts)
    await says(office.browser(), link(office), "no")
    [row] = office.rows(Task)
    assert (row.id, row.answer) == (task, "no")
    mail = read(await office.browser().get(office.link(task, "no")))
    assert "Du har svaret: Ikke endnu" in mail.text


async def test_a_double_click_and_a_replay_are_one_answer(office: Office) -> None:
    await office.shift()
    browser, path = office.browser(), link(office)
    data = {**(await browser.form(path, "ref")).fields, "action": "no"}
    await gather(*(browser.post(path, data=data) for _ in range(3)))
    await says(browser, path, "yes")
    await browser.post(path, data=data)  # the old page again
    [task] = office.rows(Task)
    assert task.answer == "yes"


async def test_a_page_of_yesterday_says_nothing_of_today(office: Office) -> None:
    await office.shift()
    await plans(office, timedelta(days=1))
    browser, path = office.browser(), link(office)
    data = {**(await browser.form(path, "ref")).fields, "action": "no"}
    office.later(days=1)
    assert (await browser.form(path, "ref")).fields["ref"] != data["ref"]
    answer = await browser.post(path, data=data)
    assert answer.status_code == 409
    assert "Siden har ændret sig." in answer.text
    assert office.rows(Task) == []


@pytest.mark.parametrize("action", ["", "open", "undo", "take"])
async def test_only_what_stands_on_the_page_can_be_said(office: Office, action: str) -> None:
    await office.shift()
    browser, path = office.browser(), link(office)
    data = {**(await browser.form(path, "ref")).fields, "action": action}
    assert (await browser.post(path, data=data)).status_code == 409
    assert office.rows(Task) == []


async def test_of_a_day_that_is_reported_absent_nothing_is_asked(office: Office) -> None:
    """What the citizen said and nobody was told of is asked about as on any day."""
    await office.shift()
    page = await opens(office)
    assert [form for form in page.forms if "ref" in form.fields]
    await absence(office)
    page = await opens(office)
    assert [form for form in page.forms if "ref" in form.fields] == []


async def test_before_the_agreed_time_nobody_can_be_missing(office: Office) -> None:
    await plans(office, timedelta(minutes=20))
    page = await opens(office)
    [form] = [form for form in page.forms if "ref" in form.fields]
    assert [button["value"] for button in form.buttons] == ["yes"]
    data = {**form.fields, "action": "no"}
    assert (await office.browser().post(link(office), data=data)).status_code == 409


async def test_a_form_of_another_site_is_refused(office: Office) -> None:
    await office.shift()
    browser, path = office.browser(), link(office)
    data = {**(await browser.form(path, "ref")).fields, "action": "yes"}
    answer = await browser.post(path, data=data, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert office.rows(Task) == []


# --- to the other pages ---------------------------------------------------------------


async def test_a_question_goes_through_the_same_page_as_from_a_mail(office: Office) -> None:
    page = await opens(office)
    [path] = [tag["href"] for _, tag in page.tags if "/ask/" in tag.get("href", "")]
    browser = office.browser()
    fields = {**(await browser.form(path, "nonce")).fields, "text": "Kommer Amina på fredag?"}
    seen = read(await browser.post(path, data={**fields, "action": "question"}))
    await browser.post(path, data={**seen.forms[0].fields, "action": "send"})
    assert [row.asker for row in office.rows(Question)] == [office.ids[COMPANY]]


async def test_the_two_lines_go_through_the_same_page_and_the_page_says_so(
    office: Office,
) -> None:
    path = link(office)
    page = await opens(office, path)
    [week] = [tag["href"] for _, tag in page.tags if "/week/" in tag.get("href", "")]
    browser = office.browser()
    fields = {**(await browser.form(week, "nonce")).fields, "went_well": "Godt humør."}
    assert (await browser.post(week, data={**fields, "action": "send"})).status_code == 200
    after = await opens(office, path)
    assert "Du har skrevet om ugen." in after.text
    assert "Godt humør." not in after.text


async def test_two_citizens_are_two_pages_with_a_link_between_them(office: Office) -> None:
    await shares(office, "Spise frokost med de andre", COMPANY)

    def add(tx: Tx) -> None:
        from tests.desk.office import place

        place(tx, people.add_citizen(tx, "Omar"), {COMPANY: office.ids[COMPANY]})
        place(tx, people.add_citizen(tx, "Sara"), {PERSONAL: office.ids[PERSONAL]})

    await office.write(add)
    page = await opens(office)
    assert "Siden om Omar" in page.text
    assert "Sara" not in page.text
    pages = [tag["href"] for _, tag in page.tags if "/mentor/" in tag.get("href", "")]
    [other] = [path for path in pages if not path.endswith("/contacts")]
    theirs = await opens(office, other)
    assert "Din side om Omar" in theirs.text
    assert "Spise frokost" not in theirs.text
    assert "Siden om Amina" in theirs.text
