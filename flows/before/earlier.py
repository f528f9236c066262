"""Earlier placements: what helped, and what stopped it (requirement 58). What stopped it is the
citizen's alone, until they say otherwise; shared with the caseworker it helps the plan.
"""

from enum import StrEnum, auto

from flows import book, people
from flows.before import lists, steps
from flows.before.countdown import days_left
from flows.before.lists import BACK, EDIT, NEXT, SKIP, fills, keeps
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Role
from flows.lines import lines
from flows.own import Kind
from flows.texts import TC, T
from flows.turn import Turn

YES, NO = Button(TC("button", "Ja"), "yes"), Button(TC("button", "Nej"), "no")


class S(StrEnum):
    ready = auto()
    been = auto()
    helped = auto()
    stopped = auto()
    share = auto()
    thanks = auto()
    fine = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_been(turn: Turn) -> None:
    lists.ask(turn, lines(*days_left(turn), T("Har du været i praktik før?")), YES, NO, SKIP)


def ask_helped(turn: Turn) -> None:
    found = lists.current(turn, Kind.helped)
    if found:
        lists.ask(turn, T("Var der andet, der hjalp?"), EDIT, BACK, NEXT, under=found)
    else:
        lists.ask(turn, T("Hvad hjalp dig dengang? Skriv én ting ad gangen."), BACK, SKIP)


def ask_stopped(turn: Turn) -> None:
    found = lists.current(turn, Kind.stopped)
    if found:
        lists.ask(turn, T("Var der andet?"), EDIT, BACK, NEXT, under=found)
        return
    private = T("Det næste ser kun du, medmindre du siger andet.")
    lists.ask(turn, lines(private, T("Hvad gjorde det svært at blive ved?")), BACK, SKIP)


def ask_share(turn: Turn) -> None:
    name = people.caseworker(turn)
    why = T("Så kan I lave en plan for, hvis det sker igen.")
    lists.ask(turn, lines(T("Må {caseworker} se det sidste?", caseworker=name), why), YES, NO)


def thank(turn: Turn) -> None:
    turn.say(T("Tak. Det er skrevet ned, og du kan altid ændre det."))


def say_fine(turn: Turn) -> None:
    turn.say(T("Det er helt fint. Så er det her dit første sted."))


QUESTIONS: Questions = {
    S.been: ask_been,
    S.helped: ask_helped,
    S.stopped: ask_stopped,
    S.share: ask_share,
    S.thanks: thank,
    S.fine: say_fine,
}


# --- conditions and actions -----------------------------------------------------------


def knows(turn: Turn) -> bool:
    return bool(lists.current(turn, Kind.helped, Kind.stopped))


def may_be_shared(turn: Turn) -> bool:
    """Something stopped it, nobody else may see it yet, and there is somebody to show it to."""
    found = lists.current(turn, Kind.stopped)
    hidden = any(Role.caseworker not in line.shared for line in found)
    return hidden and turn.the.who(Role.caseworker) is not None


def done_and_hidden(turn: Turn) -> bool:
    """Neither back nor a change of the list, and something is left to ask about."""
    return turn.pressed in {SKIP.value, NEXT.value} and may_be_shared(turn)


def no_more_and_hidden(turn: Turn) -> bool:
    return lists.said_nothing(turn) and may_be_shared(turn)


def full_and_hidden(turn: Turn) -> bool:
    """What was written just now is hidden always."""
    return fills(Kind.stopped)(turn) and turn.the.who(Role.caseworker) is not None


def share(turn: Turn) -> None:
    for line in lists.current(turn, Kind.stopped):
        book.change(turn, line, shared=tuple({*line.shared, str(Role.caseworker)}))


def remember_none(turn: Turn) -> None:
    today = turn.today.date()
    turn.remember(before_asked=steps.nothing_to_tell(turn.the, "earlier", today))


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Tryk gerne på Ja eller Nej, så jeg er sikker."))


GOOD, HARD = Kind.helped, Kind.stopped

TABLE = [
    # what happened  in         goes to    when                     do
    row(Started,     S.ready,   S.helped,  when=knows),
    row(Started,     S.ready,   S.been),
    row(Pressed,     S.been,    S.helped,  when=pressed("yes")),
    row(Pressed,     S.been,    S.fine,    when=pressed("no"),      do=remember_none),
    row(Pressed,     S.been,    S.thanks),
    row(Wrote,       S.been,    S.stopped, when=fills(GOOD),        do=keeps(GOOD)),
    row(Wrote,       S.been,    S.helped,                           do=keeps(GOOD)),
    *lists.rows(S.helped, GOOD, then=S.stopped, back=S.been),
    row(Pressed,     S.stopped, S.share,   when=done_and_hidden),
    row(Wrote,       S.stopped, S.share,   when=no_more_and_hidden),
    row(Wrote,       S.stopped, S.share,   when=full_and_hidden,    do=keeps(HARD)),
    *lists.rows(S.stopped, HARD, then=S.thanks, back=S.helped),
    row(Pressed,     S.share,   S.thanks,  when=pressed("yes"),     do=share),
    row(Pressed,     S.share,   S.thanks),
    row(Wrote,       S.share,   S.share,                            do=point_to_buttons),
    row(WentQuiet,   [S.been, S.helped, S.stopped, S.share], S.quiet),
]  # fmt: skip

FLOW = Flow("earlier", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.fine, S.quiet])
