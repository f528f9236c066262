"""From what is hard to what helps: finds suggestions for somebody's own words (requirement 49).

Rules over stems, no learning. A word that names an illness is noticed so that it can be said
kindly that it need not be written; nothing of it is kept.
"""

from flows.safety.plain import fold, read
from flows.sharing.catalogue import CATALOGUE, Suggestion

MOST = 3
LEAST_LETTERS = 3
# Short and careful: names of illnesses and of their treatment, as people write them.
ILLNESS = (
    *("depression", "deprimeret", "angst", "adhd", "autis", "asperger", "ptsd", "ocd"),
    *("bipolar", "skizofren", "psykose", "psykotisk", "borderline", "anoreksi", "bulimi"),
    *("spiseforstyr", "diagnose", "fibromyalgi", "slidgigt", "gigt", "sclerose", "epilepsi"),
    *("diabetes", "sukkersyg", "kræft", "hjernerystelse", "diskusprolaps", "migræne", "astma"),
    *("kol", "misbrug", "alkoholiker", "medicin", "antidepressiv", "sygdom", "handicap"),
    *("anxiety", "depressed", "autism", "schizophren", "psychosis", "arthritis", "cancer"),
    *("migraine", "asthma", "diagnosis", "disorder", "medication", "illness"),
)
WHOLE = frozenset({"kol", "ocd"})  # these are also parts of everyday words
AGAINST = (
    *("ikke", "aldrig", "ingen", "svært", "tåler", "hader", "problemer", "bange", "besvær"),
    *("not", "never", "can't", "cannot", "hard", "difficult", "hate", "afraid"),
)


def names_illness(text: str) -> bool:
    plain = [fold(word) for word in read(text).tokens]
    return any(_is(word, stem) for word in plain for stem in ILLNESS)


def _is(word: str, stem: str) -> bool:
    return word == fold(stem) if stem in WHOLE else word.startswith(fold(stem))


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
