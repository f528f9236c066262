"""Files in messages, made when they are sent. Light, like bot/drawing.py: what sets them in type
is loaded by whoever sends one.

A document is a line of text in the row (flows/card/paper.py): the row stays small, and the file
is in the language its reader has when it is sent.
"""

from dataclasses import dataclass

LONGEST_CAPTION = 1024  # Telegram's


@dataclass(frozen=True, slots=True)
class Paper:
    name: str
    mime: str
    data: bytes
    words: str  # what it is, for who cannot open it


def papers(spec: str, language: str, zone: str) -> list[Paper]:
    """The document itself first; then the same as plain text that can be copied."""
    from bot.card.papers import card_papers

    return card_papers(spec, language, zone)
