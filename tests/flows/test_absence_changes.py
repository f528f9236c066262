"""Absence where something is different: nobody to tell, nothing to report, a change of mind."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.effects import Tell
from flows.facts import Absence, Arrived, Coming, Participation, Phase, Role
from flows.policy import AbsenceRule, Policy, StaffRole
from tests.amina import CHAIN, ENDS, MONDAY, STARTS, placed, shifts
from tests.chat import PureChat
from tests.flows.absence_chat import delivered, on, reports, to

FRIDAY = date(2026, 11, 27)


def without(*roles: Role) -> dict[Role, object]:
    return {role: person for role, person in CHAIN.items() if role not in roles}


# --- who is told ------------------------------------------------------------------------


def test_the_policy_says_who_is_told() -> None:
    rule = AbsenceRule(recipients=(StaffRole.company_mentor,))
    chat = PureChat(policy=Policy(absence=rule)).commands("fravaer").presses("yes")
    chat.presses("skip")
    assert chat.heard == ["Jeg kan give Lars besked nu. Er det i orden?"]
    assert not chat.presses("yes").told(Role.caseworker)


def test_a_role_nobody_fills_is_not_named() -> None:
    chat = reports(chain=without(Role.company_mentor))
    assert chat.heard == ["Jeg giver Mette besked nu. Jeg skriver, når beskeden er nået frem."]
    assert "Jeg kan ikke skrive til arbejdspladsen" in to(chat, Role.caseworker)


def test_one_person_in_two_roles_is_told_once() -> None:
    chat = reports(chain={**CHAIN, Role.caseworker: CHAIN[Role.company_mentor]})
    assert len(chat.asked_for(Tell)) == 1


def test_with_nobody_to_write_to_the_citizen_is_not_left_alone() -> None:
    chat = PureChat(chain={}).commands("fravaer").presses("yes").presses("skip")
    assert chat.heard == ["Jeg har ingen at skrive til lige nu. Vil du ringe selv?"]
    chat.presses("Ja, vis numre")
    assert "Du kan sige" in chat.heard[0]
    assert chat.citizen.absences[0].personally


# --- nothing to report ------------------------------------------------------------------


def test_after_the_placement_there_is_nothing_to_report() -> None:
    """In aftercare there is a new place, and somebody who may want to know: test_aftercare.py."""
    over = placed(phase=Phase.closed)
    chat = PureChat(placement=over, shifts=()).commands("fravaer")
    assert "Jeg kan ikke se, at du har en dag" in chat.heard[0]
    assert "20 30 40 50" in chat.heard[0]
    assert not chat.flow


def test_without_a_placement_there_is_nothing_to_report() -> None:
    chat = PureChat(placement=None, shifts=()).commands("fravaer")
    assert "Du har ikke en praktik lige nu" in chat.heard[0]
    assert "/ringmig" in chat.values


def test_the_evening_before_the_first_day_it_can_be_reported() -> None:
    before = placed(phase=Phase.before)
    chat = PureChat(placement=before)
    chat.now = MONDAY - timedelta(hours=10)
    chat.commands("fravaer")
    assert chat.heard == ["Det er godt, at du siger til. Er det kun i morgen?"]


@pytest.mark.parametrize("choice", [Participation.invited, Participation.stopped])
def test_who_takes_no_part_is_told_kindly(choice: Participation) -> None:
    chat = PureChat(participation=choice).commands("fravaer")
    assert chat.heard[0].startswith("Vi skriver ikke sammen lige nu")
    assert not chat.asked_for(Tell)


def test_a_pause_does_not_stop_a_report() -> None:
    assert reports(participation=Participation.paused).told(Role.company_mentor)


# --- reported already, taken back, half way ----------------------------------------------


def test_what_is_known_is_not_reported_twice() -> None:
    chat = reports().commands("fravaer")
    assert chat.heard == ["Jeg ved det allerede: Du kommer ikke i dag. Er der noget nyt?"]
    assert not chat.presses("no").asked_for(Tell)
    assert len(chat.citizen.absences) == 1


def test_more_days_are_added_to_the_same_absence() -> None:
    chat = reports().commands("fravaer").presses("Flere dage").presses("2026-11-24")
    assert chat.state == "share"
    chat.presses("yes")
    (absence,) = chat.citizen.absences
    assert absence.last == date(2026, 11, 24)
    assert absence.reason == "sick"
    assert len(chat.told(Role.company_mentor)) == 1


def test_tomorrow_as_well_is_the_same_absence_and_why_is_not_asked_again() -> None:
    chat = reports()
    chat.now = ENDS + timedelta(hours=1)
    chat.commands("fravaer").presses("Kun i morgen")
    assert chat.state == "share"
    assert len(chat.presses("yes").citizen.absences) == 1


def test_a_report_can_be_taken_back_at_once() -> None:
    chat = reports()
    assert chat.buttons == ["Fortryd"]
    chat.presses("Fortryd")
    assert "Amina kommer alligevel i dag." in to(chat, Role.company_mentor)
    assert "Amina kommer alligevel i dag." in to(chat, Role.caseworker)
    assert chat.heard == ["Godt. Jeg skriver til Lars og Mette, at du kommer."]
    assert chat.citizen.absent_on(STARTS.date()) is None
    assert chat.citizen.shifts[0].coming is Coming.on_way


def test_what_nobody_was_written_about_is_taken_back_in_silence() -> None:
    chat = reports(answer="Jeg ringer selv").presses("Fortryd")
    assert not chat.asked_for(Tell)
    assert chat.citizen.absent_on(STARTS.date()) is None


def test_coming_anyway_is_offered_when_it_is_known() -> None:
    chat = reports().commands("fravaer").presses("Jeg kommer alligevel")
    assert chat.told(Role.company_mentor)
    assert not chat.flow


def test_taking_back_the_third_day_leaves_the_days_before() -> None:
    chat = PureChat().commands("fravaer").presses("no").presses(FRIDAY.isoformat())
    chat.presses("skip").presses("yes").later(days=2).commands("kommer")
    assert chat.citizen.absences[0].last == date(2026, 11, 24)
    comings = [shift.coming for shift in chat.citizen.shifts]
    assert comings[:2] == [Coming.absent, Coming.absent]
    assert comings[2:] == [Coming.on_way, Coming.unknown, Coming.unknown]


def test_of_two_reported_days_the_chosen_one_is_taken_back() -> None:
    chat = reports().commands("fravaer").presses("more").presses("2026-11-25").presses("yes")
    chat.commands("fravaer").presses("coming")
    assert chat.citizen.absent_on(STARTS.date()) is None


def test_who_cannot_be_written_to_is_named_with_the_number() -> None:
    mentor = replace(CHAIN[Role.company_mentor], channels=())
    chat = reports(chain={**CHAIN, Role.company_mentor: mentor})
    assert "Jeg giver Mette besked nu." in chat.heard[0]
    assert "Jeg kan ikke skrive til Lars. Ring gerne selv på 20 30 40 54." in chat.heard[0]
    assert not chat.told(Role.company_mentor)


def test_nothing_to_take_back_is_no_mistake() -> None:
    chat = PureChat().commands("kommer")
    assert chat.heard == ["Jeg har ikke noteret, at du bliver væk. Du er velkommen."]


def test_half_way_is_said_to_be_not_reported() -> None:
    chat = PureChat().later(hours=2).commands("fravaer").presses("I dag").goes_quiet()
    assert chat.heard == ["Jeg har ikke givet nogen besked endnu. Vil du have det?"]
    assert chat.values == ["/fravaer"]
    assert not chat.citizen.absences


def test_what_was_answered_before_is_not_asked_again() -> None:
    chat = PureChat().later(hours=2).commands("fravaer").presses("Flere dage")
    chat.presses("2026-11-25").presses("Syg").goes_quiet().presses("Giv besked")
    assert chat.state == "share"
    chat.presses("Ja, giv besked")
    (absence,) = chat.citizen.absences
    assert absence.last == date(2026, 11, 25)
    assert absence.reason == "sick"


def test_half_way_goes_on_with_the_question_that_was_open() -> None:
    chat = PureChat().later(hours=2).commands("fravaer").presses("I dag").goes_quiet()
    assert chat.writes("giv besked").state == "reason"


def test_half_way_and_silent_again_is_left_alone() -> None:
    chat = PureChat().later(hours=2).commands("fravaer").presses("I dag").goes_quiet()
    assert chat.goes_quiet().heard == []
    assert not chat.flow


def test_at_night_silence_is_left_alone() -> None:
    chat = PureChat()
    chat.now = MONDAY - timedelta(hours=6)
    assert chat.commands("fravaer").goes_quiet().heard == []


def test_going_home_in_the_middle_of_the_day_is_told_as_that() -> None:
    chat = PureChat(shifts=(replace(shifts()[0], arrived=Arrived.yes), *shifts()[1:]))
    chat.now = STARTS + timedelta(hours=1)
    on(chat)
    assert "Amina kan ikke være der resten af dagen." in to(chat, Role.company_mentor)


def test_an_absence_without_an_end_covers_the_next_day_as_known() -> None:
    known = Absence("a", STARTS.date(), None, "sick")
    chat = PureChat(absences=(known,)).later(days=1).commands("fravaer")
    assert chat.heard[0].startswith("Jeg ved det allerede")


def test_the_citizen_is_told_who_knows_only_when_the_channel_took_it() -> None:
    chat = reports()
    assert not any("fik besked" in text for text in chat.heard)
    assert delivered(chat, Role.company_mentor).heard == []
    (said,) = delivered(chat, Role.caseworker, "telegram").heard
    assert "Lars fik besked kl. " in said
    assert "(mail)" in said
    assert "(Telegram)" in said
    assert said.endswith("Du er altid velkommen, når du er klar.")


def test_another_day_than_the_one_after_is_an_absence_of_its_own() -> None:
    chat = reports().later(days=1).commands("fravaer").presses("En anden dag")
    chat.presses("2026-11-26").presses("yes").presses("skip").presses("yes")
    first, second = chat.citizen.absences
    assert first.last == STARTS.date()
    assert (second.first, second.last) == (date(2026, 11, 26), date(2026, 11, 26))


def test_more_days_never_makes_a_known_absence_shorter() -> None:
    chat = PureChat().commands("fravaer").presses("no").presses("2026-11-25")
    chat.presses("skip").presses("yes").commands("fravaer").presses("Flere dage")
    assert chat.values[0] == "2026-11-26"


def test_a_plan_that_changed_meanwhile_breaks_nothing() -> None:
    chat = PureChat().commands("fravaer").presses("I dag")
    chat.citizen = replace(chat.citizen, shifts=chat.citizen.shifts[1:])
    chat.presses("skip").presses("Jeg ringer selv")
    assert "Du kan sige" in chat.heard[0]
