"""Takes out of words, before they are kept, what says who somebody is or what they have: CPR
numbers, phone numbers, e-mail and street addresses, full names, named diagnoses and medicines.

It must leave times, dates, hours, order numbers, first names, workplaces, everyday words of being
ill and the help lines alone. Danger is listened for in the whole text before this (hear). Which
forms are meant, how well it works and what it cannot do: docs/privacy.md.
"""

import re
from collections.abc import Callable, Iterable, Set

from flows.redaction import addresses, cpr, health, names, phones
from flows.redaction.figures import unhidden

Found = tuple[int, int, str]  # from, to, kind
MARKS = {
    "email": "[e-mail fjernet]",
    "cpr": "[CPR fjernet]",
    "phone": "[telefon fjernet]",
    "address": "[adresse fjernet]",
    "name": "[navn fjernet]",
    "diagnosis": "[diagnose fjernet]",
    "medicine": "[medicin fjernet]",
}
# The order matters: a CPR number could pass for a phone number, and a street may bear a name.
_FINDERS: tuple[Callable[[str], Iterable[Found]], ...] = (
    lambda text: ((*span, "email") for span in phones.find_email(text)),
    lambda text: ((*span, "cpr") for span in cpr.find(text)),
    lambda text: ((*span, "phone") for span in phones.find(text)),
    lambda text: ((*span, "address") for span in addresses.find(text)),
    lambda text: ((*span, "name") for span in names.find(text)),
    health.find,
)
# What is taken out may have stood in the way of something else, so it is looked through again;
# what still changes after so often was written by no person, and its figures go altogether.
_MOST_LOOKS = 6
_FIGURES = re.compile(r"\d[\d .,/\-]{5,}|\d")


def redact(text: str, keep: Set[str] = frozenset()) -> tuple[str, frozenset[str]]:
    """The text without what must not be kept, and the kinds that were taken out; `keep` names
    kinds that stay."""
    removed: set[str] = set()
    text = unhidden(text)
    for _ in range(_MOST_LOOKS):
        before = text
        for find in _FINDERS:
            text = _without(text, [hit for hit in find(text) if hit[2] not in keep], removed)
        if text == before:
            return text, frozenset(removed)
    return _FIGURES.sub("·", text), frozenset(removed)


def _without(text: str, found: list[Found], removed: set[str]) -> str:
    """Those that overlap go as one."""
    parts, done = list[str](), 0
    for start, end, kind in sorted(found):
        if start >= done:
            parts += (text[done:start], MARKS[kind])
            removed.add(kind)
        done = max(done, end)
    return "".join((*parts, text[done:])) if parts else text
