"""Check-ins without any answer: when the assistant stops asking and a person is told.

Any answer to anything begins anew: arrival.heard_from. The signal is the rule `silence`.
"""

from flows.signals.profiles import numbers_for
from flows.turn import Turn


def one_more_silence(turn: Turn) -> None:
    """Stop asking in time; from then on it is a person's turn (evidence §2). Words are an
    answer too: who wrote and pressed nothing was not silent."""
    shift = turn.shift()
    if shift is not None and shift.answered:
        return
    unanswered = turn.the.memory.unanswered + 1
    if unanswered < numbers_for(turn.the, turn.policy).silence:
        turn.remember(unanswered=unanswered)
    else:
        turn.remember(unanswered=unanswered, silent=True)
