"""Unsure what was meant: it is asked, with at most four buttons, the likeliest first. A choice is
the wish itself, and has its own dialogue, which asks before anybody is told.
"""

from collections.abc import Iterator
from enum import StrEnum, auto

from flows import coming, questions
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Arrived, Coming
from flows.hearing.anew import act_on
from flows.hearing.both import ask_in_both, say_in_both
from flows.hearing.meant import LABELS
from flows.hearing.told import add_words, named, show_first
from flows.lines import lines
from flows.questions.people import to_ask
from flows.texts import TC, T, Text, words
from flows.turn import Turn
from flows.understanding.values import yes_no

NAME = "unsure"
MOST = 2  # guesses; with handing on and something else these are four buttons
LEAST_WORDS = 4  # fewer are nothing a person could answer: "asdf", "det går fint"


class S(StrEnum):
    ready = auto()
    asked = auto()
    passed_on = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_which(turn: Turn) -> None:
    guesses = [Button(LABELS[one], one) for one in turn.answers.get("likely", "").split()]
    send = [Button(TC("button", "Send det til {name}", name=named(turn)), "send")]
    if not to_ask(turn) or too_short(turn, turn.answers["text"]):
        send = []
    if turn.answers.get("lead") == "other":
        ask_in_both(
            turn,
            _with_words(
                turn, T("Tak, fordi du skriver. Skal jeg sende det til {name}?", name=named(turn))
            ),
            *send,
            Button(TC("button", "Vis, hvad jeg kan"), "menu"),
            Button(TC("button", "Nej tak"), "no"),
        )
        return
    ask_in_both(
        turn,
        _with_words(turn, T("Jeg er ikke sikker på, hvad du mener. Hvad passer bedst?")),
        *guesses,
        *send,
        Button(TC("button", "Noget andet"), "menu"),
    )


def _with_words(turn: Turn, question: Text) -> Text:
    """After a second message all of it is shown: the same question again looks deaf."""
    said = turn.answers["text"]
    return lines(question, words(said)) if "\n" in said else question


def say_left(turn: Turn) -> None:
    say_in_both(turn, T("Okay. Jeg har ikke sendt noget."))


QUESTIONS: Questions = {S.asked: ask_which, S.left: say_left}


# --- conditions and actions -----------------------------------------------------------


def a_wish(turn: Turn) -> bool:
    return turn.pressed in LABELS


def said_no(turn: Turn) -> bool:
    """None of it."""
    return yes_no(turn.wrote, turn.me.language) is False


def take_wish(turn: Turn) -> None:
    act_on(turn, turn.pressed, turn.answers["text"])


def show_menu(turn: Turn) -> None:
    from flows.registry import COMMANDS  # this dialogue is one of its own

    COMMANDS["menu"](turn)


TABLE = [
    # what happened  in        goes to      when                   do
    row(Started,     S.ready,  S.asked),
    row(Pressed,     S.asked,  S.passed_on, when=a_wish,           do=take_wish),
    row(Pressed,     S.asked,  S.passed_on, when=pressed("send"),  do=show_first),
    row(Pressed,     S.asked,  S.passed_on, when=pressed("menu"),  do=show_menu),
    row(Pressed,     S.asked,  S.left),
    row(Wrote,       S.asked,  S.left,      when=said_no),
    row(Wrote,       S.asked,  S.asked,     do=add_words),
    row(WentQuiet,   S.asked,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.passed_on, S.left, S.quiet], interrupts=True
)


def offer(turn: Turn) -> bool:
    """True when something was worth asking about."""
    event = turn.event
    if not isinstance(event, Wrote):
        return False
    heard = [one for one in (event.heard.intent, *event.heard.also) if one in LABELS]
    if not heard and (too_short(turn) or turn.wrote.endswith("?")):
        return questions.offer(turn)  # a question is a person's to answer
    likely = list(dict.fromkeys([*heard, *_usual(turn)]))[:MOST]
    turn.open(NAME, text=turn.wrote, likely=" ".join(likely))
    return True


def _usual(turn: Turn) -> Iterator[str]:
    """What people mostly write about at this hour."""
    shift = coming.ahead(turn)
    if shift is not None and shift.coming is Coming.unknown and shift.arrived is Arrived.unknown:
        yield "absence_other"
        yield "late"
    yield "low_mood"
    yield "wants_contact"


def open_other(turn: Turn) -> None:
    turn.open(NAME, text=turn.wrote, lead="other")


def too_short(turn: Turn, text: str | None = None) -> bool:
    said = turn.wrote if text is None else text
    return len(said.split()) < LEAST_WORDS and not said.endswith("?")
