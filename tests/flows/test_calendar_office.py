"""Staffed and quiet hours: nobody is promised a reader who is not there."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.calendar import (
    NeverStaffed,
    StaffedDays,
    add_staffed,
    after_wait,
    at_local,
    closing,
    closing_after,
    first_card,
    in_quiet,
    is_staffed,
    is_working_day,
    local,
    next_allowed,
    next_contact,
    next_quiet,
    next_staffed,
    next_weekly,
    next_working_day_at,
    staffed_words,
)
from flows.policy import Colour, Office, Policy, Quiet

DANISH = "Europe/Copenhagen"
OFFICE = Office()
POLICY = Policy()
LUNCH = Office(staffed={0: ((time(9), time(12)), (time(13), time(15)))})


def dk(text: str) -> datetime:
    """A moment on the Danish wall clock."""
    there = datetime.fromisoformat(text)
    return at_local(there.date(), there.time(), DANISH)


@pytest.mark.parametrize(
    ("at", "staffed"),
    [
        ("2026-11-23T09:00", True),  # Monday, the first minute
        ("2026-11-23T08:59", False),
        ("2026-11-23T14:59", True),
        ("2026-11-23T15:00", False),
        ("2026-11-27T13:30", False),  # Friday afternoon
        ("2026-11-28T10:00", False),  # Saturday
        ("2026-12-24T10:00", False),
        ("2026-12-25T10:00", False),
        ("2027-05-06T10:00", False),  # Kristi himmelfart
        ("2026-06-05T10:00", False),  # grundlovsdag
    ],
)
def test_staffed_is_said_only_when_somebody_is_there(at, staffed):
    assert is_staffed(OFFICE, dk(at)) is staffed


@pytest.mark.parametrize(
    ("at", "then"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:00"),
        ("2026-11-23T06:00", "2026-11-23T09:00"),
        ("2026-11-27T13:00", "2026-11-30T09:00"),  # Friday closing: Monday
        ("2026-12-23T16:00", "2026-12-28T09:00"),  # over Christmas
        ("2027-03-24T16:00", "2027-03-30T09:00"),  # over Easter
    ],
)
def test_the_next_staffed_moment(at, then):
    assert next_staffed(OFFICE, dk(at)) == dk(then)


@pytest.mark.parametrize(
    ("office", "at", "minutes", "then"),
    [
        (OFFICE, "2026-11-23T10:00", 60, "2026-11-23T11:00"),
        (OFFICE, "2026-11-23T14:30", 30, "2026-11-23T15:00"),  # to the last minute
        (OFFICE, "2026-11-23T14:30", 60, "2026-11-24T09:30"),
        (OFFICE, "2026-11-27T12:30", 60, "2026-11-30T09:30"),  # over a weekend
        (OFFICE, "2026-11-28T12:00", 60, "2026-11-30T10:00"),
        (OFFICE, "2026-03-27T12:30", 60, "2026-03-30T09:30"),  # over the change of the clock
        (LUNCH, "2026-11-23T11:30", 60, "2026-11-23T13:30"),
    ],
)
def test_waits_count_staffed_minutes_only(office, at, minutes, then):
    assert add_staffed(office, dk(at), minutes) == dk(then)


@pytest.mark.parametrize(
    ("office", "at", "then"),
    [
        (OFFICE, "2026-11-23T08:00", "2026-11-23T15:00"),
        (OFFICE, "2026-11-23T14:59", "2026-11-23T15:00"),
        (OFFICE, "2026-11-23T15:00", "2026-11-24T15:00"),
        (OFFICE, "2026-11-27T14:00", "2026-11-30T15:00"),
        (LUNCH, "2026-11-23T10:00", "2026-11-23T15:00"),  # not at lunch
    ],
)
def test_closing_is_the_end_of_the_day(office, at, then):
    assert closing(office, dk(at)) == dk(then)


def test_so_many_working_days_later_the_office_closes_as_it_does_that_day():
    assert closing_after(OFFICE, dk("2026-11-25T23:30"), 2) == dk("2026-11-27T13:00")  # a Friday
    assert closing_after(OFFICE, dk("2026-11-27T08:00"), 1) == dk("2026-11-30T15:00")
    assert closing_after(OFFICE, dk("2026-12-23T12:00"), 1) == dk("2026-12-28T15:00")


def test_the_next_working_day_is_not_a_weekend_or_a_holiday():
    assert next_working_day_at(OFFICE, dk("2026-11-27T10:00"), time(9)) == dk("2026-11-30T09:00")
    assert next_working_day_at(OFFICE, dk("2026-12-23T23:30"), time(9)) == dk("2026-12-28T09:00")
    assert next_working_day_at(OFFICE, dk("2026-11-24T00:10"), time(9)) == dk("2026-11-25T09:00")


def test_the_municipality_may_close_on_days_of_its_own():
    closed = replace(OFFICE, closed=(date(2026, 11, 24),), closed_each_year=())
    assert not is_working_day(closed, date(2026, 11, 24))
    assert is_working_day(closed, date(2026, 6, 5))


def test_an_office_that_never_opens_is_an_error_and_not_an_endless_search():
    days = tuple(date(2026, 1, 1) + timedelta(days=number) for number in range(900))
    with pytest.raises(NeverStaffed):
        next_staffed(replace(OFFICE, closed=days), dk("2026-01-01T10:00"))


def test_the_staffed_hours_can_be_put_into_words():
    assert staffed_words(OFFICE) == (
        StaffedDays(0, 3, ((time(9), time(15)),)),
        StaffedDays(4, 4, ((time(9), time(13)),)),
    )
    gap = Office(staffed={0: ((time(9), time(12)),), 1: (), 2: ((time(9), time(12)),)})
    assert [(days.first, days.last) for days in staffed_words(gap)] == [(0, 0), (2, 2)]


@pytest.mark.parametrize(
    ("colour", "at", "card"),
    [
        (Colour.red, "2026-11-28T03:00", "2026-11-28T03:00"),
        (Colour.orange, "2026-11-23T10:00", "2026-11-23T10:00"),
        (Colour.orange, "2026-11-27T20:00", "2026-11-30T09:00"),
        (Colour.yellow, "2026-11-23T10:00", "2026-11-24T09:00"),
        (Colour.yellow, "2026-11-27T10:00", "2026-11-30T09:00"),
        (Colour.green, "2026-11-23T10:00", "2026-11-27T12:00"),
        (Colour.green, "2026-11-27T12:00", "2026-12-04T12:00"),
    ],
)
def test_a_card_goes_out_as_its_colour_says(colour, at, card):
    assert first_card(POLICY.cases[colour], OFFICE, POLICY.week, dk(at)) == dk(card)


@pytest.mark.parametrize(
    ("colour", "at", "noted"),
    [
        (Colour.red, "2026-11-28T03:00", "2026-11-28T04:00"),
        (Colour.orange, "2026-11-23T10:00", "2026-11-23T15:00"),
        (Colour.yellow, "2026-11-23T10:00", "2026-11-24T09:00"),
    ],
)
def test_who_takes_a_case_must_note_a_contact_by_then(colour, at, noted):
    assert next_contact(POLICY.cases[colour], OFFICE, dk(at)) == dk(noted)


def test_red_waits_run_through_the_night_and_orange_ones_do_not():
    evening = dk("2026-11-23T22:00")
    assert after_wait(POLICY.cases[Colour.red], OFFICE, evening, 15) == dk("2026-11-23T22:15")
    assert after_wait(POLICY.cases[Colour.orange], OFFICE, evening, 60) == dk("2026-11-24T10:00")


def test_the_weekly_digest_comes_before_a_friday_off():
    assert next_weekly(OFFICE, 4, time(12), dk("2026-03-30T10:00")) == dk("2026-04-01T12:00")
    # The same week, when its digest is out already: the week after.
    assert next_weekly(OFFICE, 4, time(12), dk("2026-04-01T12:00")) == dk("2026-04-10T12:00")


@pytest.mark.parametrize(
    ("at", "allowed"),
    [
        ("2026-11-23T19:59", "2026-11-23T19:59"),
        ("2026-11-23T20:00", "2026-11-24T07:00"),
        ("2026-11-24T06:59", "2026-11-24T07:00"),
        ("2026-11-24T07:00", "2026-11-24T07:00"),
        ("2026-03-28T23:00", "2026-03-29T07:00"),
        ("2026-10-24T23:00", "2026-10-25T07:00"),
    ],
)
def test_quiet_hours_hold_until_the_morning(at, allowed):
    assert next_allowed(Quiet(), DANISH, dk(at)) == dk(allowed)


def test_quiet_hours_may_lie_in_the_day_or_not_at_all():
    noon, none = Quiet(time(12), time(13)), Quiet(time(0), time(0))
    assert in_quiet(noon, DANISH, dk("2026-11-23T12:30"))
    assert not in_quiet(noon, DANISH, dk("2026-11-23T23:30"))
    assert not in_quiet(none, DANISH, dk("2026-11-23T00:00"))
    assert next_quiet(none, DANISH, dk("2026-11-23T00:00")) is None
    assert next_quiet(Quiet(), DANISH, dk("2026-11-23T20:00")) == dk("2026-11-24T20:00")


NIGHTS = st.sampled_from(["2026-03-28T00:00", "2026-10-24T00:00", "2026-12-22T00:00"]).map(
    lambda text: datetime.fromisoformat(text).replace(tzinfo=UTC)
)
MOMENTS = st.builds(
    lambda start, minutes: start + timedelta(minutes=minutes),
    NIGHTS | st.just(datetime(2026, 1, 1, tzinfo=UTC)),
    st.integers(0, 7 * 24 * 60) | st.integers(0, 700 * 24 * 60),
)
OFFICES = st.sampled_from([OFFICE, LUNCH])


@given(office=OFFICES, at=MOMENTS)
def test_the_next_staffed_moment_is_staffed_and_the_first(office, at):
    then = next_staffed(office, at)
    assert then >= at
    assert is_staffed(office, then)
    if then > at:
        assert not is_staffed(office, at)
        assert not is_staffed(office, then - timedelta(minutes=1))


@given(office=OFFICES, at=MOMENTS, one=st.integers(1, 3000), more=st.integers(1, 3000))
def test_staffed_minutes_add_up(office, at, one, more):
    stepwise = add_staffed(office, add_staffed(office, at, one), more)
    assert stepwise == add_staffed(office, at, one + more)


@settings(deadline=None)  # counts every minute of up to two weeks
@given(at=MOMENTS, minutes=st.integers(1, 600))
def test_a_wait_is_as_many_staffed_minutes_as_were_counted(at, minutes):
    then = add_staffed(OFFICE, at, minutes)
    seconds = int((then - at).total_seconds())
    every_minute = (at + timedelta(seconds=passed) for passed in range(0, seconds, 60))
    assert sum(is_staffed(OFFICE, moment) for moment in every_minute) == minutes


@given(at=MOMENTS, quiet=st.builds(Quiet, st.times(), st.times()))
def test_what_is_held_goes_out_in_the_first_moment_that_is_not_quiet(at, quiet):
    then = next_allowed(quiet, DANISH, at)
    assert then >= at
    assert then - at <= timedelta(hours=26)
    assert not in_quiet(quiet, DANISH, then) or _moved_into_quiet(quiet, then)


def _moved_into_quiet(quiet: Quiet, then: datetime) -> bool:
    """The end lies in the hour that comes twice or not at all; there the hours may touch."""
    return local(then, DANISH).date() in (date(2026, 3, 29), date(2026, 10, 25)) and any(
        time(2) <= edge <= time(3) for edge in (quiet.start, quiet.end)
    )


@given(day=st.dates(date(2026, 1, 1), date(2028, 1, 1)), moment=st.times())
@example(day=date(2026, 3, 29), moment=time(2, fold=1))
def test_a_wall_clock_time_is_that_moment_or_the_first_after_the_gap(day, moment):
    found = local(at_local(day, moment, DANISH), DANISH)
    assert found.date() == day
    assert found.time() == moment or (
        day in (date(2026, 3, 29), date(2027, 3, 28)) and found.time() == time(3)
    )
