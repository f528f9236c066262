"""The sentences of the code and what the catalogues say for them. Only `doctor` reads them all;
a running assistant asks for one at a time (bot/render.py).
"""

from functools import cache
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

from bot.render import DANISH, LOCALES

ROOT = LOCALES.parent
# The same as in `make texts`: what is said about danger, who is told, and what cannot be read.
SAFETY = (ROOT / "flows" / "safety", ROOT / "flows" / "hours.py", ROOT / "flows" / "core.py")
MARKS: dict[str, Any] = {"T": None, "TN": (1, 2), "TC": ((1, "c"), 2)}

Sentence = tuple[str, str | None]  # with its context; of plurals, the first form


def untranslated(language: str) -> list[str] | None:
    """The sentences that are said in Danish in this language; None: there is no catalogue."""
    if language == DANISH:
        return []
    catalogue = _catalogue(language)
    if catalogue is None:
        return None
    return [text for text, context in _all() if not _said(catalogue, text, context)]


def safety_sentences() -> set[Sentence]:
    """Everything that may be said when danger was heard; a clinician signs for it."""
    found: set[Sentence] = set()
    for path in SAFETY:
        files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        for file in files:
            read = extract_from_file("python", file, MARKS)
            found |= {_sentence(message, context) for _, message, _, context in read}
    return found


def _said(catalogue: Catalog, text: str, context: str | None) -> str:
    message = catalogue.get(text, context)
    if message is None or message.fuzzy or not message.string:
        return ""
    forms = [message.string] if isinstance(message.string, str) else list(message.string)
    return "\x1f".join(map(str, forms)) if all(forms) else ""


@cache
def _catalogue(language: str) -> Catalog | None:
    path = LOCALES / language / "LC_MESSAGES" / "bot.po"
    if not path.exists():
        return None
    with path.open("rb") as po:
        return read_po(po, locale=language)


@cache
def _all() -> tuple[Sentence, ...]:
    found = {
        _sentence(message, context)
        for package in ("flows", "bot")
        for _, _, message, _, context in extract_from_dir(
            ROOT / package, [("**.py", "python")], {}, MARKS
        )
    }
    return tuple(sorted(found, key=str))


def _sentence(message: str | tuple[str, ...], context: str | None) -> Sentence:
    return (message if isinstance(message, str) else message[0]), context
