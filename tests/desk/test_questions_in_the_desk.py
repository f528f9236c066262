"""A question is read and answered in the desk: each reading is logged, the answer is seen before
it goes, and given once."""

from asyncio import gather

import httpx
import pytest

from bot.arrivals import Arrival
from flows.events import Answered, Commanded, Pressed, Wrote
from flows.facts import Role
from flows.understanding import hear
from storage.tables import Outgoing, Question, ReadLog, Task
from tests.desk.office import Browser, Office, read

SAID = "Må jeg få fri på fredag?"
STAFF = [Role.deputy, Role.leader]
OTHERS = [Role.job_consultant, Role.personal_mentor, Role.company_mentor]


async def asked(office: Office, text: str = SAID) -> str:
    """The citizen asks the caseworker in the chat; the question's number."""
    before = {row.id for row in office.rows(Question)}
    for n, event in enumerate(
        (Commanded("spoerg"), Pressed(1, "caseworker"), Wrote(hear(text)), Pressed(3, "yes"))
    ):
        key = f"tg:1:{len(before)}{n}"
        await office.batches.take(Arrival(key, event, person=office.citizen))
    [new] = {row.id for row in office.rows(Question)} - before
    return str(new)


async def form_of(browser: Browser, path: str) -> dict[str, str]:
    return (await browser.form(path, "text")).fields


async def answers(browser: Browser, question: str, text: str, action: str) -> httpx.Response:
    path = f"/desk/questions/{question}"
    fields = await form_of(browser, path)
    return await browser.post(path, data={**fields, "text": text, "action": action})


def told(office: Office, person: int) -> list[str]:
    """Everything that is on its way to somebody, opened."""
    vault = office.parts.store.vault
    rows = [row for row in office.rows(Outgoing) if row.person_id == person]
    return [str(vault.open_json(row.body, "outgoing.body")) for row in rows]


async def test_the_words_stand_in_the_desk_alone_and_each_reading_is_logged(
    office: Office,
) -> None:
    question = await asked(office)
    mette = office.ids[Role.caseworker]
    assert not [said for said in told(office, mette) if "fri på fredag" in said]
    browser = await office.signed_in()
    board = await browser.get("/desk/questions")
    assert "Spørgsmål om Amina" in board.text
    assert "fri på fredag" not in board.text
    assert not office.rows(ReadLog)
    page = await browser.get(f"/desk/questions/{question}")
    assert SAID in page.text
    [logged] = office.rows(ReadLog)
    assert (logged.reader_id, logged.what) == (mette, f"question:{question}")


async def test_the_words_are_sealed_at_rest(office: Office) -> None:
    await asked(office)
    [row] = office.rows(Question)
    assert b"fredag" not in row.text


async def test_the_answer_is_seen_before_it_goes_and_reaches_the_asker(office: Office) -> None:
    question, browser = await asked(office), await office.signed_in()
    seen = await answers(browser, question, "Ja, det må du.", "preview")
    assert "Det her bliver sendt til Amina" in read(seen).text
    assert not [said for said in told(office, office.citizen) if "det må du" in said]
    back = await answers(browser, question, "Ja, det må du.", "change")
    assert 'name="text" rows="6"' in back.text
    done = await answers(browser, question, "Ja, det må du.", "send")
    assert done.status_code == 303
    assert "Svaret er sendt til Amina." in (await browser.get("/desk/questions")).text
    assert [said for said in told(office, office.citizen) if "det må du" in said]


async def test_a_cpr_number_leaves_the_answer_before_it_is_kept(office: Office) -> None:
    question, browser = await asked(office), await office.signed_in()
    seen = await answers(browser, question, "Dit CPR er 010190-1234.", "preview")
    assert "010190" not in seen.text
    await answers(browser, question, "Dit CPR er 010190-1234.", "send")
    assert not [said for said in told(office, office.citizen) if "010190" in said]


@pytest.mark.parametrize("role", STAFF)
async def test_who_stands_in_may_read_and_answer(office: Office, role: Role) -> None:
    question, browser = await asked(office), await office.signed_in(role)
    assert (await answers(browser, question, "Ja.", "send")).status_code == 303
    assert office.rows(Question)[0].answered_by == office.ids[role]


@pytest.mark.parametrize("role", OTHERS)
async def test_who_was_not_asked_sees_nothing_of_it(office: Office, role: Role) -> None:
    question, browser = await asked(office), await office.signed_in(role)
    assert "Amina" not in (await browser.get("/desk/questions")).text
    assert (await browser.get(f"/desk/questions/{question}")).status_code == 404
    assert not office.rows(ReadLog)


async def test_of_two_at_once_one_answer_goes_and_the_other_keeps_their_words(
    office: Office,
) -> None:
    question = await asked(office)
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    path = f"/desk/questions/{question}"
    forms = [await form_of(browser, path) for browser in (mette, soeren)]
    said = await gather(
        *(
            browser.post(path, data={**form, "text": text, "action": "send"})
            for browser, form, text in zip(
                (mette, soeren), forms, ("Ja, fra Mette.", "Ja, fra Søren."), strict=True
            )
        )
    )
    assert sorted(answer.status_code for answer in said) == [303, 409]
    [late] = [answer for answer in said if answer.status_code == 409]
    assert "har allerede svaret." in late.text
    letters = [one for one in told(office, office.citizen) if "Ja, fra" in one]
    assert len(letters) == 1
    assert ("Ja, fra Søren." if "Mette" in letters[0] else "Ja, fra Mette.") in late.text


async def test_a_double_click_is_one_answer(office: Office) -> None:
    question, browser = await asked(office), await office.signed_in()
    path = f"/desk/questions/{question}"
    fields = {**await form_of(browser, path), "text": "Ja.", "action": "send"}
    said = await gather(*(browser.post(path, data=fields) for _ in range(3)))
    assert {answer.status_code for answer in said} == {303}
    assert len([one for one in told(office, office.citizen) if "'Ja.'" in one]) == 1


async def test_an_empty_or_endless_answer_is_said_and_not_lost(office: Office) -> None:
    question, browser = await asked(office), await office.signed_in()
    assert "Skriv noget, før du sender." in (await answers(browser, question, " ", "preview")).text
    long = await answers(browser, question, "a" * 1001, "send")
    assert (long.status_code, "a" * 1001 in long.text) == (400, True)
    assert office.rows(Question)[0].answered_at is None


async def test_somebody_elses_form_sends_nothing(office: Office) -> None:
    question = await asked(office)
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    fields = await form_of(mette, f"/desk/questions/{question}")
    data = {**fields, "text": "Ja.", "action": "send"}
    assert (await soeren.post(f"/desk/questions/{question}", data=data)).status_code == 403
    assert office.rows(Question)[0].answered_at is None


async def test_who_is_signed_out_gets_the_words_back(office: Office) -> None:
    question, browser = await asked(office), await office.signed_in()
    fields = await form_of(browser, f"/desk/questions/{question}")
    office.later(hours=9)
    data = {**fields, "text": "Et langt svar.", "action": "send"}
    answer = await browser.post(f"/desk/questions/{question}", data=data)
    assert (answer.status_code, "Et langt svar." in answer.text) == (403, True)


async def test_the_thread_is_shown_when_the_asker_asks_again(office: Office) -> None:
    question, browser = await asked(office), await office.signed_in()
    await answers(browser, question, "Ja, det må du.", "send")
    [task] = [row for row in office.rows(Task) if row.kind == "answer"]
    again = Answered(task.id, "", "", "again")
    await office.batches.take(Arrival("tg:1:77", again, person=office.citizen, task=task.id))
    for n, event in enumerate((Wrote(hear("Hele dagen?")), Pressed(5, "yes"))):
        await office.batches.take(Arrival(f"tg:1:8{n}", event, person=office.citizen))
    [new] = [row for row in office.rows(Question) if row.thread == question]
    page = read(await browser.get(f"/desk/questions/{new.id}")).text
    assert page.index(SAID) < page.index("Ja, det må du.") < page.index("Hele dagen?")


async def test_talked_sends_nothing_and_ends_the_waiting(office: Office) -> None:
    question, browser = await asked(office), await office.signed_in()
    assert (await answers(browser, question, "", "talked")).status_code == 303
    board = (await browser.get("/desk/questions")).text
    assert "Det er noteret." in board
    assert "Der er ingen spørgsmål, der venter på svar." in board
    assert not [said for said in told(office, office.citizen) if "Svar fra" in said]


# --- greetings ------------------------------------------------------------------------


async def greets(browser: Browser, office: Office, text: str, action: str) -> httpx.Response:
    fields = await form_of(browser, "/desk/greeting")
    data = {**fields, "to": str(office.citizen), "text": text, "action": action}
    return await browser.post("/desk/greeting", data=data)


async def test_a_greeting_from_the_desk_is_seen_first_and_sent_once_a_day(office: Office) -> None:
    browser = await office.signed_in()
    seen = await greets(browser, office, "Godt gået.", "preview")
    assert "Det her bliver sendt til Amina" in read(seen).text
    assert not told(office, office.citizen)
    assert (await greets(browser, office, "Godt gået.", "send")).status_code == 303
    assert "Hilsenen er sendt til Amina." in (await browser.get("/desk/questions")).text
    await greets(browser, office, "Og igen.", "send")
    assert "en hilsen i dag" in (await browser.get("/desk/questions")).text
    assert len([one for one in told(office, office.citizen) if "Hilsen fra" in one]) == 1


async def test_a_greeting_to_somebody_elses_citizen_is_refused(office: Office) -> None:
    browser = await office.signed_in()
    fields = await form_of(browser, "/desk/greeting")
    data = {**fields, "to": "999", "text": "Hej.", "action": "send"}
    assert (await browser.post("/desk/greeting", data=data)).status_code == 400
