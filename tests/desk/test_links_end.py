"""A link in a mail: taken back within ten minutes, over with its question, and never acted on by
a machine that opens it."""

from asyncio import gather
from dataclasses import replace

import pytest

from bot.links import Links
from flows.facts import Role
from storage.tables import Alarm, Handled, Outgoing, Shift, Task
from tests.desk.office import BASE, Office, read
from tests.desk.test_mail_links import answer_of, arrived, presses


async def answered(office: Office, value: str = "no") -> str:
    task = await arrived(office)
    await presses(office.browser(), office.link(task, value))
    return task


def undo_of(office: Office, task: str) -> str:
    return office.link(task, "undo")


async def test_a_wrong_tap_is_undone_on_the_page_that_thanked_for_it(office: Office) -> None:
    task, browser = await answered(office, "no"), office.browser()
    page = read(await browser.get(office.link(task, "no")))
    (undo,) = [form for form in page.forms if form.action == undo_of(office, task)]
    said = read(await browser.post(undo.action, data=undo.fields))
    assert "Dit svar er trukket tilbage" in said.text
    assert "Er Amina kommet i dag?" in said.text
    assert [f.action for f in said.forms] == [office.link(task, v) for v in ("yes", "no")]
    assert answer_of(office) == ""
    (row,) = office.rows(Task)
    assert (row.answer, row.restores, row.closed) == ("", None, False)
    assert {alarm.what for alarm in office.rows(Alarm)} == {"nothing_known"}  # somebody finds out
    yes = said.forms[0]
    assert "Tak" in read(await browser.post(yes.action, data=yes.fields)).text
    assert answer_of(office) == "yes"


async def test_undoing_twice_or_at_once_is_undoing_once(office: Office) -> None:
    task, browser = await answered(office), office.browser()
    (form,) = [
        f for f in read(await browser.get(office.link(task, "no"))).forms
        if f.action == undo_of(office, task)
    ]  # fmt: skip
    answers = await gather(*(browser.post(form.action, data=form.fields) for _ in range(3)))
    answers.append(await browser.post(form.action))
    assert {(a.status_code, "trukket tilbage" in a.text) for a in answers} == {(200, True)}
    assert len([r for r in office.rows(Handled) if r.key.startswith("link:")]) == 2


async def test_undo_goes_back_one_answer_and_says_which_counts(office: Office) -> None:
    task, browser = await answered(office, "no"), office.browser()
    await presses(browser, office.link(task, "yes"))
    said = read(await browser.post(undo_of(office, task)))
    assert "Du har svaret: Ikke endnu" in said.text
    assert answer_of(office) == "no"


async def test_looking_at_the_undo_link_undoes_nothing(office: Office) -> None:
    task, browser = await answered(office), office.browser()
    for _ in range(3):
        page = await browser.get(undo_of(office, task))
        await browser.head(undo_of(office, task))
    assert "Vil du fortryde dit svar?" in read(page).text
    assert "Linket er til Lars." in read(page).text
    assert answer_of(office) == "no"


async def test_after_ten_minutes_undo_says_whom_to_call(office: Office) -> None:
    task = await answered(office)
    await office.write(
        lambda tx: tx.change_person(office.ids[Role.job_consultant], phone="20 30 40 52")
    )
    office.later(minutes=10)
    for answer in (
        await office.browser().get(undo_of(office, task)),
        await office.browser().post(undo_of(office, task)),
    ):
        assert answer.status_code == 410
        assert "Det er for sent at fortryde her" in answer.text
        assert "Ring til Hanne på 20 30 40 52" in read(answer).text
    assert answer_of(office) == "no"


async def test_what_was_answered_in_the_last_minute_of_the_shift_can_be_undone(
    office: Office,
) -> None:
    task = await arrived(office)
    office.later(hours=3, minutes=58)
    await presses(office.browser(), office.link(task, "no"))
    office.later(minutes=5)  # the question is over
    page = read(await office.browser().get(office.link(task, "no")))
    assert [form.action for form in page.forms] == [undo_of(office, task)]
    said = read(await office.browser().post(undo_of(office, task)))
    assert "trukket tilbage" in said.text
    assert said.forms == []  # nothing more to answer
    assert answer_of(office) == ""


async def test_a_link_ends_after_seven_days_whatever_its_question(office: Office) -> None:
    task = await office.task("absence_seen", Role.company_mentor, "x", hours=24 * 30)
    office.later(days=6, hours=23)
    assert (await office.browser().get(office.link(task, "seen"))).status_code == 200
    office.later(hours=1)
    for answer in (
        await office.browser().get(office.link(task, "seen")),
        await office.browser().post(office.link(task, "seen")),
    ):
        assert answer.status_code == 410
        assert "Der er ikke brug for svar mere" in answer.text


async def test_a_scanner_that_follows_every_link_of_every_page_does_nothing(
    office: Office,
) -> None:
    task = await answered(office, "no")
    before = (office.rows(Shift), office.rows(Task), office.rows(Handled), office.rows(Outgoing))
    seen, queue = set[str](), [office.link(task, value) for value in ("yes", "no", "undo")]
    browser = office.browser()
    while queue:
        path = queue.pop()
        if path in seen or not path.startswith("/desk"):
            continue
        seen.add(path)
        for method in ("HEAD", "GET", "OPTIONS"):
            answer = await browser.request(method, path, headers={"purpose": "prefetch"})
        page = read(await browser.get(path))
        queue += [tag["href"] for _, tag in page.tags if "href" in tag]
        queue += [form.action for form in page.forms if form.action]
        assert answer.status_code < 500
    assert len(seen) > 3
    after = (office.rows(Shift), office.rows(Task), office.rows(Handled), office.rows(Outgoing))
    assert after == before


@pytest.mark.parametrize("value", ["yes", "undo"])
async def test_a_link_of_another_installation_is_unknown_here(office: Office, value: str) -> None:
    task = await answered(office)
    theirs = Links(BASE, b"another key").task(task, value).removeprefix(BASE)
    for answer in (await office.browser().get(theirs), await office.browser().post(theirs)):
        assert answer.status_code == 404
        assert "Linket virker ikke" in answer.text
        assert "Amina" not in answer.text
    assert answer_of(office) == "no"


async def test_a_link_sent_before_the_keys_were_rotated_still_works(office: Office) -> None:
    task = await arrived(office)
    rotated = Links(BASE, b"new key", b"secret")
    assert rotated.read(office.link(task, "yes").rpartition("/")[2]) == (task, "yes")
    fresh = rotated.task(task, "yes").rpartition("/")[2]
    assert Links(BASE, b"new key").read(fresh) == (task, "yes")
    assert office.parts.links.read(fresh) is None


async def test_a_link_for_one_thing_is_no_link_for_another(office: Office) -> None:
    links, task = office.parts.links, await arrived(office)
    token = links.task(task, "yes").rpartition("/")[2]
    assert links.read_digest(token) is None
    digest = links.digest(1, office.clock.now()).rpartition("/")[2]
    assert links.read(digest) is None
    assert (await office.browser().get(f"/desk/link/{digest}")).status_code == 404


async def test_the_page_says_whose_link_it_is_before_and_after(office: Office) -> None:
    task, browser = await arrived(office), office.browser()
    link = office.link(task, "no")
    for page in (await browser.get(link), await browser.post(link), await browser.get(link)):
        assert "Linket er til Lars." in read(page).text


async def test_the_office_decides_how_long_an_answer_can_be_taken_back(office: Office) -> None:
    task = await answered(office)
    row = office.rows(Task)[0]
    assert row.restores["answer"] == ""
    short = replace(office.parts.policy.messages, undo_minutes=0)
    object.__setattr__(office.parts.policy, "messages", short)
    office.later(seconds=1)
    page = read(await office.browser().get(office.link(task, "no")))
    assert page.forms == []
