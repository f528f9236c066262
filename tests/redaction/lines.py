"""The lines that redaction is measured on, and what becomes of them.

Taken: "kind | message", what must go between « and ». Stays: nothing may be taken out of them.
⏎ stands for a line break. They were written by the hands that wrote the rules, the odd forms before
the rules for them: docs/privacy.md says what that means.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flows.redaction import redact

_HERE = Path(__file__).parent
_SECRET = re.compile("«([^»]*)»")


@dataclass(frozen=True, slots=True)
class Taken:
    kind: str
    message: str
    secrets: tuple[str, ...]

    @property
    def missed(self) -> bool:
        """Whether a secret still stands there, or the kind was not told."""
        text, removed = redact(self.message)
        return self.kind not in removed or any(secret in text for secret in self.secrets)


@cache
def taken(*names: str) -> tuple[Taken, ...]:
    """`names`: of files; without any, those the rules were mended on as they grew."""
    found = list[Taken]()
    for name in names or ("numbers.txt", "words.txt"):
        for line in _lines(name):
            kind, _, message = line.partition(" | ")
            secrets = tuple(_SECRET.findall(message))
            assert secrets, line
            found.append(Taken(kind, _SECRET.sub(r"\1", message), secrets))
    return tuple(found)


@cache
def stays(name: str) -> tuple[str, ...]:
    return _lines(f"stays_{name}.txt")


def touched(lines: tuple[str, ...]) -> list[str]:
    return [line for line in lines if redact(line) != (line, frozenset())]


def _lines(name: str) -> tuple[str, ...]:
    lines = (_HERE / name).read_text(encoding="utf-8").split("\n")
    kept = (line for line in lines if line.strip() and not line.startswith("# "))
    return tuple(line.replace("⏎", "\n") for line in kept)
