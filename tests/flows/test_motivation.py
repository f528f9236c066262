"""A motivation prompt in the chat: the question, why, and what becomes of each answer."""

from dataclasses import replace

import pytest

from flows.effects import Count, KeepWords
from flows.events import Sent
from flows.facts import Phase
from flows.motivation.from_book import the_condition
from flows.motivation.library import BY_KEY
from flows.own import Condition, Kind
from flows.own_effects import KeepCompetence, KeepEntry
from tests.chat import plain
from tests.flows.motivation_chat import FIXED, asked, kept
from tests.flows.motivation_people import DAY_IN, amina, now_of

# --- the question, and why -----------------------------------------------------------------


def test_a_prompt_is_tied_to_the_wish_and_words_are_kept() -> None:
    """Requirement 5."""
    chat = asked("start_wish")
    assert "Det, du gerne vil: arbejde i en butik" in chat.read
    assert chat.buttons == ["Skriv lidt", *FIXED]
    assert Count("motivation_wish") in chat.effects
    assert chat.citizen.memory.prompted[-1] == ("start_wish", "2026-11-23", "wish")
    chat.presses("Skriv lidt").writes("Jeg talte med en kunde")
    assert chat.asked_for(KeepWords) == [KeepWords("motivation", "Jeg talte med en kunde")]
    assert chat.heard == ["Tak, fordi du skrev det."]
    assert not chat.flow


def test_words_may_be_written_at_once() -> None:
    chat = asked("start_wish").writes("Jeg talte med en kunde")
    assert chat.asked_for(KeepWords)
    assert not chat.flow


def test_who_asks_why_is_told_the_fact_and_asked_again() -> None:
    chat = asked("start_wish").presses("Hvorfor spørger du?")
    assert chat.read.startswith("Fordi du har fortalt, hvad du gerne vil.")
    assert "Hvad her ligner det lidt?" in chat.read
    assert chat.buttons == ["Skriv lidt", "Ikke nu", "Ikke den slags mere"]
    chat.writes("At pakke varer")
    assert chat.asked_for(KeepWords)


@pytest.mark.parametrize("key", BY_KEY)
def test_every_prompt_can_be_asked_explained_and_answered(key: str) -> None:
    assert asked(key).buttons[-3:] == FIXED
    chat = asked(key).presses("why")
    assert chat.read.startswith("Fordi ")
    for answer in BY_KEY[key].answers:
        chat = asked(key).presses(answer.value)
        assert chat.heard
        assert chat.asked_for(KeepWords) or answer.then == "topics"
    chat = asked(key).writes("Noget helt andet, som jeg selv fandt på")
    assert chat.heard
    for _ in range(3):
        if chat.flow:
            chat.goes_quiet()
    assert not chat.flow


def test_a_wish_taken_back_is_not_named_when_the_question_is_asked_again() -> None:
    chat = asked("start_wish")
    placement = chat.citizen.placement
    assert placement is not None
    chat._change(placement=replace(placement, wish=""))
    chat.happens(Sent("photo"))
    assert chat.question == "Hvad er du glad for lige nu?"
    assert chat.buttons[-4:] == ["Skriv lidt", *FIXED]
    chat.presses("Ikke den slags mere")
    assert chat.citizen.memory.motivation_off == ("wish",)


# --- what becomes of an answer ---------------------------------------------------------------


def test_what_helped_before_stands_in_the_book() -> None:
    chat = asked("before_nerve").writes("At have min kaffe med")
    assert kept(chat) == {"helped": "At have min kaffe med"}


def test_what_should_be_said_at_the_meeting_is_kept_for_it() -> None:
    chat = asked("start_meeting").writes("At jeg gerne vil prøve kassen")
    [entry] = chat.asked_for(KeepEntry)
    assert entry.facts["kind"] is Kind.say
    assert entry.facts["placement"] == 1


def test_what_one_can_stands_on_the_card() -> None:
    chat = asked("end_cv").writes("Jeg kan lukke kassen")
    assert chat.asked_for(KeepCompetence) == [KeepCompetence("Jeg kan lukke kassen")]
    assert chat.heard == ["Tak. Det står nu på listen over det, du kan."]


def test_not_knowing_is_an_answer_and_stands_nowhere() -> None:
    chat = asked("end_cv").writes("ved ikke")
    assert not chat.asked_for(KeepCompetence)
    assert chat.heard == ["Tak, fordi du skrev det."]


def test_a_button_is_a_real_answer_and_can_lead_to_words() -> None:
    chat = asked("stable_wish_still").presses("Det ændrer sig")
    assert chat.asked_for(KeepWords) == [KeepWords("motivation", "Det ændrer sig")]
    assert chat.heard == ["Skriv løs. Et par ord er nok."]
    chat.writes("Hellere et lager")
    assert chat.heard == ["Tak, fordi du skrev det."]
    assert asked("stable_wish_still").presses("Ja, stadig").heard == ["Tak. Det er skrevet ned."]


def test_the_next_small_step_becomes_the_citizens_step() -> None:
    """Requirement 17: warm, and a next small step. /maal shows it."""
    chat = asked("end_wish").writes("Ringe til butikken")
    assert chat.citizen.memory.step == "own:Ringe til butikken"
    assert chat.heard == ["Så er det dit lille skridt: Ringe til butikken"]
    chat.commands("maal")
    assert "Dit lille skridt: Ringe til butikken" in chat.read


def test_a_step_is_asked_for_and_may_be_skipped() -> None:
    chat = asked("stable_new").writes("Jeg vil gerne køre truck")
    assert chat.buttons == ["Spring over"]
    chat.presses("Spring over")
    assert chat.heard == ["Tak, fordi du skrev det."]
    chat = asked("stable_new").writes("Jeg vil gerne køre truck").writes("Spørge Lars")
    assert chat.citizen.memory.step == "own:Spørge Lars"


def test_an_answer_can_be_the_step_itself() -> None:
    chat = asked("before_way").presses("Prøve den med nogen")
    assert chat.citizen.memory.step == "own:Prøve vejen derhen med nogen"


def test_something_at_home_is_not_asked_about_and_numbers_are_shown() -> None:
    """Requirement 2."""
    chat = asked("start_quiet").presses("Noget derhjemme")
    assert "20 30 40 50" in chat.read
    assert not chat.flow


# --- permission before advice (evidence §5) ---------------------------------------------------


def test_what_others_tried_is_told_only_after_a_yes() -> None:
    chat = asked("start_tired").writes("En tur med hunden")
    assert chat.heard == ["Tak, det er skrevet ned. Vil du høre, hvad andre har prøvet?"]
    chat.presses("Ja, gerne")
    assert "En anden byttede rundt på dage og pauser." in chat.read
    assert "Kilde: Plan & Handling" in chat.read
    chat.presses("Det vil jeg prøve")
    assert chat.citizen.memory.step == "own:Prøve en pause på et nyt tidspunkt"


@pytest.mark.parametrize("path", [["Nej tak"], ["Ja, gerne", "Ikke noget for mig"]])
def test_advice_can_be_left(path: list[str]) -> None:
    chat = asked("start_tired").writes("En tur med hunden")
    step = chat.citizen.memory.step
    for button in path:
        chat.presses(button)
    assert chat.citizen.memory.step == step
    assert not chat.flow


def test_the_advice_fits_what_was_hard() -> None:
    chat = asked("start_hard_change").presses("Opgaverne").presses("Ja, gerne")
    assert "én ting ad gangen" in chat.read


def test_a_condition_from_the_catalogue_is_shown_in_the_language_of_whoever_reads_it() -> None:
    """It was chosen while the chat was in English."""
    chosen = Condition(1, "I work best where it is quiet.", key="calm")
    own = Condition(1, "En plads ved vinduet.")
    day = DAY_IN[Phase.stable]
    shown = [
        plain(the_condition(now_of(replace(amina(Phase.stable), conditions=(one,)), day)))
        for one in (chosen, own)
    ]
    assert shown == [
        "Det her er godt for dig: Jeg arbejder bedst, hvor der er ro.",
        "Det her er godt for dig: En plads ved vinduet.",
    ]
