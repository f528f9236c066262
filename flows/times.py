"""/tider: before the shift, after it, or both. The citizen's own choice, changed at any time.

Also asked in the invitation. When what rings is plan and prompts; this only keeps the choice.
"""

from enum import StrEnum, auto

from flows.core import Flow, Questions, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.pointing import point_to_buttons
from flows.schedule import replan
from flows.texts import TC, T
from flows.turn import Turn

TIMES = {"both": (True, True), "before": (True, False), "after": (False, True)}


class S(StrEnum):
    ready = auto()
    asked = auto()
    chosen = auto()
    left = auto()


def ask(turn: Turn) -> None:
    turn.ask(
        T("Hvornår må jeg skrive til dig?"),
        Button(TC("button", "Begge dele"), "both"),
        Button(TC("button", "Før jeg møder"), "before"),
        Button(TC("button", "Når jeg har fri"), "after"),
    )


def confirm(turn: Turn) -> None:
    match turn.pressed:
        case "before":
            turn.say(T("Det er i orden. Jeg skriver, før du møder, og ikke bagefter."))
        case "after":
            turn.say(T("Det er i orden. Jeg skriver, når du har fri, og ikke før."))
        case _:
            turn.say(T("Det er i orden. Jeg skriver både før og efter."))


QUESTIONS: Questions = {S.asked: ask, S.chosen: confirm}


def known(turn: Turn) -> bool:
    return turn.pressed in TIMES


def keep(turn: Turn) -> None:
    before, after = TIMES[turn.pressed]
    turn.remember(writes_before=before, writes_after=after)


def plan_anew(turn: Turn) -> None:
    """What was left out until now gets its alarms; what is left out now looks before it asks."""
    if turn.the.participation is Participation.joined:
        replan(turn)


TABLE = [
    # what happened  in       goes to   when         do
    row(Started,     S.ready, S.asked),
    row(Pressed,     S.asked, S.chosen, when=known,  do=[keep, plan_anew]),
    row(Wrote,       S.asked, S.asked,               do=point_to_buttons),
    row(WentQuiet,   S.asked, S.left),
]  # fmt: skip

FLOW = Flow("times", S, TABLE, QUESTIONS, start=S.ready, ends=[S.chosen, S.left], interrupts=True)
