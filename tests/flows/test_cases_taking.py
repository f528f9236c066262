"""What happens when somebody takes a case, and when they then forget it."""

import pytest

from flows.effects import SetAlarm, Tell
from flows.facts import Role
from flows.policy import Colour
from flows.task_effects import CloseTasks
from tests.chat import plain
from tests.flows.case_chat import CaseChat, at, whole

METTE, SOREN, LARS = Role.caseworker, Role.deputy, Role.company_mentor


def as_staff(chat: CaseChat, who: Role) -> CaseChat:
    """From now on it is this helper who writes and presses in their own chat."""
    chat.me = chat.citizen.chain[who]
    return chat


def to_citizen(chat: CaseChat) -> list[str]:
    return [plain(e.text) for e in chat.effects if isinstance(e, Tell) and e.person == 1]


def test_the_citizen_hears_a_name_only_when_somebody_has_taken_it() -> None:
    chat = CaseChat(at(28, 2)).danger()
    assert not to_citizen(chat)
    chat.taps(METTE, "take")
    assert to_citizen(chat) == ["Mette har set det og ringer til dig."]


def test_when_the_deputy_takes_it_the_citizen_hears_who_that_is() -> None:
    chat = CaseChat(at(28, 2)).danger().nobody_does_anything().taps(SOREN, "take")
    assert to_citizen(chat) == [
        "Søren har set det og ringer til dig. Søren er stedfortræder for Mette."
    ]


def test_a_yellow_case_is_taken_without_a_word_to_the_citizen() -> None:
    chat = CaseChat(at(23, 9)).hard_days().nobody_does_anything().taps(METTE, "take")
    assert not to_citizen(chat)


def test_a_taken_case_rings_nobody_else() -> None:
    chat = CaseChat(at(28, 2)).danger()
    old = chat.waiting()
    chat.taps(METTE, "take")
    assert CloseTasks("case", chat.case.id) in chat.effects
    chat.now = old.due
    chat.rings("case", old.ref, fence=old.fence)
    assert chat.got()


@pytest.mark.parametrize(
    ("signal", "now", "due"),
    [
        ("danger", at(28, 2), at(28, 3)),
        ("no_show", at(23, 9), at(23, 14)),
        ("hard_days", at(27, 9), at(30, 14)),
    ],
)
def test_taking_names_when_contact_must_be_noted(signal: str, now: object, due: object) -> None:
    chat = CaseChat(now)  # type: ignore[arg-type]
    getattr(chat, signal)().taps(METTE, "take")
    assert chat.case.contact_by == due
    assert SetAlarm("case_contact", due, ref=chat.case.id, fence=chat.case.step) in chat.effects  # type: ignore[arg-type]


def test_two_press_at_once_and_the_second_hears_who_has_it() -> None:
    chat = CaseChat(at(28, 2)).danger().nobody_does_anything()
    chat.taps(SOREN, "take", fence=2)
    chat.taps(METTE, "take", fence=1)
    assert chat.heard == ["Søren har taget sagen."]
    assert chat.case.owner == chat.citizen.chain[SOREN].id


def test_the_same_press_twice_is_one_taking() -> None:
    chat = CaseChat().no_show().taps(METTE, "take").taps(METTE, "take")
    assert chat.heard == ["Du har allerede sagen."]
    assert len(chat.rows("taken")) == 1


def test_an_older_card_may_still_take_an_open_case() -> None:
    chat = CaseChat(at(28, 2)).danger().nobody_does_anything().taps(METTE, "take", fence=1)
    assert chat.case.owner == chat.citizen.chain[METTE].id


def test_somebody_outside_the_chain_cannot_take_it() -> None:
    chat = CaseChat().danger().taps(LARS, "take")
    assert chat.case.owner is None
    assert chat.heard == ["Den sag kan du ikke ændre. Spørg sagsbehandleren."]


def test_taken_and_forgotten_opens_again_and_goes_down_the_chain() -> None:
    chat = CaseChat(at(28, 2)).danger().nobody_does_anything().taps(SOREN, "take")
    chat.nobody_does_anything("case_contact")
    assert chat.now == at(28, 3, 15)
    assert (chat.case.state, chat.case.owner) == ("open", None)
    assert chat.got(METTE, SOREN)  # the chain from its top, and who had it
    assert chat.rows("reopened")
    chat.nobody_does_anything()
    assert chat.got(SOREN)


def test_a_forgotten_orange_case_tells_the_owner_now_and_the_chain_in_the_morning() -> None:
    chat = CaseChat(at(23, 9)).no_show().taps(SOREN, "take")
    chat.nobody_does_anything("case_contact")
    assert (chat.now, chat.got(SOREN)) == (at(23, 14), True)
    chat.nobody_does_anything()
    assert (chat.now, chat.got(METTE)) == (at(24, 8), True)


def test_no_answer_on_the_phone_sets_a_new_time_soon() -> None:
    chat = CaseChat(at(28, 2)).danger().taps(METTE, "take").later(minutes=5)
    chat.taps(METTE, "no_answer")
    assert chat.case.contact_by == at(28, 2, 20)
    chat.nobody_does_anything("case_contact")
    assert chat.case.state == "open"


def test_no_answer_in_a_quieter_case_waits_half_a_day() -> None:
    chat = CaseChat(at(23, 8)).no_show().taps(METTE, "take").taps(METTE, "no_answer")
    assert chat.case.contact_by == at(23, 11)


def test_talked_and_all_is_fine_closes_the_case() -> None:
    chat = CaseChat().no_show().taps(METTE, "take").taps(METTE, "contacted")
    assert chat.case.state == "contacted"
    as_staff(chat, METTE)
    assert (chat.flow, chat.buttons[0]) == ("case_outcome", "Ny plan")
    assert chat.talk.about == 1
    chat.presses("Alt er fint")
    assert chat.citizen.cases == ()
    assert chat.rows("closed")[0].details["outcome"] == "fine"
    assert CloseTasks("case_taken", chat.last_case()) in chat.effects


def test_words_instead_of_an_outcome_become_a_note_and_the_question_stays() -> None:
    chat = CaseChat().no_show().taps(METTE, "take").taps(METTE, "contacted")
    as_staff(chat, METTE).writes("Vi aftalte at mødes på torsdag med virksomheden")
    assert chat.rows("note")[0].note == "Vi aftalte at mødes på torsdag med virksomheden"
    assert chat.state == "outcome"


def test_not_finished_yet_sleeps_until_tomorrow_and_wakes() -> None:
    chat = CaseChat().no_show().taps(METTE, "take").taps(METTE, "contacted")
    as_staff(chat, METTE).presses("Ikke færdig endnu")
    assert (chat.case.state, chat.case.contact_by) == ("taken", at(24, 14))
    chat.me = chat.citizen.person
    chat.nobody_does_anything("case_contact")
    assert chat.case.state == "open"


def test_talked_but_no_outcome_is_asked_once_more_and_then_opens_again() -> None:
    chat = CaseChat().no_show().taps(METTE, "take").taps(METTE, "contacted")
    chat.nobody_does_anything("case_contact")
    assert (chat.case.state, chat.got(METTE)) == ("taken", True)
    assert "Hvad blev resultatet med Amina?" in whole(chat.sent[-1][1])
    chat.nobody_does_anything("case_contact")
    assert chat.case.state == "open"


def test_a_note_is_kept_and_moves_the_next_contact() -> None:
    chat = CaseChat(at(28, 2)).danger().taps(METTE, "take").later(minutes=30)
    chat.taps(METTE, "note")
    as_staff(chat, METTE)
    assert chat.flow == "case_note"
    chat.writes("Hun er sammen med sin søster nu og er rolig")
    assert chat.rows("note")[0].note.startswith("Hun er sammen")
    assert chat.case.contact_by == at(28, 3, 30)


def test_a_note_can_be_regretted() -> None:
    chat = CaseChat().no_show().taps(METTE, "take").taps(METTE, "note")
    as_staff(chat, METTE).presses("Fortryd")
    assert not chat.rows("note")
    assert not chat.talk.open


def test_handed_over_the_other_person_gets_the_card_with_a_name() -> None:
    chat = CaseChat().no_show().taps(METTE, "hand")
    assert "Hanne" in whole(chat.sent[-1][1])
    chat.taps(METTE, f"hand:{chat.citizen.chain[Role.job_consultant].id}")
    assert chat.got(Role.job_consultant, METTE)  # she hears that it is done, and can undo it
    (card,) = chat.told(Role.job_consultant)
    assert "Mette har givet sagen om Amina til dig." in whole(card)
    chat.taps(Role.job_consultant, "take")
    assert to_citizen(chat) == ["Hanne har set det og ringer til dig. Hanne er jobkonsulent."]


def test_a_taken_case_that_is_handed_over_must_be_taken_again() -> None:
    chat = CaseChat().no_show().taps(METTE, "take")
    chat.taps(METTE, f"hand:{chat.citizen.chain[SOREN].id}")
    assert (chat.case.state, chat.case.owner, chat.case.contact_by) == ("open", None, None)
    chat.nobody_does_anything()
    assert chat.got(METTE)  # Søren did not take it: from the top


def test_it_cannot_be_handed_to_the_workplace() -> None:
    chat = CaseChat().no_show().taps(METTE, "hand:6")
    assert chat.heard == ["Den person kan ikke nås nu. Vælg en anden."]


def test_not_a_risk_closes_and_is_counted() -> None:
    chat = CaseChat().danger().taps(METTE, "not_risk")
    assert chat.citizen.cases == ()
    assert chat.rows("closed")[0].details["outcome"] == "false_alarm"
    assert any(getattr(e, "what", "") == "case_false_alarm" for e in chat.effects)


def test_a_yellow_card_cannot_call_off_what_has_become_red() -> None:
    chat = CaseChat(at(23, 9)).notices("danger_unclear", "danger", Colour.yellow)
    chat.nobody_does_anything()
    yellow = chat.case.step
    chat.danger().taps(METTE, "not_risk", fence=yellow)
    assert chat.case.colour is Colour.red
    assert chat.heard == ["Der er kommet nyt i sagen. Se det nyeste kort."]
    chat.taps(METTE, "not_risk")
    assert chat.citizen.cases == ()


def test_a_tap_on_a_closed_case_says_so() -> None:
    chat = CaseChat().danger().taps(METTE, "not_risk")
    chat.taps(SOREN, "take", fence=1)
    assert chat.heard == ["Sagen er lukket."]


def test_danger_again_is_told_once_to_who_has_it_and_shortens_the_time() -> None:
    chat = CaseChat(at(28, 2)).danger().taps(METTE, "take").taps(METTE, "contacted")
    as_staff(chat, METTE).presses("Ikke færdig endnu")
    chat.me = chat.citizen.person
    chat.now = at(28, 5)
    chat.danger()
    assert chat.got(METTE)
    assert chat.case.contact_by == at(28, 6)
    chat.later(minutes=2).danger()
    assert chat.got()


def test_something_yellow_does_not_disturb_who_has_the_case() -> None:
    chat = CaseChat(at(23, 9)).hard_days().nobody_does_anything().taps(METTE, "take")
    chat.notices("mood_fall", "wellbeing", Colour.yellow)
    assert chat.got()


def test_a_taken_yellow_case_that_turns_red_reaches_the_chain_again() -> None:
    chat = CaseChat(at(23, 9)).notices("danger_unclear", "danger", Colour.yellow)
    chat.nobody_does_anything().taps(SOREN, "take")
    chat.danger()
    assert (chat.case.state, chat.case.colour) == ("open", Colour.red)
    assert chat.got(METTE, SOREN)


def test_new_danger_after_the_talk_opens_the_case_again() -> None:
    chat = CaseChat(at(28, 2)).danger().taps(METTE, "take").taps(METTE, "contacted")
    chat.danger()
    assert (chat.case.state, chat.got(METTE)) == ("open", True)
