"""Danger goes before every dialogue: what is heard (danger.py) and what is then done."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.turn import Turn


def listen(turn: "Turn") -> bool:
    """True if the turn is taken care of here. The dialogue stays where it was."""
    # Imported late: words are understood before there is a turn, so flows.turn itself needs
    # this package.
    from flows.safety.answers import answer

    return answer(turn)
