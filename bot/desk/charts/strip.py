"""Days as a calendar: a row for each week, a cell for each day. What a day was is a sign in the
cell and a class; colour only underlines it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.desk.charts.svg import box, numbers

NAMES = 12.0  # per cent of the width for the name of the week
ROW, HEAD, GAP = 44, 22, 4  # pixels


@dataclass(frozen=True, slots=True)
class Day:
    """`kind` is a class; an empty sign is a day on which nothing was agreed."""

    number: str
    sign: str = ""
    kind: str = ""
    today: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, Monday first; None: outside of what is shown."""

    name: str
    days: tuple[Day | None, ...]


def strip(title: str, weekdays: Sequence[str], weeks: Sequence[Week], corner: str = "") -> Markup:
    """As tall as it has weeks, so the height is said and not scaled. `corner` is what the names of
    the weeks are: they are numbers, for a phone is narrow."""
    wide = (100.0 - NAMES) / 7
    head = [
        Markup('<text class="label" x="{}%" y="14" text-anchor="middle">{}</text>').format(
            *numbers(NAMES + wide * (place + 0.5)), name
        )
        for place, name in enumerate(weekdays)
    ]
    rows = [part for row, week in enumerate(weeks) for part in _week(week, HEAD + row * ROW, wide)]
    head.append(Markup('<text class="label" x="0" y="14">{}</text>').format(corner))
    return box("strip", title, [*head, *rows], HEAD + ROW * len(weeks))


def _week(week: Week, top: int, wide: float) -> list[Markup]:
    name = Markup('<text class="label" x="0" y="{}">{}</text>').format(top + 26, week.name)
    cells = [
        _cell(day, NAMES + wide * place, top, wide)
        for place, day in enumerate(week.days)
        if day is not None
    ]
    return [name, *cells]


def _cell(day: Day, x: float, top: int, wide: float) -> Markup:
    """The number small above, the sign below it."""
    kind = " ".join(["day", day.kind or "free", *(["today"] if day.today else [])])
    return Markup(
        '<svg class="{}" x="{}%" y="{}" width="{}%" height="{}">'
        '<rect x="2" y="2" width="92%" height="{}" rx="3"/>'
        '<text class="number" x="48%" y="14" text-anchor="middle">{}</text>'
        '<text class="sign" x="48%" y="33" text-anchor="middle">{}</text></svg>'
    ).format(
        kind, *numbers(x), top, *numbers(wide), ROW, ROW - GAP, day.number, day.sign
    )  # fmt: skip
