"""From what is hard to what helps: finds suggestions for somebody's own words (requirement 49).

Rules over stems, no learning. A word that names an illness is noticed so that it can be said
kindly that it need not be written; nothing of it is kept.
"""

from flows.illness import AROUND, NAMES, Words
from flows.safety.plain import fold, read
from flows.sharing.catalogue import CATALOGUE, Suggestion

MOST = 3
LEAST_LETTERS = 3
_ILLNESS = Words((*NAMES, *AROUND))
AGAINST = (
    *("ikke", "aldrig", "ingen", "svært", "tåler", "hader", "problemer", "bange", "besvær"),
    *("not", "never", "can't", "cannot", "hard", "difficult", "hate", "afraid"),
)


def names_illness(text: str) -> bool:
    return _ILLNESS.stand_in(text)


def sounds_hard(text: str) -> bool:
    """Says what does not work, so that it can be turned into what does."""
    against = {fold(word) for word in AGAINST}
    return any(fold(word) in against for word in read(text).tokens)


def has_words(text: str) -> bool:
    """Not only signs and pictures."""
    return sum(letter.isalpha() for letter in text) >= LEAST_LETTERS


def suggestions(text: str) -> list[Suggestion]:
    """The best first; those with no word in common are left out."""
    plain = [fold(word) for word in read(text).tokens]
    found = [(_fits(one, plain), one) for one in CATALOGUE]
    fits = sorted((pair for pair in found if pair[0]), key=lambda pair: -pair[0])
    return [one for _, one in fits[:MOST]]


def _fits(one: Suggestion, plain: list[str]) -> int:
    stems = [fold(stem) for stem in one.hints.split()]
    return sum(any(word.startswith(stem) for stem in stems) for word in plain)
