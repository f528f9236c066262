"""The answer to a question: given once, in time, and heard by who asked."""

from dataclasses import replace

import pytest

from flows.calendar import local
from flows.effects import SignIn, Tell
from flows.events import Pressed, Submitted, Undelivered, Wrote
from flows.facts import Participation, Person, Role
from flows.understanding import hear
from tests.amina import CHAIN
from tests.chat import PureChat
from tests.flows.question_chat import (
    ALONE,
    HANNE,
    JONAS,
    LARS,
    METTE,
    SUBJECT,
    answers,
    asked,
    kept,
    press,
    task_of,
    told,
)

# --- answering ------------------------------------------------------------------------


def test_the_answer_is_typed_in_the_chat_seen_and_reaches_the_asker() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    assert talk.heard == ["Skriv dit svar til Amina."]
    talk.happens(Wrote(hear("Ja, det må du.")), METTE)
    assert talk.heard == ["Det her sender jeg til Amina:\nJa, det må du."]
    assert not told(talk, talk.me)
    talk.happens(Pressed(talk.talks[METTE.id].question, "yes"), METTE)
    assert told(talk, talk.me) == ["Svar fra Mette: Ja, det må du."]
    assert talk.heard == ["Svaret er sendt til Amina."]
    assert kept(talk).facts["answered_by"] == METTE.id


def test_of_two_who_answer_at_once_the_second_hears_who_was_first() -> None:
    talk = asked()
    task, deputy = task_of(talk, METTE), CHAIN[Role.deputy]
    press(talk, task, "answer", METTE)
    press(talk, task, "answer", deputy)
    talk.happens(Wrote(hear("Jeg finder ud af det.")), deputy)
    answers(talk, METTE, "Ja.")
    talk.happens(Pressed(talk.talks[deputy.id].question, "yes"), deputy)
    assert talk.heard == ["Mette har allerede svaret."]
    assert not told(talk, talk.me)
    press(talk, task, "answer", METTE)
    assert talk.heard == ["Du har allerede svaret."]


@pytest.mark.parametrize("who", [JONAS, LARS, HANNE], ids=lambda person: person.name)
def test_nobody_else_answers_or_reads_it(who: Person) -> None:
    """The caseworker was asked: the job consultant has questions of their own."""
    talk = asked()
    task = task_of(talk, METTE)
    for value in ("answer", "open"):
        press(talk, task, value, who)
        assert talk.heard == ["Det spørgsmål kan du ikke svare på."]
        assert not talk.talks[who.id].open


def test_the_card_in_a_mail_leads_to_the_desk() -> None:
    talk = asked()
    task = task_of(talk, METTE)
    press(talk, task, "answer", METTE, link=True)
    assert talk.asked_for(SignIn) == [SignIn(METTE.id, f"/desk/questions/{task.ref}")]


def test_thanks_reach_who_answered_once() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    answers(talk, METTE, "Ja.")
    task = task_of(talk, talk.me)
    press(talk, task, "thanks", talk.me)
    assert told(talk, METTE) == ["Amina siger tak for dit svar."]
    press(talk, task, "thanks", talk.me)
    assert not told(talk, METTE)


def test_asking_again_is_the_same_thread_to_the_same_role() -> None:
    talk = asked("job_consultant")
    press(talk, task_of(talk, HANNE), "answer", HANNE)
    answers(talk, HANNE, "Ja.")
    task = task_of(talk, talk.me)
    press(talk, task, "again", talk.me)
    assert talk.heard == ["Hvad vil du spørge Hanne om? Skriv det her."]
    talk.writes("Hvornår?").presses("yes")
    assert (kept(talk).facts["thread"], kept(talk).facts["role"]) == (task.ref, "job_consultant")


def test_an_answer_that_did_not_arrive_is_told_to_who_wrote_it() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    answers(talk, METTE, "Ja.")
    [letter] = [e for e in talk.effects if isinstance(e, Tell) and e.person == talk.me.id]
    talk.happens(Undelivered(letter.receipt, "403"))
    assert told(talk, METTE) == ["Dit svar til Amina kom ikke frem. Ring gerne i stedet."]


# --- nobody answers -------------------------------------------------------------------


def test_it_has_until_the_next_working_day_closes() -> None:
    [alarm] = [a for a in asked().alarms if a.what == "question_due"]
    assert f"{local(alarm.due, 'Europe/Copenhagen'):%a %H:%M}" == "Tue 15:00"


def test_over_a_weekend_it_is_monday() -> None:
    talk = PureChat(chain=ALONE).later(days=4, hours=3)
    talk.commands("spoerg").writes(SUBJECT).presses("yes")
    assert f"{local(talk.alarm('question_due').due, 'Europe/Copenhagen'):%a %H:%M}" == "Mon 15:00"


def test_unanswered_it_is_a_yellow_case() -> None:
    talk = asked().ring_next("question_due")
    assert talk.cases == {"question": "yellow"}
    assert [signal.rule for signal in talk.signals] == ["question_unanswered"]


def test_answered_in_time_it_is_nobodys_case() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    answers(talk, METTE, "Ja.")
    assert talk.ring_next("question_due").cases == {}


def test_an_answer_takes_the_case_back() -> None:
    talk = asked()
    task = task_of(talk, METTE)
    talk.ring_next("question_due")
    talk.ring_next("case")
    press(talk, task, "answer", CHAIN[Role.deputy])
    answers(talk, CHAIN[Role.deputy], "Ja.")
    assert talk.cases == {}
    assert "har fået svar" in told(talk, METTE)[0]  # who held the card


def test_another_question_still_waits_so_the_case_stays() -> None:
    talk = asked()
    task = task_of(talk, METTE)
    talk.commands("spoerg").presses("caseworker").writes("Og en til?").presses("yes")
    talk.ring_next("question_due")
    press(talk, task, "answer", METTE)
    answers(talk, METTE, "Ja.")
    assert talk.cases == {"question": "yellow"}


def test_a_call_is_an_answer_too_and_nothing_is_sent() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    talk.happens(Pressed(talk.talks[METTE.id].question, "talked"), METTE)
    assert talk.heard == ["Det er noteret."]
    assert not told(talk, talk.me)
    assert talk.ring_next("question_due").cases == {}


@pytest.mark.parametrize("choice", [Participation.stopped, Participation.declined])
def test_who_stopped_meanwhile_is_called_and_gets_no_message(choice: Participation) -> None:
    talk = asked()
    task = task_of(talk, METTE)
    talk.citizen = replace(talk.citizen, participation=choice)
    press(talk, task, "answer", METTE)
    assert talk.heard == ["Den, der spurgte, kan ikke nås her mere. Ring gerne i stedet."]
    talk.happens(Submitted("answer_talked", task.ref, hear("")), METTE)
    assert talk.ring_next("question_due").cases == {}


def test_an_answer_that_is_too_long_is_not_cut_in_silence() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    talk.happens(Wrote(hear("Ja. " * 300)), METTE)
    assert talk.heard[0] == "Det var langt, så jeg gemmer kun de første 1000 tegn."
