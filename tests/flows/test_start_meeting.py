"""The meeting before the first day: told to all who come, and a reminder (requirement 45)."""

from datetime import UTC, datetime

import pytest

from flows.effects import SetAlarm
from flows.events import Submitted
from flows.facts import Phase, Role
from flows.own import Kind
from flows.understanding import hear
from tests.amina import placed
from tests.flows.track_chat import TrackChat

NOW = datetime(2026, 11, 9, 9, 0, tzinfo=UTC)  # two weeks before the first day
WHEN = "2026-11-17T10:00"  # a Tuesday
COME = (Role.caseworker, Role.job_consultant, Role.company_mentor)


def waiting(**facts: object) -> TrackChat:
    chat = TrackChat(**{"placement": placed(phase=Phase.before), "shifts": (), **facts})
    chat.now = NOW
    return chat


def agrees(chat: TrackChat, at: str = WHEN, place: str = "workplace") -> TrackChat:
    event = Submitted("start_meeting", place, hear(at))
    chat.happens(event, chat.citizen.chain[Role.job_consultant])
    return chat


def test_all_who_come_are_told_and_reminded_the_working_day_before() -> None:
    chat = agrees(waiting())
    assert "De, der kommer, får besked." in chat.toast
    assert "hos Byggehuset" in " ".join(chat.got(chat.me))
    assert "Med er Mette, Hanne og Lars." in " ".join(chat.got(chat.me))
    for role in (Role.caseworker, Role.company_mentor):
        assert chat.told(role), "at once"
    assert not chat.told(Role.job_consultant), "who has just written it"
    alarm = chat.alarm("start_meeting")
    assert alarm.due == datetime(2026, 11, 16, 14, 0, tzinfo=UTC)
    chat.now = alarm.due
    chat.rings("start_meeting", ref=alarm.ref, fence=alarm.fence)
    assert "Vi mødes" in " ".join(chat.got(chat.me))
    for role in COME:
        assert "Det skal I tale om:" in "\n".join(chat.got(role))


def test_at_the_office_the_workplace_is_not_called_to_it() -> None:
    chat = agrees(waiting(), place="office")
    assert not chat.told(Role.company_mentor)
    assert "Med er Mette og Hanne." in " ".join(chat.got(chat.me))


def test_what_is_not_in_place_is_told_to_staff_and_not_to_the_workplace() -> None:
    chat = agrees(waiting(goals=()))
    alarm = chat.alarm("start_meeting")
    chat.rings("start_meeting", ref=alarm.ref, fence=alarm.fence)
    assert "et aftalt mål" in "\n".join(chat.got(Role.caseworker))
    assert "et aftalt mål" not in "\n".join(chat.got(Role.company_mentor))


def test_moved_the_first_reminder_says_nothing() -> None:
    chat = agrees(waiting())
    old = chat.alarm("start_meeting")
    agrees(chat, "2026-11-18T13:30")
    assert "Ny tid." in "\n".join(chat.got(Role.caseworker))
    [line] = [one for one in chat.citizen.entries if one.kind is Kind.start_meeting]
    assert (line.day.isoformat() if line.day else "", line.value) == ("2026-11-18", 13 * 60 + 30)
    chat.rings("start_meeting", ref=old.ref, fence=old.fence)
    assert not chat.effects


def test_called_off_everybody_hears_it() -> None:
    chat = agrees(waiting())
    chat.happens(Submitted("start_meeting_off", "", hear("")), chat.citizen.chain[Role.caseworker])
    assert "er aflyst" in " ".join(chat.got(chat.me))
    assert "er aflyst" in " ".join(chat.got(Role.company_mentor))
    assert not [one for one in chat.citizen.entries if one.kind is Kind.start_meeting]


@pytest.mark.parametrize("at", ["", "2026-11-08T10:00", "2026-11-24T10:00", "i morgen", "99"])
def test_a_time_that_cannot_be_is_refused_with_the_reason(at: str) -> None:
    chat = agrees(waiting(), at)
    assert chat.toast
    assert not chat.asked_for(SetAlarm)
    assert not chat.inbox


def test_a_mentor_agrees_on_nothing_here() -> None:
    chat = waiting()
    chat.happens(
        Submitted("start_meeting", "workplace", hear(WHEN)), chat.citizen.chain[Role.company_mentor]
    )
    assert not chat.inbox
    assert not chat.citizen.entries


def test_without_one_whoever_looks_after_the_placement_hears_it_once() -> None:
    chat = waiting()
    chat.now = datetime(2026, 11, 10, 11, 0, tzinfo=UTC)
    chat.rings("plan", fence=1)
    [alarm] = [one for one in chat.asked_for(SetAlarm) if one.what == "start_meeting_lacks"]
    assert alarm.due == datetime(2026, 11, 11, 8, 0, tzinfo=UTC)  # eight working days before
    chat.now = alarm.due
    chat.rings("start_meeting_lacks", ref=alarm.ref, fence=1)
    assert "Der er ikke aftalt et formøde med Amina." in "\n".join(chat.got(Role.caseworker))


def test_with_one_nobody_is_told_that_it_is_missing() -> None:
    chat = agrees(waiting())
    chat.rings("start_meeting_lacks", ref="2026-11-11", fence=1)
    assert not chat.effects


def test_status_tells_it_as_long_as_it_is_ahead() -> None:
    chat = agrees(waiting())
    assert "Vi mødes, før du starter:" in chat.commands("status").heard[0]
    chat.now = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
    assert "Vi mødes, før du starter:" not in chat.commands("status").heard[0]
