"""Words that are longer than what is kept: nothing is lost without being said."""

from flows.texts import T
from flows.turn import Turn


def kept(turn: Turn) -> str:
    """What was written, as far as there is room."""
    most = turn.policy.limits.question_characters
    if len(turn.wrote) > most:
        turn.say(T("Det var langt. Jeg har gemt de første {most} tegn.", most=most))
    return turn.wrote[:most]
