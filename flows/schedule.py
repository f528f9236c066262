"""Which alarms ring around a citizen's shifts and weeks. Decides when, never what is said.

The plan covers today and tomorrow and is made anew every noon, when somebody joins and after
every change of the placement. An alarm of an older plan is told by its fence and does nothing.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta

from flows.calendar import (
    PromptKind,
    ShiftTime,
    at_local,
    is_public_holiday,
    next_quiet,
    prompts,
)
from flows.effects import DropShift, KeepShift, SetAlarm
from flows.events import Rang
from flows.facts import Coming, Participation, Placement
from flows.turn import Turn

PLAN = "plan"
NOON = time(12)
DAY = timedelta(days=1)
WEEKEND = 5
FOLLOWED = frozenset({Participation.joined, Participation.paused})
NAMES = {
    PromptKind.evening: "evening",
    PromptKind.hour: "hour",
    PromptKind.arrived_mentor: "ask_mentor",
    PromptKind.arrived_citizen: "ask_citizen",
    PromptKind.checkin: "checkin",
}


def replan(turn: Turn) -> None:
    """Plan anew as soon as what this turn changes is stored."""
    if placement := turn.the.placement:
        turn.add(SetAlarm(PLAN, turn.now, fence=placement.plan))


def of_this_plan(turn: Turn) -> bool:
    """Whether the alarm that rang was set by the plan that holds now."""
    event, placement = turn.event, turn.the.placement
    return isinstance(event, Rang) and placement is not None and event.fence == placement.plan


def plan(turn: Turn) -> None:
    """The alarm "plan": what is left of today, all of tomorrow, and the next plan."""
    placement, today = turn.the.placement, turn.today.date()
    if placement is None or not of_this_plan(turn) or today > placement.last:
        return
    if turn.the.participation not in FOLLOWED:
        return  # joining again plans again
    planned = _shifts(turn, placement, today - DAY, today + DAY)
    _keep_shifts(turn, planned, today)
    for alarm in [*_around_shifts(turn, placement, planned), *_weekly(turn, placement, today)]:
        # What should have rung already was set by the plan before this one.
        if turn.now < alarm.due:
            turn.add(alarm)
    _next_plan(turn, placement, today)


def _next_plan(turn: Turn, placement: Placement, today: date) -> None:
    noon = at_local(today, NOON, turn.policy.office.zone)
    day = today if turn.now < noon else today + DAY
    if day <= placement.last:
        due = at_local(day, NOON, turn.policy.office.zone)
        turn.add(SetAlarm(PLAN, due, fence=placement.plan))


def _shifts(turn: Turn, placement: Placement, first: date, last: date) -> list[ShiftTime]:
    """The agreed times from `first` to `last`, as far as the placement reaches."""
    first, last = max(first, placement.first), min(last, placement.last)
    zone = turn.policy.office.zone
    return placement.schedule.shifts(first, last, zone, placement.closed_days)


def _keep_shifts(turn: Turn, planned: list[ShiftTime], today: date) -> None:
    """A planned time becomes a fact; a moved one that nobody has spoken of is none."""
    for shift in planned:
        known = turn.the.shift_on(shift.starts)
        if shift.day >= today and (known is None or known.ends != shift.ends):
            turn.add(KeepShift(shift.starts, {"day": shift.day, "ends": shift.ends}))
    starts = {shift.starts for shift in planned}
    for known in turn.the.shifts:
        moved = known.starts > turn.now and known.starts not in starts
        if moved and known.day <= today + DAY and known.coming is Coming.unknown:
            turn.add(DropShift(known.starts))


def _around_shifts(
    turn: Turn, placement: Placement, planned: list[ShiftTime]
) -> Iterator[SetAlarm]:
    """Yesterday's shift is among them: one that ended late is asked about today."""
    policy, memory = turn.policy, turn.the.memory
    for shift in planned:
        for prompt in prompts(
            shift,
            policy.rhythm,
            policy.arrival,
            policy.quiet,
            policy.office.zone,
            first_weeks=shift.day
            < placement.first + timedelta(weeks=policy.rhythm.evening_before_weeks),
            evening_wanted=memory.evening_wanted,
            before=memory.writes_before,
            after=memory.writes_after,
            early_ok=memory.early_ok,
        ):
            ref = shift.starts.isoformat()
            yield SetAlarm(NAMES[prompt.kind], prompt.due, prompt.not_after, ref, placement.plan)


# --- the week -------------------------------------------------------------------------


def _weekly(turn: Turn, placement: Placement, today: date) -> Iterator[SetAlarm]:
    """Those of today and tomorrow; `ref` is the ISO week, of a motivation the day."""
    for monday in sorted({day - DAY * day.weekday() for day in (today, today + DAY)}):
        for alarm, day in [
            *_motivations(turn, placement, monday),
            *_week_end(turn, placement, monday),
        ]:
            if day in (today, today + DAY):
                yield alarm


def _motivations(turn: Turn, placement: Placement, monday: date) -> Iterator[tuple[SetAlarm, date]]:
    rule, zone = turn.policy.motivation, turn.policy.office.zone
    worked = {shift.day for shift in _shifts(turn, placement, monday, monday + 6 * DAY)}
    for weekday in rule.days:
        day = monday + DAY * weekday
        if rule.per_week and day <= placement.last and not _free(placement, day, worked):
            due, until = at_local(day, rule.at, zone), at_local(day, rule.until, zone)
            yield SetAlarm("motivation", due, until, day.isoformat(), placement.plan), day


def _week_end(turn: Turn, placement: Placement, monday: date) -> Iterator[tuple[SetAlarm, date]]:
    """Reflection, then preview, then summaries; none in a week without a shift."""
    rule, zone = turn.policy.week, turn.policy.office.zone
    worked = sorted({shift.day for shift in _shifts(turn, placement, monday, monday + 6 * DAY)})
    if not worked:
        return
    week = week_of(monday)
    preview = _last_worked(worked, monday + DAY * rule.preview_day)
    reflection = _reflection_day(placement, worked, monday + DAY * rule.reflection_day, preview)
    due = at_local(reflection, rule.reflection_at, zone)
    until = next_quiet(turn.policy.quiet, zone, due)
    yield SetAlarm("reflection", due, until, week, placement.plan), reflection
    due, until = (
        at_local(preview, rule.preview_at, zone),
        at_local(preview, rule.preview_until, zone),
    )
    yield SetAlarm("preview", due, until, week, placement.plan), preview
    # The summaries are never dropped: late ones still tell whom to call.
    yield SetAlarm("summaries", until, None, week, placement.plan), preview


def week_of(day: date) -> str:
    """As in Memory.summary_week: "2026-W48"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _last_worked(worked: list[date], wanted: date) -> date:
    """The day itself when there is a shift, else the last shift day before it, else after it."""
    before = [day for day in worked if day <= wanted]
    return before[-1] if before else worked[-1]


def _reflection_day(placement: Placement, worked: list[date], wanted: date, preview: date) -> date:
    """Its own day unless that is free or after the preview, which tells what was learnt."""
    if wanted < preview and not _free(placement, wanted, set(worked)):
        return wanted
    before = [day for day in worked if day < preview and day <= wanted]
    return before[-1] if before else preview


def _free(placement: Placement, day: date, worked: set[date]) -> bool:
    """Nothing is started on holidays and weekends, unless they are worked."""
    off = day.weekday() >= WEEKEND or is_public_holiday(day) or day in placement.closed_days
    return off and day not in worked
