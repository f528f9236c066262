"""What a placement needs before it begins, and the day of the next follow-up."""

from datetime import UTC, date, datetime
from typing import Any

from flows.effects import Say, Tell
from flows.events import Submitted
from flows.facts import Phase, Role
from flows.own import Goal
from flows.own_effects import KeepPlacement, KeepRole
from flows.understanding import hear
from tests.amina import CHAIN, placed
from tests.chat import PureChat, plain
from tests.flows.goal_chat import (
    chat,
    ref,
    to_the_preview,
    words,
)

# --- the gate -------------------------------------------------------------------------


def before(**facts: Any) -> PureChat:
    """The first day has come, and the placement has not all it needs."""
    usual: dict[str, Any] = {"phase": Phase.before, "active": False}
    usual |= {"follow_up": date(2026, 11, 27)}
    placement = placed(**{**usual, **facts.pop("placement", {})})
    return chat(**{"placement": placement, "goals": (), **facts})


def test_staff_hear_what_is_missing_by_name_once_a_working_day() -> None:
    found = before().rings("watch")
    [card] = found.told(Role.caseworker)
    assert "et aftalt mål" in words(card)
    assert "opfølgning" not in words(card).replace("næste opfølgning", "opfølgning").lower()
    assert not [e for e in found.effects if isinstance(e, Say)]  # the citizen hears no alarm
    found.rings("watch")
    assert not found.told(Role.caseworker)
    found.later(days=1).rings("watch")
    assert found.told(Role.caseworker)


def test_nobody_is_told_before_the_first_day_or_out_of_hours() -> None:
    found = before(placement={"first": date(2026, 11, 30)}).rings("watch")
    assert not found.told(Role.caseworker)
    found.now = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)  # before the office opens
    found.rings("watch")
    assert not found.told(Role.caseworker)
    found.now = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    found.rings("watch")
    assert found.told(Role.caseworker)


def test_a_working_day_later_it_is_a_case_with_an_owner_and_a_chain() -> None:
    found = before()
    found.now = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)  # the office closes on the second day
    found.rings("watch")
    assert found.cases == {"followup": "yellow"}
    found.later(days=1).rings("watch")
    assert [s.rule for s in found.signals] == ["start_incomplete"]  # once a placement


def test_reminders_work_for_a_placement_that_lacks_something() -> None:
    found = before().rings("plan", fence=1)
    assert any(a.what == "hour" for a in found.alarms)


def test_the_last_missing_thing_opens_the_start_and_both_hear_one_sentence() -> None:
    found = to_the_preview(before()).presses("Send")
    found.answers("goal", ref(found), "yes", Role.caseworker)
    assert KeepPlacement({"phase": Phase.startup}) in found.effects
    told = [plain(e.text) for e in found.effects if isinstance(e, Tell)]
    assert "Nu har praktikken for Amina alt det, den skal bruge." in told
    assert "Nu er alt klar til din praktik hos Byggehuset." in told
    found.takes_back("goal", str(found.citizen.goals[-1].id), Role.caseworker)
    assert found.citizen.placement is not None
    assert not found.citizen.placement.active


def test_a_goal_alone_is_not_enough_without_the_next_follow_up() -> None:
    found = to_the_preview(before(placement={"follow_up": None})).presses("Send")
    found.answers("goal", ref(found), "yes", Role.caseworker)
    assert not [e for e in found.effects if isinstance(e, KeepPlacement)]
    found.happens(Submitted("follow_up", "", hear("2026-12-01")), CHAIN[Role.caseworker])
    assert KeepPlacement({"phase": Phase.startup}) in found.effects


def test_a_role_that_nobody_shall_have_is_said_to_be_so() -> None:
    no_mentor = {role: who for role, who in CHAIN.items() if role is not Role.company_mentor}
    found = before(chain=no_mentor, goals=(Goal(1, "Lære kassen"),))
    found.rings("watch")
    assert "mentor i virksomheden" in words(found.told(Role.caseworker)[0])
    found.happens(Submitted("role", "company_mentor", hear("none")), CHAIN[Role.caseworker])
    assert KeepPlacement({"phase": Phase.startup}) in found.effects
    assert found.citizen.placement is not None
    assert found.citizen.placement.nobody == ("company_mentor",)


def test_a_placement_always_has_a_caseworker() -> None:
    found = before()
    found.happens(Submitted("role", "caseworker", hear("none")), CHAIN[Role.caseworker])
    assert not [e for e in found.effects if isinstance(e, KeepRole | KeepPlacement)]


def test_a_role_filled_elsewhere_opens_the_start_at_noon() -> None:
    found = before(goals=(Goal(1, "Lære kassen"),)).rings("plan", fence=1)
    assert KeepPlacement({"phase": Phase.startup}) in found.effects


def test_what_was_reached_later_closes_nothing_again() -> None:
    found = chat(goals=(Goal(1, "Lære kassen"),))
    found.turn = None
    found.happens(Submitted("goal_rate", "1", hear("10")), CHAIN[Role.caseworker])
    assert not [e for e in found.effects if isinstance(e, KeepPlacement)]


# --- follow-up ------------------------------------------------------------------------


def followed(day: date = date(2026, 11, 23)) -> PureChat:
    return chat(placement=placed(follow_up=day))


def test_after_a_follow_up_the_next_is_one_tap_away() -> None:
    found = followed().rings("watch")
    [card] = found.told(Role.caseworker)
    assert card.task is not None
    assert card.task.ref == "2026-11-30"
    found.answers("follow_up", card.task.ref, "yes", Role.caseworker)
    assert found.citizen.placement is not None
    assert found.citizen.placement.follow_up == date(2026, 11, 30)
    told = [e for e in found.effects if isinstance(e, Tell) and e.person == 1]
    assert "Næste gang vi følger op sammen" in words(told[0])
    found.takes_back("follow_up", card.task.ref, Role.caseworker)
    assert found.citizen.placement.follow_up == date(2026, 11, 23)


def test_in_the_chat_the_day_can_be_taken_back() -> None:
    found = followed().rings("watch")
    found.answers("follow_up", "2026-11-30", "yes", Role.caseworker)
    [receipt] = found.told(Role.caseworker)
    assert receipt.task is not None
    found.answers("follow_up_back", receipt.task.ref, "back", Role.caseworker)
    assert found.citizen.placement is not None
    assert found.citizen.placement.follow_up == date(2026, 11, 23)


def test_it_is_asked_again_after_some_working_days_and_not_every_day() -> None:
    found = followed().rings("watch")
    assert found.told(Role.caseworker)
    found.later(days=1).rings("watch")
    assert not found.told(Role.caseworker)
    found.now = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
    found.rings("watch")
    assert found.told(Role.caseworker)


def test_another_day_is_typed_and_a_wrong_one_answered() -> None:
    found = followed().rings("watch")
    found.answers("follow_up", "2026-11-30", "answer", Role.caseworker)
    found.me = CHAIN[Role.caseworker]
    found.writes("i går")
    assert "Den dag er gået" in found.heard[0]
    found.writes("3/8 2027")
    assert "Den sidste dag er" in found.heard[0]
    found.writes("torsdag")
    assert found.citizen.placement is not None
    assert found.citizen.placement.follow_up == date(2026, 11, 26)
    assert not found.flow


def test_in_the_stable_phase_the_distance_is_the_policys() -> None:
    placement = placed(follow_up=date(2026, 11, 23), phase=Phase.stable)
    found = chat(placement=placement).rings("watch")
    [card] = found.told(Role.caseworker)
    assert card.task is not None
    assert card.task.ref == "2026-12-07"


def test_a_mentor_sets_no_follow_up() -> None:
    found = followed()
    found.happens(Submitted("follow_up", "", hear("2026-12-01")), CHAIN[Role.company_mentor])
    assert not [e for e in found.effects if isinstance(e, KeepPlacement)]


def test_a_new_person_in_a_role_is_announced_to_whom_it_concerns() -> None:
    found = chat()
    form = Submitted("role", "caseworker", hear("4"))
    found.happens(form, CHAIN[Role.caseworker])
    assert KeepRole("caseworker", 4) in found.effects
    assert found.alarm("who_is_who").ref == "handed:2:4:caseworker"
