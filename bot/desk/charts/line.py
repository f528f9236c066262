"""Lines over time: each with its own marks and dashes, so that nobody has to tell colours apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from bot.desk.charts.svg import LEFT, RIGHT, Tick, below, box, height, numbers, scale

MARKS = ("circle", "square", "diamond")
EDGE = 4.0  # per cent: the first and the last mark are not cut


@dataclass(frozen=True, slots=True)
class Line:
    """`values` stand one above each label; None: nothing was said then, and nothing is drawn."""

    name: str
    values: tuple[float | None, ...]


def line(
    title: str,
    labels: Sequence[str],
    found: Sequence[Line],
    *,
    lowest: float = 0.0,
    highest: float = 10.0,
    ticks: Sequence[Tick] = (),
) -> Markup:
    places = _places(len(labels))
    drawn = [
        part
        for number, one in enumerate(found)
        for part in _drawn(one, number, places, lowest, highest)
    ]
    scaled = scale(ticks, lowest, highest)
    return box("lines", title, [*scaled, *drawn, *below(labels, places)])


def _places(count: int) -> list[float]:
    first, last = LEFT + EDGE, RIGHT - EDGE
    if count < 2:
        return [(first + last) / 2] * count
    return [first + (last - first) * number / (count - 1) for number in range(count)]


def _drawn(
    one: Line, number: int, places: Sequence[float], lowest: float, highest: float
) -> list[Markup]:
    """The points that are known, joined from each to the next known one."""
    points = [
        (at, height(value, lowest, highest))
        for at, value in zip(places, one.values, strict=True)
        if value is not None
    ]
    joined = [
        Markup('<line x1="{}%" y1="{}%" x2="{}%" y2="{}%"/>').format(*numbers(*a, *b))
        for a, b in pairwise(points)
    ]
    marks = [_mark(number, x, y) for x, y in points]
    whole = Markup("").join([*joined, *marks])
    return [Markup('<g class="line{}">{}</g>').format(number % len(MARKS), whole)]


def _mark(number: int, x: float, y: float) -> Markup:
    """In a box of its own: a per cent place for something of a fixed size."""
    shape = {
        "circle": '<circle r="5"/>',
        "square": '<rect x="-5" y="-5" width="10" height="10"/>',
        "diamond": '<path d="M0-7 7 0 0 7-7 0Z"/>',
    }[MARKS[number % len(MARKS)]]
    return Markup('<svg class="mark" x="{}%" y="{}%" overflow="visible">{}</svg>').format(
        *numbers(x, y), Markup(shape)
    )
