"""What never becomes a signal (evidence §4), however often, and thresholds of one's own."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.events import StaffNoted
from flows.facts import (
    Absence,
    Arrived,
    Citizen,
    Coming,
    Mood,
    Noted,
    NotedKind,
    Participation,
    Role,
    Shift,
)
from flows.memory import Memory
from flows.own import Condition, Entry, Kind
from flows.policy import Policy
from flows.signals.firing import JUDGED
from flows.signals.profiles import Profile, numbers_for, published, threshold
from flows.signals.table import BY_NAME, RULES
from tests.amina import ENDS, STARTS, citizen, placed
from tests.chat import PureChat, plain

FIRST = date(2026, 9, 7)  # a Monday; the weeks in view come long after the first ones
WEEKS = 6


def holding(person: Citizen, policy: Policy | None = None) -> set[str]:
    numbers = numbers_for(person, policy or Policy())
    return {rule.name for rule in JUDGED if rule.holds and rule.holds(person, numbers)}


def weeks(*told: dict[str, Any], count: int = WEEKS) -> tuple[Shift, ...]:
    """Monday to Friday for so many weeks up to the story's week; what is told goes around."""
    found = []
    for n in range(count * 5):
        off = timedelta(days=(n // 5) * 7 + n % 5 - (count - 1) * 7)
        facts = told[n % len(told)]
        found.append(Shift((STARTS + off).date(), STARTS + off, ENDS + off, **facts))
    return tuple(found)


def who(shifts: tuple[Shift, ...] = (), **facts: Any) -> Citizen:
    old = placed(first=FIRST, concern=facts.pop("concern", False))
    return citizen(shifts=shifts or weeks({}), placement=old, **facts)


def away(days: tuple[int, ...], reason: str = "sick") -> tuple[Absence, ...]:
    """Absences of one day each, counted back from the Monday of the story."""
    return tuple(
        Absence(f"a{n}", day, day, reason, reported_at=STARTS, returned=True)
        for n, day in enumerate(STARTS.date() - timedelta(days=back) for back in days)
    )


usual = st.fixed_dictionaries(
    {
        "mood": st.sampled_from([Mood.okay, Mood.good, None]),
        "coming": st.sampled_from([Coming.on_way, Coming.late, Coming.unknown]),
        "late_minutes": st.sampled_from([0, 10, 30, 60]),
        "hours": st.sampled_from(["as_agreed", "fewer", "more", "skipped", ""]),
        "kept": st.sampled_from(["yes", "partly", "skipped", ""]),
        "energy": st.sampled_from([None, 3, 4]),
        "hard_about": st.sampled_from(["", "tasks", "pace", "people", "other", "skip"]),
        "answered": st.booleans(),
        "arrived": st.sampled_from([Arrived.unknown, Arrived.yes]),
    }
)


@settings(max_examples=60, deadline=None)
@given(st.lists(usual, min_size=1, max_size=12), st.booleans())
def test_an_ordinary_life_is_never_a_signal(days: list[dict[str, Any]], concern: bool) -> None:
    """Late in the told time, other hours than agreed, answers left out, conditions partly kept,
    the same hours for weeks: in any order, also for a case of concern."""
    assert holding(who(weeks(*days), concern=concern)) == set()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 41), max_size=30, unique=True), st.booleans())
def test_agreed_appointments_are_never_a_signal(back: list[int], concern: bool) -> None:
    found = away(tuple(sorted(back, reverse=True)), "appointment")
    assert holding(who(absences=found, concern=concern)) == set()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 10), max_size=12))
def test_a_low_belief_in_a_job_is_never_a_signal(belief: list[int]) -> None:
    """Requirement 20: a low start is expected, not alarming."""
    book = tuple(Entry(f"b{n}", Kind.belief, STARTS, value=told) for n, told in enumerate(belief))
    assert holding(who(entries=book)) == set()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([Mood.hard, Mood.low]), min_size=1, max_size=2))
def test_a_low_usual_is_no_fall(moods: list[Mood]) -> None:
    told = weeks(*({"mood": mood} for mood in moods))
    assert "mood_fall" not in holding(who(told))


@pytest.mark.parametrize("profile", list(Profile))
def test_one_missed_tap_is_nothing_in_every_profile(profile: Profile) -> None:
    assert published(Policy(), profile, early=True).silence > 1
    person = who(memory=Memory(unanswered=1), concern=profile is Profile.concern)
    assert holding(person) == set()


@pytest.mark.parametrize(
    "words",
    ["hvonår hr jeg fri idag", "jeg forstor ik hvd jeg ska", "hvem spørger jeg om nøglen?", "??"],
)
def test_spelling_and_questions_are_never_a_signal(words: str) -> None:
    assert PureChat().writes(words).signals == []


def test_an_employers_no_to_paid_hours_is_a_fact_no_rule_reads() -> None:
    """Requirement 168: neither of the placement nor of the line that says why."""
    book = (Entry("p", Kind.paid_hours, STARTS, key="no", text="no_function", placement=1),)
    person = who(entries=book)
    assert person.placement is not None
    said_no = replace(person, placement=replace(person.placement, paid_hours="no"))
    assert holding(said_no) == set()
    for rule in RULES:
        said = plain(rule.pattern(published(Policy(), Profile.stable, early=False)))
        assert "løn" not in said.lower()


# --- the pattern of weekdays ----------------------------------------------------------


@pytest.mark.parametrize(
    ("back", "holds"),
    [
        ((14, 7, 0), True),  # three Mondays
        ((28, 14, 0), True),
        ((7, 0), False),
        ((12, 5), False),
        ((19, 12, 5), True),  # three Wednesdays
        ((42, 7, 0), False),  # one of them longer ago than six weeks
        ((18, 12, 0), False),  # Thursday, Wednesday, Monday
    ],
)
def test_absence_on_the_same_weekday_again_and_again(back: tuple[int, ...], holds: bool) -> None:
    few = Policy(signals=replace(Policy().signals, absences=50))
    found = holding(who(weeks({}, count=7), absences=away(back)), few)
    assert ("weekday_pattern" in found) is holds


def test_who_is_agreed_for_one_weekday_has_no_pattern() -> None:
    thursdays = tuple(s for s in weeks({}) if s.day.weekday() == 3)
    few = Policy(signals=replace(Policy().signals, absences=50))
    found = away(tuple((STARTS.date() - s.day).days for s in thursdays[:4]))
    assert "weekday_pattern" not in holding(who(thursdays, absences=found), few)


def test_an_absence_that_is_taken_back_is_no_news() -> None:
    """The pattern was there before and still is: only a further absence says it again."""
    anew, found = BY_NAME["weekday_pattern"].anew, away((21, 14, 7, 0))
    assert anew is not None
    before, after = (anew(who(absences=some)) for some in (found, found[:-1]))
    assert not after - before
    assert before - after


def test_a_condition_about_safety_needs_one_day_only() -> None:
    conditions = (Condition(1, "Hjelm på", safety=True), Condition(2, "En pause kl. 10."))
    broken = [{}, {"kept": "no", "condition": 1}]
    assert "condition_safety" in holding(who(weeks(*broken[1:]), conditions=conditions))
    other = weeks({"kept": "no", "condition": 2})
    assert "condition_safety" not in holding(who(other, conditions=conditions))


# --- thresholds of one's own ----------------------------------------------------------


def agreed(rule: str, value: int | None) -> Noted:
    return Noted(NotedKind.threshold, STARTS, rule, value)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([r for r in RULES if r.personal]), st.data(), st.booleans())
def test_what_was_agreed_counts_and_concern_never_waits_longer(
    rule: Any, data: Any, concern: bool
) -> None:
    value = data.draw(st.integers(*rule.personal))
    common = threshold(numbers_for(who(concern=concern), Policy()), rule)
    person = who(concern=concern, noted=(agreed(rule.name, value),))
    mine = threshold(numbers_for(person, Policy()), rule)
    if not concern:
        assert mine == value
    elif rule.name == "confidence_low":
        assert mine == max(value, common)
    else:
        assert mine == min(value, common)
    given_up = replace(person, noted=(*person.noted, agreed(rule.name, None)))
    assert threshold(numbers_for(given_up, Policy()), rule) == common


def test_an_agreement_changes_when_the_rule_speaks() -> None:
    three = weeks({"mood": Mood.okay})[:-3] + weeks({"mood": Mood.hard})[-3:]
    assert "hard_days" in holding(who(three))
    assert "hard_days" not in holding(who(three, noted=(agreed("hard_days", 4),)))


def notes(rule: str, value: str, role: Role = Role.caseworker, **facts: Any) -> PureChat:
    chat = PureChat(**{"placement": placed(first=FIRST), **facts})
    chat.now = STARTS + timedelta(hours=2)
    chat.citizen = replace(chat.citizen, memory=Memory(joined_on=FIRST))
    return chat.happens(StaffNoted("threshold", rule, value), chat.citizen.chain[role])


def test_the_citizen_reads_what_was_agreed_and_sees_it_in_the_list() -> None:
    chat = notes("hard_days", "4")
    [told] = [e for e in chat.effects if getattr(e, "person", None) == chat.me.id]
    text = "\n".join(plain(line) for line in (told.text, *told.lines))
    assert "Du og Mette har aftalt, hvornår der kommer besked." in text
    assert "4 svære dage lige efter hinanden" in text
    chat.commands("besked")
    assert "• 4 svære dage lige efter hinanden. Det har I selv aftalt." in chat.heard[0]


@pytest.mark.parametrize("first", [STARTS.date(), STARTS.date() - timedelta(days=27)])
def test_not_before_four_weeks_have_passed(first: date) -> None:
    chat = notes("hard_days", "4", placement=placed(first=first))
    assert chat.citizen.noted == ()
    assert chat.turn is not None
    assert chat.turn.toast is not None
    assert "først aftale" in plain(chat.turn.toast)


@pytest.mark.parametrize("role", [Role.job_consultant, Role.personal_mentor, Role.company_mentor])
def test_only_who_answers_for_the_case_agrees(role: Role) -> None:
    assert notes("hard_days", "4", role).citizen.noted == ()


def test_who_does_not_write_with_the_robot_hears_it_from_a_person() -> None:
    chat = notes("hard_days", "4", participation=Participation.stopped)
    assert [note.value for note in chat.citizen.noted] == [4]
    assert [e for e in chat.effects if getattr(e, "person", None) == chat.me.id] == []


def test_danger_and_wishes_are_the_same_for_everybody() -> None:
    assert all(BY_NAME[name].personal is None for name in ("danger", "wants_contact", "no_show"))
