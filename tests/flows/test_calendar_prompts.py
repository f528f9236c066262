"""What the bot starts around a shift: at a decent hour, once, and never too late to be right."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.calendar import (
    PromptKind,
    Schedule,
    ShiftTime,
    at_local,
    in_quiet,
    local,
    prompts,
)
from flows.policy import Arrival, Quiet, Rhythm

DANISH = "Europe/Copenhagen"
USUAL = {
    "first_weeks": False,
    "evening_wanted": False,
    "before": True,
    "after": True,
    "early_ok": False,
}


def shift_of(times: str, day: date = date(2026, 11, 25)) -> ShiftTime:
    """A shift on a Wednesday (or `day`)."""
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day.weekday()]
    (shift,) = Schedule.parse(f"{name} {times}").shifts(day, day, DANISH)
    return shift


def plan(times: str, rhythm: Rhythm | None = None, **chosen: bool) -> dict[str, tuple[str, str]]:
    """Kind → (due, not after) on the Danish clock, as "25 08:30"."""
    found = prompts(
        shift_of(times), rhythm or Rhythm(), Arrival(), Quiet(), DANISH, **{**USUAL, **chosen}
    )
    assert len({prompt.kind for prompt in found}) == len(found), "each at most once"
    return {prompt.kind: (_shown(prompt.due), _shown(prompt.not_after)) for prompt in found}


def _shown(at: datetime) -> str:
    return f"{local(at, DANISH):%d %H:%M}"


def test_an_ordinary_morning_shift():
    assert plan("08:30-12:30") == {
        "hour": ("25 07:30", "25 08:30"),
        "arrived_mentor": ("25 08:45", "25 12:30"),
        "arrived_citizen": ("25 09:00", "25 12:30"),
        "checkin": ("25 13:15", "25 20:00"),
    }


@pytest.mark.parametrize("why", ["first_weeks", "evening_wanted"])
def test_the_evening_before_in_the_first_weeks_or_when_it_was_agreed(why):
    assert plan("08:30-12:30", **{why: True})["evening"] == ("24 18:00", "24 20:00")
    assert "hour" in plan("08:30-12:30", **{why: True})


def test_an_early_shift_is_reminded_of_once_the_evening_before():
    for first_weeks in (False, True):
        found = plan("06:30-10:30", first_weeks=first_weeks)
        assert found["evening"] == ("24 19:00", "24 20:00")
        assert "hour" not in found


def test_who_chose_the_early_hour_is_reminded_in_the_quiet_hours():
    assert plan("06:30-10:30", early_ok=True)["hour"] == ("25 05:30", "25 06:30")
    assert "evening" not in plan("06:30-10:30", early_ok=True)
    assert plan("06:30-10:30", early_ok=True, first_weeks=True)["evening"][0] == "24 18:00"


def test_a_shift_at_eight_is_not_early():
    assert plan("08:00-12:00")["hour"] == ("25 07:00", "25 08:00")


@pytest.mark.parametrize("early_ok", [False, True])
def test_longer_quiet_hours_move_the_reminder_to_the_evening_before(early_ok):
    late_riser = Quiet(time(20), time(8, 30))
    chosen = {**USUAL, "early_ok": early_ok}
    found = prompts(shift_of("08:30-12:30"), Rhythm(), Arrival(), late_riser, DANISH, **chosen)
    reminder = found[0]
    assert (reminder.kind, _shown(reminder.due)) == (
        (PromptKind.hour, "25 07:30") if early_ok else (PromptKind.evening, "24 19:00")
    )


def test_the_question_whether_somebody_arrived_waits_for_the_morning():
    assert plan("06:00-10:00")["arrived_citizen"] == ("25 07:00", "25 10:00")
    assert plan("06:00-10:00")["arrived_mentor"] == ("25 06:15", "25 10:00")


def test_a_late_shift_is_asked_about_next_morning():
    assert plan("15:00-19:30")["checkin"] == ("26 09:00", "26 12:00")
    assert plan("15:00-19:00")["checkin"] == ("25 19:45", "25 20:00")


def test_a_night_shift_is_reminded_of_before_the_quiet_hours_and_asked_about_after():
    found = plan("22:00-06:00")
    assert found["hour"] == ("25 19:00", "25 20:00")
    assert found["checkin"] == ("26 09:00", "26 12:00")
    assert "arrived_citizen" not in found
    assert "arrived_mentor" in found


def test_a_night_shift_that_ends_in_the_morning_is_asked_about_when_it_is_over():
    assert plan("20:00-09:00")["checkin"] == ("26 09:45", "26 12:00")
    assert plan("22:30-11:30")["checkin"] == ("26 12:15", "26 20:00")


def test_a_shift_that_ends_before_dawn_is_asked_about_in_the_morning():
    assert plan("01:00-05:00")["checkin"] == ("25 07:00", "25 20:00")
    assert plan("00:30-05:00")["evening"] == ("24 19:00", "24 20:00")


def test_the_times_the_citizen_agreed_to_are_kept():
    assert set(plan("08:30-12:30", before=False, first_weeks=True)) == {
        "arrived_mentor",
        "arrived_citizen",
        "checkin",
    }
    assert "checkin" not in plan("08:30-12:30", after=False)


def test_a_very_short_shift_has_no_question_after_its_end():
    assert "arrived_citizen" not in plan("09:00-09:30")
    assert "arrived_mentor" in plan("09:00-09:30")


def test_a_checkin_that_would_fall_into_the_quiet_hours_comes_next_morning():
    slow = replace(Rhythm(), checkin_minutes_after=120)
    assert plan("14:00-18:30", slow)["checkin"] == ("26 09:00", "26 12:00")


def test_the_policy_moves_everything():
    rhythm = Rhythm(reminder_minutes=90, evening_at=time(17), checkin_minutes_after=30)
    found = plan("10:00-12:00", rhythm, first_weeks=True)
    assert found["evening"][0] == "24 17:00"
    assert found["hour"][0] == "25 08:30"
    assert found["checkin"][0] == "25 12:30"


@pytest.mark.parametrize(
    ("day", "due"), [(date(2026, 3, 29), "29 07:30"), (date(2026, 10, 25), "25 07:30")]
)
def test_the_reminder_keeps_its_hour_when_the_clock_was_changed_that_night(day, due):
    found = prompts(shift_of("08:30-12:30", day), Rhythm(), Arrival(), Quiet(), DANISH, **USUAL)
    assert {p.kind: _shown(p.due) for p in found}[PromptKind.hour] == due


@st.composite
def shifts(draw) -> ShiftTime:
    changes = st.sampled_from([date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 25)])
    day = draw(changes | st.dates(date(2026, 1, 1), date(2027, 12, 31)))
    starts = at_local(day, draw(st.times()).replace(second=0, microsecond=0), DANISH)
    return ShiftTime(day, starts, starts + timedelta(minutes=draw(st.integers(30, 13 * 60))))


CHOICES = st.fixed_dictionaries({name: st.booleans() for name in USUAL})


@given(shift=shifts(), chosen=CHOICES)
def test_every_prompt_has_a_window_at_a_decent_hour(shift, chosen):
    found = prompts(shift, Rhythm(), Arrival(), Quiet(), DANISH, **chosen)
    assert found == sorted(found, key=lambda prompt: prompt.due)
    for prompt in found:
        assert prompt.due < prompt.not_after
        if prompt.kind == PromptKind.arrived_mentor:
            continue
        early = prompt.kind == PromptKind.hour and chosen["early_ok"]
        last = prompt.not_after - timedelta(minutes=1)
        assert early or not in_quiet(Quiet(), DANISH, prompt.due)
        assert early or not in_quiet(Quiet(), DANISH, last)


@given(shift=shifts(), chosen=CHOICES)
def test_reminders_come_before_the_shift_and_questions_about_it_after(shift, chosen):
    found = {p.kind: p for p in prompts(shift, Rhythm(), Arrival(), Quiet(), DANISH, **chosen)}
    for kind in (PromptKind.evening, PromptKind.hour):
        if kind in found:
            assert found[kind].not_after <= shift.starts
    for kind in (PromptKind.arrived_mentor, PromptKind.arrived_citizen):
        if kind in found:
            assert shift.starts < found[kind].due < found[kind].not_after <= shift.ends
    assert (PromptKind.checkin in found) is chosen["after"]
    if chosen["after"]:
        assert found[PromptKind.checkin].due > shift.ends
        assert found[PromptKind.checkin].not_after - shift.ends <= timedelta(hours=26)
    assert chosen["before"] is bool({PromptKind.evening, PromptKind.hour} & found.keys())
