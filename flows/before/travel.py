"""The way there: how long it may take at most, and how (requirements 64, 81)."""

from collections.abc import Mapping
from enum import StrEnum, auto
from typing import Any

from flows import book
from flows.before import lists
from flows.before.countdown import days_left
from flows.before.lists import BACK, SKIP
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Citizen
from flows.lines import lines
from flows.own import Kind
from flows.texts import TC, TN, T, Text, words
from flows.turn import Turn
from flows.understanding.values import minutes

LONGEST = 240  # minutes one way; more is a slip of the finger
WAYS: Mapping[str, Text] = {
    "walk": TC("button", "Jeg går"),
    "bike": TC("button", "Cykel"),
    "bus": TC("button", "Bus eller tog"),
    "car": TC("button", "Bil"),
}


class S(StrEnum):
    ready = auto()
    most = auto()
    way = auto()
    thanks = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_most(turn: Turn) -> None:
    question = T("Hvor lang tid må vejen til arbejde tage for dig?")
    choices = (15, 30, 45, 60)
    turn.ask(
        lines(*days_left(turn), question),
        *(Button(TC("button", "{n} min", n=n), f"m{n}") for n in choices),
        SKIP,
    )


def ask_way(turn: Turn) -> None:
    buttons = [Button(label, key) for key, label in WAYS.items()]
    turn.ask(T("Hvordan vil du komme derhen?"), *buttons, BACK, SKIP)


def thank(turn: Turn) -> None:
    turn.say(T("Tak. Det står på din liste over det praktiske."), PRACTICAL)


PRACTICAL = Button(TC("button", "Se det praktiske"), "/praktisk")
QUESTIONS: Questions = {S.most: ask_most, S.way: ask_way, S.thanks: thank}


# --- what is known, for others --------------------------------------------------------


def known(turn: Turn) -> list[Text]:
    """Lines of the practical list."""
    found: list[Text] = []
    way = book.newest(turn.the, Kind.practical, "way")
    if way is not None:
        found.append(T("Vejen derhen: {way}", way=WAYS.get(way.state) or words(way.text)))
    return [*found, *at_most(turn.the)]


def at_most(citizen: Citizen) -> list[Text]:
    most = book.newest(citizen, Kind.practical, "travel_most")
    if most is None or not most.value:
        return []
    text = TN("Vejen må højst tage ét minut.", "Vejen må højst tage {n} minutter.", most.value)
    return [text]


# --- conditions and actions -----------------------------------------------------------


def told_minutes(turn: Turn) -> bool:
    found = minutes(turn.wrote)
    return found is not None and 0 < found <= LONGEST


def keep_most(turn: Turn) -> None:
    """It goes along to the next place: a wish about all of them."""
    value = int(turn.pressed[1:]) if turn.pressed else minutes(turn.wrote) or 0
    _put(turn, "travel_most", here=False, value=value)


def keep_way(turn: Turn) -> None:
    state = turn.pressed if turn.pressed in WAYS else ""
    _put(turn, "way", here=True, state=state, text="" if state else lists.cut(turn))


def _put(turn: Turn, key: str, *, here: bool, **facts: Any) -> None:
    line = book.newest(turn.the, Kind.practical, key)
    if line is None:
        book.write(turn, Kind.practical, here=here, key=key, **facts)
    else:
        book.change(turn, line, **facts)


def ask_for_minutes(turn: Turn) -> None:
    turn.say(T("Skriv gerne et tal i minutter, højst {n}.", n=LONGEST))


TABLE = [
    # what happened  in       goes to   when                   do
    row(Started,     S.ready, S.most),
    row(Pressed,     S.most,  S.way,    when=pressed("skip")),
    row(Pressed,     S.most,  S.way,                           do=keep_most),
    row(Wrote,       S.most,  S.way,    when=told_minutes,     do=keep_most),
    row(Wrote,       S.most,  S.most,                          do=ask_for_minutes),
    row(WentQuiet,   S.most,  S.quiet),
    row(Pressed,     S.way,   S.most,   when=pressed("back")),
    row(Pressed,     S.way,   S.thanks, when=pressed("skip")),
    row(Pressed,     S.way,   S.thanks,                        do=keep_way),
    row(Wrote,       S.way,   S.thanks, when=lists.said_nothing),
    row(Wrote,       S.way,   S.thanks,                        do=keep_way),
    row(WentQuiet,   S.way,   S.quiet),
]  # fmt: skip

FLOW = Flow("travel", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.quiet])
