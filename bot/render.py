"""A marked sentence becomes words in the reader's language. The only place that translates.

Sentences wait untranslated in the outbox and are put into words when they are sent, so
changing language between the two does the right thing.
"""

import io
from collections.abc import Callable
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from flows.texts import Style, Text, When

LOCALES = Path(__file__).parent.parent / "locales"
DANISH = "da"
# Each says it over the one before: what a clinician signs for is what is said.
DOMAINS = ("bot", "heard", "safety")
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
PATTERNS = {  # times as people say them: "8.30" in Danish, "8:30" elsewhere
    Style.day: "EEEE",
    Style.moment: "EEEE",
    Style.date: "EEEE d. MMMM",
    Style.month: "MM/y",
}


def pack(text: Text) -> list[Any]:
    """As it waits in the outbox (JSON)."""
    values = {name: _pack_value(value) for name, value in text.values}
    return [text.msgid, text.context, text.plural, text.n, values]


def unpack(packed: list[Any]) -> Text:
    msgid, context, plural, n, values = packed
    pairs = sorted((name, _unpack_value(value)) for name, value in values.items())
    return Text(msgid, context, plural, n, tuple(pairs))


def _pack_value(value: Any) -> Any:
    if isinstance(value, Text):
        return {"text": pack(value)}
    if isinstance(value, When):
        return {"at": value.at.isoformat(), "style": str(value.style)}
    return value


def _unpack_value(value: Any) -> Any:
    if isinstance(value, dict) and "text" in value:
        return unpack(value["text"])
    if isinstance(value, dict):
        read = datetime.fromisoformat if "T" in value["at"] else date.fromisoformat
        return When(read(value["at"]), Style(value["style"]))
    return value


def in_words(text: Text, language: str, zone: str) -> str:
    """The sentence in this language; in Danish where nobody has translated it yet."""
    catalogue = _catalogue(language)
    if text.plural:
        said = catalogue.ungettext(text.msgid, text.plural, text.n)
    elif text.context:
        said = catalogue.upgettext(text.context, text.msgid)
    else:
        said = catalogue.ugettext(text.msgid)
    values = {name: _value(value, language, zone) for name, value in text.values}
    return str(said).format(**values)


def speaker(language: str, zone: str) -> Callable[[Text], str]:
    """One reader's words, handed into a turn for comparing typed answers with labels."""
    return lambda text: in_words(text, language, zone)


def _value(value: Any, language: str, zone: str) -> str:
    if isinstance(value, Text):
        return in_words(value, language, zone)
    if isinstance(value, When):
        return _moment(value, language, zone)
    return str(value)


def _moment(when: When, language: str, zone: str) -> str:
    at = when.at.astimezone(ZoneInfo(zone)) if isinstance(when.at, datetime) else when.at
    if when.style is Style.clock and isinstance(at, datetime):
        return clock(at, language)
    if when.style in {Style.moment, Style.far} and isinstance(at, datetime):
        between = " kl. " if language == DANISH else " "
        return _day(at, when.style, language) + between + clock(at, language)
    return _day(at, when.style, language)


def _day(at: datetime | date, style: Style, language: str) -> str:
    pattern = PATTERNS.get(style, PATTERNS[Style.date])
    if language != DANISH:
        pattern = pattern.replace("d.", "d")
    return str(format_date(at, pattern, locale=language))


def clock(at: datetime, language: str) -> str:
    """8.30 in Danish, 08:30 elsewhere; a whole hour is 9 in Danish."""
    if language == DANISH:
        return f"{at.hour}.{at.minute:02}" if at.minute else str(at.hour)
    return str(format_time(at, "HH:mm", locale=language))


@cache
def _catalogue(language: str) -> NullTranslations:
    """Everything, or at least the safety texts and what is said back of somebody's words, which
    exist for languages nobody can choose yet."""
    books = [book for book in map(partial(_book, language), DOMAINS) if book]
    if language == DANISH or not books:
        return NullTranslations()
    for book in books[1:]:
        books[0].merge(book)
    return books[0]


def _book(language: str, domain: str) -> Translations | None:
    path = LOCALES / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.exists():
        return None
    compiled = io.BytesIO()
    with path.open("rb") as po:
        write_mo(compiled, read_po(po, locale=language))
    compiled.seek(0)
    return Translations(compiled, domain)
