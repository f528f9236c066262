"""Days and times that were tried, one after the other, and how they felt (requirements 140, 143).

Staff change the days and times; the old ones become a line of the book, and the citizen is asked
once how they were. Nothing is begun anew: what is known of the days before still counts.
"""

from datetime import date, timedelta

from flows import book
from flows.calendar import Schedule, ScheduleError, next_allowed
from flows.effects import Button, Lane, SetAlarm
from flows.events import Submitted
from flows.facts import Participation, Placement, Role
from flows.goals.telling import to_citizen
from flows.lines import lines
from flows.own import Kind
from flows.own_effects import KeepPlacement
from flows.placing.says import of_schedule
from flows.progress.spoken import times
from flows.schedule import PLAN
from flows.texts import TC, T, Text
from flows.track_effects import NewPlan
from flows.turn import Turn

FORM = "schedule_change"
DAY = timedelta(days=1)


def from_page(turn: Turn) -> None:
    """FORM "schedule_change": `ref` is the new schedule."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Submitted)
    try:
        schedule = Schedule.parse(event.ref)
    except ScheduleError as error:
        turn.say(of_schedule(error))
        return
    if placement is None or turn.today.date() > placement.last:
        turn.say(T("Den praktik er slut. Tiderne er ikke ændret."))
    elif str(schedule) == str(placement.schedule):
        turn.say(T("Tiderne er som før."))
    else:
        told = _change(turn, placement, schedule)
        if told:
            turn.say(T("De nye tider gælder fra nu af, og alle får besked."))
        else:
            turn.say(T("De nye tider er gemt."))


def _change(turn: Turn, placement: Placement, schedule: Schedule) -> bool:
    today, before = turn.today.date(), placement.schedule
    turn.add(NewPlan(today, str(schedule), anew=False))
    turn.add(SetAlarm(PLAN, turn.now, fence=placement.plan + 1))
    if schedule.hours_per_week > before.hours_per_week:
        turn.add(KeepPlacement({"hours_raised": today}))
    if today > placement.first:
        _tried(turn, placement, today)
    return _tell(turn, schedule)


def _tried(turn: Turn, placement: Placement, today: date) -> None:
    """The old days and times, from when to when; asked about at the next good hour."""
    since = [line.until + DAY for line in book.lines_of(turn.the, Kind.variant) if line.until]
    first = max([placement.first, *since, *([placement.new_start] if placement.new_start else [])])
    id_ = book.write(
        turn,
        Kind.variant,
        here=True,
        key=str(placement.schedule),
        day=min(first, today - DAY),
        until=today - DAY,
    )
    due = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(SetAlarm("variant", due, due + 2 * DAY, id_, placement.plan + 1))


def _tell(turn: Turn, schedule: Schedule) -> bool:
    """The citizen and the workplace, the same words; nobody before the citizen has said yes."""
    zone, today = turn.policy.office.zone, turn.today.date()
    found = times(schedule, today, zone)
    if turn.the.participation is not Participation.joined:
        return False
    to_citizen(
        turn,
        T("Dine nye tider"),
        lines(T("Dine tider er lavet om. Fra nu af er de:"), *found),
        buttons=(Button(TC("button", "Min aftale"), "/aftale"),),
        lane=Lane.notice,
    )
    _tell_workplace(turn, found)
    return True


def _tell_workplace(turn: Turn, found: list[Text]) -> None:
    name = turn.the.person.name
    turn.tell(
        Role.company_mentor,
        T("Nye tider for {name}", name=name),
        T("Tiderne for {name} er lavet om. Fra nu af er de:", name=name),
        lines=(lines(*found),),
    )
