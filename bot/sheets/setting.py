"""A sheet set in type: sheet.typ and a JSON value become a PDF, as with the competence card
(bot/card/setting.py). Fonts come with the packages; tagged as PDF/UA-1, so that it can be read
aloud; the file carries no time of its own.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.card.letters import can_set, fonts, settable
from bot.render import RIGHT_TO_LEFT

if TYPE_CHECKING:
    import typst  # large, and only for who wants a PDF: loaded by the first one

TEMPLATE = Path(__file__).parent / "sheet.typ"
NO_TIME = 0


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
    given = {"sheet": json.dumps(_given(sheet))}
    import typst

    compiler = typst.Compiler(str(TEMPLATE), font_paths=_fonts(), ignore_system_fonts=True)
    made = compiler.compile(
        format="pdf", sys_inputs=given, pdf_standards=["ua-1"], timestamp=NO_TIME
    )
    assert isinstance(made, bytes)
    return made


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


@cache
def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(fonts())])
