"""The hours after hiring: how many now, how many it is meant to become (requirement 213: 25 → 37).

Kind.job is the job with its minutes a week now; the hours_step beside it, still planned, is what
it grows to; each step on the way stays, agreed, on its day. Asks nothing.
"""

from flows import book
from flows.own import Entry, Kind
from flows.turn import Turn
from flows.typed import MOST_WORDS
from flows.understanding.values import number

KEY = "after"  # of hours_step lines that are about the job, not about the placement
LEAST, MOST = 1, 60  # hours a week that are not a slip of the finger


def job(turn: Turn) -> Entry | None:
    return book.newest(turn.the, Kind.job)


def planned(turn: Turn) -> Entry | None:
    """What it is meant to become, while it is not there yet."""
    found = [
        line
        for line in book.lines_of(turn.the, Kind.hours_step)
        if (line.key, line.state) == (KEY, "planned")
    ]
    return found[-1] if found else None


def hours(line: Entry | None) -> int:
    return round((line.value or 0) / 60) if line is not None else 0


def ramping(turn: Turn) -> bool:
    return 0 < hours(job(turn)) < hours(planned(turn))


def told(turn: Turn) -> int | None:
    """Hours a week, pressed or in a few words. None: no number, or one that cannot be."""
    if turn.pressed:
        return int(turn.pressed) if turn.pressed.isdecimal() else None
    few = 0 < len(turn.wrote.split()) <= MOST_WORDS
    return number(turn.wrote) if few else None


def possible(value: int | None) -> bool:
    return value is not None and LEAST <= value <= MOST


def begin(turn: Turn, value: int) -> None:
    today = turn.today.date()
    if known := job(turn):
        book.change(turn, known, value=value * 60)
    else:
        book.write(turn, Kind.job, here=True, value=value * 60, day=today)
    _step(turn, value)


def _step(turn: Turn, value: int) -> None:
    book.write(turn, Kind.hours_step, here=True, key=KEY, value=value * 60,
               day=turn.today.date(), state="agreed")  # fmt: skip


def plan(turn: Turn, value: int) -> None:
    if known := planned(turn):
        book.drop(turn, known)
    book.write(turn, Kind.hours_step, here=True, key=KEY, value=value * 60, state="planned")


def raise_to(turn: Turn, value: int) -> None:
    """So many now; reached, the plan is done."""
    known, goal = job(turn), planned(turn)
    if known is not None:
        book.change(turn, known, value=value * 60)
    _step(turn, value)
    if goal is not None and value * 60 >= (goal.value or 0):
        book.drop(turn, goal)
