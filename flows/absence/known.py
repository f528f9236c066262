"""What flows/registry.py knows of this package."""

from flows.absence import calls, mend, opening, proof, undone
from flows.absence.flow import FLOW
from flows.absence.morning import MORNING
from flows.absence.report import comes_anyway
from flows.known import Known
from flows.turn import Turn


def _heard(turn: Turn) -> None:
    opening.heard(FLOW, MORNING, turn)


def _by_command(turn: Turn) -> None:
    opening.by_command(FLOW, turn)


KNOWN = Known(
    flows=(FLOW, MORNING),
    commands={
        "fravaer": _by_command,
        "syg": opening.by_the_word_sick,
        "kommer": comes_anyway,
    },
    alarms={
        "absence_unreached": proof.unreached,
        "absence_mentor": calls.nobody_called,
        mend.ALARM: mend.ask_again,
    },
    tasks={
        "absence_call": calls.mentor_answers,
        "absence_call_back": calls.staff_answers,
        "absence_seen": calls.seen,
    },
    undo={
        "absence_call": undone.mentor,
        "absence_call_back": undone.staff,
        "absence_seen": undone.seen,
    },
    receipts={"absence": proof.receipt},
    intents=dict.fromkeys(opening.REASONS, _heard),
)
