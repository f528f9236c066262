"""The rules that somebody says: each in the conversation in which it is said."""

import pytest

from flows.events import Blocked, Wrote
from flows.facts import Participation, Role
from flows.understanding import hear
from tests.chat import PureChat


def said(chat: PureChat) -> dict[str, str]:
    return {signal.rule: str(signal.colour) for signal in chat.signals}


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("jeg vil ikke leve mere", {"danger": "red"}),
        ("jeg kan ikke mere", {"danger_unclear": "orange"}),
        ("jeg tænkte på selvmord sidste år", {"danger_past": "yellow"}),
    ],
)
def test_danger_in_the_citizens_words(words: str, rules: dict[str, str]) -> None:
    assert said(PureChat().writes(words)) == rules


def test_the_safe_question_without_an_answer_and_with_a_no() -> None:
    assert said(PureChat().writes("jeg kan ikke mere").goes_quiet())["danger_no_answer"] == "orange"
    assert said(PureChat().writes("jeg kan ikke mere").presses("no"))["danger_denied"] == "yellow"


def test_danger_that_a_helper_writes_says_whose_words_they_are() -> None:
    chat = PureChat()
    words = Wrote(hear("Amina vil tage sit eget liv", "da"))
    chat.happens(words, chat.citizen.chain[Role.personal_mentor])
    assert said(chat) == {"danger_told": "red"}
    [card] = [tell for tell in chat.told(Role.caseworker) if tell.open_case]
    assert "har fået 112" not in str(card.lines)


def test_each_way_of_leaving_is_told_in_its_own_words() -> None:
    assert set(said(PureChat().commands("slet").presses("yes"))) == {"erased"}
    assert set(said(PureChat().commands("stop").presses("yes"))) == {"stopped"}
    assert said(PureChat().commands("pause").presses("yes")) == {"paused": "green"}
    invited = PureChat(participation=Participation.invited)
    assert set(said(invited.commands("start").goes_quiet())) == {"not_joined"}
    invited = PureChat(participation=Participation.invited)
    assert set(said(invited.commands("start").presses("no"))) == {"declined"}
    assert set(said(PureChat().happens(Blocked(True)))) == {"blocked"}


def test_a_wish_for_a_person() -> None:
    assert said(PureChat().commands("ringmig").presses("yes")) == {"wants_contact": "orange"}
