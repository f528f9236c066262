"""STOP: nothing more is sent, and a person phones instead. Silence counts as yes."""

from enum import StrEnum, auto

from flows import people
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, Lane
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.pause import pause, say_paused
from flows.pointing import point_to_buttons
from flows.rights import STAY, leave, say_stay
from flows.texts import TC, T
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    sure = auto()
    stopped = auto()
    quiet = auto()
    paused = auto()
    stays = auto()


def ask_sure(turn: Turn) -> None:
    turn.ask(
        T(
            "Vil du stoppe helt? Det ændrer ikke noget i din sag. "
            "Svarer du ikke, skriver jeg ikke mere."
        ),
        Button(TC("button", "Ja, stop"), "yes"),
        Button(TC("button", "Kun en pause"), "pause"),
        STAY,
    )


def say_stopped(turn: Turn) -> None:
    turn.say(
        T(
            "Det er i orden. Jeg skriver ikke mere. "
            "{caseworker} får besked om at ringe til dig i stedet. "
            "Får du lyst senere, så skriv START.",
            caseworker=people.caseworker(turn),
        )
    )


QUESTIONS: Questions = {
    S.sure: ask_sure,
    S.stopped: say_stopped,
    S.paused: say_paused,
    S.stays: say_stay,
}


def stop(turn: Turn) -> None:
    leave(turn, Participation.stopped, Lane.notice)
    turn.signal("stopped")


TABLE = [
    # what happened  in       goes to    when                    do
    row(Started,     S.ready, S.sure),
    row(Pressed,     S.sure,  S.paused,  when=pressed("pause"),  do=pause),
    row(Pressed,     S.sure,  S.stays,   when=pressed("no")),
    row(Pressed,     S.sure,  S.stopped, do=stop),
    row(Wrote,       S.sure,  S.sure,    do=point_to_buttons),
    row(WentQuiet,   S.sure,  S.quiet,   do=stop),
]  # fmt: skip

FLOW = Flow(
    "stop",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.stopped, S.quiet, S.paused, S.stays],
    interrupts=True,
    silence_acts=True,
)
