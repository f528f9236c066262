"""When something rings before the first day: for the citizen, and for the company mentor.

Decides when, never what is said; imports no dialogue (flows/rhythm.py has it in its list).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.calendar import at_local, is_public_holiday, is_working_day
from flows.effects import SetAlarm
from flows.facts import Phase, Placement
from flows.policy import Office
from flows.turn import Turn
from flows.weeks import DAY, WEEKEND, days_worked, monday_of

PROMPT, HOST = "before", "host"
START_MEETING, START_MEETING_LACKS = "start_meeting", "start_meeting_lacks"
SOON = timedelta(minutes=1)
FURTHEST = 60  # days to look back for so many working days


def before_start(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """A small dialogue on the policy's days. A placement that lacks something stays in this
    phase after its first day; then not on a day that is worked."""
    rule, zone = turn.policy.before, turn.policy.office.zone
    if placement.phase is not Phase.before or day.weekday() not in rule.days or not rule.per_week:
        return
    if day.weekday() >= WEEKEND or is_public_holiday(day) or day > placement.last:
        return
    if day in days_worked(turn, placement, monday_of(day)):
        return
    due, until = at_local(day, rule.at, zone), at_local(day, rule.until, zone)
    yield SetAlarm(PROMPT, due, until, day.isoformat(), placement.plan)


def host_is_prepared(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """Each working day from so many before the first one: what was missed is made up for, and
    the handler knows what has been sent. `ref` is the day."""
    rule, office = turn.policy.before, turn.policy.office
    if placement.phase is not Phase.before or not is_working_day(office, day):
        return
    if not working_days_before(office, placement.first, rule.host_days) <= day < placement.first:
        return
    due, until = (
        at_local(day, rule.host_at, office.zone),
        at_local(day, rule.host_until, office.zone),
    )
    if due <= turn.now < until:  # the placement came to be known late in the day
        due = turn.now + SOON
    yield SetAlarm(HOST, due, until, day.isoformat(), placement.plan)


def meeting_lacks(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """Once, so many working days before the first one: is there a meeting before it?"""
    rule, office = turn.policy.before, turn.policy.office
    if placement.phase is not Phase.before:
        return
    if day == working_days_before(office, placement.first, rule.meeting_days):
        at = at_local(day, rule.host_at, office.zone)
        yield SetAlarm(START_MEETING_LACKS, at, None, day.isoformat(), placement.plan)


def working_days_before(office: Office, first: date, count: int) -> date:
    """The day that lies so many working days before; the office's calendar."""
    day, left = first, count
    for _ in range(FURTHEST):
        day -= DAY
        left -= is_working_day(office, day)
        if not left:
            break
    return day
