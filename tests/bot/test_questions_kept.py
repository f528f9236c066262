"""What becomes of a question's words: sealed, forgotten when the citizen says so, and never lost
with somebody who only began to answer."""

from bot.arrivals import Arrival
from flows.events import Commanded, Pressed
from flows.facts import Role
from storage.erasure import erase
from storage.export import everything_about
from storage.tables import CaseLog, Question
from tests.desk.conftest import office
from tests.desk.office import Office
from tests.desk.test_ask_page import link
from tests.desk.test_questions_in_the_desk import SAID, answers, asked

__all__ = ["office"]


async def test_slet_takes_the_citizens_own_questions_at_once(office: Office) -> None:
    await asked(office)
    for n, event in enumerate((Commanded("slet"), Pressed(4, "yes"))):
        await office.batches.take(Arrival(f"tg:1:9{n}", event, person=office.citizen))
    assert office.rows(Question) == []


async def test_a_mentors_question_is_not_the_citizens_to_delete(office: Office) -> None:
    data = {"nonce": "a", "text": SAID, "kind": "question", "action": "send"}
    await office.browser().post(link(office), data=data)
    await office.write(lambda tx: tx.forget_words(office.citizen))
    assert len(office.rows(Question)) == 1


async def test_who_is_forgotten_while_answering_does_not_take_the_question_along(
    office: Office,
) -> None:
    question, browser = await asked(office), await office.signed_in(Role.deputy)
    await answers(browser, question, "Jeg finder ud af det.", "preview")
    assert office.rows(Question)[0].taken_by == office.ids[Role.deputy]
    await office.write(lambda tx: erase(tx, office.ids[Role.deputy]))
    [row] = office.rows(Question)
    assert (row.id, row.taken_by) == (question, None)


async def test_the_citizens_export_holds_question_and_answer(office: Office) -> None:
    question = await asked(office)
    await answers(await office.signed_in(), question, "Ja, det må du.", "send")
    with office.parts.store.reading() as connection:
        found = everything_about(connection, office.parts.store.vault, office.citizen)
    [row] = found["question"]
    assert (row["text"], row["answer"]) == (SAID, "Ja, det må du.")


async def test_danger_from_a_link_names_the_link_and_nobody(office: Office) -> None:
    """Who clicked is not known."""
    data = {"nonce": "abc", "text": "han siger at han vil dø", "action": "question"}
    await office.browser().post(link(office), data=data)
    [opened] = [row for row in office.rows(CaseLog) if row.what == "opened"]
    assert (opened.source, opened.actor_id) == ("link:question", None)
