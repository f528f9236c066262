"""Which ideas a word stands for: "barnet" is CHILD, "feber" is FEVER, in every language.

The lists are modules of text (concepts_da.py …); a word may stand for several ideas, and for none.
"""

from collections.abc import Iterable
from functools import lru_cache
from types import ModuleType

from flows.safety.plain import fold
from flows.understanding import (
    concepts_ar,
    concepts_da,
    concepts_en,
    concepts_pl,
    concepts_tr,
    concepts_uk,
)

LANGUAGES: tuple[ModuleType, ...] = (
    concepts_da,
    concepts_en,
    concepts_uk,
    concepts_ar,
    concepts_pl,
    concepts_tr,
)


def _entries() -> Iterable[tuple[str, str]]:
    for language in LANGUAGES:
        for line in language.CONCEPTS.strip().splitlines():
            name, _, words = line.partition(":")
            yield from ((name, word) for word in words.split())


_WHOLE: dict[str, set[str]] = {}
_BEGINS: dict[str, set[str]] = {}
_ENDS: dict[str, set[str]] = {}
for _name, _word in _entries():
    _among = _BEGINS if _word.endswith("*") else _ENDS if _word.startswith("*") else _WHOLE
    for _folded in fold(_word.strip("*")).split():
        _among.setdefault(_folded, set()).add(_name)


_LONGEST = max(map(len, (*_BEGINS, *_ENDS)))  # letters; a wall of letters costs no more


@lru_cache(maxsize=8192)
def concepts_of(token: str) -> tuple[str, ...]:
    """The ideas of one folded word, in the order of the alphabet."""
    found = set(_WHOLE.get(token, ()))
    for length in range(1, min(len(token), _LONGEST) + 1):
        found |= _BEGINS.get(token[:length], set())
        found |= _ENDS.get(token[-length:], set())
    return tuple(sorted(found))
