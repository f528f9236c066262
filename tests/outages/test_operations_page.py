"""docs/operations.md says what exists, and everything an operator is warned with is on it."""

import ast
import re
from pathlib import Path

import pytest

from bot.metrics import Metrics
from storage.trouble import Trouble

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "operations.md"
SUFFIX = re.compile(r"_(total|bucket|count|sum|created)$")
SYMPTOMS = [
    *("Citizens get no answers", "Telegram was away", "The disk is full", "The database is away"),
    *("A primary was lost", "Mail does not go out", "Dead letters", "Two serve on one file"),
    *("It is slow", "Messages came twice", "The clock jumped", "A flood of strangers"),
    *("The heartbeat is silent", "Somebody cannot be reached", "The policy is refused"),
    *("Numbers for the office", "Restore from backup"),
]


@pytest.fixture(scope="module")
def page() -> str:
    return " ".join(PAGE.read_text(encoding="utf-8").split())


def logged() -> dict[str, set[str]]:
    """Event → the levels it is logged at, from the code itself."""
    found: dict[str, set[str]] = {}
    for path in [path for folder in ("bot", "storage") for path in (ROOT / folder).rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and getattr(node.func.value, "id", "") == "log"
            ):
                assert isinstance(node.args[0], ast.Constant), f"{path}:{node.lineno}"
                found.setdefault(node.args[0].value, set()).add(node.func.attr)
    return found


def told(page: str) -> set[str]:
    return set(re.findall(r"\blog `(\w+)`", page))


def metrics() -> set[str]:
    return {family.name for family in Metrics().registry.collect()}


def test_every_symptom_has_its_page(page: str) -> None:
    for symptom in SYMPTOMS:
        assert f"## {symptom} " in page


def test_every_log_line_on_it_exists(page: str) -> None:
    assert len(told(page)) > 30
    assert told(page) <= set(logged())


def test_every_warning_and_error_is_explained(page: str) -> None:
    serious = {name for name, levels in logged().items() if levels & {"warning", "error"}}
    assert serious <= told(page)


def test_every_metric_on_it_exists_and_every_metric_is_on_it(page: str) -> None:
    named = {SUFFIX.sub("", name) for name in re.findall(r"fodfaeste_[a-z_]+", page)}
    assert named <= metrics()
    ours = {name for name in metrics() if not name.startswith("fodfaeste_process_")}
    assert ours <= named


def test_every_outcome_of_a_message_on_it_is_counted(page: str) -> None:
    sender = (ROOT / "bot" / "sender.py").read_text(encoding="utf-8")
    counted = set(re.findall(r'self\._count\("(\w+)"', sender))
    assert set(re.findall(r'outcome="(\w+)"', page)) == counted


def test_every_reason_of_a_failed_commit_is_explained(page: str) -> None:
    assert {f"| `{reason}` |" for reason in Trouble} <= set(re.findall(r"\| `\w+` \|", page))
