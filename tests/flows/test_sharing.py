"""Conditions instead of diagnoses, and who may see them: written by the citizen, shared item by
item, looked at again each month."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from flows.effects import DeleteMessage, SetAlarm, Tell
from flows.facts import Phase, Role
from flows.own import Condition, Goal
from flows.own_effects import KeepCondition
from flows.policy import Policy
from flows.progress.agreement import sections
from flows.sharing import rewriting
from flows.sharing.catalogue import CATALOGUE
from flows.sharing.visible import visible_to
from flows.summary import for_company_mentor
from tests.amina import STARTS, citizen
from tests.chat import PureChat, plain
from tests.flows.week_chat import WeekChat, at, mail

LIFT = Condition(4, "En kollega tager de tunge løft.")
WEEK = "2026-W48"


def values(chat: PureChat) -> set[str]:
    """Of the buttons of the open question."""
    assert chat.turn is not None
    return {button.value for button in chat.turn.offered}


def chat_with(*conditions: Condition, **facts: Any) -> PureChat:
    return PureChat(conditions=conditions, **facts)


def test_a_suggestion_is_chosen_shared_and_written_down() -> None:
    chat = chat_with().commands("vilkaar").presses("find").presses("calm").presses("few_people")
    assert "Jeg arbejder bedst med få ad gangen." in chat.heard[-1]
    assert "Det betyder: Lad den samme lille gruppe være om opgaven." in chat.heard[-1]
    chat.presses("company_mentor").presses("done")
    (kept,) = chat.citizen.conditions
    assert (kept.key, kept.shared, kept.source) == ("few_people", ("company_mentor",), "citizen")
    assert chat.state == "more"


def test_nobody_else_sees_it_unless_the_citizen_says_so() -> None:
    chat = chat_with().commands("vilkaar").presses("find").presses("body").presses("heavy_lifts")
    chat.presses("done")
    assert chat.citizen.conditions[0].shared == ()
    for role in (Role.company_mentor, Role.personal_mentor, Role.job_consultant):
        assert visible_to(chat.citizen, role).conditions == ()


@pytest.mark.parametrize("words", ["jeg har angst for mange mennesker", "min ADHD", "PTSD"])
def test_the_name_of_an_illness_is_not_kept(words: str) -> None:
    chat = chat_with().commands("vilkaar").presses("own").writes(words)
    assert chat.asked_for(DeleteMessage)
    assert "Du behøver ikke skrive, hvad det hedder." in chat.heard[0]
    assert words not in str(chat.talk.answers)
    assert chat.citizen.conditions == ()


def test_what_is_hard_can_be_said_as_what_helps_or_in_own_words() -> None:
    chat = chat_with().commands("vilkaar").presses("own").writes("jeg tåler ikke støj")
    assert chat.state == "rewrite"
    assert "Jeg arbejder bedst, hvor der er ro." in chat.heard[-1]
    chat.presses("mine").presses("done")
    assert chat.citizen.conditions[0].text == "jeg tåler ikke støj"


@pytest.mark.parametrize(("words", "says"), [("😀🎉", "med ord"), ("a" * 201, "mange ord")])
def test_what_cannot_be_read_by_others_is_asked_again(words: str, says: str) -> None:
    chat = chat_with().commands("vilkaar").presses("own").writes(words)
    assert says in chat.heard[0]
    assert chat.state == "own"
    assert chat.citizen.conditions == ()


def test_silence_keeps_what_was_written_and_shares_it_with_nobody() -> None:
    chat = chat_with().commands("vilkaar").presses("own").writes("En pause kl. 10.")
    chat.goes_quiet()
    assert [(c.text, c.shared) for c in chat.citizen.conditions] == [("En pause kl. 10.", ())]


def test_to_know_the_plan_the_day_before_is_more_than_a_sentence() -> None:
    """Requirement 190: the assistant writes the evening before from now on."""
    chat = chat_with().commands("vilkaar").presses("find").presses("time").presses("plan_before")
    chat.presses("done")
    assert chat.citizen.memory.evening_wanted


def test_what_somebody_else_wrote_can_be_objected_to_and_not_changed() -> None:
    theirs = replace(LIFT, source="consultant", shared=("company_mentor",))
    chat = chat_with(theirs).commands("vilkaar").presses("c4")
    assert {"words", "drop", "loosen"}.isdisjoint(values(chat))
    chat.presses("object")
    assert [tell.person for tell in chat.asked_for(Tell)] == [
        chat.citizen.chain[Role.caseworker].id
    ]
    assert chat.citizen.conditions == (theirs,)


def test_the_matrix_says_who_sees_what_and_a_press_holds_at_once() -> None:
    goal = Goal(1, "Sige godmorgen", shared=())
    chat = PureChat(conditions=(LIFT,), goals=(goal,)).commands("deling")
    assert "Ikke mere end det." in chat.heard[-1]
    chat.presses("c4").presses("company_mentor")
    assert visible_to(chat.citizen, Role.company_mentor).conditions == chat.citizen.conditions
    chat.presses("done").presses("g1").presses("personal_mentor")
    assert visible_to(chat.citizen, Role.personal_mentor).goals == chat.citizen.goals
    assert visible_to(chat.citizen, Role.company_mentor).goals == ()
    chat.presses("nobody")
    assert chat.citizen.goals[0].shared == ()


def test_the_agreement_on_the_desk_holds_what_this_role_may_see() -> None:
    who = citizen(
        goals=(Goal(1, "Stå i kassen", shared=("job_consultant",)), Goal(2, "Spise frokost")),
        conditions=(Condition(1, "En pause."), Condition(2, "Ro.", shared=("job_consultant",))),
    )
    day = STARTS.date()
    seen = {
        role: {plain(line) for one in sections(who, Policy(), day, role) for line in one.lines}
        for role in (Role.citizen, Role.caseworker, Role.job_consultant)
    }
    everything = {"Stå i kassen", "Spise frokost", "En pause.", "Ro."}
    assert seen[Role.citizen] & everything == everything
    assert seen[Role.caseworker] & everything == everything
    assert seen[Role.job_consultant] & everything == {"Stå i kassen", "Ro."}


def test_a_goal_that_i_keep_to_myself_is_in_no_summary() -> None:
    """The newest is mine; the older one only my mentor may see (requirement 48)."""
    goals = (
        Goal(1, "Stå i kassen", shared=("personal_mentor",)),
        Goal(3, "Spise frokost med de andre"),
    )
    friday = WeekChat(at(27, 13, 15), goals=goals).week_rings("preview", not_after=at(27, 14))
    assert "Stå i kassen" in friday.read
    assert "Spise frokost" not in friday.read
    friday.presses("yes")
    sent = {tell.person: mail(tell) for tell in friday.told_all}
    chain = friday.citizen.chain
    assert "Stå i kassen" not in sent[chain[Role.company_mentor].id]
    assert "Stå i kassen" in sent[chain[Role.personal_mentor].id]
    assert not [text for text in sent.values() if "Spise frokost" in text]


def test_what_is_taken_back_is_not_in_the_next_message() -> None:
    shared = replace(LIFT, shared=("company_mentor",))
    chat = PureChat(conditions=(shared,))

    def said() -> str:
        now = datetime(2026, 11, 27, 12, tzinfo=UTC)
        sent = for_company_mentor(chat.citizen, Policy(), WEEK, now)
        return "\n".join(map(plain, sent.lines))

    assert LIFT.text in said()
    chat.commands("deling").presses("c4").presses("nobody")
    assert LIFT.text not in said()


def old(condition: Condition, days: int, now: datetime) -> Condition:
    return replace(condition, at=now - timedelta(days=days))


def test_each_month_what_is_agreed_is_kept_loosened_or_dropped() -> None:
    chat = PureChat()
    conditions = tuple(
        old(Condition(n, text), 40, chat.now) for n, text in enumerate(("Ro.", "Pauser."), 1)
    )
    chat = PureChat(conditions=conditions)
    chat.rings("condition_review", fence=1)
    assert "Ro." in chat.heard[-1]
    chat.presses("loosen")
    assert "Pauser." in chat.heard[-1]
    chat.presses("drop")
    assert [(c.text, c.state) for c in chat.citizen.conditions] == [("Ro.", "loosened")]
    assert chat.citizen.conditions[0].reviewed_on == chat.now.date()
    chat.presses("yes")
    assert chat.flow == "conditions"


def test_what_is_new_is_not_asked_about() -> None:
    chat = PureChat(conditions=(old(LIFT, 10, PureChat().now),))
    chat.rings("condition_review", fence=1)
    assert chat.flow == ""
    assert chat.heard == []


def test_the_review_rings_once_it_is_due() -> None:
    chat = PureChat()
    chat = PureChat(conditions=(old(LIFT, 40, chat.now),))
    chat.rings("plan", fence=1)
    planned = [alarm.what for alarm in chat.asked_for(SetAlarm)]
    assert planned.count("condition_review") == 1  # tomorrow is the Tuesday


def test_only_the_citizens_own_words_are_reviewed() -> None:
    theirs = replace(old(LIFT, 40, PureChat().now), source="consultant")
    chat = PureChat(conditions=(theirs,))
    chat.rings("condition_review", fence=1)
    assert chat.flow == ""


# --- the catalogue --------------------------------------------------------------------


def test_every_row_of_the_working_conditions_has_a_suggestion() -> None:
    """Requirements 187-196 and 199; 197 are activities, 198 is an interest."""
    covered = {number for one in CATALOGUE for number in one.from_cases}
    assert covered >= {*range(187, 197), 199}


def test_no_suggestion_names_an_illness() -> None:
    for one in CATALOGUE:
        assert not rewriting.names_illness(one.mine.msgid), one.key
        assert not rewriting.names_illness(one.theirs.msgid), one.key


@pytest.mark.parametrize(
    ("hard", "key"),
    [
        ("tåler ikke støj", "calm"),
        ("må ikke løfte", "heavy_lifts"),
        ("mister overblik", "one_at_a_time"),
        ("svært ved mange mennesker", "few_people"),
        ("svært ved morgener", "flexible_start"),
        ("bliver hurtigt træt", "breaks"),
        ("utryg ved det ukendte", "plan_before"),
        ("dårlig hukommelse", "list"),
        ("jeg er ordblind", "show_me"),
    ],
)
def test_what_is_hard_leads_to_what_helps(hard: str, key: str) -> None:
    """The examples of the phrasebook (Omskrivning af skånehensyn)."""
    assert key in {one.key for one in rewriting.suggestions(hard)}


def test_phases_do_not_hinder_it() -> None:
    placement = PureChat().citizen.placement
    assert placement is not None
    chat = PureChat(conditions=(), placement=replace(placement, phase=Phase.before))
    chat.commands("vilkaar").presses("find").presses("help").presses("one_contact").presses("done")
    assert chat.asked_for(KeepCondition)
