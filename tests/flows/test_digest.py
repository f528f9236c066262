"""The caseworker's Friday: a few lines a citizen, without mood, reasons or words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.digest import DigestLine, digest, digest_line
from flows.facts import (
    Absence,
    Arrived,
    CaseFile,
    Citizen,
    Coming,
    Mood,
    Participation,
    Phase,
    Role,
    Shift,
)
from flows.memory import Memory
from flows.own import Goal
from flows.policy import Colour, Policy
from flows.worked import days
from tests.amina import CHAIN, citizen, placed, shifts
from tests.chat import plain
from tests.flows.week_chat import WEEK, at

NOON = at(27, 11)


def line(**facts: Any) -> str:
    found = digest_line(citizen(**facts), Policy(), WEEK, NOON)
    assert found is not None
    return plain(found.text)


def test_days_and_what_nobody_knows_are_told_apart() -> None:
    monday, tuesday, wednesday, *rest = shifts()
    told = (
        replace(monday, hours="as_agreed"),
        replace(tuesday, hours="fewer", mood=Mood.hard, hard_about="home"),
        replace(wednesday, coming=Coming.absent),
        *rest,
    )
    text = line(shifts=told)
    assert text.startswith("Amina\nDage: 2 af 4.\nFærre timer end aftalt én dag.\nÉn dag ved vi")
    for secret in ("svær", "home", "hjem", "hard", "1", "godmorgen", "butik"):
        assert secret not in text.replace("2026-11-30", "").casefold()


@pytest.mark.parametrize(
    ("shift", "done"),
    [
        ({}, "?"),
        ({"coming": Coming.on_way}, "?"),  # on the way is not there
        ({"hours": "skipped", "answered": True}, "?"),
        ({"arrived": Arrived.yes}, "4"),
        ({"mood": Mood.okay}, "4"),
        ({"hours": "as_agreed"}, "4"),
        ({"hours": "more"}, "more"),
        ({"hours": "fewer"}, "fewer"),
        ({"arrived": Arrived.no}, "0"),
        ({"coming": Coming.absent}, "0"),
        ({"coming": Coming.absent, "arrived": Arrived.yes}, "fewer"),  # went home
        ({"arrived": Arrived.no, "hours": "as_agreed"}, "4"),  # came after all
        ({"coming": Coming.late, "mood": Mood.hard}, "?"),  # nobody knows when, or if
        ({"coming": Coming.late, "late_minutes": 30, "mood": Mood.hard}, "fewer"),
        ({"coming": Coming.late, "arrived": Arrived.yes}, "fewer"),
        ({"coming": Coming.late, "mood": Mood.okay, "hours": "as_agreed"}, "4"),
    ],
)
def test_a_day_is_done_only_when_somebody_said_so(shift: dict[str, Any], done: str) -> None:
    one = replace(shifts(1)[0], **shift)
    assert [day.done for day in days(citizen(shifts=(one,)), WEEK, NOON)] == [done]


def test_two_times_on_one_day_are_one_day() -> None:
    morning = replace(shifts(1)[0], hours="as_agreed")
    evening = Shift(morning.day, at(23, 15), at(23, 17), hours="as_agreed")
    (day,) = days(citizen(shifts=(morning, evening)), WEEK, NOON)
    assert (day.agreed, day.done) == (6, "6")


def test_a_day_that_is_not_over_is_not_counted() -> None:
    assert [day.day.day for day in days(citizen(), WEEK, at(23, 10))] == []


def test_who_reports_absence_personally_is_seen_in_the_digest_only() -> None:
    away = Absence("a", date(2026, 11, 25), date(2026, 11, 25), reason="sick", personally=True)
    text = line(absences=(away,))
    assert "Har selv meldt fravær til arbejdspladsen." in text
    assert "sick" not in text


def test_the_sub_goal_is_a_number_and_never_its_words() -> None:
    goal = Goal(1, "Sige godmorgen til alle", (4, 6))
    text = line(goals=(goal,), memory=Memory(reflected_week=WEEK))
    assert "Delmålet gik fra 4 til 6." in text
    assert "godmorgen" not in text
    assert "Delmålet" not in line(goals=(goal,), memory=Memory(reflected_week="2026-W47"))
    assert "Er i mål med sit delmål." in line(memory=Memory(goal_news=f"{WEEK} reached"))
    assert "Har valgt et nyt delmål." in line(memory=Memory(goal_news=f"{WEEK} new"))


def test_one_problem_and_one_next_step() -> None:
    cases = (
        CaseFile("a", "confidence", Colour.yellow, "open", 0, at(26, 9), "confidence_low"),
        CaseFile("b", "noshow", Colour.orange, "open", 0, at(26, 9), "no_show"),
    )
    text = line(cases=cases)
    assert "Amina er ikke mødt og har ikke svaret." in text
    assert "Næste skridt: Ring, og hold et kort møde på stedet." in text
    assert "usikker" not in text


def test_a_green_signal_is_read_out_when_there_is_no_case() -> None:
    found = digest_line(citizen(), Policy(), WEEK, NOON, [("hard_days", "wellbeing")])
    assert found is not None
    assert "Amina har haft flere svære dage efter hinanden." in plain(found.text)


def test_every_green_signal_is_named_once_and_not_only_the_newest() -> None:
    fired = [("paused", "taking_part"), ("hard_days", "wellbeing"), ("paused", "taking_part")]
    found = digest_line(citizen(), Policy(), WEEK, NOON, fired)
    assert found is not None
    said = plain(found.text)
    assert said.count("Amina har valgt en pause") == 1
    assert "Amina har haft flere svære dage efter hinanden." in said


@pytest.mark.parametrize(
    ("said", "on", "seen"),
    [("hard", date(2026, 11, 21), True), ("good", date(2026, 11, 27), True),
     ("hard", date(2026, 11, 20), False), ("", None, False)],
)  # fmt: skip
def test_what_the_mentor_said_is_told_once(said: str, on: date | None, seen: bool) -> None:
    assert ("Lars" in line(memory=Memory(mentor_said=said, mentor_said_on=on))) is seen


@pytest.mark.parametrize("state", [Participation.declined, Participation.paused])
def test_who_gets_no_messages_is_in_the_digest_all_the_same(state: Participation) -> None:
    assert line(participation=state)


def test_a_citizen_without_placement_and_case_is_left_out() -> None:
    assert digest_line(citizen(placement=None), Policy(), WEEK, NOON) is None


def test_who_needs_somebody_stands_first_and_no_message_is_too_long() -> None:
    def of(number: int, **facts: Any) -> DigestLine:
        person = replace(CHAIN[Role.deputy], id=number, name=f"Borger {number}.")
        someone: Citizen = citizen(person=person, **facts)
        found = digest_line(someone, Policy(), WEEK, NOON)
        assert found is not None
        return found

    red = (CaseFile("r", "danger", Colour.red, "open", 0, at(26, 9), "danger"),)
    found = [*(of(number) for number in range(1, 30)), of(30, cases=red)]
    messages = [plain(text) for text in digest(found, CHAIN[Role.caseworker])]
    assert messages[0].startswith("Hej Mette.")
    assert messages[0].index("Borger 30.") < messages[0].index("Borger 1.")
    assert all(len(message) < 4096 for message in messages)
    joined = "\n".join(messages)
    assert all(f"Borger {number}." in joined for number in range(1, 31))
    assert digest([], CHAIN[Role.caseworker]) == []


def test_who_left_and_came_back_is_not_said_to_owe_an_answer_to_the_invitation() -> None:
    text = line(participation=Participation.invited)
    assert "Har ikke sagt ja til at skrive sammen endnu." in text
    assert "invitationen" not in text


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (date(2026, 12, 4), "Praktikken slutter 2026-12-04"),
        (date(2026, 11, 27), "Praktikken slutter 2026-11-27"),
        (date(2026, 11, 25), "Praktikken sluttede 2026-11-25"),
        (date(2026, 11, 18), ""),
    ],
)
def test_what_is_over_is_said_to_be_over_and_only_once(last: date, said: str) -> None:
    """The digest is of Friday the 27th."""
    found = line(placement=placed(last=last))
    assert said in found
    assert ("Praktikken slut" in found) is bool(said)


def test_a_placement_that_stopped_on_the_day_itself_does_not_end_later() -> None:
    ended = placed(last=date(2026, 11, 27), ended_on=date(2026, 11, 27), phase=Phase.closed)
    assert "Praktikken sluttede" in line(placement=ended)


def test_a_name_with_nothing_to_say_about_it_is_left_out() -> None:
    over = placed(last=date(2026, 10, 1), phase=Phase.aftercare)
    assert digest_line(citizen(placement=over, shifts=()), Policy(), WEEK, NOON) is None
