"""The sentences of the code and what the catalogues say for them. Only `doctor` reads them all;
a running assistant asks for one at a time (bot/render.py).
"""

import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

from bot.render import DANISH, LOCALES

ROOT = LOCALES.parent
CRISIS = ROOT / "flows" / "safety" / "texts.py"
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


def crisis_hash(language: str) -> str:
    """Changes with every change of a crisis text in this language."""
    catalogue = _catalogue(language)
    said = []
    for text, context in _of_crisis():
        translated = _said(catalogue, text, context) if catalogue is not None else ""
        said.append(f"{text}\x1f{translated}")
    return hashlib.sha256("\x1e".join(sorted(said)).encode()).hexdigest()[:16]


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


def _of_crisis() -> set[Sentence]:
    read = extract_from_file("python", CRISIS, MARKS)
    return {_sentence(message, context) for _, message, _, context in read}


def _sentence(message: str | tuple[str, ...], context: str | None) -> Sentence:
    return (message if isinstance(message, str) else message[0]), context


def signed(path: Path) -> dict[str, str]:
    """Language → the hash that a clinician has signed for."""
    if not path.exists():
        return {}
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: str(value) for name, value in read.items()}
