"""A new caseworker is told of in advance, by name: who, from when, and who until then (requirement
35). Once; on the day itself only to who has not heard it. What is called off is told as well.
"""

from datetime import date, time

from flows.calendar import at_local, is_working_day
from flows.covering import words
from flows.covering.change import Change
from flows.covering.told import A_DAY, allowed_at, may_be_said, say_once
from flows.effects import SetAlarm
from flows.facts import Person, Role
from flows.texts import Text
from flows.turn import Turn

ALARM = "who_comes"
HANDED = "handed"  # as told.py remembers it: then the day itself needs no words
MOST_DAYS = 60


def planned(turn: Turn, change: Change) -> None:
    """Somebody has planned it, or taken it back, just now."""
    days = turn.policy.handover.told_days
    if Role.caseworker not in change.roles or change.day is None or not days:
        return
    opens = at_local(_days_before(turn, change.day, days), time(), turn.policy.office.zone)
    due = allowed_at(turn, max(turn.now, opens))
    turn.add(SetAlarm(ALARM, due, ref=str(change)))


def _days_before(turn: Turn, day: date, count: int) -> date:
    for _ in range(MOST_DAYS):
        if not count:
            break
        day -= A_DAY
        count -= is_working_day(turn.policy.office, day)
    return day


def who_comes(turn: Turn) -> None:
    """ALARM "who_comes": as it stands now, whatever was planned."""
    ref = may_be_said(turn, ALARM)
    change = Change.read(ref) if ref else None
    if change is None or change.day is None or turn.today.date() >= change.day:
        return  # the day itself has come, and its own words with it
    say_once(turn, *_sentence(turn))


def _sentence(turn: Turn) -> tuple[str, Text | None]:
    citizen = turn.the
    coming, now = citizen.to_come.get(Role.caseworker), _caseworker(turn)
    if coming is not None and (now is None or coming.person.id != now.id):
        return f"{HANDED}:{coming.person.id}", words.will_be(coming.person, coming.first, now)
    heard = citizen.memory.told_helper
    other = now is not None and heard not in {"", f"{HANDED}:{now.id}", f"stays:{now.id}"}
    if coming is None and now is not None and other and heard.startswith(HANDED):
        return f"stays:{now.id}", words.stays(now)
    return "", None


def _caseworker(turn: Turn) -> Person | None:
    """Whoever holds the role, also while somebody stands in for them."""
    gone = turn.the.away.get(Role.caseworker)
    return gone.person if gone is not None else turn.the.who(Role.caseworker)
