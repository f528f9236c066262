"""Pause, stop, delete, language: the citizen's own choice, at any time."""

from datetime import timedelta

import pytest

from flows.effects import DeleteMessage, Forget, KeepPerson, KeepWords, Unsend
from flows.facts import Participation
from flows.memory import Memory
from tests.amina import STARTS
from tests.chat import PureChat


def test_a_pause_is_confirmed_and_the_caseworker_sees_it_in_the_digest() -> None:
    chat = PureChat().writes("PAUSE").presses("Ja, hold pause")
    assert chat.citizen.participation is Participation.paused
    assert "START" in chat.heard[-1]
    assert [(s.rule, str(s.colour)) for s in chat.signals] == [("paused", "green")]
    assert chat.asked_for(Unsend)


def test_a_pause_that_was_not_meant_changes_nothing() -> None:
    chat = PureChat().commands("pause").writes("nej")
    assert chat.citizen.participation is Participation.joined
    assert chat.cases == {}


@pytest.mark.parametrize(
    ("command", "choice"), [("pause", Participation.paused), ("stop", Participation.stopped)]
)
def test_who_asks_for_quiet_and_then_is_quiet_gets_it(command: str, choice: Participation) -> None:
    assert PureChat().commands(command).ring_next("quiet").citizen.participation is choice


def test_stop_means_that_nothing_more_is_sent_and_a_person_phones() -> None:
    chat = PureChat().writes("stop")
    assert "ændrer ikke noget i din sag" in chat.heard[-1]
    chat.presses("Ja, stop")
    assert chat.citizen.participation is Participation.stopped
    assert chat.cases == {"onboarding": "orange"}
    assert not chat.talk.open


def test_only_a_pause_instead_of_stopping() -> None:
    chat = PureChat().commands("stop").presses("Kun en pause")
    assert chat.citizen.participation is Participation.paused


def test_deleting_wipes_what_was_kept_and_says_what_stays() -> None:
    chat = PureChat().commands("slet")
    assert "Mette har skrevet i din sag" in chat.heard[-1]
    chat.presses("Ja, slet det")
    assert chat.asked_for(Forget)
    assert chat.citizen.participation is Participation.stopped


def test_deleting_with_an_open_case_says_when_those_words_go() -> None:
    chat = PureChat().commands("ringmig").presses("yes").commands("slet")
    assert "åbne sag" in chat.heard[-1]
    assert "åbne sag" in chat.presses("yes").heard[-1]


def test_silence_deletes_nothing() -> None:
    chat = PureChat().commands("slet").ring_next("quiet")
    assert not chat.asked_for(Forget)
    assert chat.citizen.participation is Participation.joined


def test_a_choice_in_the_middle_of_a_question_goes_before_it() -> None:
    chat = PureChat().commands("ringmig").commands("stop").presses("Ja, stop")
    assert chat.heard[-1].endswith("START.")
    assert not chat.talk.open
    assert not chat.talk.stack


def test_no_to_stopping_leads_back_to_the_open_question() -> None:
    chat = PureChat().commands("ringmig").commands("stop").presses("Nej, fortsæt")
    assert chat.flow == "contact"
    assert "ringes op" in chat.heard[-1]


def test_words_after_stop_are_answered_kindly_and_not_kept() -> None:
    chat = PureChat(participation=Participation.stopped).writes("hej, er der nogen hjemme")
    assert "valgt" in chat.heard[0]
    assert {"/start", "/ringmig"} <= set(chat.values)
    assert not chat.asked_for(KeepWords)


def test_stop_twice_is_still_stop() -> None:
    chat = PureChat(participation=Participation.stopped).writes("stop")
    assert not chat.talk.open
    assert "/start" in chat.values


def test_pausing_a_pause_says_how_to_go_on() -> None:
    joined = Memory(joined_on=PureChat().now.date())
    chat = PureChat(participation=Participation.paused, memory=joined).commands("pause")
    assert "START" in chat.heard[-1]
    assert not chat.talk.open


def test_a_cpr_number_is_taken_away_without_blame() -> None:
    chat = PureChat().writes("mit nummer er 010190-1234 hvis du mangler det")
    assert chat.asked_for(DeleteMessage)
    assert "ikke gjort noget galt" in chat.heard[0]


def test_another_language_is_chosen_by_its_own_name() -> None:
    chat = PureChat().commands("sprog")
    assert chat.buttons == ["Dansk", "English"]
    chat.writes("english")
    assert chat.asked_for(KeepPerson)[0].language == "en"


def test_a_language_we_do_not_have_is_said_so_and_asked_again() -> None:
    chat = PureChat().commands("sprog").writes("kan du også tale klingonsk til mig tak")
    assert chat.buttons == ["Dansk", "English"]


def test_an_open_question_is_asked_again_in_the_new_language() -> None:
    chat = PureChat().commands("ringmig").commands("sprog").presses("English")
    assert chat.flow == "contact"
    assert chat.turn is not None
    assert chat.turn.me.language == "en"


@pytest.mark.parametrize("choice", ["pause", "stop", "erase"])
def test_wanting_out_in_other_words_asks_which_way(choice: str) -> None:
    chat = PureChat()
    chat.commands("menu")
    assert chat.turn is not None
    chat.writes("jeg gider ikke have flere beskeder fra dig")
    assert chat.flow == "leave"
    assert chat.presses(choice).flow == choice


# --- a wish to leave has its time -----------------------------------------------------


def reminded(command: str) -> PureChat:
    """The wish to leave is open and unanswered when the hour of the reminder comes."""
    chat = PureChat().commands(command)
    chat.now = STARTS - timedelta(hours=1)
    return chat.rings("hour", STARTS.isoformat(), 1, not_after=STARTS)


@pytest.mark.parametrize("command", ["pause", "stop"])
def test_a_prompt_waits_for_a_wish_to_leave_and_ends_nothing(command: str) -> None:
    chat = reminded(command)
    assert chat.heard == []
    assert chat.flow == command
    assert chat.citizen.participation is Participation.joined
    assert chat.alarm("hour").due == chat.now + timedelta(minutes=30)
    chat.presses("no").ring_next("hour")
    assert chat.flow == "reminder"


def test_a_prompt_waits_too_while_the_wish_to_leave_waits_under_another_question() -> None:
    chat = PureChat().commands("stop").commands("sprog")
    chat.now = STARTS - timedelta(hours=1)
    chat.rings("hour", STARTS.isoformat(), 1, not_after=STARTS)
    assert chat.heard == []
    assert chat.presses("da").flow == "stop"


def test_after_the_silence_no_prompt_comes() -> None:
    chat = reminded("stop").ring_next("quiet")
    assert chat.citizen.participation is Participation.stopped
    assert chat.ring_next("hour").heard == []


@pytest.mark.parametrize("command", ["opgaver", "naeste", "forbered", "loentimer", "aftalt"])
@pytest.mark.parametrize("apart", [Participation.declined, Participation.stopped])
def test_who_said_stop_is_asked_nothing_by_a_command_that_is_for_who_takes_part(
    command: str, apart: Participation
) -> None:
    chat = PureChat(participation=apart).commands(command)
    assert not chat.talk.open
    assert "Jeg gemmer ikke det, du skriver nu" in chat.heard[-1]
