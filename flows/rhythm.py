"""What rings beside the shifts: a list of planners, one for each thing the assistant begins.

A planner says what should ring on one day; it decides when, never what is said. What rings is
looked up in flows/prompts.py. A day's limit, open questions and pauses are kept there too.
No planner knows the shifts of the day: what would fall into one is moved here, for all of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from flows.before.rhythm import before_start, host_is_prepared, meeting_lacks
from flows.calendar import ShiftTime, at_local, next_quiet
from flows.card import due as card_due
from flows.closing import planners as closing
from flows.effects import SetAlarm
from flows.facts import Phase, Placement
from flows.goals import offer
from flows.meetings import planned as meetings
from flows.meetings import weekly_when
from flows.meetings.cadence import OWN_HOUR, preview_room, room
from flows.progress import weeks
from flows.sharing import when
from flows.turn import Turn
from flows.weeks import DAY, agreed_times, days_worked, free, monday_of, week_of

Planner = Callable[[Turn, Placement, date], Iterator[SetAlarm]]


def motivations(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """`ref` is the day. Aftercare has them too; which phase it is decides what is asked."""
    rule, zone = turn.policy.motivation, turn.policy.office.zone
    over = day > placement.last and placement.phase is not Phase.aftercare
    if not rule.per_week or day.weekday() not in rule.days or over:
        return
    if not free(placement, day, days_worked(turn, placement, monday_of(day))):
        due, until = at_local(day, rule.at, zone), at_local(day, rule.until, zone)
        yield SetAlarm("motivation", due, until, day.isoformat(), placement.plan)


def week_end(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """Reflection, then preview, then summaries; none in a week without a shift. `ref` is the ISO
    week. On one and the same day the preview goes first."""
    rule, zone, monday = turn.policy.week, turn.policy.office.zone, monday_of(day)
    worked = days_worked(turn, placement, monday)
    if not worked:
        return
    week = week_of(monday)
    preview = _last_worked(worked, monday + DAY * rule.preview_day)
    reflects = at_local(day, rule.reflection_at, zone)
    if day == preview:
        due, until = at_local(day, rule.preview_at, zone), at_local(day, rule.preview_until, zone)
        found = preview_room(turn, agreed_times(turn, placement, day - DAY, day), due, until)
        if found is not None:
            until = found[1] or until
            yield SetAlarm("preview", found[0], until, week, placement.plan)
        # The summaries are never dropped: late ones still tell whom to call.
        yield SetAlarm("summaries", until, None, week, placement.plan)
        reflects = max(reflects, until)  # one day a week: what the mentors get is asked first
    if day == _reflection_day(placement, worked, monday + DAY * rule.reflection_day, preview):
        quiet = next_quiet(turn.policy.quiet, zone, reflects)
        yield SetAlarm("reflection", reflects, quiet, week, placement.plan)


def _last_worked(worked: list[date], wanted: date) -> date:
    """The day itself when there is a shift, else the last shift day before it, else after it."""
    before = [day for day in worked if day <= wanted]
    return before[-1] if before else worked[-1]


def _reflection_day(placement: Placement, worked: list[date], wanted: date, preview: date) -> date:
    """Its own day unless that is free or after the preview, which tells what was learnt."""
    if wanted < preview and not free(placement, wanted, worked):
        return wanted
    before = [day for day in worked if day < preview and day <= wanted]
    return before[-1] if before else preview


PLANNERS: Sequence[Planner] = (
    motivations,
    week_end,
    offer.planner,
    before_start,
    host_is_prepared,
    meeting_lacks,
    card_due.offers,
    weeks.weeks_kept,
    weeks.reviews,
    weeks.task_news,
    closing.next_steps,
    closing.last_day,
    closing.aftercare,
    *meetings.PLANNERS,
    weekly_when.planner,
    when.reviews,
)


def alarms(turn: Turn, placement: Placement, today: date) -> Iterator[SetAlarm]:
    """Of today and tomorrow."""
    shifts = agreed_times(turn, placement, today - DAY, today + 2 * DAY)
    for day in (today, today + DAY):
        for planner in PLANNERS:
            for alarm in planner(turn, placement, day):
                yield from _beside(turn, alarm, shifts)


def _beside(turn: Turn, alarm: SetAlarm, shifts: list[ShiftTime]) -> Iterator[SetAlarm]:
    """What is never dropped asks nobody anything: it is written down, or told to staff."""
    if alarm.not_after is None or alarm.what in OWN_HOUR:
        yield alarm
    elif found := room(turn, shifts, alarm.due, alarm.not_after):
        yield replace(alarm, due=found[0], not_after=found[1])
