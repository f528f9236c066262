"""What is true of every message: it can be read, easily, and was not meant for somebody else.

Knows no dialogue; random_chat.py asks about each message of a conversation.
"""

from functools import cache

from bot.render import LOCALES, in_words
from flows.effects import Button
from flows.texts import Style, Text, When
from tests.chat import plain
from tests.lint import for_staff, too_hard, too_long
from tests.sentences import sentences

LANGUAGES = ("da", *sorted(path.parts[-3] for path in LOCALES.glob("*/LC_MESSAGES/bot.po")))
USUAL = {
    Style.clock: "8.30",
    Style.day: "mandag",
    Style.date: "mandag 23. november",
    Style.moment: "mandag kl. 8.30",
    Style.month: "11/2026",
}


@cache
def only_for_staff() -> frozenset[tuple[str, str]]:
    """Sentences that stand in places lint.toml names, and nowhere else."""
    found = sentences()
    citizens = {text.key for text in found if not for_staff(text)}
    staff = {text.key for text in found if for_staff(text)} - citizens
    return frozenset((context or "", text) for context, text in staff)


def texts_in(text: Text) -> list[Text]:
    inside = [value for _, value in text.values if isinstance(value, Text)]
    return [text, *(found for one in inside for found in texts_in(one))]


def readable(*texts: Text) -> None:
    """Every blank is filled, and with something."""
    for text in (one for whole in texts for one in texts_in(whole)):
        assert plain(text).strip(), text
        for name, value in text.values:
            assert plain(value).strip(), f"{name} is empty in {text.msgid}"


def easy_to_read(text: Text) -> None:
    """A message put together of several sentences keeps the rules, too. What people wrote
    themselves is as it is."""
    read = as_read(text)
    wrong = [*too_long(read), *too_hard(read)]
    assert not wrong, f"{wrong}: {read}"


def as_read(value: Text | When | str | int) -> str:
    """With usual names and times in the blanks."""
    if isinstance(value, When):
        return USUAL[value.style]
    if not isinstance(value, Text):
        return "Mette"
    msgid = value.plural if value.plural and value.n != 1 else value.msgid
    return msgid.format(**{name: as_read(inside) for name, inside in value.values})


def buttons_differ(buttons: tuple[Button, ...]) -> None:
    """In every language: a typed answer is compared with the labels."""
    for language in LANGUAGES:
        labels = [in_words(button.label, language, "Europe/Copenhagen") for button in buttons]
        assert len(labels) == len(set(labels)), f"{language}: {labels}"


def not_meant_for_staff(*texts: Text) -> None:
    for text in (one for whole in texts for one in texts_in(whole)):
        assert (text.context, text.msgid) not in only_for_staff(), text.msgid
