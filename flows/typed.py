"""Typed answers count as presses: "ja", "ok 👍", "1", a label with a typo (DESIGN §4)."""

import re
from collections.abc import Callable, Sequence

from flows.effects import Button
from flows.safety.plain import read
from flows.texts import Text
from flows.understanding.values import closest_label, number, yes_no

# Beside the numbers of a scale: they do not make "7" mean the seventh button.
NO_NUMBERS = frozenset({"skip", "back"})
SKIP = "Spring over"
MOST_WORDS = 5  # longer than this is something to tell, not a button


def as_press(
    text: str, buttons: Sequence[Button], language: str, in_words: Callable[[Text], str]
) -> str | None:
    """The value of the button that was meant, or None. "1" is the first button, but on a
    scale of numbers it is the number."""
    offered = [button for button in buttons if button.value]
    if not offered or (len(text.split()) > MOST_WORDS and not is_label(text, buttons, in_words)):
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
    answer = yes_no(text, language)
    if answer is not None:
        wanted = "yes" if answer else "no"
        if wanted in values:
            return wanted
        begins = yes_no(text.split()[0], language)  # "sige nej" is no no
        return _skip(offered) if begins is False else None
    return None


def _skip(offered: Sequence[Button]) -> str | None:
    """Who says no to a question without a no wants none of it."""
    return next((button.value for button in offered if button.label.msgid == SKIP), None)


def is_label(text: str, buttons: Sequence[Button], in_words: Callable[[Text], str]) -> bool:
    """The words on a button and nothing else; capitals, emoji and "ikk" do not matter."""
    typed = read(text).tokens
    return bool(typed) and any(read(in_words(button.label)).tokens == typed for button in buttons)


def _figures(text: str) -> list[str]:
    """ "om 2 timer" is no slip for "om 1 time"."""
    return re.findall(r"\d+", text)


def _only_a_number(text: str) -> bool:
    return len(text.split()) == 1
