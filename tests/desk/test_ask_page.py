"""The page behind "Stil et spørgsmål" in a mentor's mail: no login, seen before it goes, and a
GET never acts."""

from asyncio import gather
from datetime import timedelta

import pytest

from flows.facts import Role
from storage.tables import Case, Outgoing, Question
from tests.desk.office import Browser, Office, read
from tests.desk.test_questions_in_the_desk import told

SAID = "Kommer Amina på fredag?"


def link(
    office: Office, role: Role = Role.company_mentor, days: float = 7, thread: str = ""
) -> str:
    until = office.clock.now() + timedelta(days=days)
    url = office.parts.links.form("ask", office.ids[role], office.citizen, until, thread)
    return url.removeprefix(office.parts.links.base)


async def sends(browser: Browser, path: str, text: str, action: str = "question") -> str:
    """The field, the look at it, and Send; what the page says afterwards."""
    fields = {**(await browser.form(path, "nonce")).fields, "text": text, "action": action}
    seen = read(await browser.post(path, data=fields))
    assert text in seen.text
    answer = await browser.post(path, data={**seen.forms[0].fields, "action": "send"})
    return read(answer).text


async def test_opening_the_link_says_whose_it_is_and_never_acts(office: Office) -> None:
    browser, path = office.browser(), link(office)
    for _ in range(3):
        page = await browser.get(path)
        await browser.head(path)
    text = read(page).text
    assert "Linket er til Lars." in text
    assert "Spørg Hanne" in text
    for private in ("Byggehuset", "Mette", "Jonas"):
        assert private not in text
    assert not office.rows(Question)
    assert not office.rows(Outgoing)


async def test_a_question_is_seen_then_sent_to_the_job_consultant(office: Office) -> None:
    said = await sends(office.browser(), link(office, thread="før"), SAID)
    assert "Hanne får besked nu." in said
    [row] = office.rows(Question)
    assert (row.asker, row.role, row.thread) == (
        office.ids[Role.company_mentor], "job_consultant", "før",
    )  # fmt: skip
    [knock] = told(office, office.ids[Role.job_consultant])
    assert "har et spørgsmål om" in knock
    assert "fredag" not in knock


async def test_the_preview_stores_nothing_and_ret_gives_the_words_back(office: Office) -> None:
    browser, path = office.browser(), link(office)
    fields = {**(await browser.form(path, "nonce")).fields, "text": SAID, "action": "question"}
    seen = read(await browser.post(path, data=fields))
    back = read(await browser.post(path, data={**seen.forms[0].fields, "action": "change"}))
    assert back.forms[0].fields["text"] == SAID
    assert not office.rows(Question)


async def test_a_double_click_is_one_question(office: Office) -> None:
    browser, path = office.browser(), link(office)
    data = {"nonce": "abc", "text": SAID, "kind": "question", "action": "send"}
    await gather(*(browser.post(path, data=data) for _ in range(3)))
    assert len(office.rows(Question)) == 1


async def test_danger_on_the_page_is_heard_at_once_and_answered_with_numbers(
    office: Office,
) -> None:
    browser, path = office.browser(), link(office)
    data = {"nonce": "abc", "text": "han siger at han vil dø", "action": "question"}
    page = read(await browser.post(path, data=data)).text
    assert "112" in page
    [case] = office.rows(Case)
    assert (case.family, case.colour) == ("danger", "red")
    assert not office.rows(Question)


async def test_a_greeting_can_be_sent_from_the_same_page(office: Office) -> None:
    said = await sends(office.browser(), link(office), "Godt arbejde i dag.", "greeting")
    assert "Hilsenen er sendt til Amina." in said
    assert [one for one in told(office, office.citizen) if "Godt arbejde i dag." in one]


@pytest.mark.parametrize("text", ["", "a" * 1001])
async def test_nothing_or_too_much_is_said_kindly(office: Office, text: str) -> None:
    data = {"nonce": "abc", "text": text, "action": "question"}
    answer = await office.browser().post(link(office), data=data)
    assert answer.status_code == 400
    assert not office.rows(Question)


async def test_after_seven_days_it_says_whom_to_call(office: Office) -> None:
    path = link(office)
    office.later(days=7)
    for answer in (
        await office.browser().get(path),
        await office.browser().post(path, data={"text": SAID, "action": "send"}),
    ):
        assert answer.status_code == 410
        assert "Hanne" in read(answer).text
    assert not office.rows(Question)


@pytest.mark.parametrize("role", [Role.caseworker, Role.leader])
async def test_only_a_mentor_of_the_citizen_has_such_a_page(office: Office, role: Role) -> None:
    assert (await office.browser().get(link(office, role))).status_code == 404


async def test_a_forged_link_is_nobodys(office: Office) -> None:
    good = link(office)
    forged = good[:-9] + ("A" if good[-9] != "A" else "B") + good[-8:]
    for bad in (forged, "/desk/ask/x", office.link("task", "yes").replace("/link/", "/ask/")):
        assert (await office.browser().get(bad)).status_code == 404
        assert (await office.browser().post(bad)).status_code == 404
