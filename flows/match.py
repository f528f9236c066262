"""The second week: does this place suit you? Also asked of whoever wished for it (requirement
148): one may have been wrong about it, and that is easy to say. Nothing is decided here; with a
yes from the citizen a person hears of it, and stopping is one of the ways.

When it is asked is in match_day.py.
"""

from enum import StrEnum, auto

from flows import noted, people
from flows.calendar import first_card
from flows.callback import ask_call, promise_call, said_yes, wants_call
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.policy import Colour
from flows.texts import TC, T, moment
from flows.turn import Turn

SKIP = Button(TC("button", "Spring over"), "skip")


class S(StrEnum):
    ready = auto()
    suits = auto()
    change = auto()
    call = auto()
    wrong = auto()
    thanks = auto()
    called = auto()
    told = auto()
    rest = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_suits(turn: Turn) -> None:
    workplace = turn.the.placement.workplace if turn.the.placement else ""
    turn.ask(
        T("Du kender {workplace} lidt nu. Passer stedet til dig?", workplace=workplace),
        Button(TC("button", "Ja, det passer"), "yes"),
        Button(TC("button", "Noget skal ændres"), "change"),
        Button(TC("button", "Det er ikke stedet"), "wrong"),
        SKIP,
    )


def ask_change(turn: Turn) -> None:
    turn.ask(
        T("Godt, at du siger det. Hvad skulle være anderledes?"),
        Button(TC("button", "Opgaverne"), "tasks"),
        Button(TC("button", "Tempoet"), "pace"),
        Button(TC("button", "Tiderne"), "times"),
        Button(TC("button", "De andre"), "people"),
        SKIP,
    )


def ask_wrong(turn: Turn) -> None:
    turn.ask(
        T(
            "Godt, at du siger det. Et sted kan se rigtigt ud, og så er det et andet. "
            "Må {caseworker} høre det, så I kan tale om det?",
            caseworker=people.caseworker(turn),
        ),
        Button(TC("button", "Ja, gerne"), "yes"),
        Button(TC("button", "Ikke nu"), "no"),
    )


def thank(turn: Turn) -> None:
    turn.say(T("Tak. Det er godt at vide."))


def say_rest(turn: Turn) -> None:
    turn.say(
        T("Det er helt i orden. Du kan altid sige det senere."),
        Button(TC("button", "Ring til mig"), "/ringmig"),
    )


def say_told(turn: Turn) -> None:
    """Who hears it and when; what comes of it is theirs to find out together."""
    person, rule = people.reader(turn, Colour.yellow), turn.policy.cases[Colour.yellow]
    if person is None:
        turn.say(T("Jeg kan ikke give nogen besked lige nu. Ring gerne selv."))
        return
    at = first_card(rule, turn.policy.office, turn.policy.week, turn.now)
    turn.say(
        T(
            "Tak. {name} får besked {when}. Det er i orden at skifte sted. "
            "Det, du har lært, tager du med.",
            name=person.name,
            when=moment(at),
        )
    )


QUESTIONS: Questions = {
    S.suits: ask_suits,
    S.change: ask_change,
    S.call: ask_call,
    S.wrong: ask_wrong,
    S.thanks: thank,
    S.called: promise_call,
    S.told: say_told,
    S.rest: say_rest,
}


# --- actions --------------------------------------------------------------------------


def keep_choice(turn: Turn) -> None:
    turn.add(KeepWords("match", turn.pressed))


def keep_words(turn: Turn) -> None:
    noted.keep(turn, "match")


def tell(turn: Turn) -> None:
    turn.signal("wrong_place")


KEPT = [keep_words, noted.thank]

TABLE = [
    # what happened  in        goes to    when                             do
    row(Started,     S.ready,  S.suits),
    row(Pressed,     S.suits,  S.thanks,  when=pressed("yes"),             do=keep_choice),
    row(Pressed,     S.suits,  S.change,  when=pressed("change")),
    row(Pressed,     S.suits,  S.wrong,   when=pressed("wrong"),           do=keep_choice),
    row(Pressed,     S.suits,  S.rest),
    row(Wrote,       S.suits,  S.suits,   do=KEPT),
    row(WentQuiet,   S.suits,  S.quiet),
    row(Pressed,     S.change, S.call,    do=keep_choice),
    row(Wrote,       S.change, S.call,    do=keep_words),
    row(WentQuiet,   S.change, S.quiet),
    row(Pressed,     S.call,   S.called,  when=pressed("today", "tomorrow"), do=wants_call),
    row(Pressed,     S.call,   S.rest),
    row(Wrote,       S.call,   S.called,  when=said_yes,                   do=wants_call),
    row(Wrote,       S.call,   S.rest,    do=keep_words),
    row(WentQuiet,   S.call,   S.quiet),
    row(Pressed,     S.wrong,  S.told,    when=pressed("yes"),             do=tell),
    row(Pressed,     S.wrong,  S.rest),
    row(Wrote,       S.wrong,  S.told,    when=said_yes,                   do=tell),
    row(Wrote,       S.wrong,  S.rest,    do=keep_words),
    row(WentQuiet,   S.wrong,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    "match",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.thanks, S.called, S.told, S.rest, S.quiet],
)
