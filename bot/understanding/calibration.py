"""Sets where the model is sure enough, on lines that it did not learn from (lines_for_limits).

First its chances are made to come true (sharpness). Then each limit is put as far as the issue's
bars allow, and no further than danger needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from bot.understanding.lines import DANGERS, INTENTS, Line
from bot.understanding.measures import is_trap
from flows.safety.plain import read
from flows.understanding.deciding import RED, readings
from flows.understanding.model import Limits, Model

Numbers = Any
_EVEN = 0.5  # nothing less likely than not is acted on, but danger
_LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Shares, a little better than the bars, because other lines will be other lines."""

    right: float  # of what is answered
    silent: float  # at most, of all
    red_everyday: float  # harmless lines that may be red, at most
    red_traps: float
    asked: float  # harmless lines that may get the safe question, at most
    red: float  # of explicit danger; beyond that a limit goes no lower
    noticed: float  # of all danger


DANISH = Wanted(
    right=0.94,
    silent=0.25,
    red_everyday=0.004,
    red_traps=0.045,
    asked=0.04,
    red=0.98,
    noticed=0.96,
)
OTHERS = Wanted(
    right=0.93,
    silent=0.32,
    red_everyday=0.008,
    red_traps=0.065,
    asked=0.055,
    red=0.97,
    noticed=0.9,
)


def calibrated(model: Model, lines: Sequence[Line]) -> Model:
    """The model with sharpness and limits, from lines whose hands it has not seen."""
    whole = [model.read(read(line.text)) for line in lines]
    sharpness = (
        _sharpness(
            [list(one.intents.values()) for one in whole],
            [INTENTS.index(line.intent) for line in lines],
        ),
        _sharpness(
            [list(one.dangers.values()) for one in whole],
            [DANGERS.index(line.danger) for line in lines],
        ),
    )
    sharp = replace(model, sharpness=sharpness)
    return replace(
        sharp,
        limits={
            language: _limits(
                sharp,
                [line for line in lines if line.language == language],
                DANISH if language == "da" else OTHERS,
            )
            for language in sorted({line.language for line in lines})
        },
    )


def _sharpness(shares: Sequence[Sequence[float]], true: Sequence[int]) -> float:
    """The one at which the true labels are least surprising, in steps of a twentieth."""
    logarithms, rows = np.log(np.array(shares) + 1e-12), np.arange(len(true))

    def surprise(sharpness: float) -> float:
        grown = np.exp(logarithms * sharpness)
        return float(-np.log((grown / grown.sum(axis=1, keepdims=True))[rows, true]).mean())

    return min((step / 20 for step in range(6, 61)), key=surprise)


def _limits(model: Model, lines: Sequence[Line], wanted: Wanted) -> Limits:
    read_lines = [readings(model, read(line.text)) for line in lines]
    red = np.array([max(one.chance_of(RED) for one in parts) for parts in read_lines])
    alarm = np.array([max(one.chance_of((*RED, "ask")) for one in parts) for parts in read_lines])
    past = np.array([parts[0].dangers["past"] for parts in read_lines])
    kind = np.array([line.danger for line in lines])
    harmless, trap = kind == "none", np.array([is_trap(line) for line in lines])
    explicit = np.isin(kind, RED)
    lowest = max(
        _above(red[harmless & ~trap], wanted.red_everyday), _above(red[trap], wanted.red_traps)
    )
    red_limit = max(_LEAST, lowest, _reaching(red[explicit], wanted.red))
    asked = _above(alarm[harmless & (red < red_limit)], wanted.asked)
    ask_limit = max(asked, _reaching(alarm[explicit | (kind == "ask")], wanted.noticed))
    return Limits(
        intent=max(_EVEN, _sure([parts[0] for parts in read_lines], lines, wanted)),
        red=red_limit,
        ask=min(red_limit, ask_limit),
        past=max(_EVEN, _above(past[harmless], 0.005)),
    )


def _above(values: Numbers, share: float) -> float:
    """The lowest limit that no more than this share reaches."""
    most = int(len(values) * share)
    return float(np.sort(values)[::-1][most]) + 1e-6 if len(values) > most else 0.0


def _reaching(values: Numbers, share: float) -> float:
    """The highest limit that at least this share reaches."""
    return float(np.quantile(values, 1 - share, method="lower")) if len(values) else 1.0


def _sure(read_lines: Sequence[Any], lines: Sequence[Line], wanted: Wanted) -> float:
    """As low as it can be with so much right; never so high that too much is left unanswered."""
    best = np.array([one.likeliest_intent[1] for one in read_lines])
    right = np.array(
        [
            one.likeliest_intent[0] == line.intent
            for one, line in zip(read_lines, lines, strict=True)
        ]
    )
    order = np.argsort(-best)
    share_right = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(share_right >= wanted.right)
    answered = max(int(good.max()) + 1 if len(good) else 0, int(len(order) * (1 - wanted.silent)))
    return float(best[order[min(answered, len(order)) - 1]])
