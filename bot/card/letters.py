"""Which letters can be set, and what is done to somebody's words before they are.

The fonts come with packages: Libertinus Serif with typst, DejaVu Sans with matplotlib. DejaVu
Sans is the measure: it has Latin, Cyrillic, Greek and Arabic letters, and no Ethiopic ones.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

LONGEST = 34  # letters of a word that fits a column; longer ones may break anywhere
PIECE = 16
BREAK = "\u200b"
RIGHT_TO_LEFT = {"R", "AL"}
# Marks that turn the order of letters: somebody's words never need them on paper.
TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Of Latin, Cyrillic, Arabic and Persian: there for sure, so that the font need not be read.
EVERYDAY = frozenset(
    (*range(0x20, 0x250), *range(0x400, 0x526), *range(0x621, 0x63B), *range(0x640, 0x653))
) | frozenset(map(ord, "پچژکگی"))
LONG_WORD = re.compile(rf"\S{{{LONGEST + 1},}}")


def fonts() -> Path:
    """The folder of DejaVu Sans; matplotlib itself need not be loaded for it."""
    found = find_spec("matplotlib")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"


@cache
def _known() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(fonts() / "DejaVuSans.ttf", lazy=True) as font:
        return frozenset(font.getBestCmap())


def can_set(texts: Iterable[str]) -> bool:
    """Whether every letter and digit in them has a shape in our fonts."""
    letters = {ord(c) for text in texts for c in text if unicodedata.category(c)[0] in "LMN"}
    rare = letters - EVERYDAY
    return not rare or rare <= _known()


def settable(words: str) -> str:
    """One line as it can be set: signs without a shape (most emoji) and marks that turn the
    order are left out, and a word as long as a column may break."""
    plain = " ".join(TURNS.sub("", unicodedata.normalize("NFC", words)).split())
    kept = "".join(c for c in plain if c == " " or ord(c) in _known())
    return LONG_WORD.sub(lambda found: _breakable(found[0]), " ".join(kept.split()))


def from_right(words: str) -> bool:
    """Whether the first letter that has a direction is read from the right."""
    turns = (unicodedata.bidirectional(c) for c in words)
    return next((turn in RIGHT_TO_LEFT for turn in turns if turn in {"L", "R", "AL"}), False)


def _breakable(word: str) -> str:
    pieces: list[str] = [""]
    for letter in word:
        if len(pieces[-1]) >= PIECE and not unicodedata.combining(letter):
            pieces.append("")
        pieces[-1] += letter
    return BREAK.join(pieces)
