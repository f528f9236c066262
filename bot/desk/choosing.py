"""One of many, chosen on a page that works without a script: a list as long as it can be looked
through. Where there are more, a name or a case key is written; several of a name are a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from flows.texts import T, Text

A_LIST, MOST_CALLED = 60, 20
NOBODY_CALLED = T("Ingen borger hedder sådan. Se navnet efter.")
SEVERAL = T("Flere borgere hedder sådan. Vælg sagsnøglen.")


@dataclass(frozen=True, slots=True)
class Choice:
    """`by_name`: there is a field to write in. `listed`: number, name and key to choose from.
    `wrong`: what was written means nobody, or several."""

    by_name: bool
    typed: str = ""
    listed: tuple[tuple[int, str, str], ...] = ()
    chosen: int | None = None
    wrong: Text | None = None
    called: str = ""  # who is chosen

    @property
    def nobody(self) -> bool:
        """There is nobody to choose."""
        return not (self.by_name or self.listed)


def choice_of(
    people: Sequence[Row[Any]], number: str, typed: str, *, by_name: bool = False
) -> Choice:
    """People are rows of id, name and key, by name. A number of nobody here is never "all"."""
    known = next((row for row in people if str(row.id) == number), None)
    unknown = NOBODY_CALLED if number and known is None else None
    if not by_name and len(people) <= A_LIST:
        if known is None:
            return Choice(False, "", _listed(people), None, unknown)
        return Choice(False, "", _listed(people), known.id, called=known.name)
    if not typed:
        if known is None:
            return Choice(True, wrong=unknown)
        return Choice(True, known.name, (), known.id, called=known.name)
    found = _called(people, typed)
    one = next((row for row in found if str(row.id) == number), None)
    if one is None and len(found) == 1:
        [one] = found
    listed = _listed(found) if 1 < len(found) <= MOST_CALLED else ()
    if one is not None:
        return Choice(True, typed, listed, one.id, called=one.name)
    return Choice(True, typed, listed, None, SEVERAL if found else NOBODY_CALLED)


def _called(people: Sequence[Row[Any]], typed: str) -> list[Row[Any]]:
    """With this name or key; else those whose name begins so."""
    plain = typed.casefold()
    exactly = [row for row in people if plain in {row.name.casefold(), (row.key or "").casefold()}]
    return exactly or [row for row in people if row.name.casefold().startswith(plain)]


def _listed(people: Sequence[Row[Any]]) -> tuple[tuple[int, str, str], ...]:
    return tuple((row.id, row.name, row.key or "") for row in people)
