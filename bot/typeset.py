"""A template (.typ) and a value become a PDF or a PNG, by typst: the competence card, the sheets
for a meeting, the pictures in messages. A template finds its value in sys.inputs, as JSON under
its own name (card.typ: sys.inputs.card).

The same value is the same bytes: fonts come with the packages and never from the machine, and
the file carries no time of its own.
"""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.card.letters import fonts

if TYPE_CHECKING:
    import typst  # large, and only for who wants a file or a picture: loaded by the first one

NO_TIME = 0


def pdf(template: Path, value: object) -> bytes:
    """Tagged as PDF/UA-1, so that it can be read aloud."""
    made = _compiler(template, value).compile(
        format="pdf", pdf_standards=["ua-1"], timestamp=NO_TIME
    )
    assert isinstance(made, bytes)
    return made


def pngs(template: Path, value: object, dots: float) -> list[bytes]:
    """One a page, so many dots an inch."""
    made = _compiler(template, value).compile(format="png", ppi=dots)
    assert made is not None
    return [made] if isinstance(made, bytes) else made


def _compiler(template: Path, value: object) -> "typst.Compiler":
    """A new one each time: it would keep the last value it was given, and two threads may be
    here at once."""
    import typst

    return typst.Compiler(
        str(template),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={template.stem: json.dumps(value)},
    )


@cache
def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(fonts())])
