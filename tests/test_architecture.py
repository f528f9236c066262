"""Arrows point one way: run_bot -> bot -> flows, bot -> storage. A wrong import fails here."""

import ast
import re
import sys
import tomllib
from fnmatch import fnmatch
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("flows", "storage", "bot")
MAY_IMPORT = {
    "flows": {"flows", "transitions", "holidays", "rapidfuzz", "snowballstemmer", "numpy"},
    "storage": {"storage", "sqlmodel", "sqlalchemy", "alembic", "psycopg", "cryptography"},
}
OUTSIDE_WORLD = {  # the clock, the network, chance, files, threads and logs
    *("asyncio", "concurrent", "ftplib", "http", "imaplib", "importlib", "io", "logging"),
    *("multiprocessing", "os", "pathlib", "random", "secrets", "select", "selectors", "shutil"),
    *("signal", "smtplib", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading"),
    *("time", "urllib", "uuid"),
}
READS_CLOCK_OR_FILE = re.compile(r"\.now\(|\.utcnow\(|\bdate\.today\(|\bwith open\(")
GUESTS = ("bot.desk", "bot.local")
TRAINS = "bot.understanding"  # only `make understanding` and the tests
TOP_LEVEL = {
    *("flows", "storage", "bot", "locales", "tests", "docs"),
    *("run_bot.py", "pyproject.toml", "requirements.txt", "Makefile"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"),
    *(".ci", ".git", ".gitignore"),
}
LONGEST = 300
# Read like a list, not like a program: word lists, and migrations, which are never edited.
LISTS = (
    "flows/safety/words_",
    "flows/understanding/concepts_",
    "storage/migrations/versions/",
    "tests/flows/test_danger.py",
    "tests/flows/test_understanding.py",
)


def files_of(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Full names: `from bot import desk` gives both bot and bot.desk."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: write the whole name, not a relative import"
            found |= {f"{node.module}.{name.name}" for name in node.names} | {str(node.module)}
    return found


def outside(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)} - sys.stdlib_module_names


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_lies_below_it(package: str) -> None:
    assert files_of(package)
    for path in files_of(package):
        assert outside(path) <= MAY_IMPORT[package], path


def test_the_edge_imports_only_what_the_project_says_it_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runs, trains = (
        {re.split(r"[\[<>=~! ]", line)[0].lower() for line in lines}
        for lines in (project["dependencies"], project["optional-dependencies"]["dev"])
    )
    comes_from = packages_distributions() | {"scipy": ["scikit-learn"]}  # which brings it
    for path in [*files_of("bot"), ROOT / "run_bot.py"]:
        named = runs | trains if name_of(path).startswith(TRAINS) else runs
        for name in outside(path) - set(PACKAGES):
            origins = {origin.lower().replace("_", "-") for origin in comes_from.get(name, [])}
            assert origins & named, f"{path} imports {name}, which pyproject.toml does not name"


def test_what_runs_needs_nothing_of_what_trains() -> None:
    for path in [path for package in PACKAGES for path in files_of(package)]:
        if not name_of(path).startswith(TRAINS):
            assert not {name for name in imports(path) if name.startswith(TRAINS)}, path


def test_flows_cannot_reach_the_clock_the_network_files_or_chance() -> None:
    for path in files_of("flows"):
        assert not {name.split(".")[0] for name in imports(path)} & OUTSIDE_WORLD, path
        assert not READS_CLOCK_OR_FILE.search(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("guest", GUESTS)
def test_the_desk_and_the_local_telegram_are_guests(guest: str) -> None:
    for path in [path for package in PACKAGES for path in files_of(package)]:
        if name_of(path) == "bot.app" or f"{name_of(path)}.".startswith(f"{guest}."):
            continue
        visited = {name for name in imports(path) if f"{name}.".startswith(f"{guest}.")}
        assert not visited, f"{path}: only bot.app and run_bot may import {guest}"


def test_nobody_imports_the_command_line_or_the_tests() -> None:
    for path in [path for package in PACKAGES for path in files_of(package)]:
        assert not {name.split(".")[0] for name in imports(path)} & {"run_bot", "tests"}, path


def test_every_file_is_short_enough_to_find_ones_room_in() -> None:
    paths = [path for folder in (*PACKAGES, "tests") for path in files_of(folder)]
    long = {
        str(path.relative_to(ROOT)): lines
        for path in [*paths, ROOT / "run_bot.py"]
        if not str(path.relative_to(ROOT)).startswith(LISTS)
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_the_top_level_is_a_map_and_nothing_else_lies_there() -> None:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    ignored = [line.rstrip("/") for line in lines if line and not line.startswith("#")]
    found = {path.name for path in ROOT.iterdir()}
    kept = {name for name in found if not any(fnmatch(name, rule) for rule in ignored)}
    assert kept <= TOP_LEVEL
