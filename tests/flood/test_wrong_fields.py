"""Real updates with something wrong in them: nothing raises, and the next real one is taken."""

import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.arrivals import Unreadable, read_update
from storage.tables import DeadLetter
from tests.flood.calling import caller, posts
from tests.seed import the_seed
from tests.whole import METTE, WholeChat, membership, pressed, written

REAL: list[dict[str, Any]] = [
    written("hej", entities=[{"type": "bold", "offset": 0, "length": 3}]),
    written("/start ABC", entities=[{"type": "bot_command", "offset": 0, "length": 6}]),
    written("jeg er syg", reply_to_message=written("før")["message"]),
    pressed("q:1:yes"),
    pressed("t:abcdefgh2345:yes"),
    membership("kicked", METTE),
    membership("member", METTE),
]
WRONG: list[Any] = [
    None, True, False, 0, -1, 2**31, 2**63, -(2**63) - 1, 10**30, 1.5, "", "x", "\0", "\ud800",
    "9" * 400, [], [[]], {}, {"id": 1}, [{}], {"a": {"b": []}}, "[" * 100,
]  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (*path, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*path, key))


def mutated(update: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """`value` Ellipsis: the field is gone."""
    changed: Any = deepcopy(update)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    if value is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return dict(changed)


EVERY = [
    (update, path, value) for update in REAL for path in places(update) for value in (*WRONG, ...)
]


async def all_survive(still: WholeChat, bodies: list[dict[str, Any]]) -> None:
    """Answered with 200 or 400, never with 503; no dead letters; a real one is taken after."""
    dead = len(still.rows(DeadLetter))
    async with caller(still) as client:
        for body in bodies:
            status = await posts(client, body)
            assert status in {200, 400}, (status, body)
        still.looks(METTE)
        assert await posts(client, written("/hjaelp", METTE)) == 200
    assert len(still.rows(DeadLetter)) == dead, [row.trace for row in still.rows(DeadLetter)]
    assert still.outgoing("caseworker")


def numbered(bodies: list[dict[str, Any]], first: int = 10**7) -> list[dict[str, Any]]:
    """Each with an update_id of its own, where that is a number at all."""
    return [
        {**body, "update_id": first + n} if type(body.get("update_id")) is int
        and body["update_id"] < 10**6 else body
        for n, body in enumerate(bodies)
    ]  # fmt: skip


async def test_real_updates_with_one_field_wrong(still: WholeChat) -> None:
    seed = the_seed()
    chosen = random.Random(seed).sample(EVERY, 250)
    with capture_logs() as lines:
        await all_survive(still, numbered([mutated(*one) for one in chosen]))
    assert not [line for line in lines if "hej" in str(line) or "syg" in str(line)], seed


@pytest.mark.soak
async def test_every_field_of_real_updates_wrong_in_every_way(still: WholeChat) -> None:
    await all_survive(still, numbered([mutated(*one) for one in EVERY]))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(data=st.data())
@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_parts_of_real_updates_are_anything(data: st.DataObject) -> None:
    """Read and judged without a database: nothing raises, and what is left can be stored."""
    update = data.draw(st.sampled_from(REAL))
    for _ in range(data.draw(st.integers(1, 4))):
        path = data.draw(st.sampled_from(list(places(update))))
        update = mutated(update, path, data.draw(JSON))
    try:
        arrival = read_update(update, 1)
    except Unreadable:
        return  # bot/telegram/intake.py logs the number, and goes on
    if arrival is None:
        return
    arrival.chat.encode("ascii")
    arrival.task.encode("ascii")
    assert "\0" not in arrival.chat + arrival.task
    assert 0 <= arrival.update_id < 2**53
