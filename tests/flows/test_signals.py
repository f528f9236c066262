"""Rules: when a fact becomes a signal, and what never does (evidence §4)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.facts import Absence, Citizen, Mood, Placement, Shift
from flows.memory import Memory
from flows.policy import Policy
from flows.signals.profiles import numbers_for
from flows.signals.table import RULES
from tests.amina import ENDS, STARTS, citizen
from tests.chat import PureChat
from tests.flows.test_checkin import asked

FROM_FACTS = [rule for rule in RULES if rule.holds is not None]


def days(*told: dict[str, Any], apart: int = 1) -> tuple[Shift, ...]:
    """A shift for each, `apart` days from one to the next."""
    return tuple(
        Shift(
            STARTS.date() + timedelta(days=n * apart),
            STARTS + timedelta(days=n * apart),
            ENDS + timedelta(days=n * apart),
            **facts,
        )
        for n, facts in enumerate(told)
    )


def moods(*values: int) -> tuple[Shift, ...]:
    return days(*({"mood": Mood(v)} if v else {} for v in values))


def placed(**facts: Any) -> Placement:
    usual = citizen().placement
    assert usual is not None
    return replace(usual, **facts)


OLDER = placed(first=date(2026, 9, 1))


def who(shifts: tuple[Shift, ...], **facts: Any) -> Citizen:
    return citizen(shifts=shifts, placement=placed(**{"first": date(2026, 9, 1), **facts}))


def holding(person: Citizen) -> set[str]:
    numbers = numbers_for(person, Policy())
    return {rule.name for rule in FROM_FACTS if rule.holds and rule.holds(person, numbers)}


@pytest.mark.parametrize(
    ("values", "concern", "holds"),
    [
        ((1, 2, 1), False, True),
        ((1, 1), False, False),
        ((1, 1, 3), False, False),
        ((1, 3, 1, 1), False, False),
        ((4, 1, 0, 2, 2), False, True),  # a day without an answer is no answer
        ((1, 2), True, True),
        ((1,), True, False),
    ],
)
def test_hard_days_one_after_the_other(values: tuple[int, ...], concern: bool, holds: bool) -> None:
    assert ("hard_days" in holding(who(moods(*values), concern=concern))) == holds


@pytest.mark.parametrize(
    ("values", "holds"),
    [
        ((4, 4, 4, 2), True),
        ((3, 3, 3, 1), True),
        ((4, 3, 4, 3), False),
        ((2, 2, 2, 1), False),  # a low baseline is nobody's alarm
        ((4, 2), False),  # two days are no baseline
    ],
)
def test_a_fall_from_ones_own_usual(values: tuple[int, ...], holds: bool) -> None:
    assert ("mood_fall" in holding(who(moods(*values)))) == holds


def test_an_old_baseline_does_not_count() -> None:
    good = moods(4, 4, 4)
    later = replace(moods(2)[0], day=date(2026, 12, 12), starts=STARTS + timedelta(days=19))
    assert "mood_fall" not in holding(who((*good, later)))


def test_an_agreed_condition_not_kept_twice_in_a_week() -> None:
    no = {"kept": "no"}
    assert "condition_not_kept" in holding(who(days(no, {}, no)))
    assert "condition_not_kept" not in holding(who(days(no, {"kept": "partly"}, {})))
    assert "condition_not_kept" not in holding(who(days(no, no, apart=8)))
    assert "condition_not_kept" in holding(who(days(no), concern=True))


def test_little_energy_in_the_shifts_after_more_hours() -> None:
    low, raised = {"energy": 2}, date(2026, 11, 23)
    assert "low_energy" in holding(who(days(low, low, low), hours_raised=raised))
    assert "low_energy" not in holding(who(days(low, low, {"energy": 3}, low), hours_raised=raised))
    assert "low_energy" not in holding(who(days(low, low, low)))


def test_the_first_days_do_not_fit() -> None:
    first = date(2026, 11, 23)
    assert "mismatch" in holding(who(moods(1, 4, 2, 3, 1), first=first))
    assert "mismatch" not in holding(who(moods(1, 4, 2, 3, 4, 1, 4), first=first))
    assert "mismatch" not in holding(who(moods(1, 4, 2, 3, 1)))  # months later


def test_the_way_or_home_named_twice_in_two_weeks() -> None:
    bus, home = {"hard_about": "transport"}, {"hard_about": "home"}
    assert "barriers" in holding(who(days(bus, {}, home)))
    assert "barriers" not in holding(who(days(bus, {"hard_about": "pace"})))
    assert "barriers" not in holding(who(days(bus, home, apart=15)))


# --- in a conversation ----------------------------------------------------------------


def hard(chat: PureChat, day: int) -> PureChat:
    return asked(day, chat).presses("1")


def test_the_third_hard_day_tells_the_caseworker_and_says_so() -> None:
    chat = PureChat(placement=OLDER)
    for day in range(2):
        assert "besked" not in hard(chat, day).heard[0]
        chat.presses("tasks").presses("no")
    assert hard(chat, 2).heard == [
        "De sidste dage har været svære. Det er ikke din skyld. Mette får besked, "
        "så I kan finde en vej. Hvad fyldte mest?"
    ]
    assert chat.cases == {"wellbeing": "yellow"}
    assert [signal.rule for signal in chat.signals] == ["hard_days"]


def test_a_signal_fires_once_while_it_stays_true() -> None:
    chat = PureChat(placement=OLDER)
    for day in range(5):
        hard(chat, day).presses("tasks").presses("no")
    assert [signal.rule for signal in chat.signals] == ["hard_days"]


def test_the_same_signal_rests_a_day() -> None:
    chat = PureChat(placement=OLDER)
    chat.citizen = replace(
        chat.citizen,
        shifts=(*moods(1, 1), *chat.citizen.shifts[2:]),
        memory=Memory(fired=(("hard_days", (STARTS + timedelta(days=1, hours=20)).isoformat()),)),
    )
    assert "besked" not in hard(chat, 2).heard[0]
    assert chat.signals == []


# --- never flag -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        {"late_minutes": 10, "coming": "late"},  # late within the told time
        {},  # a single missed tap
        {"hours": "as_agreed", "mood": Mood.okay, "kept": "yes"},  # a planned plateau
        {"hours": "fewer", "mood": Mood.okay},  # a parallel appointment
        {"mood": Mood.okay, "kept": "skipped"},
    ],
)
def test_these_are_nothing_however_often(told: dict[str, Any]) -> None:
    assert holding(who(days(*[told] * 15))) == set()


def test_an_agreed_appointment_is_nothing() -> None:
    day = STARTS.date()
    person = replace(who(days({}, {})), absences=(Absence("a", day, day, "appointment"),))
    assert holding(person) == set()
