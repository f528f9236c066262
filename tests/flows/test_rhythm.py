"""How often the bot asks: never more than three dialogues a day, over all planners and profiles."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from flows.calendar import Schedule
from flows.events import Started
from flows.facts import Mood, Phase, Shift
from flows.meetings.cadence import asks_after, spread
from flows.memory import Memory
from flows.policy import Cadence, Followed, Policy
from flows.rhythm import PLANNERS
from flows.turn import Talk, Turn
from tests.amina import MONDAY, placed, shifts
from tests.chat import PureChat
from tests.flows.week_chat import WeekChat, at
from tests.flows.weeks_chat import WeeksChat, utc

SCHEDULES = (
    "mon-fri 08:30-12:30",
    "mon-sun 07:00-11:00",
    "mon-fri 08:00-10:00, 13:00-15:00",
    "mon,wed 10:00-14:00",
    "even mon-thu 22:00-06:00; odd tue,thu 06:00-14:00",
    "wed 09:00-09:30",
)
FIRST, LAST = date(2026, 11, 23), date(2027, 2, 19)
MOST = 3


def lived(schedule: str, seed: int, *, concern: bool = False, **facts: Any) -> WeeksChat:
    """Thirteen weeks, with a follow-up every second week."""
    placement = placed(
        first=FIRST, last=LAST, schedule=Schedule.parse(schedule), concern=concern,
        follow_up=date(2026, 12, 9),
    )  # fmt: skip
    chat = WeeksChat(Random(seed), placement=placement, shifts=(), **facts)
    chat.now = utc(FIRST - timedelta(days=1), 11)
    return chat.lives(utc(LAST + timedelta(days=1), 20))


def too_many(chat: WeeksChat) -> dict[date, list[str]]:
    return {day: flows for day, flows in chat.begun.items() if len(flows) > MOST}


@pytest.mark.parametrize("concern", [False, True])
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_never_more_than_three_dialogues_a_day(schedule: str, concern: bool) -> None:
    """Thirteen weeks, every planner; counted from outside, not by the memory that keeps it."""
    seed = SCHEDULES.index(schedule) * 2 + concern  # chosen by us: the name of the test tells it
    facts = {"memory": Memory(joined_on=FIRST, evening_wanted=True)} if concern else {}
    chat = lived(schedule, seed, concern=concern, **facts)
    assert not too_many(chat)
    assert sum(map(len, chat.begun.values())) > 13


def test_the_count_sees_one_dialogue_too_many() -> None:
    """A bar that cannot be crossed proves nothing."""
    rhythm = replace(Policy().rhythm, most_dialogues_a_day=9)
    chat = lived(SCHEDULES[2], 1, policy=replace(Policy(), rhythm=rhythm))
    assert too_many(chat)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(40))
def test_never_more_than_three_in_many_lives(seed: int) -> None:
    for schedule in SCHEDULES:
        assert not too_many(lived(schedule, seed, concern=bool(seed % 2)))


def test_every_planner_had_its_say_in_those_weeks() -> None:
    begun = Counter[str]()
    for concern in (False, True):
        chat = lived(SCHEDULES[0], 3, concern=concern)
        begun.update(flow for flows in chat.begun.values() for flow in flows)
    assert {"reminder", "checkin", "reflection", "month", "preview", "motivation"} <= set(begun)
    assert {"match", "touch", "prepare", "evening"} <= set(begun)
    assert len(PLANNERS) >= 5


# --- room in the day ------------------------------------------------------------------------

LONG = ("mon-wed 07:30-18:30", "mon-fri 09:00-16:15", "mon-thu 14:00-22:00", "mon-fri 10:00-15:00")
OWN_HOUR = {"reminder", "evening", "quiet_start"}  # they are about the shift


@pytest.mark.parametrize("schedule", [*SCHEDULES, *LONG])
def test_nothing_is_begun_while_somebody_is_at_work(schedule: str) -> None:
    chat = lived(schedule, 5, goals=(), memory=Memory(joined_on=FIRST))
    at_work = [
        (moment, flow)
        for moment, flow in chat.moments
        if flow not in OWN_HOUR and any(s <= moment < e for s, e in chat.worked.items())
    ]
    assert not at_work


def test_an_hour_that_has_come_into_a_shift_waits_until_the_day_was_asked_about() -> None:
    """The plan changed after the alarm was set."""
    chat = WeekChat(at(23, 9)).week_rings("motivation", "2026-11-23", not_after=at(23, 11))
    assert not chat.flow
    (again,) = [one for one in chat.alarms if one.what == "motivation"]
    assert (again.due, again.not_after) == (at(23, 13, 15), at(23, 14, 15))
    chat.now = again.due
    assert chat.week_rings("motivation", "2026-11-23", not_after=again.not_after).flow


@pytest.mark.parametrize("schedule", LONG)
def test_who_works_long_days_hears_the_same_before_or_after_the_shift(schedule: str) -> None:
    chat = lived(schedule, 5, goals=(), memory=Memory(joined_on=FIRST))
    assert {"motivation", "reflection", "month", "card", "new_goal"} <= {f for _, f in chat.moments}


@pytest.mark.parametrize("concern", [False, True])
@pytest.mark.parametrize(
    "schedule",
    [
        *LONG, "mon-fri 08:30-12:30", "mon-sun 07:00-11:00",
        # Divided days, where nobody answers the morning's reminder and there is one at noon.
        "mon-fri 08:00-10:00, 13:00-15:00", "mon-fri 09:00-11:00, 12:00-14:00",
    ],
)  # fmt: skip
def test_the_checkin_keeps_its_place_among_the_days_dialogues(schedule: str, concern: bool) -> None:
    """Whatever else was begun that day: it is never the check-in that the limit keeps back."""
    facts = {"memory": Memory(joined_on=FIRST, evening_wanted=True)} if concern else {}
    chat = lived(schedule, 7, concern=concern, goals=(), **facts)
    assert [day for day, what in chat.too_full if what == "checkin"] == []
    assert any(flow == "checkin" for _, flow in chat.moments)


# --- by profile -----------------------------------------------------------------------------


def asked(shift: Shift, policy: Policy, **facts: Any) -> bool:
    chat = PureChat(policy=policy, **facts)
    turn = Turn(chat.me, Started(), MONDAY, policy, Talk(), chat.citizen)
    return asks_after(turn, shift)


def twice_a_week() -> Policy:
    profile = {**Policy().rhythm.profile, Followed.stable: Cadence(checkins_a_week=2)}
    return replace(Policy(), rhythm=replace(Policy().rhythm, profile=profile))


def stable(**facts: Any) -> dict[str, Any]:
    return {"placement": placed(phase=Phase.stable, **facts)}


def test_when_it_is_stable_the_day_is_asked_about_as_often_as_the_policy_says() -> None:
    week = shifts()
    assert [asked(one, twice_a_week(), **stable()) for one in week].count(True) == 2
    assert all(asked(one, twice_a_week()) for one in week)  # start-up: after every shift
    assert all(asked(one, twice_a_week(), **stable(concern=True)) for one in week)


def test_after_a_hard_day_or_a_silence_it_is_asked_in_any_case() -> None:
    monday, *rest = shifts()
    hard = (replace(monday, mood=Mood.hard, answered=True), *rest)
    assert asked(rest[0], twice_a_week(), **stable(), shifts=hard)
    silence = Memory(unanswered=1)
    assert all(asked(one, twice_a_week(), **stable(), memory=silence) for one in rest)


def test_after_more_hours_the_first_shifts_are_asked_about() -> None:
    raised = stable(hours_raised=date(2026, 11, 23))
    first, second, third, *_ = shifts()
    assert all(asked(one, twice_a_week(), **raised) for one in (first, second, third))


@pytest.mark.parametrize(("count", "most", "found"), [
    (5, 7, {0, 1, 2, 3, 4}), (5, 3, {0, 2, 4}), (5, 2, {1, 3}), (1, 1, {0}), (10, 7, {*range(10)}),
    (4, 1, {2}), (0, 3, set()),
])  # fmt: skip
def test_the_weeks_questions_are_spread_evenly(count: int, most: int, found: set[int]) -> None:
    assert spread(count, most) == found
