"""Six languages, one table each, and the one way they are read (docs/understanding.md).

`plain` puts times, days, numbers and durations into the words that values.py and dates.py know; the
sets beside it are the yes, the no and the commands of all six. Nothing here knows a dialogue.
"""

import re
from collections import defaultdict
from functools import lru_cache

from flows.safety.plain import fold, read
from flows.understanding.tongues import ar, da, en, pl, tr, uk
from flows.understanding.tongues.tongue import Tongue

TONGUES: tuple[Tongue, ...] = tuple(one.TONGUE for one in (da, en, uk, ar, pl, tr))
BY_LANGUAGE = {one.language: one for one in TONGUES}
# What `fold` leaves: letters of their own that others write without, and Arabic figures.
_ALIKE = str.maketrans("ıłىةیکأإآ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ilيهيكااا01234567890123456789")
_TOKEN = re.compile(r"\d+(?:[.:,/-]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|\S")
_TENS = re.compile(r"\b([2-5]0) ([1-9])\b(?! i | over |:)")
_ONES_AND_TENS = re.compile(r"\b([1-9]) \+([2-5]0)\b")
_ONE_TOO_MANY = re.compile(r"\b(\d+) 1 (min|time|uge|maned|ar|dag)\b")
_TEN_AND = re.compile(r"\b10 ([1-9])\b")
_ENDING = re.compile(r"(?<=\d)'[^\W\d_]+")


def alike(text: str) -> str:
    """One spelling for the ways a word is typed. Not twice: folded again "nået" would be "net"."""
    return fold(text).translate(_ALIKE)


def _key(said: str) -> tuple[str, ...]:
    return tuple(part.replace("'", "") for part in _TOKEN.findall(alike(said)))


class _Reader:
    """One table, ready to be held against a text."""

    def __init__(self, tongue: Tongue) -> None:
        self.entries = {_key(said): fold(means) for said, means in tongue.words.items()}
        self.longest: dict[str, int] = {}  # by the first word
        for key in self.entries:
            self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))
        self.mends = [(re.compile(fold(found)), instead) for found, instead in tongue.mends]
        shared = {_key(word)[0] for word in tongue.shared.split()}
        self._own = {key for key in self.entries if not (len(key) == 1 and key[0] in shared)}
        self.tens = tongue.language == "tr"

    def walk(self, tokens: list[str]) -> tuple[list[str], int]:
        """The tokens in our words, and how many of them show that it is this language: all, when
        there is no other."""
        out: list[str] = []
        shown = known = at = 0
        while at < len(tokens):
            for size in range(min(self.longest.get(tokens[at], 0), len(tokens) - at), 0, -1):
                key = tuple(tokens[at : at + size])
                if key in self.entries:
                    out.append(self.entries[key])
                    shown += size * (key in self._own)
                    known += size
                    at += size
                    break
            else:
                out.append(tokens[at])
                at += 1
        a_number = known == len(tokens) and any(word.isdecimal() for word in out)
        return out, known if a_number else shown

    def mend(self, text: str) -> str:
        text = _ONES_AND_TENS.sub(lambda found: str(int(found[1]) + int(found[2])), text)
        if not self.tens:
            text = _ONE_TOO_MANY.sub(r"\1 \2", text)
        text = _TENS.sub(lambda found: str(int(found[1]) + int(found[2])), text)
        if self.tens:
            text = _TEN_AND.sub(lambda found: str(10 + int(found[1])), text)
        for found, instead in self.mends:
            text = found.sub(instead, text)
        return " ".join(text.split())


_READERS = tuple(_Reader(tongue) for tongue in TONGUES if tongue.words)


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """Folded; times and days of the other languages in the words that are read here."""
    folded = fold(text).strip(" .!?\n\t")
    tokens = [t.replace("'", "") for t in _TOKEN.findall(_ENDING.sub("", folded.translate(_ALIKE)))]
    best, most = folded, 0
    for reader in _READERS:
        out, shown = reader.walk(tokens)
        if shown > most:
            best, most = reader.mend(" ".join(filter(None, out))), shown
    return best


# --- yes and no, and other short answers ----------------------------------------------


def tokens(text: str) -> tuple[str, ...]:
    """The words of a short answer, comparable with the sets and phrases below."""
    return tuple(word.translate(_ALIKE) for word in read(text).tokens)


def _folded(words: str) -> frozenset[str]:
    return frozenset(alike(words).replace("'", "").split())


def _phrases(said: str) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(alike(phrase).replace("'", "").split()) for phrase in said.split(" · ") if phrase
    )


class Short:
    """Yes, no and not now in one language, or in all that do not contradict it."""

    def __init__(self, *tongues: Tongue) -> None:
        self.yes = frozenset().union(*(_folded(t.yes) for t in tongues))
        self.no = frozenset().union(*(_folded(t.no) for t in tongues))
        self.unsure = frozenset().union(*(_folded(t.unsure) for t in tongues))
        self.courtesy = frozenset().union(*(_folded(t.courtesy) for t in tongues))
        self.negation = frozenset().union(*(_folded(t.negation) for t in tongues))
        self.not_now = frozenset().union(*(_phrases(t.not_now) for t in tongues))


_NORDIC = (BY_LANGUAGE["da"], BY_LANGUAGE["en"])
# "Tak" is thanks in Danish and yes in Polish: the chosen language is heard alone first.
SHORT = {
    language: (Short(tongue), Short(*_NORDIC))
    if language not in {"da", "en"}
    else (Short(*_NORDIC),)
    for language, tongue in BY_LANGUAGE.items()
}

NOT_TODAY = frozenset().union(*(_phrases(t.not_today) for t in TONGUES))
NEGATIONS = frozenset().union(*(_folded(t.negation) for t in TONGUES))
HERE = frozenset().union(*(_phrases(t.here) for t in TONGUES))
CANNOT_FACE = frozenset().union(*(_phrases(t.cannot_face) for t in TONGUES))
KNOWS_NOT = frozenset().union(*(_phrases(t.knows_not) for t in TONGUES))
NOTHING = frozenset().union(*(_phrases(t.nothing) for t in TONGUES))
COURTESY = frozenset().union(*(_folded(t.courtesy) for t in TONGUES))
MOODS = {phrase: how for t in TONGUES for how, said in t.mood.items() for phrase in _phrases(said)}
ASKS_BACK = frozenset().union(*(_phrases(t.asks_back) for t in TONGUES))


def commands() -> dict[str, str]:
    """The folded phrase → the command. Two languages never name two commands alike."""
    found: dict[str, str] = {}
    named: defaultdict[str, set[str]] = defaultdict(set)
    for tongue in TONGUES:
        for name, said in tongue.commands.items():
            for phrase in _phrases(said):
                found.setdefault(" ".join(phrase), name)
                named[" ".join(phrase)].add(name)
    clash = {phrase for phrase, names in named.items() if len(names) > 1}
    assert not clash, clash
    return found
