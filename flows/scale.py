"""A question from 0 to 10: its buttons, and what counts as a number in words."""

from flows.core import Condition
from flows.effects import Button
from flows.texts import TC, T, words
from flows.turn import Turn
from flows.typed import MOST_WORDS
from flows.understanding.values import number

HIGHEST = 10
SKIP = Button(TC("button", "Spring over"), "skip")
SCALE = tuple(Button(words(str(value)), str(value)) for value in range(HIGHEST + 1))


def told(turn: Turn) -> int | None:
    """The number pressed, or the one number in a few words: "jeg er på 6 nu"."""
    if turn.pressed:
        return int(turn.pressed) if turn.pressed.isdecimal() else None
    return number(turn.wrote) if 0 < len(turn.wrote.split()) <= MOST_WORDS else None


def names_number(*wanted: int) -> Condition:
    """The condition "a number was named", or one of these."""

    def check(turn: Turn) -> bool:
        value = told(turn)
        return value is not None and (not wanted or value in wanted)

    check.__name__ = "_".join(["names", *map(str, wanted)]) if wanted else "names_a_number"
    return check


def point_to_numbers(turn: Turn) -> None:
    turn.say(T("Tak, det har jeg skrevet ned. Vælg gerne et tal fra 0 til 10."))
