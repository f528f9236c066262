"""Somebody from the workplace calls the same day (requirement 108). Does the mentor not make
it, or is nothing heard, the job consultant is asked, then the caseworker, then it is a case.

The citizen is not disturbed by any of it.
"""

from datetime import timedelta
from typing import Any

from flows.absence import days
from flows.absence.follow_up import ALARM, CALL_BACK, THEN, ref_of, stop_asking
from flows.absence.proof import ASKED, find
from flows.calendar import add_staffed, at_local
from flows.effects import Button, DropAlarms, KeepAbsence, NewTask, SetAlarm
from flows.events import Answered, Rang
from flows.facts import Absence, Role
from flows.texts import TC, T, Text, long_date
from flows.turn import Turn

WAIT_MINUTES = 60  # staffed minutes for each of them


def mentor_answers(turn: Turn) -> None:
    """TASKS "absence_call"."""
    event = turn.event
    assert isinstance(event, Answered)
    absence = find(turn, event.ref)
    if absence is None or absence.returned:
        turn.toast = T("Tak. Det er ikke nødvendigt længere.")
        turn.restores = {}
    elif event.value == "called":
        turn.restores = before(absence)
        turn.toast = T("Tak, fordi du ringede.")
        _spare(turn, absence)
        _has_called(turn, absence, "absence_called")
    else:
        # The question stays open: who finds the time after all can still say so.
        turn.restores = before(absence)
        turn.toast = T("Tak, fordi du siger det. Vi finder en anden, der kan ringe.")
        if absence.contacted_at is None and not asked_to_call(absence):
            _ask_next(turn, absence, "")


def staff_answers(turn: Turn) -> None:
    """TASKS "absence_call_back"; the reference ends with who was asked."""
    event = turn.event
    assert isinstance(event, Answered)
    absence_id, _, asked = event.ref.partition(":")
    absence = find(turn, absence_id)
    if absence is None or absence.returned or absence.contacted_at is not None:
        turn.say(T("Tak. Det er ikke nødvendigt længere."))
        return
    turn.restores = before(absence)
    if event.value == "yes":
        turn.say(T("Tak, fordi du ringer til {alias}.", alias=turn.the.person.name))
        _has_called(turn, absence, "absence_called_by_staff")
    else:
        turn.say(T("Tak, fordi du siger det."))
        _ask_next(turn, absence, asked)


def seen(turn: Turn) -> None:
    """TASKS "absence_seen"."""
    turn.restores = {}
    turn.toast = T("Tak. Det er noteret.")


def before(absence: Absence) -> dict[str, Any]:
    """What an answer about calling may change; kept while it can be taken back (undone.py)."""
    called = absence.contacted_at
    asked = [str(role) for role in asked_to_call(absence)]
    return {"called": called.isoformat() if called else "", "asked": asked}


def nobody_called(turn: Turn) -> None:
    """ALARM "absence_mentor": the time for a call is over; the reference says whose it was."""
    event = turn.event
    assert isinstance(event, Rang)
    absence_id, _, asked = event.ref.partition(":")
    absence = find(turn, absence_id)
    if absence is not None and not absence.returned and absence.contacted_at is None:
        _ask_next(turn, absence, asked)


def _has_called(turn: Turn, absence: Absence, counted: str) -> None:
    if absence.contacted_at is None:
        turn.add(KeepAbsence(absence.id, {"contacted_at": turn.now}))
        turn.count(counted)
    stop_asking(turn, absence)


def asked_to_call(absence: Absence) -> list[Role]:
    """Of the staff, because the workplace did not."""
    return [Role(role) for role, how, _ in absence.notices if how == ASKED]


def _spare(turn: Turn, absence: Absence) -> None:
    """The workplace has called after all: who was asked need not."""
    if absence.contacted_at is not None:
        return
    alias = turn.the.person.name
    for role in asked_to_call(absence):
        turn.tell(
            role,
            T("{alias} er ringet op", alias=alias),
            T("{name} har ringet til {alias}. Du behøver ikke ringe.",
              name=turn.me.name, alias=alias),
            at_once=True,
        )  # fmt: skip


def _ask_next(turn: Turn, absence: Absence, asked: str) -> None:
    turn.add(DropAlarms(ALARM, ref_of(absence, asked)))
    for role in _left(turn, asked):
        if ask(turn, absence, role):
            return
    turn.signal("absence_no_call")


def _left(turn: Turn, asked: str) -> tuple[Role, ...]:
    """Nobody is asked twice, also not in another role."""
    if not asked:
        return THEN
    role = Role(asked)
    person = turn.the.who(role)
    later = THEN[THEN.index(role) + 1 :]
    return tuple(one for one in later if turn.the.who(one) != person)


def ask(turn: Turn, absence: Absence, role: Role) -> bool:
    """False when there is nobody in this role who can be reached."""
    person = turn.the.who(role)
    if person is None or not person.channels:
        return False
    name, ref = turn.the.person.name, ref_of(absence, role)
    due = add_staffed(turn.policy.office, turn.now, WAIT_MINUTES)
    day = turn.today.date() + timedelta(days=1)
    ends = max(due, at_local(day, turn.policy.absence.mentor_reaction_until,
                             turn.policy.office.zone))  # fmt: skip
    turn.add(SetAlarm(ALARM, due, ref=ref))
    if role not in asked_to_call(absence):
        asked = (str(role), ASKED, turn.now.isoformat())
        turn.add(KeepAbsence(absence.id, {"notices": (*absence.notices, asked)}))
    away, please = _words(turn, absence)
    return turn.tell(
        role,
        T("Kan du ringe til {alias}?", alias=name),
        away,
        Button(TC("button", "Ja, jeg ringer"), "yes"),
        Button(TC("button", "Nej"), "no"),
        lines=(please,),
        task=NewTask(turn.new_id(), CALL_BACK, ref, ends),
    )


def _words(turn: Turn, absence: Absence) -> tuple[Text, Text]:
    """It may be asked on another day than the one that is missed."""
    name, today = turn.the.person.name, turn.today.date()
    covered = [shift.day for shift in days.covered(turn.the, turn.policy.office.zone, absence)]
    if absence.last is None or today in covered:
        return (
            T("{alias} er ikke mødt i dag og har givet besked. Ingen har ringet endnu.",
              alias=name),
            T("Kan du ringe til {alias} i dag? Spørg til, hvornår {alias} er tilbage.",
              alias=name),
        )  # fmt: skip
    please = T("Kan du ringe til {alias}? Spørg til, hvordan det går.", alias=name)
    before = [day for day in covered if day < today]
    if before:
        away = T("{alias} kom ikke {date} og havde givet besked. Ingen har ringet endnu.",
                 alias=name, date=long_date(before[-1]))  # fmt: skip
    else:
        away = T("{alias} kommer ikke {date} og har givet besked. Ingen har ringet endnu.",
                 alias=name, date=long_date(absence.first))  # fmt: skip
    return away, please
