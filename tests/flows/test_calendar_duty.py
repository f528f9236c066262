"""Who is there on each day ahead, and when nobody is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from flows.calendar.duty import DayKind, OnCall, duty_days
from flows.policy import Office

OFFICE = Office()


def hours(day):
    return [
        (start.isoformat(timespec="minutes"), end.isoformat(timespec="minutes"))
        for start, end in day.gaps
    ]


def test_a_working_day_without_duty_has_its_nights_open():
    [monday] = duty_days(OFFICE, [], date(2026, 11, 23), 1)
    assert monday.kind is DayKind.working
    assert hours(monday) == [
        ("2026-11-22T23:00+00:00", "2026-11-23T08:00+00:00"),
        ("2026-11-23T14:00+00:00", "2026-11-23T23:00+00:00"),
    ]


def test_a_duty_over_midnight_belongs_to_both_days():
    duty = OnCall(4, datetime(2026, 11, 23, 14, tzinfo=UTC), datetime(2026, 11, 24, 8, tzinfo=UTC))
    monday, tuesday = duty_days(OFFICE, [duty], date(2026, 11, 23), 2)
    assert [gap[0].hour for gap in monday.gaps] == [23]  # only the night before
    assert len(tuesday.gaps) == 1
    assert monday.on_call[0].ends == tuesday.on_call[0].starts


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 12, 24), DayKind.closed),
        (date(2026, 12, 25), DayKind.holiday),
        (date(2026, 12, 27), DayKind.weekend),
        (date(2027, 3, 29), DayKind.holiday),  # 2. påskedag
        (date(2026, 12, 28), DayKind.working),
    ],
)
def test_holidays_and_closing_days_are_named(day, kind):
    [found] = duty_days(OFFICE, [], day, 1)
    assert found.kind is kind
    assert bool(found.staffed) is (kind is DayKind.working)


@pytest.mark.parametrize(
    ("day", "length"), [(date(2026, 10, 25), 25), (date(2027, 3, 28), 23), (date(2026, 11, 22), 24)]
)
def test_the_gaps_of_a_day_fill_it_also_when_the_clock_changes(day, length):
    [found] = duty_days(OFFICE, [], day, 1)
    assert sum((end - start for start, end in found.gaps), timedelta()) == timedelta(hours=length)


def test_every_minute_is_staffed_on_call_or_a_gap():
    start = datetime(2026, 12, 20, tzinfo=UTC)
    duties = [
        OnCall(n, start + timedelta(hours=31 * n), start + timedelta(hours=31 * n + 20))
        for n in range(12)
    ]
    for day in duty_days(OFFICE, duties, date(2026, 12, 20), 15):
        spans = [*day.staffed, *((d.starts, d.ends) for d in day.on_call)]
        for begins, ends in day.gaps:
            assert begins < ends
            assert all(end <= begins or start >= ends for start, end in spans)
