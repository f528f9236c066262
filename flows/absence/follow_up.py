"""Who is waited for after a report, and how the waiting ends. Asks nobody; calls.py does."""

from flows.absence import notices
from flows.effects import DropAlarms
from flows.facts import Absence, Role
from flows.task_effects import CloseTasks
from flows.turn import Turn

CALL_BACK = "absence_call_back"
ALARM = "absence_mentor"
THEN = (Role.job_consultant, Role.caseworker)  # who is asked when the mentor did not call


def ref_of(absence: Absence, asked: str) -> str:
    """Of an alarm or a task: the absence, and who of the staff was asked."""
    return f"{absence.id}:{asked}" if asked else absence.id


def stop_asking(turn: Turn, absence: Absence) -> None:
    """Nobody has to call any more. A late tap is still thanked for."""
    for asked in ("", *THEN):
        turn.add(DropAlarms(ALARM, ref_of(absence, asked)))


def forget(turn: Turn, absence: Absence) -> None:
    """A new report, or none at all: everything the old one waited for."""
    for what in ("absence_unreached", "absence_next"):
        turn.add(DropAlarms(what, absence.id))
    stop_asking(turn, absence)
    turn.add(CloseTasks(notices.CALL, absence.id))
    for role in THEN:
        turn.add(CloseTasks(CALL_BACK, ref_of(absence, role)))
