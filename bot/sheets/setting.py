"""A sheet set in type: sheet.typ and a JSON value become a PDF, as with the competence card
(bot/typeset.py).
"""

from dataclasses import dataclass
from pathlib import Path

from bot.card.letters import can_set, settable
from bot.render import RIGHT_TO_LEFT
from bot.typeset import pdf

TEMPLATE = Path(__file__).parent / "sheet.typ"


@dataclass(frozen=True, slots=True)
class Section:
    """`room`: lines are left to write on by hand."""

    title: str
    lines: tuple[str, ...] = ()
    note: str = ""
    room: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """All in words already. `foot` stands below every page."""

    title: str
    under: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: str
    language: str
    note_word: str
    missing: str  # said once, when a word has letters that our fonts have not


def sheet_pdf(sheet: Sheet) -> bytes:
    return pdf(TEMPLATE, _given(sheet))


def _given(sheet: Sheet) -> dict[str, object]:
    every = [text for one in sheet.sections for text in (one.title, one.note, *one.lines)]
    under = [*sheet.under, *([] if can_set(every) else [sheet.missing])]
    return {
        "title": _clean(sheet.title),
        "under": [_clean(line) for line in under],
        "sections": [
            {
                "title": _clean(one.title),
                "lines": [_clean(line) for text in one.lines for line in text.split("\n")],
                "note": [_clean(line) for line in one.note.split("\n") if line.strip()],
                "room": one.room,
            }
            for one in sheet.sections
        ],
        "foot": _clean(sheet.foot),
        "language": sheet.language,
        "rtl": sheet.language in RIGHT_TO_LEFT,
        "note": sheet.note_word,
    }


def _clean(words: str) -> str:
    return settable(words) or "–"
