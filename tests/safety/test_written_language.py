"""Which of the six languages a message is written in, or that it cannot be told."""

import sys
import time as stopwatch
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.understanding.language import LANGUAGES, answered_in, is_another, written_in

EVERYDAY = Path(__file__).parent / "everyday"
RIGHT, WRONG = 0.93, 0.01  # of 120 lines, half of them of one to three words


def lines(language: str) -> list[str]:
    text = (EVERYDAY / f"{language}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_of_all_lengths_are_told(language: str) -> None:
    found = {text: written_in(text) for text in lines(language)}
    right = sum(told == language for told in found.values()) / len(found)
    wrong = {text: told for text, told in found.items() if told not in (language, "")}
    sys.stdout.write(f"{language}: {right:.3f} right, {len(wrong)} wrong of {len(found)}" + "\n")
    assert len(found) >= 120
    assert right >= RIGHT, [text for text, told in found.items() if told != language]
    assert len(wrong) <= WRONG * len(found), wrong


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("syg", "da"),
        ("sick", "en"),
        ("chory", "pl"),
        ("хвора", "uk"),
        ("مريض", "ar"),
        ("hasta", "tr"),
        ("nie moge dzis przyjsc", "pl"),  # without marks
        ("bugun gelemiyorum hastayim", "tr"),
        ("ana mareed lyom", "ar"),  # in Latin letters
        ("jeg er syg, sorry", "da"),  # mixed
    ],
)
def test_one_word_and_words_without_their_marks_are_enough(text: str, language: str) -> None:
    assert written_in(text) == language


@pytest.mark.parametrize("text", ["", "8", "ok", "👍", "haha", "Jonas", "tak", "…", "10:30"])
def test_too_little_is_no_language(text: str) -> None:
    assert written_in(text) == ""
    assert not is_another(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ich bin heute krank und kann nicht kommen",
        "no puedo ir hoy estoy enferma",
        "سلام من امروز مریض هستم",
        "እኔ ዛሬ ታምሜያለሁ",
        "waan xanuunsanahay maanta",
        "danas sam bolesna ne mogu doći",
        "nu pot veni, copilul este bolnav",
        "今天我生病了不能来",
        "aš sergu šiandien negaliu ateiti",
        "Не мога да дойда днес, болна съм",  # Bulgarian, with the letters of Russian
        "Искам да умра",
        "не искам да живея повече",
        "Добър ден, имам въпрос за работата",
        "нямам сили",
    ],
)
def test_another_language_is_none_of_the_six_and_is_known_to_be_another(text: str) -> None:
    assert written_in(text) == ""
    assert answered_in(text) == ""
    assert is_another(text)


@pytest.mark.parametrize(
    "text", ["хочу умереть сегодня", "я заболела, не приду", "мне очень плохо"]
)
def test_russian_is_listened_to_and_answered_in_ukrainian(text: str) -> None:
    assert answered_in(text) == "uk"
    assert not is_another(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_everyday_message_is_taken_for_a_language_nobody_listens_in(language: str) -> None:
    assert not [text for text in lines(language) if is_another(text)]


def test_it_is_quick() -> None:
    """0.1 ms a message; generous here, because the machine may be shared."""
    texts = [text for language in LANGUAGES for text in lines(language)]
    spent = []
    for _ in range(5):
        began = stopwatch.perf_counter()
        for text in texts:
            written_in(text)
        spent.append((stopwatch.perf_counter() - began) / len(texts) * 1000)
    sys.stdout.write(f"{min(spent):.3f} ms a message" + "\n")
    assert min(spent) < 0.5


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    assert written_in(text) in {"", *LANGUAGES}
    assert written_in(text) == written_in(text)
    assert is_another(text) in {True, False}
