"""Several things in one message: the weightiest has its dialogue at once, the others are taken up
when it ends, one by one. Nothing is lost, and nothing is done without a yes.

What waits is a frame of the talk's own stack (flows/turn.py): intent → the words it was heard in.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum, auto

from flows.absence.opening import REASONS
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.hearing.anew import act_on
from flows.hearing.both import ask_in_both, say_in_both
from flows.hearing.meant import MEANT
from flows.pointing import point_to_buttons
from flows.texts import TC, T
from flows.turn import Turn
from flows.understanding import Heard

NAME = "also"
_COMING = frozenset({*REASONS, "late", "attending"})  # one answer to one question
# Danger that is asked about, or is over, leaves room for what else was written; red does not.
_AFTER_DANGER = frozenset({"ask", "past"})
_ABOUT_DANGER = frozenset({"low_mood", "wants_contact"})  # a person reads those words already


class S(StrEnum):
    ready = auto()
    asked = auto()
    passed_on = auto()
    left = auto()
    quiet = auto()


def first(turn: Turn) -> str:
    return next(iter(turn.answers), "")


def ask_now(turn: Turn) -> None:
    ask_in_both(
        turn,
        T("Du skrev også: {what}. Skal vi tage det nu?", what=MEANT[first(turn)]),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Nej tak"), "no"),
        said=turn.answers[first(turn)],
    )


def say_left(turn: Turn) -> None:
    left = T("Det er i orden. Du kan altid skrive det igen.")
    say_in_both(turn, left, said=turn.answers[first(turn)])


QUESTIONS: Questions = {S.asked: ask_now, S.left: say_left}


# --- conditions and actions -----------------------------------------------------------


def one_more(turn: Turn) -> bool:
    return len(turn.answers) > 1


def take_it(turn: Turn) -> None:
    """What is left waits under the dialogue that begins now."""
    intent = first(turn)
    text = turn.answers.pop(intent)
    turn.later = dict(turn.answers)
    act_on(turn, intent, text)


def leave_it(turn: Turn) -> None:
    turn.answers.pop(first(turn))


TABLE = [
    # what happened  in        goes to      when                  do
    row(Started,     S.ready,  S.asked),
    row(Pressed,     S.asked,  S.passed_on, when=pressed("yes"),  do=take_it),
    row(Pressed,     S.asked,  S.asked,     when=one_more,        do=leave_it),
    row(Pressed,     S.asked,  S.left),
    row(Wrote,       S.asked,  S.asked,     do=point_to_buttons),
    row(WentQuiet,   S.asked,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.passed_on, S.left, S.quiet], interrupts=True
)


# --- what waits -----------------------------------------------------------------------


def put_aside(turn: Turn, heard: Heard) -> None:
    """The rest of a message whose weightiest wish has just been taken up."""
    turn.later |= dict.fromkeys(_beside(heard.intent, heard.also), heard.text.strip())


def put_aside_what_cannot_wait(turn: Turn, heard: Heard, urgent: frozenset[str]) -> None:
    """The message answers the open question; who also wrote "syg" or "ring" is asked about that."""
    rest = _beside(heard.intent, heard.also)
    turn.later |= dict.fromkeys((one for one in rest if one in urgent), heard.text.strip())


def put_aside_after_danger(turn: Turn, heard: Heard) -> None:
    """Danger goes before everything; what else was written is taken up when it is answered."""
    if heard.crisis in _AFTER_DANGER:
        rest = _beside("", (heard.intent, *heard.also))
        waits = [one for one in rest if one not in _ABOUT_DANGER]
        turn.later |= dict.fromkeys(waits, heard.text.strip())


def _beside(taken: str, others: Iterable[str]) -> Iterator[str]:
    about_coming = taken in _COMING
    for other in dict.fromkeys(others):
        if other == taken or other not in MEANT or (other in _COMING and about_coming):
            continue
        about_coming = about_coming or other in _COMING
        yield other
