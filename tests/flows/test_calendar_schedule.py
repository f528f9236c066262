"""Working times: what people write is understood, and becomes shifts on the right days."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.calendar import Part, Schedule, ScheduleError, Weeks, is_public_holiday, local

DANISH = "Europe/Copenhagen"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def days_of(schedule: Schedule, first: str, last: str, days_off=()) -> list[date]:
    there = schedule.shifts(date.fromisoformat(first), date.fromisoformat(last), DANISH, days_off)
    return [shift.day for shift in there]


@pytest.mark.parametrize(
    ("written", "understood", "hours"),
    [
        ("mon,wed,fri 08:30-12:30", "mon,wed,fri 08:30-12:30", 12),
        ("mon 08:30-12:30; wed 10-12", "mon 08:30-12:30; wed 10:00-12:00", 6),
        ("odd mon 8-12; even tue 8-12", "odd mon 08:00-12:00; even tue 08:00-12:00", 4),
        ("ulige uger: man 8-12", "odd mon 08:00-12:00", 2),
        ("mon 8-10, 12-14", "mon 08:00-10:00; mon 12:00-14:00", 4),
        ("fri 22:00-06:00", "fri 22:00-06:00", 8),
        ("mon-fri 08:30-12:30", "mon-fri 08:30-12:30", 20),
        ("Mandag – fredag kl. 8.30 til 12.30", "mon-fri 08:30-12:30", 20),
        ("man og ons 9-11", "mon,wed 09:00-11:00", 4),
        ("hverdage 8-12", "mon-fri 08:00-12:00", 20),
        ("tirsdag, torsdag 9-11", "tue,thu 09:00-11:00", 4),
        ("lør-man 10-12", "mon,sat,sun 10:00-12:00", 6),
        ("mon 9-11; tue 9-11", "mon,tue 09:00-11:00", 4),
        ("mon 16-24", "mon 16:00-00:00", 8),
        ("fri 13:00-13:30", "fri 13:00-13:30", 0.5),
    ],
)
def test_working_times_are_understood_as_people_write_them(written, understood, hours):
    schedule = Schedule.parse(written)
    assert str(schedule) == understood
    assert schedule.hours_per_week == hours


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "The schedule is empty"),
        (" ; ", "The schedule is empty"),
        ("xyz 8-12", '"xyz" in "xyz 8-12" is not a day'),
        ("mon-xyz 8-12", '"xyz" in "mon-xyz 8-12" is not a day'),
        ("8-12", '"8-12" needs days and then times'),
        ("tue", '"tue" needs days and then times'),
        ("mon 8-12; tue", '"tue" needs days and then times'),
        ("mon 8", '"8" in "mon 8" is not a time'),
        ("mon 8-12-14", '"8-12-14" in "mon 8-12-14" is not a time'),
        ("mon 8-12, wed 9-12", '"wed" in "mon 8-12, wed 9-12" is not a time'),
        ("mon 25-26", "is no time of day"),
        ("mon 8:60-9", "is no time of day"),
        ("mon 24:30-6", "is no time of day"),
        ("mon 8-8", "is a shift of 24 hours"),
        ("mon 12-10", "is a shift of 22 hours"),
        ("mon 8-8:15", "is 0.25 hours a week"),
        ("mon-fri 8-16", "is 40 hours a week"),
        ("odd mon-fri 8-16", "is 40 hours a week"),
        ("mon 8-12; mon 11-14", '"mon 08:00-12:00" and "mon 11:00-14:00" overlap'),
        ("mon 8-12; odd mon 11-14", "overlap"),
        ("sun 22-06; mon 5-7", "overlap"),
        ("odd sun 22-06; even mon 5-7", "overlap"),
        ("odd sun 22-06; odd mon 5-7", "overlap"),  # week 53 and week 1 are both odd
        ("mon 8-12; mon 8-12", "is named twice"),
        ("mon 8-12; odd mon 8-12", "overlap"),
    ],
)
def test_a_schedule_that_cannot_be_is_told_in_one_sentence(written, said):
    with pytest.raises(ScheduleError) as told:
        Schedule.parse(written)
    assert said in str(told.value)
    assert str(told.value).endswith(".")


def test_different_weeks_do_not_overlap():
    assert Schedule.parse("odd mon 8-12; even mon 10-14").hours_per_week == 4
    assert Schedule.parse("even sun 22-06; even mon 5-7").hours_in(Weeks.odd) == 0


def test_shifts_stand_on_the_danish_clock_summer_and_winter():
    schedule = Schedule.parse("mon 08:30-12:30")
    winter, summer = (
        schedule.shifts(day, day, DANISH)[0] for day in (date(2026, 11, 23), date(2026, 6, 1))
    )
    assert (winter.starts, winter.ends) == (utc("2026-11-23T07:30"), utc("2026-11-23T11:30"))
    assert summer.starts == utc("2026-06-01T06:30")
    assert winter.hours == summer.hours == 4


def test_rotating_weeks_follow_the_iso_week_over_new_year():
    schedule = Schedule.parse("odd mon 8-12")
    # Week 53 of 2026 begins on 28 December, and week 1 is odd as well.
    assert days_of(schedule, "2026-12-14", "2027-01-18") == [
        date(2026, 12, 14),
        date(2026, 12, 28),
        date(2027, 1, 4),
        date(2027, 1, 18),
    ]


def test_easter_is_left_in_peace():
    schedule = Schedule.parse("mon-fri 9-12")
    # Skærtorsdag, langfredag and 2. påskedag.
    assert days_of(schedule, "2026-03-30", "2026-04-07") == [
        date(2026, 3, 30),
        date(2026, 3, 31),
        date(2026, 4, 1),
        date(2026, 4, 7),
    ]


def test_christmas_is_left_in_peace_and_the_workplace_closes_more():
    schedule = Schedule.parse("mon-fri 9-12")
    assert date(2026, 12, 25) not in days_of(schedule, "2026-12-21", "2026-12-27")
    closed = {date(2026, 12, 24), date(2026, 12, 31)}
    assert days_of(schedule, "2026-12-23", "2027-01-01", closed) == [
        date(2026, 12, 23),
        date(2026, 12, 28),
        date(2026, 12, 29),
        date(2026, 12, 30),
    ]


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        ("2023-05-05", True),  # store bededag, the last one
        ("2024-04-26", False),
        ("2027-03-26", True),
        ("2027-05-06", True),
        ("2028-06-05", True),  # 2. pinsedag, and not for being grundlovsdag
        ("2026-06-05", False),
        ("2026-12-24", False),
    ],
)
def test_public_holidays_are_the_danish_ones(day, holiday):
    assert is_public_holiday(date.fromisoformat(day)) is holiday


def test_a_night_shift_belongs_to_the_day_it_starts_on():
    (shift,) = Schedule.parse("fri 22:00-06:00").shifts(
        date(2026, 11, 23), date(2026, 11, 29), DANISH
    )
    assert shift.day == date(2026, 11, 27)
    assert (shift.starts, shift.ends) == (utc("2026-11-27T21:00"), utc("2026-11-28T05:00"))


@pytest.mark.parametrize(
    ("written", "day", "starts", "ends", "hours"),
    [
        ("sat 22-06", "2026-03-28", "2026-03-28T21:00", "2026-03-29T04:00", 7),
        ("sat 22-06", "2026-10-24", "2026-10-24T20:00", "2026-10-25T05:00", 9),
        # 02:30 does not exist that night: the shift begins when the clock says 03:00.
        ("sun 02:30-06:00", "2026-03-29", "2026-03-29T01:00", "2026-03-29T04:00", 3),
        # 02:30 comes twice that night: the first time counts.
        ("sun 02:30-06:00", "2026-10-25", "2026-10-25T00:30", "2026-10-25T05:00", 4.5),
    ],
)
def test_the_nights_the_clock_is_changed(written, day, starts, ends, hours):
    there = date.fromisoformat(day)
    (shift,) = Schedule.parse(written).shifts(there, there, DANISH)
    assert (shift.starts, shift.ends, shift.hours) == (utc(starts), utc(ends), hours)


def test_a_shift_in_the_hour_that_is_left_out_is_no_shift():
    there = date(2026, 3, 29)
    assert Schedule.parse("sun 02:00-03:00").shifts(there, there, DANISH) == []


def test_a_shift_follows_the_zone_it_is_asked_in():
    there = date(2026, 11, 23)
    (shift,) = Schedule.parse("mon 8-12").shifts(there, there, ZoneInfo("America/Nuuk"))
    assert shift.starts == utc("2026-11-23T10:00")


FIVE_MINUTES = st.integers(0, 24 * 12 - 1)


@st.composite
def parts(draw) -> Part:
    starts = draw(FIVE_MINUTES)
    ends = (starts + draw(st.integers(6, 13 * 12))) % (24 * 12)
    return Part(
        draw(st.sampled_from(Weeks)),
        tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1, max_size=2)))),
        time(starts // 12, starts % 12 * 5),
        time(ends // 12, ends % 12 * 5),
    )


@st.composite
def schedules(draw) -> Schedule:
    """Any schedule that may be agreed: parts are added as long as they fit to the others."""
    first, *others = draw(st.lists(parts(), min_size=1, max_size=6))
    schedule = Schedule.parse(str(first))
    for part in others:
        with suppress(ScheduleError):
            schedule = Schedule.parse(f"{schedule}; {part}")
    return schedule


NEAR_A_CHANGE = st.sampled_from([date(2026, 3, 23), date(2026, 10, 19), date(2026, 12, 21)])
FIRST_DAYS = NEAR_A_CHANGE | st.dates(date(2024, 1, 1), date(2032, 12, 31))


@given(schedule=schedules())
def test_what_is_written_is_read_back_the_same(schedule):
    assert Schedule.parse(str(schedule)) == schedule
    assert 0 < schedule.hours_per_week <= 37


@given(schedule=schedules(), first=FIRST_DAYS)
def test_shifts_never_overlap_and_keep_the_wall_clock(schedule, first):
    shifts = schedule.shifts(first, first + timedelta(days=20), DANISH)
    for shift in shifts:
        assert shift.starts < shift.ends
        assert shift.starts.tzinfo is UTC
        assert local(shift.starts, DANISH).date() == shift.day
        assert not is_public_holiday(shift.day)
    for one, other in pairwise(shifts):
        assert one.ends <= other.starts


@given(schedule=schedules(), first=FIRST_DAYS, cut=st.integers(0, 19))
def test_shifts_of_two_spans_are_the_shifts_of_the_whole(schedule, first, cut):
    middle, last = first + timedelta(days=cut), first + timedelta(days=20)
    whole = schedule.shifts(first, last, DANISH)
    halves = schedule.shifts(first, middle, DANISH)
    halves += schedule.shifts(middle + timedelta(days=1), last, DANISH)
    assert whole == halves


@given(schedule=schedules())
def test_two_plain_weeks_hold_the_agreed_hours(schedule):
    """2026-09-07 to 20: no holiday and no change of the clock."""
    shifts = schedule.shifts(date(2026, 9, 7), date(2026, 9, 20), DANISH)
    assert sum(shift.hours for shift in shifts) == pytest.approx(2 * schedule.hours_per_week)


@given(text=st.text(max_size=40) | st.text("montuewd 0123456789:-,;.–", max_size=30))
def test_any_text_is_a_schedule_or_a_sentence(text):
    sentence = ""
    try:
        schedule = Schedule.parse(text)
    except ScheduleError as told:
        sentence = str(told)
    assert sentence.endswith(".") if sentence else Schedule.parse(str(schedule)) == schedule
