"""Who hears of an absence: what they read, what they do not read, and what when nobody answers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import Lane, SetAlarm, Tell
from flows.facts import Absence, Role, Shift
from tests.amina import CHAIN, ENDS, STARTS, citizen, shifts
from tests.chat import PureChat
from tests.flows.absence_chat import delivered, on, read, reports, to, undelivered

REASONS = ["Syg", "Barn syg", "En aftale", "Bus eller tog", "Spring over"]
CALL = "absence_call"


# --- what is read -----------------------------------------------------------------------


@pytest.mark.parametrize("reason", REASONS)
def test_the_workplace_reads_the_same_whatever_the_reason(reason: str) -> None:
    mail = to(reports(reason), Role.company_mentor)
    assert mail == to(reports("Spring over"), Role.company_mentor)
    assert "Amina kommer ikke i dag." in mail
    assert "Ring gerne kort i dag, og hør, hvornår I ses. Spørg ikke, hvad Amina fejler." in mail
    assert "Tag godt imod Amina i morgen" in mail
    for word in ("syg", "barn", "aftale", "bus"):
        assert word not in mail.lower()


@pytest.mark.parametrize("reason", REASONS)
def test_the_caseworker_reads_no_reason_either(reason: str) -> None:
    card = to(reports(reason), Role.caseworker)
    assert card == to(reports("Spring over"), Role.caseworker)
    assert "Amina kommer ikke i dag." in card
    assert "Lars får besked samtidig" in card
    assert "Byggehuset" not in card
    assert "syg" not in card.lower()


def test_the_notices_go_at_once_with_one_tap_to_answer() -> None:
    chat = reports()
    for role in (Role.company_mentor, Role.caseworker):
        (tell,) = chat.told(role)
        assert tell.lane is Lane.notice
        assert tell.not_before is None
        assert tell.receipt == f"absence:{chat.citizen.absences[0].id}:{role}"
    (mail,) = chat.told(Role.company_mentor)
    assert mail.task is not None
    assert mail.task.kind == CALL
    assert mail.task.expires > ENDS
    assert [button.value for button in mail.buttons] == ["called", "cant"]


# --- proof, and no proof ----------------------------------------------------------------


def test_when_everybody_is_reached_there_is_one_message_and_no_alarm_matters() -> None:
    chat = reports()
    delivered(chat, Role.caseworker)
    assert len(delivered(chat, Role.company_mentor).heard) == 1
    assert chat.ring_next("absence_unreached").effects == []


def test_the_same_receipt_twice_is_told_once() -> None:
    chat = reports()
    delivered(chat, Role.caseworker)
    delivered(chat, Role.company_mentor)
    assert delivered(chat, Role.company_mentor).heard == []


def test_after_ten_minutes_the_citizen_gets_the_number_and_the_words() -> None:
    chat = delivered(reports(), Role.caseworker)
    assert chat.alarm("absence_unreached").due == chat.now + timedelta(minutes=10)
    chat.ring_next("absence_unreached")
    assert "Mette fik besked" in chat.heard[0]
    assert "Lars" not in chat.heard[0]
    assert "Lars har ikke fået beskeden endnu. Ring gerne selv på 20 30 40 54." in chat.heard[1]
    assert "Du kan sige: Hej, det er Amina. Jeg kan ikke komme i dag." in chat.heard[1]
    assert "Jeg har også skrevet til Mette." in chat.heard[1]
    assert "Lars har ikke fået besked endnu." in to(chat, Role.caseworker)
    assert [(s.rule, s.family, str(s.colour)) for s in chat.signals[-1:]] == [
        ("absence_unreached", "delivery", "yellow")
    ]


def test_if_the_caseworker_is_the_one_the_job_consultant_is_told() -> None:
    chat = delivered(reports(), Role.company_mentor).ring_next("absence_unreached")
    assert "Mette har ikke fået besked endnu." in to(chat, Role.job_consultant)
    assert not chat.told(Role.caseworker)
    assert "20 30 40 50" in chat.heard[1]


def test_who_is_reached_late_is_told_then() -> None:
    chat = delivered(reports(), Role.caseworker).ring_next("absence_unreached")
    (said,) = delivered(chat, Role.company_mentor).heard
    assert "Lars fik besked" in said
    assert "Mette" not in said


def test_a_refused_mail_is_told_at_once() -> None:
    chat = undelivered(reports(), Role.company_mentor)
    assert "Ring gerne selv på 20 30 40 54." in chat.heard[0]
    assert "Lars har ikke fået besked endnu." in to(chat, Role.caseworker)
    assert "Mette fik besked" in delivered(chat, Role.caseworker).heard[0]


def test_without_a_phone_number_nothing_is_left_blank() -> None:
    mentor = replace(CHAIN[Role.company_mentor], phone="")
    chat = reports(chain={**CHAIN, Role.company_mentor: mentor})
    undelivered(chat, Role.company_mentor)
    assert chat.heard == [
        "Lars har ikke fået beskeden endnu.\nJeg har også skrevet til Mette.",
    ]


def test_with_nobody_reached_the_office_number_is_not_made_up() -> None:
    only = {Role.caseworker: replace(CHAIN[Role.caseworker], phone="")}
    chat = undelivered(reports(chain=only), Role.caseworker)
    assert chat.heard == ["Mette har ikke fået beskeden endnu."]
    assert not chat.asked_for(Tell)


def test_an_old_receipt_after_taking_back_says_nothing() -> None:
    chat = reports().commands("kommer")
    assert delivered(chat, Role.caseworker).heard == []
    assert chat.ring_next("absence_unreached").effects == []


# --- signals ----------------------------------------------------------------------------

LATER = citizen().placement


def settled(**facts: object) -> PureChat:
    """The same week, but the placement began six weeks ago."""
    assert LATER is not None
    first = STARTS.date() - timedelta(weeks=6)
    return PureChat(**{"placement": replace(LATER, first=first), **facts})


def rules_of(chat: PureChat) -> dict[str, str]:
    return {signal.rule: str(signal.colour) for signal in chat.signals}


def earlier(days: int, reason: str = "sick") -> Absence:
    day = STARTS.date() - timedelta(days=days)
    return Absence("old", day, day, reason, returned=True)


def known_shifts() -> tuple[Shift, ...]:
    """Two weeks back to Friday."""
    return tuple(
        Shift(one.day - timedelta(weeks=w), one.starts - timedelta(weeks=w), one.ends)
        for w in (2, 1, 0)
        for one in shifts()
    )


def test_the_first_absence_in_the_first_weeks_is_yellow_once() -> None:
    chat = reports()
    assert rules_of(chat) == {"first_absence": "yellow"}
    assert chat.cases == {"absence": "yellow"}
    chat.signals.clear()
    on(chat.later(days=2))
    assert "first_absence" not in rules_of(chat)


def test_later_one_absence_is_no_signal() -> None:
    assert rules_of(on(settled())) == {}


def test_two_absences_among_ten_shifts_are_yellow() -> None:
    chat = on(settled(shifts=known_shifts(), absences=(earlier(7),)))
    assert rules_of(chat) == {"absence_again": "yellow"}


def test_two_absences_further_apart_are_no_signal() -> None:
    chat = on(settled(shifts=known_shifts(), absences=(earlier(14),)))
    assert rules_of(chat) == {}


def test_an_agreed_appointment_is_no_signal() -> None:
    assert rules_of(reports("En aftale")) == {}
    chat = on(settled(shifts=known_shifts(), absences=(earlier(7, "appointment"),)))
    assert rules_of(chat) == {}


def test_three_days_running_are_orange() -> None:
    chat = settled().commands("fravaer").presses("no").presses("2026-11-25")
    assert rules_of(chat.presses("skip").presses("yes")) == {"absence_running": "orange"}


def test_two_days_running_are_not() -> None:
    chat = settled().commands("fravaer").presses("no").presses("2026-11-24")
    assert rules_of(chat.presses("skip").presses("yes")) == {}


def test_a_case_of_concern_halves_the_counts() -> None:
    assert LATER is not None
    first = STARTS.date() - timedelta(weeks=6)
    concern = replace(LATER, first=first, concern=True)
    assert rules_of(on(PureChat(placement=concern))) == {"absence_again": "yellow"}
    chat = PureChat(placement=concern).commands("fravaer").presses("no").presses("2026-11-24")
    assert rules_of(chat.presses("skip").presses("yes"))["absence_running"] == "orange"


def test_no_reason_and_no_word_stands_in_a_signal() -> None:
    chat = PureChat().commands("fravaer").presses("I dag").writes("min ryg gør ondt igen")
    chat.presses("yes")
    for tell in chat.asked_for(Tell):
        assert "ryg" not in read(tell)
    assert chat.asked_for(SetAlarm)
