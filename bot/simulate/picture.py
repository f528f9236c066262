"""The cases per caseworker and week as bars, one group for each policy (matplotlib, no display)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from bot.simulate.tally import Line

SECTION = "cases per caseworker and week"
SHADES = {"red": "#b3261e", "orange": "#d9822b", "yellow": "#d8b400"}
HATCHES = ("", "///")  # told apart without colour too
WIDTH = 0.38


def draw(runs: Mapping[str, Sequence[Line]], path: Path) -> None:
    figure = Figure(figsize=(7.0, 4.0), layout="constrained", facecolor="white")
    FigureCanvasSVG(figure)
    axes = figure.add_subplot()
    for place, (name, lines) in enumerate(runs.items()):
        told = {line.name: line.value or 0 for line in lines if line.section == SECTION}
        spots = [n + (place - (len(runs) - 1) / 2) * WIDTH for n in range(len(SHADES))]
        bars = axes.bar(
            spots, [told.get(c, 0) for c in SHADES], WIDTH, color=list(SHADES.values()),
            edgecolor="#1f2933", hatch=HATCHES[place % 2], label=name,
        )  # fmt: skip
        axes.bar_label(bars, fmt="%.2f", padding=2)
    axes.set_xticks(range(len(SHADES)), list(SHADES))
    axes.set_ylabel(SECTION)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    if len(runs) > 1:
        axes.legend(frameon=False)
    figure.savefig(path, format="svg", metadata={"Date": None})
