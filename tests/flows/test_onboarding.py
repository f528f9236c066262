"""From the invitation to the first reminder, by buttons alone, by words, and by silence."""

from dataclasses import replace

import pytest

from flows.effects import KeepPerson, Lane, Say, SetAlarm, Unsend
from flows.facts import Participation, Role
from flows.memory import Memory
from flows.policy import Policy
from tests.amina import CHAIN
from tests.chat import PureChat

WILLING = ("Ja", "Dansk", "Okay", "Begge", "Videre")


def invited(**facts: object) -> PureChat:
    return PureChat(participation=Participation.invited, **facts).commands("start")


def test_an_invitation_says_what_it_is_before_it_asks() -> None:
    chat = invited()
    said = " ".join(chat.heard)
    for part in ("robot", "bestemmer selv", "CPR", "læser med", "112", "SLET", "Byggehuset"):
        assert part in said
    assert chat.heard[-1].endswith("Skal vi prøve det?")
    assert chat.buttons == ["Ja, lad os prøve", "Fortæl mere", "Nej tak"]


def test_buttons_alone_lead_from_the_invitation_to_the_first_shift() -> None:
    chat = invited()
    for _ in range(3):
        first = chat.buttons[0]
        assert first.startswith(WILLING)
        chat.presses(first)
    assert chat.citizen.participation is Participation.joined
    assert not chat.talk.open
    assert "Byggehuset" in chat.heard[-1]
    assert "Lars" in chat.heard[-1]
    assert chat.citizen.memory.joined_on is not None
    assert chat.alarm("plan").due == chat.now
    assert chat.alarm("plan").fence == 1


def test_who_wants_to_know_more_is_asked_again_afterwards() -> None:
    chat = invited().presses("Fortæl mere")
    assert any("14 dage" in text for text in chat.heard)
    assert chat.buttons == ["Ja, lad os prøve", "Fortæl mere", "Nej tak"]


def test_no_means_that_nothing_more_is_sent_and_a_person_is_told_to_phone() -> None:
    chat = invited().presses("Nej tak")
    assert chat.citizen.participation is Participation.declined
    assert "skriver ikke mere" in chat.heard[-1]
    assert chat.cases == {"onboarding": "orange"}
    assert not chat.talk.open


def test_a_typed_yes_is_a_yes() -> None:
    assert invited().writes("ja").buttons == ["Dansk", "English"]


def test_other_words_before_the_choice_are_answered_and_not_kept() -> None:
    chat = invited().writes("hvad er det her for noget egentlig, det ligner spam")
    assert "Skal vi prøve det?" in chat.heard[-1]
    assert not any(type(effect).__name__ == "KeepWords" for effect in chat.effects)


def test_a_day_of_silence_is_no_answer_but_a_person_hears_of_it_once() -> None:
    chat = invited().ring_next("quiet")
    assert chat.heard == []
    assert chat.cases == {"onboarding": "orange"}
    assert chat.citizen.participation is Participation.invited


def test_a_yes_after_days_of_silence_still_counts() -> None:
    chat = invited()
    question = chat.talk.question
    chat.ring_next("quiet").later(days=2).presses("yes", question)
    assert chat.buttons == ["Dansk", "English"]


def test_words_after_the_silence_get_the_question_again_without_a_second_signal() -> None:
    chat = invited().ring_next("quiet").later(hours=1).writes("hvem er du nu for en mærkelig en")
    assert chat.buttons[0] == "Ja, lad os prøve"
    chat.writes("ja").presses("Dansk")
    assert len([s for s in chat.signals if s.family == "onboarding"]) == 1


def test_the_language_that_is_chosen_is_used_from_the_next_sentence_on() -> None:
    chat = invited().presses("yes").presses("English")
    assert chat.asked_for(KeepPerson)[0].language == "en"
    assert chat.turn is not None
    assert chat.turn.me.language == "en"
    assert chat.buttons[0] == "Begge dele"


def test_only_before_the_shift_is_respected() -> None:
    chat = invited().presses("yes").presses("Dansk").presses("Før jeg møder")
    assert chat.citizen.memory.writes_before
    assert not chat.citizen.memory.writes_after


def test_silence_after_a_yes_joins_with_what_is_usual_and_without_a_word() -> None:
    chat = invited().presses("yes").ring_next("quiet")
    assert chat.heard == []
    assert chat.citizen.participation is Participation.joined
    assert chat.asked_for(SetAlarm)


def test_start_in_the_middle_of_everything_only_shows_the_menu() -> None:
    chat = PureChat().commands("start")
    assert chat.heard[0] == "Vi er i gang."
    assert "/hjaelp" in chat.values
    assert not chat.talk.open


def test_start_ends_a_pause_at_once() -> None:
    joined = Memory(joined_on=PureChat().now.date())
    chat = PureChat(participation=Participation.paused, memory=joined).writes("START")
    assert chat.citizen.participation is Participation.joined
    assert chat.asked_for(SetAlarm)[0].what == "plan"


def test_who_stopped_comes_back_with_one_yes() -> None:
    joined = Memory(joined_on=PureChat().now.date(), writes_after=False)
    chat = PureChat(participation=Participation.stopped, memory=joined).writes("start")
    assert len(chat.heard) < 5
    chat.writes("ja")
    assert chat.citizen.participation is Participation.joined
    assert not chat.citizen.memory.writes_after


def test_who_said_no_and_comes_back_is_asked_everything() -> None:
    chat = PureChat(participation=Participation.declined).writes("start").writes("ja tak")
    assert chat.buttons == ["Dansk", "English"]


def test_without_a_placement_or_anybody_there_is_no_blank_in_the_welcome() -> None:
    chat = invited(placement=None, chain={}, shifts=())
    assert not any("  " in text or " ." in text or text.startswith(" ") for text in chat.heard)
    for _ in range(3):
        chat.presses(chat.buttons[0])
    assert chat.citizen.participation is Participation.joined
    assert "aftalt dine tider" in chat.heard[-1]


def test_without_a_company_mentor_the_workplace_is_named() -> None:
    chain = {role: person for role, person in CHAIN.items() if role is not Role.company_mentor}
    assert any("Byggehuset kan se" in text for text in invited(chain=chain).heard)


def test_only_the_policys_languages_are_offered() -> None:
    policy = replace(Policy(), languages=("da",))
    chat = PureChat(policy=policy, participation=Participation.invited).commands("start")
    assert chat.presses("yes").buttons == ["Dansk"]


# --- what cannot wait for the choice --------------------------------------------------


@pytest.mark.parametrize("words", ["jeg er syg i dag", "jeg kommer for sent", "I am sick today"])
def test_sick_before_the_choice_gets_the_numbers_and_no_false_hope(words: str) -> None:
    chat = invited().writes(words)
    said = " ".join(chat.heard)
    for part in ("ikke givet besked", "Mette på 20 30 40 50", "Lars hos Byggehuset", "Skal vi"):
        assert part in said
    assert chat.told(Role.company_mentor) == []


def test_sick_in_the_middle_of_the_choice_gets_the_numbers_too() -> None:
    chat = invited().presses("yes").writes("jeg er syg i dag")
    assert any("20 30 40 54" in text for text in chat.heard)
    assert chat.buttons[-2:] == ["Dansk", "English"]


def test_other_words_get_no_numbers() -> None:
    chat = invited().writes("hvad er det her for noget egentlig, det ligner spam")
    assert not any("20 30 40 54" in text for text in chat.heard)


# --- START takes STOP back ------------------------------------------------------------


@pytest.mark.parametrize("word", ["PAUSE", "STOP", "SLET"])
def test_start_takes_back_a_wish_to_leave_and_silence_ends_nothing(word: str) -> None:
    chat = PureChat().writes(word).writes("START")
    assert chat.heard[0] == "Vi er i gang."
    assert not chat.talk.open
    chat.ring_next("quiet")
    assert chat.citizen.participation is Participation.joined
    assert chat.commands("sprog").presses("Dansk").heard == ["Godt. Jeg skriver dansk til dig."]


def test_start_leads_back_to_what_the_wish_to_leave_interrupted() -> None:
    chat = PureChat().commands("ringmig").writes("STOP").writes("START")
    assert chat.flow == "contact"
    assert chat.talk.stack == []


def test_start_takes_back_a_wish_to_leave_that_was_interrupted_itself() -> None:
    chat = PureChat().writes("STOP").commands("ringmig").writes("START").presses("no")
    assert not chat.talk.open


def test_danger_in_the_middle_of_the_invitation_takes_back_what_still_waits() -> None:
    chat = invited().writes("jeg vil dø")
    kinds = [type(effect) for effect in chat.effects]
    assert chat.asked_for(Unsend) == [Unsend(Lane.answer, Lane.answer)]
    assert kinds.index(Unsend) < kinds.index(Say)


# --- who is asked what, by somebody who answers something else -------------------------


@pytest.mark.parametrize("said", ["hvem er du", "Er du et menneske?", "hvem læser det her"])
def test_who_asks_who_this_is_hears_it_before_choosing(said: str) -> None:
    chat = invited().writes(said)
    assert chat.heard[0].startswith("Jeg er en robot.")
    assert "Ingen hos" in chat.heard[1]
    assert chat.heard[-1].endswith("Skal vi prøve det?")


@pytest.mark.parametrize("said", ["på dansk", "dansk tak", "danish please"])
def test_the_language_may_be_named_in_a_few_words(said: str) -> None:
    chat = invited().presses("yes").writes(said)
    assert chat.heard[-1] == "Hvornår må jeg skrive til dig?"


def test_nothing_is_said_of_languages_to_who_wrote_about_something_else() -> None:
    chat = invited().presses("yes").writes("hvad er klokken")
    assert "sprog, du ser her" not in chat.heard[0]
    assert "sprog, du ser her" in chat.writes("somali").heard[0]
