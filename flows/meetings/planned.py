"""When what is in this package rings: planners for flows/rhythm.py. They decide no more.

What is said is looked up in flows/prompts.py and flows/registry.py.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.calendar import at_local, is_working_day
from flows.effects import SetAlarm
from flows.facts import Placement
from flows.meetings.cadence import touch_day
from flows.policy import Policy
from flows.turn import Turn
from flows.weeks import DAY, days_worked, monday_of, week_of

A_WEEK = timedelta(days=7)
LATEST = 10  # days back to a working day: more than any row of holidays


def follow_up(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """The day before the meeting the citizen prepares; the same morning the caseworker gets the
    agenda, and afterwards it is written down what was agreed. `ref` is the day of the meeting."""
    rule, zone, meeting = turn.policy.meetings, turn.policy.office.zone, placement.follow_up
    if meeting is None or meeting > placement.last + A_WEEK or placement.ended_on is not None:
        return  # one that stopped early has nothing to follow up; its closing has its own tasks
    if day == prepare_day(turn.policy, meeting):
        due = at_local(day, rule.prepare_at, zone)
        until = at_local(day, rule.prepare_until, zone)
        yield SetAlarm("prepare", due, until, meeting.isoformat(), placement.plan)
    if day == meeting:
        ref, plan = meeting.isoformat(), placement.plan
        yield SetAlarm("agenda", at_local(day, rule.agenda_at, zone), None, ref, plan)
        due, until = at_local(day, rule.prepare_at, zone), at_local(day, rule.prepare_until, zone)
        yield SetAlarm("after_meeting", due, until, ref, plan)


def prepare_day(policy: Policy, meeting: date) -> date:
    """The working day before: on a Sunday nobody is asked about a Monday."""
    day = meeting - DAY
    for _ in range(LATEST):
        if is_working_day(policy.office, day):
            break
        day -= DAY
    return day


def match(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """Once, in the policy's week of the placement. `ref` is the ISO week."""
    rule, zone = turn.policy.meetings, turn.policy.office.zone
    begun = max(placement.first, placement.new_start or placement.first)
    monday = monday_of(begun) + A_WEEK * (rule.match_week - 1)
    if monday_of(day) == monday and day == match_day(turn, placement, monday):
        due, until = at_local(day, rule.match_at, zone), at_local(day, rule.until, zone)
        yield SetAlarm("match", due, until, week_of(day), placement.plan)


def match_day(turn: Turn, placement: Placement, monday: date) -> date | None:
    """A shift day that has no other question of the week, else the last one."""
    worked, policy = days_worked(turn, placement, monday), turn.policy
    taken = {policy.week.reflection_day, policy.week.preview_day, *policy.motivation.days}
    calm = [day for day in worked if day.weekday() not in taken]
    return next(iter(calm or worked[-1:]), None)


def touch(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """For a case of concern. `ref` is the day."""
    rule, zone = turn.policy.meetings, turn.policy.office.zone
    if placement.first <= day <= placement.last and day == touch_day(
        turn, placement, monday_of(day)
    ):
        due, until = at_local(day, rule.touch_at, zone), at_local(day, rule.until, zone)
        yield SetAlarm("touch", due, until, day.isoformat(), placement.plan)


PLANNERS = (follow_up, match, touch)
