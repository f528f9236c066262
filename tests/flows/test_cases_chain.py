"""Who hears of a case, and when, while nobody takes it."""

from dataclasses import replace
from datetime import timedelta

from flows.cases import overdue
from flows.effects import KeepSignal, KeepWords, Lane
from flows.events import Blocked, Delivered, Rang, Undelivered
from flows.facts import Person, Role
from flows.policy import Colour
from flows.task_effects import CloseTasks
from tests.flows.case_chat import CaseChat, at, whole

VAGT = Person(9, "Vagn", phone="20 30 40 59", channels=("telegram",))


def test_danger_at_night_reaches_the_caseworker_and_who_is_on_call_at_once() -> None:
    chat = CaseChat(at(28, 2)).add(Role.on_call, VAGT).danger()
    assert chat.got(Role.caseworker, Role.on_call)
    assert all(tell.lane is Lane.crisis for _, tell in chat.sent)


def test_danger_nobody_takes_goes_to_deputy_leader_and_around_again() -> None:
    chat = CaseChat(at(28, 2)).danger()
    assert chat.got(Role.caseworker)
    for who in (Role.deputy, Role.leader, Role.caseworker, Role.deputy):
        before = chat.now
        chat.nobody_does_anything()
        assert chat.got(who)
        assert chat.now - before == timedelta(minutes=15)


def test_orange_in_staffed_hours_goes_at_once_and_up_after_an_hour() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    assert chat.got(Role.caseworker)
    chat.nobody_does_anything()
    assert chat.got(Role.deputy)
    assert chat.now == at(23, 10)


def test_orange_in_the_evening_waits_until_somebody_is_there() -> None:
    chat = CaseChat(at(23, 19)).no_show()
    assert chat.got()
    chat.nobody_does_anything()
    assert (chat.now, chat.got(Role.caseworker)) == (at(24, 8), True)


def test_orange_on_friday_afternoon_waits_over_the_weekend() -> None:
    chat = CaseChat(at(27, 13)).no_show()
    chat.nobody_does_anything()
    assert chat.now == at(30, 8)


def test_orange_before_christmas_waits_until_the_office_opens_again() -> None:
    chat = CaseChat(at(23, 15, month=12)).no_show()
    chat.nobody_does_anything()
    assert chat.now == at(28, 8, month=12)


def test_an_hour_of_staffed_time_runs_over_the_night() -> None:
    chat = CaseChat(at(23, 13, 30)).no_show().nobody_does_anything()
    assert (chat.now, chat.got(Role.deputy)) == (at(24, 8, 30), True)


def test_yellow_comes_the_next_working_day_at_nine_and_does_not_climb() -> None:
    chat = CaseChat(at(27, 9)).hard_days()
    assert chat.got()
    chat.nobody_does_anything()
    assert (chat.now, chat.got(Role.caseworker)) == (at(30, 8), True)
    assert chat.case.due is None


def test_summer_time_moves_the_card_not_the_clock_on_the_wall() -> None:
    chat = CaseChat(at(26, 14, month=3, year=2027)).hard_days()  # Friday; summer time on Sunday
    # Maundy Thursday and Good Friday are over; Easter Monday is the 29th
    chat.nobody_does_anything()
    assert chat.now == at(30, 7, month=3, year=2027)


def test_red_waits_fifteen_real_minutes_on_the_night_summer_time_begins() -> None:
    chat = CaseChat(at(28, 0, 50, month=3, year=2027)).danger()
    chat.nobody_does_anything()
    assert chat.now == at(28, 1, 5, month=3, year=2027)


def test_green_only_goes_to_the_digest() -> None:
    chat = CaseChat().notices("same_weekday", "absence", Colour.green)
    assert chat.citizen.cases == ()
    (kept,) = chat.asked_for(KeepSignal)
    assert (kept.rule, kept.case) == ("same_weekday", "")


def test_an_empty_step_costs_no_time_and_is_logged() -> None:
    chat = CaseChat(at(28, 2)).without(Role.caseworker).unreachable(Role.deputy).danger()
    assert chat.got(Role.leader)
    codes = {row.details["role"]: row.details["code"] for row in chat.rows("empty_step")}
    assert codes["caseworker"] == "nobody"
    assert codes["deputy"] == "no_channel"


def test_one_person_in_two_roles_is_asked_once_a_round() -> None:
    chat = CaseChat(at(28, 2))
    chat.add(Role.deputy, chat.citizen.chain[Role.caseworker]).danger()
    chat.nobody_does_anything()
    assert chat.got(Role.leader)


def test_a_case_nobody_in_the_chain_can_get_goes_to_somebody_else() -> None:
    chat = CaseChat(at(27, 9)).unreachable(Role.caseworker).hard_days().nobody_does_anything()
    assert chat.got(Role.deputy)


def test_when_nobody_at_all_can_be_reached_it_is_said_and_tried_again() -> None:
    everybody = (Role.caseworker, Role.deputy, Role.leader, Role.job_consultant)
    chat = CaseChat(at(28, 2)).unreachable(*everybody).danger()
    assert chat.got()
    assert chat.rows("nobody_reachable")
    chat.add(Role.deputy, VAGT).nobody_does_anything()
    assert chat.now == at(28, 2, 15)
    assert chat.got(Role.deputy)


def test_a_refused_card_goes_to_the_next_at_once() -> None:
    chat = CaseChat(at(28, 2)).danger()
    receipt = chat.sent[-1][1].receipt
    chat.unreachable(Role.caseworker).happens(Undelivered(receipt, "blocked"))
    assert chat.got(Role.deputy)
    assert chat.rows("failed")[0].details["code"] == "blocked"
    chat.happens(Undelivered(receipt, "blocked"))
    assert chat.got()  # that step is over


def test_a_refused_card_waits_when_another_of_the_same_step_got_theirs() -> None:
    chat = CaseChat(at(28, 2)).add(Role.on_call, VAGT).danger()
    of_vagn = next(tell.receipt for _, tell in chat.sent if tell.person == VAGT.id)
    chat.happens(Undelivered(of_vagn, "blocked"))
    assert chat.got()


def test_a_yellow_card_that_was_refused_still_reaches_a_person() -> None:
    chat = CaseChat(at(23, 9)).hard_days().nobody_does_anything()
    chat.happens(Undelivered(chat.sent[-1][1].receipt, "chat_not_found"))
    assert chat.got(Role.deputy)


def test_a_delivered_card_is_a_row_with_its_channel() -> None:
    chat = CaseChat().no_show()
    chat.happens(Delivered(chat.sent[-1][1].receipt, "mail"))
    assert chat.rows("accepted")[0].details["channel"] == "mail"


def test_an_orange_case_restarts_as_red_when_danger_joins() -> None:
    chat = CaseChat(at(23, 19)).notices("wants_call", "danger", Colour.orange)
    chat.danger()
    assert chat.case.colour is Colour.red
    assert chat.got(Role.caseworker)
    assert "RØD" in whole(chat.sent[-1][1])
    chat.now = at(24, 8)
    chat.rings("case", chat.case.id, fence=0)  # the orange card's hour
    assert chat.got()


def test_a_case_never_becomes_quieter() -> None:
    chat = CaseChat().danger().notices("danger_denied", "danger", Colour.yellow)
    assert chat.case.colour is Colour.red
    assert chat.got()


def test_two_signals_of_one_family_are_one_case() -> None:
    chat = CaseChat().notices("hard_days", "wellbeing", Colour.yellow, again="mood_fall")
    assert len(chat.citizen.cases) == 1
    assert {s.rule for s in chat.signals} == {"hard_days", "mood_fall"}
    assert {s.case for s in chat.signals} == {chat.case.id}


def test_words_are_sealed_with_the_case() -> None:
    chat = CaseChat().danger()
    (kept,) = chat.asked_for(KeepWords)
    assert kept.case == chat.case.id


def test_the_chain_is_frozen_when_the_case_opens() -> None:
    chat = CaseChat(at(28, 2)).danger()
    rule = replace(chat.policy.cases[Colour.red], repeat=False, staffed_hours=True)
    chat.policy = replace(chat.policy, cases={**chat.policy.cases, Colour.red: rule})
    chat.nobody_does_anything()
    assert chat.now == at(28, 2, 15)


def test_a_case_of_concern_waits_half_as_long() -> None:
    chat = CaseChat(at(28, 2))
    placement = chat.citizen.placement
    assert placement is not None
    chat._change(placement=replace(placement, concern=True))
    chat.danger().nobody_does_anything()
    assert chat.now < at(28, 2, 10)


def test_after_an_outage_over_the_evening_orange_still_waits_for_people() -> None:
    chat = CaseChat(at(23, 12)).no_show()
    alarm = chat.waiting()
    chat.now = at(23, 20)
    chat.happens(Rang("case", alarm.due, ref=alarm.ref, fence=alarm.fence))
    assert chat.got()
    chat.nobody_does_anything()
    assert (chat.now, chat.got(Role.deputy)) == (at(24, 8), True)


def test_a_blocked_chat_becomes_a_case_to_phone_about() -> None:
    chat = CaseChat(at(23, 9))
    chat.happens(Blocked(True))
    assert chat.cases == {"delivery": "yellow"}
    chat.nobody_does_anything()
    assert "Amina kan ikke nås i Telegram." in whole(chat.sent[-1][1])
    chat.happens(Blocked(False))
    assert chat.log[-1].what == "unblocked"


def test_the_auditor_sees_a_step_the_clock_forgot() -> None:
    chat = CaseChat(at(28, 2)).danger()
    assert overdue(chat.citizen.cases, at(28, 2, 19)) == []
    assert overdue(chat.citizen.cases, at(28, 2, 21)) == [chat.case]
    chat.taps(Role.caseworker, "take")
    assert overdue(chat.citizen.cases, at(28, 2, 21)) == []
    assert overdue(chat.citizen.cases, at(28, 3, 6)) == [chat.case]
    assert chat.asked_for(CloseTasks)
