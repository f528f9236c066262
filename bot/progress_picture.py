"""How far it has come, as a PNG (flows.pictures.Progress), and the same in words for who cannot
see it. Bars, never a line: a line falls. Told apart without colour; only draws.
"""

import io

from babel.dates import format_date
from babel.numbers import format_decimal
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from bot.pictures import DONE, DOTS, INK, SIZE, SOFT
from bot.render import DANISH, RIGHT_TO_LEFT, in_words
from flows.pictures import Progress, parse_progress
from flows.progress.spoken import hours
from flows.texts import TC, TN, T, Text

WIDTH, GOAL = 0.66, "#b45309"
LABELLED = 8  # more bars than this: only every second week is named
HOUR = 60


def png(spec: str, language: str, zone: str) -> bytes:
    progress = parse_progress(spec)
    figure = Figure(figsize=SIZE, dpi=DOTS, facecolor="white", layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    _bars(axes, progress, language)
    _frame(axes, progress, language, zone)
    below = " · ".join(in_words(one, language, zone) for one in _counts(progress))
    if below:
        figure.supxlabel(below, size=13, color=INK)
    kept = io.BytesIO()
    figure.savefig(kept, format="png", metadata={"Software": None})
    return kept.getvalue()


def in_lines(spec: str, language: str, zone: str = "UTC") -> str:
    """One line a week, then what there is in all."""
    progress = parse_progress(spec)
    rows = [_week(progress, place, language) for place in range(len(progress.weeks))]
    return "\n".join(in_words(one, language, zone) for one in (*rows, *_counts(progress)))


def _week(progress: Progress, place: int, language: str) -> Text:
    monday, minutes = progress.weeks[place], progress.done[place]
    done = hours(minutes) if minutes == HOUR else T("{n} timer", n=_number(minutes, language))
    week = monday.isocalendar().week
    if monday in progress.goals:
        return T("Uge {week}: {done}. Et mål er nået.", week=week, done=done)
    return T("Uge {week}: {done}", week=week, done=done)


def _counts(progress: Progress) -> list[Text]:
    """What there is none of yet is not named."""
    return [
        text
        for count, text in (
            (progress.reached, TN("1 mål nået", "{n} mål nået", progress.reached)),
            (progress.alone, TN("1 opgave alene", "{n} opgaver alene", progress.alone)),
            (progress.on_card, TN("1 linje på kortet", "{n} linjer på kortet", progress.on_card)),
        )
        if count
    ]


def _bars(axes: Axes, progress: Progress, language: str) -> None:
    top = _top(progress)
    for place, minutes in enumerate(progress.done):
        done, agreed = minutes / HOUR, progress.agreed[place] / HOUR
        axes.bar(place, done, WIDTH, facecolor=DONE, edgecolor=DONE, zorder=2)
        if agreed:
            axes.bar(
                place, agreed, WIDTH, facecolor="none", edgecolor=INK, linewidth=1.4, ls="--",
                zorder=3,
            )  # fmt: skip
        axes.annotate(
            _number(minutes, language), (place, max(done, agreed)), (0, 4),
            textcoords="offset points", ha="center", color=INK, size=12,
        )  # fmt: skip
        if progress.weeks[place] in progress.goals:
            axes.plot(place, top * 1.16, marker="D", markersize=9, color=GOAL, zorder=4)


def _top(progress: Progress) -> float:
    return max(*progress.done, *progress.agreed, HOUR) / HOUR


def _frame(axes: Axes, progress: Progress, language: str, zone: str) -> None:
    count = len(progress.weeks)
    axes.set_title(in_words(TC("chart", "Timer om ugen"), language, zone), size=16, color=INK)
    every = 1 if count <= LABELLED else 2
    named = [
        _name(progress, place, language) if place % every == 0 else "" for place in range(count)
    ]
    axes.set_xticks(range(count), named, size=12)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.set_ylim(0, _top(progress) * 1.26)
    room = max(5 - count, 0) / 2 + 0.6  # two weeks are not two walls
    axes.set_xlim(-room, count - 1 + room)
    axes.tick_params(length=0, labelcolor=INK, labelsize=12)
    axes.grid(axis="y", color=SOFT, alpha=0.35, zorder=0)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    if language in RIGHT_TO_LEFT:
        axes.invert_xaxis()
    _legend(axes, progress, language, zone)


def _legend(axes: Axes, progress: Progress, language: str, zone: str) -> None:
    shown: list[Patch | Line2D] = [
        Patch(facecolor="none", edgecolor=INK, linestyle="--", linewidth=1.4),
        Patch(facecolor=DONE, edgecolor=DONE),
    ]
    named = [TC("chart", "Planlagt"), TC("chart", "Holdt")]
    if progress.goals:
        shown.append(Line2D([], [], marker="D", ls="", color=GOAL, markersize=9))
        named.append(TC("chart", "Mål nået"))
    axes.legend(
        shown,
        [in_words(text, language, zone) for text in named],
        loc="upper center",
        bbox_to_anchor=(0.5, -0.16),
        ncols=len(shown),
        frameon=False,
        fontsize=12,
    )


def _name(progress: Progress, place: int, language: str) -> str:
    """Two lines, because a phone is narrow: the Monday's day, and its month."""
    monday = progress.weeks[place]
    number = f"{monday.day}." if language == DANISH else str(monday.day)
    return f"{number}\n{format_date(monday, 'MMM', locale=language)}"


def _number(minutes: int, language: str) -> str:
    return str(format_decimal(minutes / HOUR, "0.#", locale=language))
