""" "Ring til mig": the citizen asks for a person and hears honestly when somebody is there."""

from datetime import UTC, datetime

import pytest

from flows.effects import KeepWords
from flows.facts import Participation, Role
from tests.amina import CHAIN
from tests.chat import PureChat

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 28, 11, 0, tzinfo=UTC)


def at(moment: datetime, **facts: object) -> PureChat:
    chat = PureChat(**facts)
    chat.now = moment
    return chat


def test_in_staffed_hours_the_caseworker_hears_it_now_and_no_call_is_promised() -> None:
    chat = at(NOON).commands("ringmig").presses("Ja, ring til mig")
    assert chat.heard[0] == "Mette får besked nu. Jeg skriver til dig, når det er set."
    assert "20 30 40 50" in chat.heard[1]
    assert chat.cases == {"contact": "orange"}


def test_at_the_weekend_the_citizen_hears_which_day_it_will_be() -> None:
    chat = at(SATURDAY).commands("ringmig").presses("yes")
    assert "Lige nu er der ingen. Mette får besked 2026-11-30" in chat.heard[0]
    assert chat.cases == {"contact": "orange"}


def test_no_is_no() -> None:
    chat = PureChat().commands("ringmig").writes("nej tak")
    assert chat.cases == {}
    assert not chat.talk.open


def test_words_instead_of_a_button_are_a_yes() -> None:
    chat = at(NOON).commands("ringmig").writes("det må gerne være efter klokken to i dag")
    assert chat.cases == {"contact": "orange"}


def test_a_wish_for_a_person_is_not_lost_in_silence() -> None:
    assert PureChat().commands("ringmig").ring_next("quiet").cases == {"contact": "orange"}


def test_asking_in_words_asks_back_first() -> None:
    chat = PureChat().writes("kan min sagsbehandler ikke ringe til mig i dag")
    assert chat.flow == "contact"
    assert chat.asked_for(KeepWords)
    assert chat.cases == {}


def test_an_interrupted_question_is_asked_again() -> None:
    chat = PureChat().commands("sprog").commands("ringmig").presses("yes")
    assert chat.flow == "language"
    assert chat.buttons[-2:] == ["Dansk", "English"]


@pytest.mark.parametrize("participation", list(Participation))
def test_a_person_can_be_asked_for_whatever_was_chosen(participation: Participation) -> None:
    chat = at(NOON, participation=participation).commands("ringmig").presses("yes")
    assert chat.cases["contact"] == "orange"


def test_when_the_caseworker_cannot_be_reached_the_next_one_is_named() -> None:
    chain = {role: person for role, person in CHAIN.items() if role is not Role.caseworker}
    assert at(NOON, chain=chain).commands("ringmig").presses("yes").heard[0].startswith("Søren")


def test_when_nobody_can_be_reached_that_is_said() -> None:
    chat = at(NOON, chain={}).commands("ringmig").presses("yes")
    assert "kan ikke give nogen besked" in chat.heard[0]
    assert "112" in chat.heard[1]
