"""What was agreed until the next meeting: who has it, by when, and a reminder (requirements 67,
160). Written by the citizen for themselves, or by staff at the desk for everybody of the meeting.
"""

from datetime import date, timedelta

from flows.book import change, lines_of, write
from flows.calendar import at_local
from flows.effects import Button, DropAlarms, NewTask, SetAlarm
from flows.events import Answered, Rang, TookBack
from flows.facts import Citizen, Role
from flows.own import Entry, Kind
from flows.texts import TC, T, long_date, words
from flows.turn import Turn

ALARM = TASK = "agreement"
OPEN, DONE, DROPPED = "open", "done", "dropped"
A_WEEK = timedelta(days=7)
OWNERS = (
    Role.citizen,
    Role.caseworker,
    Role.job_consultant,
    Role.company_mentor,
    Role.personal_mentor,
)


def still_open(citizen: Citizen) -> list[Entry]:
    """Those without a day last."""
    found = [line for line in lines_of(citizen, Kind.agreement) if line.state == OPEN]
    return sorted(found, key=lambda line: (line.day or date.max, line.at))


def of_staff(citizen: Citizen) -> list[Entry]:
    """Those that were written down at a meeting; what the citizen wrote alone is not theirs."""
    return [line for line in still_open(citizen) if at_meeting(line)]


def closed_by_staff(citizen: Citizen) -> list[Entry]:
    """Done, or given up; newest last."""
    found = [one for one in lines_of(citizen, Kind.agreement) if one.state != OPEN]
    return sorted(filter(at_meeting, found), key=lambda line: line.changed_at or line.at)


def at_meeting(line: Entry) -> bool:
    return line.source != Role.citizen or bool(line.shared)


def found(turn: Turn, id_: str) -> Entry | None:
    return next((one for one in still_open(turn.the) if one.id == id_), None)


def keep(turn: Turn, text: str, owner: Role, day: date | None, source: str) -> None:
    """Everybody whose agreement it is may see it; the citizen's own stay their own."""
    mine = source == Role.citizen
    shared = () if mine else tuple(str(role) for role in (Role.caseworker, owner))
    facts = {"key": str(owner), "state": OPEN, "day": day, "source": source, "shared": shared}
    id_ = write(turn, Kind.agreement, here=True, text=text, **facts)
    if day is not None:
        placement = turn.the.placement
        remind(turn, id_, day, placement.id if placement else None)


def remind(turn: Turn, id_: str, day: date, placement: int | None) -> None:
    """Of the placement it was agreed in; before the first one there is none."""
    due = at_local(day, turn.policy.meetings.agreement_at, turn.policy.office.zone)
    if due > turn.now:
        turn.add(DropAlarms(ALARM, id_))  # of a day it was to be done before
        turn.add(SetAlarm(ALARM, due, due + A_WEEK, id_, placement or 0))


def settle(turn: Turn, line: Entry) -> None:
    change(turn, line, state=DONE)


def reopen(turn: Turn, line: Entry) -> None:
    """It was not done after all: asked about on its day, if that is to come."""
    change(turn, line, state=OPEN)
    if line.day is not None:
        remind(turn, line.id, line.day, line.placement)


def put_off(turn: Turn, line: Entry) -> date:
    """A week more than was agreed, or than today, and it is asked about again."""
    today = turn.today.date()
    later = max(today, line.day or today) + A_WEEK
    change(turn, line, day=later)
    remind(turn, line.id, later, line.placement)
    return later


# --- whoever has it beside the citizen --------------------------------------------------


def told(turn: Turn) -> Entry | None:
    """The agreement the alarm is about, if its owner is somebody beside the citizen and is told
    now; the citizen is asked in a dialogue (agreement_due.py)."""
    event = turn.event
    assert isinstance(event, Rang)
    line = found(turn, event.ref)
    if line is None or (line.placement or 0) != event.fence:
        return None
    if line.key != Role.citizen:
        _ask(turn, line)
        return None
    return line


def _ask(turn: Turn, line: Entry) -> None:
    alias = turn.the.person.name
    turn.tell(
        Role(line.key),
        T("En aftale om {alias}", alias=alias),
        T("I aftalte på mødet om {alias}: {what}", alias=alias, what=words(line.text)),
        Button(TC("button", "Det er gjort"), "done"),
        Button(TC("button", "Om en uge"), "later"),
        lines=(T("Er det gjort?"),),
        task=NewTask(turn.new_id(), TASK, line.id, turn.now + A_WEEK),
    )


def answered(turn: Turn) -> None:
    """TASKS "agreement"."""
    event = turn.event
    assert isinstance(event, Answered)
    line = found(turn, event.ref)
    if line is None:
        turn.say(T("Tak. Det var allerede noteret."))
        return
    turn.restores = {"day": line.day.isoformat() if line.day else ""}
    if event.value == "done":
        settle(turn, line)
        turn.say(T("Tak. Det er noteret som gjort."))
        return
    turn.say(T("Det er fint. Jeg skriver igen {day}.", day=long_date(put_off(turn, line))))


def take_back(turn: Turn) -> None:
    """UNDO "agreement"."""
    event = turn.event
    assert isinstance(event, TookBack)
    known = (one for one in lines_of(turn.the, Kind.agreement) if one.id == event.ref)
    line = next(known, None)
    if line is None or event.before is None:
        return
    day = date.fromisoformat(event.before["day"]) if event.before["day"] else None
    change(turn, line, state=OPEN, day=day)
    if day is not None:
        remind(turn, line.id, day, line.placement)
