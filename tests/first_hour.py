"""docs/first-hour.*.md as something that can be held against the product: what is quoted in it, and
whether the catalogue still says so. Bold is pressed or filled in, italic is read."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
DANISH, ENGLISH = ROOT / "docs/first-hour.da.md", ROOT / "docs/first-hour.md"
CATALOGUE = ROOT / "locales/en/LC_MESSAGES/bot.po"
QUOTED = re.compile(r"\*\*(.+?)\*\*|(?<!\w)_(.+?)_(?!\w)", re.DOTALL)
CODE = re.compile(r"`.+?`")
PLACEHOLDER = re.compile(r"\{\w+\}")
SENTENCE = re.compile(r"(?<=[.?!:])\s+")
ENOUGH = 8  # letters beside what is filled in, or a text fits everything


def plain(text: str) -> str:
    """Without what differs by line breaks and the end of a sentence."""
    return " ".join(text.split()).rstrip(".:")


def quotations(text: str) -> list[str]:
    return [plain(bold or italic) for bold, italic in QUOTED.findall(CODE.sub("", text))]


def steps_of(walk: Path) -> list[str]:
    """The lines of the tables: what one does, and what one sees then."""
    lines = walk.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if re.match(r"\| \d+ \|", line)]


class Said:
    """What the assistant and its desk can say in one language, whole or by the sentence."""

    def __init__(self, *, translated: bool) -> None:
        self._exact: set[str] = set()
        patterns: set[str] = set()
        with CATALOGUE.open("rb") as file:
            for message in read_po(file):
                for text in _texts(message, translated=translated):
                    for part in _parts(text):
                        (patterns if PLACEHOLDER.search(part) else self._exact).add(plain(part))
        self._patterns = [_pattern(one) for one in patterns if _says_enough(one)]

    def __contains__(self, quoted: str) -> bool:
        return quoted in self._exact or any(one.fullmatch(quoted) for one in self._patterns)


def _texts(message: Message, *, translated: bool) -> tuple[str, ...]:
    found = message.string if translated else message.id
    return (found,) if isinstance(found, str) else tuple(found)


def _parts(text: str) -> Iterator[str]:
    """Every run of whole sentences."""
    sentences = SENTENCE.split(text)
    for first in range(len(sentences)):
        for last in range(first + 1, len(sentences) + 1):
            yield " ".join(sentences[first:last])


def _says_enough(part: str) -> bool:
    return len(PLACEHOLDER.sub("", part).strip()) >= ENOUGH


def _pattern(part: str) -> re.Pattern[str]:
    return re.compile(".+".join(re.escape(piece) for piece in PLACEHOLDER.split(part)))
