"""What the noon plan sets: today's remaining and tomorrow's alarms, and the week's."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from flows.calendar import Schedule, at_local
from flows.effects import DropShift, KeepShift, SetAlarm
from flows.facts import Coming, Participation, Phase, Placement
from flows.memory import Memory
from flows.policy import Policy
from flows.schedule import replan
from flows.turn import Talk, Turn
from tests.amina import AMINA, citizen, shifts
from tests.chat import PureChat

ZONE = "Europe/Copenhagen"


def placement(**facts: object) -> Placement:
    usual = citizen().placement
    assert usual is not None
    return replace(usual, **facts)  # type: ignore[arg-type]


def plan(day: date, at: time = time(12), fence: int = 1, **facts: object) -> PureChat:
    chat = PureChat(**facts)
    chat.now = at_local(day, at, ZONE)
    return chat.rings("plan", fence=fence)


def local_alarms(chat: PureChat) -> dict[str, str]:
    """name -> "fre 10:00" of the alarms of the last turn; names are once a day here."""
    from flows.calendar import local

    return {a.what: f"{local(a.due, ZONE):%m-%d %H:%M}" for a in chat.asked_for(SetAlarm)}


def names(chat: PureChat) -> list[str]:
    return [alarm.what for alarm in chat.asked_for(SetAlarm)]


def test_the_noon_before_sets_tomorrow() -> None:
    chat = plan(date(2026, 11, 22))
    assert local_alarms(chat) == {
        "evening": "11-22 18:00",
        "hour": "11-23 07:30",
        "ask_mentor": "11-23 08:45",
        "ask_citizen": "11-23 09:00",
        "checkin": "11-23 13:15",
        "motivation": "11-23 16:00",
        "plan": "11-23 12:00",
    }
    ref = chat.alarm("hour").ref
    assert datetime.fromisoformat(ref) == datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    assert {alarm.fence for alarm in chat.asked_for(SetAlarm)} == {1}
    assert chat.alarm("hour").not_after == datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def test_planning_twice_asks_for_the_same_alarms() -> None:
    chat = plan(date(2026, 11, 24))
    first = set(chat.asked_for(SetAlarm))
    assert set(chat.rings("plan", fence=1).asked_for(SetAlarm)) == first
    assert max(Counter(first).values()) == 1


def test_what_should_have_rung_already_is_not_set_again() -> None:
    chat = plan(date(2026, 11, 24), time(9))
    today = [
        a for a in chat.asked_for(SetAlarm) if a.due < at_local(date(2026, 11, 25), time(0), ZONE)
    ]
    assert sorted(a.what for a in today) == ["checkin", "evening", "plan"]


def test_a_plan_of_an_older_placement_does_nothing() -> None:
    assert plan(date(2026, 11, 22), fence=7).effects == []


def test_whoever_changes_the_placement_asks_for_a_new_plan() -> None:
    talk = Talk()
    turn = Turn(AMINA, PureChat().commands("x").turn.event, citizen().shifts[0].starts,  # type: ignore[union-attr]
                Policy(), talk, citizen())  # fmt: skip
    replan(turn)
    assert turn.effects == [SetAlarm("plan", turn.now, fence=1)]


@pytest.mark.parametrize("day", [date(2026, 11, 28), date(2026, 11, 29)])
def test_the_weekend_is_planned_through(day: date) -> None:
    chat = plan(day)
    assert chat.alarm("plan").due == at_local(day + timedelta(days=1), time(12), ZONE)
    assert ("hour" in names(chat)) == (day.weekday() == 6)


def test_after_the_last_day_there_is_no_more() -> None:
    assert plan(date(2027, 2, 20)).effects == []
    last = plan(date(2027, 2, 19))
    assert "plan" not in names(last)
    assert "checkin" in names(last)


@pytest.mark.parametrize(
    ("participation", "planned"),
    [
        (Participation.joined, True),
        (Participation.paused, True),
        (Participation.stopped, False),
        (Participation.declined, False),
        (Participation.invited, False),
    ],
)
def test_only_who_takes_part_is_planned_for(participation: Participation, planned: bool) -> None:
    assert bool(plan(date(2026, 11, 22), participation=participation).effects) == planned


def test_a_planned_time_becomes_a_fact_and_a_moved_one_is_forgotten() -> None:
    moved = placement(schedule=Schedule.parse("mon-fri 10-14"))
    said_no = replace(shifts()[0], coming=Coming.absent)
    chat = plan(date(2026, 11, 22), placement=moved, shifts=(said_no, *shifts()[1:]))
    kept = chat.asked_for(KeepShift)
    assert [keep.starts for keep in kept] == [datetime(2026, 11, 23, 9, tzinfo=UTC)]
    assert kept[0].facts == {
        "day": date(2026, 11, 23),
        "ends": datetime(2026, 11, 23, 13, tzinfo=UTC),
    }
    assert chat.asked_for(DropShift) == []  # somebody has spoken of it
    chat = plan(date(2026, 11, 22), placement=moved)
    assert [drop.starts for drop in chat.asked_for(DropShift)] == [shifts()[0].starts]


def test_a_shift_that_ended_late_is_asked_about_next_day_also_after_a_change() -> None:
    late = placement(schedule=Schedule.parse("mon-fri 16-22"), plan=2)
    chat = plan(date(2026, 11, 24), time(8), fence=2, placement=late)
    assert at_local(date(2026, 11, 24), time(9), ZONE) in [
        a.due for a in chat.asked_for(SetAlarm) if a.what == "checkin"
    ]


def test_times_the_citizen_did_not_agree_to_are_not_used() -> None:
    chat = plan(date(2026, 11, 22), memory=Memory(writes_before=False, writes_after=False))
    assert not {"evening", "hour", "checkin"} & set(names(chat))
    assert "ask_mentor" in names(chat)


def test_after_two_weeks_the_evening_is_only_for_who_wants_to_know_the_day_before() -> None:
    assert "evening" not in names(plan(date(2026, 12, 8)))
    assert "evening" in names(plan(date(2026, 12, 8), memory=Memory(evening_wanted=True)))


def test_the_week_ends_with_reflection_preview_and_summaries() -> None:
    week = {**local_alarms(plan(date(2026, 11, 26), time(8)))}
    assert week["reflection"] == "11-26 14:00"
    assert (week["preview"], week["summaries"]) == ("11-27 14:15", "11-27 15:00")
    assert plan(date(2026, 11, 26)).alarm("preview").ref == "2026-W48"


@pytest.mark.parametrize(
    ("schedule", "closed", "preview", "reflection"),
    [
        ("mon-fri 8:30-12:30", (date(2026, 11, 27),), "11-26", "11-25"),
        ("mon-wed 8:30-12:30", (), "11-25", "11-24"),
        ("mon,fri 8:30-12:30", (), "11-27", "11-26"),
        ("wed 8:30-12:30", (), "11-25", "11-25"),
        ("sat-sun 10-14", (), "11-29", "11-26"),
        ("mon-fri 8:30-12:30", tuple(date(2026, 11, n) for n in range(23, 28)), None, None),
    ],
)
def test_a_friday_without_a_shift_gives_its_work_to_the_last_day_of_the_week(
    schedule: str, closed: tuple[date, ...], preview: str | None, reflection: str | None
) -> None:
    facts = placement(schedule=Schedule.parse(schedule), closed_days=closed)
    found: dict[str, str] = {}
    for number in range(22, 30):
        found |= local_alarms(plan(date(2026, 11, number), placement=facts))
    for name, wanted in [("preview", preview), ("summaries", preview), ("reflection", reflection)]:
        assert (name in found) == (wanted is not None)
        assert wanted is None or found[name].startswith(wanted)


def test_on_a_holiday_nobody_is_asked_about_motivation() -> None:
    easter = placement(first=date(2027, 3, 1), last=date(2027, 6, 1), phase=Phase.stable)
    assert "motivation" not in names(plan(date(2027, 3, 28), placement=easter))  # 2. påskedag
    assert "motivation" in names(plan(date(2027, 4, 4), placement=easter))
