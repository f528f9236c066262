"""Kept on the lines that redaction is measured on, in every form, and for any text at all."""

import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.redaction import MARKS, redact
from flows.understanding import hear
from tests.redaction.lines import Taken, stays, taken, touched

GAPS = ("", "-", " ", " - ", "–", "—", ".", "/", "  ", "\n", "-\n", " ‑ ", "\u00a0", ", ")
DATES = ("{d}{m}{y}", "{d} {m} {y}", "{d}.{m}.{y}", "{d}-{m}-{y}", "{d}/{m}/{y}", "{d}{m}19{y}")
INSIDE = ("{}", "mit nummer er {} tak", "cpr{}ja", "мій{}так", "رقمي {} شكرا", "mój {}, proszę",
          "benim {}.", "my number is {}!")  # fmt: skip
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "０１２３４５６７８９")


@pytest.mark.parametrize("line", taken(), ids=lambda line: f"{line.kind}-{line.message[:30]}")
def test_what_must_not_be_kept_is_taken_out(line: Taken) -> None:
    assert not line.missed, redact(line.message)


@pytest.mark.parametrize("name", ["numbers", "words"])
def test_what_harms_nobody_stays(name: str) -> None:
    assert touched(stays(name)) == []


def test_of_odd_forms_written_before_the_rules_for_them_hardly_any_is_missed() -> None:
    odd = taken("odd_cpr.txt")
    missed = [line.message for line in odd if line.missed]
    assert len(odd) >= 150
    assert len(missed) / len(odd) <= 0.01, missed  # issue 6


def test_of_the_figures_of_a_working_life_hardly_any_is_touched() -> None:
    lines = stays("figures")
    assert len(lines) >= 200
    assert len(touched(lines)) / len(lines) <= 0.005, touched(lines)  # issue 6


def test_the_sets_are_large_enough_to_say_something() -> None:
    assert len(taken()) >= 400
    assert len(stays("numbers")) + len(stays("words")) >= 600
    assert {line.kind for line in taken()} == set(MARKS)


def test_a_cpr_number_is_found_in_every_form_and_script_and_across_a_line_break() -> None:
    tried = missed = 0
    for date, gap, inside, digits in product(DATES, GAPS, INSIDE, DIGITS):
        written = f"{date.format(d='24', m='12', y='85')}{gap}0991"
        written = written.translate(str.maketrans(DIGITS[0], digits))
        tried += 1
        missed += "cpr" not in redact(inside.format(written))[1]
    assert missed / tried <= 0.01, f"{missed} of {tried}"


@pytest.mark.parametrize("word", ["Mette", "Ali", "Оксана", "Jan", "Ayşe", "Fatima", "Jonas"])
def test_a_first_name_alone_stays(word: str) -> None:
    for text in (f"Hej {word}", f"{word} siger nej", f"Hilsen {word}", f"{word} fra kommunen"):
        assert redact(text) == (text, frozenset())


def test_in_danger_what_somebody_took_or_has_stays_for_whoever_helps() -> None:
    heard = hear("jeg har taget alle mine sertralin og vil dø, 010190-1234")
    assert heard.crisis == "self_harm"
    assert "sertralin" in heard.text
    assert heard.removed == {"cpr"}


@pytest.mark.parametrize("words", ["jeg er syg", "hovedpine", "deprimeret", "angst i dag"])
def test_why_somebody_is_away_can_still_be_read(words: str) -> None:
    assert hear(words).text == words


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_it_and_twice_is_as_once(text: str) -> None:
    once, _ = redact(text)
    assert redact(once) == (once, frozenset())


HARD = (
    "a", "0", "0 ", "0-", "22334455.", "010190-1234 ", "a@", "a@b.", "Lars ", "Lars Hansen ", "en ",
    "Nørregade 1 ", "vej ", "A", "Aa Bb ", "\u200e1", "٠", "😀", "ul. ", "ul. a ", "شارع ", "ADHD ",
    "محمد ", "(+45) ", "1.", "1/1 ", "h.c. ", "post-traumatisk ", "attention deficit ", "\n",
    "a at ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HARD)
def test_cost_grows_no_faster_than_the_text(piece: str) -> None:
    def took(length: int) -> float:
        text = (piece * length)[:length]
        return min(_once(text) for _ in range(4))

    # Ten times the text: a cost by its square would be a hundred times as much.
    assert took(10_000) < 40 * took(1_000) + 0.1


def _once(text: str) -> float:
    begun = time.process_time()  # of this process alone: the machine may be busy
    redact(text)
    return time.process_time() - begun
