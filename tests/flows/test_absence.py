"""Absence at any time: what the citizen is asked, and what nobody is asked."""

from datetime import date, timedelta

import pytest

from flows.effects import KeepWords, Tell
from flows.facts import Coming, Role
from flows.policy import AbsenceRule, Policy
from flows.turn import Frame
from tests.amina import CHAIN, ENDS, MONDAY, STARTS
from tests.chat import PureChat
from tests.flows.absence_chat import on, reports, to

FRIDAY = date(2026, 11, 27)


def without(*roles: Role) -> dict[Role, object]:
    return {role: person for role, person in CHAIN.items() if role not in roles}


def test_fravaer_asks_for_how_long_then_why_then_whether_to_tell_both() -> None:
    chat = PureChat().commands("fravaer")
    assert chat.heard == ["Det er godt, at du siger til. Er det kun i dag?"]
    assert chat.buttons[:3] == ["I dag", "Flere dage", "Ved ikke"]
    chat.presses("I dag")
    assert chat.heard == ["Vil du sige hvorfor? Du må godt lade være."]
    assert "Syg" in chat.buttons
    assert chat.buttons[-1] == "Spring over"
    chat.presses("Syg")
    assert "Lars og Mette" in chat.heard[0]
    assert chat.buttons == ["Ja, giv besked", "Jeg ringer selv"]
    chat.presses("Ja, giv besked")
    assert chat.heard == [
        "Jeg giver Lars og Mette besked nu. Jeg skriver, når beskeden er nået frem."
    ]


def test_one_report_is_two_messages_and_the_day_is_known() -> None:
    chat = reports()
    assert len(chat.told(Role.company_mentor)) == len(chat.told(Role.caseworker)) == 1
    assert chat.citizen.shifts[0].coming is Coming.absent
    (absence,) = chat.citizen.absences
    assert (absence.first, absence.last, absence.reason) == (STARTS.date(), STARTS.date(), "sick")
    assert chat.citizen.absent_on(STARTS.date()) == absence


def test_typed_answers_do_as_well_as_buttons() -> None:
    chat = PureChat().commands("fravaer").writes("ja").writes("spring over").writes("ja")
    assert chat.told(Role.company_mentor)
    assert chat.citizen.absences[0].reason == ""


def test_words_of_a_sick_citizen_open_it_and_why_is_not_asked_again() -> None:
    chat = PureChat().writes("jeg er syg og kan ikke komme i dag")
    assert chat.flow == "absence"
    assert not chat.asked_for(Tell)
    assert "Jeg kommer" in chat.buttons
    chat.presses("I dag")
    assert "Lars og Mette" in chat.heard[0]
    assert chat.presses("yes").citizen.absences[0].reason == "sick"


def test_words_that_were_misheard_cost_one_press() -> None:
    chat = PureChat().writes("jeg er syg og kan ikke komme i dag").presses("Jeg kommer")
    assert chat.heard == ["Godt. Du er velkommen. Jeg siger ikke noget til nogen."]
    assert not chat.citizen.absences
    assert not chat.flow


def test_the_word_sick_is_a_command_of_its_own() -> None:
    assert PureChat().commands("syg").presses("yes").presses("yes").told(Role.caseworker)


def test_words_about_why_are_sealed_and_reach_nobody() -> None:
    chat = PureChat().commands("fravaer").presses("I dag").writes("min ryg gør ondt igen")
    assert [kept.text for kept in chat.asked_for(KeepWords)] == ["min ryg gør ondt igen"]
    chat.presses("Ja, giv besked")
    assert "ryg" not in to(chat, Role.company_mentor) + to(chat, Role.caseworker)


def test_words_that_sound_like_absence_answer_the_question_about_why() -> None:
    chat = PureChat().commands("fravaer").presses("I dag")
    chat.writes("jeg er syg med feber og kan ikke komme i dag")
    assert chat.state == "share"


def test_words_between_the_questions_are_kept_and_the_question_comes_again() -> None:
    chat = PureChat().commands("fravaer").writes("det er lidt indviklet at forklare det hele her")
    assert chat.heard[0] == "Tak, det har jeg skrevet ned."
    assert chat.heard[1].endswith("Er det kun i dag?")


def test_several_days_ask_for_the_last_one() -> None:
    chat = PureChat().commands("fravaer").presses("Flere dage")
    assert chat.heard == ["Til og med hvilken dag?"]
    assert chat.buttons[0] == "I morgen"
    chat.presses(FRIDAY.isoformat()).presses("skip").presses("yes")
    assert chat.citizen.absences[0].last == FRIDAY
    assert all(shift.coming is Coming.absent for shift in chat.citizen.shifts)
    assert "væk til og med 2026-11-27" in to(chat, Role.company_mentor)


def test_no_is_an_answer_too_when_it_is_not_only_today() -> None:
    assert PureChat().commands("fravaer").writes("nej").state == "until"


def test_not_knowing_for_how_long_is_fine() -> None:
    chat = PureChat().commands("fravaer").presses("Ved ikke").presses("skip").presses("yes")
    assert chat.citizen.absences[0].last is None
    assert "ikke sikkert endnu" in to(chat, Role.company_mentor)
    assert [s.coming for s in chat.citizen.shifts[:2]] == [Coming.absent, Coming.unknown]


def test_after_todays_shift_the_next_day_is_meant() -> None:
    chat = PureChat()
    chat.now = ENDS + timedelta(hours=2)
    chat.commands("fravaer")
    assert chat.heard == ["Det er godt, at du siger til. Er det kun i morgen?"]
    chat.presses("Kun i morgen").presses("skip").presses("yes")
    assert "2026-11-24" in to(chat, Role.company_mentor)
    assert "i dag" not in to(chat, Role.company_mentor)


def test_on_friday_evening_monday_is_meant() -> None:
    chat = PureChat()
    chat.now = ENDS + timedelta(days=4, hours=4)
    chat.commands("fravaer")
    assert "2026-11-30" in chat.heard[0]
    chat.presses("yes").presses("skip").presses("yes")
    assert chat.citizen.absences[0].first == date(2026, 11, 30)


def test_another_day_can_be_chosen() -> None:
    chat = PureChat().commands("fravaer").presses("En anden dag")
    assert chat.buttons[:2] == ["I dag", "I morgen"]
    chat.presses("2026-11-25").presses("Kun den dag").presses("skip").presses("yes")
    assert chat.citizen.absences[0].first == date(2026, 11, 25)
    assert chat.citizen.shifts[0].coming is Coming.unknown


def test_the_reminder_opens_it_for_its_shift() -> None:
    chat = PureChat()
    chat.rings("hour", STARTS.isoformat(), fence=1, not_after=STARTS).presses("Kan ikke i dag")
    assert chat.flow == "absence"
    chat.presses("I dag").presses("skip").presses("yes")
    assert chat.told(Role.company_mentor)
    assert not chat.flow


def test_a_question_about_the_same_morning_is_not_asked_again() -> None:
    chat = PureChat()
    chat.rings("hour", STARTS.isoformat(), fence=1, not_after=STARTS)
    on(chat)
    assert not chat.flow
    assert not any("Hvordan ser det ud" in text for text in chat.heard)


def test_another_question_is_asked_again_afterwards() -> None:
    chat = PureChat()
    expires = MONDAY + timedelta(hours=2)
    chat.talk.stack = [Frame("checkin", "mood", {"shift": STARTS.isoformat()}, expires)]
    on(chat)
    assert chat.flow == "checkin"


# --- "Kan ikke overskue det" -----------------------------------------------------------


def cannot_cope(**facts: object) -> PureChat:
    chat = PureChat(**facts).commands("fravaer").presses("I dag")
    return chat.presses("Kan ikke overskue det")


def test_not_coping_has_several_ways_forward() -> None:
    chat = cannot_cope()
    assert chat.heard[0].startswith("Godt, at du siger det højt.")
    assert chat.buttons == ["En kort dag", "Tal med Mette", "Blive hjemme"]


def test_a_short_day_is_told_to_the_mentor_only_when_asked() -> None:
    chat = cannot_cope().presses("En kort dag")
    assert not chat.told(Role.company_mentor)
    chat.presses("Ja, giv besked")
    assert "kort dag" in to(chat, Role.company_mentor)
    assert "overskue" not in to(chat, Role.company_mentor)
    assert not chat.citizen.absences


def test_a_short_day_can_be_told_by_oneself() -> None:
    chat = cannot_cope().presses("En kort dag").presses("Jeg siger det selv")
    assert not chat.asked_for(Tell)
    assert chat.citizen.shifts[0].coming is Coming.on_way


def test_after_talking_to_somebody_the_report_is_still_offered() -> None:
    chat = cannot_cope().presses("Tal med Mette")
    assert chat.flow == "contact"
    assert len([text for text in chat.heard if text.endswith("?")]) == 1
    chat.presses("yes")
    assert chat.cases["contact"] == "orange"
    assert chat.flow == "absence"
    assert chat.buttons[-2:] == ["Ja, giv besked", "Jeg ringer selv"]


def test_staying_at_home_is_as_good_as_the_others() -> None:
    assert cannot_cope().presses("Blive hjemme").presses("yes").told(Role.company_mentor)


def test_without_people_to_name_only_true_ways_are_offered() -> None:
    chat = cannot_cope(chain=without(Role.caseworker, Role.company_mentor))
    assert chat.buttons == ["Blive hjemme"]


# --- "Jeg ringer selv" ------------------------------------------------------------------


def test_who_calls_alone_gets_numbers_and_words_and_nobody_is_written_to() -> None:
    chat = reports(answer="Jeg ringer selv")
    assert not chat.asked_for(Tell)
    (said,) = chat.heard
    assert "20 30 40 54" in said
    assert "20 30 40 50" in said
    assert "Du kan sige: Hej, det er Amina. Jeg kan ikke komme i dag." in said
    assert chat.citizen.absences[0].personally
    assert chat.citizen.shifts[0].coming is Coming.absent


def test_calling_alone_is_for_the_digest_only() -> None:
    chat = reports(answer="Jeg ringer selv")
    assert [(s.rule, str(s.colour)) for s in chat.signals] == [("reports_personally", "green")]
    assert set(chat.cases.values()) <= {"green"}


def test_the_workplaces_own_rule_is_told_with_number_and_words() -> None:
    rule = AbsenceRule(phone_call_required=True, deadline="før kl. 8")
    chat = on(PureChat(policy=Policy(absence=rule)))
    assert chat.told(Role.company_mentor)
    assert "Hos Byggehuset er aftalen, at du også ringer." in chat.heard[-1]
    assert "20 30 40 54" in chat.heard[-1]
    assert "før kl. 8" in chat.heard[-1]
    chat.presses("Ja tak")
    assert chat.heard[0].startswith("Du kan sige: Hej, det er Amina.")


def test_help_with_words_can_be_declined() -> None:
    rule = AbsenceRule(phone_call_required=True)
    chat = on(PureChat(policy=Policy(absence=rule))).presses("Nej")
    assert chat.heard == ["Helt fint. Du er altid velkommen, når du er klar."]


@pytest.mark.parametrize("said", ["kun i dag", "bare i dag", "just today"])
def test_only_today_may_be_written(said: str) -> None:
    assert PureChat().commands("fravaer").writes(said).state == "reason"


@pytest.mark.parametrize("said", ["to dage", "hele ugen", "2 days"])
def test_several_days_may_be_written_and_the_last_is_asked(said: str) -> None:
    assert PureChat().commands("fravaer").writes(said).state == "until"


def test_today_in_a_longer_text_says_nothing_of_how_long() -> None:
    chat = PureChat().commands("fravaer").writes("det er lidt for meget i dag")
    assert chat.state == "days"


def test_words_that_may_be_danger_are_asked_about_in_the_middle_of_it() -> None:
    """ "Kan ikke overskue det mere" (evidence §6: ambiguous); then the report goes on."""
    chat = PureChat().commands("syg")
    assert chat.state == "days"
    chat.writes("kan ikke overskue det mere")
    assert (chat.flow, chat.state) == ("safe", "asked")
    assert chat.cases == {"danger": "orange"}
    chat.presses("no")
    assert (chat.flow, chat.state) == ("absence", "days")
