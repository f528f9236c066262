"""A day with two agreed times, 8.30-10.30 and 14-16: one day, not two."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from flows.calendar import Schedule
from flows.facts import Arrived, Coming, Mood, Phase, Shift
from flows.meetings.cadence import asks_after
from flows.pictures import FEWER, UNKNOWN
from flows.policy import Cadence, Followed, Policy
from flows.worked import days
from tests.amina import STARTS, placed
from tests.chat import PureChat

AFTERNOON = STARTS + timedelta(hours=5, minutes=30)
TWO_HOURS = timedelta(hours=2)
DAY = STARTS.date()
TIMES = Schedule.parse("mon,wed 08:30-10:30; mon,wed 14:00-16:00")


def chat(at: datetime, second: Coming = Coming.unknown, **facts: Any) -> PureChat:
    shifts = (
        Shift(DAY, STARTS, STARTS + TWO_HOURS),
        Shift(DAY, AFTERNOON, AFTERNOON + TWO_HOURS, coming=second),
    )
    found = PureChat(**{"shifts": shifts, "placement": placed(schedule=TIMES), **facts})
    found.now = at
    return found


def rung(what: str, at: datetime, starts: datetime, **facts: Any) -> PureChat:
    until = at + timedelta(hours=3)
    return chat(at, **facts).rings(what, starts.isoformat(), fence=1, not_after=until)


EVENING = STARTS - timedelta(hours=14)


def test_one_message_the_evening_before_tells_both_times() -> None:
    [said] = rung("evening", EVENING, STARTS).heard
    assert "Du møder igen kl. 2026-11-23T13:00:00+00:00." in said
    assert rung("evening", EVENING, AFTERNOON).heard == []


def test_who_cannot_come_in_the_morning_still_hears_of_the_afternoon() -> None:
    found = chat(EVENING)
    morning, afternoon = found.citizen.shifts
    found._change(shifts=(replace(morning, coming=Coming.absent), afternoon))
    found.rings("evening", AFTERNOON.isoformat(), fence=1, not_after=STARTS)
    assert "Du møder igen" not in found.heard[0]


def test_the_afternoon_is_reminded_of_and_is_no_first_day_once_more() -> None:
    morning = rung("hour", STARTS - timedelta(hours=1), STARTS)
    assert "I dag er din første dag" in morning.heard[0]
    afternoon = rung("hour", AFTERNOON - timedelta(hours=1), AFTERNOON)
    assert "Du møder kl. " in afternoon.heard[0]
    assert "første dag" not in afternoon.heard[0]


def test_how_it_went_is_asked_when_the_day_is_over() -> None:
    after = timedelta(minutes=15)
    assert rung("checkin", STARTS + TWO_HOURS + after, STARTS).heard == []
    assert rung("checkin", AFTERNOON + TWO_HOURS + after, AFTERNOON).heard != []


def test_it_is_asked_after_the_morning_when_the_afternoon_is_called_off() -> None:
    at = STARTS + TWO_HOURS + timedelta(minutes=15)
    assert rung("checkin", at, STARTS, second=Coming.absent).heard != []


@pytest.mark.parametrize(
    ("morning", "afternoon", "done"),
    [
        ({}, {"mood": Mood.good}, "4"),
        ({}, {}, UNKNOWN),
        ({}, {"mood": Mood.good, "hours": "fewer"}, FEWER),
        ({"arrived": Arrived.no}, {"mood": Mood.good}, "2"),
        ({"coming": Coming.absent}, {"mood": Mood.good}, "2"),
        ({"mood": Mood.good}, {}, UNKNOWN),
    ],
)
def test_the_answer_counts_for_the_whole_day(
    morning: dict[str, Any], afternoon: dict[str, Any], done: str
) -> None:
    first, second = chat(STARTS).citizen.shifts
    told = (replace(first, **morning), replace(second, **afternoon))
    [day] = days(chat(STARTS, shifts=told).citizen, "2026-W48", AFTERNOON + TWO_HOURS)
    assert day.done == done


@pytest.mark.parametrize("most", [1, 2])
def test_so_many_days_of_the_week_are_asked_about_not_so_many_times(most: int) -> None:
    profile = {**Policy().rhythm.profile, Followed.stable: Cadence(checkins_a_week=most)}
    policy = replace(Policy(), rhythm=replace(Policy().rhythm, profile=profile))
    place = placed(schedule=TIMES, phase=Phase.stable, first=date(2026, 9, 7))
    found = chat(STARTS, placement=place, policy=policy)
    found.commands("status")
    assert found.turn is not None
    days = [DAY, DAY + timedelta(days=2)]
    last = [AFTERNOON, AFTERNOON + timedelta(days=2)]
    shifts = [Shift(day, at, at + TWO_HOURS) for day, at in zip(days, last, strict=True)]
    assert sum(asks_after(found.turn, shift) for shift in shifts) == most
