"""The hour of the morning question has come. Imported by flows/prompts.py alone:
flows/dialogue.py, which begins it, knows every dialogue."""

from flows import dialogue
from flows.absence import days
from flows.absence.morning import plan_morning
from flows.absence.proof import find
from flows.effects import KeepAbsence, SetAlarm
from flows.events import Rang
from flows.facts import Absence, Shift
from flows.known import Handlers
from flows.turn import Turn


def ask_about_return(turn: Turn) -> None:
    """ALARM "absence_next"."""
    event = turn.event
    assert isinstance(event, Rang)
    absence = find(turn, event.ref)
    shift = _shift(turn, absence) if absence else None
    if absence is None or shift is None or absence.returned:
        return
    if dialogue.prompt(turn, "absence_morning", shift=shift.starts.isoformat(), absence=absence.id):
        if absence.last is None:  # from now on only an answer makes it go on
            turn.add(KeepAbsence(absence.id, {"last": shift.day - days.DAY}))
    elif absence.last is None and not _waits(turn, event):
        plan_morning(turn, absence, shift.day)  # dropped: the days are still not known


def _shift(turn: Turn, absence: Absence) -> Shift | None:
    return next(
        (one for one in turn.the.shifts if one.day == absence.asks_on and turn.now < one.starts),
        None,
    )


def _waits(turn: Turn, event: Rang) -> bool:
    return any(isinstance(e, SetAlarm) and e.what == event.what for e in turn.effects)


PROMPTS: Handlers = {"absence_next": ask_about_return}
