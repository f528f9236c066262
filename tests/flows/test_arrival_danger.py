"""After danger nothing more is asked that day, and nobody is reproached for a silence."""

from dataclasses import replace
from datetime import timedelta

from flows.effects import SetAlarm, Tell
from flows.facts import Arrived, Participation, Role
from tests.amina import STARTS
from tests.chat import PureChat, plain
from tests.flows.test_arrival import REF, chat_at, not_seen, today


def in_danger() -> PureChat:
    """At 7.15 words of danger; the caseworker has the card and takes it at once."""
    chat = chat_at(-75).writes("jeg vil ikke leve mere").ring_next("case")
    (case,) = chat.citizen.cases
    assert case.colour == "red"
    chat.now = STARTS + timedelta(hours=2)
    return chat


def test_who_is_in_danger_is_not_reproached_for_a_silence_nobody_broke() -> None:
    chat = in_danger().answers("arrived", REF, "no", Role.company_mentor)
    assert chat.asked_for(SetAlarm) == []
    assert today(chat).arrived is Arrived.no
    assert chat.cases == {"danger": "red"}
    assert [e for e in chat.asked_for(Tell) if e.person == chat.me.id] == []


def test_whoever_has_the_danger_case_hears_that_lars_has_not_seen_the_citizen() -> None:
    chat = in_danger().answers("arrived", REF, "no", Role.company_mentor)
    (card,) = chat.told(Role.caseworker)
    assert "Virksomheden siger, at Amina ikke er kommet." in [plain(line) for line in card.lines]


def test_when_the_danger_case_is_closed_a_new_one_says_it() -> None:
    chat = in_danger()
    chat.citizen = replace(chat.citizen, cases=())
    chat.answers("arrived", REF, "no", Role.company_mentor)
    assert chat.cases == {"noshow": "orange"}


def test_no_thanks_for_an_arrival_the_citizen_was_never_asked_about() -> None:
    chat = in_danger().answers("arrived", REF, "no", Role.company_mentor).later(hours=1)
    chat.answers("arrived", REF, "yes", Role.company_mentor)
    assert [e for e in chat.asked_for(Tell) if e.person == chat.me.id] == []
    assert "Virksomheden siger, at Amina er der." in [
        plain(line) for card in chat.told(Role.caseworker) for line in card.lines
    ]


def test_who_was_asked_and_then_stopped_is_written_no_more() -> None:
    chat = not_seen()
    chat.citizen = replace(chat.citizen, participation=Participation.stopped)
    chat.answers("arrived", REF, "yes", Role.company_mentor)
    assert [e for e in chat.asked_for(Tell) if e.person == chat.me.id] == []
