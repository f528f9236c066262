"""Typed answers count as presses: "ja", "ok 👍", "1", a label with a typo (DESIGN §4)."""

import re
from collections.abc import Callable, Sequence

from flows.effects import Button
from flows.safety.plain import read
from flows.texts import Text
from flows.understanding.spoken import knows_not, nothing
from flows.understanding.values import closest_label, number, yes_no

# Beside the numbers of a scale: they do not make "7" mean the seventh button.
NO_NUMBERS = frozenset({"skip", "back"})
SKIP = "Spring over"
UNKNOWN = "Ved ikke"
ENOUGH = ("Færdig", "Videre")
NO_MORE = (SKIP, "Ikke nu", *ENOUGH)  # that there is nothing to tell, best first
MOST_WORDS = 5  # longer than this is something to tell, not a button


def as_press(
    text: str, buttons: Sequence[Button], language: str, in_words: Callable[[Text], str]
) -> str | None:
    """The value of the button that was meant, or None. "1" is the first button, but on a
    scale of numbers it is the number."""
    offered = [button for button in buttons if button.value]
    if not offered:
        return None
    long = len(text.split()) > MOST_WORDS
    if long and not nothing(text) and not is_label(text, buttons, in_words):
        return None
    values = [button.value for button in offered]
    count = number(text)
    if count is not None and _only_a_number(text):
        scale = [v for v in values if v not in NO_NUMBERS and not v.startswith("/")]
        if all(value.isdecimal() for value in scale):
            return str(count) if str(count) in values else None
        return values[count - 1] if 1 <= count <= len(values) else None
    index = closest_label(text, [in_words(button.label) for button in offered])
    if index is not None and _figures(text) == _figures(in_words(offered[index].label)):
        return values[index]
    if nothing(text) and (without := _without(text, offered)) is not None:
        return without
    answer = yes_no(text, language)
    if answer is not None:
        wanted = "yes" if answer else "no"
        if wanted in values:
            return wanted
        begins = yes_no(text.split()[0], language)  # "sige nej" is no no
        return _first(offered, *NO_MORE) if begins is False else None
    return None


def _without(text: str, offered: Sequence[Button]) -> str | None:
    """ "Det ved jeg ikke", "senere": no answer, so nobody keeps it as one. Not to know puts
    nothing off."""
    if knows_not(text):
        return _first(offered, UNKNOWN, SKIP, *ENOUGH)
    return _first(offered, *NO_MORE)


def _first(offered: Sequence[Button], *labels: str) -> str | None:
    """Who says no to a question without a no wants none of it."""
    values = {button.label.msgid: button.value for button in offered}
    return next((values[label] for label in labels if label in values), None)


def is_label(text: str, buttons: Sequence[Button], in_words: Callable[[Text], str]) -> bool:
    """The words on a button and nothing else; capitals, emoji and "ikk" do not matter."""
    typed = read(text).tokens
    return bool(typed) and any(read(in_words(button.label)).tokens == typed for button in buttons)


def _figures(text: str) -> list[str]:
    """ "om 2 timer" is no slip for "om 1 time"."""
    return re.findall(r"\d+", text)


def _only_a_number(text: str) -> bool:
    return len(text.split()) == 1
