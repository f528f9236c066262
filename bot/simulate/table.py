"""The numbers of one run, or of two side by side, for a person to read."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Console, Group
from rich.table import Table

from bot.simulate.tally import Line, difference

RULE = "rule "
FIRST = {1: 40, 3: 35, 4: 24}  # how wide the first column is beside so many others
NUMBERS = ("signs*", "cases", "judged", "false")
STARRED = "* per 100 placement-weeks; false: judged a false alarm"
PEOPLE_ARE_GUESSED = (
    "What this is not: a forecast. The people are invented, and every habit is an assumption "
    "(docs/simulate.md lists each with its source; --habits FILE replaces them). The program is "
    "the real one. Compare two policies with it, and do not read one number as the truth."
)


def one(console: Console, title: str, lines: Sequence[Line]) -> None:
    console.print(title, style="bold", markup=False)
    told = [line for line in lines if not line.section.startswith(RULE)]
    for section, inside in groupby(told, key=lambda line: line.section):
        found = _table(section, "")
        for line in inside:
            found.add_row(line.name, figure(line.value))
        console.print(found)
    console.print(_rules(lines))
    console.print(PEOPLE_ARE_GUESSED, style="italic", markup=False)


def two(
    console: Console,
    title: str,
    names: tuple[str, str],
    runs: tuple[Sequence[Line], Sequence[Line]],
) -> None:
    console.print(title, style="bold", markup=False)
    both = difference(*runs)
    told = [pair for pair in both if not pair[0].section.startswith(RULE)]
    for section, inside in groupby(told, key=lambda pair: pair[0].section):
        found = _table(section, *names, "difference")
        for line, other in inside:
            found.add_row(line.name, figure(line.value), figure(other.value), _change(line, other))
        console.print(found)
    console.print(_rules_of_two(pair for pair in both if pair[0].section.startswith(RULE)))
    console.print(PEOPLE_ARE_GUESSED, style="italic", markup=False)


def _rules_of_two(both: Iterable[tuple[Line, Line]]) -> Group:
    found = _table("rules, first → second", *NUMBERS)
    for section, inside in groupby(both, key=lambda pair: pair[0].section):
        cells = (f"{figure(line.value)} → {figure(other.value)}" for line, other in inside)
        found.add_row(section.removeprefix(RULE), *cells)
    return Group(found, STARRED)


def _rules(lines: Iterable[Line]) -> Group:
    found = _table("rules", *NUMBERS)
    rules = [line for line in lines if line.section.startswith(RULE)]
    for section, inside in groupby(rules, key=lambda line: line.section):
        found.add_row(section.removeprefix(RULE), *(figure(line.value) for line in inside))
    return Group(found, STARRED)


def _table(first: str, *columns: str) -> Table:
    found = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    found.add_column(first, min_width=FIRST[len(columns)], overflow="fold")
    for column in columns:
        found.add_column(column, justify="right", min_width=8)
    return found


def _change(line: Line, other: Line) -> str:
    if line.value is None or other.value is None:
        return ""
    change = other.value - line.value
    return "=" if abs(change) < 0.005 else f"{'+' if change > 0 else '−'}{figure(abs(change))}"


def figure(value: float | None) -> str:
    """Three figures that mean something."""
    if value is None:
        return "–"
    if float(value).is_integer() or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"


def as_json(lines: Iterable[Line]) -> dict[str, Any]:
    found: dict[str, dict[str, float | None]] = {}
    for line in lines:
        found.setdefault(line.section, {})[line.name] = line.value
    return found
