"""Somebody from the workplace calls; if not, staff are asked one after the other."""

from datetime import timedelta

from flows.effects import Tell
from flows.facts import Role, Shift
from flows.task_effects import CloseTasks
from tests.amina import CHAIN, STARTS, shifts
from tests.chat import PureChat
from tests.flows.absence_chat import delivered, on, reports, to

CALL, BACK = "absence_call", "absence_call_back"


def answer(chat: PureChat, kind: str, value: str, who: Role, asked: str = "") -> PureChat:
    ref = chat.citizen.absences[-1].id
    return chat.answers(kind, f"{ref}:{asked}" if asked else ref, value, who)


def test_a_call_from_the_mentor_is_noted_and_disturbs_nobody() -> None:
    chat = answer(reports(), CALL, "called", Role.company_mentor)
    assert chat.citizen.absences[0].contacted_at == chat.now
    assert not chat.heard
    assert not chat.asked_for(Tell)
    assert chat.turn is not None
    assert chat.turn.toast is not None
    assert chat.ring_next("absence_mentor").effects == []


def test_if_the_mentor_cannot_the_job_consultant_is_asked() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    assert "Kan du ringe til Amina i dag?" in to(chat, Role.job_consultant)
    assert not chat.heard
    answer(chat, BACK, "yes", Role.job_consultant, "job_consultant")
    assert chat.citizen.absences[0].contacted_at is not None


def test_if_the_mentor_says_nothing_until_three_the_same_happens() -> None:
    chat = reports()
    assert chat.alarm("absence_mentor").due == STARTS.replace(hour=14, minute=0)  # 15.00
    assert chat.ring_next("absence_mentor").told(Role.job_consultant)


def test_a_report_in_the_afternoon_leaves_two_hours() -> None:
    late = Shift(STARTS.date(), STARTS, STARTS + timedelta(hours=9))
    chat = PureChat(shifts=(late, *shifts()[1:]))
    chat.now = STARTS.replace(hour=13, minute=30)
    on(chat)
    assert chat.alarm("absence_mentor").due == chat.now + timedelta(hours=2)


def test_after_the_consultants_no_the_caseworker_is_asked_and_then_it_is_a_case() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    answer(chat, BACK, "no", Role.job_consultant, "job_consultant")
    assert "Kan du ringe til Amina i dag?" in to(chat, Role.caseworker)
    answer(chat, BACK, "no", Role.caseworker, "caseworker")
    assert chat.signals[-1].rule == "absence_no_call"
    assert chat.cases["absence"] == "yellow"


def test_nobody_answering_never_ends_in_silence() -> None:
    chat = reports()
    chat.ring_next("absence_mentor").ring_next("absence_mentor").ring_next("absence_mentor")
    assert chat.signals[-1].rule == "absence_no_call"


def test_without_a_job_consultant_the_caseworker_is_asked() -> None:
    chain = {role: who for role, who in CHAIN.items() if role is not Role.job_consultant}
    chat = answer(reports(chain=chain), CALL, "cant", Role.company_mentor)
    assert chat.told(Role.caseworker)


def test_one_person_in_both_roles_is_asked_once() -> None:
    chat = reports(chain={**CHAIN, Role.job_consultant: CHAIN[Role.caseworker]})
    answer(chat, CALL, "cant", Role.company_mentor)
    answer(chat, BACK, "no", Role.caseworker, "job_consultant")
    assert not chat.asked_for(Tell)
    assert chat.signals[-1].rule == "absence_no_call"


def test_a_tap_after_the_citizen_came_back_asks_nobody() -> None:
    chat = answer(reports().commands("kommer"), CALL, "cant", Role.company_mentor)
    assert not chat.asked_for(Tell)


def asked_on_the_day_after() -> PureChat:
    chat = reports()
    chat.ring_next("absence_mentor")
    chat.now = STARTS + timedelta(days=1, hours=1, minutes=30)  # Tuesday 10.00
    return chat.rings("absence_mentor", f"{chat.citizen.absences[0].id}:job_consultant")


def test_asked_on_the_day_after_nothing_is_said_of_today() -> None:
    card = to(asked_on_the_day_after(), Role.caseworker)
    assert "Amina kom ikke 2026-11-23 og havde givet besked." in card
    assert "i dag" not in card


def test_asked_the_evening_before_nothing_is_said_of_today() -> None:
    chat = PureChat()
    chat.now = STARTS + timedelta(hours=9)  # Monday evening, about Tuesday
    answer(on(chat), CALL, "cant", Role.company_mentor)
    card = to(chat, Role.job_consultant)
    assert "Amina kommer ikke 2026-11-24 og har givet besked." in card
    assert "i dag" not in card


def test_who_was_asked_to_call_hears_that_the_citizen_comes_after_all() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    ref = f"{chat.citizen.absences[0].id}:job_consultant"
    chat.commands("kommer")
    assert "Amina kommer alligevel i dag." in to(chat, Role.job_consultant)
    assert CloseTasks(BACK, ref) in chat.effects


def test_who_was_told_and_asked_hears_it_once() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    answer(chat, BACK, "no", Role.job_consultant, "job_consultant")
    assert len(chat.commands("kommer").told(Role.caseworker)) == 1


def test_a_yes_to_the_call_is_thanked_for_in_the_chat() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    answer(chat, BACK, "yes", Role.job_consultant, "job_consultant")
    assert chat.heard == ["Tak, fordi du ringer til Amina."]


def test_who_found_no_time_can_still_say_that_they_have_called() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    assert not chat.asked_for(CloseTasks)
    answer(chat, CALL, "called", Role.company_mentor)
    assert "Lars har ringet til Amina. Du behøver ikke ringe." in to(chat, Role.job_consultant)
    assert chat.citizen.absences[0].contacted_at == chat.now


def test_no_time_said_twice_asks_only_once() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    assert not answer(chat, CALL, "cant", Role.company_mentor).asked_for(Tell)


def test_who_is_asked_to_call_is_not_called_informed() -> None:
    chat = answer(reports(), CALL, "cant", Role.company_mentor)
    delivered(chat, Role.caseworker)
    assert "Hanne" not in delivered(chat, Role.company_mentor).heard[0]


def test_the_caseworker_can_say_seen() -> None:
    assert answer(reports(), "absence_seen", "seen", Role.caseworker).heard == []
