"""Words beside the question: kept up to the policy's length, and thanked for honestly.

A bare "nej" or "ok 👍" says nothing to keep; it gets no "written down", only the buttons.
"""

import re

from flows.effects import KeepWords
from flows.texts import T
from flows.turn import Turn
from flows.understanding.values import yes_no

A_LETTER = re.compile(r"[^\W\d_]")


def says_something(turn: Turn) -> bool:
    """More than yes, no or a sign."""
    return bool(A_LETTER.search(turn.wrote)) and yes_no(turn.wrote, turn.me.language) is None


def own_words(turn: Turn, text: str | None = None, *, most: int | None = None) -> str:
    """What was written, up to the policy's length; that there was more is said."""
    said = turn.wrote if text is None else text
    most = most or turn.policy.limits.question_characters
    if len(said) > most:
        turn.say(T("Det var langt, så jeg gemmer kun de første {n} tegn.", n=most))
    return said[:most]


def keep(turn: Turn, kind: str) -> None:
    """Whoever calls this says what became of the words: `thank`."""
    if says_something(turn):
        turn.add(KeepWords(kind, turn.wrote[: turn.policy.limits.question_characters]))


def keep_all(turn: Turn, kind: str) -> None:
    """Where nothing is said of the words themselves: only that they were too long."""
    if says_something(turn):
        turn.add(KeepWords(kind, own_words(turn)))


def thank(turn: Turn) -> None:
    most = turn.policy.limits.question_characters
    if not says_something(turn):
        turn.say(T("Tak. Tryk gerne på en knap, så jeg er sikker."))
    elif len(turn.wrote) > most:
        turn.say(T("Tak. Det var langt, så jeg gemmer kun de første {n} tegn.", n=most))
    else:
        turn.say(T("Tak, det har jeg skrevet ned."))
