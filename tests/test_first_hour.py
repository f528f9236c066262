"""The walk of a new caseworker's first hour says what the pages say, in both languages."""

import re
from pathlib import Path

import pytest

from tests.first_hour import CODE, DANISH, ENGLISH, Said, quotations, steps_of

ALIAS = "Bo"  # a link that is the citizen's name
BOLD = re.compile(r"\*\*(.+?)\*\*")


@pytest.mark.parametrize("walk", [DANISH, ENGLISH], ids=["da", "en"])
def test_every_button_and_sentence_quoted_is_one_that_is_said(walk: Path) -> None:
    said = Said(translated=walk is ENGLISH)
    quoted = quotations(walk.read_text(encoding="utf-8"))
    assert len(quoted) > 100
    assert [one for one in quoted if one not in said and one != ALIAS] == []


def test_a_renamed_button_would_be_found() -> None:
    said = Said(translated=False)
    assert "Opret praktikken" in said
    assert "Opret en praktik" not in said
    assert "Overblik over Bo" in said
    assert "Oversigt over Bo" not in said
    assert quotations("Tryk **Gem** og se _Det\n er gemt._ efter `**/start**`") == [
        "Gem",
        "Det er gemt",
    ]


def test_both_languages_walk_the_same_steps_and_the_english_one_says_what_stands_there() -> None:
    danish, english = steps_of(DANISH), steps_of(ENGLISH)
    assert len(danish) == len(english) > 30
    for step, same in zip(danish, english, strict=True):
        assert len(CODE.findall(step)) == len(CODE.findall(same)), same
        on_the_screen, names = BOLD.findall(step), BOLD.findall(same)
        assert len(on_the_screen) == len(names), same
        for word, name in zip(on_the_screen, names, strict=True):
            assert f"**{name}** ({word})" in same or name == word, same


def test_every_chapter_says_what_to_do_when_it_goes_wrong() -> None:
    for walk, wrong in ((DANISH, "### Går det galt?"), (ENGLISH, "### When it goes wrong")):
        chapters = re.split(r"^## (?=\d)", walk.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        assert len(chapters) == 8
        assert all(wrong in chapter for chapter in chapters)
