"""One line for each week: how long the citizen was there, and what was agreed (requirement 8).

Written on Sunday evening, so that it is still known when single days are forgotten. A day that
became shorter or longer is counted carefully, and the line says that it is a rough number.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from flows import book, worked
from flows.calendar import at_local
from flows.effects import SetAlarm
from flows.facts import Citizen, Coming, Placement, Shift
from flows.own import Entry, Kind
from flows.pictures import FEWER, MORE, UNKNOWN
from flows.progress.plan import agreed_minutes, review_of, steps_of
from flows.sharing import when
from flows.turn import Turn
from flows.weeks import DAY, days_worked, free, monday_of, week_of

WEEK_ROW, HOURS_FELT, TASK_NEWS = "week_row", "hours_felt", "task_news"
ROUGH, COUNTED = "rough", "counted"
A_WEEK, KNOWN = timedelta(days=7), timedelta(days=42)  # shifts are read six weeks back
SUNDAY = 6


# --- when it rings ------------------------------------------------------------------------


def weeks_kept(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """`ref` is the ISO week. Never too late: what was missed is written the next time."""
    if day.weekday() == SUNDAY and day >= placement.first:
        due = at_local(day, turn.policy.progress.week_at, turn.policy.office.zone)
        yield SetAlarm(WEEK_ROW, due, None, week_of(day), placement.plan)


def reviews(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """The day a step of the hours plan is looked at; on a free day the next one that is not.
    `ref` is the step's id."""
    rule, zone, steps = turn.policy.progress, turn.policy.office.zone, steps_of(turn.the)
    for step in steps:
        wanted = review_of(step, steps, turn.policy)
        if _next_working(turn, placement, wanted) == day:
            due, until = at_local(day, rule.ask_at, zone), at_local(day, rule.ask_until, zone)
            yield SetAlarm(HOURS_FELT, due, until, step.id, placement.plan)


def task_news(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """Every so many weeks, from the second week on. `ref` is the ISO week."""
    rule, zone, first = turn.policy.progress, turn.policy.office.zone, monday_of(placement.first)
    number = (monday_of(day) - first).days // 7
    if not rule.tasks_every_weeks or day.weekday() != rule.tasks_day or day > placement.last:
        return
    if number < 1 or (number - 1) % rule.tasks_every_weeks:
        return
    worked_days = days_worked(turn, placement, monday_of(day))
    if worked_days and not free(placement, day, worked_days) and not _taken(turn, placement, day):
        due, until = at_local(day, rule.ask_at, zone), at_local(day, rule.ask_until, zone)
        yield SetAlarm(TASK_NEWS, due, until, week_of(day), placement.plan)


def _taken(turn: Turn, placement: Placement, day: date) -> bool:
    """That day the conditions are looked at: one look back is enough."""
    return any(True for _ in when.reviews(turn, placement, day))


def _next_working(turn: Turn, placement: Placement, day: date) -> date:
    for _ in range(14):
        off = free(placement, day, days_worked(turn, placement, monday_of(day)))
        if not off and not _taken(turn, placement, day):
            return day
        day += DAY
    return day


# --- what is written ----------------------------------------------------------------------


def keep(turn: Turn) -> None:
    """ALARM "week_row", and when a placement ends: every week that is over and not written
    down as it is known now."""
    placement = turn.the.placement
    if placement is None:
        return
    for monday in _mondays(turn, placement):
        _write(turn, monday)


def keep_last(turn: Turn) -> None:
    """The placement ends: this week counts too."""
    if turn.the.placement is not None:
        keep(turn)
        _write(turn, monday_of(turn.today.date()))


def _mondays(turn: Turn, placement: Placement) -> Iterator[date]:
    """Sunday evening the week is over. Of a week that is only half known any more nothing new
    is said: older days are not read, and after a new start they are not counted."""
    today = turn.today.date()
    over = monday_of(today) if today.weekday() == SUNDAY else monday_of(today) - A_WEEK
    since = max(placement.first, today - KNOWN)
    monday = monday_of(since)
    while monday <= over:
        whole = placement.new_start is None or placement.new_start <= monday
        if monday >= today - KNOWN and (whole or _row(turn.the, monday) is None):
            yield monday
        monday += A_WEEK


def _write(turn: Turn, monday: date) -> None:
    found = counted(turn.the, monday, turn.today.date())
    if found is None:
        return
    minutes, state = found
    known = _row(turn.the, monday)
    if known is None:
        planned = str(agreed_minutes(turn.the, monday + 6 * DAY))
        book.write(turn, Kind.week, here=True, day=monday, value=minutes, key=planned, state=state)
    elif (known.value, known.state) != (minutes, state):
        book.change(turn, known, value=minutes, state=state)


def _row(citizen: Citizen, monday: date) -> Entry | None:
    rows = book.lines_of(citizen, Kind.week)
    return next((row for row in rows if row.day == monday), None)


def counted(citizen: Citizen, monday: date, today: date) -> tuple[int, str] | None:
    """Minutes, and whether they are counted or rough. None: no time of that week is known. What
    is still to come is not unknown."""
    week = [s for s in citizen.shifts if monday <= s.day < monday + A_WEEK]
    shifts = [s for s in week if s.day < today or worked.done(citizen, s) != UNKNOWN]
    if not shifts:
        return None
    found = [_minutes(citizen, shift) for shift in shifts]
    rough = any(not sure for _, sure in found)
    return sum(minutes for minutes, _ in found), ROUGH if rough else COUNTED


def _minutes(citizen: Citizen, shift: Shift) -> tuple[int, bool]:
    """Who was late by a known time was there for the rest. Else "fewer" counts half, "more"
    what was agreed, and a day nobody has spoken of nothing."""
    mark, agreed = worked.done(citizen, shift), round((shift.ends - shift.starts).seconds / 60)
    late = shift.coming is Coming.late and shift.late_minutes and not shift.hours
    if mark == FEWER and late:
        return max(0, agreed - shift.late_minutes), True
    if mark in (FEWER, MORE, UNKNOWN):
        return {FEWER: agreed // 2, MORE: agreed, UNKNOWN: 0}[mark], False
    return round(float(mark) * 60), True
