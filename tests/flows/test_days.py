"""What each agreed day was, and who at the desk sees which part of a citizen's page."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.desk.cases.reading import MAY_READ
from flows.calendar import Schedule
from flows.facts import MENTORS, Absence, Arrived, Coming, Mood, Role
from flows.own import Entry, Kind
from flows.progress.days import DayKnown, DayWas, days_known
from flows.progress.gains import gains_of, weeks_known
from flows.sharing import panels
from flows.sharing.panels import MUNICIPALITY, Panel, others, seen_as, shared_with
from tests.amina import ENDS, STARTS, citizen, placed, shifts

ZONE = "Europe/Copenhagen"
MONDAY, DAY = date(2026, 11, 23), timedelta(days=1)
OVER = ENDS + timedelta(hours=2)


def known(now: Any = OVER, last: date = MONDAY, **facts: Any) -> list[DayKnown]:
    return days_known(citizen(**facts), MONDAY, last, now, ZONE)


def monday(now: Any = OVER, absences: tuple[Absence, ...] = (), **of_shift: Any) -> DayWas:
    return known(now, shifts=(replace(shifts(1)[0], **of_shift),), absences=absences)[0].kind


@pytest.mark.parametrize(
    ("said", "was"),
    [
        ({}, DayWas.unknown),
        ({"arrived": Arrived.yes}, DayWas.there),
        ({"mood": Mood.hard}, DayWas.there),
        ({"hours": "as_agreed"}, DayWas.there),
        ({"hours": "more"}, DayWas.there),
        ({"hours": "fewer"}, DayWas.fewer),
        ({"coming": Coming.late, "late_minutes": 30, "arrived": Arrived.yes}, DayWas.late),
        ({"coming": Coming.late, "late_minutes": 30}, DayWas.unknown),
        ({"coming": Coming.on_way}, DayWas.unknown),
        ({"coming": Coming.absent}, DayWas.absent),
        ({"arrived": Arrived.no}, DayWas.no_show),
    ],
)
def test_a_day_was_what_somebody_said_it_was(said: dict[str, Any], was: DayWas) -> None:
    assert monday(**said) is was


@pytest.mark.parametrize(
    ("reason", "was"),
    [
        ("sick", DayWas.sick),
        ("appointment", DayWas.agreed),
        ("cant", DayWas.absent),
        ("", DayWas.absent),
    ],
)
def test_an_absence_is_told_by_its_kind(reason: str, was: DayWas) -> None:
    ended = Absence("a", MONDAY, MONDAY, reason, returned=True)
    assert monday(absences=(Absence("a", MONDAY, MONDAY, reason),)) is was
    assert monday(absences=(ended,)) is was, "and stays what it was after the return"


def test_who_came_and_had_to_go_was_there_for_fewer_hours() -> None:
    absence = Absence("a", MONDAY, MONDAY, "sick")
    assert monday(absences=(absence,), arrived=Arrived.yes) is DayWas.fewer


def test_what_is_still_to_come_is_not_unknown_and_an_open_absence_does_not_fill_the_future() -> (
    None
):
    assert monday(STARTS) is DayWas.to_come
    open_end = Absence("a", MONDAY, None, "sick")
    week = known(OVER, MONDAY + 4 * DAY, absences=(open_end,))
    assert [one.kind for one in week][:2] == [DayWas.sick, DayWas.sick]
    assert {one.kind for one in week[2:]} == {DayWas.to_come}


def test_a_day_that_an_appointment_takes_is_agreed_absence_and_no_gap() -> None:
    line = Entry(
        "e", Kind.appointment, STARTS, "treatment", "00:01-23:59", day=MONDAY + DAY, state="once"
    )
    week = known(shifts=(), last=MONDAY + 2 * DAY, now=STARTS, entries=(line,))
    assert [(one.day, one.kind) for one in week] == [
        (MONDAY, DayWas.to_come),
        (MONDAY + DAY, DayWas.agreed),
        (MONDAY + 2 * DAY, DayWas.to_come),
    ]


def test_days_without_an_agreed_time_are_none_of_them() -> None:
    times = placed(schedule=Schedule.parse("mon,wed 08:30-12:30"))
    found = known(STARTS, MONDAY + 6 * DAY, shifts=(), placement=times)
    assert [one.day for one in found] == [MONDAY, MONDAY + 2 * DAY]
    assert sum(one.minutes for one in found) == 480


def test_staff_see_a_week_off_that_is_no_gap_to_the_citizen() -> None:
    gone = tuple(replace(shift, arrived=Arrived.no) for shift in shifts())
    amina = citizen(shifts=gone)
    assert [week.minutes for week in weeks_known(amina, MONDAY + 6 * DAY)] == [0]
    assert gains_of(amina, MONDAY + 6 * DAY).weeks == ()


# --- who sees it ---------------------------------------------------------------------------


def test_the_table_of_panels_and_the_door_of_the_desk_name_the_same_roles() -> None:
    assert MUNICIPALITY == MAY_READ
    assert set(panels.WHOLE) == set(Panel)
    assert not MENTORS & frozenset().union(*panels.WHOLE.values())


@pytest.mark.parametrize("panel", [Panel.why, Panel.beliefs, Panel.competences, Panel.tasks])
def test_what_the_citizen_was_told_the_caseworker_sees_nobody_else_sees(panel: Panel) -> None:
    for role in Role:
        follows = role in {Role.caseworker, Role.deputy, Role.leader}
        assert panels.may(panel, [role]) is follows


def test_who_else_sees_it_is_named_once_and_never_the_reader() -> None:
    both = {**citizen().chain}
    both[Role.leader] = both[Role.deputy]
    named = [person.name for _, person in others(citizen(chain=both), Panel.goals, 2)]
    assert named == ["Søren"]
    assert "Hanne" in [person.name for _, person in others(citizen(), Panel.days, 2)]


def test_only_who_something_was_shared_with_is_named_as_seeing_it() -> None:
    assert [p.name for _, p in shared_with(citizen(), Panel.conditions)] == ["Lars"]
    assert [p.name for _, p in shared_with(citizen(), Panel.goals)] == ["Lars", "Jonas"]
    assert shared_with(citizen(), Panel.beliefs) == []


def test_who_stands_in_sees_what_was_shared_with_the_caseworker() -> None:
    assert "caseworker" in seen_as([Role.deputy])
    assert "caseworker" not in seen_as([Role.job_consultant])
