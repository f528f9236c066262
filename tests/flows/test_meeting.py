"""The joint meeting (requirement 114): proposed to three; agreed when all can, or by people."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from flows.calendar import Schedule, is_public_holiday, local
from flows.effects import KeepWords, Tell
from flows.facts import Participation, Person, Role
from flows.policy import Office
from flows.track_effects import KeepView
from flows.tracks.times import as_value, from_value, proposals
from tests.amina import AMINA, CHAIN, placed
from tests.flows.track_chat import TrackChat

OFFICE = Office()
AFTER = datetime(2026, 11, 24, 13, tzinfo=UTC)


def proposed() -> TrackChat:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager den").taps(Role.caseworker, "contacted")
    chat.taps(Role.caseworker, "Foreslå tider")
    return chat


def asked() -> TrackChat:
    chat = proposed()
    chat.ring_it("meeting")
    return chat


def entries(chat: TrackChat) -> dict[int, tuple[int, bool]]:
    """Who got a calendar entry in the last turn: sequence, and whether it cancels."""
    return {
        tell.person: (tell.calendar.sequence, tell.calendar.cancelled)
        for tell in chat.effects
        if isinstance(tell, Tell) and tell.calendar
    }


# --- times ----------------------------------------------------------------------------


def test_times_lie_in_the_agreed_hours_and_the_staffed_ones_on_different_days() -> None:
    placement = placed()
    found = [local(t, OFFICE.zone) for t in proposals(placement, OFFICE, AFTER, 3, 30)]
    assert [t.date() for t in found] == [date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27)]
    assert [t.time() for t in found] == [time(9), time(12), time(9)]


def test_no_time_on_holidays_closed_days_or_after_the_end() -> None:
    xmas = placed(last=date(2026, 12, 29), closed_days=(date(2026, 12, 23),))
    after = datetime(2026, 12, 21, 13, tzinfo=UTC)
    days = [local(t, OFFICE.zone).date() for t in proposals(xmas, OFFICE, after, 5, 30)]
    assert days == [date(2026, 12, 22), date(2026, 12, 28), date(2026, 12, 29)]
    assert not any(is_public_holiday(day) for day in days)


def test_somebody_who_works_evenings_is_met_in_office_hours() -> None:
    evenings = placed(schedule=Schedule.parse("mon-fri 17:00-20:00"))
    found = proposals(evenings, OFFICE, AFTER, 3, 30)
    assert len(found) == 3
    assert all(9 <= local(t, OFFICE.zone).hour < 15 for t in found)


def test_a_time_survives_the_change_of_the_clocks() -> None:
    spring = placed(first=date(2027, 3, 1), last=date(2027, 4, 30))
    after = datetime(2027, 3, 26, 13, tzinfo=UTC)
    found = proposals(spring, OFFICE, after, 2, 30)
    assert local(found[0], OFFICE.zone).time() == time(9)
    assert found[0].hour == 7  # summer time since Easter Sunday


def test_a_time_on_a_button_is_the_same_time() -> None:
    assert from_value(as_value(AFTER)) == AFTER
    assert from_value("+tasks") is None
    assert from_value("yes") is None


# --- agreeing -------------------------------------------------------------------------


def test_all_three_are_asked() -> None:
    chat = proposed()
    assert chat.a.state == "proposed"
    assert any("Hvornår kan I mødes om Amina?" in text for text in chat.got(Role.company_mentor))
    chat.ring_it("meeting")
    assert chat.heard == [
        "Det kan gå i stå for alle. Vil du mødes med Mette og Lars og lave en ny plan?"
    ] or chat.heard == [
        "Det kan gå i stå for alle. Vil du mødes med Lars og Mette og lave en ny plan?"
    ]
    chat.presses("Ja")
    assert "Hvornår passer det dig?" in chat.heard[0]
    assert len(chat.buttons) == 6


def test_a_time_that_all_can_is_agreed_and_everybody_gets_it_for_the_calendar() -> None:
    chat = asked()
    second = as_value(chat.meeting.times[1])
    chat.presses("Ja").presses(second)
    assert chat.heard == ["Godt. Kan du også her?"]
    chat.presses("done")
    chat.taps(Role.company_mentor, second)
    assert (chat.meeting.state, chat.meeting.starts) == ("agreed", chat.meeting.times[1])
    assert entries(chat) == {AMINA.id: (0, False), 6: (0, False), 2: (0, False)}
    assert chat.a.state == "agreed"


def test_the_earliest_common_time_counts() -> None:
    chat = asked()
    chat.taps(Role.company_mentor, "Alle passer").presses("yes").presses("all")
    assert chat.meeting.starts == chat.meeting.times[0]
    assert chat.heard == ["Tak. Så er mødet aftalt."]  # the time comes in its own message
    assert chat.flow == ""


def test_the_mentor_may_press_several_times_one_after_the_other() -> None:
    chat = asked()
    times = [as_value(t) for t in chat.meeting.times]
    chat.taps(Role.company_mentor, times[0]).taps(Role.company_mentor, times[2])
    assert chat.meeting.answers["workplace"] == (times[0], times[2])
    chat.presses("yes").presses(times[2])
    assert chat.meeting.starts == chat.meeting.times[2]


def test_no_to_all_times_brings_other_times_once_and_then_people_decide() -> None:
    chat = asked()
    first = chat.meeting.times
    chat.taps(Role.company_mentor, "Ingen passer")
    assert chat.meeting.round == 2
    assert not set(chat.meeting.times) & set(first)
    chat.taps(Role.company_mentor, "Ingen passer")
    assert (chat.meeting.state, chat.a.state) == ("undecided", "meet")
    assert any("mangler en tid" in text for text in chat.got(Role.caseworker))


def test_nobody_answers_the_proposals() -> None:
    chat = proposed()
    chat.ring_it("meeting_answers")
    assert chat.meeting.round == 2
    chat.ring_it("meeting_answers")
    assert chat.meeting.state == "undecided"
    assert any("Ikke alle har svaret." in text for text in chat.got(Role.caseworker))
    assert chat.a.due is not None


def test_an_answer_to_old_times_is_told_so() -> None:
    chat = asked()
    old = chat.told(Role.company_mentor) or [t for t in chat.inbox if t.person == 6 and t.task]
    task = old[-1].task
    assert task is not None
    chat.ring_it("meeting_answers")
    chat.answers("meeting", task.ref, "all", Role.company_mentor, fence=1)
    assert "workplace" not in chat.meeting.answers
    assert chat.heard == ["Tak. De tider gælder ikke mere."]


# --- the citizen's own answers ----------------------------------------------------------


def test_i_cannot_is_answered_with_a_choice_and_never_taken_for_an_absence() -> None:
    chat = asked()
    chat.presses("Ja").writes("jeg kan ikke")
    assert chat.flow == "meeting"
    assert chat.heard == ["Helt fint. Skal jeg finde andre tider, eller skal Mette ringe?"]
    assert chat.asked_for(KeepWords)
    chat.presses("Find andre tider")
    assert chat.meeting.round == 2
    assert chat.heard == ["Tak. Jeg finder andre tider og spørger igen."]


def test_call_first_means_a_person_calls() -> None:
    chat = asked()
    chat.presses("Ring først")
    assert chat.flow == "contact"


def test_something_else_is_read_by_a_person() -> None:
    chat = asked()
    chat.presses("Jeg vil noget andet").writes("jeg vil hellere have en anden dag")
    assert chat.heard == ["Tak. Jeg skriver, når de andre har svaret."]
    assert chat.asked_for(KeepWords)[0].case == chat.a.case


def test_silence_is_only_silence() -> None:
    chat = asked()
    chat.goes_quiet()
    assert chat.effects == []
    assert chat.meeting.state == "proposed"


def test_a_button_of_times_that_are_over_is_answered_kindly() -> None:
    chat = asked()
    chat.presses("Ja")
    chat.at_desk("set_time", time="2026-11-26T10:00")
    chat.presses("all")
    assert chat.heard == ["Tak. De tider gælder ikke mere. Mette skriver eller ringer."]


def test_who_has_left_the_chat_is_not_written_to_and_staff_are_told_to_call() -> None:
    chat = TrackChat().not_arrived()
    chat._change(participation=Participation.stopped)
    chat.taps(Role.caseworker, "Jeg tager den").taps(Role.caseworker, "contacted")
    chat.taps(Role.caseworker, "Foreslå tider")
    assert any("Jeg kan ikke skrive til Amina" in text for text in chat.got(Role.caseworker))
    assert "citizen" not in chat.meeting.people


def test_a_workplace_without_an_address_is_phoned() -> None:
    lars = Person(6, "Lars", phone="20 30 40 54", channels=())
    chat = TrackChat(chain={**CHAIN, Role.company_mentor: lars})
    chat.later(hours=5).notices_no_show()
    chat.taps(Role.caseworker, "Jeg tager den").taps(Role.caseworker, "contacted")
    chat.taps(Role.caseworker, "Foreslå tider")
    assert any("Jeg kan ikke skrive til Lars" in text for text in chat.got(Role.caseworker))


# --- moved, cancelled, over -------------------------------------------------------------


def agreed() -> TrackChat:
    chat = asked()
    chat.taps(Role.company_mentor, "Alle passer").presses("yes").presses("all")
    return chat


def test_a_meeting_that_is_moved_replaces_the_entry() -> None:
    chat = agreed()
    chat.at_desk("set_time", time="2026-11-30T10:15")
    assert entries(chat) == {AMINA.id: (1, False), 6: (1, False), 2: (1, False)}
    assert chat.meeting.starts == datetime(2026, 11, 30, 9, 15, tzinfo=UTC)
    assert any("flyttet til" in text for text in chat.got(AMINA))


def test_a_meeting_that_is_cancelled_leaves_the_calendars() -> None:
    chat = agreed()
    chat.at_desk("cancel")
    assert entries(chat) == {AMINA.id: (1, True), 6: (1, True), 2: (1, True)}
    assert chat.a.state == "meet"


def test_the_citizen_is_asked_the_day_before_and_the_answers_are_kept() -> None:
    chat = agreed()
    chat.ring_it("meeting_soon")
    assert "Du mødes med" in chat.heard[0]
    assert "Hvad har været godt?" in chat.heard[0]
    chat.presses("Opgaverne").writes("at pakke varer").presses("En at følges med")
    assert chat.heard == ["Tak. Det tager vi med til mødet."]
    (view,) = chat.asked_for(KeepView)
    assert dict(view.answers) == {"good": "tasks", "hard": "at pakke varer", "wish": "along"}


def test_after_the_meeting_somebody_notes_what_came_of_it() -> None:
    chat = agreed()
    chat.ring_it("meeting_over")
    assert chat.a.state == "after"
    assert any("Hvad kom der ud af mødet" in text for text in chat.got(Role.caseworker))
    chat.taps(Role.caseworker, "Er tilbage, intet møde")
    assert [t.name for t in chat.citizen.tracks] == []


@pytest.mark.parametrize("written", ["", "i morgen", "2026-11-20T10:00", "2026-11-26T10:00+01:00"])
def test_a_time_that_cannot_be_read_changes_nothing(written: str) -> None:
    chat = agreed()
    before = chat.meeting
    chat.at_desk("set_time", time=written)
    assert chat.meeting == before
    assert chat.toast == "Skriv dag og klokkeslæt, som ligger senere end nu."


def test_an_agreed_meeting_is_not_overdue_before_it_was_held() -> None:
    chat = agreed()
    starts = chat.meeting.starts
    assert starts is not None
    assert chat.a.due == starts + timedelta(minutes=30)
    chat.ring_it("track")
    assert chat.effects == []


def test_the_old_time_of_a_moved_meeting_asks_nothing() -> None:
    chat = agreed()
    old = chat.alarm("meeting_over")
    chat.at_desk("set_time", time="2026-11-30T10:15")
    chat.now = old.due
    chat.rings("meeting_over", old.ref, fence=old.fence)
    assert chat.effects == []
    assert chat.a.state == "agreed"
