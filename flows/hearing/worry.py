"""INTENTS "low_mood": somebody is worn out, sad or afraid. Two sentences and an offer; advice and
questions about it are a person's (evidence §6). Nothing goes to anybody before it was seen.
"""

from enum import StrEnum, auto

from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.hearing.both import ask_in_both, say_in_both
from flows.hearing.told import NOT_NOW, add_words, named, show_first
from flows.texts import TC, T
from flows.turn import Turn

NAME = "worry"


class S(StrEnum):
    ready = auto()
    asked = auto()
    more = auto()
    offer = auto()
    passed_on = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_what_helps(turn: Turn) -> None:
    ask_in_both(
        turn,
        T("Tak, fordi du skriver det. Det lyder hårdt."),
        Button(TC("button", "Tal med {name}", name=named(turn)), "talk"),
        Button(TC("button", "Fortæl mere"), "more"),
        NOT_NOW,
    )


def ask_more(turn: Turn) -> None:
    text = T("Skriv det, som det er. {name} ser det kun, hvis du vil.", name=named(turn))
    ask_in_both(turn, text, NOT_NOW)


def ask_offer(turn: Turn) -> None:
    ask_in_both(
        turn,
        T("Tak, fordi du fortæller det. Må {name} læse det?", name=named(turn)),
        Button(TC("button", "Ja, vis det først"), "yes"),
        Button(TC("button", "Ring til mig"), "talk"),
        Button(TC("button", "Nej, kun her"), "no"),
    )


def say_left(turn: Turn) -> None:
    say_in_both(turn, T("Det er helt i orden. Du kan altid skrive igen, også HJÆLP."))


QUESTIONS: Questions = {
    S.asked: ask_what_helps,
    S.more: ask_more,
    S.offer: ask_offer,
    S.left: say_left,
}


TABLE = [
    # what happened  in        goes to      when                   do
    row(Started,     S.ready,  S.asked),
    row(Pressed,     S.asked,  S.passed_on, when=pressed("talk"),  do=open_contact),
    row(Pressed,     S.asked,  S.more,      when=pressed("more")),
    row(Pressed,     S.asked,  S.left),
    row(Wrote,       S.asked,  S.offer,     do=add_words),
    row(WentQuiet,   S.asked,  S.quiet),
    row(Pressed,     S.more,   S.left),
    row(Wrote,       S.more,   S.offer,     do=add_words),
    row(WentQuiet,   S.more,   S.quiet),
    row(Pressed,     S.offer,  S.passed_on, when=pressed("yes"),   do=show_first),
    row(Pressed,     S.offer,  S.passed_on, when=pressed("talk"),  do=open_contact),
    row(Pressed,     S.offer,  S.left),
    row(Wrote,       S.offer,  S.offer,     do=add_words),
    row(WentQuiet,   S.offer,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.passed_on, S.left, S.quiet],
    interrupts=True,
)


def heard(turn: Turn) -> None:
    """INTENTS "low_mood"."""
    turn.open(NAME, text=turn.wrote)
