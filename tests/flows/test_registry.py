"""The names in flows/registry.py: each is given once, and a dialogue is not opened for who left."""

import ast
import inspect
from collections import Counter
from collections.abc import Iterator

import pytest

from flows import registry
from flows.facts import Participation
from tests.chat import PureChat

PART_TAKING = [
    *("tider", "stop", "hjaelpemidler", "fortael", "vilkaar", "deling", "mening", "oensker"),
    *("detkanjeg", "sidst", "vejen", "andreaftaler", "goerselv"),
]


def tables() -> Iterator[tuple[str, ast.Dict]]:
    for statement in ast.parse(inspect.getsource(registry)).body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.value, ast.Dict):
            yield ast.unparse(statement.target), statement.value


def given(table: ast.Dict) -> Iterator[str]:
    """Every name as often as a line of the table gives it."""
    for key, value in zip(table.keys, table.values, strict=True):
        if key is None:
            yield from eval(ast.unparse(value), vars(registry))
        else:
            yield eval(ast.unparse(key), vars(registry))


@pytest.mark.parametrize("name", ["COMMANDS", "STAFF_COMMANDS", "ALARMS", "TASKS", "FORMS"])
def test_no_name_is_given_twice(name: str) -> None:
    """The later one would win, and the earlier could never be reached."""
    counted = Counter(given(dict(tables())[name]))
    assert counted == Counter(getattr(registry, name).keys())


@pytest.mark.parametrize("left", [Participation.stopped, Participation.declined])
@pytest.mark.parametrize("command", PART_TAKING)
def test_who_left_hears_how_to_begin_again(command: str, left: Participation) -> None:
    chat = PureChat(participation=left).commands(command)
    assert chat.flow == ""
    assert "Du kan altid begynde igen" in chat.heard[0]
