"""Somebody from the workplace calls the same day (requirement 108). Does the mentor not make
it, or is nothing heard, the job consultant is asked, then the caseworker, then it is a case.

The citizen is not disturbed by any of it.
"""

from datetime import timedelta

from flows.absence.notices import CALL
from flows.absence.proof import find
from flows.calendar import add_staffed, at_local
from flows.effects import Button, CloseTasks, DropAlarms, KeepAbsence, NewTask, SetAlarm
from flows.events import Answered, Rang
from flows.facts import Absence, Role
from flows.policy import Colour
from flows.texts import TC, T
from flows.turn import Turn

CALL_BACK = "absence_call_back"
ALARM = "absence_mentor"
THEN = (Role.job_consultant, Role.caseworker)  # who is asked when the mentor did not call
WAIT_MINUTES = 60  # staffed minutes for each of them


def mentor_answers(turn: Turn) -> None:
    """TASKS "absence_call"."""
    event = turn.event
    assert isinstance(event, Answered)
    absence = find(turn, event.ref)
    if absence is None or absence.returned:
        turn.toast = T("Tak. Det er ikke nødvendigt længere.")
    elif event.value == "called":
        turn.toast = T("Tak, fordi du ringede.")
        _has_called(turn, absence, "absence_called")
    else:
        turn.toast = T("Tak, fordi du siger det. Vi finder en anden, der kan ringe.")
        turn.add(CloseTasks(CALL, absence.id))
        _ask_next(turn, absence, "")


def staff_answers(turn: Turn) -> None:
    """TASKS "absence_call_back"; the reference ends with who was asked."""
    event = turn.event
    assert isinstance(event, Answered)
    absence_id, _, asked = event.ref.partition(":")
    absence = find(turn, absence_id)
    if absence is None or absence.returned or absence.contacted_at is not None:
        turn.toast = T("Tak. Det er ikke nødvendigt længere.")
    elif event.value == "yes":
        turn.toast = T("Tak, fordi du ringer.")
        _has_called(turn, absence, "absence_called_by_staff")
    else:
        turn.toast = T("Tak, fordi du siger det.")
        _ask_next(turn, absence, asked)


def seen(turn: Turn) -> None:
    """TASKS "absence_seen"."""
    turn.toast = T("Tak. Det er noteret.")


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
    for asked in ("", *THEN):
        turn.add(DropAlarms(ALARM, _ref(absence, asked)))


def _ref(absence: Absence, asked: str) -> str:
    return f"{absence.id}:{asked}" if asked else absence.id


def _ask_next(turn: Turn, absence: Absence, asked: str) -> None:
    turn.add(DropAlarms(ALARM, _ref(absence, asked)))
    for role in _left(turn, asked):
        if _ask(turn, absence, role):
            return
    turn.signal(
        "absence_no_call",
        "absence",
        Colour.yellow,
        T("{alias} er meldt fraværende, og ingen har ringet.", alias=turn.the.person.name),
    )


def _left(turn: Turn, asked: str) -> tuple[Role, ...]:
    """Nobody is asked twice, also not in another role."""
    if not asked:
        return THEN
    role = Role(asked)
    person = turn.the.who(role)
    later = THEN[THEN.index(role) + 1 :]
    return tuple(one for one in later if turn.the.who(one) != person)


def _ask(turn: Turn, absence: Absence, role: Role) -> bool:
    person = turn.the.who(role)
    if person is None or not person.channels:
        return False
    name, ref = turn.the.person.name, _ref(absence, role)
    due = add_staffed(turn.policy.office, turn.now, WAIT_MINUTES)
    day = turn.today.date() + timedelta(days=1)
    ends = max(due, at_local(day, turn.policy.absence.mentor_reaction_until,
                             turn.policy.office.zone))  # fmt: skip
    turn.add(SetAlarm(ALARM, due, ref=ref))
    return turn.tell(
        role,
        T("Kan du ringe til {alias}?", alias=name),
        T("{alias} er ikke mødt i dag og har givet besked. Ingen har ringet endnu.", alias=name),
        Button(TC("button", "Ja, jeg ringer"), "yes"),
        Button(TC("button", "Nej"), "no"),
        lines=(
            T("Kan du ringe til {alias} i dag? Spørg til, hvornår {alias} er tilbage.", alias=name),
        ),
        task=NewTask(turn.new_id(), CALL_BACK, ref, ends),
    )
