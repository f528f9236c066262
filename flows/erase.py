"""SLET: the chat store is wiped at once, and the dialogue ends. It cannot be undone, so silence
is no. Words in an open case go when it closes; what a caseworker wrote in the case stays."""

from enum import StrEnum, auto

from flows import people
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, Forget, Lane
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.pointing import point_to_buttons
from flows.rights import STAY, leave, say_stay
from flows.texts import TC, T
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    sure = auto()
    erased = auto()
    stays = auto()
    left = auto()


def ask_sure(turn: Turn) -> None:
    """What stays is said before the choice, not only after it."""
    caseworker = people.caseworker(turn)
    buttons = Button(TC("button", "Ja, slet det"), "yes"), STAY
    if turn.the.cases:
        turn.ask(
            T(
                "Skal jeg slette det, jeg har gemt? Bagefter skriver jeg ikke mere. "
                "Ordene i din åbne sag bliver slettet, når den lukker. "
                "Det, {caseworker} har skrevet, bliver der.",
                caseworker=caseworker,
            ),
            *buttons,
        )
    else:
        turn.ask(
            T(
                "Skal jeg slette det, jeg har gemt? Bagefter skriver jeg ikke mere. "
                "Det, {caseworker} har skrevet i din sag, bliver der.",
                caseworker=caseworker,
            ),
            *buttons,
        )


def say_erased(turn: Turn) -> None:
    caseworker = people.caseworker(turn)
    if turn.the.cases:
        text = T(
            "Nu er det, jeg havde gemt, slettet. "
            "Ordene i din åbne sag bliver slettet, når den lukker. "
            "Resten af sagen kan du spørge {caseworker} om.",
            caseworker=caseworker,
        )
    else:
        text = T(
            "Nu er det, jeg havde gemt, slettet. "
            "Det, der står i din sag, kan du spørge {caseworker} om.",
            caseworker=caseworker,
        )
    turn.say(text)


QUESTIONS: Questions = {S.sure: ask_sure, S.erased: say_erased, S.stays: say_stay}


def erase(turn: Turn) -> None:
    turn.add(Forget())
    if turn.the.participation is Participation.declined:
        return  # nothing is sent anyway, and the caseworker knows
    leave(turn, Participation.stopped, Lane.notice)
    if turn.the.participation is not Participation.stopped:
        turn.signal("erased")


TABLE = [
    # what happened  in       goes to   when                  do
    row(Started,     S.ready, S.sure),
    row(Pressed,     S.sure,  S.erased, when=pressed("yes"),  do=erase),
    row(Pressed,     S.sure,  S.stays),
    row(Wrote,       S.sure,  S.sure,   do=point_to_buttons),
    row(WentQuiet,   S.sure,  S.left),
]  # fmt: skip

FLOW = Flow(
    "erase", S, TABLE, QUESTIONS, start=S.ready, ends=[S.erased, S.stays, S.left], interrupts=True
)
