"""Which alarms ring around a citizen's shifts and weeks. Decides when, never what is said.

The plan covers today and tomorrow and is made anew every noon, when somebody joins and after
every change of the placement. An alarm of an older plan is told by its fence and does nothing.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta

from flows import rhythm
from flows.calendar import PromptKind, ShiftTime, at_local, prompts
from flows.effects import DropShift, KeepShift, SetAlarm
from flows.events import Rang
from flows.facts import Coming, Participation, Phase, Placement
from flows.goals import gate
from flows.turn import Turn
from flows.weeks import DAY, agreed_times

PLAN = "plan"
NOON = time(12)
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
    if placement is None or not of_this_plan(turn) or not _goes_on(placement, today):
        return
    if turn.the.participation not in FOLLOWED:
        return  # joining again plans again
    gate.noon(turn)
    planned = agreed_times(turn, placement, today - DAY, today + DAY)
    _keep_shifts(turn, planned, today)
    around = _around_shifts(turn, placement, planned)
    for alarm in [*around, *rhythm.alarms(turn, placement, today)]:
        # What should have rung already was set by the plan before this one.
        if turn.now < alarm.due:
            turn.add(alarm)
    _next_plan(turn, placement, today)


def _goes_on(placement: Placement, day: date) -> bool:
    """The weeks after the last day are planned too, while somebody is followed into a job."""
    if placement.phase is Phase.aftercare:
        return True
    return placement.phase is not Phase.closed and day <= placement.last


def _next_plan(turn: Turn, placement: Placement, today: date) -> None:
    noon = at_local(today, NOON, turn.policy.office.zone)
    day = today if turn.now < noon else today + DAY
    if _goes_on(placement, day):
        due = at_local(day, NOON, turn.policy.office.zone)
        turn.add(SetAlarm(PLAN, due, fence=placement.plan))


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
