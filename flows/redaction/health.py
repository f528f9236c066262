"""Named diagnoses and medicines. "Jeg er syg", "hovedpine", "deprimeret" and "piller" stay: the
caseworker needs the words, and the reason of an absence must be readable."""

import re
from collections.abc import Iterator

from flows.redaction import diagnoses, medicines

_WORD = re.compile(r"[^\W_]+")
_SAME = str.maketrans({
    "æ": "e", "ä": "e", "ø": "o", "ö": "o", "å": "a", "ü": "u", "ş": "s", "ç": "c", "ğ": "g", "ı": "i",
    "ę": "e", "ą": "a", "ł": "l", "ó": "o", "ś": "s", "ż": "z", "ź": "z", "ć": "c", "ń": "n", "é": "e",
    "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ё": "е", "̇": "", "ـ": "",
})  # fmt: skip
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_AE = re.compile(r"(?<=[bcdfghjklmnpqrstvwxz])(?:ae|oe)(?=[bcdfghjklmnpqrstvwxz])")
# Clubs, houses and trades that have the name of an illness: "Diabetesforeningen", "demensafsnittet".
_HOUSES = (
    *("forening", "forbund", "center", "centr", "klinik", "afdeling", "afsnit", "hospital", "hjem"),
    *("butik", "fonden", "kursus", "sygeplejerske", "konsulent", "koordinator", "venlig", "team"),
)
_HOUSE_AFTER = re.compile(rf"[- ]?(?:{'|'.join(_HOUSES)})", re.IGNORECASE)
_HOUSE_BEFORE = re.compile(
    r"(?:landsforeningen|foreningen|forening for|center for|centret for|centeret for|bekæmpelse af)\s$",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<!\w)D?F\d{2}[.,]?\d(?!\w)|(?<!\w)F[2-9]0(?=\s+(?:skizo|schizo|adhd))")
_PHRASES = re.compile(rf"(?<!\w)(?:{'|'.join(diagnoses.PHRASES)})(?!\w)", re.IGNORECASE)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_STUCK = re.compile(r"^(?:[وفبلك]{0,2}(?:ال|لل)|[وفبلك]{1,2})?")


def _fold(word: str) -> str:
    plain = _DOUBLED.sub(r"\1", word.casefold().translate(_SAME))
    return _AE.sub(lambda found: found.group()[1], plain)


class _List:
    """Words and beginnings of words, found by their letters at once however many there are."""

    def __init__(self, stems: tuple[str, ...], words: tuple[str, ...]) -> None:
        self._stems = {_fold(stem) for stem in stems}
        self._words = {_fold(word) for word in words}
        self._lengths = sorted({len(stem) for stem in self._stems})

    def has(self, plain: str) -> bool:
        if plain in self._words:
            return True
        return any(plain[:n] in self._stems for n in self._lengths if n <= len(plain))


_DIAGNOSES = _List(diagnoses.STEMS, diagnoses.WORDS)
_MEDICINES = _List(medicines.STEMS, medicines.WORDS)
_IN_ARABIC = frozenset(map(_fold, diagnoses.ARABIC))
_CAPITALS = frozenset(diagnoses.CAPITALS)
_HAS = frozenset(map(_fold, diagnoses.HAS))


def find_diagnoses(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _PHRASES.finditer(text))
    yield from (found.span() for found in _CODE.finditer(text))
    before, shouted = "", text.isupper()
    for found in _WORD.finditer(text):
        plain = _fold(found.group())
        if _is_diagnosis(found.group(), plain, before, shouted) and not _is_a_house(found, plain):
            yield found.span()
        before = plain


def find_medicines(text: str) -> Iterator[tuple[int, int]]:
    for found in _WORD.finditer(text):
        plain = _fold(found.group())
        if not _MEDICINES.has(_bare(plain) if _ARABIC.match(plain) else plain):
            continue
        if not text[found.end() : found.end() + 9].strip(" -").startswith(medicines.NOT_BEFORE):
            yield found.span()


def _is_diagnosis(word: str, plain: str, before: str, shouted: bool) -> bool:
    if _ARABIC.match(plain):
        return plain in _IN_ARABIC or _bare(plain) in _IN_ARABIC
    if word.upper() in _CAPITALS:
        return (before in _HAS and (word.isupper() or word.casefold() in {"kol", "add"})) or (
            word in {"KOL", "ADD", "COPD"} and not shouted
        )
    return _DIAGNOSES.has(plain)


def _bare(plain: str) -> str:
    """Without "and", "with", "the", which Arabic writes as the beginning of the word."""
    return _ARABIC_STUCK.sub("", plain, count=1)


def _is_a_house(found: re.Match[str], plain: str) -> bool:
    text, end = found.string, found.end()
    if any(house in plain for house in _HOUSES) or _HOUSE_AFTER.match(text, end):
        return True
    return _HOUSE_BEFORE.search(text, max(0, found.start() - 24), found.start()) is not None
