"""A linear model over pieces of words, and what it makes of a text: how likely each intent and each
kind of danger is, and which words weighed most.

It was learnt from the lines in flows/understanding/lines by `make understanding`
(bot/understanding) and is a file of plain numbers, model.npz. No network, no chance, no clock.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from flows.safety.plain import Words
from flows.understanding.features import GROUPS, Piece, pieces_of

Numbers = np.ndarray[Any, np.dtype[Any]]
FILE = __file__.removesuffix(".py") + ".npz"
_MOST_OFTEN = 16  # a piece counts no more than so many times


@dataclass(frozen=True, slots=True)
class Limits:
    """How likely something must be before it is acted on; each from 0 to 1."""

    intent: float
    red: float
    ask: float
    past: float


@dataclass(frozen=True, slots=True)
class Model:
    """`weights` has a row for each known piece (`keys`, sorted) and a column for each label:
    the intents, then the kinds of danger."""

    keys: Numbers  # uint32, shape (pieces,)
    groups: Numbers  # uint8, shape (pieces,): which of GROUPS
    rarity: Numbers  # float32, shape (pieces,): the rarer a piece, the more it says
    weights: Numbers  # int8, shape (pieces, labels)
    scale: Numbers  # float32, shape (labels,): what one step of a weight is worth
    bias: Numbers  # float32, shape (labels,)
    often: Numbers  # float32, shape (_MOST_OFTEN + 1,): what a piece is worth that stands n times
    intents: tuple[str, ...]
    dangers: tuple[str, ...]
    sharpness: tuple[float, float]  # of the two sets, so that the chances come true
    limits: Mapping[str, Limits]  # by the language the words are written in

    def read(self, words: Words) -> "Reading":
        pieces = [piece for group in pieces_of(words) for piece in group]
        rows, values = self._known(pieces)
        total = self.bias + self.scale * (values @ self.weights[rows])
        split = len(self.intents)
        return Reading(
            self, words, pieces, rows, values,
            _chances(total[:split] * self.sharpness[0]),
            _chances(total[split:] * self.sharpness[1]),
        )  # fmt: skip

    def _known(self, pieces: Sequence[Piece]) -> tuple[Numbers, Numbers]:
        """Rows of the pieces that were learnt, and their values: of length one in each group."""
        numbers, counts = np.unique(
            np.array([number for number, _ in pieces], dtype=np.uint32), return_counts=True
        )
        rows = np.minimum(np.searchsorted(self.keys, numbers), len(self.keys) - 1)
        known = self.keys[rows] == numbers
        rows = rows[known]
        values = self.often[np.minimum(counts[known], _MOST_OFTEN)] * self.rarity[rows]
        groups = self.groups[rows]
        lengths = np.sqrt(np.bincount(groups, values * values, minlength=len(GROUPS)))
        return rows, values / lengths[groups]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model makes of one text. The chances of each kind add up to one."""

    _model: Model
    _words: Words
    _pieces: list[Piece]
    _rows: Numbers
    _values: Numbers
    _intents: Numbers
    _dangers: Numbers

    @property
    def intents(self) -> dict[str, float]:
        return dict(zip(self._model.intents, self._intents.tolist(), strict=True))

    @property
    def has_words(self) -> bool:
        """Not only figures, signs and emoji."""
        return any(not token.isdecimal() for token in self._words.tokens)

    @property
    def likeliest_intent(self) -> tuple[str, float]:
        place = int(self._intents.argmax())
        return self._model.intents[place], float(self._intents[place])

    def chance_of(self, kinds: Sequence[str]) -> float:
        """How likely it is one of these kinds of danger."""
        return float(sum(self._dangers[self._model.dangers.index(kind)] for kind in kinds))

    @property
    def dangers(self) -> dict[str, float]:
        return dict(zip(self._model.dangers, self._dangers.tolist(), strict=True))

    def weighed_most(self, label: str, most: int = 3) -> tuple[str, ...]:
        """The words that spoke for the label, the strongest first, as they were read."""
        model = self._model
        column = (*model.intents, *model.dangers).index(label)
        spoke = dict.fromkeys(range(len(self._words.tokens)), 0.0)
        weights = (self._values * model.weights[self._rows, column]).tolist()
        said = dict(zip(model.keys[self._rows].tolist(), weights, strict=True))
        times = Counter(number for number, _ in self._pieces)
        for number, place in self._pieces:
            spoke[place] += said.get(number, 0.0) / times[number]
        strongest = sorted(spoke, key=lambda place: (-spoke[place], place))
        words = (self._words.tokens[place] for place in strongest if spoke[place] > 0)
        return tuple(dict.fromkeys(words))[:most]


def _chances(scores: Numbers) -> Numbers:
    grown = np.exp(scores - scores.max())
    chances: Numbers = grown / grown.sum()
    return chances


def load(file: str) -> Model:
    """The model in this file; a damaged or missing one is an error at the start, not later."""
    with np.load(file, allow_pickle=False) as stored:
        return Model(
            **{
                name: stored[name]
                for name in ("keys", "groups", "rarity", "weights", "scale", "bias", "often")
            },
            intents=tuple(stored["intents"].tolist()),
            dangers=tuple(stored["dangers"].tolist()),
            sharpness=(float(stored["sharpness"][0]), float(stored["sharpness"][1])),
            limits={
                language: Limits(*row)
                for language, row in zip(
                    stored["languages"].tolist(), stored["limits"].tolist(), strict=True
                )
            },
        )


@lru_cache(maxsize=1)
def learnt() -> Model:
    """The model that ships."""
    return load(FILE)
