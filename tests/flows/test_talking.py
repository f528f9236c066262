"""While a person is talking, the bot keeps its own questions back."""

from datetime import timedelta

import pytest

from flows.effects import NewTask, SetAlarm
from flows.events import Rang
from flows.memory import Memory
from tests.amina import MONDAY, STARTS
from tests.chat import PureChat
from tests.flows.question_chat import METTE, answers, asked, chat, press

# --- while a person is talking --------------------------------------------------------


def checkin_due(talk: PureChat) -> PureChat:
    talk.now = STARTS.replace(hour=12, minute=15)
    until = STARTS.replace(hour=19)
    return talk.happens(Rang("checkin", talk.now, until, STARTS.isoformat(), 1))


def test_the_bots_own_questions_wait_while_a_person_talks() -> None:
    talk = chat(memory=Memory(talked_at=STARTS.replace(hour=11, minute=45)))
    checkin_due(talk)
    assert talk.heard == []
    [again] = talk.asked_for(SetAlarm)
    assert (again.what, again.due) == ("checkin", STARTS.replace(hour=14, minute=45))
    talk.ring_next("checkin")
    assert talk.flow == "checkin"


def test_after_a_rest_the_bot_asks_as_always() -> None:
    talk = checkin_due(chat(memory=Memory(talked_at=MONDAY)))
    assert talk.flow == "checkin"


def test_what_finds_no_room_in_its_window_is_dropped() -> None:
    talk = chat(memory=Memory(talked_at=STARTS.replace(hour=11, minute=45)))
    talk.now = STARTS.replace(hour=12, minute=15)
    until = talk.now + timedelta(hours=1)
    talk.happens(Rang("checkin", talk.now, until, STARTS.isoformat(), 1))
    assert talk.heard == []
    assert not talk.asked_for(SetAlarm)


@pytest.mark.parametrize("what", ["hour", "ask_citizen"])
def test_a_shifts_reminder_and_the_question_whether_all_is_well_never_wait(what: str) -> None:
    talk = PureChat(memory=Memory(talked_at=MONDAY)).later(minutes=61)
    until = STARTS + timedelta(hours=3)
    talk.happens(Rang(what, talk.now, until, STARTS.isoformat(), 1))
    assert talk.talk.open


def test_an_answer_counts_as_talking() -> None:
    talk = asked()
    assert talk.citizen.memory.talked_at == talk.now
    talk.later(hours=2)
    press(talk, kept_task(talk), "answer", METTE)
    answers(talk, METTE, "Ja.")
    assert talk.citizen.memory.talked_at == talk.now


def kept_task(talk: PureChat) -> NewTask:
    return NewTask("t", "question", talk.citizen.questions[-1].id, talk.now)
