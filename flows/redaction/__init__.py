"""Takes out of words, before they are kept, what says who somebody is or what they have: CPR
numbers, phone numbers, e-mail and street addresses, full names, named diagnoses and medicines.

It must leave times, dates, hours, order numbers, first names, workplaces, everyday words of being
ill and the help lines alone. Danger is listened for in the whole text before this (hear). Which
forms are meant, how well it works and what it cannot do: docs/privacy.md.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Set

from flows.redaction import addresses, cpr, health, names, phones
from flows.redaction.figures import unhidden

Span = tuple[int, int]
# The order matters: a CPR number could pass for a phone number, and a street may bear a name.
KINDS: dict[str, tuple[str, Callable[[str], Iterator[Span]]]] = {
    "email": ("[e-mail fjernet]", phones.find_email),
    "cpr": ("[CPR fjernet]", cpr.find),
    "phone": ("[telefon fjernet]", phones.find),
    "address": ("[adresse fjernet]", addresses.find),
    "name": ("[navn fjernet]", names.find),
    "diagnosis": ("[diagnose fjernet]", health.find_diagnoses),
    "medicine": ("[medicin fjernet]", health.find_medicines),
}
# What is taken out may have stood in the way of something else, so it is looked through again;
# what still changes after so often was written by no person, and its figures go altogether.
_MOST_LOOKS = 6
_FIGURES = re.compile(r"\d[\d .,/\-]{5,}|\d")


def redact(text: str, keep: Set[str] = frozenset()) -> tuple[str, frozenset[str]]:
    """The text without what must not be kept, and the kinds that were taken out."""
    removed: set[str] = set()
    text = unhidden(text)
    for _ in range(_MOST_LOOKS):
        before = text
        for kind, (mark, find) in KINDS.items():
            if kind not in keep:
                text = _without(text, kind, mark, find(text), removed)
        if text == before:
            return text, frozenset(removed)
    return _FIGURES.sub("·", text), frozenset(removed)


def _without(text: str, kind: str, mark: str, spans: Iterable[Span], removed: set[str]) -> str:
    parts, done = list[str](), 0
    for start, end in _joined(spans):
        parts += (text[done:start], mark)
        done = end
    if not parts:
        return text
    removed.add(kind)
    return "".join((*parts, text[done:]))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """In order, those that overlap as one."""
    open_: Span | None = None
    for start, end in sorted(set(spans)):
        if open_ is None:
            open_ = (start, end)
        elif start < open_[1]:
            open_ = (open_[0], max(end, open_[1]))
        else:
            yield open_
            open_ = (start, end)
    if open_:
        yield open_
