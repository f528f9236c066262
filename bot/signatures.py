"""Who has read the safety texts of a language and signed for them: the head of its safety.po.

A signature holds for the texts as they were read. Any change of a Danish sentence or of its
translation gives another digest, and the texts count as unsigned again (docs/danger.md).
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from bot.render import DANISH, LOCALES
from flows.understanding.language import LANGUAGES

_LINE = re.compile(r"# (Signed-By|Profession|Date|Digest): *(.*)")
_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Signature:
    """As it stands in the head; empty where nothing is filled in."""

    by: str = ""
    profession: str = ""
    day: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A language whose safety texts nobody has signed for as they are, and why it is so."""

    language: str
    why: str
    digest: str
    """What a clinician signs for, once the texts have been read."""


def unsigned(today: date, languages: Sequence[str] = LANGUAGES) -> Iterator[Unsigned]:
    """Of the languages an answer to danger may come in, whatever the policy offers."""
    for language in languages:
        path = path_of(language)
        if not path.exists():
            yield Unsigned(language, "there are no safety texts", "")
            continue
        now = digest(path, language)
        if why := _lack(signature(path), now, today):
            yield Unsigned(language, why, now)


def path_of(language: str) -> Path:
    return LOCALES / language / "LC_MESSAGES" / "safety.po"


def signature(path: Path) -> Signature:
    """Read from the comments at the top, where `make texts` leaves them as they are."""
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        if match := _LINE.fullmatch(line.rstrip()):
            found[match[1]] = match[2].strip()
    return Signature(
        *(found.get(name, "") for name in ("Signed-By", "Profession", "Date", "Digest"))
    )


def digest(path: Path, language: str) -> str:
    """Changes with every change of what is said, or of the Danish it was translated from."""
    with path.open("rb") as po:
        book = read_po(po, locale=language)
    said = sorted(f"{m.context}\x1f{m.id}\x1f{_said(m, language)}" for m in _messages(book))
    return hashlib.sha256("\x1e".join(said).encode()).hexdigest()[:_LENGTH]


def _messages(book: Catalog) -> Iterator[Message]:
    return (message for message in book if message.id)


def _said(message: Message, language: str) -> str:
    """Danish is said as it stands in the code; a fuzzy translation is not said at all."""
    return "" if language == DANISH or message.fuzzy else str(message.string)


def _lack(signed: Signature, now: str, today: date) -> str:
    if not signed.digest:
        return "nobody has signed"
    if signed.digest != now:
        return "changed since they were signed"
    if not (signed.by and signed.profession):
        return "the signature lacks a name or a profession"
    try:
        late = date.fromisoformat(signed.day) > today
    except ValueError:
        return "the signature has no day such as 2026-11-30"
    return "the signature is of a day to come" if late else ""
