"""The learning curve: how well as many lines would do, taken by whole hands. Danish."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from bot.understanding.lines import INTENTS, Line
from bot.understanding.training import count, learn
from flows.safety.plain import read
from flows.understanding.deciding import RED

ANSWERED, FALSE = 0.7, 0.01  # at the same abstention and the same false alarms, so that it compares


def curve(lines: Sequence[Line], tested: Sequence[Line], language: str = "da") -> Iterable[str]:
    """A row for 1, 2, 4 … hands of this language, as Markdown."""
    mine = [line for line in lines if line.language == language]
    others = [line for line in tested if line.language == language]
    written = Counter(line.hand for line in mine)
    most = max(written.values(), default=0)
    hands = sorted(hand for hand in written if written[hand] * 2 > most)  # not the small ones
    yield "| lines | of what is answered (70 %) right | explicit danger red, at 1 % false alarms |"
    yield "|---|---|---|"
    number = 1
    while True:
        taken = [line for line in mine if line.hand in hands[:number]]
        right, red = _measure(taken, others)
        yield f"| {len(taken):,} | {right:.1%} | {red:.1%} |"
        if number >= len(hands):
            return
        number = min(number * 2, len(hands))


def _measure(taken: Sequence[Line], others: Sequence[Line]) -> tuple[float, float]:
    model = learn(taken, count([line.text for line in taken]))
    readings = [model.read(read(line.text)) for line in others]
    intents = np.array([list(reading.intents.values()) for reading in readings])
    answered = np.argsort(-intents.max(axis=1))[: int(len(others) * ANSWERED)]
    meant = np.array([INTENTS.index(line.intent) for line in others])
    right = float((intents.argmax(axis=1) == meant)[answered].mean())
    red = np.array([reading.chance_of(RED) for reading in readings])
    kind = np.array([line.danger for line in others])
    limit = np.quantile(red[kind == "none"], 1 - FALSE)
    return right, float((red[np.isin(kind, RED)] > limit).mean())
