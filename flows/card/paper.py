"""The competence card as a short line of text: the turn asks for it, the edge sets it in type
(bot/card). Like flows/pictures.py, it holds all that is shown, and nothing else is looked up.

`card:` and JSON: the name, the day, and each line with its section. A line is somebody's own
words, with a Danish wording beside them if there is one, or a placement.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from typing import Any

from flows.lines import item, lines, paragraphs
from flows.texts import TC, T, Text, month, words

CARD = "card"


class NotACard(ValueError):
    """This is no card we can set; cards are written by flows.card.paper.spec."""


class Section(StrEnum):
    """In the order they stand in: what somebody can comes first."""

    can = auto()
    learning = auto()
    experience = auto()
    school = auto()
    interest = auto()
    lesson = auto()
    wish = auto()


TITLES: Mapping[Section, Text] = {
    Section.can: TC("card", "Det kan jeg"),
    Section.learning: TC("card", "Det er jeg ved at lære"),
    Section.experience: TC("card", "Erfaring"),
    Section.school: TC("card", "Skole og kurser"),
    Section.interest: TC("card", "Det interesserer mig"),
    Section.lesson: TC("card", "Det ved jeg om mig selv nu"),
    Section.wish: TC("card", "Det vil jeg gerne"),
}
TITLE = TC("card", "Kompetencekort")
BEGUN = TC("card", "Kortet er lige begyndt. Det vokser, efterhånden som der kommer mere på.")


def approved(name: str) -> Text:
    return TC("card", "{name} har selv godkendt hver linje.", name=name)


@dataclass(frozen=True, slots=True)
class Stay:
    """A placement, as it stands among the experience: where and when, no hours."""

    workplace: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Line:
    section: Section
    text: str = ""  # the citizen's own words
    danish: str = ""  # the same in Danish, when the words are in another language
    stay: Stay | None = None


@dataclass(frozen=True, slots=True)
class Card:
    name: str
    day: date
    lines: tuple[Line, ...] = ()

    def sections(self) -> list[tuple[Section, list[Line]]]:
        """Those that hold something, in order."""
        found = [(s, [line for line in self.lines if line.section is s]) for s in Section]
        return [(section, lines) for section, lines in found if lines]


def said(line: Line, *, in_danish: bool = False) -> Text:
    """The line as it stands on the card."""
    if line.stay is not None:
        first, last = month(line.stay.first), month(line.stay.last)
        if (line.stay.first.year, line.stay.first.month) == (
            line.stay.last.year,
            line.stay.last.month,
        ):
            return T("Praktik hos {workplace}, {month}", workplace=line.stay.workplace, month=first)
        return T(
            "Praktik hos {workplace}, {first}–{last}",
            workplace=line.stay.workplace,
            first=first,
            last=last,
        )
    return words(line.danish if in_danish and line.danish else line.text)


def spec(card: Card) -> str:
    lines = [_packed(line) for line in card.lines]
    kept = {"name": card.name, "day": card.day.isoformat(), "lines": lines}
    return f"{CARD}:{json.dumps(kept, ensure_ascii=False, separators=(',', ':'))}"


def parse(text: str) -> Card:
    """What `spec` wrote. NotACard for everything else."""
    kind, _, rest = text.partition(":")
    try:
        if kind != CARD:
            raise ValueError(kind)
        kept = json.loads(rest)
        lines = tuple(_unpacked(packed) for packed in kept["lines"])
        return Card(str(kept["name"]), date.fromisoformat(kept["day"]), lines)
    except (ValueError, KeyError, TypeError):
        raise NotACard(NotACard.__doc__) from None


def _packed(line: Line) -> list[str]:
    if line.stay is not None:
        stay = line.stay
        return [line.section, "", "", stay.workplace, str(stay.first), str(stay.last)]
    return [line.section, line.text, line.danish]


def _unpacked(packed: Any) -> Line:
    section, text, danish, *stay = (str(value) for value in packed)
    if not stay:
        return Line(Section(section), text, danish)
    workplace, first, last = stay
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Line(Section(section), stay=Stay(workplace, *days))


def plain(card: Card, *, in_danish: bool = False) -> Text:
    """For a CV: what the card says, as text that can be copied."""
    blocks = [
        lines(TITLES[section], *(item(said(line, in_danish=in_danish)) for line in found))
        for section, found in card.sections()
    ]
    return paragraphs(*blocks)
