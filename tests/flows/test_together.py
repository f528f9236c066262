"""What may wait two minutes to go together with others, and what never does (docs/mail.md)."""

from dataclasses import replace

from flows.effects import Lane, Tell
from flows.facts import Role
from flows.texts import T
from flows.together import may_wait
from flows.turn import Turn
from tests.flows.track_chat import TrackChat


def last(chat: TrackChat) -> Turn:
    assert chat.turn is not None
    return chat.turn


def told(chat: TrackChat) -> list[Tell]:
    return [e for e in last(chat).effects if isinstance(e, Tell)]


def test_a_notice_to_somebody_else_may_wait_and_to_who_has_just_pressed_it_may_not() -> None:
    chat = TrackChat().not_arrived().taps(Role.caseworker, "Jeg tager begge")
    mette, lars = (chat.citizen.who(role) for role in (Role.caseworker, Role.company_mentor))
    assert mette is not None
    assert lars is not None
    notice = Tell(lars.id, T("Om Amina"), T("Om bussen."))
    assert may_wait(last(chat), notice)
    assert not may_wait(last(chat), replace(notice, person=last(chat).me.id))
    assert not may_wait(last(chat), replace(notice, at_once=True))
    assert not may_wait(last(chat), replace(notice, lane=Lane.answer))


def test_the_first_card_of_the_two_tracks_never_waits() -> None:
    chat = TrackChat().not_arrived()
    cards = [tell for tell in told(chat) if tell.task and tell.task.kind == "tracks"]
    assert [may_wait(last(chat), card) for card in cards] == [False]


def test_a_calendar_entry_never_waits_nor_does_the_question_when() -> None:
    chat = TrackChat().not_arrived().taps(Role.caseworker, "Jeg tager begge")
    chat.taps(Role.caseworker, "contacted").taps(Role.caseworker, "Foreslå tider")
    asked = [tell for tell in told(chat) if tell.task and tell.task.kind == "meeting"]
    assert asked
    assert not any(may_wait(last(chat), tell) for tell in asked)
    chat.at_desk("set_time", time="2026-11-26T11:00")
    agreed = [tell for tell in told(chat) if tell.calendar]
    assert agreed
    assert not any(may_wait(last(chat), tell) for tell in agreed)
