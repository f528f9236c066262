"""Fravær: one report, two who know, and proof for the citizen (requirements 105-110).

flow is the table; opening, ask, answers and say are its words · report makes it a fact · notices
is what others read · proof is who was told · calls is who rings, undone takes it back · morning is
the day after. When it becomes a signal: flows/signals/absence.py. due.py begins the morning's
dialogue; flows.prompts alone imports it.
"""

from collections.abc import Callable, Mapping

from flows.absence import calls, mend, opening, proof, undone
from flows.absence.flow import FLOW
from flows.absence.morning import MORNING, asks_today, welcome_back
from flows.absence.report import comes_anyway
from flows.absence.talked import talked
from flows.turn import Turn

__all__ = [
    "ALARMS",
    "COMMANDS",
    "FLOW",
    "INTENTS",
    "MORNING",
    "RECEIPTS",
    "TASKS",
    "UNDO",
    "asks_today",
    "comes_anyway",
    "talked",
    "welcome_back",
]

Handler = Callable[[Turn], None]


def _heard(turn: Turn) -> None:
    opening.heard(FLOW, MORNING, turn)


def _by_command(turn: Turn) -> None:
    opening.by_command(FLOW, turn)


COMMANDS: Mapping[str, Handler] = {
    "fravaer": _by_command,
    "syg": opening.by_the_word_sick,
    "kommer": comes_anyway,
}
ALARMS: Mapping[str, Handler] = {
    "absence_unreached": proof.unreached,
    "absence_mentor": calls.nobody_called,
    mend.ALARM: mend.ask_again,
}
TASKS: Mapping[str, Handler] = {
    "absence_call": calls.mentor_answers,
    "absence_call_back": calls.staff_answers,
    "absence_seen": calls.seen,
}
UNDO: Mapping[str, Handler] = {
    "absence_call": undone.mentor,
    "absence_call_back": undone.staff,
    "absence_seen": undone.seen,
}
RECEIPTS: Mapping[str, Handler] = {"absence": proof.receipt}
INTENTS: Mapping[str, Handler] = dict.fromkeys(opening.REASONS, _heard)
