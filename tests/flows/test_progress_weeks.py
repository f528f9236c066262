"""The hours of a week are written down, so that they stay when single days are forgotten."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from flows.effects import KeepSignal, Say
from flows.facts import Absence, Arrived, Coming, Mood, Shift
from flows.own import Kind
from tests.amina import shifts
from tests.chat import PureChat

SUNDAY = datetime(2026, 11, 29, 18, tzinfo=UTC)  # 19.00 in Denmark
WEEK_1, WEEK_2 = date(2026, 11, 23), date(2026, 11, 30)


def went(*facts: dict[str, Any], days: int = 5) -> tuple[Shift, ...]:
    return (
        tuple(replace(shift, **how) for shift, how in zip(shifts(days), facts, strict=False))
        + shifts(days)[len(facts) :]
    )


AS_AGREED: dict[str, Any] = {"mood": Mood.okay, "hours": "as_agreed"}


def rows(chat: PureChat) -> dict[date | None, tuple[int | None, str, str]]:
    kept = [line for line in chat.citizen.entries if line.kind is Kind.week]
    return {line.day: (line.value, line.key, line.state) for line in kept}


def sunday(**facts: Any) -> PureChat:
    chat = PureChat(**facts)
    chat.now = SUNDAY
    return chat.rings("week_row", ref="2026-W48", fence=1)


def test_five_days_as_agreed_are_twenty_hours_of_twenty() -> None:
    assert rows(sunday(shifts=went(*[AS_AGREED] * 5))) == {WEEK_1: (1200, "1200", "counted")}


def test_nobody_is_written_to_when_the_week_is_written_down() -> None:
    chat = sunday(shifts=went(*[AS_AGREED] * 5))
    assert chat.asked_for(Say) == []
    assert chat.asked_for(KeepSignal) == []


@pytest.mark.parametrize(
    ("facts", "minutes", "state"),
    [
        ({"hours": "fewer", "mood": Mood.okay}, 120, "rough"),
        ({"hours": "more", "mood": Mood.okay}, 240, "rough"),
        ({}, 0, "rough"),
        ({"coming": Coming.absent}, 0, "counted"),
        ({"arrived": Arrived.yes}, 240, "counted"),
        ({"coming": Coming.late, "late_minutes": 30, "arrived": Arrived.yes}, 210, "counted"),
    ],
    ids=["fewer", "more", "nobody said", "absent", "seen", "half an hour late"],
)
def test_a_day_that_was_otherwise_is_counted_carefully(
    facts: dict[str, Any], minutes: int, state: str
) -> None:
    assert rows(sunday(shifts=went(facts, days=1)))[WEEK_1] == (minutes, "1200", state)


def test_a_late_answer_mends_the_week() -> None:
    chat = sunday(shifts=went(*[AS_AGREED] * 4))
    assert rows(chat)[WEEK_1] == (960, "1200", "rough")
    chat.citizen = replace(chat.citizen, shifts=went(*[AS_AGREED] * 5))
    chat.later(days=7).rings("week_row", ref="2026-W49", fence=1)
    assert rows(chat) == {WEEK_1: (1200, "1200", "counted")}


def test_a_sunday_that_was_missed_is_written_the_next_time() -> None:
    chat = PureChat(shifts=went(*[AS_AGREED] * 5))
    chat.now = SUNDAY + timedelta(days=7)
    chat.rings("week_row", ref="2026-W49", fence=1)
    assert WEEK_1 in rows(chat)


def test_the_week_stays_when_its_days_are_forgotten() -> None:
    chat = sunday(shifts=went(*[AS_AGREED] * 5))
    chat.citizen = replace(chat.citizen, shifts=())
    chat.later(days=70).rings("week_row", ref="2027-W05", fence=1)
    assert rows(chat) == {WEEK_1: (1200, "1200", "counted")}
    assert "20 timer" in chat.commands("fremskridt").heard[0]


def test_the_plan_lets_it_ring_on_sunday_evening() -> None:
    chat = PureChat()
    chat.now = datetime(2026, 11, 28, 11, tzinfo=UTC)
    chat.rings("plan", fence=1)
    [alarm] = [alarm for alarm in chat.alarms if alarm.what == "week_row"]
    assert (alarm.due, alarm.not_after) == (SUNDAY, None)


def test_absence_is_no_line_that_falls() -> None:
    week = (Absence("a", WEEK_1, WEEK_1 + timedelta(days=4)),)
    chat = sunday(shifts=shifts(5), absences=week)
    assert rows(chat)[WEEK_1][0] == 0
    assert "0 timer" not in chat.commands("fremskridt").heard[0]
