"""The competence card set in type: card.typ and a JSON value become a PDF.

The same card is the same bytes: fonts come with the packages and never from the machine, and
the file carries no time of its own. Tagged as PDF/UA-1, so that it can be read aloud.
"""

import json
from functools import cache
from pathlib import Path

import typst

from bot.card.letters import fonts
from bot.card.wording import Wording
from flows.card.paper import parse

TEMPLATE = Path(__file__).parent / "card.typ"
NO_TIME = 0
DOTS = 110  # of a picture of a page, an inch


def card_pdf(spec: str, language: str, zone: str) -> bytes:
    given = _given(spec, language, zone)
    made = _compiler().compile(
        format="pdf", sys_inputs=given, pdf_standards=["ua-1"], timestamp=NO_TIME
    )
    assert isinstance(made, bytes)
    return made


def card_pages(spec: str, language: str, zone: str) -> list[bytes]:
    """Each page as a PNG: for looking at it, in the docs and the tests."""
    given = _given(spec, language, zone)
    made = _compiler().compile(format="png", sys_inputs=given, ppi=DOTS)
    assert made is not None
    return [made] if isinstance(made, bytes) else made


def _given(spec: str, language: str, zone: str) -> dict[str, str]:
    return {"card": json.dumps(Wording(parse(spec), language, zone).for_typst())}


def _compiler() -> typst.Compiler:
    """A new one each time: it would keep the last card it was given."""
    return typst.Compiler(str(TEMPLATE), font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(fonts())])
