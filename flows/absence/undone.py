"""An answer about calling is taken back: whoever was freed of the call has it again, and whoever
was asked instead is told that they need not."""

from datetime import datetime, timedelta

from flows.absence.calls import ask, asked_to_call
from flows.absence.follow_up import ALARM, CALL_BACK, ref_of
from flows.absence.proof import ASKED, find
from flows.calendar import add_staffed, at_local
from flows.cases.settled import withdraw
from flows.effects import DropAlarms, KeepAbsence, SetAlarm
from flows.events import TookBack
from flows.facts import Absence, Role
from flows.task_effects import CloseTasks
from flows.texts import T
from flows.turn import Turn

LEAST_TIME_TO_CALL = timedelta(hours=2)
WAIT_MINUTES = 60  # staffed minutes, as for everybody who is asked (calls.py)
NO_CALL = frozenset({"absence_no_call"})


def mentor(turn: Turn) -> None:
    """UNDO "absence_call"."""
    event = turn.event
    assert isinstance(event, TookBack)
    absence = _still(turn, event.ref)
    if absence is None or not event.before or "asked" not in event.before:
        return
    if event.value == "called":
        _not_called(turn, absence, event.before["called"])
        asked = asked_to_call(absence)
        if asked and not event.before["called"]:
            ask(turn, absence, asked[-1])  # they had been told that they need not
            return
    else:
        _spare_new(turn, absence, event.before["asked"])
    if not event.before["called"]:
        turn.add(SetAlarm(ALARM, _expected(turn), ref=absence.id))


def staff(turn: Turn) -> None:
    """UNDO "absence_call_back"; the reference ends with who was asked."""
    event = turn.event
    assert isinstance(event, TookBack)
    absence = _still(turn, event.ref.partition(":")[0])
    if absence is None or not event.before or "asked" not in event.before:
        return
    if event.value == "yes":
        _not_called(turn, absence, event.before["called"])
    else:
        _spare_new(turn, absence, event.before["asked"])
    due = add_staffed(turn.policy.office, turn.now, WAIT_MINUTES)
    turn.add(SetAlarm(ALARM, due, ref=event.ref))


def seen(turn: Turn) -> None:
    """UNDO "absence_seen": it changed nothing."""


def _still(turn: Turn, absence_id: str) -> Absence | None:
    absence = find(turn, absence_id)
    return None if absence is None or absence.returned else absence


def _expected(turn: Turn) -> datetime:
    until, zone = turn.policy.absence.mentor_reaction_until, turn.policy.office.zone
    return max(at_local(turn.today.date(), until, zone), turn.now + LEAST_TIME_TO_CALL)


def _not_called(turn: Turn, absence: Absence, was: str) -> None:
    moment = datetime.fromisoformat(was) if was else None
    turn.add(KeepAbsence(absence.id, {"contacted_at": moment}))


def _spare_new(turn: Turn, absence: Absence, before: list[str]) -> None:
    """Who was asked because of this answer."""
    alias = turn.the.person.name
    new = [role for role in asked_to_call(absence) if str(role) not in before]
    for role in new:
        ref = ref_of(absence, role)
        turn.add(DropAlarms(ALARM, ref))
        turn.add(CloseTasks(CALL_BACK, ref))
        turn.tell(
            role,
            T("Du behøver ikke ringe til {alias}", alias=alias),
            T("{name} ringer alligevel til {alias}. Du behøver ikke ringe.",
              name=turn.me.name, alias=alias),
            at_once=True,
        )  # fmt: skip
    if new:
        left = [notice for notice in absence.notices if not _is_new(notice, new)]
        turn.add(KeepAbsence(absence.id, {"notices": tuple(left)}))
    text = T("{name} ringer alligevel til {alias}.", name=turn.me.name, alias=alias)
    withdraw(turn, "absence", NO_CALL, text)


def _is_new(notice: tuple[str, str, str], new: list[Role]) -> bool:
    role, how, _ = notice
    return how == ASKED and Role(role) in new
