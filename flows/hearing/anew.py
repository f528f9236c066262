"""Words that were put aside, or unclear, are taken up: as if only this had been written now."""

from flows.events import Wrote
from flows.turn import Turn
from flows.understanding import Heard


def act_on(turn: Turn, intent: str, text: str) -> None:
    """The dialogue of the wish begins; it asks before anybody else hears of it."""
    from flows.registry import INTENTS  # which knows the dialogues that call this

    turn.event = Wrote(Heard(text, turn.me.language, intent, 1.0, "none", ("chosen",)))
    INTENTS[intent](turn)
