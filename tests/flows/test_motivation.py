"""A motivation prompt: which one, when it may come, and what "ikke nu" does."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from flows.effects import Count, KeepWords
from flows.events import Sent
from flows.facts import Absence, CaseFile, Citizen, Mood, Phase
from flows.motivation import choose, seen_now
from flows.motivation_prompts import LIBRARY, TRUE_NOW, Now
from flows.own import Competence, Goal
from flows.policy import Colour, Policy
from tests.amina import citizen, shifts
from tests.chat import plain
from tests.flows.week_chat import WeekChat, at

PHASES = (Phase.startup, Phase.stable, Phase.ending)
DAY_IN = {
    Phase.startup: date(2026, 11, 25),
    Phase.stable: date(2026, 12, 16),
    Phase.ending: date(2027, 2, 10),
}
FORBIDDEN = re.compile(
    r"\b(du skal|bør|burde|husk|mangler|i træk|desværre|dygtig|flot|sej)\b", re.I
)


def placed(**facts: Any) -> Citizen:
    """A citizen with other facts about the placement."""
    placement = citizen().placement
    assert placement is not None
    return citizen(placement=replace(placement, **facts))


def monday(**facts: Any) -> WeekChat:
    return WeekChat(at(23, 11), **facts).week_rings("motivation", "2026-11-23")


def everything_true(phase: Phase) -> Now:
    rich = placed(wish="arbejde i en butik", task="rydde op på lageret")
    rich = replace(
        rich, competences=(Competence(1, "Bruge truck"),), goals=(Goal(1, "Hilse", (2, 4)),)
    )
    now = seen_now(rich, Policy(), DAY_IN[phase])
    assert now is not None
    return now


def here(day: date) -> Now:
    now = seen_now(citizen(), Policy(), day)
    assert now is not None
    return now


# --- the library ----------------------------------------------------------------------


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_has_its_own_prompts_and_enough_without_any_facts(phase: Phase) -> None:
    mine = [prompt for prompt in LIBRARY if prompt.phase is phase]
    assert len(mine) >= 8
    assert sum(prompt.why in {"always", "weeks", "weeks_left"} for prompt in mine) >= 4


def test_keys_are_unique_and_every_reason_can_be_checked() -> None:
    assert len({prompt.key for prompt in LIBRARY}) == len(LIBRARY)
    assert {prompt.why for prompt in LIBRARY} <= set(TRUE_NOW)


@pytest.mark.parametrize("prompt", LIBRARY, ids=lambda prompt: prompt.key)
def test_every_prompt_is_one_short_question_without_praise(prompt: Any) -> None:
    text = plain(prompt.text(everything_true(prompt.phase)))
    assert text.endswith("?")
    assert text.count("?") == 1
    assert not FORBIDDEN.search(text)
    sentences = [part for part in re.split(r"[.?:\n]", text) if part.strip()]
    counted = [len(re.findall(r"\w+", part)) for part in sentences]
    words = re.findall(r"\w+", text)
    assert max(counted) <= 14
    assert len(sentences) <= 4
    assert len(words) / len(sentences) + 100 * sum(len(w) > 6 for w in words) / len(words) < 30


# --- which one ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({}, "wish"),
        ({"shifts": (replace(shifts(1)[0], mood=Mood.hard),)}, "hard_day"),
        ({"absences": (Absence("a", date(2026, 11, 23), date(2026, 11, 24)),)}, "back_again"),
    ],
)
def test_what_is_true_now_decides(facts: dict[str, Any], why: str) -> None:
    prompt = choose(citizen(**facts), Policy(), date(2026, 11, 25))
    assert prompt is not None
    assert prompt.why == why


def test_without_a_wish_nothing_names_one() -> None:
    bare = replace(placed(wish="", task=""), goals=(), conditions=())
    prompt = choose(bare, Policy(), date(2026, 11, 23))
    assert prompt is not None
    assert prompt.why == "always"


@pytest.mark.parametrize("phase", PHASES)
def test_none_comes_twice_before_the_others_came(phase: Phase) -> None:
    day = DAY_IN[phase]
    chat, used = WeekChat(datetime(day.year, day.month, day.day, 11, tzinfo=UTC)), list[str]()
    fit = [p for p in LIBRARY if p.phase is phase and TRUE_NOW[p.why](here(day))]
    for _ in range(3 * len(fit)):
        chat.talk.close()
        chat.remembers(motivated_on=(), started=0).week_rings("motivation", "")
        used.append(chat.citizen.memory.motivations[-1])
    assert len(fit) >= 6
    assert used == 3 * [prompt.key for prompt in fit]
    assert len(chat.citizen.memory.motivations) == len(fit)


@pytest.mark.parametrize("phase", PHASES)
def test_the_dates_tell_the_phase_when_nobody_has_said_it(phase: Phase) -> None:
    now = seen_now(citizen(), Policy(), DAY_IN[phase])
    assert now is not None
    assert now.phase is phase


# --- in the chat ----------------------------------------------------------------------


def test_a_prompt_is_tied_to_the_wish_and_words_are_kept() -> None:
    chat = monday()
    assert "Det, du gerne vil: arbejde i en butik" in chat.read
    assert chat.buttons == ["Skriv lidt", "Ikke nu"]
    assert Count("motivation_wish") in chat.effects
    assert chat.citizen.memory.motivated_why == "wish"
    assert chat.citizen.memory.motivations == ("start_wish",)
    chat.presses("Skriv lidt").writes("Jeg talte med en kunde")
    assert chat.asked_for(KeepWords) == [KeepWords("motivation", "Jeg talte med en kunde")]
    assert chat.heard == ["Tak, fordi du skrev det."]
    assert not chat.flow


def test_words_may_be_written_at_once() -> None:
    chat = monday().writes("Jeg talte med en kunde")
    assert chat.asked_for(KeepWords)
    assert not chat.flow


@pytest.mark.parametrize("path", [["Ikke nu"], ["Skriv lidt", "Ikke nu"]])
def test_not_now_is_respected_for_a_week(path: list[str]) -> None:
    chat = monday()
    for button in path:
        chat.presses(button)
    assert chat.citizen.memory.not_now_until == date(2026, 11, 30)
    chat.later(days=2).week_rings("motivation", "2026-11-25")
    assert chat.heard == []
    chat.later(days=5).week_rings("motivation", "2026-11-30")
    assert chat.flow == "motivation"


def test_silence_is_no_answer() -> None:
    chat = monday()
    chat.later(hours=4).goes_quiet()
    assert chat.heard == []
    assert not chat.signals
    assert chat.citizen.memory.not_now_until is None


def test_at_most_two_a_week_and_then_a_new_week() -> None:
    chat = monday()
    asked = [chat.flow]
    for _ in range(4):
        chat.talk.close()
        chat.later(days=1).week_rings("motivation", "")
        asked.append(chat.flow)
    assert asked == ["motivation", "motivation", "", "", ""]
    chat.later(days=3).week_rings("motivation", "")
    assert chat.flow == "motivation"


@pytest.mark.parametrize(
    "facts",
    [
        {"absences": (Absence("a", date(2026, 11, 23), None),)},
        {"cases": (CaseFile("c", "danger", Colour.red, "open", 0, at(22, 9)),)},
        {"placement": None},
    ],
)
def test_it_does_not_come_on_a_day_of_absence_or_while_danger_is_open(facts: Any) -> None:
    assert monday(**facts).heard == []


@pytest.mark.parametrize("memory", [{"silent": True}, {"hushed_until": at(23, 20)}])
def test_it_does_not_come_in_silence_or_after_danger(memory: dict[str, Any]) -> None:
    chat = WeekChat(at(23, 11)).remembers(**memory).week_rings("motivation", "2026-11-23")
    assert chat.heard == []


def test_a_wish_taken_back_is_not_named_when_the_question_is_asked_again() -> None:
    chat = monday()
    chat._change(placement=placed(wish="").placement)
    chat.happens(Sent("photo"))
    assert chat.question == "Hvad gjorde du i denne uge, som du er glad for?"
    assert chat.buttons[-2:] == ["Skriv lidt", "Ikke nu"]
