"""The day of something the citizen wanted to do themselves: a kind reminder, and one tap
(requirement 63). Later is an answer, and so is nothing."""

from datetime import timedelta
from enum import StrEnum, auto

from flows.before import todo_kept as keep
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.pointing import point_to_choice
from flows.texts import TC, T, long_date, words
from flows.turn import Turn

NAME = "todo_due"
A_WEEK = timedelta(days=7)


class S(StrEnum):
    ready = auto()
    asked = auto()
    done = auto()
    later = auto()
    dropped = auto()
    gone = auto()
    quiet = auto()


def is_gone(turn: Turn) -> bool:
    return keep.line(turn) is None


def ask(turn: Turn) -> None:
    one = keep.line(turn)
    turn.ask(
        lines(T("I dag ville du gøre det her:"), words(one.text if one else "")),
        Button(TC("button", "Det er gjort"), "done"),
        Button(TC("button", "Om en uge"), "later"),
        Button(TC("button", "Drop det"), "drop"),
    )


def put_off(turn: Turn) -> None:
    day = turn.today.date() + A_WEEK
    keep.set_day(turn, day)
    turn.say(T("Helt fint. Jeg spørger igen {day}.", day=long_date(day)))


def say_done(turn: Turn) -> None:
    turn.say(T("Godt. Så er det gjort."))


def say_dropped(turn: Turn) -> None:
    turn.say(T("Det er i orden. Jeg spørger ikke mere til det."))


QUESTIONS: Questions = {S.asked: ask, S.done: say_done, S.dropped: say_dropped}
TABLE = [
    # what happened  in       goes to    when                   do
    row(Started,     S.ready, S.gone,    when=is_gone),
    row(Started,     S.ready, S.asked),
    row(Pressed,     S.asked, S.done,    when=pressed("done"),  do=keep.tick),
    row(Pressed,     S.asked, S.later,   when=pressed("later"), do=put_off),
    row(Pressed,     S.asked, S.dropped,                        do=keep.drop),
    row(Wrote,       S.asked, S.asked,                          do=point_to_choice),
    row(WentQuiet,   S.asked, S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready,
    ends=[S.done, S.later, S.dropped, S.gone, S.quiet],
)  # fmt: skip
