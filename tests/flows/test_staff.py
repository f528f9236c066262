"""What staff and mentors are told outside a case: help, their menu, what became of their words."""

from dataclasses import replace

import pytest

from flows.cases import cards
from flows.effects import KeepPerson
from flows.facts import Person, Role
from flows.numbers import LABELS, commands_for
from tests.amina import CHAIN
from tests.chat import PureChat, plain

JONAS = replace(CHAIN[Role.personal_mentor], mentor=True)


@pytest.mark.parametrize("command", ["start", "hjaelp", "menu"])
def test_a_mentor_is_not_shown_a_desk_that_is_always_empty(command: str) -> None:
    chat = PureChat(me=JONAS).commands(command)
    assert "robot" in " ".join(chat.heard)
    assert chat.values == ["/side", "/spoerg", "/hilsen", "/sprog"]
    assert "skrivebord" not in " ".join(chat.heard)


def test_a_mentors_list_of_commands_has_no_desk() -> None:
    listed = {name for name, _ in commands_for("mentor")}
    assert listed == {"side", "spoerg", "hilsen", "sprog", "hjaelp"}
    assert "skrivebord" in {name for name, _ in commands_for("staff")}


# --- what is urgent is done in the chat, and help says how ----------------------------


@pytest.mark.parametrize("command", ["hjaelp", "start"])
def test_staff_are_told_what_to_press_when_it_is_urgent(command: str) -> None:
    """In the words of the card, and the way to a card that cannot be found any more."""
    chat = PureChat(me=CHAIN[Role.caseworker]).commands(command)
    for label in (cards.CALL_NOW, cards.TAKE, cards.CONTACTED, cards.HAND, LABELS["sager"]):
        assert plain(label) in chat.heard[-1]
    assert "/sager" in chat.values


def test_a_mentor_is_told_where_to_say_that_somebody_has_come() -> None:
    chat = PureChat(me=JONAS).commands("hjaelp")
    assert "om borgeren er kommet" in chat.heard[0]
    assert "/side" in chat.values


# --- what staff write outside a dialogue ----------------------------------------------


def test_a_note_outside_a_case_is_not_kept_and_that_is_said() -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).writes("Vi har talt sammen, og hun er tryg.")
    assert "ikke gemt" in chat.heard[0]
    assert "/sager" in chat.values


def test_a_mentors_words_go_nowhere_and_that_is_said() -> None:
    chat = PureChat(me=JONAS).writes("Kan I ringe til mig om noget praktisk?")
    assert "ikke gemt og ikke sendt videre" in chat.heard[0]


def test_staff_are_told_that_a_cpr_number_was_removed() -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).writes("borgeren hedder 010190-1234 i systemet")
    assert "CPR-nummer" in chat.heard[0]
    assert "ikke gemt" in chat.heard[1]


# --- the language of all that is said to them -----------------------------------------

HELPERS = [CHAIN[Role.caseworker], JONAS]


@pytest.mark.parametrize("me", HELPERS, ids=lambda me: me.name)
@pytest.mark.parametrize("words", ["/sprog", "sprog", "language"])
def test_a_helper_chooses_among_the_languages_that_a_citizen_has(me: Person, words: str) -> None:
    chat = PureChat(me=me)
    chat = chat.commands("sprog") if words == "/sprog" else chat.writes(words)
    assert chat.buttons == ["Dansk", "English"]
    chat.presses("English")
    assert KeepPerson(language="en") in chat.effects
    assert not chat.talk.open


@pytest.mark.parametrize(
    "words", ["English please", "kan du skrive på engelsk", "På engelsk, tak", "engelsk?"]
)
@pytest.mark.parametrize("me", HELPERS, ids=lambda me: me.name)
def test_a_helper_who_asks_for_a_language_in_words_has_it_and_the_way_back(
    me: Person, words: str
) -> None:
    chat = PureChat(me=me).writes(words)
    assert KeepPerson(language="en") in chat.effects
    assert chat.values == ["/sprog da"]
    assert not any("ikke gemt" in said for said in chat.heard)


def test_a_language_that_is_not_had_is_said_with_those_that_are() -> None:
    chat = PureChat(me=JONAS).writes("Kan du skrive på polsk?")
    assert chat.heard[0] == "Jeg kan kun de sprog, du ser her."
    assert chat.buttons == ["Dansk", "English"]
    assert not any(isinstance(effect, KeepPerson) for effect in chat.effects)


@pytest.mark.parametrize("words", ["Hun vil gerne lære engelsk", "Vi snakker engelsk på lageret"])
def test_words_that_only_name_a_language_change_none(words: str) -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).writes(words)
    assert "ikke gemt" in chat.heard[0]
    assert not chat.effects or not any(isinstance(e, KeepPerson) for e in chat.effects)


def test_a_greeting_may_say_what_it_wants_about_a_language() -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).later(hours=4)
    chat.commands("hilsen").writes("English please")
    assert "English please" in chat.heard[-1]
    assert not any(isinstance(effect, KeepPerson) for effect in chat.effects)


def test_a_citizen_may_ask_for_a_language_in_words_too() -> None:
    chat = PureChat().writes("kan du skrive på engelsk")
    assert KeepPerson(language="en") in chat.effects
