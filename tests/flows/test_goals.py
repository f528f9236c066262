"""A sub-goal in five small steps: back, skip, silence, and what cannot be used."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.facts import Role
from flows.own import GoalState
from flows.own_effects import KeepGoal
from flows.policy import Goals, Policy
from tests.amina import placed
from tests.flows.goal_chat import (
    TUESDAY,
    chat,
    plan,
    question,
    to_the_preview,
    words,
)

NO_GOAL: dict[str, Any] = {"goals": ()}

# --- five small steps -----------------------------------------------------------------


def test_a_very_small_goal_is_made_in_five_steps_and_goes_when_it_was_seen() -> None:
    found = to_the_preview(chat())
    assert found.heard[0].splitlines()[:3] == [
        "Dit mål: Blive til kaffepausen på tirsdag",
        "Du kan se det på: Jeg har siddet der",
        "Du vil det, fordi: Jeg vil gerne lære dem at kende",
    ]
    assert question(found) == "Skal jeg sende det til Mette?"
    assert not found.told(Role.caseworker)  # nothing goes before the yes
    found.presses("Send")
    goal = plan(found)
    assert goal.state is GoalState.proposed
    assert goal.parts[1:3] == ("Jeg har siddet der", "Jeg vil gerne lære dem at kende")
    assert (goal.confidence, goal.due, goal.shared) == (8, date(2026, 12, 8), ())
    [card] = found.told(Role.caseworker)
    assert "Blive til kaffepausen på tirsdag" in words(card)
    assert "lære dem at kende" not in words(card)  # why is the citizen's own
    assert [b.value for b in card.buttons] == ["yes", "change", "open"]
    assert found.citizen.goals[0].text == "Sige godmorgen til alle"  # nothing is agreed yet


def test_examples_can_be_pressed_all_the_way() -> None:
    found = chat().commands("newgoal").presses("Sige godmorgen")
    for button in ("Jeg har gjort det", "Jeg har lyst", "10", "Om 1 uge", "Også Lars", "Send"):
        found.presses(button)
    goal = plan(found)
    assert goal.text == "Sige godmorgen"
    assert goal.parts[:3] == ("Sige godmorgen", "Jeg har gjort det", "Jeg har lyst")
    assert goal.shared == ("company_mentor",)


def test_before_the_start_a_goal_may_be_to_get_out_of_the_house() -> None:
    early = placed(first=date(2026, 12, 7))
    found = chat(placement=early).commands("nytmaal")
    assert "Komme ud én dag" in found.buttons


def test_back_leads_to_the_step_before_and_what_was_said_can_stay() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen").presses("Tilbage")
    assert found.state == "goal"
    assert "Behold det" in found.buttons
    found.presses("Behold det").presses("Spring over").presses("Tilbage").presses("Tilbage")
    assert found.state == "goal"
    assert plan(found).text == "Lære kassen"


def test_a_number_on_the_scale_is_the_number_also_with_a_way_back() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen")
    found.presses("skip").presses("skip").writes("7")
    assert plan(found).confidence == 7
    assert found.state == "timed"


@pytest.mark.parametrize(
    ("button", "text"),
    [
        ("Kun én gang", "Lære kassen (kun én gang)"),
        ("Sammen med en anden", "Lære kassen (sammen med en anden)"),
    ],
)
def test_who_is_unsure_can_make_it_smaller_and_is_asked_again(button: str, text: str) -> None:
    found = chat().commands("nytmaal").writes("Lære kassen").presses("skip").presses("skip")
    found.presses("4")
    assert "Vil du gøre målet lidt mindre" in question(found)
    found.presses(button)
    assert (plan(found).text, found.state) == (text, "sure")


def test_the_smaller_goal_can_be_in_own_words_or_the_old_one_can_stay() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen").presses("skip").presses("skip")
    found.presses("3").writes("Se på, når Lars bruger kassen").presses("9")
    assert plan(found).text == "Se på, når Lars bruger kassen"
    found = chat().commands("nytmaal").writes("Lære kassen").presses("skip").presses("skip")
    found.presses("3").presses("Nej, det er fint")
    assert (plan(found).text, plan(found).confidence) == ("Lære kassen", 3)
    assert found.state == "timed"


def test_it_is_not_made_smaller_for_ever() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen").presses("skip").presses("skip")
    for _ in range(2):
        found.presses("2").presses("Kun én gang")
    found.presses("2")
    assert found.state == "timed"


def test_what_counts_as_unsure_is_policy() -> None:
    found = chat(policy=Policy(goals=Goals(unsure_below=3)))
    found.commands("nytmaal").writes("Lære kassen").presses("skip").presses("skip").presses("4")
    assert found.state == "timed"


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("i går", "Den dag er gået"),
        ("1. november", "Den dag er gået"),
        ("29. februar", "findes ikke i kalenderen"),
        ("kage", "Den dag forstod jeg ikke"),
        ("1/1 2029", "Der er længe til"),
    ],
)
def test_a_day_that_cannot_be_is_answered_clearly(said: str, heard: str) -> None:
    found = chat().commands("nytmaal").writes("Lære kassen")
    found.presses("skip").presses("skip").presses("skip").presses("Vælg dag").writes(said)
    assert heard in found.heard[0]
    assert found.state == "day"
    found.writes("12. december")
    assert plan(found).due == date(2026, 12, 12)


def test_a_day_can_be_written_without_the_button() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen")
    found.presses("skip").presses("skip").presses("skip").writes("på fredag")
    assert plan(found).due == date(2026, 11, 27)


def test_a_goal_of_5000_characters_is_answered_with_how_much_there_is_room_for() -> None:
    found = chat().commands("nytmaal").writes("a" * 5000)
    assert "Der er plads til 300" in found.heard[0]
    assert (found.state, found.citizen.plans) == ("goal", ())


def test_only_a_face_is_answered_with_a_wish_for_words() -> None:
    found = chat().commands("nytmaal").writes("🚲")
    assert "Skriv gerne et par ord" in found.heard[0]
    assert found.state == "goal"


# --- silence and interruption ---------------------------------------------------------


def test_silence_ends_it_kindly_and_keeps_what_was_said() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen").goes_quiet()
    assert not found.flow
    assert (plan(found).text, plan(found).state) == ("Lære kassen", GoalState.draft)
    found.commands("nytmaal")
    assert "Du er i gang med det" in question(found)
    found.presses("Ja, gå videre")
    assert found.state == "measure"


def test_who_saw_the_preview_and_said_nothing_hears_that_it_did_not_go() -> None:
    found = to_the_preview(chat()).goes_quiet()
    assert found.heard == ["Jeg har ikke sendt dit mål. Det ligger klar til dig."]
    found.commands("nytmaal").presses("Ja, gå videre")
    assert found.state == "share"


@pytest.mark.parametrize(("days", "state"), [(14, "share"), (15, "timed")])
def test_a_day_that_went_by_meanwhile_is_asked_about_again(days: int, state: str) -> None:
    found = to_the_preview(chat()).goes_quiet()
    found.now = TUESDAY + timedelta(days=days)
    found.commands("nytmaal").presses("Ja, gå videre")
    assert found.state == state


def test_another_can_be_begun_instead() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen").goes_quiet()
    found.commands("nytmaal").presses("Begynd på et nyt")
    assert (found.state, found.citizen.plans) == ("goal", ())


def test_an_absence_in_the_middle_comes_back_to_the_same_question() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen").commands("fravaer")
    assert found.flow == "absence"
    while found.flow == "absence":
        found.goes_quiet()
    assert (found.flow, found.state) == ("new_goal", "measure")


def test_who_has_no_goal_is_offered_one_a_few_times_and_not_while_one_waits() -> None:
    found = chat(**NO_GOAL)
    found._change(memory=replace(found.citizen.memory, joined_on=date(2026, 11, 23)))
    found.rings("plan", fence=1)
    offers = [a for a in found.alarms if a.what == "goal_offer"]
    assert [a.ref for a in offers] == ["2026-11-24"]
    found.ring_next("goal_offer")
    assert found.flow == "new_goal"
    assert found.citizen.memory.goal_offers == 1
    to_the_preview(found).presses("Send")
    before = len(found.alarms)
    found.rings("plan", fence=1)
    assert not [a for a in found.alarms[before:] if a.what == "goal_offer"]


def test_drafts_are_kept_after_every_step() -> None:
    found = chat().commands("nytmaal").writes("Lære kassen")
    assert [e.state for e in found.effects if isinstance(e, KeepGoal)] == ["draft"]
    found.writes("Jeg kan selv")
    assert plan(found).parts[1] == "Jeg kan selv"
    assert len(found.citizen.plans) == 1


def test_the_weekly_questions_make_no_second_goal_while_one_waits() -> None:
    found = to_the_preview(chat(**NO_GOAL)).presses("Send").commands("tilbageblik")
    assert (found.flow, found.state) == ("reflection", "sure")
