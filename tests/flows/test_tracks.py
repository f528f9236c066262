"""After a no-show both tracks run at once, each with an owner and a timer (requirement 112)."""

from datetime import timedelta

import pytest

from flows.effects import LogCase, SetAlarm, Tell
from flows.events import StaffActed
from flows.facts import Role
from flows.track_facts import Name
from tests.amina import placed
from tests.chat import plain
from tests.flows.track_chat import TrackChat

SANCTIONS = ("sanktion", "ydelse", "konsekvens", "træk", "pligt", "krav")


def test_nothing_opens_while_nobody_has_said_not_arrived() -> None:
    chat = TrackChat()
    chat.later(hours=4).rings("nothing_known", "2026-11-23T07:30:00+00:00", fence=1)
    assert chat.cases == {"noshow": "orange"}
    assert chat.citizen.tracks == ()


def test_both_tracks_open_with_the_case_each_with_a_timer_of_its_own() -> None:
    chat = TrackChat().not_arrived()
    assert [(t.name, t.state) for t in chat.citizen.tracks] == [
        (Name.citizen, "call"),
        (Name.network, "ask"),
    ]
    timers = {a.ref: a.due - chat.now for a in chat.alarms if a.what == "track"}
    assert timers == {chat.a.id: timedelta(hours=1), chat.b.id: timedelta(hours=3)}
    assert any("Hvem tager hvad?" in text for text in chat.got(Role.caseworker))


def test_the_minutes_are_counted_from_the_moment_somebody_said_not_arrived() -> None:
    chat = TrackChat().not_arrived()
    assert chat.a.missed_at == chat.now - timedelta(hours=2)
    chat.taps(Role.caseworker, "Jeg tager begge").later(minutes=20)
    chat.taps(Role.caseworker, "contacted")
    assert chat.a.contacted_at == chat.now


def test_taking_the_case_takes_the_tracks_that_nobody_has() -> None:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager 2")
    assert (chat.a.owner, chat.b.owner) == (None, 2)
    chat.taps(Role.caseworker, "Jeg tager den")
    assert (chat.a.owner, chat.b.owner) == (2, 2)


def test_taking_the_first_track_takes_the_case_too() -> None:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager 1")
    assert chat.citizen.cases[0].owner == 2


def test_a_call_in_vain_becomes_a_visit_with_a_time() -> None:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager den").taps(Role.caseworker, "Fik ikke fat")
    assert chat.a.state == "visit"
    assert chat.a.due is not None
    assert any("Kør gerne forbi Amina" in text for text in chat.got(Role.caseworker))
    chat.taps(Role.caseworker, "Vi har talt sammen")
    assert chat.a.state == "meet"
    assert chat.citizen.cases[0].state == "contacted"


def test_who_forgets_the_call_is_found_out_and_the_chain_hears_it() -> None:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager den")
    step = chat.citizen.cases[0].step
    track = chat.a.id
    alarm = next(a for a in chat.alarms if a.what == "track" and a.ref == track)
    chat.now = alarm.due
    chat.rings("track", track, fence=alarm.fence)
    case = chat.citizen.cases[0]
    assert (case.state, case.owner) == ("open", None)
    assert case.step > step
    assert any("ORANGE" in text or "haster" in text for text in chat.got(Role.caseworker))
    again = [a for a in chat.asked_for(SetAlarm) if a.what == "track"]
    assert [a.ref for a in again] == [track]
    assert again[0].due > chat.now


def test_an_overdue_track_opens_a_case_again_when_it_was_closed() -> None:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager den").taps(Role.caseworker, "contacted")
    chat.happens(
        StaffActed(chat.a.case, "close", outcome="other_help"), chat.citizen.chain[Role.caseworker]
    )
    assert chat.cases == {}
    chat.ring_it("track")
    assert chat.cases == {"noshow": "orange"}
    assert chat.citizen.cases[0].why == "track_overdue"


def test_an_old_alarm_of_a_track_does_nothing() -> None:
    chat = TrackChat().not_arrived()
    old = chat.a.step
    chat.taps(Role.caseworker, "Jeg tager den").taps(Role.caseworker, "Fik ikke fat")
    chat.later(hours=1).rings("track", chat.a.id, fence=old)
    assert chat.effects == []


def test_a_false_alarm_ends_both() -> None:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Ikke en risiko")
    assert chat.citizen.tracks == ()


def test_a_case_of_concern_has_half_the_time() -> None:
    chat = TrackChat()
    chat._change(placement=placed(chat.citizen, concern=True))
    chat.not_arrived()
    assert chat.a.due == chat.now + timedelta(minutes=30)


@pytest.mark.parametrize("who", [Role.company_mentor, Role.personal_mentor])
def test_a_mentor_cannot_touch_the_tracks(who: Role) -> None:
    chat = TrackChat().not_arrived()
    before = chat.citizen.tracks
    chat.at_desk("back", who)
    assert chat.citizen.tracks == before
    assert "ansatte" in chat.toast


def test_no_text_of_ours_speaks_of_sanctions() -> None:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager begge").taps(Role.caseworker, "no_answer")
    for tell in chat.inbox:
        assert isinstance(tell, Tell)
        text = "\n".join(plain(t) for t in (tell.subject, tell.text, *tell.lines)).lower()
        assert not any(word in text for word in SANCTIONS)


def test_each_move_is_a_row_in_the_log_of_the_case() -> None:
    chat = TrackChat().not_arrived()
    rows = [row.what for row in chat.asked_for(LogCase)]
    assert rows.count("track_opened") == 2
