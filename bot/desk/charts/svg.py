"""What the charts have in common: a box, its scale, and the words below it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

LEFT, RIGHT, TOP, BOTTOM = 12.0, 98.0, 8.0, 84.0  # the plot within the box, in per cent
MOST_LABELS = 7  # more would run into each other on a phone


@dataclass(frozen=True, slots=True)
class Tick:
    """A value that is named beside the scale."""

    value: float
    label: str


def box(kind: str, title: str, parts: Iterable[Markup], tall: int | None = None) -> Markup:
    """`title` is what somebody hears who does not see it; `tall` in pixels, else as the class
    says. Time runs from left to right in every language, as on the axis of a sheet of paper."""
    size = Markup(' height="{}"').format(tall) if tall else Markup("")
    return Markup(
        '<svg class="chart {}" role="img" aria-label="{}" focusable="false" direction="ltr"{}>'
        "{}</svg>"
    ).format(kind, title, size, Markup("").join(parts))


def height(value: float, lowest: float, highest: float) -> float:
    """How far from the top of the box, in per cent. What lies outside the scale is at its end."""
    reach = highest - lowest or 1.0
    share = min(1.0, max(0.0, (value - lowest) / reach))
    return BOTTOM - share * (BOTTOM - TOP)


def scale(ticks: Sequence[Tick], lowest: float, highest: float) -> list[Markup]:
    """A line across for each tick, with its words before it."""
    return [
        Markup(
            '<line class="grid" x1="{}%" x2="{}%" y1="{}%" y2="{}%"/>'
            '<text class="tick" x="{}%" y="{}%" dy="0.35em" text-anchor="end">{}</text>'
        ).format(*numbers(LEFT, RIGHT, at, at, LEFT - 1.5, at), tick.label)
        for tick in ticks
        for at in [height(tick.value, lowest, highest)]
    ]


def below(labels: Sequence[str], places: Sequence[float]) -> list[Markup]:
    """Some of the labels, evenly, and always the newest."""
    every = -(-len(labels) // MOST_LABELS) if labels else 1
    newest = len(labels) - 1
    return [
        Markup('<text class="label" x="{}%" y="97%" text-anchor="middle">{}</text>').format(
            *numbers(at), label
        )
        for number, (label, at) in enumerate(zip(labels, places, strict=True))
        if (newest - number) % every == 0
    ]


def numbers(*values: float) -> list[str]:
    """Short: no more decimals than an eye sees."""
    return [f"{value:.2f}".rstrip("0").rstrip(".") for value in values]
