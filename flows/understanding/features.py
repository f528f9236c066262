"""What the model sees of a text: its words and pairs of words, pieces of two to five letters of
each word, and ideas that stand beside each other. As numbers, each with the word it came from.

Pure and the same everywhere: a piece's number is the CRC-32 of its text (the vocabulary that was
learnt knows which of them count).
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from flows.safety.plain import Words
from flows.understanding.concepts import concepts_of

GROUPS = ("letters", "words", "ideas")
_SHORTEST, _LONGEST = 2, 5  # letters of a piece
_MOST_LETTERS = 24  # of one word: nobody's word is longer, and a wall of letters costs no more
_MOST_IDEAS = 24  # in one sentence, for pairs


Piece = tuple[int, int]  # its number, the place of its word


def pieces_of(words: Words) -> list[list[Piece]]:
    """The pieces of each group of GROUPS, in the order of the text."""
    letters: list[Piece] = []
    for place, token in enumerate(words.tokens):
        letters.extend((number, place) for number in _letters(token))
    return [letters, list(_words(words)), list(_ideas(words))]


@lru_cache(maxsize=8192)
def _letters(token: str) -> tuple[int, ...]:
    edged = f" {token[:_MOST_LETTERS]} "
    return tuple(
        _number("l:", edged[start : start + size])
        for size in range(_SHORTEST, _LONGEST + 1)
        for start in range(len(edged) - size + 1)
    )


def _words(words: Words) -> Iterable[Piece]:
    before = ""
    for place, token in enumerate(words.tokens):
        yield _number("w:", token), place
        yield _number("w:", f"{before} {token}"), place
        before = token
    if words.tokens:
        yield _number("w:", f"{before} "), len(words.tokens) - 1


def _ideas(words: Words) -> Iterable[Piece]:
    """Each idea, one after the next, and two in one sentence."""
    before: tuple[str, ...] = ()
    together: dict[int, dict[str, int]] = {}
    for place, token in enumerate(words.tokens):
        ideas = concepts_of(token)
        here = together.setdefault(words.sentences[place], {})
        for idea in ideas:
            yield _number("i:", idea), place
            here.setdefault(idea, place)
            for one in before:
                yield _number("i:", f"{one}>{idea}"), place
        before = ideas or before
    for sentence in together.values():
        if len(sentence) <= _MOST_IDEAS:
            for one, other in combinations(sorted(sentence), 2):
                yield _number("i:", f"{one}&{other}"), max(sentence[one], sentence[other])


@lru_cache(maxsize=65536)
def _number(kind: str, piece: str) -> int:
    return crc32(f"{kind}{piece}".encode())
