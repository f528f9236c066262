"""The caseworker and the citizen agree on a goal; others' numbers stand beside the citizen's."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.digest import digest_line
from flows.effects import SetAlarm, Tell
from flows.events import Answered, Rang, Submitted
from flows.facts import Participation, Role
from flows.own import Goal, GoalState, Kind
from flows.policy import CardStyle, Policy
from flows.understanding import hear
from tests.amina import CHAIN
from tests.chat import PureChat, plain
from tests.flows.goal_chat import chat, plan, proposed, ref, to_the_preview, words

# --- the caseworker -------------------------------------------------------------------


def test_one_tap_agrees_and_the_citizen_hears_it() -> None:
    found = proposed()
    id_ = ref(found)
    found.answers("goal", id_, "yes", Role.caseworker)
    assert found.citizen.goals[-1].text == "Blive til kaffepausen på tirsdag"
    assert found.citizen.goals[-1].settled_at == found.now
    told = [e for e in found.effects if isinstance(e, Tell) and e.person == 1]
    assert "Mette siger ja til dit mål" in words(told[0])
    found.answers("goal", id_, "yes", Role.caseworker)
    assert found.heard == ["Det er allerede aftalt."]


def test_the_tap_can_be_taken_back_and_the_citizen_hears_that_too() -> None:
    found = proposed()
    id_ = ref(found)
    found.answers("goal", id_, "yes", Role.caseworker).takes_back("goal", id_, Role.caseworker)
    assert plan(found).state is GoalState.proposed
    told = [e for e in found.effects if isinstance(e, Tell) and e.person == 1]
    assert "kigger lige på dit mål igen" in words(told[0])


def test_in_the_chat_the_receipt_has_a_way_back_for_ten_minutes() -> None:
    found = proposed()
    found.answers("goal", ref(found), "yes", Role.caseworker)
    [receipt] = found.told(Role.caseworker)
    assert receipt.task is not None
    assert receipt.task.expires - found.now == timedelta(minutes=10)
    assert [b.value for b in receipt.buttons] == ["back"]
    found.answers("goal_back", receipt.task.ref, "back", Role.caseworker)
    assert plan(found).state is GoalState.proposed
    assert found.heard == ["Dit svar er trukket tilbage."]
    found.answers("goal_back", receipt.task.ref, "back", Role.caseworker)
    assert found.heard == ["Det har ændret sig siden."]


def test_the_workplace_is_told_only_of_a_goal_it_may_know() -> None:
    found = proposed()
    found.answers("goal", ref(found), "yes", Role.caseworker)
    assert not found.told(Role.company_mentor)
    found = to_the_preview(chat()).presses("Tilbage").presses("Også Lars").presses("Send")
    id_ = ref(found)
    found.answers("goal", id_, "yes", Role.caseworker)
    assert "Blive til kaffepausen på tirsdag" in words(found.told(Role.company_mentor)[0])
    found.takes_back("goal", id_, Role.caseworker)
    assert "bliver set på igen" in words(found.told(Role.company_mentor)[0])


def test_a_mentor_of_the_company_cannot_agree_in_the_caseworkers_place() -> None:
    found = proposed()
    found.answers("goal", ref(found), "yes", Role.company_mentor)
    assert plan(found).state is GoalState.proposed


def test_a_change_is_asked_for_in_words_that_were_seen_first() -> None:
    found = proposed()
    found.answers("goal", ref(found), "change", Role.caseworker)
    found.me = CHAIN[Role.caseworker]
    found.writes("Skal vi sige torsdag?")
    assert "Det her sender jeg til Amina:" in found.heard[-1]
    found.presses("Send som spørgsmål")
    assert plan(found).state is GoalState.change_asked
    [note] = [line for line in found.citizen.entries if line.kind is Kind.goal_note]
    assert (note.text, note.source, note.state) == ("Skal vi sige torsdag?", "caseworker", "asks")
    told = [e for e in found.effects if isinstance(e, Tell) and e.person == 1]
    assert "Mette har set dit mål og skriver: Skal vi sige torsdag?" in words(told[0])
    assert [b.value for b in told[0].buttons] == ["change", "talk"]


def suggested(text: str = "Blive til kaffepausen på torsdag") -> PureChat:
    found = proposed()
    form = Submitted("goal_suggest", ref(found), hear(text))
    return found.happens(form, CHAIN[Role.caseworker])


def test_a_suggestion_is_the_goal_after_one_tap_of_the_citizen() -> None:
    found = suggested()
    id_ = ref(found)
    found.happens(Answered("task", "goal_again", id_, "use"))
    assert found.citizen.goals[-1].text == "Blive til kaffepausen på torsdag"
    assert [t for t in found.told(Role.caseworker) if "siger ja til dit forslag" in words(t)]


def test_the_citizen_may_write_it_another_way_and_it_goes_again() -> None:
    found = suggested()
    id_ = ref(found)
    found.happens(Answered("task", "goal_again", id_, "change"))
    assert (found.flow, found.state) == ("new_goal", "goal")
    found.writes("Blive til pausen på onsdag")
    for _ in range(2):
        found.presses("skip")
    found.presses("skip").presses("skip").presses("Kun Mette").presses("Send")
    assert (plan(found).id, plan(found).state) == (int(id_), GoalState.proposed)
    assert plan(found).text == "Blive til pausen på onsdag"


def test_or_talk_about_it() -> None:
    found = suggested()
    found.happens(Answered("task", "goal_again", ref(found), "talk"))
    assert found.flow == "contact"


def test_a_suggestion_of_the_length_of_a_letter_is_no_goal() -> None:
    found = suggested("a" * 301)
    assert plan(found).state is GoalState.proposed
    assert found.turn is not None
    assert found.turn.toast is not None
    assert "plads til 300" in plain(found.turn.toast)


def test_without_an_answer_the_caseworker_is_reminded_once() -> None:
    found = proposed()
    alarm = found.alarm("goal_waits")
    assert alarm.due == datetime(2026, 11, 26, 14, 0, tzinfo=UTC)  # Thursday, the office closes
    found.ring_next("goal_waits")
    assert "venter stadig" in words(found.told(Role.caseworker)[0])
    assert not [e for e in found.effects if isinstance(e, SetAlarm) and e.what == "goal_waits"]
    found.answers("goal", ref(found), "yes", Role.caseworker)
    found.happens(Rang("goal_waits", found.now, ref=str(found.citizen.goals[-1].id)))
    assert not found.told(Role.caseworker)


def test_a_policy_can_keep_the_words_out_of_the_chat() -> None:
    found = proposed(policy=Policy(card=CardStyle(details=False)))
    [card] = found.told(Role.caseworker)
    assert "kaffepausen" not in words(card)


def test_with_nobody_to_tell_that_is_said() -> None:
    found = proposed(chain={})
    assert "ring gerne selv" in found.heard[-1]
    assert plan(found).state is GoalState.proposed


def test_who_left_the_robot_is_told_by_the_caseworker() -> None:
    found = proposed()
    found._change(participation=Participation.stopped)
    found.answers("goal", ref(found), "yes", Role.caseworker)
    assert "Målet er aftalt. Sig det selv til Amina." in words(found.told(Role.caseworker)[0])


# --- /maal ----------------------------------------------------------------------------


def test_others_numbers_stand_beside_the_citizens_own() -> None:
    found = chat(goals=(Goal(1, "Lære kassen", (3, 5), shared=("company_mentor",)),))
    found.happens(Submitted("goal_rate", "1", hear("8")), CHAIN[Role.caseworker])
    told = [e for e in found.effects if isinstance(e, Tell) and e.person == 1]
    assert "Mette ser dit mål på 8 ud af 10: Lære kassen" in words(told[0])
    found.commands("maal")
    assert "Du er gået fra 3 til 5 ud af 10." in found.heard[0]
    assert "Mette siger 8 ud af 10." in found.heard[0]
    assert found.citizen.goals[0].ratings == (3, 5)


def test_a_mentor_rates_only_what_was_shared_with_them() -> None:
    found = chat(goals=(Goal(1, "Lære kassen", (3, 5)),))
    found.happens(Submitted("goal_rate", "1", hear("8")), CHAIN[Role.company_mentor])
    assert found.citizen.goals[0].others == ()


@pytest.mark.parametrize("said", ["11", "-1", "otte", ""])
def test_a_number_that_is_none_is_answered(said: str) -> None:
    found = chat()
    found.happens(Submitted("goal_rate", "1", hear(said)), CHAIN[Role.caseworker])
    assert found.turn is not None
    assert found.turn.toast is not None
    assert plain(found.turn.toast) == "Vælg et tal fra 0 til 10."


def test_maal_shows_what_is_on_its_way() -> None:
    found = proposed()
    found.commands("maal")
    assert "Et mål, Mette ser på: Blive til kaffepausen på tirsdag" in found.heard[0]


def test_a_goal_without_an_answer_stands_in_the_weeks_digest() -> None:
    found = proposed()
    line = digest_line(found.citizen, found.policy, "2026-W48", found.now)
    assert line is not None
    assert "Et mål venter på dit svar." in plain(line.text)
    assert "kaffepausen" not in plain(line.text)
