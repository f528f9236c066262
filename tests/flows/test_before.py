"""The phase before the first day, as the citizen experiences it: few and small questions, one
next step at a time, nothing lost and nothing pushed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.before import steps
from flows.effects import SetAlarm
from flows.facts import Participation, Phase
from flows.own import Kind
from flows.policy import Before, Policy
from tests.flows.before_chat import FIRST, BeforeChat, at


def planned(chat: BeforeChat, what: str) -> list[SetAlarm]:
    chat.rings("plan", fence=1)
    return [e for e in chat.asked_for(SetAlarm) if e.what == what]


# --- the rhythm -----------------------------------------------------------------------


def test_something_small_is_planned_for_the_policys_day_and_hour() -> None:
    [alarm] = planned(BeforeChat(at(23, 11)), "before")  # Monday noon: of today and tomorrow
    assert (alarm.due, alarm.not_after) == (at(24, 9), at(24, 14))


@pytest.mark.parametrize(
    "change",
    [
        {"phase": Phase.startup, "active": True, "first": date(2026, 11, 16)},
        {"phase": Phase.closed},
    ],
)
def test_nothing_of_it_comes_when_the_placement_runs_or_is_over(change: dict[str, Any]) -> None:
    assert planned(BeforeChat(at(23, 11), place=change), "before") == []


def test_no_more_than_two_begin_in_a_week() -> None:
    chat = BeforeChat().the_hour_comes()
    assert chat.flow == "purpose"
    chat.goes_quiet()
    chat.later(days=2).the_hour_comes()
    assert chat.flow == "five_wishes"
    chat.goes_quiet()
    chat.later(days=1).the_hour_comes()
    assert chat.flow == ""
    chat.later(days=4).the_hour_comes()
    assert chat.flow == "abilities"


def test_with_many_weeks_to_go_it_is_one_a_week() -> None:
    far = {"first": FIRST + timedelta(weeks=6), "last": FIRST + timedelta(weeks=20)}
    chat = BeforeChat(place=far).the_hour_comes()
    chat.goes_quiet()
    chat.later(days=2).the_hour_comes()
    assert chat.flow == ""


def test_it_waits_for_who_is_on_pause_and_for_who_is_left_in_peace() -> None:
    assert BeforeChat(participation=Participation.paused).the_hour_comes().heard == []
    chat = BeforeChat()
    chat._change(memory=replace(chat.citizen.memory, silent=True))
    assert chat.the_hour_comes().heard == []


def test_a_policy_of_none_a_week_is_silent() -> None:
    quiet = Policy(before=Before(per_week=0, per_week_far=0))
    chat = BeforeChat(at(23, 11), policy=quiet)
    assert planned(chat, "before") == []


def test_what_was_not_answered_is_asked_once_more_and_then_left() -> None:
    chat = BeforeChat(place={"first": FIRST + timedelta(weeks=3)}).the_hour_comes()
    assert chat.citizen.memory.before_asked == (("purpose", "2026-11-24"),)
    rule, today = chat.policy.before, date(2026, 11, 24)
    names = [name for name in steps.MISSING if name != "purpose"]
    later = (*((name, "2026-11-24") for name in names for _ in range(2)),)
    memory = replace(chat.citizen.memory, before_asked=(*later, ("purpose", "2026-11-24")))
    citizen = replace(chat.citizen, memory=memory)
    assert steps.next_step(citizen, rule, today + timedelta(days=13)) is None
    again = steps.next_step(citizen, rule, today + timedelta(days=14))
    assert again is not None
    assert again.name == "purpose"


def test_near_the_first_day_the_days_are_counted_down_with_the_question() -> None:
    chat = BeforeChat().the_hour_comes()
    assert "Om 13 dage starter du hos Byggehuset." in chat.heard[0]


def test_when_nothing_is_missing_the_days_that_are_left_are_told_once() -> None:
    chat = BeforeChat().everything_told().the_hour_comes()
    assert "Om 13 dage" in chat.heard[0]
    assert "/praktisk" in chat.values
    chat.later(days=2).the_hour_comes()
    assert chat.heard == []


# --- purpose, road, sense -------------------------------------------------------------


def test_who_has_no_wish_is_asked_and_it_is_the_first_of_the_five_and_the_placements() -> None:
    chat = BeforeChat().the_hour_comes()
    assert "En praktik er et skridt på vej til job eller uddannelse." in chat.heard[0]
    chat.writes("Jeg vil arbejde i en butik")
    assert chat.lines(Kind.wish) == ["Jeg vil arbejde i en butik"]
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.wish == "Jeg vil arbejde i en butik"
    assert "Det, du gerne vil: Jeg vil arbejde i en butik" in chat.heard[0]
    chat.writes("Jeg lærer at stå i kassen")
    assert chat.lines(Kind.road) == ["Jeg lærer at stå i kassen"]
    assert "Giver det mening" in chat.heard[0]


def test_who_has_a_wish_begins_with_the_road_from_this_place() -> None:
    chat = BeforeChat(place={"wish": "arbejde i en butik"}).the_hour_comes()
    assert chat.state == "road"
    assert "Hvad hos Byggehuset kan hjælpe dig på vej?" in chat.heard[0]


def sense(number: str) -> BeforeChat:
    chat = BeforeChat(place={"wish": "butik"}).the_hour_comes()
    chat.presses("Spring over")
    chat.presses(number)
    return chat


def test_a_low_number_offers_a_talk_and_tells_nobody_by_itself() -> None:
    chat = sense("3")
    assert "Vil du tale med Mette om det, før du starter?" in chat.heard[0]
    assert chat.cases == {}
    chat.presses("Ikke nu")
    assert chat.cases == {}
    assert chat.signals == []


def test_a_yes_to_the_talk_is_a_wish_for_a_person_who_knows_what_it_is_about() -> None:
    chat = sense("3")
    chat.writes("jeg vil hellere arbejde udenfor, det her siger mig ikke noget")
    assert chat.state == "talk"
    chat.presses("Ja, ring til mig")
    assert "contact" in chat.cases
    assert chat.turn is not None
    [signal] = chat.turn.signals
    assert "3 ud af 10" in signal.words
    assert "udenfor" in signal.words


@pytest.mark.parametrize(("number", "state"), [("4", "talk"), ("5", "")])
def test_the_policy_says_what_is_low(number: str, state: str) -> None:
    assert sense(number).state == state


def test_a_number_that_is_written_counts_also_beside_back_and_skip() -> None:
    chat = BeforeChat(place={"wish": "butik"}).the_hour_comes()
    chat.presses("skip")
    chat.writes("7")
    assert [line.value for line in chat.citizen.entries if line.kind is Kind.sense] == [7]


def test_back_leads_to_the_question_before_and_skip_to_the_next() -> None:
    chat = BeforeChat(place={"wish": "butik"}).the_hour_comes()
    chat.presses("skip")
    chat.presses("Tilbage")
    assert chat.state == "road"


def test_it_is_asked_again_in_the_last_week_and_both_numbers_stay() -> None:
    chat = sense("8")
    chat.now = at(3, 9, month=12)
    chat.the_hour_comes()
    assert (chat.flow, chat.state) == ("purpose", "sense")
    chat.presses("6")
    assert [line.value for line in chat.citizen.entries if line.kind is Kind.sense] == [8, 6]


def test_silence_keeps_what_was_said_so_far() -> None:
    chat = BeforeChat().the_hour_comes()
    chat.writes("Jeg vil være kok")
    chat.goes_quiet()
    assert chat.heard == []
    assert chat.lines(Kind.wish) == ["Jeg vil være kok"]
