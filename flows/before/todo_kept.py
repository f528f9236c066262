"""The lines of what the citizen does themselves, on their way into the book, and what was shared of
them (requirement 63). Says and asks nothing."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from flows.before.lists import current
from flows.book import change, lines_of
from flows.book import drop as take_out
from flows.calendar import at_local
from flows.effects import SetAlarm
from flows.facts import Citizen, Role
from flows.own import Entry, Kind
from flows.texts import TC, Text
from flows.turn import Turn

ALARM = "todo"
OPEN, DONE = "open", "done"
LATE = timedelta(days=2)  # a reminder that had to wait longer is none
# A day's name of a button → days from today; what is missing has no day.
DAYS: Mapping[str, int] = {"tomorrow": 1, "week": 7}
IDEAS: Mapping[str, Text] = {
    "call": TC("button", "Ringe til stedet"),
    "visit": TC("button", "Se stedet først"),
    "way": TC("button", "Prøve vejen derhen"),
}


def open_ones(turn: Turn) -> list[Entry]:
    """As after this step; those without a day last."""
    found = [one for one in current(turn, Kind.todo) if one.state == OPEN]
    return sorted(found, key=lambda one: (one.day or date.max, one.at))


def line(turn: Turn) -> Entry | None:
    wanted = turn.answers.get("line", "")
    return next((one for one in open_ones(turn) if one.id == wanted), None)


def set_day(turn: Turn, day: date | None) -> None:
    one = line(turn)
    if one is None:
        return
    change(turn, one, day=day)
    if day is not None:
        due = at_local(day, turn.policy.meetings.agreement_at, turn.policy.office.zone)
        # Bound to the day: with another one the alarm that was set before is of no use.
        turn.add(SetAlarm(ALARM, due, due + LATE, f"{one.id} {day.isoformat()}"))


def due(turn: Turn, ref: str) -> Entry | None:
    """The line the alarm was set for, while it is open and the day is still its day."""
    id_, _, day = ref.partition(" ")
    return next((o for o in open_ones(turn) if o.id == id_ and str(o.day) == day), None)


def tick(turn: Turn) -> None:
    if (one := line(turn)) is not None:
        change(turn, one, state=DONE, until=turn.today.date())


def drop(turn: Turn) -> None:
    if (one := line(turn)) is not None:
        take_out(turn, one)


def share(turn: Turn) -> None:
    shows = turn.pressed in {"yes", "show"}
    if (one := line(turn)) is not None:
        change(turn, one, shared=(str(Role.caseworker),) if shows else ())


def seen_by(citizen: Citizen, roles: Collection[Role]) -> list[Entry]:
    """What the citizen shared with one of these roles, what is open first."""
    found = [one for one in lines_of(citizen, Kind.todo) if set(one.shared) & set(roles)]
    return sorted(found, key=lambda one: (one.state != OPEN, one.day or date.max, one.at))
