"""Bars below each other, each with its words above it: for names too long to stand side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.desk.charts.svg import box, numbers

ROW, WORDS, THICK = 44, 16, 14  # pixels: a bar with its words, where these stand, how thick it is
THINNEST = 1.0  # per cent: something is not nothing


@dataclass(frozen=True, slots=True)
class Row:
    """`label` says the value as well: nobody has to measure. `kind` is a class."""

    label: str
    value: float
    kind: str = "bar"


def rows(title: str, found: Sequence[Row]) -> Markup:
    """The longest fills the room."""
    longest = max((row.value for row in found), default=0.0) or 1.0
    parts = [
        part
        for number, row in enumerate(found)
        for part in _row(row, number * ROW, 100 * row.value / longest)
    ]
    return box("rows", title, parts, ROW * len(found))


def _row(row: Row, top: int, wide: float) -> list[Markup]:
    label = Markup('<text class="label" x="0" y="{}">{}</text>').format(top + WORDS, row.label)
    place = Markup('<rect class="{}" y="{}" width="{}%" height="{}"/>')
    y = top + WORDS + 6
    full = [place.format("of", y, 100, THICK)]
    if row.value > 0:
        full.append(place.format(row.kind, y, *numbers(max(THINNEST, wide)), THICK))
    return [label, *full]
