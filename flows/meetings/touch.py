"""One question in the middle of the week, where somebody is followed closely (requirement 100)."""

from enum import StrEnum, auto

from flows import noted
from flows.callback import ask_call, promise_call, said_yes, wants_call
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.scale import SKIP
from flows.texts import TC, T
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    how = auto()
    call = auto()
    thanks = auto()
    called = auto()
    quiet = auto()


def ask_how(turn: Turn) -> None:
    turn.ask(
        T("Hej {name}. Hvordan går det midt i ugen?", name=turn.me.name),
        Button(TC("button", "Fint"), "fine"),
        Button(TC("button", "Ikke så godt"), "low"),
        Button(TC("button", "Ring til mig"), "call"),
        SKIP,
    )


def say_thanks(turn: Turn) -> None:
    turn.say(T("Tak. Det var alt for nu."))


def keep_words(turn: Turn) -> None:
    noted.keep(turn, "touch")


def thank_for_words(turn: Turn) -> None:
    noted.thank(turn)


QUESTIONS: Questions = {
    S.how: ask_how,
    S.call: ask_call,
    S.thanks: say_thanks,
    S.called: promise_call,
}
TABLE = [
    # what happened  in       goes to    when                               do
    row(Started,     S.ready, S.how),
    row(Pressed,     S.how,   S.call,    when=pressed("low", "call")),
    row(Pressed,     S.how,   S.thanks),
    row(Wrote,       S.how,   S.call,    do=[keep_words, thank_for_words]),
    row(WentQuiet,   S.how,   S.quiet),
    row(Pressed,     S.call,  S.called,  when=pressed("today", "tomorrow"), do=wants_call),
    row(Pressed,     S.call,  S.thanks),
    row(Wrote,       S.call,  S.called,  when=said_yes,                     do=wants_call),
    row(Wrote,       S.call,  S.thanks,  do=keep_words),
    row(WentQuiet,   S.call,  S.quiet),
]  # fmt: skip

FLOW = Flow("touch", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.called, S.quiet])
