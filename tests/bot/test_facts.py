"""Rows become facts, and small facts survive being kept."""

import typing
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.facts import memory_from_json, memory_to_json
from bot.talks import Place, columns, place_from
from flows.memory import Memory
from flows.turn import Frame, Talk
from storage.vault import Vault

VAULT = Vault([b"k" * 32])
MOMENTS = st.datetimes(
    datetime.combine(date(2020, 1, 1), time()),
    datetime.combine(date(2040, 1, 1), time()),
    timezones=st.just(UTC),
)
BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-1000, 1000),
    str: st.text(max_size=20),
    date | None: st.none() | st.dates(),
    datetime | None: st.none() | MOMENTS,
    tuple[str, ...]: st.lists(st.text(max_size=10), max_size=3).map(tuple),
    tuple[int, ...]: st.lists(st.integers(0, 10), max_size=3).map(tuple),
    tuple[tuple[str, str], ...]: st.lists(
        st.tuples(st.text(max_size=10), st.text(max_size=10)), max_size=3
    ).map(tuple),
    tuple[tuple[str, str, str], ...]: st.lists(
        st.tuples(st.text(max_size=10), st.text(max_size=10), st.text(max_size=10)), max_size=3
    ).map(tuple),
}
HINTS = typing.get_type_hints(Memory)
MEMORIES = st.builds(Memory, **{field.name: BY_TYPE[HINTS[field.name]] for field in fields(Memory)})


def test_every_field_of_memory_has_a_start() -> None:
    assert all(
        field.default is not MISSING or field.default_factory is not MISSING
        for field in fields(Memory)
    )


@given(MEMORIES)
def test_memory_is_kept_whole(memory: Memory) -> None:
    assert memory_from_json(memory_to_json(memory)) == memory


def test_memory_of_another_version_is_read() -> None:
    assert memory_from_json({"a_field_of_tomorrow": 7, "unanswered": 2}) == Memory(unanswered=2)


@given(
    MEMORIES,
    st.dictionaries(st.text(max_size=8), st.text(max_size=20), max_size=4),
    st.lists(st.tuples(st.text(max_size=8), MOMENTS), max_size=3),
)
def test_a_place_in_a_dialogue_is_kept_whole(
    memory: Memory, answers: dict[str, str], stack: list[tuple[str, datetime]]
) -> None:
    frames = [Frame(flow, "state", dict(answers), expires) for flow, expires in stack]
    talk = Talk("checkin", "mood", answers, 7, datetime(2026, 1, 1, tzinfo=UTC), frames, 3, "6:yes")
    kept = columns(Place(talk, memory), VAULT)

    class Row:
        pass

    row: Any = Row()
    for name, value in kept.items():
        setattr(row, name, value)
    assert place_from(row, VAULT) == Place(talk, memory)


def test_nobody_has_a_place_yet() -> None:
    assert place_from(None, VAULT) == Place(Talk(), Memory())
