"""In the second week: does this place suit you? (requirement 148)

Also when the citizen chose the place themselves: it is easy to say "I was wrong about this one",
and it leads to a talk, never to a question why.
"""

from enum import StrEnum, auto

from flows.book import write
from flows.callback import ask_call, promise_call, said_yes, wants_call
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.noted import own_words
from flows.own import Kind
from flows.scale import SKIP
from flows.texts import TC, T
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    suits = auto()
    call = auto()
    thanks = auto()
    called = auto()
    left = auto()
    quiet = auto()


def ask_suits(turn: Turn) -> None:
    placement = turn.the.placement
    place = placement.workplace if placement else turn.policy.office.name
    turn.ask(
        lines(
            T("Nu har du set lidt til {place}.", place=place),
            T("Passer stedet til dig? Det er fint at skifte mening."),
        ),
        Button(TC("button", "Ja, det passer"), "yes"),
        Button(TC("button", "Noget passer"), "partly"),
        Button(TC("button", "Jeg tog fejl"), "wrong"),
        SKIP,
    )


def say_thanks(turn: Turn) -> None:
    turn.say(T("Tak. Du kan altid sige til, hvis det ændrer sig."))


def say_left(turn: Turn) -> None:
    turn.say(T("Det er i orden. Du kan altid sige til."))


def thank(turn: Turn) -> None:
    turn.say(T("Tak, fordi du siger det. Det er godt at finde ud af nu."))


def keep(turn: Turn) -> None:
    write(turn, Kind.match, here=True, state=turn.pressed, day=turn.today.date())


def keep_words(turn: Turn) -> None:
    write(turn, Kind.match, here=True, state="said", text=own_words(turn), day=turn.today.date())


QUESTIONS: Questions = {
    S.suits: ask_suits,
    S.call: ask_call,
    S.thanks: say_thanks,
    S.called: promise_call,
    S.left: say_left,
}
TABLE = [
    # what happened  in        goes to    when                             do
    row(Started,     S.ready,  S.suits),
    row(Pressed,     S.suits,  S.thanks,  when=pressed("yes"),             do=keep),
    row(Pressed,     S.suits,  S.left,    when=pressed("skip")),
    row(Pressed,     S.suits,  S.call,    do=[keep, thank]),
    row(Wrote,       S.suits,  S.call,    do=[keep_words, thank]),
    row(WentQuiet,   S.suits,  S.quiet),
    row(Pressed,     S.call,   S.called,  when=pressed("today", "tomorrow"), do=wants_call),
    row(Pressed,     S.call,   S.left),
    row(Wrote,       S.call,   S.called,  when=said_yes,                   do=wants_call),
    row(Wrote,       S.call,   S.left,    do=keep_words),
    row(WentQuiet,   S.call,   S.quiet),
]  # fmt: skip

FLOW = Flow("match", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.called, S.left, S.quiet])
