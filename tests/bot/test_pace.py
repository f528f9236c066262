"""How fast, in which order, and that nothing starves."""

from datetime import UTC, datetime, timedelta
from itertools import count, islice
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import pace as pacing
from bot.clock import VirtualClock
from bot.lanes import pick
from bot.pace import Pace
from flows.effects import Lane

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


class Hand:
    """The machine's monotonic time, moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hand() -> Hand:
    return Hand()


def paced(hand: Hand, bot: float = 30, chat: float = 1000, a_minute: int = pacing.MOST) -> Pace:
    return Pace(VirtualClock(NOW), bot, chat, a_minute, time=hand)


def most_in_a_second(times: list[float]) -> int:
    """In any sliding second."""
    return max(sum(since <= other < since + 1 for other in times) for since in times)


def test_a_bot_comes_close_to_its_limit_and_never_over_it(hand: Hand) -> None:
    pace, times = paced(hand), []
    for _ in range(2000):  # twenty seconds
        for _ in range(pace.room()):
            times.append(hand.now)
            pace.sending(len(times))
        hand.now += 0.01
    assert 0.97 * 600 <= len(times) <= 600
    assert most_in_a_second(times) <= 30


@given(st.lists(st.tuples(st.integers(0, 15), st.floats(0, 1.5)), min_size=1, max_size=60))
def test_no_second_holds_more_than_the_limit_however_the_work_comes(
    work: list[tuple[int, float]],
) -> None:
    hand = Hand()
    pace, times, waiting = paced(hand), list[float](), 0
    for more, later in work:
        waiting += more
        for _ in range(min(waiting, pace.room())):
            waiting -= 1
            times.append(hand.now)
            pace.sending(len(times))
        hand.now += later
    assert not times or most_in_a_second(times) <= 30


def test_a_bot_that_was_quiet_answers_at_once_and_then_evenly(hand: Hand) -> None:
    pace = paced(hand)
    assert pace.room() == 10
    for person in range(10):
        pace.sending(person)
    assert pace.room() == 0
    assert pace.next_change(5) == pytest.approx(1.02 / 30)
    hand.now += 0.35
    assert pace.room() == 10


def test_while_the_bot_is_busy_the_next_place_is_never_far(hand: Hand) -> None:
    """After the first second: an urgent message waits for one place, not for a whole second."""
    pace, end, longest = paced(hand), hand.now + 10, 0.0
    while hand.now < end:
        for person in range(pace.room()):
            pace.sending(person)
        wait = pace.next_change(5)
        if hand.now > end - 8:
            longest = max(longest, wait)
        hand.now += wait
    assert longest < 0.05


def test_a_chat_takes_a_short_burst_and_then_one_a_second(hand: Hand) -> None:
    pace = paced(hand, 1000, 1)
    for _ in range(5):
        assert 7 not in pace.busy()
        pace.sending(7)
    assert pace.busy() == {7}
    hand.now += 1
    assert pace.busy() == set()
    pace.sending(7)
    assert pace.busy() == {7}


def sent_within(pace: Pace, hand: Hand, seconds: float) -> int:
    sent, end = 0, hand.now + seconds
    while hand.now < end:
        for _ in range(pace.room()):
            sent += 1
            pace.sending(sent)
        hand.now += 0.01
    return sent


def test_after_a_429_the_bot_goes_slower_and_finds_back(hand: Hand) -> None:
    pace = paced(hand)
    sent_within(pace, hand, 5)
    pace.slow_down()
    assert sent_within(pace, hand, 1) <= 20
    sent_within(pace, hand, 20)
    assert sent_within(pace, hand, 1) >= 29


def test_a_pause_holds_one_lane_of_one_person() -> None:
    clock = VirtualClock(NOW)
    pace = Pace(clock, 30, 1)
    pace.pause(NOW + timedelta(seconds=60), 7, Lane.reminder)
    assert pace.paused(Lane.reminder) == {7}
    assert pace.paused(Lane.crisis) == set()
    clock.move(NOW + timedelta(seconds=61))
    assert pace.paused(Lane.reminder) == set()


def test_a_pause_of_the_chat_holds_every_lane() -> None:
    pace = Pace(VirtualClock(NOW), 30, 1)
    pace.pause(NOW + timedelta(seconds=60), 7)
    assert pace.paused(Lane.crisis) == pace.paused(Lane.summary) == {7}


def test_a_pause_for_everybody_leaves_no_room() -> None:
    clock = VirtualClock(NOW)
    pace = Pace(clock, 30, 1)
    pace.pause(NOW + timedelta(seconds=60))
    assert pace.all_paused()
    assert pace.room() == 0
    assert pace.next_pause_end() == NOW + timedelta(seconds=60)
    clock.move(NOW + timedelta(seconds=60))
    assert pace.room() == 10


def test_who_is_answered_more_than_twenty_times_a_minute_goes_last(hand: Hand) -> None:
    pace = paced(hand, 1000, 1000, 20)
    for _ in range(19):
        pace.sending(7, answer=True)
    assert pace.talkative() == set()
    pace.sending(7, answer=True)
    assert pace.talkative() == {7}
    hand.now += 61
    assert pace.talkative() == set()


# --- lanes ------------------------------------------------------------------------------------


def waiting(**counts: int) -> dict[Lane, list[Any]]:
    number = count()
    return {
        lane: [
            SimpleNamespace(id=n, person_id=n, lane=lane)
            for n in islice(number, counts.get(lane.name, 0))
        ]
        for lane in Lane
    }


def test_danger_goes_before_a_morning_of_reminders() -> None:
    chosen = pick(waiting(reminder=10_000, crisis=2), 10, 0)
    lanes = [row.lane for row in chosen]
    assert lanes.count(Lane.crisis) == 2
    assert Lane.crisis in lanes[:1]


def test_each_lane_below_the_first_keeps_one_send_in_ten() -> None:
    chosen = pick(waiting(crisis=100, answer=100, notice=100, reminder=100, summary=100), 100, 0)
    for lane in (Lane.answer, Lane.notice, Lane.reminder, Lane.summary):
        assert [row.lane for row in chosen].count(lane) == 10


def test_one_at_a_time_comes_to_the_same() -> None:
    queues, lanes = waiting(answer=200, summary=200), []
    for n in range(100):
        [row] = pick(queues, 1, n)
        queues[row.lane].remove(row)
        lanes.append(row.lane)
    assert lanes.count(Lane.summary) == 10


@given(
    st.lists(st.tuples(st.sampled_from(Lane), st.integers(0, 20)), max_size=60),
    st.integers(1, 40),
    st.integers(0, 9),
)
def test_a_choice_is_full_and_each_person_is_in_it_once(
    rows: list[tuple[Lane, int]], room: int, before: int
) -> None:
    by_lane: dict[Lane, list[Any]] = {lane: [] for lane in Lane}
    for number, (lane, person) in enumerate(rows):
        by_lane[lane].append(SimpleNamespace(id=number, person_id=person, lane=lane))
    chosen = pick(by_lane, room, before)
    people = [row.person_id for row in chosen]
    assert len(set(people)) == len(people) == min(room, len({person for _, person in rows}))
