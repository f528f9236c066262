"""Bars in the outline of what was agreed: a chart in words and numbers becomes a PNG (bars.typ).

Told apart without colour too: agreed is a dashed outline, done is filled, what nobody has counted
is striped, a goal is a diamond.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal

from bot.card.letters import can_set, from_right
from bot.render import DANISH, RIGHT_TO_LEFT
from bot.typeset import pngs

TEMPLATE = Path(__file__).parent / "bars.typ"
DOTS = 72  # an inch: a point of the template is a pixel
INTERVALS = 5  # at most so many between the lines of hours
STEPS = (1, 2, 5, 10, 20, 25, 50)

AGREED, DONE, GOAL = "agreed", "done", "goal"  # signs of the legend


@dataclass(frozen=True, slots=True)
class Bar:
    """`name` stands below it on two lines, `label` above it; `uncounted` is "", "fewer" or
    "more"."""

    name: tuple[str, str]
    label: str
    agreed: float
    done: float
    uncounted: str = ""
    goal: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """`every_label`: none is left out for want of room, they are set smaller instead."""

    title: str
    bars: tuple[Bar, ...]
    legend: tuple[tuple[str, str], ...]
    below: tuple[str, ...] = ()
    every_label: bool = False

    def words(self) -> Iterator[str]:
        yield self.title
        for bar in self.bars:
            yield from (*bar.name, bar.label)
        yield from (word for _, word in self.legend)
        yield from self.below


def png(chart_in: Callable[[str], Chart], language: str) -> bytes:
    """In Danish where our fonts have no shapes for the language: better than boxes."""
    chart = chart_in(language)
    if not can_set(chart.words()):
        language, chart = DANISH, chart_in(DANISH)
    [picture] = pngs(TEMPLATE, _given(chart, language), DOTS)
    return picture


def number(value: float, language: str) -> str:
    return str(format_decimal(value, "0.#", locale=language))


def _given(chart: Chart, language: str) -> dict[str, Any]:
    top = max(1.0, *(max(bar.agreed, bar.done) for bar in chart.bars))
    return {
        "rtl": language in RIGHT_TO_LEFT,
        "title": _word(chart.title),
        "top": top,
        "lines": [{"at": at, "name": number(at, language)} for at in _lines(top)],
        "bars": [_bar(bar) for bar in chart.bars],
        "every": chart.every_label,
        "legend": [{"sign": sign, "word": _word(word)} for sign, word in chart.legend],
        "below": [_word(words) for words in chart.below],
    }


def _bar(bar: Bar) -> dict[str, Any]:
    return {
        "name": [_word(line) for line in bar.name],
        "label": _word(bar.label),
        "agreed": bar.agreed,
        "done": bar.done,
        "uncounted": bar.uncounted,
        "goal": bar.goal,
    }


def _word(words: str) -> dict[str, Any]:
    """Danish words may stand in an Arabic picture: each goes its own way."""
    return {"words": words, "rtl": from_right(words)}


def _lines(top: float) -> range:
    """Whole hours, few of them."""
    step = next((step for step in STEPS if top <= step * INTERVALS), STEPS[-1])
    return range(0, int(top) + 1, step)
