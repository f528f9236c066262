"""In which order messages leave: urgent lanes first, and nothing starves (DESIGN §6)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from flows.effects import Lane

OF_TEN = {1: Lane.answer, 3: Lane.notice, 6: Lane.reminder, 8: Lane.summary}
"""Which sends of ten belong to a lane while it has work, however much is urgent."""


def pick(by_lane: Mapping[Lane, Sequence[Row[Any]]], room: int, before: int) -> list[Row[Any]]:
    """At most `room` messages, one for each person; `before` were sent earlier."""
    queues = {int(lane): list(reversed(rows)) for lane, rows in by_lane.items()}
    chosen: dict[int, Row[Any]] = {}
    while len(chosen) < room:
        row = _next(queues, (before + len(chosen)) % 10, chosen)
        if row is None:
            break
        chosen[row.person_id] = row
    return list(chosen.values())


def _next(
    queues: Mapping[int, list[Row[Any]]], place: int, chosen: Mapping[int, Row[Any]]
) -> Row[Any] | None:
    own = OF_TEN.get(place)
    order = sorted(queues, key=lambda lane: (lane != own, lane))
    for lane in order:
        while queues[lane]:
            row = queues[lane].pop()
            if row.person_id not in chosen:
                return row
    return None
