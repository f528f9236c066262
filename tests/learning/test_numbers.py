"""What the numbers are made of. Each is worked out by hand beside the code."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from types import SimpleNamespace

import pytest

from bot.learning import observe
from bot.metrics import Metrics
from flows.calendar import StaffedTime, is_staffed
from flows.effects import KeepAbsence
from flows.facts import Absence
from flows.learning import (
    CaseTimes,
    Spread,
    by_colour,
    by_rule,
    load_of,
    nine_of_ten,
    reaction,
    spread,
)
from flows.policy import Colour, Office
from tests.seed import the_seed

OFFICE = Office()
FRIDAY = datetime(2026, 11, 27, 11, tzinfo=UTC)  # 12.00 in Denmark, the office closes at 13


def test_half_and_nine_of_ten_are_counted_and_not_guessed():
    pairs = [(FRIDAY, FRIDAY + timedelta(minutes=n)) for n in range(1, 11)]
    found = spread(pairs, OFFICE)
    assert (found.count, found.median, found.p90) == (10, 5.5, 9.0)


def test_one_case_is_its_own_half_and_nine_of_ten():
    assert nine_of_ten([7]) == 7
    assert spread([], OFFICE) == Spread()


def test_over_a_weekend_nobody_was_there():
    """Friday at 12 to Monday at 10: an hour on Friday, an hour on Monday."""
    found = spread([(FRIDAY, FRIDAY + timedelta(days=2, hours=22))], OFFICE)
    assert found.median == 70 * 60
    assert found.staffed_median == 2 * 60


@pytest.mark.parametrize(
    ("since", "until", "hours"),
    [
        (FRIDAY, FRIDAY, 0),
        (FRIDAY, FRIDAY - timedelta(hours=1), 0),
        (FRIDAY, FRIDAY + timedelta(minutes=30), 0.5),
        (FRIDAY + timedelta(hours=6), FRIDAY + timedelta(hours=9), 0),
        (datetime(2026, 12, 24, 8, tzinfo=UTC), datetime(2026, 12, 27, 20, tzinfo=UTC), 0),
        (datetime(2026, 11, 23, 0, tzinfo=UTC), datetime(2026, 11, 30, 0, tzinfo=UTC), 28),
        # The night in which the clock goes back belongs to a weekend.
        (datetime(2026, 10, 23, 0, tzinfo=UTC), datetime(2026, 10, 27, 0, tzinfo=UTC), 10),
    ],
)
def test_only_hours_in_which_somebody_was_there_are_counted(since, until, hours):
    assert StaffedTime(OFFICE, since, until).between(since, until) == timedelta(hours=hours)


def test_within_a_longer_time_it_is_the_same_minute_by_minute():
    chance = Random(the_seed())
    first = datetime(2026, 12, 21, tzinfo=UTC)
    there = StaffedTime(OFFICE, first, first + timedelta(days=21))
    minutes = [first + timedelta(minutes=n) for n in range(21 * 24 * 60)]
    staffed = [is_staffed(OFFICE, at) for at in minutes]
    for _ in range(50):
        a, b = sorted(chance.sample(range(len(minutes)), 2))
        assert there.between(minutes[a], minutes[b]) == timedelta(minutes=sum(staffed[a:b]))


def test_a_case_that_nobody_has_taken_counts_as_a_case_and_not_as_a_time():
    cases = [CaseTimes(Colour.red, FRIDAY), CaseTimes(Colour.red, FRIDAY, taken=FRIDAY)]
    (red,) = by_colour(cases, OFFICE)
    assert (red.cases, red.taken.count, red.closed.count) == (2, 1, 0)


def test_the_loudest_colour_comes_first():
    cases = [CaseTimes(colour, FRIDAY) for colour in (Colour.yellow, Colour.red, Colour.orange)]
    assert [one.colour for one in by_colour(cases, OFFICE)] == ["red", "orange", "yellow"]


def test_what_closed_by_itself_is_not_judged():
    (rule,) = by_rule(
        [
            ("no_show", "noshow", "new_plan", 6),
            ("no_show", "noshow", "false_alarm", 2),
            ("no_show", "noshow", "known", 4),
            ("no_show", "noshow", "", 1),
        ]
    )
    assert (rule.cases, rule.judged, rule.useful, rule.false_alarm) == (13, 8, 6, 2)
    assert rule.share == 0.25


def test_a_share_that_could_be_counted_back_to_a_few_is_hidden():
    (rule,) = by_rule([("r", "f", "fine", 20), ("r", "f", "false_alarm", 2)])
    assert rule.hidden(5)
    (rule,) = by_rule([("r", "f", "fine", 20), ("r", "f", "false_alarm", 5)])
    assert not rule.hidden(5)
    (rule,) = by_rule([("r", "f", "fine", 20)])
    assert not rule.hidden(5)


def test_times_of_a_few_cases_are_hidden():
    found = spread([(FRIDAY, FRIDAY + timedelta(hours=1))] * 4, OFFICE)
    assert found.shown(5) == Spread(4)
    assert found.shown(4).median == 60


def test_who_was_talked_with_before_the_report_waited_for_nobody():
    hour = timedelta(hours=1)
    found = reaction([(FRIDAY, FRIDAY - hour), (FRIDAY, FRIDAY + hour), (FRIDAY, None)], OFFICE)
    assert (found.count, found.talked.count, found.talked.median) == (3, 2, 30)


def test_an_operator_sees_the_first_talk_after_an_absence_and_no_other():
    metrics, talked = Metrics(), FRIDAY + timedelta(minutes=40)
    waits = Absence("a", FRIDAY.date(), None, reported_at=FRIDAY)
    for absence in (waits, replace(waits, contacted_at=FRIDAY), replace(waits, personally=True)):
        turn = SimpleNamespace(the=SimpleNamespace(absences=(absence,)))
        observe(metrics, turn, KeepAbsence("a", {"contacted_at": talked}))
    seen = metrics.registry.get_sample_value
    assert seen("fodfaeste_talked_minutes_count", {"after": "absence"}) == 1
    assert seen("fodfaeste_talked_minutes_sum", {"after": "absence"}) == 40


def test_cases_for_each_caseworker_are_told_for_a_week():
    load = load_of([0, 2, 8], 14)
    assert (load.caseworkers, load.median, load.most) == (3, 1.0, 4.0)
    assert load_of([], 14).caseworkers == 0
