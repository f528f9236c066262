"""INTENTS "workplace_problem", "accommodation_not_met", "bad_match": something at the workplace is
not right. What was understood is said back; then the citizen chooses whom it goes to, and sees the
words before they go. Nobody at the workplace hears of it from here.
"""

from enum import StrEnum, auto

from flows.closing import early
from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.hearing.both import ask_in_both, say_in_both
from flows.hearing.meant import understood
from flows.hearing.told import NOT_NOW, add_words, named, show_first
from flows.menu_button import MENU
from flows.numbers import CALL_ME
from flows.sharing import conditions
from flows.texts import TC, T
from flows.turn import Turn

NAME = "trouble"


class S(StrEnum):
    ready = auto()
    understood = auto()
    how = auto()
    passed_on = auto()
    other = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_understood(turn: Turn) -> None:
    ask_in_both(
        turn,
        understood(turn.answers["what"]),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Nej, noget andet"), "no"),
    )


def ask_how(turn: Turn) -> None:
    """What can be done about it; leaving it alone is one of the ways."""
    write = Button(TC("button", "Skriv til {name}", name=named(turn)), "write")
    phone = Button(TC("button", "Ring til mig"), "talk")
    match turn.answers["what"]:
        case "accommodation_not_met":
            ask_in_both(
                turn,
                T("Det er godt, at du siger det. Hvad vil du?"),
                write,
                Button(TC("button", "Se mine vilkår"), "conditions"),
                phone,
                NOT_NOW,
            )
        case "bad_match":
            ask_in_both(
                turn,
                T("Det er i orden, at det ikke passer. Hvad vil du?"),
                write,
                phone,
                Button(TC("button", "Stop i praktikken"), "stop"),
                NOT_NOW,
            )
        case _:
            ask_in_both(
                turn,
                T("Du er ikke alene med det. Hvad vil du?"),
                write,
                phone,
                NOT_NOW,
            )


def say_left(turn: Turn) -> None:
    say_in_both(turn, T("Okay. Jeg har ikke sagt det til nogen. Du kan altid skrive igen."))


def say_other(turn: Turn) -> None:
    say_in_both(
        turn,
        T("Godt, at jeg spurgte. Skriv det gerne på en anden måde, eller vælg her."),
        MENU,
        CALL_ME,
    )


QUESTIONS: Questions = {
    S.understood: ask_understood,
    S.how: ask_how,
    S.other: say_other,
    S.left: say_left,
}


# --- actions --------------------------------------------------------------------------


def open_conditions(turn: Turn) -> None:
    turn.open(conditions.FLOW.name)


def open_stop(turn: Turn) -> None:
    turn.open(early.NAME, heard="yes")


TABLE = [
    # what happened  in             goes to        when                         do
    row(Started,     S.ready,       S.understood),
    row(Pressed,     S.understood,  S.how,         when=pressed("yes")),
    row(Pressed,     S.understood,  S.other),
    row(Wrote,       S.understood,  S.how,         do=add_words),
    row(WentQuiet,   S.understood,  S.quiet),
    row(Pressed,     S.how,         S.passed_on,   when=pressed("write"),       do=show_first),
    row(Pressed,     S.how,         S.passed_on,   when=pressed("talk"),        do=open_contact),
    row(Pressed,     S.how,         S.passed_on,   when=pressed("conditions"),  do=open_conditions),
    row(Pressed,     S.how,         S.passed_on,   when=pressed("stop"),        do=open_stop),
    row(Pressed,     S.how,         S.left),
    row(Wrote,       S.how,         S.how,         do=add_words),
    row(WentQuiet,   S.how,         S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.passed_on, S.other, S.left, S.quiet],
    interrupts=True,
)


def heard(turn: Turn) -> None:
    """INTENTS. In the dialogue about stopping it is an answer."""
    event = turn.event
    assert isinstance(event, Wrote)
    if turn.talk.flow == early.NAME:
        early.FLOW.step(turn)
    else:
        turn.open(NAME, what=event.heard.intent, text=turn.wrote)
