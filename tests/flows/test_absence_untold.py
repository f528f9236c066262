""" "Kan ikke i dag", and no answer about who is told: the word counts, and nobody is left alone
with it."""

from datetime import timedelta

import pytest

from flows.effects import Tell
from flows.facts import Arrived, Coming, Role
from tests.amina import STARTS
from tests.chat import PureChat
from tests.flows.absence_chat import to

REF = STARTS.isoformat()
ASKED_AGAIN = "Jeg har ikke givet nogen besked endnu. Vil du have det?"


def said_and_left() -> PureChat:
    """An hour before: not today, no reason, and then nothing more."""
    chat = PureChat()
    chat.now = STARTS - timedelta(hours=1)
    return chat.commands("fravaer").presses("I dag").presses("skip")


def gone_quiet() -> PureChat:
    return said_and_left().later(minutes=30).goes_quiet().later(minutes=30).goes_quiet()


def test_the_word_counts_before_anybody_is_told() -> None:
    chat = said_and_left()
    assert chat.citizen.shifts[0].coming is Coming.absent
    assert not chat.asked_for(Tell)


def test_the_workplace_is_still_asked_because_it_does_not_know() -> None:
    chat = gone_quiet()
    chat.now = STARTS + timedelta(minutes=15)
    assert chat.rings("ask_mentor", REF, fence=1).asked_for(Tell)


def test_half_an_hour_after_the_start_they_are_not_asked_whether_they_came() -> None:
    chat = gone_quiet()
    chat.now = STARTS + timedelta(minutes=30)
    chat.rings("ask_citizen", REF, fence=1)
    assert chat.heard == [ASKED_AGAIN]
    assert chat.alarm("nothing_known")
    chat.presses("Giv besked").presses("Ja, giv besked")
    assert "Amina kommer ikke i dag." in to(chat, Role.company_mentor)


def test_nor_is_it_asked_how_it_went() -> None:
    chat = gone_quiet()
    chat.now = STARTS + timedelta(hours=5)
    assert chat.rings("checkin", REF, fence=1).heard == []


def test_the_reminder_of_that_day_asks_the_same_once_more_and_not_how_it_looks() -> None:
    chat = PureChat()
    chat.now = STARTS - timedelta(hours=3)
    chat.commands("fravaer").presses("I dag").presses("skip").goes_quiet().goes_quiet()
    chat.now = STARTS - timedelta(hours=1)
    chat.rings("hour", REF, fence=1, not_after=STARTS)
    assert chat.heard == [ASKED_AGAIN]


def test_a_yes_in_words_goes_on_and_a_no_is_enough() -> None:
    chat = said_and_left().goes_quiet().writes("ja")
    assert chat.state == "share"
    chat = said_and_left().goes_quiet().writes("nej")
    assert not chat.flow
    assert not chat.asked_for(Tell)


def test_nobody_comes_to_know_and_a_person_finds_out_two_hours_later() -> None:
    chat = gone_quiet()
    chat.now = STARTS + timedelta(minutes=30)
    chat.rings("ask_citizen", REF, fence=1).goes_quiet()
    assert [one.rule for one in chat.ring_next("nothing_known").signals] == ["nothing_known"]


@pytest.mark.parametrize("how", ["kommer", "words"])
def test_who_comes_after_all_is_welcome_and_is_asked_like_anybody(how: str) -> None:
    chat = gone_quiet()
    chat.commands("kommer") if how == "kommer" else chat.writes("jeg kommer alligevel i dag")
    assert chat.citizen.shifts[0].coming is Coming.on_way
    assert "velkommen" in chat.heard[-1]
    assert not chat.asked_for(Tell)


def test_when_the_workplace_says_that_they_are_there_they_are() -> None:
    chat = gone_quiet()
    chat.answers("arrived", REF, "yes", Role.company_mentor)
    assert chat.citizen.shifts[0].arrived is Arrived.yes
    assert chat.citizen.shifts[0].coming is Coming.on_way


def button_and_quiet() -> PureChat:
    chat = PureChat()
    chat.now = STARTS - timedelta(hours=1)
    return chat.rings("hour", REF, fence=1, not_after=STARTS).presses("Kan ikke i dag")


def test_the_button_of_the_reminder_is_enough() -> None:
    assert button_and_quiet().citizen.shifts[0].coming is Coming.absent


def test_another_day_takes_it_back() -> None:
    chat = button_and_quiet().presses("En anden dag")
    assert chat.citizen.shifts[0].coming is Coming.unknown


def test_words_alone_are_a_guess_until_they_are_confirmed() -> None:
    chat = PureChat()
    chat.now = STARTS - timedelta(hours=1)
    assert chat.writes("jeg er syg").citizen.shifts[0].coming is Coming.unknown
