"""The citizen's own words as they are kept: never cut without a word about it."""

from flows.texts import T
from flows.turn import Turn


def own_words(turn: Turn) -> str:
    """What was written, up to the policy's length; that there was more is said."""
    most = turn.policy.limits.question_characters
    if len(turn.wrote) > most:
        turn.say(T("Det var langt, så jeg gemmer kun de første {n} tegn.", n=most))
    return turn.wrote[:most]
