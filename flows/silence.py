"""Check-ins without any answer: when the assistant stops asking and a person is told.

Any answer to anything begins anew: arrival.heard_from.
"""

from flows.facts import Phase
from flows.policy import Colour
from flows.texts import T
from flows.turn import Turn


def one_more_silence(turn: Turn) -> None:
    """Stop asking in time; from then on it is a person's turn (evidence §2). Words are an
    answer too: who wrote and pressed nothing was not silent."""
    shift = turn.shift()
    if shift is not None and shift.answered:
        return
    unanswered, placement = turn.the.memory.unanswered + 1, turn.the.placement
    startup = placement is None or placement.phase in {Phase.before, Phase.startup}
    rhythm = turn.policy.rhythm
    most = rhythm.silence_startup if startup else rhythm.silence_stable
    concern = placement is not None and placement.concern
    if unanswered < turn.policy.signals.threshold(most, concern=concern):
        turn.remember(unanswered=unanswered)
        return
    turn.remember(unanswered=unanswered, silent=True)
    turn.signal(
        "silence",
        "silence",
        Colour.yellow,
        T("{alias} har ikke svaret på de sidste spørgsmål.", alias=turn.the.person.name),
    )
