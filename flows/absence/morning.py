"""The morning after: a gentle question before the next shift (phrasebook abs.next).

Silence does no harm: the shift then follows the ordinary arrival rules. It takes the place of
that day's reminder (`asks_today`). Whether it may be asked at all is decided in due.py.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum, auto
from typing import Any

from flows import noted
from flows.absence import days, notices
from flows.absence.proof import find
from flows.calendar import at_local, in_quiet
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepAbsence, KeepShift, SetAlarm
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Absence, Arrived, Citizen, Coming, Role, Shift
from flows.texts import TC, T, Text, clock
from flows.turn import Turn

LEAST_BEFORE = timedelta(minutes=60)


# --- when -----------------------------------------------------------------------------


def asks_today(citizen: Citizen, day: date) -> bool:
    """Whether the question of this dialogue takes the place of the day's reminder."""
    return any(absence.asks_on == day for absence in citizen.absences)


def plan_morning(turn: Turn, absence: Absence, since: date | None = None) -> None:
    """Before the first shift after the last known day of the absence. Is that not known, the
    first morning on which there is still time to ask."""
    since = since or absence.last or max(absence.first, turn.today.date())
    for shift in _later(turn, since, only_one=absence.last is not None):
        due = _due(turn, shift)
        if due is not None:
            turn.add(KeepAbsence(absence.id, {"asks_on": shift.day}))
            turn.add(SetAlarm("absence_next", due, shift.starts, absence.id))
            return
    turn.add(KeepAbsence(absence.id, {"asks_on": None}))


def _later(turn: Turn, since: date, *, only_one: bool) -> list[Shift]:
    found = days.shifts(turn.the, turn.policy.office.zone, since + days.DAY, since + days.AHEAD)
    return found[:1] if only_one else found


def _due(turn: Turn, shift: Shift) -> datetime | None:
    """Not in quiet hours: then the evening before, unless the early hour was chosen."""
    policy = turn.policy
    zone = policy.office.zone
    usual: time = policy.absence.next_morning_at
    due = min(at_local(shift.day, usual, zone), shift.starts - LEAST_BEFORE)
    if in_quiet(policy.quiet, zone, due) and not turn.the.memory.early_ok:
        due = at_local(shift.day - days.DAY, policy.rhythm.early_evening_at, zone)
    return due if due > turn.now else None


def welcome_back(citizen: Citizen, shift: Shift) -> Text | None:
    """For the check-in or the reminder of the first shift after an absence, else None."""
    before = [one for one in citizen.shifts if one.starts < shift.starts]
    if not before or before[-1].coming is not Coming.absent or not _comes(shift):
        return None
    return T("Dejligt, at du er her igen. Du kan starte, hvor du slap.")


def _comes(shift: Shift) -> bool:
    """Somebody has said so; nobody is welcomed back who may still be away."""
    if shift.arrived is not Arrived.unknown:
        return shift.arrived is Arrived.yes
    return shift.coming in {Coming.on_way, Coming.late}


# --- the dialogue ---------------------------------------------------------------------


class S(StrEnum):
    ready = auto()
    able = auto()
    coming = auto()
    late = auto()
    staying = auto()
    quiet = auto()


def _about(turn: Turn) -> tuple[Absence | None, Shift]:
    shift = turn.shift()
    if shift is None:
        raise LookupError("a morning without a shift")
    return find(turn, turn.answers.get("absence", "")), shift


def ask_able(turn: Turn) -> None:
    _, shift = _about(turn)
    name, at = turn.me.name, clock(shift.starts)
    if days.is_today(turn, shift):
        text = T(
            "Hej {name}. Hvordan har du det med at komme i dag kl. {time}?", name=name, time=at
        )
        not_able = TC("button", "Ikke i dag")
    else:
        text = T("Hej {name}. Hvordan har du det med at komme i morgen kl. {time}?",
                 name=name, time=at)  # fmt: skip
        not_able = TC("button", "Ikke i morgen")
    turn.ask(
        text,
        Button(TC("button", "Jeg kommer"), "yes"),
        Button(TC("button", "Lidt senere"), "late"),
        Button(not_able, "no"),
    )


def say_welcome(turn: Turn) -> None:
    absence, _ = _about(turn)
    mentor = turn.the.who(Role.company_mentor)
    if mentor and mentor.channels and absence and not absence.personally:
        turn.say(
            T(
                "Velkommen tilbage. Jeg skriver til {mentor}, at du kommer. "
                "Du kan starte, hvor du slap.",
                mentor=mentor.name,
            )
        )
    else:
        turn.say(T("Velkommen tilbage. Du kan starte, hvor du slap."))


def open_late(turn: Turn) -> None:
    turn.open("late", shift=turn.answers["shift"])


def open_absence(turn: Turn) -> None:
    """It goes on: asked once more who is told, and nothing else."""
    turn.open("absence", shift=turn.answers["shift"], again=turn.answers.get("absence", ""))


def keep_back(turn: Turn) -> None:
    absence, _ = _about(turn)
    if absence is not None:
        turn.add(KeepAbsence(absence.id, {"returned": True}))


def keep_away(turn: Turn) -> None:
    """Their own word counts at once; only who is told waits for an answer (opening.untold)."""
    absence, shift = _about(turn)
    turn.add(KeepShift(shift.starts, {"coming": Coming.absent}))
    if absence is not None:
        facts: dict[str, Any] = {"last": shift.day, "reported_at": None, "notices": ()}
        turn.add(KeepAbsence(absence.id, facts))
        plan_morning(turn, replace(absence, last=shift.day))


def tell_coming(turn: Turn) -> None:
    absence, shift = _about(turn)
    turn.add(KeepShift(shift.starts, {"coming": Coming.on_way}))
    mentor = turn.the.who(Role.company_mentor)
    if mentor and mentor.channels and absence is not None and not absence.personally:
        notices.comes_again(turn, shift)


def keep_words(turn: Turn) -> None:
    noted.keep_all(turn, "absence")
    turn.say(T("Tak. Tryk gerne på en knap, så jeg er sikker."))


QUESTIONS: Questions = {
    S.able: ask_able,
    S.coming: say_welcome,
    S.late: open_late,
    S.staying: open_absence,
}
TABLE = [
    # what happened  in       goes to    when                  do
    row(Started,     S.ready, S.able),
    row(Pressed,     S.able,  S.coming,  when=pressed("yes"),  do=[keep_back, tell_coming]),
    row(Pressed,     S.able,  S.late,    when=pressed("late"), do=keep_back),
    row(Pressed,     S.able,  S.staying, when=pressed("no"),   do=keep_away),
    row(Wrote,       S.able,  S.able,                          do=keep_words),
    row(WentQuiet,   S.able,  S.quiet),
]  # fmt: skip
MORNING = Flow(
    "absence_morning",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.coming, S.late, S.staying, S.quiet],
)
