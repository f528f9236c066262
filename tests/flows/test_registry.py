"""The names in flows/registry.py: each is given once, and a dialogue is not opened for who left."""

import ast
import inspect
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import flows
from flows import registry
from flows.facts import Participation
from tests.chat import PureChat

FLOWS = Path(flows.__file__).parent
PART_TAKING = [
    *("tider", "stop", "hjaelpemidler", "fortael", "vilkaar", "deling", "mening", "oensker"),
    *("detkanjeg", "sidst", "vejen", "andreaftaler", "goerselv"),
]


def tables() -> Iterator[tuple[Path, ast.Dict, ModuleType]]:
    """Every table in a known.py, and under OWN in the registry itself, as it is written."""
    for module in (registry, *parts().values()):
        path = Path(inspect.getfile(module))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                yield path, node, module


def parts() -> dict[str, ModuleType]:
    folders = sorted(path.parent.name for path in FLOWS.glob("*/known.py"))
    return {name: import_module(f"flows.{name}.known") for name in folders}


def given(table: ast.Dict, module: ModuleType) -> Iterator[str]:
    """Every name as often as a line of the table gives it."""
    for key, value in zip(table.keys, table.values, strict=True):
        if key is not None:
            yield eval(ast.unparse(key), vars(module))
        elif not any(isinstance(node, ast.comprehension) for node in ast.walk(value)):
            yield from eval(ast.unparse(value), vars(module))


def test_no_name_is_given_twice_in_one_table() -> None:
    """The later one would win, and the earlier could never be reached."""
    seen = 0
    for path, table, module in tables():
        seen += 1
        twice = [name for name, often in Counter(given(table, module)).items() if often > 1]
        assert not twice, path
    assert seen > 40


def test_no_name_is_given_by_two_parts() -> None:
    with pytest.raises(ValueError, match="late is given twice"):
        registry.gathered([{"late": 1, "syg": 2}.items(), {"late": 3}.items()])


def test_every_part_that_knows_names_is_gathered() -> None:
    assert len(registry.PARTS) == len(set(map(id, registry.PARTS))) == len(parts()) + 1
    for name, module in parts().items():
        assert any(module.KNOWN is part for part in registry.PARTS), name


@pytest.mark.parametrize("left", [Participation.stopped, Participation.declined])
@pytest.mark.parametrize("command", PART_TAKING)
def test_who_left_hears_how_to_begin_again(command: str, left: Participation) -> None:
    chat = PureChat(participation=left).commands(command)
    assert chat.flow == ""
    assert "Du kan altid begynde igen" in chat.heard[0]
