"""What is said to who writes where a button is needed. Nothing is decided by it."""

from flows.texts import T
from flows.turn import Turn


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Tryk gerne på en knap, så jeg ikke gør noget forkert."))


def point_to_choice(turn: Turn) -> None:
    turn.say(T("Tak. Tryk gerne på en knap, så jeg er sikker."))
