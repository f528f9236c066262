"""A wrong tap is taken back: what it changed is as before, and whoever was told hears it."""

from datetime import timedelta

import pytest

from flows.effects import DropAlarms, KeepAbsence, SetAlarm, Tell
from flows.facts import Arrived, Coming, Role
from flows.registry import TASKS, UNDO
from flows.task_effects import ReopenTask
from tests.amina import STARTS
from tests.chat import PureChat, plain
from tests.flows.absence_chat import read, reports
from tests.flows.test_arrival import REF, chat_at, today, told

STANDS: dict[str, str] = {
    "tracks": "each thing that was noted stands in the case, where it is put right",
    "track": "each thing that was noted stands in the case, where it is put right",
    "meeting": "every time can be pressed again, until the meeting is agreed",
    "views": "a later answer counts instead",
    "partner": "people phone each other",
    "question": "opens the answer, which has a preview of its own",
    "answer": "a thank-you",
    "greeting": "a thank-you",
    "goal_again": "a goal that was agreed can be made anew; the other answers open a dialogue",
    "goal_shared": "opens the page",
    "gate": "opens the page",
    "goal_back": "takes back",
    "follow_up_back": "takes back",
    "next_step": "another step can be agreed, and counts instead",
    "next_step_other": "the citizen may say no, and another can be suggested",
    "step_proposed": "the caseworker can agree on another",
    "closing_call": "what was said is put right in the desk, until it is closed",
    "condition_offer": "the citizen's own button: it opens the question, which can be left again",
    "closing_owner": "another person can be chosen, and counts instead",
    "closing_mentor": "people phone each other",
    "weekly_call": "the same card moves it on, or says that it fits after all",
    "mentor_new_task": "the citizen's own list, where it is taken off again",
}
LARS, HANNE, METTE, JONAS = (
    Role.company_mentor,
    Role.job_consultant,
    Role.caseworker,
    Role.personal_mentor,
)


def set_again(chat: PureChat) -> dict[str, SetAlarm]:
    return {alarm.what: alarm for alarm in chat.asked_for(SetAlarm)}


def said_to(chat: PureChat, person: int) -> str:
    tells = [e for e in chat.asked_for(Tell) if e.person == person]
    return " ".join(read(tell) for tell in tells)


def to(chat: PureChat, role: Role) -> str:
    return said_to(chat, chat.citizen.chain[role].id)


def to_amina(chat: PureChat) -> str:
    return said_to(chat, chat.citizen.person.id)


def test_every_kind_of_task_can_be_taken_back_or_says_why_not() -> None:
    assert set(TASKS) == set(UNDO) | set(STANDS)
    assert not set(UNDO) & set(STANDS)


def test_not_yet_taken_back_the_citizen_is_told_and_asked_no_more() -> None:
    chat = chat_at(20, shifts=told(coming=Coming.on_way))
    chat.answers("arrived", REF, "no", LARS)
    assert (today(chat).arrived, today(chat).coming) == (Arrived.no, Coming.unknown)
    chat.later(minutes=3).takes_back("arrived", REF, LARS)
    assert (today(chat).arrived, today(chat).coming) == (Arrived.unknown, Coming.on_way)
    assert {"noshow", "no_contact"} <= {drop.what for drop in chat.asked_for(DropAlarms)}
    assert "Lars har rettet sit svar. Du behøver ikke svare." in to_amina(chat)
    assert not set_again(chat)  # on the way: nothing more to find out
    assert chat.asked_for(ReopenTask) == [ReopenTask("task", "")]


def test_what_the_citizen_said_meanwhile_stays() -> None:
    chat = chat_at(20).answers("arrived", REF, "no", LARS)
    chat.ring_next("noshow").presses("on_way")
    assert today(chat).coming is Coming.on_way
    chat.takes_back("arrived", REF, LARS)
    assert (today(chat).arrived, today(chat).coming) == (Arrived.unknown, Coming.on_way)
    assert to_amina(chat) == ""


def test_is_here_taken_back_the_citizen_is_asked_at_the_usual_time() -> None:
    chat = chat_at(16).answers("arrived", REF, "yes", LARS)
    chat.later(minutes=2).takes_back("arrived", REF, LARS)
    assert today(chat).arrived is Arrived.unknown
    assert set_again(chat)["ask_citizen"].due == STARTS + timedelta(minutes=30)
    assert chat.rings("ask_citizen", REF, fence=1, not_after=today(chat).ends).heard


def test_is_here_taken_back_late_becomes_a_case_at_the_usual_time() -> None:
    chat = chat_at(45).answers("arrived", REF, "yes", LARS)
    chat.later(minutes=2).takes_back("arrived", REF, LARS)
    assert set_again(chat)["nothing_known"].due == STARTS + timedelta(hours=2, minutes=30)
    chat.ring_next("nothing_known")
    assert chat.cases == {"noshow": "orange"}


def test_is_here_after_not_yet_taken_back_is_not_yet_again() -> None:
    chat = chat_at(20).answers("arrived", REF, "no", LARS)
    chat.later(minutes=10).answers("arrived", REF, "yes", LARS)
    chat.later(minutes=1).takes_back("arrived", REF, LARS)
    assert today(chat).arrived is Arrived.no
    assert "no_contact" in set_again(chat)
    assert "Det var en fejl" in to_amina(chat)
    chat.ring_next("no_contact")
    assert chat.cases == {"noshow": "orange"}


def test_a_case_that_was_closed_by_the_answer_opens_again() -> None:
    chat = chat_at(20).answers("arrived", REF, "no", LARS)
    chat.ring_next("no_contact")
    assert chat.cases == {"noshow": "orange"}
    chat.answers("arrived", REF, "yes", LARS)
    assert chat.cases == {}
    chat.later(minutes=5).takes_back("arrived", REF, LARS)
    assert chat.cases == {"noshow": "orange"}
    assert "ORANGE" in to(chat, METTE)


def test_who_has_the_case_hears_the_correction() -> None:
    chat = chat_at(20).answers("arrived", REF, "no", LARS)
    chat.ring_next("no_contact")
    case = chat.citizen.cases[0]
    chat.answers("case", case.id, "take", METTE, fence=case.step)
    chat.answers("arrived", REF, "yes", LARS)
    chat.takes_back("arrived", REF, LARS)
    assert "Svaret om Amina var en fejl, siger virksomheden." in to(chat, METTE)


# --- absence --------------------------------------------------------------------------


def test_have_called_taken_back_the_call_is_waited_for_again() -> None:
    chat = reports()
    ref = chat.citizen.absences[0].id
    chat.answers("absence_call", ref, "called", LARS).later(minutes=1)
    chat.takes_back("absence_call", ref, LARS)
    assert chat.citizen.absences[0].contacted_at is None
    assert set_again(chat)["absence_mentor"].due == STARTS.replace(hour=14, minute=0)
    assert "Kan du ringe til Amina" in to(chat.ring_next("absence_mentor"), HANNE)


def test_have_called_taken_back_whoever_was_freed_is_asked_again() -> None:
    chat = reports()
    ref = chat.citizen.absences[0].id
    chat.answers("absence_call", ref, "cant", LARS).answers("absence_call", ref, "called", LARS)
    assert "Du behøver ikke ringe" in to(chat, HANNE)
    chat.takes_back("absence_call", ref, LARS)
    assert "Kan du ringe til Amina" in to(chat, HANNE)


def test_cannot_call_taken_back_whoever_was_asked_need_not() -> None:
    chat = reports()
    ref = chat.citizen.absences[0].id
    chat.answers("absence_call", ref, "cant", LARS)
    assert "Kan du ringe" in to(chat, HANNE)
    chat.takes_back("absence_call", ref, LARS)
    assert "Lars ringer alligevel til Amina. Du behøver ikke ringe." in to(chat, HANNE)
    assert not [n for n in chat.citizen.absences[0].notices if n[1] == "asked"]
    assert "absence_mentor" in set_again(chat)


def test_a_consultants_no_taken_back_is_theirs_again() -> None:
    chat = reports()
    ref = chat.citizen.absences[0].id
    chat.answers("absence_call", ref, "cant", LARS)
    mine = f"{ref}:job_consultant"
    chat.answers("absence_call_back", mine, "no", HANNE)
    assert "Kan du ringe" in to(chat, METTE)
    chat.takes_back("absence_call_back", mine, HANNE)
    assert "Du behøver ikke ringe" in to(chat, METTE)
    assert set_again(chat)["absence_mentor"].ref == mine


def test_a_consultants_yes_taken_back_the_call_is_open_again() -> None:
    chat = reports()
    ref = chat.citizen.absences[0].id
    chat.answers("absence_call", ref, "cant", LARS)
    mine = f"{ref}:job_consultant"
    chat.answers("absence_call_back", mine, "yes", HANNE).takes_back(
        "absence_call_back", mine, HANNE
    )
    assert chat.citizen.absences[0].contacted_at is None
    assert set_again(chat)["absence_mentor"].ref == mine
    chat.ring_next("absence_mentor")
    assert "Kan du ringe" in to(chat, METTE)


def test_seen_taken_back_changes_nothing_else() -> None:
    chat = reports()
    ref = chat.citizen.absences[0].id
    chat.answers("absence_seen", ref, "seen", METTE).takes_back("absence_seen", ref, METTE)
    assert not chat.asked_for(Tell)
    assert not chat.asked_for(KeepAbsence)


# --- others ---------------------------------------------------------------------------


def test_company_on_the_way_taken_back_the_citizen_hears_it() -> None:
    chat = chat_at(-30).answers("company_on_the_way", REF, "yes", JONAS)
    assert "vil gerne følges" in to_amina(chat)
    chat.takes_back("company_on_the_way", REF, JONAS)
    assert "Jonas har trukket sit svar tilbage." in to_amina(chat)


def test_the_week_taken_back_is_not_in_the_digest_and_the_question_is_withdrawn() -> None:
    chat = chat_at(0).answers("mentor_week", "2026-W48", "question", LARS)
    assert "Lars har et spørgsmål" in to(chat, HANNE)
    assert chat.citizen.memory.mentor_said == "question"
    chat.takes_back("mentor_week", "2026-W48", LARS)
    assert (chat.citizen.memory.mentor_said, chat.citizen.memory.mentor_said_on) == ("", None)
    assert "Lars har trukket sit spørgsmål tilbage." in to(chat, HANNE)


@pytest.mark.parametrize(("minutes", "works"), [(9.9, True), (10, False)])
def test_after_ten_minutes_it_is_too_late(minutes: float, works: bool) -> None:
    chat = chat_at(16).answers("arrived", REF, "yes", LARS).later(minutes=minutes)
    chat.takes_back("arrived", REF, LARS)
    assert (today(chat).arrived is Arrived.unknown) is works
    assert chat.turn is not None
    assert chat.turn.toast is not None
    said = plain(chat.turn.toast)
    assert said == ("Dit svar er trukket tilbage." if works else
                    "Det er for sent at fortryde her. Ring i stedet.")  # fmt: skip
