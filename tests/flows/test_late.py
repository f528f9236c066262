"""A bit late: how late, the company mentor knows, and the citizen hears when that is true."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import SetAlarm, Tell
from flows.events import Delivered, Undelivered
from flows.facts import Absence, Arrived, Coming, Role, Shift
from tests.amina import CHAIN, ENDS, STARTS
from tests.chat import PureChat, plain

REF = STARTS.isoformat()


def at(minutes: int, **facts: object) -> PureChat:
    """So many minutes after the start; before it when negative."""
    chat = PureChat(**facts)
    chat.now = STARTS + timedelta(minutes=minutes)
    return chat


def today(chat: PureChat) -> Shift:
    return chat.citizen.shifts[0]


def to_lars(chat: PureChat) -> str:
    (tell,) = chat.told(Role.company_mentor)
    return plain(tell.text)


def test_from_the_reminder_it_is_two_taps() -> None:
    chat = at(-60).rings("hour", REF, fence=1, not_after=STARTS).presses("late").presses("30")
    assert today(chat).coming is Coming.late
    assert today(chat).late_minutes == 30
    assert (
        to_lars(chat) == f"Amina kommer kl. {(STARTS + timedelta(minutes=30)).isoformat()} i dag."
    )
    assert chat.heard[0].startswith("Tak. Jeg skriver til Lars, at du kommer kl.")
    assert not chat.flow


def test_that_lars_knows_is_said_when_the_channel_took_it() -> None:
    chat = at(-60).commands("forsinket").presses("10")
    assert "besked" not in " ".join(chat.heard)
    (tell,) = chat.told(Role.company_mentor)
    chat.happens(Delivered(tell.receipt, "mail"))
    assert chat.heard == ["Lars har fået besked. Du er velkommen."]


def test_when_lars_could_not_be_reached_his_number_comes() -> None:
    chat = at(-60).commands("forsinket").presses("10")
    (tell,) = chat.told(Role.company_mentor)
    chat.happens(Undelivered(tell.receipt, "no_address"))
    assert chat.heard == ["Tak. Jeg kan ikke skrive til Lars. Ring gerne selv på 20 30 40 54."]


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("20 min", 20),
        ("en halv time", 30),
        ("om 2 timer", 120),
        ("om 1 time", 60),
        ("5", 5),
        ("kl. 9.15", 45),
        ("bussen kom ikke rigtigt", 0),
        ("ved ikke", 0),
    ],
)
def test_a_typed_time_is_understood(typed: str, minutes: int) -> None:
    chat = at(-30).commands("forsinket").writes(typed)
    if chat.flow:  # heard as the wish to tell again: asked about before it is told
        chat.presses("yes")
    assert today(chat).coming is Coming.late
    assert today(chat).late_minutes == minutes


def test_after_the_start_the_time_counts_from_now() -> None:
    chat = at(20).commands("forsinket")
    assert chat.buttons[0] == "Om 10 min"
    assert today(chat.presses("10")).late_minutes == 30


def test_not_knowing_when_is_fine_too() -> None:
    chat = at(-60).commands("forsinket").presses("skip")
    assert to_lars(chat).startswith("Amina kommer senere i dag.")
    assert chat.heard == ["Tak. Jeg skriver til Lars, at du kommer senere."]


def test_lars_hears_the_time_and_nothing_else() -> None:
    chat = at(-60).commands("forsinket").writes("30 min, jeg har haft en dårlig nat")
    if chat.flow:
        chat.presses("yes")
    (tell,) = chat.told(Role.company_mentor)
    said = " ".join(plain(text) for text in (tell.subject, tell.text, *tell.lines))
    assert "nat" not in said
    assert "dårlig" not in said


def test_both_questions_about_arrival_wait_for_the_told_time() -> None:
    chat = at(-60).commands("forsinket").presses("60")
    due = {alarm.what: alarm.due - STARTS for alarm in chat.asked_for(SetAlarm)}
    assert due["ask_mentor"] == timedelta(minutes=75)
    assert due["ask_citizen"] == timedelta(minutes=90)
    assert chat.alarm("ask_mentor").fence == 1


def test_words_are_asked_about_before_anybody_is_told() -> None:
    chat = at(-30).writes("jeg kommer 20 minutter for sent")
    assert chat.flow == "late"
    assert chat.told(Role.company_mentor) == []
    assert chat.buttons == ["Ja", "Et andet tidspunkt", "Nej"]
    chat.writes("ja")
    assert today(chat).late_minutes == 20
    assert chat.told(Role.company_mentor)


def test_a_misunderstanding_tells_nobody_anything() -> None:
    chat = at(-30).writes("jeg er forsinket").presses("no")
    assert chat.heard == ["Godt. Så siger jeg ikke noget til nogen."]
    assert chat.asked_for(Tell) == []
    assert today(chat).coming is Coming.unknown


def test_two_words_about_a_delay_are_enough() -> None:
    assert at(-30).writes("jeg er forsinket").writes("bussen forsinket").state == "delay"


def test_a_word_that_says_nothing_tells_nobody_anything() -> None:
    chat = at(-30).writes("jeg er forsinket").writes("hva")
    assert chat.state == "confirm"
    chat.presses("yes").writes("hvad")
    assert chat.state == "delay"
    assert "Tryk gerne på en knap" in chat.heard[0]
    assert chat.told(Role.company_mentor) == []


def test_so_late_that_the_day_is_over_becomes_an_absence() -> None:
    chat = at(215).commands("forsinket").presses("60")
    assert chat.heard[0] == "Så er din tid i dag slut, når du kommer."
    assert chat.flow == "absence"
    assert chat.told(Role.company_mentor) == []


def test_without_a_mentor_who_can_be_written_to_nothing_is_promised() -> None:
    alone = {role: who for role, who in CHAIN.items() if role is not Role.company_mentor}
    chat = at(-60, chain=alone).commands("forsinket").presses("10")
    assert chat.heard == ["Tak. Jeg kan ikke skrive til Byggehuset. Sig det gerne selv."]
    by_phone = {**CHAIN, Role.company_mentor: replace(CHAIN[Role.company_mentor], channels=())}
    chat = at(-60, chain=by_phone).commands("forsinket").presses("10")
    assert "20 30 40 54" in chat.heard[0]
    assert today(chat).late_minutes == 10


def test_on_a_day_without_a_shift_nobody_is_late() -> None:
    chat = at(60 * 24 * 5).commands("forsinket")
    assert chat.heard == ["Du har ingen tid i dag, så du er ikke forsinket."]
    gone = (Absence("a", STARTS.date(), STARTS.date()),)
    assert not at(0, absences=gone).commands("forsinket").flow
    assert not at(0).later(hours=5).commands("forsinket").flow


def test_silence_on_how_late_tells_nobody() -> None:
    chat = at(-60).commands("forsinket").goes_quiet()
    assert today(chat).coming is Coming.unknown
    assert chat.effects == []


def test_i_am_coming_is_taken_kindly_and_answers_the_reminder() -> None:
    chat = at(-60).rings("hour", REF, fence=1, not_after=STARTS).writes("jeg er på vej")
    assert today(chat).coming is Coming.on_way
    assert not chat.flow


def test_i_am_coming_without_a_question() -> None:
    chat = at(-30).writes("jeg er på vej nu")
    assert today(chat).coming is Coming.on_way
    assert chat.heard == ["Godt. Du er velkommen. Hav en god dag."]


def test_news_about_an_old_shift_is_not_told() -> None:
    chat = at(-60).commands("forsinket").presses("10")
    chat.now = ENDS
    assert chat.happens(Delivered(f"late:{REF}", "mail")).heard == []
    assert today(chat).arrived is Arrived.unknown


def test_i_am_coming_after_all_is_asked_about_before_anybody_is_told() -> None:
    gone = (Absence("a", STARTS.date(), STARTS.date()),)
    chat = at(-30, absences=gone).writes("jeg er på vej nu")
    assert chat.values == ["/kommer"]
    assert chat.asked_for(Tell) == []


@pytest.mark.parametrize("words", ["halv ni", "8.30", "kl 8"])
def test_a_time_that_is_not_late_is_asked_about_and_nobody_is_told(words: str) -> None:
    chat = at(-60).commands("forsinket").writes(words)
    assert chat.asked_for(Tell) == []
    assert chat.buttons == ["Ja, til tiden", "Nej, senere"]
    chat.presses("yes")
    assert today(chat).coming is Coming.on_way
    assert chat.asked_for(Tell) == []
    assert not chat.flow


def test_a_corrected_time_is_understood_as_a_time_of_day() -> None:
    chat = at(-60).commands("forsinket").writes("halv ni").writes("9")
    assert today(chat).late_minutes == 30
    assert chat.told(Role.company_mentor)


def test_later_after_all_asks_how_late_again() -> None:
    chat = at(-60).commands("forsinket").writes("halv ni").presses("no")
    assert chat.state == "delay"
    assert at(-60).commands("forsinket").writes("halv ni").goes_quiet().asked_for(Tell) == []


def test_a_time_that_has_passed_is_asked_for_again() -> None:
    chat = at(20).commands("forsinket").writes("halv ni")
    assert chat.heard[0] == "Det tidspunkt er gået."
    assert chat.state == "delay"
    assert chat.asked_for(Tell) == []
