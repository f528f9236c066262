"""What staff and mentors are told outside a case: help, their menu, what became of their words."""

from dataclasses import replace

import pytest

from flows.cases import cards
from flows.facts import Role
from flows.numbers import LABELS, commands_for
from tests.amina import CHAIN
from tests.chat import PureChat, plain

JONAS = replace(CHAIN[Role.personal_mentor], mentor=True)


@pytest.mark.parametrize("command", ["start", "hjaelp", "menu"])
def test_a_mentor_is_not_shown_a_desk_that_is_always_empty(command: str) -> None:
    chat = PureChat(me=JONAS).commands(command)
    assert "robot" in " ".join(chat.heard)
    assert chat.values == ["/side", "/spoerg", "/hilsen"]
    assert "skrivebord" not in " ".join(chat.heard)


def test_a_mentors_list_of_commands_has_no_desk() -> None:
    assert {name for name, _ in commands_for("mentor")} == {"side", "spoerg", "hilsen", "hjaelp"}
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
