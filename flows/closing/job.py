"""The hours after hiring: how many now, how many it is meant to become (requirement 213: 25 → 37).

Kind.job is the job with its minutes a week now; the hours_step beside it, still planned, is what
it grows to; each step on the way stays, agreed, on its day. Asks nothing.
"""

import re

from flows import book
from flows.own import Entry, Kind
from flows.turn import Turn
from flows.typed import MOST_WORDS

KEY = "after"  # of hours_step lines that are about the job, not about the placement
LEAST, MOST = 1, 60  # hours a week that are not a slip of the finger
FULL_TIME = 37  # evidence §10
NUMBER = re.compile(r"(?<![\d,.-])\d{1,3}(?:[.,]\d)?(?![\d,.])")


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


def hours(line: Entry | None) -> float:
    return (line.value or 0) / 60 if line is not None else 0


def shown(value: float) -> str:
    """12,5 and 25, as they are written in Danish."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def ramping(turn: Turn) -> bool:
    return 0 < hours(job(turn)) < hours(planned(turn))


def told(turn: Turn) -> float | None:
    """Hours a week, pressed or in a few words: "ca. 12,5 timer". Two numbers are no answer."""
    if turn.pressed:
        return float(turn.pressed) if turn.pressed.isdecimal() else None
    found = NUMBER.findall(turn.wrote)
    few = 0 < len(turn.wrote.split()) <= MOST_WORDS
    return float(found[0].replace(",", ".")) if few and len(found) == 1 else None


def possible(value: float | None) -> bool:
    return value is not None and LEAST <= value <= MOST


def begin(turn: Turn, value: float) -> None:
    today = turn.today.date()
    if known := job(turn):
        book.change(turn, known, value=round(value * 60))
    else:
        book.write(turn, Kind.job, here=True, value=round(value * 60), day=today)
    _step(turn, value)


def unknown(turn: Turn) -> None:
    """Not said, and not asked again every week."""
    if job(turn) is None:
        book.write(turn, Kind.job, here=True, day=turn.today.date())


def _step(turn: Turn, value: float) -> None:
    book.write(turn, Kind.hours_step, here=True, key=KEY, value=round(value * 60),
               day=turn.today.date(), state="agreed")  # fmt: skip


def plan(turn: Turn, value: float) -> None:
    if known := planned(turn):
        book.drop(turn, known)
    book.write(turn, Kind.hours_step, here=True, key=KEY, value=round(value * 60), state="planned")


def raise_to(turn: Turn, value: float) -> None:
    """So many now; reached, the plan is done."""
    known, goal = job(turn), planned(turn)
    if known is not None:
        book.change(turn, known, value=round(value * 60))
    _step(turn, value)
    if goal is not None and round(value * 60) >= (goal.value or 0):
        book.drop(turn, goal)
