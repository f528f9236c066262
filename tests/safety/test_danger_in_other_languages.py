"""Danger as people write it in Ukrainian, Russian, Arabic, Polish and Turkish, and everyday words
that only look like it."""

from pathlib import Path

import pytest

from flows.safety.danger import listen
from flows.safety.plain import fold

LINES = Path(__file__).parent
RED = {"self_harm", "danger", "medical", "other_person"}
LANGUAGES = sorted(path.stem for path in (LINES / "danger").glob("*.txt"))


def read(kind: str, language: str) -> list[str]:
    text = (LINES / kind / f"{language}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


DANGER = [
    (text, crisis)
    for language in LANGUAGES
    for crisis, text in (line.split(" | ") for line in read("danger", language))
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_lines_of_both_kinds(language: str) -> None:
    assert len(read("danger", language)) + len(read("everyday", language)) >= 160


@pytest.mark.parametrize(("text", "crisis"), DANGER)
def test_danger_is_heard_as_people_write_it(text: str, crisis: str) -> None:
    heard = listen(text)
    assert heard.crisis == crisis, heard.why


@pytest.mark.parametrize(("text", "crisis"), DANGER)
def test_capitals_and_letters_without_their_marks_change_nothing(text: str, crisis: str) -> None:
    assert listen(text.upper()).crisis == crisis
    assert listen(fold(text)).crisis == crisis


@pytest.mark.parametrize("language", ["da", "en", *LANGUAGES])
def test_an_everyday_message_is_no_danger(language: str) -> None:
    heard = {text: listen(text) for text in read("everyday", language)}
    assert not {text: found.why for text, found in heard.items() if found.crisis != "none"}


@pytest.mark.parametrize(
    ("text", "crisis"),
    [
        ("hej jeg er syg i dag, хочу померти", "self_harm"),
        ("jestem w pracy men jeg vil dø", "self_harm"),
        ("tak det går fint, kocam beni dövüyor", "danger"),
        ("ok thanks بدي موت", "self_harm"),
        ("jeg har ondt i maven og nie chcę żyć", "self_harm"),
    ],
)
def test_danger_in_the_middle_of_another_language_is_heard(text: str, crisis: str) -> None:
    assert listen(text).crisis == crisis
