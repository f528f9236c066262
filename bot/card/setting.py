"""The competence card set in type: card.typ and a JSON value become a PDF (bot/typeset.py)."""

from pathlib import Path
from typing import Any

from bot.card.wording import Wording
from bot.typeset import pdf, pngs
from flows.card.paper import parse

TEMPLATE = Path(__file__).parent / "card.typ"
DOTS = 110  # of a picture of a page, an inch


def card_pdf(spec: str, language: str, zone: str) -> bytes:
    return pdf(TEMPLATE, _given(spec, language, zone))


def card_pages(spec: str, language: str, zone: str) -> list[bytes]:
    """Each page as a PNG: for looking at it, in the docs and the tests."""
    return pngs(TEMPLATE, _given(spec, language, zone), DOTS)


def _given(spec: str, language: str, zone: str) -> dict[str, Any]:
    return Wording(parse(spec), language, zone).for_typst()
