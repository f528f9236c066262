"""What was agreed at a meeting that a mentor does: it stands on their own page, is answered as by
the mail of its day, and can be taken back. Nothing that others do stands there."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.facts import Role
from storage.tables import Entry, Task
from tests.desk.at_a_meeting import page, saves
from tests.desk.office import Browser, Office, PageReader, read
from tests.desk.test_mentor_page import COMPANY, PERSONAL, link, opens
from tests.desk.test_my_day import MON

WHAT = "Vis lageret frem"
HEAD = "Det har I aftalt, at du gør"


async def agree(office: Office, days: int, who: Role = COMPANY) -> None:
    day = MON + timedelta(days=days)
    fields = {"what0": WHAT, "who0": str(who), "day0": day.isoformat()}
    browser = await office.signed_in()
    assert (await saves(browser, page(office), **fields)).status_code == 303


async def presses(browser: Browser, path: str, value: str) -> PageReader:
    form = await browser.form(path, "promise")
    answer = await browser.post(path, data={**form.fields, "action": value}, follow_redirects=True)
    assert answer.status_code == 200
    return read(answer)


def line(office: Office) -> Any:
    [found] = [row for row in office.rows(Entry) if row.kind == "agreement"]
    return found


def labels(seen: PageReader) -> list[str]:
    return [b["value"] for f in seen.forms if "promise" in f.fields for b in f.buttons]


@pytest.mark.parametrize("owner", [COMPANY, PERSONAL, Role.caseworker, Role.citizen])
async def test_a_mentor_sees_what_is_theirs_to_do_and_nobody_elses(
    office: Office, owner: Role
) -> None:
    await agree(office, 2, owner)
    for role in (COMPANY, PERSONAL):
        seen = await opens(office, link(office, role))
        assert (WHAT in seen.text) is (role is owner)
        assert (HEAD in seen.text) is (role is owner)


async def test_it_is_done_before_its_day_with_one_press_and_taken_back(office: Office) -> None:
    await agree(office, 3)
    path, browser = link(office), office.browser()
    seen = await opens(office, path)
    assert "Senest torsdag 26. november" in seen.text
    assert labels(seen) == ["done"]  # a week from today is no later than it was
    seen = await presses(browser, path, "done")
    assert "Du har svaret: Det er gjort" in seen.text
    assert labels(seen) == []
    assert line(office).state == "done"
    [change] = [tag["href"] for name, tag in seen.tags if "/link/" in tag.get("href", "")]
    undo = read(await browser.get(change)).forms[-1]
    assert "trukket tilbage" in read(await browser.post(undo.action, data=undo.fields)).text
    assert (line(office).state, line(office).day) == ("open", date(2026, 11, 26))
    assert labels(await opens(office, path)) == ["done"]


async def test_what_is_done_leaves_the_page_when_it_cannot_be_taken_back(office: Office) -> None:
    await agree(office, 1)
    path = link(office)
    await presses(office.browser(), path, "done")
    office.later(minutes=office.parts.policy.messages.undo_minutes + 1)
    assert WHAT not in (await opens(office, path)).text


async def test_on_its_day_the_mail_and_the_page_are_one_question(office: Office) -> None:
    await agree(office, 0)
    task = await office.task("agreement", COMPANY, line(office).id)
    path = link(office)
    assert labels(await opens(office, path)) == ["done", "later"]
    await presses(office.browser(), path, "later")
    [row] = office.rows(Task)
    assert (row.id, row.answer) == (task, "later")
    assert line(office).day == MON + timedelta(days=7)
    mail = read(await office.browser().get(office.link(task, "later")))
    assert "Du har svaret: Om en uge" in mail.text


async def test_another_mentors_line_cannot_be_answered_and_a_double_click_is_one(
    office: Office,
) -> None:
    await agree(office, 0)
    path, browser = link(office), office.browser()
    data = {**(await browser.form(path, "promise")).fields, "action": "done"}
    others = await browser.post(link(office, PERSONAL), data=data)
    assert others.status_code == 409
    assert (line(office).state, office.rows(Task)) == ("open", [])
    for _ in range(2):
        assert (await browser.post(path, data=data)).status_code == 303
    [task] = office.rows(Task)
    assert task.answer == "done"


async def test_who_has_stopped_is_not_on_it(office: Office) -> None:
    await agree(office, 0)
    await office.write(lambda tx: tx.change_person(office.citizen, participation="stopped"))
    assert WHAT not in (await opens(office)).text
