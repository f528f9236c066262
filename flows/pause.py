"""PAUSE: prompts are held until START. Who says it has chosen: silence counts as yes."""

from enum import StrEnum, auto

from flows import people
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, Lane
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.numbers import START
from flows.pointing import point_to_buttons
from flows.rights import STAY, leave, say_stay
from flows.texts import TC, T
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    sure = auto()
    paused = auto()
    stays = auto()


def ask_sure(turn: Turn) -> None:
    turn.ask(
        T("Skal jeg holde pause? Så skriver jeg først igen, når du skriver START."),
        Button(TC("button", "Ja, hold pause"), "yes"),
        STAY,
    )


def say_paused(turn: Turn) -> None:
    turn.say(
        T(
            "Jeg holder pause. {caseworker} kan se det. Skriv START, når du vil i gang.",
            caseworker=people.caseworker(turn),
        ),
        START,
    )


QUESTIONS: Questions = {S.sure: ask_sure, S.paused: say_paused, S.stays: say_stay}


def pause(turn: Turn) -> None:
    leave(turn, Participation.paused, Lane.reminder)
    turn.signal("paused")


TABLE = [
    # what happened  in       goes to   when                 do
    row(Started,     S.ready, S.sure),
    row(Pressed,     S.sure,  S.stays,  when=pressed("no")),
    row(Pressed,     S.sure,  S.paused, do=pause),
    row(Wrote,       S.sure,  S.sure,   do=point_to_buttons),
    row(WentQuiet,   S.sure,  S.paused, do=pause),
]  # fmt: skip

FLOW = Flow(
    "pause",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.paused, S.stays],
    interrupts=True,
    silence_acts=True,
)
