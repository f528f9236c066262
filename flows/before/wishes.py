"""The five wishes for a good place to be, one at a time; fewer is fine (requirements 53, 60, 64,
65, 204). They go along to the next placement, and are the brief when a place is looked for.
"""

from enum import StrEnum, auto

from flows import book
from flows.before import lists
from flows.before.countdown import days_left
from flows.before.lists import EDIT
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.own import Kind
from flows.texts import TC, TN, T, words
from flows.turn import Turn

MOST = lists.MOST_WISHES
DONE = Button(TC("button", "Færdig"), "done")


class S(StrEnum):
    ready = auto()
    add = auto()
    full = auto()
    thanks = auto()
    later = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_add(turn: Turn) -> None:
    wishes = lists.current(turn, Kind.wish)
    if wishes:
        left = MOST - len(wishes)
        room = TN("Der er plads til ét ønske mere.", "Der er plads til {n} ønsker mere.", left)
        question = T("Hvad er vigtigt for dig et godt sted? Skriv ét ad gangen.")
        lists.ask(turn, lines(*days_left(turn), room, question), EDIT, DONE, under=wishes)
        return
    above = days_left(turn)
    question = T("Skriv op til 5 ønsker til et godt sted at være. Tag ét ad gangen.")
    lists.ask(turn, lines(*above, question), Button(TC("button", "Ikke nu"), "later"))


def show_full(turn: Turn) -> None:
    if not is_full(turn):  # one was taken away meanwhile
        ask_add(turn)
        return
    wishes = lists.current(turn, Kind.wish)
    lists.ask(turn, T("Det er dine 5 ønsker. Passer de?"), EDIT, DONE, under=wishes)


def thank(turn: Turn) -> None:
    wishes = lists.current(turn, Kind.wish)
    if not wishes:
        say_later(turn)
        return
    first = T("Dit vigtigste ønske: {wish}", wish=words(wishes[0].text))
    turn.say(
        lines(first, T("Ønskerne er dine, og du kan ændre dem når som helst.")),
        Button(TC("button", "Det kan jeg"), "/detkanjeg"),
    )


def say_later(turn: Turn) -> None:
    turn.say(
        T("Det er helt fint. Du kan skrive dem, når du vil."),
        Button(TC("button", "Mine ønsker"), "/oensker"),
    )


QUESTIONS: Questions = {
    S.add: ask_add,
    S.full: show_full,
    S.thanks: thank,
    S.later: say_later,
}


# --- conditions and actions -----------------------------------------------------------


def is_full(turn: Turn) -> bool:
    return len(lists.current(turn, Kind.wish)) >= MOST


def is_last(turn: Turn) -> bool:
    return len(lists.current(turn, Kind.wish)) >= MOST - 1


def keep(turn: Turn) -> None:
    wishes = lists.current(turn, Kind.wish)
    if len(wishes) < MOST:
        book.write(turn, Kind.wish, text=lists.cut(turn), value=len(wishes) + 1)


def say_full(turn: Turn) -> None:
    turn.say(T("Der er 5 ønsker nu. Ret et af dem, hvis noget andet er vigtigere."))


def edit(turn: Turn) -> None:
    lists.edit(turn, Kind.wish)


TABLE = [
    # what happened  in       goes to   when                   do
    row(Started,     S.ready, S.full,   when=is_full),
    row(Started,     S.ready, S.add),
    row(Pressed,     S.add,   S.add,    when=pressed("edit"),  do=edit),
    row(Pressed,     S.add,   S.later,  when=pressed("later")),
    row(Pressed,     S.add,   S.thanks),
    row(Wrote,       S.add,   S.thanks, when=lists.said_nothing),
    row(Wrote,       S.add,   S.full,   when=is_last,          do=keep),
    row(Wrote,       S.add,   S.add,                           do=keep),
    row(WentQuiet,   S.add,   S.quiet),
    row(Pressed,     S.full,  S.full,   when=pressed("edit"),  do=edit),
    row(Pressed,     S.full,  S.thanks),
    row(Wrote,       S.full,  S.thanks, when=lists.said_nothing),
    row(Wrote,       S.full,  S.full,   when=is_full,          do=say_full),
    row(Wrote,       S.full,  S.full,   when=is_last,          do=keep),
    row(Wrote,       S.full,  S.add,                           do=keep),
    row(WentQuiet,   S.full,  S.quiet),
]  # fmt: skip

FLOW = Flow("five_wishes", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.later, S.quiet])
