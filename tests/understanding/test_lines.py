"""The lines that are learnt from, those that set the limits, and those that measure."""

from collections import Counter
from pathlib import Path

import pytest

from bot.understanding.lines import (
    FOR_LIMITS,
    INTENTS,
    LEARNT,
    TESTED,
    BadLine,
    Line,
    read_line,
    read_lines,
)
from flows.safety.plain import read

LANGUAGES = ("da", "en", "uk", "ar", "pl", "tr")
ENOUGH = {"da": 6000} | dict.fromkeys(LANGUAGES[1:], 1500)
SAME = 0.03  # plain short sentences are written by everybody
LEARNT_LINES, LIMIT_LINES, TEST_LINES = map(read_lines, (LEARNT, FOR_LIMITS, TESTED))


def as_read(line: Line) -> tuple[str, ...]:
    return read(line.text).tokens


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_lines_enough_by_many_hands(language: str) -> None:
    lines = [line for line in LEARNT_LINES if line.language == language]
    assert len(lines) >= ENOUGH[language]
    assert len({line.hand for line in lines}) >= 2
    assert {line.intent for line in lines} == set(INTENTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_third_is_danger_low_mood_or_looks_like_it(language: str) -> None:
    lines = [line for line in LEARNT_LINES if line.language == language]
    hard = sum(
        line.danger != "none" or line.intent == "low_mood" or bool(line.note) for line in lines
    )
    assert hard >= len(lines) / 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_that_measures_was_learnt(language: str) -> None:
    learnt = {as_read(line) for line in LEARNT_LINES if line.language == language}
    for lines in (LIMIT_LINES, TEST_LINES):
        mine = [line for line in lines if line.language == language]
        assert len(mine) >= 300
        known = [line.text for line in mine if len(as_read(line)) > 4 and as_read(line) in learnt]
        assert len(known) <= len(mine) * SAME, known


def test_those_who_measure_wrote_nothing_that_is_learnt() -> None:
    hands = {(line.language, line.hand) for line in LEARNT_LINES}
    assert hands.isdisjoint((line.language, line.hand) for line in [*LIMIT_LINES, *TEST_LINES])
    limits = {(line.language, line.hand) for line in LIMIT_LINES}
    assert limits.isdisjoint((line.language, line.hand) for line in TEST_LINES)


def test_no_hand_wrote_the_same_line_twice() -> None:
    times = Counter((line.language, line.hand, line.text) for line in LEARNT_LINES)
    assert [line for line, number in times.items() if number > 1] == []


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("syg idag", "label"),
        ("absence_sick | ", "label"),
        ("ill | syg idag", "'ill'"),
        ("low_mood/sad | ked af det", "'sad'"),
        ("late | kommer | senere | tak", "label"),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(tmp_path: Path, written: str, what: str) -> None:
    folder = tmp_path / "da"
    folder.mkdir()
    (folder / "me.txt").write_text(f"# hand: me\nlate | 10 min\n{written}\n", encoding="utf-8")
    with pytest.raises(BadLine, match=r"me\.txt, line 3") as wrong:
        read_lines(tmp_path)
    assert what in str(wrong.value)


def test_a_line_is_a_label_a_text_and_perhaps_a_note() -> None:
    line = read_line("low_mood/ask | orker ik mer | veiled", "da", "me")
    assert (line.intent, line.danger, line.text, line.note) == (
        "low_mood", "ask", "orker ik mer", "veiled",
    )  # fmt: skip
    assert read_line("late | 10 min", "da", "me").danger == "none"
