"""Paid hours: how it stands, words to ask with, and that a no is no risk (requirements 157-168)."""

import pytest

from flows.effects import KeepSignal
from flows.facts import Role
from flows.own import Kind
from tests.chat import PureChat
from tests.flows.test_meetings import MEETING, lines, placement


def test_a_no_is_answered_with_what_counts_and_is_no_signal() -> None:
    """Requirement 168."""
    chat = PureChat().commands("loentimer").presses("De siger nej").presses("Ingen opgave til det")
    assert chat.heard[0].startswith("Et nej er helt almindeligt.")
    assert not chat.asked_for(KeepSignal)
    assert not chat.cases
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.paid_hours == "no"
    assert lines(chat, Kind.paid_hours)[0].text == "no_function"


def test_a_clarifying_course_does_not_push() -> None:
    """Requirement 167."""
    chat = PureChat(placement=placement(course="clarifying")).commands("loentimer")
    assert "Det haster ikke." in chat.heard[0]


@pytest.mark.parametrize("situation", ["tasks", "small", "after", "bridge"])
def test_there_are_words_to_ask_with_in_every_situation(situation: str) -> None:
    chat = PureChat().commands("loentimer").presses("help").presses(situation)
    assert chat.heard[0].startswith("Du kan sige sådan her:")
    assert "?" in chat.heard[0]


def test_what_is_done_alone_by_now_is_what_the_words_begin_with() -> None:
    """Requirement 166."""
    chat = PureChat().commands("opgaver").presses("new").writes("Sortere tøj").presses("alone")
    chat.commands("loentimer").presses("help").presses("tasks")
    assert "Jeg klarer det her alene nu: Sortere tøj. Kan jeg få løn" in chat.heard[0]


def test_the_caseworker_notes_it_with_one_tap_and_takes_it_back() -> None:
    chat = PureChat(placement=placement(follow_up=MEETING))
    chat.answers("agenda", MEETING.isoformat(), "yes", Role.caseworker)
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.paid_hours == "yes"
    chat.takes_back("agenda", MEETING.isoformat(), Role.caseworker)
    assert chat.citizen.placement.paid_hours == "never_asked"
