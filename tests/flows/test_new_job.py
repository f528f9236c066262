""" "I got a job": glad, and asked what it means for the placement; nobody hears it before that."""

import pytest

from flows.effects import Tell
from flows.facts import Phase, Role
from flows.own import Kind
from flows.track_effects import EndPlacement
from tests.amina import STARTS
from tests.chat import PureChat
from tests.flows.closing_chat import ClosingChat
from tests.flows.hearing_chat import writes

JOB = "jeg har fået et job hos en bager"


def said(text: str = JOB, phase: Phase = Phase.stable) -> ClosingChat:
    chat = ClosingChat(phase)
    writes(chat, text, "good_news")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "jeg har fået job", "Jeg har fået jobbet!", "jeg er blevet ansat i Netto",
        "jeg har fået et fleksjob", "I got a job", "я отримала роботу", "حصلت على وظيفة",
        "dostałam pracę", "iş buldum",
    ],
)  # fmt: skip
def test_a_job_is_heard_and_asked_about(text: str) -> None:
    chat = said(text)
    assert chat.heard == ["Tillykke med jobbet. Hvad skal der ske med praktikken hos Byggehuset?"]
    assert not chat.asked_for(Tell)
    assert not chat.asked_for(EndPlacement)


@pytest.mark.parametrize(
    "text",
    ["jeg fik ros for mit arbejde", "det var et godt job i dag", "jeg har fået mit arbejde gjort"],
)
def test_praise_for_the_work_is_no_job(text: str) -> None:
    assert said(text).flow != "new_job"


def test_stopping_for_it_is_asked_what_was_good_and_not_why() -> None:
    chat = said().presses("Jeg stopper her")
    assert "Hvad var godt her" in chat.heard[-1]
    chat.presses("people")
    assert "hører fra mig?" in chat.heard[-1], "the cause is known"
    chat.presses("stops").presses("today")
    [end] = chat.asked_for(EndPlacement)
    assert (end.why, end.by) == ("job", "citizen")
    assert not chat.lines(Kind.stopped)


def test_who_stays_to_the_end_has_told_the_caseworker_what_comes_next() -> None:
    chat = said().presses("Den slutter som aftalt")
    assert chat.phase is Phase.stable
    assert "Amina har fået job. Praktikken slutter som aftalt." in chat.mails(Role.caseworker)
    [line] = chat.lines(Kind.next_step)
    assert (line.key, line.state) == ("job", "wanted")
    chat.taps(Role.caseworker, "agree:job")
    assert chat.lines(Kind.next_step)[0].state == "agreed"


def test_it_was_no_job_and_nobody_hears_of_it() -> None:
    chat = said().presses("Det er ikke job")
    assert chat.heard == ["Det er i orden. Jeg har ikke fortalt det til nogen."]
    assert not chat.inbox
    assert not chat.lines(Kind.next_step)


def test_between_two_placements_the_caseworker_hears_it_with_a_yes() -> None:
    chat = said(phase=Phase.closed)
    assert chat.heard == ["Tillykke med jobbet. Må Mette vide det?"]
    assert not chat.inbox
    chat.presses("Ja, fortæl det")
    assert "Amina har fået job." in chat.mails(Role.caseworker)


def test_who_is_followed_in_a_job_is_not_asked_about_it_once_more() -> None:
    assert said(phase=Phase.aftercare).heard[0].startswith("Hvor er det godt at høre.")


def test_as_the_cause_of_stopping_it_is_a_job_and_not_something_else() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").writes(JOB)
    assert chat.heard[-1] == "Godt, at du siger det. Har du fået et job?"
    chat.presses("Ja").presses("stops").presses("today")
    [end] = chat.asked_for(EndPlacement)
    assert end.why == "job"


def test_said_no_to_it_is_kept_in_my_own_words() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").writes(JOB).presses("Nej")
    [line] = chat.lines(Kind.stopped)
    assert (line.key, line.text) == ("other", JOB)


def test_asked_how_the_day_was_the_job_is_heard_and_the_day_is_asked_about_again() -> None:
    chat = PureChat().rings("checkin", STARTS.isoformat(), fence=1)
    assert chat.flow == "checkin"
    writes(chat, JOB, "good_news")
    assert chat.flow == "new_job"
    chat.presses("no")
    assert chat.flow == "checkin"
