"""The lines people wrote, with their labels: read, checked, and told apart by hand.

One line is `label | text` or `label | text | note`; the label is an intent, or intent/danger. A
file holds the lines of one hand; its folder is the language (docs/understanding.md).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.safety.danger import SEVERITY

ROOT = Path(__file__).parents[2]
LEARNT = ROOT / "flows/understanding/lines"
FOR_LIMITS = ROOT / "flows/understanding/lines_for_limits"
TESTED = ROOT / "tests/understanding/lines"
INTENTS = (  # CONTRACT.md
    "absence_appointment", "absence_child_sick", "absence_other", "absence_sick",
    "absence_transport", "accommodation_not_met", "attending", "bad_match", "goal_progress",
    "good_news", "greeting_thanks", "late", "low_mood", "other", "pause_or_optout",
    "question_practical", "wants_contact", "wants_to_stop", "workplace_problem",
)  # fmt: skip
DANGERS = SEVERITY


class BadLine(ValueError):
    """Says file, line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    intent: str
    danger: str  # "none" when there is none
    language: str
    hand: str
    note: str = ""


def read_lines(folder: Path, languages: Iterable[str] = ()) -> list[Line]:
    """All lines below the folder, the files in the order of their names."""
    wanted = set(languages)
    files = sorted(folder.glob("*/*.txt"))
    return [
        line
        for file in files
        if not wanted or file.parent.name in wanted
        for line in _read_file(file)
    ]


def _read_file(file: Path) -> Iterator[Line]:
    for number, written in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if written.strip() and not written.startswith("#"):
            try:
                yield read_line(written, file.parent.name, file.stem)
            except ValueError as error:
                raise BadLine(f"{file.name}, line {number}: {error}") from None


def read_line(written: str, language: str, hand: str) -> Line:
    """One line of a file. ValueError says what is wrong with it."""
    parts = [part.strip() for part in written.split(" | ")]
    if len(parts) not in {2, 3} or not parts[1]:
        raise ValueError("write `label | text`, and a note behind another | if you like")
    intent, _, danger = parts[0].partition("/")
    if intent not in INTENTS:
        raise ValueError(f"there is no intent {intent!r}; one of {', '.join(INTENTS)}")
    if (danger or "none") not in DANGERS:
        raise ValueError(f"there is no danger {danger!r}; one of {', '.join(DANGERS)}")
    return Line(parts[1], intent, danger or "none", language, hand, *parts[2:])
