"""The model reads the same everywhere, says why, and costs no more than the text is long."""

import time
from pathlib import Path

import numpy as np
import pytest

from bot.understanding.calibration import calibrated
from bot.understanding.lines import Line
from bot.understanding.training import learn, save
from flows.safety.danger import listen
from flows.safety.plain import read
from flows.understanding import hear
from flows.understanding.deciding import danger_of, meaning_of, readings
from flows.understanding.model import FILE, Limits, Model, learnt, load

SICK = [
    "syg med feber",
    "feber og hoste",
    "ligger syg hjemme",
    "syg igen i dag",
    "hoste og feber i nat",
]
LATE = [
    "bussen er forsinket",
    "kommer for sent",
    "forsinket ti minutter",
    "toget er forsinket",
    "for sent på den",
]
DARK = [
    "vil ikke leve",
    "vil ikke leve mere",
    "leve er for svært",
    "gider ikke leve",
    "ikke leve længere",
]
HURT = ["hun bløder meget", "kollega bløder fra hovedet", "falder om og bløder", "bløder ring 112"]
LINES = [
    *(Line(text, "other", "medical", "da", "me") for text in HURT),
    *(Line(text, "absence_sick", "none", "da", "me") for text in SICK),
    *(Line(text, "late", "none", "da", "me") for text in LATE),
    *(Line(text, "low_mood", "self_harm", "da", "me") for text in DARK),
]  # fmt: skip


@pytest.fixture(scope="module")
def small() -> Model:
    return learn(LINES)


def test_what_was_learnt_tells_lines_apart(small: Model) -> None:
    assert small.read(read("feber og syg")).likeliest_intent[0] == "absence_sick"
    assert small.read(read("toget forsinket")).likeliest_intent[0] == "late"
    assert small.read(read("gider ikke leve nu")).dangers["self_harm"] > 0.5


def test_the_chances_of_each_kind_add_up_to_one(small: Model) -> None:
    reading = small.read(read("feber"))
    assert sum(reading.intents.values()) == pytest.approx(1)
    assert sum(reading.dangers.values()) == pytest.approx(1)


def test_the_words_that_weighed_most_are_named(small: Model) -> None:
    reading = small.read(read("hej jeg har feber og kommer ikke"))
    assert reading.weighed_most("absence_sick")[0] == "feber"


def test_a_text_of_unknown_letters_only_is_read_without_an_error(small: Model) -> None:
    reading = small.read(read("ꙮꙮꙮ"))
    assert reading.weighed_most("late") == ()
    assert hear("").intent == hear("…").intent == hear("👍").intent == "unknown"


def test_the_same_lines_give_the_same_file(tmp_path: Path) -> None:
    for name in ("one.npz", "two.npz"):
        save(learn(LINES), tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_what_is_saved_reads_the_same(small: Model, tmp_path: Path) -> None:
    limited = calibrated(small, LINES)
    save(limited, tmp_path / "model.npz")
    again = load(str(tmp_path / "model.npz"))
    assert again.limits == limited.limits
    words = read("bussen er syg")
    assert again.read(words).intents == limited.read(words).intents


def test_the_file_holds_plain_numbers_and_names_only() -> None:
    with np.load(FILE, allow_pickle=False) as stored:
        assert {stored[name].dtype.kind for name in stored.files} <= set("uifU")
    assert Path(FILE).stat().st_size < 8_000_000


def test_every_language_has_its_limits() -> None:
    limits = learnt().limits
    assert set(limits) == {"da", "en", "uk", "ar", "pl", "tr"}
    for one in limits.values():
        assert 0 < one.ask <= one.red < 1
        assert 0 < one.intent < 1


def test_a_line_of_danger_in_a_long_message_is_not_drowned() -> None:
    day = "i dag har vi stablet varer og fejet gulvet og spist frokost sammen. "
    heard = hear(day * 12 + "jeg vil ikke leve mere. " + day * 12)
    assert heard.crisis == "self_harm"


def test_several_things_in_one_message_are_all_heard() -> None:
    heard = hear("Jeg er syg med feber og kommer ikke i dag. Min chef råber af mig hver dag.")
    assert heard.intent == "absence_sick"
    assert "workplace_problem" in heard.also


def test_two_wishes_do_not_make_each_other_unheard() -> None:
    heard = hear("Jeg kommer ti minutter for sent i dag. Hvad skal jeg have på af tøj i morgen?")
    assert {heard.intent, *heard.also} >= {"late", "question_practical"}


def test_a_saying_does_not_cover_danger_in_the_next_sentence(small: Model) -> None:
    limits = Limits(intent=0.5, red=0.5, ask=0.5, past=0.9)
    saying = "jeg så en film hvor han tog livet af sig"
    danger = "vil ikke leve, gider ikke leve"
    alone, both = readings(small, read(saying)), readings(small, read(f"{saying}. {danger}"))
    explained = listen(saying)
    assert explained.crisis == "none"
    assert explained.why
    assert danger_of(alone, explained, limits).crisis == "none"
    assert danger_of(both, explained, limits).crisis == "self_harm"


def test_no_reason_quotes_what_was_taken_out() -> None:
    heard = hear("jeg er syg 010190-1234 feber ring til lars.hansen@mail.dk hoste 010190-1234")
    assert heard.removed >= {"cpr", "email"}
    assert not any("010190" in reason or "hansen" in reason for reason in heard.why)


def test_the_name_of_a_command_is_not_read_and_what_follows_is() -> None:
    assert (hear("/mening").intent, hear("/mening").crisis) == ("unknown", "none")
    assert hear("/start findes-ikke-1234567890").crisis == "none"
    assert hear("/menu jeg vil ikke leve mere").crisis == "self_harm"


def test_what_the_rules_call_red_stays_red(small: Model) -> None:
    never = Limits(intent=1.0, red=1.0, ask=1.0, past=1.0)
    text = "jeg vil begå selvmord"
    words = readings(small, read(text))
    assert danger_of(words, listen(text), never).crisis == "self_harm"
    assert meaning_of(words, never).intent == "unknown"


def test_ten_times_the_text_costs_about_ten_times_the_work() -> None:
    def cost(text: str) -> float:
        read.cache_clear()
        begun = time.process_time()
        hear(text)
        return time.process_time() - begun

    short, long = (
        "jeg ved ikke hvad der sker her i dag. " * 20,
        "jeg ved ikke hvad der sker her i dag. " * 200,
    )
    hear(short)
    assert min(cost(long) for _ in range(3)) < 25 * min(cost(short) for _ in range(3))
