"""A picture's line of text (flows.pictures) becomes a PNG, and the same in words for who cannot
see it. Only draws; whether and to whom it goes is decided in flows.

matplotlib's object API: pyplot keeps every figure alive, and needs a display.
"""

import io
from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from bot.render import DANISH, RIGHT_TO_LEFT, in_words
from flows.pictures import FEWER, MORE, UNKNOWN, Hours, parse
from flows.texts import TC, T, Text

# Told apart without colour too: agreed is an outline, done is filled, fewer is striped.
INK, SOFT, DONE = "#1f2933", "#8a97a6", "#1f7a6d"
SIZE, DOTS = (6.0, 4.2), 150  # 900 by 630 pixels: a phone's width
WIDTH = 0.62
# Around the bars: the sizes of all that stands there are known, and finding them out would mean
# drawing everything twice.
ROOM = {"left": 0.06, "right": 0.98, "top": 0.91, "bottom": 0.23}


def hours_png(spec: str, language: str, zone: str) -> bytes:
    """Agreed and done hours of a week, a bar a day."""
    hours = parse(spec)
    figure = Figure(figsize=SIZE, dpi=DOTS, facecolor="white")
    figure.subplots_adjust(**ROOM)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    _bars(axes, hours, language, zone)
    _frame(axes, hours, language, zone)
    kept = io.BytesIO()
    figure.savefig(kept, format="png", metadata={"Software": None})
    return kept.getvalue()


def hours_words(spec: str, language: str, zone: str = "UTC") -> str:
    """The same, one line a day: for a screen reader, and for a mail without pictures."""
    hours = parse(spec)
    return "\n".join(
        in_words(_day(hours, index, language), language, zone) for index in range(len(hours.days))
    )


def _day(hours: Hours, index: int, language: str) -> Text:
    day = format_date(hours.days[index], "EEEE d. MMM", locale=language)
    agreed, done = _number(hours.agreed[index], language), hours.done[index]
    if done == FEWER:
        return T("{day}: {agreed} timer aftalt, færre holdt", day=day, agreed=agreed)
    if done == MORE:
        return T("{day}: {agreed} timer aftalt, flere holdt", day=day, agreed=agreed)
    if done == UNKNOWN:
        return T("{day}: {agreed} timer aftalt, mere ved vi ikke", day=day, agreed=agreed)
    there = _number(float(done), language)
    return T("{day}: {agreed} timer aftalt, {there} holdt", day=day, agreed=agreed, there=there)


def _bars(axes: Axes, hours: Hours, language: str, zone: str) -> None:
    for index, agreed in enumerate(hours.agreed):
        mark, done = hours.done[index], hours.done_hours(index)
        stripes = "////" if mark == FEWER else None
        face = "white" if stripes else DONE
        if done:
            axes.bar(index, done, WIDTH, facecolor=face, edgecolor=DONE, hatch=stripes, zorder=2)
        axes.bar(
            index, agreed, WIDTH, facecolor="none", edgecolor=INK, linewidth=1.6, ls="--", zorder=3
        )
        top = max(agreed, done)
        label = _label(mark, done, language, zone)
        axes.annotate(
            label, (index, top), (0, 5), textcoords="offset points", ha="center", color=INK, size=13
        )


def _label(mark: str, done: float, language: str, zone: str) -> str:
    if mark == UNKNOWN:
        return "?"
    words = {FEWER: TC("chart", "færre"), MORE: TC("chart", "flere")}
    return in_words(words[mark], language, zone) if mark in words else _number(done, language)


def _frame(axes: Axes, hours: Hours, language: str, zone: str) -> None:
    axes.set_title(in_words(TC("chart", "Timer i ugen"), language, zone), size=16, color=INK)
    axes.set_xticks(range(len(hours.days)), [_short(day, language) for day in hours.days], size=13)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.set_ylim(0, max((*hours.agreed, 1)) * 1.22)
    room = max(5 - len(hours.days), 0) / 2 + 0.6  # two days are not two walls
    axes.set_xlim(-room, len(hours.days) - 1 + room)
    axes.tick_params(length=0, labelcolor=INK, labelsize=13)
    axes.grid(axis="y", color=SOFT, alpha=0.35, zorder=0)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    if language in RIGHT_TO_LEFT:
        axes.invert_xaxis()
    _legend(axes, language, zone)


def _legend(axes: Axes, language: str, zone: str) -> None:
    shown = [
        Patch(facecolor="none", edgecolor=INK, linestyle="--", linewidth=1.6),
        Patch(facecolor=DONE, edgecolor=DONE),
    ]
    named = [TC("chart", "Aftalt"), TC("chart", "Holdt")]
    axes.legend(
        shown,
        [in_words(text, language, zone) for text in named],
        loc="upper center",
        bbox_to_anchor=(0.5, -0.16),
        ncols=2,
        frameon=False,
        fontsize=13,
    )


def _short(day: date, language: str) -> str:
    """Two lines, because a phone is narrow."""
    number = f"{day.day}." if language == DANISH else str(day.day)
    return f"{format_date(day, 'EEE', locale=language)}\n{number}"


def _number(value: float, language: str) -> str:
    return str(format_decimal(value, "0.#", locale=language))
