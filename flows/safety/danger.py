"""Hears danger in a text, in six languages at once, whatever language was chosen.

Danish and English share an ear, because they are mixed in one sentence; the others have their own,
so that a small word of one ("nie", "ben", "i") cannot turn a guard of another.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.safety import words_ar, words_da, words_en, words_pl, words_tr, words_uk
from flows.safety.ear import Ear
from flows.safety.plain import read

# The most urgent first: of several things heard in one text this order decides.
SEVERITY = ("self_harm", "danger", "medical", "other_person", "ask", "past", "none")
EARS = (Ear(words_da, words_en), Ear(words_uk), Ear(words_ar), Ear(words_pl), Ear(words_tr))
DANGER_WORDS, HARMLESS = EARS[0].danger, EARS[0].harmless
_REASONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Danger:
    """What was heard, with the reasons in words a caseworker can read."""

    crisis: str
    why: tuple[str, ...] = ()


def listen(text: str) -> Danger:
    """What kind of danger these words carry. The whole text is read, however long."""
    words = read(text)
    judged = [found for ear in EARS for found in ear.listen(words)]
    if not judged:
        return Danger("none")
    crisis = min((label for label, _ in judged), key=SEVERITY.index)
    return Danger(crisis, _reasons(reason for label, reason in judged if label == crisis))


def _reasons(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))[:_REASONS_SHOWN]
