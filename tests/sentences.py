"""Every marked sentence with the place it stands at, read from the code itself.

The catalogues are made by `make texts` (Babel); this reads with `ast`, so the two check each
other. Knows no rule about texts: those are in lint.py.
"""

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("flows", "bot")
MARKS = {"T": 1, "TC": 2, "TN": 2}  # how many arguments must be literal


class NotLiteral(ValueError):
    """A marked sentence must be written out where it is said; Babel cannot find it otherwise."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One mark in the code. `forms` is the sentence, or for a count singular and plural."""

    file: str
    function: str
    line: int
    context: str | None
    forms: tuple[str, ...]
    given: frozenset[str] | None  # the values handed in; None when they cannot be read

    @property
    def key(self) -> tuple[str | None, str]:
        """What a catalogue looks it up by."""
        return self.context, self.forms[0]

    @property
    def place(self) -> str:
        return f"{self.file}:{self.function}"

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.forms[0]!r}"


def blanks(text: str) -> set[str]:
    """The names in {braces}."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def python_files(*packages: str) -> list[Path]:
    return [path for name in packages for path in sorted((ROOT / name).rglob("*.py"))]


@cache
def sentences() -> tuple[Sentence, ...]:
    return tuple(
        sentence
        for path in python_files(*PACKAGES)
        if path != ROOT / "flows" / "texts.py"  # where the marks are defined
        for sentence in marked(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    )


def marked(code: str, file: str) -> Iterator[Sentence]:
    yield from _walk(ast.parse(code), file, "")


def _walk(node: ast.AST, file: str, function: str) -> Iterator[Sentence]:
    for child in ast.iter_child_nodes(node):
        inside = function
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) and not function:
            inside = child.name
        if isinstance(child, ast.keyword) and child.arg and not function and _row(node):
            inside = child.arg
        if isinstance(child, ast.Call) and (mark := _mark(child)):
            yield _sentence(child, mark, file, inside)
        yield from _walk(child, file, inside)


def _row(node: ast.AST) -> bool:
    """Each text of a published rule (flows/signals) has a reader of its own."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule"


def _mark(call: ast.Call) -> str:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return name if name in MARKS else ""


def _sentence(call: ast.Call, mark: str, file: str, function: str) -> Sentence:
    texts = tuple(
        arg.value
        for arg in call.args[: MARKS[mark]]
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    )
    if len(texts) != MARKS[mark]:
        raise NotLiteral(f"{file}:{call.lineno}")
    names = [keyword.arg for keyword in call.keywords]
    given = None if None in names else frozenset(name for name in names if name)
    if given is not None and mark == "TN":
        given |= {"n"}
    context, forms = (texts[0], texts[1:]) if mark == "TC" else (None, texts)
    return Sentence(file, function, call.lineno, context, forms, given)
