"""The second week asks whether the place suits; to have been wrong about it is easy to say
(requirement 148)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from flows.calendar import Schedule, at_local, local
from flows.effects import KeepWords, SetAlarm
from flows.facts import Absence, Participation, Placement, Role
from flows.memory import Memory
from flows.policy import Policy
from tests.amina import CHAIN, citizen
from tests.chat import PureChat, plain

ZONE = "Europe/Copenhagen"
TUESDAY = date(2026, 12, 1)  # of the second week
AT_TWO = at_local(TUESDAY, Policy().week.reflection_at, ZONE)


def placed(**facts: Any) -> Placement:
    placement = citizen().placement
    assert placement is not None
    return replace(placement, **facts)


def asked(**facts: Any) -> PureChat:
    chat = PureChat(shifts=(), **facts)
    chat.now = AT_TWO
    return chat.rings("match", "1", fence=1, not_after=AT_TWO + timedelta(hours=6))


def days_it_rings(policy: Policy | None = None, **facts: Any) -> list[str]:
    """Every noon of three weeks makes the plan of that day and the next."""
    found: set[datetime] = set()
    for number in range(22):
        chat = PureChat(policy=policy, placement=placed(**facts))
        chat.now = at_local(date(2026, 11, 22) + timedelta(days=number), _noon(), ZONE)
        chat.rings("plan", fence=1)
        found |= {alarm.due for alarm in chat.asked_for(SetAlarm) if alarm.what == "match"}
    return [f"{local(due, ZONE):%m-%d %H:%M}" for due in sorted(found)]


def _noon() -> Any:
    return datetime(2026, 1, 1, 12).time()  # noqa: DTZ001 - a time of the wall clock


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({}, ["12-01 14:00"]),
        ({"schedule": Schedule.parse("wed 09:00-10:00")}, ["12-01 14:00"]),
        ({"closed_days": (TUESDAY,)}, ["12-04 14:00"]),
        ({"last": date(2026, 11, 27)}, []),  # it was one week only
        ({"last": date(2026, 11, 30)}, ["11-30 14:00"]),
    ],
)
def test_it_is_asked_once_in_the_second_week(facts: dict[str, Any], days: list[str]) -> None:
    assert days_it_rings(**facts) == days


@pytest.mark.parametrize(("week", "days"), [(0, []), (1, ["11-24 14:00"]), (3, ["12-08 14:00"])])
def test_a_municipality_says_in_which_week(week: int, days: list[str]) -> None:
    policy = replace(Policy(), week=replace(Policy().week, match_week=week))
    assert days_it_rings(policy) == days


def test_whoever_chose_the_place_is_asked_all_the_same() -> None:
    chat = asked(placement=placed(wish="arbejde hos Byggehuset"))
    assert chat.heard == ["Du kender Byggehuset lidt nu. Passer stedet til dig?"]
    assert chat.buttons == [
        "Ja, det passer", "Noget skal ændres", "Det er ikke stedet", "Spring over",
    ]  # fmt: skip


def test_that_it_suits_is_one_tap() -> None:
    chat = asked().presses("Ja, det passer")
    assert chat.heard == ["Tak. Det er godt at vide."]
    assert not chat.talk.open
    assert chat.cases == {}


def test_to_have_been_wrong_about_it_is_two_taps_and_a_person_hears_it() -> None:
    chat = asked().presses("Det er ikke stedet")
    assert "Et sted kan se rigtigt ud, og så er det et andet." in chat.heard[0]
    assert chat.cases == {}  # nothing is told before the citizen says so
    chat.presses("Ja, gerne")
    assert chat.cases == {"wellbeing": "yellow"}
    assert [signal.rule for signal in chat.signals] == ["wrong_place"]
    assert "Mette får besked 2026-12-02" in chat.heard[0]
    assert "Det er i orden at skifte sted." in chat.heard[0]
    card = chat.ring_next("case").told(Role.caseworker)
    read = " ".join(plain(text) for tell in card for text in (tell.text, *tell.lines))
    assert "Amina siger selv, at stedet ikke passer." in read
    assert not chat.told(Role.company_mentor)


@pytest.mark.parametrize("answer", ["Ikke nu", "nej, ikke endnu"])
def test_who_does_not_want_it_told_is_left_in_peace_with_a_way_on(answer: str) -> None:
    chat = asked().presses("Det er ikke stedet")
    chat = chat.presses(answer) if answer == "Ikke nu" else chat.writes(answer)
    assert chat.signals == []
    assert chat.cases == {}
    assert "/ringmig" in chat.values


def test_something_that_should_be_different_leads_to_the_offer_of_a_call() -> None:
    chat = asked().presses("Noget skal ændres").presses("Tiderne")
    assert [kept.text for kept in chat.asked_for(KeepWords)] == ["times"]
    assert chat.heard == ["Vil du have, at Mette ringer?"]
    assert chat.presses("tomorrow").cases == {"contact": "yellow"}


def test_words_are_kept_and_the_question_stays() -> None:
    chat = asked().writes("det er mest larmen der er svær")
    assert [kept.text for kept in chat.asked_for(KeepWords)] == ["det er mest larmen der er svær"]
    assert chat.heard[-1].endswith("Passer stedet til dig?")


def test_silence_is_no_answer_and_held_against_nobody() -> None:
    chat = asked().goes_quiet()
    assert chat.heard == []
    assert chat.signals == []
    assert chat.citizen.memory.unanswered == 0


def test_without_anybody_to_tell_nothing_is_promised() -> None:
    chat = asked(chain={Role.company_mentor: CHAIN[Role.company_mentor]})
    chat.presses("Det er ikke stedet").presses("yes")
    assert chat.heard == ["Jeg kan ikke give nogen besked lige nu. Ring gerne selv."]


def test_on_a_day_of_absence_it_waits_a_week() -> None:
    chat = asked(absences=(Absence("a", TUESDAY, TUESDAY),))
    assert chat.heard == []
    (again,) = chat.asked_for(SetAlarm)
    assert (again.what, again.due) == ("match", AT_TWO + timedelta(days=7))
    assert chat.ring_next("match").flow == "match"


@pytest.mark.parametrize(
    "facts",
    [
        {"participation": Participation.paused},
        {"memory": Memory(silent=True, unanswered=2)},
        {"memory": Memory(writes_after=False)},
        {"placement": placed(plan=2)},
    ],
)
def test_who_is_left_in_peace_is_not_asked(facts: dict[str, Any]) -> None:
    assert asked(**facts).heard == []
