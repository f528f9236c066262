"""The auditor found an absence without an end that nobody would ever ask about again."""

from flows.absence.morning import plan_morning
from flows.absence.proof import find
from flows.events import Rang
from flows.turn import Turn

ALARM = "absence_audit"


def ask_again(turn: Turn) -> None:
    """ALARM "absence_audit": the next morning question is planned anew."""
    event = turn.event
    assert isinstance(event, Rang)
    absence = find(turn, event.ref)
    if absence is None or absence.returned or absence.last is not None or absence.asks_on is None:
        return
    if absence.asks_on < turn.today.date():
        plan_morning(turn, absence, turn.today.date())
        turn.count("absence_repaired")
