"""One tap in a mail: no sign-in, one answer to one question, and safe against scanners."""

from asyncio import gather
from datetime import timedelta

import pytest

from bot.desk.links.link_texts import QUESTIONS
from flows.facts import Role
from flows.registry import TASKS
from storage.tables import Absence, Case, CaseLog, Handled, Outgoing, Shift, Task
from tests.desk.office import Browser, Office, read
from tests.flows.week_chat import WeekChat, at


async def arrived(office: Office) -> str:
    return await office.task("arrived", Role.company_mentor, await office.shift())


def answer_of(office: Office) -> str:
    return str(office.rows(Shift)[0].arrived)


async def presses(browser: Browser, path: str, form: int = 0) -> str:
    """The button of the page behind the link; what it says afterwards."""
    page = read(await browser.get(path))
    chosen = page.forms[form]
    answer = await browser.post(chosen.action or path, data=chosen.fields)
    assert answer.status_code == 200
    return read(answer).text


async def test_opening_the_link_shows_what_it_does_and_never_does_it(office: Office) -> None:
    link, browser = office.link(await arrived(office), "yes"), office.browser()
    for _ in range(3):  # scanners open links, some more than once
        page = await browser.get(link)
        assert page.status_code == 200
        await browser.head(link)
    text = read(page).text
    assert "Er Amina kommet i dag?" in text
    assert "Linket er til Lars." in text
    assert [b for f in read(page).forms for b in f.buttons]
    assert "Ja, er her" in text
    for private in ("Byggehuset", "Mette", "praktik"):
        assert private not in text  # no more than the mail said
    assert answer_of(office) == ""
    assert office.rows(Task)[0].answer == ""


async def test_pressing_answers_once_and_says_thank_you(office: Office) -> None:
    link, browser = office.link(await arrived(office), "yes"), office.browser()
    said = await presses(browser, link)
    assert said.count("Tak. Det er noteret.") == 1
    assert answer_of(office) == "yes"
    (task,) = office.rows(Task)
    assert (task.answer, task.answered_at is not None) == ("yes", True)


async def test_a_double_click_is_one_answer(office: Office) -> None:
    link, browser = office.link(await arrived(office), "no"), office.browser()
    (form,) = read(await browser.get(link)).forms
    answers = await gather(*(browser.post(link, data=form.fields) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {200}
    assert answer_of(office) == "no"
    assert len([row for row in office.rows(Handled) if row.key.startswith("link:")]) == 1


async def test_a_used_link_shows_the_answer_and_offers_the_other_for_ten_minutes(
    office: Office,
) -> None:
    task, browser = await arrived(office), office.browser()
    await presses(browser, office.link(task, "no"))
    page = read(await browser.get(office.link(task, "no")))
    assert "Du har svaret: Ikke endnu" in page.text
    assert [f.action for f in page.forms] == [office.link(task, v) for v in ("yes", "undo")]
    await presses(browser, office.link(task, "no"))  # the other answer
    assert answer_of(office) == "yes"
    assert office.rows(Task)[0].answer == "yes"
    office.later(minutes=11)
    page = read(await browser.get(office.link(task, "yes")))
    assert "Du har svaret: Ja, er her" in page.text
    assert page.forms == []


async def test_who_comes_late_can_still_be_reported_by_the_other_link(office: Office) -> None:
    task, browser = await arrived(office), office.browser()
    await presses(browser, office.link(task, "no"))
    office.later(minutes=40)
    page = read(await browser.get(office.link(task, "yes")))
    assert "Du har svaret: Ikke endnu" in page.text
    await presses(browser, office.link(task, "yes"))
    assert answer_of(office) == "yes"


@pytest.mark.parametrize("closed", [True, False])
async def test_a_question_that_is_over_says_whom_to_call(office: Office, closed: bool) -> None:
    ref = await office.shift()
    task = await office.task("arrived", Role.company_mentor, ref, closed=closed)
    if not closed:
        office.later(hours=4)
    await office.write(
        lambda tx: tx.change_person(office.ids[Role.job_consultant], phone="20 30 40 52")
    )
    for answer in (
        await office.browser().get(office.link(task, "yes")),
        await office.browser().post(office.link(task, "yes")),
    ):
        assert answer.status_code == 410
        assert "Ring til Hanne på 20 30 40 52" in read(answer).text
    assert answer_of(office) == ""


async def test_a_forged_link_gets_a_kind_page_and_nothing_happens(office: Office) -> None:
    task = await arrived(office)
    good = office.link(task, "yes")
    # Not the last character: some of its bits say nothing in base64.
    forged = good[:-9] + ("A" if good[-9] != "A" else "B") + good[-8:]
    for bad in (forged, "/desk/link/x", good + "x"):
        for answer in (await office.browser().get(bad), await office.browser().post(bad)):
            assert answer.status_code == 404
            assert "Linket virker ikke" in read(answer).text
    gone = office.link("nosuchtask", "yes")
    assert (await office.browser().get(gone)).status_code == 404
    assert answer_of(office) == ""


async def test_a_link_ends_when_its_person_leaves_the_chain(office: Office) -> None:
    from sqlalchemy import delete
    from sqlmodel import col

    from storage.tables import Link

    task = await arrived(office)
    theirs = delete(Link).where(col(Link.person_id) == office.ids[Role.company_mentor])
    await office.write(lambda tx: tx.connection.execute(theirs))
    assert (await office.browser().post(office.link(task, "yes"))).status_code == 404
    assert answer_of(office) == ""


async def test_a_press_without_the_page_counts_once(office: Office) -> None:
    link, browser = office.link(await arrived(office), "no"), office.browser()
    assert (await browser.post(link)).status_code == 200
    assert (await browser.post(link)).status_code == 200
    assert answer_of(office) == "no"


async def test_a_case_taken_by_link_names_the_link_and_not_a_person(office: Office) -> None:
    case = await office.case()
    task = await office.task("case", Role.leader, case, fence=1)
    said = await presses(office.browser(), office.link(task, "take"))
    assert "Tak for svaret" in said
    assert office.rows(Case)[0].owner == office.ids[Role.leader]
    taken = [row for row in office.rows(CaseLog) if row.what == "taken"]
    assert [(row.actor_id, row.source) for row in taken] == [(None, f"link:{task}")]
    mette = await office.signed_in()
    page = read(await mette.get(f"/desk/cases/{case}"))
    assert "Nogen med et link fra en mail tog sagen." in page.text


async def test_a_double_click_that_takes_a_case_is_thanked_both_times(office: Office) -> None:
    task = await office.task("case", Role.leader, await office.case(), fence=1)
    link, browser = office.link(task, "take"), office.browser()
    (form,) = read(await browser.get(link)).forms
    answers = [await browser.post(link, data=form.fields) for _ in range(2)]
    answers += await gather(*(browser.post(link, data=form.fields) for _ in range(2)))
    assert {(a.status_code, "Tak for svaret" in a.text) for a in answers} == {(200, True)}
    assert [row.what for row in office.rows(CaseLog)].count("taken") == 1


async def test_opening_a_case_by_mail_sends_a_fresh_sign_in_link_each_time(office: Office) -> None:
    case = await office.case(words="det er meget privat")
    task = await office.task("case", Role.leader, case, fence=1)
    browser = office.browser()
    for times in (1, 2):
        said = await presses(browser, office.link(task, "open"))
        assert "link til skrivebordet" in said
        assert "privat" not in said
        mails = [row for row in office.rows(Outgoing) if row.person_id == office.ids[Role.leader]]
        assert len(mails) == times
    assert "Jeg tager den" in read(await browser.get(office.link(task, "take"))).text


async def test_a_kind_of_question_nobody_foresaw_still_has_a_page(office: Office) -> None:
    task = await office.task("something_new", Role.company_mentor)
    page = await office.browser().get(office.link(task, "yes"))
    assert page.status_code == 200
    assert "Send svar" in read(page).text


def test_every_task_of_the_flows_has_its_question() -> None:
    assert set(TASKS) <= set(QUESTIONS)


async def test_a_link_of_a_mail_speaks_the_language_of_its_reader(office: Office) -> None:
    task = await arrived(office)
    lars = office.ids[Role.company_mentor]
    await office.write(lambda tx: tx.change_person(lars, language="en"))
    page = read(await office.browser().get(office.link(task, "yes")))
    assert page.tags[0][1]["lang"] == "en"


async def test_undo_is_over_after_ten_minutes_exactly(office: Office) -> None:
    task, browser = await arrived(office), office.browser()
    await presses(browser, office.link(task, "no"))
    answered = office.rows(Task)[0].answered_at
    office.clock.move(answered + timedelta(minutes=9, seconds=50))
    assert read(await browser.get(office.link(task, "no"))).forms
    office.clock.move(answered + timedelta(minutes=10))
    assert not read(await browser.get(office.link(task, "no"))).forms


def test_the_page_asks_about_the_week_with_the_words_of_the_mail() -> None:
    chat = WeekChat(at(27, 14)).week_rings("summaries")
    (mail,) = chat.told(Role.company_mentor)
    sent = {button.value: button.label for button in mail.buttons}
    assert sent == QUESTIONS["mentor_week"].answers


async def reported(office: Office) -> str:
    """An absence of today that everybody was told of; its reference."""
    now = office.clock.now()
    facts = {
        "id": "away", "citizen_id": office.citizen, "placement_id": office.placement,
        "first": now.date(), "last": now.date(), "reported_at": now, "notices": [],
    }  # fmt: skip
    await office.write(lambda tx: tx.add(Absence, **facts))
    return "away"


async def test_who_found_no_time_to_call_can_say_later_that_they_did(office: Office) -> None:
    absence, browser = await reported(office), office.browser()
    task = await office.task("absence_call", Role.company_mentor, absence)
    await presses(browser, office.link(task, "cant"))
    office.later(minutes=30)
    page = await browser.get(office.link(task, "called"))
    assert page.status_code == 200
    assert "Tak, fordi du ringede." in await presses(browser, office.link(task, "called"))
