"""More danger while the case is open: somebody hears of it, and she is told what is true."""

import pytest

from flows.effects import Tell
from flows.events import Wrote
from flows.facts import Role
from flows.understanding import hear
from tests.amina import STARTS
from tests.flows.case_chat import CaseChat, at, whole

METTE, SOREN = Role.caseworker, Role.deputy
NIGHT, MORNING = at(28, 2), at(23, 9)


def in_danger(now: object = MORNING) -> CaseChat:
    chat = CaseChat(now)  # type: ignore[arg-type]
    chat.writes("jeg vil dø")
    return chat


def to_staff(chat: CaseChat) -> list[Tell]:
    return [e for e in chat.effects if isinstance(e, Tell) and e.person != 1]


@pytest.mark.parametrize("now", [MORNING, NIGHT])
def test_danger_again_while_nobody_has_taken_it_is_sent_again(now: object) -> None:
    chat = in_danger(now).later(minutes=4)
    chat.writes("han slår mig")
    (card,) = chat.told(METTE)
    assert "Der er nyt i sagen om Amina." in whole(card)
    assert "Mette" in "".join(chat.heard)
    chat.later(minutes=4).writes("I will kill myself")
    assert chat.told(METTE)


def test_several_messages_in_a_row_are_told_once_and_she_is_told_so() -> None:
    chat = in_danger()
    chat.later(minutes=1)
    chat.writes("han slår mig")
    assert chat.told(METTE)
    chat.later(minutes=1).writes("jeg vil dø")
    assert to_staff(chat) == []
    assert "Mette har lige fået besked. Det, du skriver nu, kommer med." in chat.heard
    assert not any("får besked nu" in text for text in chat.heard)


def test_when_the_deputy_has_the_card_both_hear_of_it() -> None:
    chat = in_danger(NIGHT).nobody_does_anything()
    chat.later(minutes=1)
    chat.writes("jeg vil dø")
    assert chat.got(METTE, SOREN)


def test_the_one_who_has_taken_it_is_named_and_told_within_the_hour_too() -> None:
    chat = in_danger(NIGHT).nobody_does_anything().taps(SOREN, "take")
    chat.later(minutes=2)
    chat.writes("jeg vil dø")
    assert chat.got(SOREN)
    said = "Søren følger op på det og får besked igen nu."
    assert any(text.startswith(said) for text in chat.heard)
    chat.later(minutes=10).writes("jeg vil dø")
    assert chat.got(SOREN)


def test_when_who_has_it_cannot_be_reached_the_chain_begins_again() -> None:
    chat = in_danger(NIGHT).nobody_does_anything().taps(SOREN, "take").unreachable(SOREN)
    chat.later(minutes=5).writes("jeg vil dø")
    assert chat.case.state == "open"
    assert chat.told(METTE)
    assert any("Jeg sender besked til Mette nu." in text for text in chat.heard)


def test_a_mentor_who_writes_of_danger_hears_who_gets_it() -> None:
    chat = in_danger(NIGHT).nobody_does_anything().taps(SOREN, "take")
    chat.later(minutes=5)
    jonas = chat.citizen.chain[Role.personal_mentor]
    chat.happens(Wrote(hear("hun vil tage livet af sig, hun vil dø", "da")), jonas)
    assert chat.told(SOREN)
    assert any("besked til Søren" in text for text in chat.heard)


def test_unclear_danger_is_with_a_person_the_same_day() -> None:
    chat = CaseChat(MORNING)
    chat.writes("jeg kan ikke mere")
    assert chat.flow == "safe"
    assert chat.cases == {"danger": "orange"}
    assert chat.told(METTE)
    chat.later(minutes=10).goes_quiet()
    (card,) = chat.told(METTE)
    assert "Amina har skrevet noget, som måske betyder fare, og svarer ikke." in whole(card)


def test_what_the_workplace_said_does_not_hold_back_words_of_danger() -> None:
    chat = in_danger()
    chat.later(minutes=5)
    chat.answers("arrived", STARTS.isoformat(), "no", Role.company_mentor)
    assert chat.told(METTE)
    chat.later(minutes=1).writes("jeg vil dø")
    assert chat.told(METTE)
