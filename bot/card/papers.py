"""The files of a competence card: a PDF, and the same as plain text for a CV."""

from bot.card.setting import card_pdf
from bot.documents import LONGEST_CAPTION, Paper
from bot.render import DANISH, in_words
from flows.card.paper import TITLE, Card, parse, plain
from flows.texts import T

PDF, TEXT = "kompetencekort.pdf", "kompetencekort.txt"


def card_papers(spec: str, language: str, zone: str) -> list[Paper]:
    card = parse(spec)
    name = card.name[: LONGEST_CAPTION // 2]
    words = in_words(T("Kompetencekort for {name}", name=name), language, zone)
    files = [Paper(PDF, "application/pdf", card_pdf(spec, language, zone), words)]
    if card.lines:
        files.append(Paper(TEXT, "text/plain", _text(card, language, zone).encode(), words))
    return files


def _text(card: Card, language: str, zone: str) -> str:
    """In Danish, and in the reader's own language where it says something else."""
    danish = in_words(plain(card, in_danish=True), DANISH, zone)
    own = in_words(plain(card), language, zone)
    title = f"{in_words(TITLE, DANISH, zone)}\n{card.name}"
    parts = [title, danish] if own == danish else [title, danish, "* * *", own]
    return "\n\n".join(parts) + "\n"
