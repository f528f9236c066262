"""What citizens type, and what is made of it. The lines are written as people write."""

import time as stopwatch
from datetime import time
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.lines import LEARNT, read_lines
from flows.safety.plain import read
from flows.understanding import Heard, hear
from flows.understanding.keywords import keyword
from flows.understanding.report import as_line
from flows.understanding.values import clock_time, closest_label, days, minutes, number, yes_no

FIRST = [line for line in read_lines(LEARNT, ["da", "en"]) if line.hand == "first"]
SAME_AS_BEFORE = 0.97  # of the sentences the first version was written against


def test_the_sentences_of_the_first_version_are_still_understood() -> None:
    assert len(FIRST) >= 300
    other = [
        (line.text, line.intent, heard.intent)
        for line in FIRST
        if (heard := hear(line.text, line.language)).intent not in {line.intent, "unknown"}
    ]
    assert len(other) <= len(FIRST) * (1 - SAME_AS_BEFORE), other


def test_a_message_is_taken_for_the_language_it_is_written_in() -> None:
    wrong = [
        line.text
        for line in FIRST
        if len(line.text) > 14 and hear(line.text, "auto").language != line.language
    ]
    assert len(wrong) <= len(FIRST) / 50, wrong


def test_other_scripts_are_told_by_their_letters() -> None:
    assert hear("я захворів", "auto").language == "uk"
    assert hear("أنا مريض", "auto").language == "ar"


def test_a_given_language_is_not_changed_by_what_is_written() -> None:
    assert hear("I am sick", "da").language == "da"


def test_danger_and_what_is_meant_are_heard_in_the_same_message() -> None:
    heard = hear("er syg idag og jeg magter ikke mere")
    assert (heard.crisis, heard.intent) == ("ask", "absence_sick")


def test_words_of_danger_alone_mean_low_mood_and_never_nothing() -> None:
    assert hear("jeg vil dø").intent == "low_mood"


def test_figures_and_signs_alone_are_not_guessed_at() -> None:
    for text in ("12/12", "8 30", "👍", "?"):
        assert (hear(text).intent, hear(text).crisis) == ("unknown", "none")


def test_what_is_stored_holds_no_cpr_number_and_says_that_one_was_there() -> None:
    heard = hear("jeg er syg, mit cpr er 010190-1234")
    assert "1234" not in heard.text
    assert heard.removed == {"cpr"}
    assert heard.intent == "absence_sick"


def test_the_printed_line_has_the_shape_of_the_contract() -> None:
    line = as_line(hear("er syg idag", "auto"), "er syg idag")
    assert list(line) == ["text", "lang", "intent", "confidence", "crisis", "why"]
    assert line["text"] == "er syg idag"
    assert line["lang"] == "da"
    assert line["why"]


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_strange_to_be_heard(text: str) -> None:
    for language in ("da", "en", "auto"):
        assert isinstance(hear(text, language), Heard)
    for parse in (yes_no, number, clock_time, minutes, days, keyword):
        parse(text)
    closest_label(text, ["Ja", "Nej", text])


ANSWER_WORDS = [
    "ja",
    "nej",
    "8",
    "halv",
    "ni",
    "kl",
    "ti",
    "over",
    "i",
    "30",
    "en",
    "times",
    "uge",
    ":",
]


@given(st.lists(st.sampled_from(ANSWER_WORDS)))
@settings(max_examples=300, deadline=None)
def test_answers_put_together_from_their_own_words_never_break(words: list[str]) -> None:
    for parse in (yes_no, number, clock_time, minutes, days):
        parse(" ".join(words))


def test_a_message_is_heard_in_well_under_a_millisecond() -> None:
    taken = []
    for text in (line.text for line in FIRST):
        read.cache_clear()
        begun = stopwatch.perf_counter()
        hear(text)
        taken.append(stopwatch.perf_counter() - begun)
    assert median(taken) < 0.0005


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ja", True), ("jep", True), ("ok 👍", True), ("Ja tak!", True), ("yes", True),
        ("👍", True),
        ("ja, det må du gerne", True), ("jaaa", True), ("gerne", True), ("sure", True),
        ("nej", False), ("nej tak", False), ("ikke nu", False), ("nope", False),
        ("no thanks", False),
        ("nej det er fint", False), ("👎", False), ("helst ikke", False), ("næ", False),
        ("måske", None), ("det ved jeg ikke", None), ("ja og nej", None), ("hvad mener du", None),
        ("jeg er syg i dag det er ok", None), ("", None), ("blå", None),
    ],
)  # fmt: skip
def test_yes_and_no_are_heard_in_many_words(text: str, answer: bool | None) -> None:
    assert yes_no(text) is answer


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", 8), ("otte", 8), ("8/10", 8), ("en 7'er", 7), ("syv ud af 10", 7), ("0", 0),
        ("nul", 0),
        ("10", 10), ("ti", 10), ("five", 5), ("jeg siger 6", 6), ("en", 1),
        ("11", None), ("5 eller 6", None), ("-2", None), ("3,5", None), ("godt", None), ("", None),
    ],
)  # fmt: skip
def test_a_number_from_nought_to_ten_may_be_a_word(text: str, value: int | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8 30", time(8, 30)), ("8.30", time(8, 30)), ("kl 9", time(9)), ("halv ni", time(8, 30)),
        ("half past eight", time(8, 30)), ("kl. 14:15", time(14, 15)), ("0830", time(8, 30)),
        ("kvart over 8", time(8, 15)), ("kvart i ni", time(8, 45)), ("klokken otte", time(8)),
        ("ti minutter i ni", time(8, 50)), ("5 over 8", time(8, 5)), ("2 pm", time(14)),
        ("halv et", time(0, 30)), ("quarter to nine", time(8, 45)), ("ni", time(9)),
        ("jeg er der kl 9", time(9)),
        ("om 10 min", None), ("25.00", None), ("8.75", None), ("hej", None), ("", None),
    ],
)  # fmt: skip
def test_a_time_of_day_is_heard_as_people_say_it(text: str, value: time | None) -> None:
    assert clock_time(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("om 10 min", 10), ("en halv time", 30), ("en times tid", 60), ("20", 20),
        ("et kvarter", 15),
        ("halvanden time", 90), ("tre kvarter", 45), ("1 time og 15 min", 75), ("half an hour", 30),
        ("an hour", 60), ("femten minutter", 15), ("2 timer", 120), ("1,5 time", 90),
        ("2 1/2 time", 150),
        ("en time og en halv time", 90), ("ved ikke", None), ("senere", None), ("", None),
    ],
)  # fmt: skip
def test_a_delay_is_heard_in_minutes(text: str, value: int | None) -> None:
    assert minutes(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("to dage", 2), ("resten af ugen", 5), ("3", 3), ("kun i dag", 1), ("en uge", 5),
        ("idag", 1),
        ("et par dage", 2), ("two days", 2), ("i dag og i morgen", 2), ("tre", 3), ("all week", 5),
        ("ved ikke", None), ("flere", None), ("", None), ("0", None),
    ],
)  # fmt: skip
def test_days_away_are_counted_from_words(text: str, value: int | None) -> None:
    assert days(text) == value


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("godt", 0), ("GODT", 0), ("😀 Godt", 0), ("okay", 1), ("ikke så got", 2),
        ("ik så godt", 2),
        ("svært", 3), ("svaert", 3), ("noget helt andet", None), ("", None),
            ("😀", 0), ("😊", None),
    ],
)  # fmt: skip
def test_a_typed_label_is_the_button(text: str, index: int | None) -> None:
    labels = ["😀 Godt", "🙂 Okay", "😕 Ikke så godt", "😞 Svært"]
    assert closest_label(text, labels) == index


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HJÆLP", "help"), ("hjaelp!!", "help"), ("help", "help"), ("Stop.", "stop"),
        ("pause", "pause"),
        ("slet", "delete"), ("START", "start"), ("ring til mig", "call"), ("Ring", "call"),
        ("numre", "numbers"), ("menu", "menu"), ("sprog", "language"), ("delete", "delete"),
        ("bussen kan ikke stoppe", None), ("hjælp mig med at finde vej", None), ("/ring", None),
        ("", None), ("jeg vil starte mandag", None),
    ],
)  # fmt: skip
def test_a_command_is_the_whole_message_or_nothing(text: str, name: str | None) -> None:
    assert keyword(text) == name
