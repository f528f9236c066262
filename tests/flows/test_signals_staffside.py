"""What staff have not done: counted by rows, said once, settled by doing it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.effects import Tell
from flows.facts import Citizen, Noted, NotedKind, Participation, Role
from flows.memory import Memory
from flows.policy import Policy
from flows.signals.watch import dues
from flows.turn import Talk
from tests.amina import MONDAY, citizen, placed
from tests.chat import PureChat
from tests.flows.case_chat import CaseChat, at

SEEN_TO = {"visit_overdue", "end_without_next_step"}
LONG = timedelta(days=200)


def chat(**facts: Any) -> PureChat:
    """The house-keeping has set the alarm the night before the first day."""
    return PureChat(**facts).rings("watch")


def until(found: PureChat, day: date) -> list[str]:
    """Let the clock ring until that day's evening; the rules that were signalled."""
    found.signals.clear()
    while (alarm := found.alarm("watch")).due.date() <= day:
        found.ring_next("watch")
        assert found.alarm("watch").due > alarm.due, "the clock stands still"
    return [signal.rule for signal in found.signals]


def noted(kind: NotedKind, day: int, **more: Any) -> Noted:
    return Noted(kind, at(day, 10), **more)


def test_seven_days_without_a_human_contact_are_a_case_on_the_next_working_day() -> None:
    found = chat()
    assert until(found, date(2026, 11, 29)) == []
    assert until(found, date(2026, 11, 30)) == ["no_human_contact", "visit_overdue"]
    assert found.cases == {"followup": "yellow"}
    assert found.alarm("case").due == at(1, 8, month=12)  # Tuesday 9.00


@pytest.mark.parametrize("kind", [NotedKind.contact, NotedKind.visit])
def test_a_noted_contact_or_visit_counts(kind: NotedKind) -> None:
    found = chat(noted=(noted(kind, 27),))
    assert "no_human_contact" not in until(found, date(2026, 12, 3))
    assert "no_human_contact" in until(found, date(2026, 12, 4))


def test_a_contact_is_no_visit() -> None:
    found = chat(noted=(noted(NotedKind.contact, 29),))
    assert until(found, date(2026, 12, 1)) == ["visit_overdue"]


def test_a_municipality_can_leave_visits_out() -> None:
    found = PureChat(policy=Policy(signals=replace(Policy().signals, visit_days=0)))
    assert until(found.rings("watch"), date(2026, 12, 1)) == ["no_human_contact"]


def test_it_is_said_once_a_week_as_long_as_nothing_happens() -> None:
    found = chat()
    said = until(found, date(2026, 12, 20))
    assert said.count("no_human_contact") == 3
    assert found.cases == {"followup": "yellow"}


def test_a_case_of_concern_is_looked_after_in_half_the_time() -> None:
    found = chat(placement=placed(concern=True))
    assert until(found, date(2026, 11, 26)) == []
    assert "no_human_contact" in until(found, date(2026, 11, 27))


@pytest.mark.parametrize("how", [Participation.declined, Participation.invited])
def test_who_does_not_write_with_the_robot_is_looked_after_too(how: Participation) -> None:
    assert "no_human_contact" in until(chat(participation=how), date(2026, 11, 30))


def test_a_placement_older_than_the_clock_begins_today_not_with_a_flood() -> None:
    found = chat(placement=placed(first=MONDAY.date() - timedelta(days=60)))
    assert until(found, date(2026, 11, 29)) == []


def test_nothing_is_due_before_the_first_day_and_after_the_last() -> None:
    before = chat(placement=placed(first=date(2026, 12, 21)))
    assert until(before, date(2026, 12, 27)) == []
    after = PureChat(placement=placed(first=MONDAY.date() - LONG, last=date(2026, 11, 20)))
    assert after.rings("watch").alarms == []


# --- the end --------------------------------------------------------------------------


def rules_until_the_end(found: PureChat) -> list[str]:
    return [rule for rule in until(found, date(2027, 2, 19)) if rule in SEEN_TO - {"visit_overdue"}]


def test_three_weeks_before_the_end_without_a_next_step_once() -> None:
    found = chat()
    assert "end_without_next_step" not in until(found, date(2027, 1, 28))
    assert "end_without_next_step" in until(found, date(2027, 1, 29))
    assert rules_until_the_end(found) == []


def test_a_next_step_or_a_further_placement_is_enough() -> None:
    assert rules_until_the_end(chat(noted=(noted(NotedKind.next_step, 23, about="1"),))) == []
    assert rules_until_the_end(chat(placement=placed(followed=True))) == []
    of_another = chat(noted=(noted(NotedKind.next_step, 23, about="99"),))
    assert rules_until_the_end(of_another) == ["end_without_next_step"]


# --- the mentor -----------------------------------------------------------------------


def asked_mentor() -> PureChat:
    found = chat()
    found.now = at(23, 7, 45)
    starts = found.citizen.shifts[0].starts.isoformat()
    return found.rings("ask_mentor", ref=starts, fence=1)


def test_a_mentor_who_does_not_answer_for_two_working_days() -> None:
    found = asked_mentor()
    assert found.told(Role.company_mentor)
    assert found.citizen.memory.mentor_asked == at(23, 7, 45)
    assert until(found, date(2026, 11, 24)) == []
    assert until(found, date(2026, 11, 25)) == ["mentor_silent"]
    assert "mentor_silent" not in until(found, date(2026, 12, 20))


def test_one_tap_of_the_mentor_is_an_answer() -> None:
    found = asked_mentor()
    ref = found.citizen.shifts[0].starts.isoformat()
    found.answers("arrived", ref, "yes", Role.company_mentor)
    assert found.citizen.memory.mentor_asked is None
    assert until(found, date(2026, 11, 29)) == []


# --- what is done settles it ----------------------------------------------------------


def test_a_contact_in_another_case_closes_the_open_follow_up() -> None:
    found = CaseChat(at(23, 6))
    found.policy = Policy(signals=replace(Policy().signals, visit_days=0))
    found.rings("watch")
    until(found, date(2026, 11, 30))
    found.now = at(1, 8, month=12)
    found.rings("case", ref=found.case.id, fence=found.case.step)
    assert found.got(Role.caseworker)
    found.no_show()
    noshow = next(case for case in found.citizen.cases if case.family == "noshow")
    found.answers("case", noshow.id, "take", Role.deputy, noshow.step)
    found.answers("case_taken", noshow.id, "contacted", Role.deputy)
    assert [note.kind for note in found.citizen.noted] == [NotedKind.contact]
    assert set(found.cases) == {"noshow"}
    assert [tell.person for tell in found.told(Role.caseworker)]
    assert found.rows("closed")[-1].details["outcome"] == "known"


def test_a_follow_up_that_somebody_has_taken_is_theirs() -> None:
    found = CaseChat(at(23, 6)).rings("watch")
    assert isinstance(found, CaseChat)
    until(found, date(2026, 11, 30))
    found.now = at(1, 8, month=12)
    found.rings("case", ref=found.case.id, fence=found.case.step)
    found.taps(Role.caseworker, "take")
    found.answers("case_taken", found.case.id, "contacted", Role.caseworker)
    assert found.case.state == "contacted"


# --- nobody takes it ------------------------------------------------------------------


def unsure_found() -> CaseChat:
    """Through the whole step, so that the clock is set that the step asks for."""
    found = CaseChat(at(23, 9))
    found.citizen = replace(found.citizen, memory=Memory(confidence=(9,)))
    found.talks[1] = Talk("reflection", "sure", question=7, asked_at=found.now)
    found.presses("2")
    assert found.cases == {"confidence": "yellow"}
    return found


def test_a_yellow_case_that_nobody_takes_is_orange_itself_and_reaches_the_leader() -> None:
    found = unsure_found()
    found.now = at(24, 8)
    found.rings("case", ref=found.case.id, fence=found.case.step)
    assert found.got(Role.caseworker)
    first = found.case.id
    found.ring_next("untaken")
    assert found.now == at(25, 8)  # a working day after its first card
    assert found.cases == {"confidence": "orange"}
    assert found.case.id == first
    assert found.got(Role.caseworker)
    assert found.signals[-1].rule == "case_untaken"
    assert {(signal.family, signal.case) for signal in found.signals} == {("confidence", first)}
    for role in (Role.deputy, Role.leader):
        found.nobody_does_anything()
        assert found.got(role)
    found.answers("case", first, "take", Role.caseworker, 1)
    assert (found.case.state, found.case.outcome) == ("taken", "")


def test_one_that_was_taken_in_time_is_nobodys_worry() -> None:
    found = unsure_found()
    found.now = at(24, 8)
    found.rings("case", ref=found.case.id, fence=found.case.step)
    found.taps(Role.caseworker, "take")
    found.ring_next("untaken")
    assert found.cases == {"confidence": "yellow"}
    assert not found.asked_for(Tell)


def test_dues_are_facts_only() -> None:
    """The same facts give the same moments: what rings twice, or late, says nothing twice."""
    who: Citizen = citizen(memory=Memory(mentor_asked=MONDAY))
    assert list(dues(who, Policy(), MONDAY.date())) == list(dues(who, Policy(), MONDAY.date()))
