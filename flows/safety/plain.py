"""Words as typed, made comparable: one spelling for "slå", "slaa", "SLÅÅÅ" and "s l å".

Knows letters only. It does not know what a word means, nor which list it will be held against.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter

from rapidfuzz.distance import OSA

_INVISIBLE = dict.fromkeys(
    [0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
)
_INVISIBLE |= dict.fromkeys([*range(0x2060, 0x2070), *range(0xFE00, 0xFE10)])
# æ, ø and å are written in many ways, so every way becomes the same plain letter.
_SAME = {"æ": "e", "ä": "e", "ø": "o", "ö": "o", "å": "a", "ß": "s"}
# Letters that other languages leave out as easily, or have two shapes of: Polish and Turkish
# without their marks, Ukrainian, and Arabic from any keyboard. The last is a drawn-out line.
_SAME |= {"ł": "l", "ı": "i", "ґ": "г", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "\u0640": ""}
_LETTERS = str.maketrans(_SAME)
# Two single characters are whole Arabic sentences to NFKC: a message of them would take a
# tenth of a second to read.
_BEFORE = str.maketrans(dict.fromkeys("’‘ʼʹ′`´＇", "'") | dict.fromkeys("\ufdfa\ufdfb", " "))
_MOST_MARKS = 8  # on one letter; a heap of them takes time by its square
_REPEATED = re.compile(r"([^\W\d_])\1+")
_ONCE = itemgetter(1)  # r"\1" is read anew for every word; this is not
_SPELLED_OUT = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .\-_*+/|][^\W\d_]){3,}(?![^\W_])")
_BETWEEN_LETTERS = re.compile(r"[ .\-_*+/|]")
_PIECE = re.compile(r"[^\W_]+(?:['*][^\W_]+)*|[.!?;\n…]+|[,:()–—\"]")

# Somebody stops for a moment and goes on: "jeg kan ikke ... mere" is one sentence.
_WAITING = ("..", "...", "....", "…", "\n")

SHORT_FORMS = {
    "ik": "ikke", "ikk": "ikke", "ikek": "ikke", "icke": "ikke", "itj": "ikke",
    "jg": "jeg", "jge": "jeg", "bar": "bare", "jei": "jeg", "mej": "mig", "sælv": "selv",
    "kmr": "kommer", "komr": "kommer", "kmer": "kommer", "kommr": "kommer",
    "idag": "i dag", "idg": "i dag", "imorgen": "i morgen", "imrn": "i morgen",
    "imorn": "i morgen", "imorgn": "i morgen", "igår": "i går", "iaften": "i aften",
    "inat": "i nat", "blir": "bliver", "gir": "giver", "ka": "kan", "sku": "skulle",
    "ku": "kunne", "hva": "hvad", "vor": "hvor", "hvonår": "hvornår", "hvornor": "hvornår",
    "ta": "tage", "mrere": "mere", "mer": "mere",
    "orkr": "orker", "omlidt": "om lidt", "afsted": "af sted", "syyg": "syg", "sygg": "syg",
    "im": "i am", "i'm": "i am", "ive": "i have", "i've": "i have", "i'll": "i will",
    "i'd": "i would", "id": "i would", "dont": "do not", "don't": "do not", "dnt": "do not",
    "doesn't": "does not", "doesnt": "does not", "can't": "can not", "cant": "can not",
    "cannot": "can not", "cnt": "can not", "won't": "will not", "wont": "will not",
    "isn't": "is not", "isnt": "is not", "didn't": "did not", "didnt": "did not",
    "wasn't": "was not", "haven't": "have not", "havent": "have not", "wanna": "want to",
    "gonna": "going to", "gotta": "have to", "he's": "he is", "she's": "she is",
    "it's": "it is", "what's": "what is", "whats": "what is",
    "they're": "they are", "tmrw": "tomorrow", "tmr": "tomorrow",
    "plz": "please", "u": "you", "everyone's": "everyone is", "couldn't": "could not",
    "couldnt": "could not", "wouldn't": "would not", "aren't": "are not", "ain't": "is not",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """One text as plain words; clause and sentence say which words belong together."""

    tokens: tuple[str, ...]
    clauses: tuple[int, ...]
    sentences: tuple[int, ...]
    spelled_out: tuple[str, ...] = ()

    def same_sentence(self, index: int, other: int) -> bool:
        return self.sentences[index] == self.sentences[other]

    def part(self, first: int, last: int) -> "Words":
        """The words from one place up to another."""
        here = slice(first, last)
        return Words(self.tokens[here], self.clauses[here], self.sentences[here])

    def without(self, prefixes: tuple[str, ...], known: Container[str]) -> "Words":
        """The same words without a small word written together with the next ("وبدي")."""
        if not prefixes:
            return self
        tokens = tuple(
            token[1:]
            if token.startswith(prefixes) and token not in known and token[1:] in known
            else token
            for token in self.tokens
        )
        return Words(tokens, self.clauses, self.sentences, self.spelled_out)

    def mended(self, keys: Mapping[int, tuple[str, ...]], known: Container[str]) -> "Words":
        """The same words with typing mistakes in the key words put right; known words stay."""
        tokens = tuple(
            _mend(token, keys) if len(token) > 5 and token not in known else token
            for token in self.tokens
        )
        return Words(tokens, self.clauses, self.sentences, self.spelled_out)


def fold(text: str) -> str:
    """Every spelling of the same word becomes one. The word lists go through here too."""
    # Apostrophes first: NFKC would take "´" for a blank and an accent, and "don´t" would break.
    text = _without_heaps(text.translate(_BEFORE))
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_INVISIBLE)
    # "aa" before "ae": "overstaaet" is "overstået".
    plain = plain.replace("aa", "å").replace("ae", "æ").replace("oe", "ø").translate(_LETTERS)
    if not plain.isascii():
        # A letter such as "é" falls apart into "e" and its accent, and the accent is left out.
        apart = unicodedata.normalize("NFD", plain)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _REPEATED.sub(_ONCE, plain)


def _without_heaps(text: str) -> str:
    """Letters with at most a few marks on each."""
    if text.isascii() or len(text) < 256:
        return text
    runs = groupby(text, key=lambda letter: unicodedata.combining(letter) > 0)
    return "".join("".join(islice(run, _MOST_MARKS) if marks else run) for marks, run in runs)


_FOLDED_SHORT_FORMS = {
    fold(short): tuple(fold(full).split()) for short, full in SHORT_FORMS.items()
}


@lru_cache(maxsize=256)
def read(text: str) -> Words:
    """Cached, because danger, intent and the dialogue all read the same message."""
    plain = fold(text)
    spelled_out: list[str] = []

    def join(found: re.Match[str]) -> str:
        spelled_out.append(_BETWEEN_LETTERS.sub("", found.group()))
        return spelled_out[-1]

    plain = _REPEATED.sub(_ONCE, _SPELLED_OUT.sub(join, plain))
    tokens: list[str] = []
    clauses: list[int] = []
    sentences: list[int] = []
    clause = sentence = 0
    for piece in _PIECE.findall(plain):
        if not piece[0].isalnum():
            clause += 1
            sentence += piece[0] in ".!?;…\n" and piece not in _WAITING
            continue
        for token in _FOLDED_SHORT_FORMS.get(piece) or (piece.replace("'", ""),):
            tokens.append(token)
            clauses.append(clause)
            sentences.append(sentence)
    return Words(tuple(tokens), tuple(clauses), tuple(sentences), tuple(spelled_out))


def by_length(words: Iterable[str]) -> dict[int, tuple[str, ...]]:
    """Key words a typing mistake may hide, found by the lengths a mistake can leave."""
    sizes: dict[int, list[str]] = {}
    for word in sorted(set(words)):
        slips = _slips(word)
        for length in range(len(word) - slips, len(word) + slips + 1):
            sizes.setdefault(length, []).append(word)
    return {length: tuple(found) for length, found in sizes.items()}


def _slips(word: str) -> int:
    return 0 if len(word) < 6 else 1 if len(word) < 11 else 2


def _mend(token: str, keys: Mapping[int, tuple[str, ...]]) -> str:
    candidates = keys.get(len(token), ())
    if token in candidates:
        return token
    for key in candidates:
        slips = _slips(key)
        if OSA.distance(token, key, score_cutoff=slips) <= slips:
            return key
    return token
