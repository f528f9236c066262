"""Learns the model from lines: counts pieces, weighs them by logistic regression, rounds to plain
numbers. The same lines give the same file.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.understanding.lines import DANGERS, INTENTS, Line
from flows.safety.plain import read
from flows.understanding.features import pieces_of
from flows.understanding.model import Model

SEEN_IN = 2  # lines in which a piece must stand to be learnt
STRENGTH = 6.0  # of the regression; higher follows the lines more closely
OFTEN = np.array([0.0, *(1 + math.log(n) for n in range(1, 17))], dtype=np.float32)

Pieces = list[Counter[int]]


def count(texts: Sequence[str]) -> list[Pieces]:
    """For each text the pieces of each group, with how often they stand in it."""
    return [
        [Counter(number for number, _ in group) for group in pieces_of(read(text))]
        for text in texts
    ]


def learn(lines: Sequence[Line], counted: Sequence[Pieces] | None = None) -> Model:
    """A model of these lines. Its sharpness is 1; calibration sets it."""
    counted = counted or count([line.text for line in lines])
    stood_in = Counter(number for groups in counted for group in groups for number in group)
    group = {
        number: place for groups in counted for place, one in enumerate(groups) for number in one
    }
    keys = np.array(
        sorted(n for n, lines_ in stood_in.items() if lines_ >= SEEN_IN), dtype=np.uint32
    )
    groups = np.array([group[int(key)] for key in keys], dtype=np.uint8)
    rarity = np.array(
        [math.log((1 + len(lines)) / (1 + stood_in[int(key)])) + 1 for key in keys], np.float32
    )
    matrix = _matrix(counted, keys, rarity)
    weights, bias = zip(
        _weigh(matrix, [line.intent for line in lines], INTENTS),
        _weigh(matrix, [line.danger for line in lines], DANGERS),
        strict=True,
    )
    exact = np.vstack(weights).T
    scale = (np.abs(exact).max(axis=0) / 127).astype(np.float32)
    rounded = np.round(exact / np.where(scale > 0, scale, 1)).astype(np.int8)
    speaks = np.abs(rounded).max(axis=1) > 0
    return Model(
        keys[speaks], groups[speaks], rarity[speaks], rounded[speaks], scale,
        np.concatenate(bias).astype(np.float32), OFTEN, INTENTS, DANGERS, (1.0, 1.0), {},
    )  # fmt: skip


def _matrix(counted: Sequence[Pieces], keys: Any, rarity: Any) -> Any:
    column = {int(key): place for place, key in enumerate(keys)}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for groups in counted:
        for group in groups:
            known = [(column[number], often) for number, often in group.items() if number in column]
            worth = [float(OFTEN[min(often, 16)] * rarity[place]) for place, often in known]
            length = math.sqrt(sum(one * one for one in worth))
            columns.extend(place for place, _ in known)
            values.extend(one / length for one in worth)
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(counted), len(keys)))


def _weigh(matrix: Any, labels: Sequence[str], order: Sequence[str]) -> tuple[Any, Any]:
    regression = LogisticRegression(C=STRENGTH, max_iter=200)
    regression.fit(matrix, labels)
    weights = np.zeros((len(order), matrix.shape[1]))
    bias = np.full(len(order), -30.0)
    for row, label in enumerate(regression.classes_):
        weights[order.index(label)] = regression.coef_[row]
        bias[order.index(label)] = regression.intercept_[row]
    return weights, bias


def save(model: Model, file: Path) -> None:
    """As plain numbers, with a fixed order and date inside: the same model is the same file."""
    np.savez_compressed(
        file,
        **{
            name: getattr(model, name)
            for name in ("keys", "groups", "rarity", "weights", "scale", "bias", "often")
        },
        intents=np.array(model.intents),
        dangers=np.array(model.dangers),
        sharpness=np.array(model.sharpness),
        languages=np.array(list(model.limits)),
        limits=np.array([astuple(limits) for limits in model.limits.values()]),
    )
