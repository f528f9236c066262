"""A fixed talk each week: both are reminded, either moves or skips it with one tap (req. 102)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.effects import KeepNoted, SetAlarm
from flows.events import Answered, Submitted
from flows.facts import NotedKind, Person, Role
from flows.own import Kind
from flows.understanding import hear
from tests.flows.track_chat import TrackChat

WHEN = "2026-11-24T14:00"  # a Tuesday
WEEK = "2026-W48"


def agreed(at: str = WHEN, **facts: object) -> TrackChat:
    chat = TrackChat(shifts=(), **facts)
    event = Submitted("call_slot", "", hear(at))
    chat.happens(event, chat.citizen.chain[Role.caseworker])
    return chat


def reminded(chat: TrackChat) -> TrackChat:
    chat.now = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    chat.rings("call_soon", ref=WEEK, fence=1)
    return chat


def taps(chat: TrackChat, who: Person, value: str) -> TrackChat:
    chat.happens(Answered("t", "weekly_call", WEEK, value), who)
    return chat


def talks(chat: TrackChat) -> str:
    return "\n".join(chat.commands("status").heard)


def test_agreed_at_the_desk_it_is_told_to_me() -> None:
    chat = agreed()
    assert "Mette ringer til dig hver" in "\n".join(chat.got(chat.me))
    assert "Amina får besked." in chat.toast
    assert "Mette ringer" in talks(chat)


def test_both_are_reminded_the_working_day_before() -> None:
    chat = agreed()
    chat.rings("plan", fence=1)
    [alarm] = [one for one in chat.asked_for(SetAlarm) if one.what == "call_soon"]
    assert alarm.due == datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    assert alarm.ref == WEEK
    reminded(chat)
    assert "Passer det?" in "\n".join(chat.got(chat.me))
    assert "Ugens snak med Amina" in "\n".join(chat.got(Role.caseworker))


def test_before_a_monday_it_is_the_friday() -> None:
    chat = agreed("2026-11-30T10:00")
    chat.now = datetime(2026, 11, 27, 11, 0, tzinfo=UTC)
    chat.rings("plan", fence=1)
    [alarm] = [one for one in chat.asked_for(SetAlarm) if one.what == "call_soon"]
    assert (alarm.due.date().isoformat(), alarm.ref) == ("2026-11-27", "2026-W49")


def test_one_tap_moves_it_and_the_other_hears_it() -> None:
    chat = reminded(agreed())
    taps(chat, chat.me, "later")
    assert "2026-11-25" in "\n".join(chat.got(Role.caseworker))
    assert "flytter ugens snak" in "\n".join(chat.got(Role.caseworker))
    assert "2026-11-25T13:00" in talks(chat), "the next working day at the same time"
    taps(chat, chat.citizen.chain[Role.caseworker], "later")
    assert "Mette flytter ugens snak" in "\n".join(chat.got(chat.me))
    assert "2026-11-26T13:00" in talks(chat)


def test_one_tap_skips_the_week_and_the_next_one_stands() -> None:
    chat = reminded(agreed())
    taps(chat, chat.me, "off")
    assert "Amina springer ugens snak over." in "\n".join(chat.got(Role.caseworker))
    assert "2026-12-01T13:00" in talks(chat)
    chat.rings("call_soon", ref=WEEK, fence=1)
    assert not chat.told(Role.caseworker)


def test_that_we_talked_is_noted_as_the_contact_of_the_week() -> None:
    chat = reminded(agreed())
    taps(chat, chat.citizen.chain[Role.caseworker], "talked")
    assert [one.kind for one in chat.asked_for(KeepNoted)] == [NotedKind.contact]


def test_a_named_person_goes_before_the_caseworker() -> None:
    chat = reminded(agreed())
    kim = Person(8, "Kim", channels=("telegram",))
    chat._change(chain={**chat.citizen.chain, Role.contact_person: kim})
    reminded(chat)
    assert "Kim ringer" in "\n".join(chat.got(chat.me))
    assert "Ugens snak med Amina" in "\n".join(chat.got(Role.contact_person))


def test_called_off_nobody_is_reminded() -> None:
    chat = agreed()
    chat.happens(Submitted("call_slot_off", "", hear("")), chat.citizen.chain[Role.caseworker])
    assert "er slut" in "\n".join(chat.got(chat.me))
    assert not [one for one in chat.citizen.entries if one.kind is Kind.call_slot]
    reminded(chat)
    assert not chat.told(Role.caseworker)


def test_on_a_holiday_there_is_none() -> None:
    chat = agreed("2026-12-18T10:00")  # fridays; the 25th is Christmas
    chat.now = datetime(2026, 12, 24, 11, 0, tzinfo=UTC)
    chat.rings("plan", fence=1)
    assert not [one for one in chat.asked_for(SetAlarm) if one.what == "call_soon"]


@pytest.mark.parametrize("at", ["", "2026-11-20T10:00", "2026-11-28T10:00", "tirsdag"])
def test_a_time_that_cannot_be_is_refused_with_the_reason(at: str) -> None:
    chat = agreed(at)
    assert chat.toast
    assert not chat.inbox
    assert not chat.citizen.entries


def test_a_mentor_agrees_on_nothing_and_moves_nothing() -> None:
    chat = TrackChat(shifts=())
    lars = chat.citizen.chain[Role.company_mentor]
    chat.happens(Submitted("call_slot", "", hear(WHEN)), lars)
    assert not chat.citizen.entries
    chat = reminded(agreed())
    taps(chat, replace(lars), "off")
    assert not [one for one in chat.citizen.entries if one.key == WEEK]
