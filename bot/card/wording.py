"""What stands on the card, in Danish and beside it in the citizen's language.

Beside it stands the chosen language, or the one their own lines are written in. It is left out
where it is Danish, where nobody has translated the card, and
where our fonts have no shapes for its script; then the card is in Danish alone.
"""

from collections import Counter
from dataclasses import replace
from typing import Any

from babel.dates import format_date

from bot.card.letters import can_set, from_right, settable
from bot.render import DANISH, RIGHT_TO_LEFT, in_words
from flows.card.paper import BEGUN, TITLE, TITLES, Card, Line, approved, said
from flows.texts import TN, Text
from flows.understanding.language import written_in


class Wording:
    """One card in words; `other` is the language beside the Danish, or ""."""

    def __init__(self, card: Card, language: str, zone: str) -> None:
        self.card, self.zone = card, zone
        beside = (lang for lang in (language, *_written(card)) if self._can_stand_beside(lang))
        self.other = next(beside, "")

    def for_typst(self) -> dict[str, Any]:
        sections = [
            {**self._both(TITLES[section]), "lines": shown}
            for section, lines in self.card.sections()
            if (shown := [found for line in lines if (found := self._line(line))])
        ]
        return {
            "name": settable(self.card.name) or self._in(TITLE, DANISH),  # the page has a heading
            "title": self._both(TITLE),
            "date": str(format_date(self.card.day, "d. MMMM y", locale=DANISH)),
            "other": {"language": self.other, "rtl": self.other in RIGHT_TO_LEFT}
            if self.other
            else None,
            "sections": sections,
            "closing": [self._both(text) for text in self._closing(shown=bool(sections))],
        }

    def _line(self, line: Line) -> dict[str, Any] | None:
        """None: our fonts cannot set it, and nobody has said it in Danish."""
        danish, own = self._own(line, DANISH), self._own(line, self.other or DANISH)
        apart = line.stay is not None or bool(line.danish)
        beside = own if self.other and apart and own != danish else ""
        once = danish or own
        if not once:
            return None
        return {"danish": once, "other": beside, "rtl": from_right(beside or once)}

    def _own(self, line: Line, language: str) -> str:
        words = self._in(said(_plain(line), in_danish=language == DANISH), language)
        if not can_set([words]):
            return ""
        return words if line.stay else settable(words)  # our own marks around blanks stay

    def _closing(self, *, shown: bool) -> list[Text]:
        left = self._not_set()
        closing = [approved(settable(self.card.name))] if shown else [BEGUN]
        if left:
            closing.append(
                TN(
                    "{n} linje har bogstaver, der ikke kan sættes her. Den står i teksten.",
                    "{n} linjer har bogstaver, der ikke kan sættes her. De står i teksten.",
                    left,
                )
            )
        return closing

    def _not_set(self) -> int:
        return sum(self._line(line) is None for line in self.card.lines)

    def _both(self, text: Text) -> dict[str, str]:
        danish = in_words(text, DANISH, self.zone)
        other = self._in(text, self.other) if self.other else ""
        return {"danish": danish, "other": other if other != danish else ""}

    def _in(self, text: Text, language: str) -> str:
        return in_words(text, language, self.zone)

    def _can_stand_beside(self, language: str) -> bool:
        fixed = [TITLE, *TITLES.values(), approved(settable(self.card.name))]
        danish, own = ([self._in(t, lang) for t in fixed] for lang in (DANISH, language))
        return language != DANISH and danish != own and can_set(own)


def _written(card: Card) -> list[str]:
    """The languages of words that have a Danish wording, the most used first: what somebody wrote
    of themselves stands on their card also when they chose Danish for the chat."""
    found = Counter(written_in(line.text) for line in card.lines if line.danish)
    return [language for language, _ in found.most_common() if language]


def _plain(line: Line) -> Line:
    if line.stay is None:
        return line
    return replace(line, stay=replace(line.stay, workplace=settable(line.stay.workplace)))
