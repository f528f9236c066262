"""docs/requirements.md tells the truth: each of the 217 numbers stands there once, with a test
or a story that exists, or with why not.
"""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "requirements.md"
STORIES = ROOT / "tests" / "stories"
HOW_MANY = 217
COLUMNS = ["#", "What it asks for", "Dansk", "P", "Where", "Test, story or why not"]
SECTIONS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "K2", "L"]
POINTER = re.compile(r"(tests/[\w/]+\.py)::(\w+)(?:\[(\w+)\])?")
A_FILE = re.compile(r"`((?:bot|flows|storage|locales|docs)/[\w./-]*)`")
A_STORY = "test_a_story_comes_true"
WHY_NOT = re.compile(r"(not yet|not built): \S.{7,}")


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


@cache
def rows() -> tuple[list[str], ...]:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return tuple(cells(line) for line in lines if re.match(r"\| *\d", line))


@cache
def named_in(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return frozenset(node.name for node in tree.body if isinstance(node, kinds))


def pointers(cell: str) -> list[tuple[str, str, str]]:
    return POINTER.findall(cell)


def without_pointers(cell: str) -> str:
    return POINTER.sub("", cell).strip(" ·")


def dead(file: str, name: str, story: str) -> bool:
    """Whether the pointer leads to nothing that runs."""
    path = ROOT / file
    if not path.is_file() or not name.startswith("test_") or name not in named_in(path):
        return True
    return bool(story) and not (name == A_STORY and (STORIES / f"{story}.toml").is_file())


def test_every_number_stands_there_once_and_in_order() -> None:
    assert [row[0] for row in rows()] == [str(number) for number in range(1, HOW_MANY + 1)]


def test_the_sections_stand_in_order_each_with_the_same_columns() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert re.findall(r"^## (\w+)\. ", text, re.MULTILINE) == SECTIONS
    heads = [cells(line) for line in text.splitlines() if line.startswith("| # ")]
    assert heads == [COLUMNS] * len(SECTIONS)


def test_every_row_is_whole() -> None:
    broken = [
        row[0]
        for row in rows()
        if len(row) != len(COLUMNS) or not all(row) or row[3] not in {"M", "S", "C"}
    ]
    assert not broken


def test_every_file_it_names_is_there() -> None:
    named = [(row[0], path) for row in rows() for path in A_FILE.findall(row[4])]
    gone = [f"{number}: {path}" for number, path in named if not (ROOT / path).exists()]
    assert named
    assert not gone


def test_every_test_and_every_story_it_points_to_is_there() -> None:
    found = [(row[0], one) for row in rows() for one in pointers(row[-1])]
    assert found
    missing = [f"{number}: {file}::{name}[{story}]" for number, (file, name, story) in found
               if dead(file, name, story)]  # fmt: skip
    assert not missing, missing


def test_what_no_test_shows_says_why_not() -> None:
    """A pointer with a typing mistake is no pointer, and would be found here."""
    late = [row[0] for row in rows() if "not yet:" in row[-1]]
    silent = [
        row[0]
        for row in rows()
        if not WHY_NOT.fullmatch(rest := without_pointers(row[-1]))
        and (rest or not pointers(row[-1]))
    ]
    said = f"say why not, or name a test: {silent} ({len(late)} rows are not yet there: {late})"
    assert not silent, said
