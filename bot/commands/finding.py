"""What a check of `doctor` found: good, worth a look, or wrong. Never a secret in its words."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    good = "ok"
    look = "look"  # the assistant works; a human should know
    wrong = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    mark: Mark
    sentence: str

    def __str__(self) -> str:
        return f"{self.mark:<5}  {self.what:<10}  {self.sentence}"


def good(what: str, sentence: str) -> Finding:
    return Finding(what, Mark.good, sentence)


def look(what: str, sentence: str) -> Finding:
    return Finding(what, Mark.look, sentence)


def wrong(what: str, sentence: str) -> Finding:
    return Finding(what, Mark.wrong, sentence)


def some(names: list[str], most: int = 5) -> str:
    """The first of many, and how many more there are: a finding is one line."""
    rest = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + rest
