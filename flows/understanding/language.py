"""Which language a message is written in: of the six, or "" when it is another or cannot be told.

By the letters first, then by frequent words, and for words that are in no list by how they look:
rows of three letters weighed by how often they stand in the lists. Russian is "": it is nobody's
chosen language here, and Ukrainian words would be put into its mouth. But Russian words of danger
are heard (words_uk.py), and the answer to them comes in Ukrainian too, because most who write
Russian in a Danish placement have Ukrainian; see `answered_in`. Nothing here changes a language.
"""

import re
from collections import Counter
from functools import lru_cache
from math import log

from flows.safety.plain import fold
from flows.understanding.language_words import (
    ARABIC,
    BULGARIAN,
    PERSIAN,
    RUSSIAN,
    UKRAINIAN,
    WORDS,
)

LANGUAGES = ("da", "en", "uk", "ar", "pl", "tr")
"""In which danger is heard and answered, whatever languages the policy offers to choose from."""

_READ = 400  # characters: longer messages are told by their beginning
_TOKENS = 40
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d?[^\W\d_]+\d?[^\W\d_]*")
_LATIN = re.compile(r"[a-zà-ɏ]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ARABIC = re.compile(r"[\u0620-\u06ff\u0750-\u077f]")
_LETTER = re.compile(r"[^\W\d_]")
_UKRAINIAN = re.compile(r"[іїєґ]", re.IGNORECASE)
_RUSSIAN = re.compile(r"[ыэё]|ъ(?=[еёюя])", re.IGNORECASE)
_BULGARIAN = re.compile(r"ъ(?![еёюя])", re.IGNORECASE)  # a sound of its own there, in "съм"
_NEITHER = re.compile(r"[ўђјљњћџқғұһөү]", re.IGNORECASE)
_PERSIAN = re.compile(r"[پچژگکیٹڈڑںےۆێڕڵەښځټ]")
# Letters that hardly any other of the languages has, on top of what the words say.
_OWN_LETTERS = {
    "da": (re.compile(r"[æøåÆØÅ]"), 2.0),
    "pl": (re.compile(r"[ąęłńśźżćĄĘŁŃŚŹŻĆ]"), 2.5),
    "tr": (re.compile(r"[ğşıİĞŞ]"), 2.5),
    "other": (re.compile(r"[ñßãõșțâêûîìòùèäđạảấầậếềệốồộơưřčěůťďőűãāēīūėų¿¡]"), 1.5),
}
_KNOWN, _LOOKS = 3.0, 0.9  # what a frequent word counts, and the look of one in no list
_ENOUGH, _AHEAD = 1.6, 0.5


def written_in(text: str) -> str:
    """One of the six, or "": another language, too little to tell, or no words at all."""
    text = text[:_READ]
    counts = {
        name: len(pattern.findall(text))
        for name, pattern in (("latin", _LATIN), ("cyrillic", _CYRILLIC), ("arabic", _ARABIC))
    }
    script = max(counts, key=lambda name: counts[name])
    if counts[script] * 2 < len(_LETTER.findall(text)) or not counts[script]:
        return ""
    if script == "cyrillic":
        return _cyrillic(text)
    if script == "arabic":
        return _arabic(text)
    return _latin(text)


def answered_in(text: str) -> str:
    """The language to answer danger in: what is written, or for Russian what comes closest."""
    written = written_in(text)
    return written or ("uk" if _is_russian(text[:_READ]) else "")


def is_another(text: str) -> bool:
    """Words enough to see that it is a language nobody here listens in. Russian is listened to."""
    text = text[:_READ]
    letters = len(_LETTER.findall(text))
    if letters < _FEW_LETTERS or written_in(text) or _is_russian(text):
        return False
    if len(_LATIN.findall(text)) * 2 < letters:
        return True  # a script of its own, or one of ours in another language
    return sum(token in _FREQUENT["other"] for token in _tokens(text)) >= _SEVERAL


def told_in(text: str) -> tuple[str, ...]:
    """Languages in which to say that this one cannot be read: of those with the same letters the
    one we have, else Danish and English."""
    text = text[:_READ]
    half = len(_LETTER.findall(text)) / 2
    if len(_CYRILLIC.findall(text)) > half:
        return ("uk",)
    return ("ar",) if len(_ARABIC.findall(text)) > half else ("da", "en")


# --- by the letters -------------------------------------------------------------------


def _cyrillic(text: str) -> str:
    return "" if _is_further(text) or _is_russian(text) else "uk"


def _is_further(text: str) -> bool:
    """Written with these letters, and neither Ukrainian nor Russian: nobody here listens in it.
    Bulgarian has no letter of its own, and many words that look like theirs."""
    if _NEITHER.search(text):
        return True
    if _UKRAINIAN.search(text) or _RUSSIAN.search(text):
        return False
    tokens = _tokens(text)
    theirs = len(_BULGARIAN.findall(text)) + sum(token in _OF_BULGARIAN for token in tokens)
    return theirs > sum(token in _OF_RUSSIAN or token in _OF_UKRAINIAN for token in tokens)


def _is_russian(text: str) -> bool:
    """Its own letters or words, and none of the Ukrainian ones, or of further languages."""
    if not _CYRILLIC.search(text) or _is_further(text):
        return False
    ours, theirs = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
    tokens = _tokens(text)
    ours += sum(token in _OF_UKRAINIAN for token in tokens)
    theirs += sum(token in _OF_RUSSIAN for token in tokens)
    return theirs > ours


def _arabic(text: str) -> str:
    tokens = _tokens(text)
    theirs = len(_PERSIAN.findall(text)) + sum(token in _OF_PERSIAN for token in tokens)
    ours = sum(token in _OF_ARABIC or token.startswith("ال") for token in tokens)
    return "" if theirs > ours else "ar"


# --- by the words ---------------------------------------------------------------------


def _tokens(text: str) -> list[str]:
    return _WORD.findall(fold(text))[:_TOKENS]


def _latin(text: str) -> str:
    tokens = _tokens(text)
    scores = dict.fromkeys(_PLACES, 0.0)
    for name, (letters, worth) in _OWN_LETTERS.items():
        scores[name] += worth * min(3, len(letters.findall(text)))
    for token in tokens:
        for name, weight in zip(_PLACES, _weights(token), strict=True):
            scores[name] += weight
    best, second = sorted(scores.values(), reverse=True)[:2]
    if best < _ENOUGH or best - second < _AHEAD:
        return ""
    found = max(scores, key=lambda name: scores[name])
    return "" if found == "other" else found


def _rows(token: str) -> list[str]:
    padded = f" {token} "
    return [padded[at : at + 3] for at in range(len(padded) - 2)]


@lru_cache(maxsize=4096)
def _weights(token: str) -> tuple[float, ...]:
    """For each language: is this one of its frequent words, and else does it look like one?"""
    known = [name for name in _PLACES if token in _FREQUENT[name]]
    if known:
        worth = _KNOWN / len(known) if len(token) > 1 else 1.0 / len(known)
        return tuple(worth if name in known else 0.0 for name in _PLACES)
    if len(token) < 3:
        return _NOTHING
    rows = _rows(token)
    seen = [sum(_LOOK[name].get(row, _UNSEEN) for row in rows) / len(rows) for name in _PLACES]
    low = min(seen)
    high = max(seen)
    if high == low:
        return _NOTHING
    return tuple(_LOOKS * max(0.0, value - (high + low) / 2) for value in seen)


_PLACES = tuple(WORDS)
_FREQUENT = {name: frozenset(_WORD.findall(fold(words))) for name, words in WORDS.items()}
_FREQUENT["other"] -= frozenset().union(*(_FREQUENT[name] for name in LANGUAGES))
_NOTHING = (0.0,) * len(_PLACES)
_UNSEEN = log(0.3)
_FEW_LETTERS, _SEVERAL = 6, 2


def _look(name: str) -> dict[str, float]:
    """How often each row of three letters stands in the list, beside a list of a usual size."""
    rows = Counter(row for word in _FREQUENT[name] for row in _rows(word))
    usual = 1500 / max(1, sum(rows.values()))
    return {row: log(0.3 + count * min(1.0, usual)) for row, count in rows.items()}


_LOOK = {name: _look(name) for name in _PLACES}
_OF_RUSSIAN, _OF_UKRAINIAN = (
    frozenset(_WORD.findall(fold(words))) for words in (RUSSIAN, UKRAINIAN)
)
_OF_BULGARIAN = frozenset(_WORD.findall(fold(BULGARIAN))) - _OF_RUSSIAN - _OF_UKRAINIAN
_OF_RUSSIAN, _OF_UKRAINIAN = _OF_RUSSIAN - _OF_UKRAINIAN, _OF_UKRAINIAN - _OF_RUSSIAN
_OF_PERSIAN = frozenset(_WORD.findall(fold(PERSIAN))) - frozenset(_WORD.findall(fold(ARABIC)))
_OF_ARABIC = frozenset(_WORD.findall(fold(ARABIC))) - frozenset(_WORD.findall(fold(PERSIAN)))
