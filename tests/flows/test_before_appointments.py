"""Another fixed time beside the work: agreed absence. Nobody asks where the citizen is, nothing is
a signal, and the workplace hears of it only if the citizen says so."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from flows.before.appointment_says import read_span
from flows.before.elsewhere import ONCE, WEEKLY, on, without
from flows.calendar import Schedule, ShiftTime
from flows.effects import DropShift, KeepShift, SetAlarm
from flows.facts import Role
from flows.own import Entry, Kind
from tests.amina import citizen
from tests.chat import PureChat, plain
from tests.flows.before_chat import BeforeChat, at
from tests.own_book import entry

ZONE = "Europe/Copenhagen"
TUESDAY = date(2026, 11, 24)


def appointment(text: str, state: str = ONCE, day: date = TUESDAY, **facts: Any) -> Entry:
    kept = {"key": "treatment", "day": day, "state": state, "at": at(23, 5), **facts}
    return entry(Kind.appointment, text, **kept)


def times(line: Entry, day: date = TUESDAY) -> list[tuple[int, int]]:
    """What is left of 8.30-12.30, in minutes after midnight UTC."""
    shifts = Schedule.parse("mon-fri 08:30-12:30").shifts(day, day, ZONE)
    left = without(replace(citizen(), entries=(line,)), shifts, ZONE)
    return [(_minute(one.starts), _minute(one.ends)) for one in left]


def _minute(moment: datetime) -> int:
    return moment.astimezone(UTC).hour * 60 + moment.astimezone(UTC).minute


WHOLE = (450, 690)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("08:30-12:30", []),
        ("00:01-23:59", []),
        ("07:00-10:00", [(540, 690)]),
        ("11:00-14:00", [(450, 600)]),
        ("09:00-10:00", [WHOLE]),
        ("13:00-15:00", [WHOLE]),
        ("07:00-08:30", [WHOLE]),
        ("12:30-13:00", [WHOLE]),
    ],
)
def test_what_is_left_of_a_shift(text: str, left: list[tuple[int, int]]) -> None:
    assert times(appointment(text)) == left


def test_once_is_that_day_alone_and_weekly_the_same_weekday_from_then_on() -> None:
    whole_day = "00:01-23:59"
    assert times(appointment(whole_day), date(2026, 12, 1)) == [WHOLE]
    assert times(appointment(whole_day, WEEKLY), date(2026, 12, 1)) == []
    assert times(appointment(whole_day, WEEKLY), date(2026, 11, 25)) == [WHOLE]
    ended = appointment(whole_day, WEEKLY, until=date(2026, 11, 30))
    assert times(ended, date(2026, 12, 1)) == [WHOLE]


def test_two_on_one_day_take_both_ends() -> None:
    both = (appointment("08:00-09:00"), replace(appointment("12:00-13:00"), id="b"))
    shifts = Schedule.parse("tue 08:30-12:30").shifts(TUESDAY, TUESDAY, ZONE)
    [left] = without(replace(citizen(), entries=both), shifts, ZONE)
    assert (_minute(left.starts), _minute(left.ends)) == (480, 660)


def test_a_night_shift_loses_its_beginning_to_an_evening_course() -> None:
    night = Schedule.parse("tue 22:00-06:00").shifts(TUESDAY, TUESDAY, ZONE)
    line = appointment("20:00-23:00")
    [left] = without(replace(citizen(), entries=(line,)), night, ZONE)
    assert left == ShiftTime(TUESDAY, datetime(2026, 11, 24, 22, tzinfo=UTC), night[0].ends)


@pytest.mark.parametrize(
    ("text", "day", "left"),
    [
        ("05:00-08:00", 25, [(21 * 60, 4 * 60)]),
        ("00:30-08:00", 25, [(21 * 60, 23 * 60 + 30)]),
        ("21:00-23:30", 25, [(21 * 60, 5 * 60)]),
        ("00:01-23:59", 24, []),
        ("00:01-23:59", 25, [(21 * 60, 5 * 60)]),
    ],
)
def test_a_night_shift_belongs_to_two_days_and_a_whole_day_to_its_evening(
    text: str, day: int, left: list[tuple[int, int]]
) -> None:
    night = Schedule.parse("tue 22:00-06:00").shifts(TUESDAY, TUESDAY, ZONE)
    line = appointment(text, day=date(2026, 11, day))
    found = without(replace(citizen(), entries=(line,)), night, ZONE)
    assert [(_minute(one.starts), _minute(one.ends)) for one in found] == left


def test_an_hour_of_the_wall_clock_stays_when_the_clock_is_changed() -> None:
    line = appointment("10:00-12:00", WEEKLY, day=date(2026, 10, 20))
    before, after = on(line, date(2026, 10, 20), ZONE), on(line, date(2026, 10, 27), ZONE)
    assert before is not None
    assert after is not None
    assert (before[0].hour, after[0].hour) == (8, 9)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("10-12", "10:00 12:00"),
        ("kl. 8.30 til 9.15", "08:30 09:15"),
        ("9:00–11", "09:00 11:00"),
        ("from 9 to 11", "09:00 11:00"),
        ("12-10", ""),
        ("25-26", ""),
        ("10-10", ""),
        ("om formiddagen", ""),
        ("22-02", ""),
    ],
)
def test_a_time_as_people_write_it(said: str, meant: str) -> None:
    span = read_span(said)
    assert (f"{span[0]:%H:%M} {span[1]:%H:%M}" if span else "") == meant


# --- told in the chat -----------------------------------------------------------------


def tells(*presses: str, chat: PureChat | None = None) -> PureChat:
    """Presses buttons; words in quotes are written."""
    chat = chat or PureChat()
    chat.commands("andreaftaler")
    for step in presses:
        if step.startswith("'"):
            chat.writes(step.strip("'"))
        else:
            chat.presses(step)
    return chat


def weekly(*rest: str) -> PureChat:
    return tells("Behandling", "Hver uge", "d1", "'8-10'", "Ja", *rest)


def test_a_weekly_treatment_is_kept_without_any_diagnosis() -> None:
    chat = weekly("Nej, jeg siger det")
    [line] = chat.citizen.entries
    assert (line.kind, line.key, line.state, line.day) == (
        Kind.appointment, "treatment", WEEKLY, TUESDAY,
    )  # fmt: skip
    assert (line.text, line.value, line.shared) == ("08:00-10:00", 480, ())
    assert chat.told(Role.company_mentor) == []
    assert "Jeg spørger ikke, hvor du er" in chat.heard[0]


def test_the_workplace_hears_when_and_never_why_if_the_citizen_says_so() -> None:
    chat = weekly("Ja, giv besked")
    [told] = chat.told(Role.company_mentor)
    everything = " ".join(map(plain, (told.subject, told.text, *told.lines)))
    assert "Amina er ikke hos jer hver" in everything
    assert "ehandling" not in everything
    assert chat.citizen.entries[0].shared == ("company_mentor",)


def test_one_beside_the_work_is_nobody_elses_business() -> None:
    chat = tells("Kursus", "Hver uge", "d1", "'14-16'", "Ja")
    assert chat.flow == ""
    assert chat.told(Role.company_mentor) == []
    assert chat.citizen.entries[0].shared == ()


def test_the_days_are_planned_anew_and_the_shift_of_tomorrow_is_gone() -> None:
    chat = tells("Møde", "Kun én gang", "'24. november'", "Hele dagen", "Ja", "Nej, jeg siger det")
    assert chat.asked_for(SetAlarm)[-1].what == "plan"
    chat.rings("plan", fence=1)
    assert [e.starts.day for e in chat.asked_for(DropShift)] == [24]
    rung = {(e.what, e.ref[:10]) for e in chat.asked_for(SetAlarm)}
    assert ("hour", "2026-11-24") not in rung
    assert ("checkin", "2026-11-24") not in rung
    assert ("ask_mentor", "2026-11-24") not in rung


def test_a_later_start_moves_the_reminder_and_the_question_to_the_mentor() -> None:
    chat = weekly("Nej, jeg siger det")
    chat.rings("plan", fence=1)
    kept = [e for e in chat.asked_for(KeepShift) if e.facts["day"] == TUESDAY]
    assert [e.starts for e in kept] == [at(24, 9)]
    mentor = [e for e in chat.asked_for(SetAlarm) if e.what == "ask_mentor" and e.due.day == 24]
    assert [e.due for e in mentor] == [at(24, 9, 15)]


def test_told_after_the_shift_began_nobody_is_asked_about_it_any_more() -> None:
    chat = PureChat()
    chat.now = at(23, 8)  # half an hour into Monday's shift
    tells("Møde", "Kun én gang", "'i dag'", "'8-13'", "Ja", "Nej, jeg siger det", chat=chat)
    assert [e.starts for e in chat.asked_for(DropShift)] == [at(23, 7, 30)]


def test_a_question_about_the_shift_that_waits_is_not_asked_again() -> None:
    chat = PureChat()
    chat.rings("hour", ref=at(23, 7, 30).isoformat(), fence=1)
    chat.commands("tider")
    tells("Møde", "Kun én gang", "'i dag'", "'8-13'", "Ja", "Nej, jeg siger det", chat=chat)
    assert chat.flow == ""
    assert not any("Hvordan ser det ud?" in text for text in chat.heard)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("23/10", "Den dag er gået. Hvilken dag er den næste?"),
        ("30. februar", "Den dag findes ikke i kalenderen."),
        ("1/1 2031", "Det er mere end et år væk. Skriv det, når det kommer nærmere."),
        ("snart", "Den dag kunne jeg ikke læse."),
    ],
)
def test_a_day_that_cannot_be_used_is_answered_clearly(said: str, answer: str) -> None:
    chat = tells("Møde", "Kun én gang", f"'{said}'")
    assert chat.state == "day"
    assert chat.heard[0] == answer


def test_a_time_that_cannot_be_used_is_asked_again() -> None:
    chat = tells("Møde", "Kun én gang", "'26. november'", "'12-10'")
    assert chat.state == "time"
    assert "fx 10-12" in chat.heard[0]


def test_back_leads_to_the_question_before_all_the_way() -> None:
    chat = tells("Møde", "Hver uge", "d1", "Tilbage", "Tilbage", "Tilbage")
    assert chat.state == "kind"


def test_none_is_an_answer_that_is_not_asked_for_again() -> None:
    chat = BeforeChat()
    chat.commands("andreaftaler")
    chat.presses("Nej, ingen")
    assert chat.citizen.entries == ()
    assert ("no:appointments", "2026-11-24") in chat.citizen.memory.before_asked


def test_one_that_is_over_is_taken_away_and_whoever_was_told_hears_it() -> None:
    chat = weekly("Ja, giv besked")
    tells("Tag en væk", "1", chat=chat)
    assert chat.citizen.entries == ()
    [told] = chat.told(Role.company_mentor)
    assert plain(told.text).startswith("Amina har ikke mere en aftale")


def test_silence_before_it_was_confirmed_keeps_nothing_and_after_it_all() -> None:
    chat = tells("Behandling", "Hver uge", "d1", "'8-10'")
    chat.goes_quiet()
    assert chat.citizen.entries == ()
    chat = weekly()
    chat.goes_quiet()
    assert len(chat.citizen.entries) == 1
    assert chat.told(Role.company_mentor) == []


def test_the_morning_after_a_night_shift_touches_the_work() -> None:
    chat = BeforeChat(place={"schedule": Schedule.parse("tue 22:00-06:00")})
    chat.commands("andreaftaler").presses("Behandling").presses("Kun én gang")
    chat.writes("9. december").writes("5-8").presses("Ja")
    assert "Det rører ved din tid på arbejdet." in chat.heard[0]


# --- said in one's own words ----------------------------------------------------------


def test_the_answer_in_words_is_an_appointment_and_no_absence() -> None:
    chat = BeforeChat().commands("andreaftaler").writes("fysioterapi hver tirsdag kl 10 til 11")
    assert (chat.flow, chat.state) == ("appointments", "check")
    assert chat.heard[-1].startswith("Behandling: hver ")
    assert (chat.talk.answers["day"], chat.talk.answers["span"]) == ("2026-12-01", "10:00-11:00")
    chat.presses("Ja").presses("Nej, jeg siger det")
    assert not chat.citizen.absences
    assert "fysio" not in repr(chat.citizen.entries)


@pytest.mark.parametrize(
    ("said", "state", "kind"),
    [
        ("sprogskole hver onsdag", "time", "course"),
        ("tandlægen", "often", "treatment"),
        ("jeg har et møde på jobcenteret", "often", "meeting"),
        ("курс кожного вівторка", "time", "course"),
        ("nej", "", ""),
        ("det har jeg ikke", "kind", ""),
    ],
)
def test_what_was_said_is_not_asked_for_again(said: str, state: str, kind: str) -> None:
    chat = BeforeChat().commands("andreaftaler")
    chat.writes(said)
    assert (str(chat.state), chat.talk.answers.get("kind", "")) == (state, kind)
    assert chat.flow != "absence"
