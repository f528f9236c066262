"""When the week's talk is (requirement 102), and when both are reminded of it. Says nothing."""

from collections.abc import Iterator
from datetime import date, datetime, time

from flows import book
from flows.calendar import at_local, is_working_day, local
from flows.effects import SetAlarm
from flows.facts import Citizen, Placement
from flows.meetings.planned import prepare_day
from flows.own import Entry, Kind
from flows.policy import Policy
from flows.turn import Turn
from flows.weeks import DAY, monday_of, week_of

ALARM = "call_soon"
LOOKED_AHEAD = 10  # days from a reminder to its talk, over any row of holidays
SKIPPED, MOVED = "off", "moved"  # states of the line about one week


def slot(turn: Turn) -> Entry | None:
    return book.newest(turn.the, Kind.call_slot, "")


def talk_in(turn: Turn, monday: date) -> datetime | None:
    return talk_of(turn.the, turn.policy, monday)


def next_talk(citizen: Citizen, policy: Policy, now: datetime) -> datetime | None:
    """This week's, or of one of the next two."""
    monday = monday_of(local(now, policy.office.zone).date())
    talks = [talk_of(citizen, policy, monday + 7 * n * DAY) for n in range(3)]
    return next((at for at in talks if at is not None and at > now), None)


def talk_of(citizen: Citizen, policy: Policy, monday: date) -> datetime | None:
    """When it is in that week, as it stands now: moved, skipped, or a holiday."""
    found, zone = book.newest(citizen, Kind.call_slot, ""), policy.office.zone
    if found is None or found.day is None:
        return None
    own = book.newest(citizen, Kind.call_slot, week_of(monday))
    if own is not None:
        return at_of(own, zone) if own.state == MOVED else None
    usual = monday + DAY * found.day.weekday()
    if usual < found.day or not is_working_day(policy.office, usual):
        return None
    return at_of(found, zone, usual)


def at_of(line: Entry, zone: str, on: date | None = None) -> datetime:
    minutes = line.value or 0
    on = on or line.day
    assert on is not None
    return at_local(on, time(minutes // 60, minutes % 60), zone)


def planner(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """The working day before the talk; `ref` is the ISO week of the talk."""
    for ahead in range(1, LOOKED_AHEAD + 1):
        on = day + DAY * ahead
        at = talk_in(turn, monday_of(on))
        if at is None or local(at, turn.policy.office.zone).date() != on:
            continue
        if prepare_day(turn.policy, on) == day:
            due = at_local(day, turn.policy.meetings.prepare_at, turn.policy.office.zone)
            yield SetAlarm(ALARM, due, at, week_of(on), placement.plan)
