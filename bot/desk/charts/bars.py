"""Bars from left to right, each within the outline of what it is measured against."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.desk.charts.svg import BOTTOM, LEFT, RIGHT, Tick, below, box, height, numbers, scale

WIDEST = 9.0  # per cent: two bars are no two walls
FILLED = 0.7  # of the room each bar has
ROUGH = "rough"


@dataclass(frozen=True, slots=True)
class Bar:
    """`of` is drawn as an outline behind it; `kind` is a class: "rough" is drawn with stripes."""

    label: str
    value: float
    of: float | None = None
    kind: str = ""


def bars(title: str, found: Sequence[Bar], *, ticks: Sequence[Tick] = ()) -> Markup:
    """From nought up to the highest bar, outline or tick."""
    known = [*(bar.value for bar in found), *(bar.of or 0.0 for bar in found)]
    highest = max([*known, *(tick.value for tick in ticks)], default=0.0) or 1.0
    room = (RIGHT - LEFT) / max(1, len(found))
    places = [LEFT + room * (number + 0.5) for number in range(len(found))]
    wide = min(WIDEST, room * FILLED)
    drawn = [
        part
        for bar, at in zip(found, places, strict=True)
        for part in _bar(bar, at - wide / 2, wide, highest)
    ]
    labels = below([bar.label for bar in found], places)
    stripes = [_stripes()] if any(bar.kind == ROUGH for bar in found) else []
    return box("bars", title, [*stripes, *scale(ticks, 0.0, highest), *drawn, *labels])


def _bar(bar: Bar, x: float, wide: float, highest: float) -> list[Markup]:
    found = []
    if bar.of is not None:
        found.append(_rect("of", x, wide, height(bar.of, 0.0, highest)))
    if bar.value > 0:
        found.append(_rect(f"bar {bar.kind}".strip(), x, wide, height(bar.value, 0.0, highest)))
        if bar.kind == ROUGH:
            found.append(_rect("stripes", x, wide, height(bar.value, 0.0, highest), striped=True))
    return found


def _rect(kind: str, x: float, wide: float, top: float, *, striped: bool = False) -> Markup:
    fill = Markup(' fill="url(#stripes)"') if striped else Markup("")
    return Markup('<rect class="{}" x="{}%" y="{}%" width="{}%" height="{}%"{}/>').format(
        kind, *numbers(x, top, wide, BOTTOM - top), fill
    )


def _stripes() -> Markup:
    """Told apart without colour: what was counted roughly."""
    return Markup(
        '<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="stripe" width="3" height="6"/></pattern></defs>'
    )
