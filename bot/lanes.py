"""In which order messages leave: urgent lanes first, and nothing starves (DESIGN §6)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row

from bot.pace import Pace
from flows.effects import Lane
from storage import queue

OF_TEN = {1: Lane.answer, 3: Lane.notice, 6: Lane.reminder, 8: Lane.summary}
"""Which sends of ten belong to a lane while it has work, however much is urgent."""


Held = Callable[[Lane], set[int]]  # to whom nothing of this lane may go now


def waiting(connection: Connection, channel: str, held: Held, room: int) -> dict[Lane, list[Any]]:
    """What may go now, by lane and age, one message for each person in a lane. One look where
    little waits; a look into each lane where much does."""
    keeps = {lane: held(lane) for lane in Lane}
    most = room + max(map(len, keeps.values())) + 1
    rows = queue.oldest(connection, channel, most)
    if len(rows) == most:
        return {
            lane: queue.waiting(connection, channel, lane, busy=keeps[lane], limit=room)
            for lane in Lane
        }
    first: dict[Lane, dict[int, Row[Any]]] = defaultdict(dict)
    for row in rows:
        lane = Lane(row.lane)
        if row.person_id not in keeps[lane]:
            first[lane].setdefault(row.person_id, row)
    return {lane: list(first[lane].values()) for lane in Lane}


def chosen(
    connection: Connection,
    channel: str,
    pace: Pace,
    flying: Collection[int],
    room: int,
    before: int,
    *,
    pacing: bool = True,
) -> list[int]:
    """The messages that go next. Who has much to read gets more answers after the others."""
    busy = (pace.busy() if pacing else set()) | set(flying)
    last = pace.talkative() if pacing else set()

    def held(lane: Lane) -> set[int]:
        return busy | pace.paused(lane) | (last if lane is Lane.answer else set())

    def talkative(lane: Lane) -> set[int]:
        return busy | pace.paused(lane) | {row.person_id for row in first}

    by_lane = waiting(connection, channel, held, room)
    for lane in pace.dark():
        by_lane[Lane(lane)] = []
    first = pick(by_lane, room, before)
    if last and len(first) < room:
        more = waiting(connection, channel, talkative, room)
        first += more[Lane.answer][: room - len(first)]
    return [row.id for row in first]


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
