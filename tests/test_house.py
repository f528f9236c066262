"""The house itself: nothing of one machine in the files, everything pinned, every command told."""

import ast
import os
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("flows", "storage", "bot", "locales", "tests", "docs", ".ci")
TEXTS = {".py", ".md", ".toml", ".txt", ".po", ".html", ".js", ".css", ".json", ".mmd", ".svg", ""}
OF_ONE_MACHINE = re.compile(
    r"\bpypi\.org|pythonhosted\.org|npmjs\.(org|com)|\bdocker\.io|\bghcr\.io|\bquay\.io"
    r"|--(extra-)?index-url|--(find-links|trusted-host)\b|file:///\w"
    r"|(?<![\w.<:/])/(work|root|home/\w+|Users/\w+|opt/\w+)/"
)
PROMISED = {  # what CONTRACT says `make` knows
    *("demo", "test", "check", "bench", "soak", "understanding", "pictures", "setup", "help"),
}


def text_files() -> list[Path]:
    at_the_top = [path for path in ROOT.iterdir() if path.suffix in {".md", ".toml", ".txt", ".py"}]
    below = [path for folder in OURS for path in (ROOT / folder).rglob("*")]
    found = [*at_the_top, ROOT / "Makefile", *below]
    return [path for path in found if path.is_file() and path.suffix in TEXTS]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ]", name)[0]).lower()


def pins() -> dict[str, str]:
    """Each pinned package with its lines: the hashes, and who asked for it."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    return {normal(block): block for block in blocks}


def test_no_file_knows_the_machine_or_the_registry_it_was_made_with() -> None:
    for path in text_files():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            assert not OF_ONE_MACHINE.search(line), f"{path}:{number}"


@pytest.mark.parametrize("package", ["flows", "storage", "bot"])
def test_the_packages_do_not_print(package: str) -> None:
    for path in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                assert getattr(node.func, "id", "") != "print", f"{path}:{node.lineno}"


def test_what_the_project_needs_is_exactly_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {
        normal(line)
        for lines in [project["dependencies"], *project["optional-dependencies"].values()]
        for line in lines
    }
    asked_for = {name for name, block in pins().items() if "(pyproject.toml)" in block}
    assert asked_for == named, "run `make lock`"


def test_every_locked_package_has_one_version_and_a_hash() -> None:
    for name, block in pins().items():
        assert re.match(r"\S+==\S+ \\\n", block), name
        assert "--hash=sha256:" in block, name


def test_make_tells_what_it_can_do() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
    told = set(re.findall(r"^([a-z]+):.*  ## \S", makefile, flags=re.MULTILINE))
    phony = set(re.findall(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)[0].split())
    assert targets >= PROMISED
    assert told == targets == phony


def test_ci_can_be_run() -> None:
    for name in ("run", "setup", "lock"):
        assert os.access(ROOT / ".ci" / name, os.X_OK), name


def test_the_licence_lies_beside_the_code() -> None:
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("Mozilla Public License")
