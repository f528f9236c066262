"""Named diagnoses and medicines. "Jeg er syg", "hovedpine", "deprimeret" and "piller" stay: the
caseworker needs the words, and the reason of an absence must be readable."""

import re
from collections.abc import Iterator

from flows.redaction import diagnoses, medicines

_WORD = re.compile(r"[^\W_]+")
# ruff: noqa: E501
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
    *("butik", "fonden", "kursus", "sygeplejerske", "konsulent", "koordinator", "venlig"),
    *("team", "behandler", "olog"),
)
_HOUSE_AFTER = re.compile(rf"[- ]?(?:{'|'.join(_HOUSES)})", re.IGNORECASE)
_HOUSE_BEFORE = re.compile(
    r"(?:landsforeningen|foreningen|forening for|center for|centret for|centeret for|bekæmpelse af)\s$",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<!\w)DF\d{2}[.,]?\d?(?!\w)|(?<!\w)F\d{2}[.,]\d(?!\w)|(?<!\w)F[2-9]0(?=\s+(?:skizo|schizo|adhd))"
)
_PHRASES = {
    first: re.compile(rf"(?:{phrase})(?!\w)", re.IGNORECASE)
    for first, phrase in diagnoses.PHRASES.items()
}
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_STUCK = re.compile(r"^(?:[وفبلك]{0,2}(?:ال|لل)|[وفبلك]{1,2})?")


def _fold(words: str) -> str:
    plain = _DOUBLED.sub(r"\1", words.casefold().translate(_SAME))
    return _AE.sub(lambda found: found.group()[1], plain)


def _words(text: str) -> list[tuple[re.Match[str], str]]:
    """Each word with its plain spelling; all folded at once, which is ten times as fast."""
    found = list(_WORD.finditer(text))
    return list(
        zip(found, _fold("\n".join(hit.group() for hit in found)).split("\n"), strict=False)
    )


class _List:
    """Words and beginnings of words, looked up by their first letters however many there are."""

    def __init__(self, stems: tuple[str, ...], words: tuple[str, ...]) -> None:
        self._words = frozenset(map(_fold, words))
        self._stems = dict[str, tuple[str, ...]]()
        for stem in map(_fold, stems):
            self._stems[stem[:3]] = (*self._stems.get(stem[:3], ()), stem)

    def has(self, plain: str) -> bool:
        stems = self._stems.get(plain[:3])
        return plain in self._words or (stems is not None and plain.startswith(stems))


_DIAGNOSES = _List(diagnoses.STEMS, diagnoses.WORDS)
_MEDICINES = _List(medicines.STEMS, medicines.WORDS)
_IN_ARABIC = frozenset(map(_fold, diagnoses.ARABIC))
_CAPITALS = frozenset(diagnoses.CAPITALS)
_HAS = frozenset(map(_fold, diagnoses.HAS))


def find(text: str) -> Iterator[tuple[int, int, str]]:
    yield from ((*found.span(), "diagnosis") for found in _CODE.finditer(text))
    before, shouted = "", text.isupper()
    for found, plain in _words(text):
        phrase = _PHRASES.get(plain[:3])
        if phrase and (said := phrase.match(text, found.start())):
            yield (*said.span(), "diagnosis")
        elif _is_diagnosis(found.group(), plain, before, shouted):
            if not _is_a_house(found, plain):
                yield (*found.span(), "diagnosis")
        elif _is_medicine(found, plain):
            yield (*found.span(), "medicine")
        before = plain


def _is_medicine(found: re.Match[str], plain: str) -> bool:
    if not _MEDICINES.has(plain) and not (_ARABIC.match(plain) and _MEDICINES.has(_bare(plain))):
        return False
    after = found.string[found.end() : found.end() + 9].strip(" -")
    return not after.startswith(medicines.NOT_BEFORE)


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
