""" "Ring til mig": somebody wants a person. Asked once, then honest about who hears it when.

A wish for a person is never lost: words and silence count as yes here, only "Nej" is no.
"""

from enum import StrEnum, auto

from flows import hours, people
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.numbers import who_to_call
from flows.texts import TC, T
from flows.turn import Turn

PATIENCE = 1.0  # hours


class S(StrEnum):
    ready = auto()
    sure = auto()
    asked = auto()
    left = auto()


def ask_sure(turn: Turn) -> None:
    turn.ask(
        T("Vil du ringes op af {caseworker}?", caseworker=people.caseworker(turn)),
        Button(TC("button", "Ja, ring til mig"), "yes"),
        Button(TC("button", "Nej tak"), "no"),
        hours=PATIENCE,
    )


def say_who(turn: Turn) -> None:
    turn.say(hours.after_call_wish(turn))
    turn.say(who_to_call(turn))


def say_fine(turn: Turn) -> None:
    turn.say(T("Helt fint. Vil du se numrene, så skriv NUMRE."))


QUESTIONS: Questions = {S.sure: ask_sure, S.asked: say_who, S.left: say_fine}


def wants_contact(turn: Turn) -> None:
    turn.signal("wants_contact", words=turn.wrote)


TABLE = [
    # what happened  in        goes to   when                do
    row(Started,     S.ready,  S.sure),
    row(Pressed,     S.sure,   S.left,   when=pressed("no")),
    row(Pressed,     S.sure,   S.asked,  do=wants_contact),
    row(Wrote,       S.sure,   S.asked,  do=wants_contact),
    row(WentQuiet,   S.sure,   S.asked,  do=wants_contact),
]  # fmt: skip

FLOW = Flow(
    "contact",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.asked, S.left],
    interrupts=True,
    silence_acts=True,
)


def open_contact(turn: Turn) -> None:
    """By button or command."""
    turn.open("contact")


def heard_contact(turn: Turn) -> None:
    """Words asked for it: they are kept beside the wish."""
    turn.add(KeepWords("contact", turn.wrote))
    turn.open("contact")
