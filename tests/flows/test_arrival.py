"""Silence and no-show: *not arrived* is a fact only when somebody says so (issue 2, point 5)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.effects import DropAlarms, Say, SetAlarm, Tell
from flows.facts import Absence, Arrived, Coming, Participation, Placement, Role, Shift
from flows.memory import Memory
from tests.amina import CHAIN, ENDS, STARTS, citizen, shifts
from tests.chat import PureChat, plain

REF = STARTS.isoformat()
GONE = (Absence("a", STARTS.date(), STARTS.date()),)


def told(**facts: Any) -> tuple[Shift, ...]:
    return (replace(shifts()[0], **facts), *shifts()[1:])


def placed(**facts: Any) -> Placement:
    usual = citizen().placement
    assert usual is not None
    return replace(usual, **facts)


def chat_at(minutes: int, **facts: Any) -> PureChat:
    chat = PureChat(**facts)
    chat.now = STARTS + timedelta(minutes=minutes)
    return chat


def mentor_asked(minutes: int = 15, **facts: Any) -> PureChat:
    return chat_at(minutes, **facts).rings("ask_mentor", REF, fence=1, not_after=ENDS)


def citizen_asked(minutes: int = 30, **facts: Any) -> PureChat:
    return chat_at(minutes, **facts).rings("ask_citizen", REF, fence=1, not_after=ENDS)


def not_seen(minutes: int = 20, **facts: Any) -> PureChat:
    """The company mentor said "not arrived", and the citizen is asked."""
    chat = chat_at(minutes, **facts).answers("arrived", REF, "no", Role.company_mentor)
    return chat.ring_next("noshow")


def today(chat: PureChat) -> Shift:
    return chat.citizen.shifts[0]


def dropped(chat: PureChat) -> set[str]:
    return {drop.what for drop in chat.asked_for(DropAlarms)}


# --- the company mentor ---------------------------------------------------------------


def test_fifteen_minutes_after_the_start_lars_gets_two_buttons() -> None:
    (tell,) = mentor_asked().told(Role.company_mentor)
    assert tell.task is not None
    assert (tell.task.kind, tell.task.ref, tell.task.expires) == ("arrived", REF, ENDS)
    assert [button.value for button in tell.buttons] == ["yes", "no"]


KNOWN = [
    {"shifts": told(coming=Coming.on_way)},
    {"shifts": told(coming=Coming.late, late_minutes=45)},
    {"shifts": told(coming=Coming.late)},  # "ved ikke": an hour is given
    {"shifts": told(coming=Coming.absent), "absences": GONE},
    {"shifts": told(arrived=Arrived.yes)},
    {"shifts": told(answered=True)},
    {"absences": GONE},
]


@pytest.mark.parametrize("facts", KNOWN)
def test_who_is_known_enough_is_not_asked_about(facts: dict[str, Any]) -> None:
    assert mentor_asked(**facts).effects == []
    assert citizen_asked(**facts).effects == []


def test_after_the_told_time_has_passed_lars_is_asked() -> None:
    late = told(coming=Coming.late, late_minutes=30)
    assert mentor_asked(45, shifts=late).told(Role.company_mentor)
    assert mentor_asked(29, shifts=late).effects == []


def test_who_does_not_take_part_is_not_asked_about() -> None:
    assert mentor_asked(participation=Participation.paused).effects == []
    assert mentor_asked(participation=Participation.stopped).effects == []


def test_without_a_mentor_there_is_nobody_to_ask() -> None:
    assert mentor_asked(chain={}).effects == []
    deaf = {**CHAIN, Role.company_mentor: replace(CHAIN[Role.company_mentor], channels=())}
    assert mentor_asked(chain=deaf).effects == []


def test_arrived_is_a_fact_and_nothing_more_happens() -> None:
    chat = chat_at(20).answers("arrived", REF, "yes", Role.company_mentor)
    assert (today(chat).arrived, today(chat).coming) == (Arrived.yes, Coming.unknown)
    assert chat.asked_for(Tell) == []
    assert citizen_asked(shifts=chat.citizen.shifts).effects == []


# --- not arrived ----------------------------------------------------------------------


def test_not_arrived_asks_the_citizen_kindly_at_once() -> None:
    chat = not_seen()
    assert chat.heard == ["Hej Amina. Lars har ikke set dig endnu. Er du okay?"]
    assert chat.buttons == ["På vej", "Kan ikke i dag", "Ring til mig"]
    assert today(chat).arrived is Arrived.no
    assert chat.cases == {}


def test_it_is_asked_over_whatever_is_open_but_not_over_a_report_of_absence() -> None:
    chat = chat_at(15).commands("forsinket").answers("arrived", REF, "no", Role.company_mentor)
    assert chat.ring_next("noshow").flow == "noshow"
    chat = chat_at(15)
    chat.talk.flow, chat.talk.state, chat.talk.asked_at = "absence", "x", chat.now
    chat.answers("arrived", REF, "no", Role.company_mentor).ring_next("noshow")
    assert chat.flow == "absence"
    assert chat.alarm("noshow").due > chat.now


def test_said_twice_it_is_one_question() -> None:
    chat = not_seen().answers("arrived", REF, "no", Role.company_mentor)
    assert chat.effects == []


def test_two_hours_without_a_word_becomes_an_orange_case_and_the_citizen_is_told() -> None:
    chat = not_seen(45)
    assert chat.alarm("no_contact").due == chat.now + timedelta(hours=2)
    chat.ring_next("no_contact")
    assert chat.cases == {"noshow": "orange"}
    assert chat.heard == [
        "Jeg har ikke hørt fra dig.\n"
        "Mette får besked nu og vil prøve at ringe til dig.\n"
        "Det er for at hjælpe dig."
    ]


def test_outside_staffed_hours_the_citizen_hears_when_somebody_is_there() -> None:
    evening = tuple(replace(s, ends=s.ends + timedelta(hours=6)) for s in shifts())
    chat = not_seen(60 * 5, shifts=evening).ring_next("no_contact")  # 15.30
    assert "Mette får besked i morgen kl. 2026-11-24T08:00:00+00:00" in chat.heard[0]


def test_in_quiet_hours_only_the_staff_hear() -> None:
    night = tuple(replace(s, ends=s.ends + timedelta(hours=11)) for s in shifts())
    chat = not_seen(60 * 10, shifts=night).ring_next("no_contact")  # 20.30
    assert chat.cases == {"noshow": "orange"}
    assert chat.heard == []


@pytest.mark.parametrize("does", ["presses", "writes", "commands"])
def test_any_answer_is_contact(does: str) -> None:
    chat = not_seen()
    match does:
        case "presses":
            chat.presses("on_way")
        case "writes":
            chat.writes("puha det er lidt svært at forklare")
        case _:
            chat.commands("hjaelp")
    assert "no_contact" in dropped(chat)


def test_on_the_way_after_the_question_is_welcome_and_no_case() -> None:
    chat = not_seen().presses("on_way")
    assert today(chat).coming is Coming.on_way
    assert chat.heard == ["Godt at høre fra dig. Du er velkommen, når du kommer."]
    assert chat.ring_next("no_contact").effects == []


def test_words_lead_to_whether_the_citizen_comes() -> None:
    chat = not_seen().writes("puha det er lidt svært at forklare")
    assert chat.heard == ["Godt at høre fra dig. Kommer du i dag?"]
    assert today(chat.writes("ja")).coming is Coming.on_way


def test_can_not_today_opens_the_absence_dialogue() -> None:
    assert not_seen().presses("absent").flow == "absence"


def test_call_me_asks_for_a_person() -> None:
    assert not_seen().presses("call").flow == "contact"


def test_what_was_said_before_no_longer_tells_where_the_citizen_is() -> None:
    chat = not_seen(60, shifts=told(coming=Coming.on_way))
    assert chat.flow == "noshow"
    assert chat.ring_next("no_contact").cases == {"noshow": "orange"}


def test_a_mentor_who_has_not_seen_somebody_announced_late_changes_nothing() -> None:
    late = told(coming=Coming.late, late_minutes=45)
    chat = chat_at(20, shifts=late).answers("arrived", REF, "no", Role.company_mentor)
    assert chat.effects == []
    assert today(chat).coming is Coming.late


def test_not_arrived_after_a_reported_absence_is_nothing_bad() -> None:
    chat = chat_at(60, absences=GONE).answers("arrived", REF, "no", Role.company_mentor)
    assert chat.effects == []
    assert today(chat).arrived is Arrived.unknown


def test_a_mistake_is_taken_back_kindly() -> None:
    chat = not_seen().answers("arrived", REF, "yes", Role.company_mentor)
    assert today(chat).arrived is Arrived.yes
    assert dropped(chat) >= {"no_contact", "nothing_known"}
    (tell,) = [tell for tell in chat.asked_for(Tell) if tell.person == chat.me.id]
    assert plain(tell.text) == "Nu er det noteret, at du er kommet. Hav en god dag."
    assert chat.ring_next("no_contact").effects == []
    # the old question's button does not make a no-show of it either
    assert today(chat.presses("on_way")).arrived is Arrived.yes


def test_the_word_never_reaches_the_citizen() -> None:
    chat = not_seen()
    said = list(chat.heard)
    said += chat.ring_next("no_contact").heard
    assert "udeblevet" not in " ".join(said).lower()


# --- nothing known from anybody -------------------------------------------------------


def test_half_an_hour_after_the_start_one_question() -> None:
    chat = citizen_asked()
    assert chat.heard == ["Hej Amina. Kom du godt afsted i dag?"]
    assert chat.buttons == ["Ja, jeg er her", "Kan ikke i dag", "Ring til mig"]


def test_yes_i_am_here_settles_it() -> None:
    chat = citizen_asked().writes("ja")
    assert today(chat).arrived is Arrived.yes
    assert chat.ring_next("nothing_known").effects == []


@pytest.mark.parametrize(
    ("facts", "colour", "hours"),
    [
        ({}, "orange", 2),
        ({"placement": placed(first=date(2026, 11, 2))}, "yellow", 2),
        ({"placement": placed(first=date(2026, 11, 2), concern=True)}, "orange", 1),
    ],
)
def test_two_hours_later_somebody_finds_out(facts: dict[str, Any], colour: str, hours: int) -> None:
    """One hour later for a case of concern."""
    chat = citizen_asked(**facts)
    assert chat.alarm("nothing_known").due == STARTS + timedelta(hours=hours, minutes=30)
    chat.ring_next("nothing_known")
    assert chat.cases == {"noshow": colour}
    assert chat.heard == []


def test_a_word_from_lars_settles_it_too() -> None:
    chat = citizen_asked().answers("arrived", REF, "yes", Role.company_mentor)
    assert chat.ring_next("nothing_known").effects == []


def test_when_the_question_may_not_be_asked_somebody_still_finds_out() -> None:
    chat = citizen_asked(memory=Memory(silent=True, unanswered=2))
    assert chat.asked_for(Say) == []
    assert chat.ring_next("nothing_known").cases == {"noshow": "orange"}


def test_whether_somebody_is_safe_is_asked_on_a_full_day_too() -> None:
    chat = citizen_asked(memory=Memory(started_on=STARTS.date(), started=3))
    assert len(chat.asked_for(Say)) == 1
    assert chat.citizen.memory.started == 3


def test_who_lars_has_not_seen_is_not_asked_a_second_question() -> None:
    assert citizen_asked(shifts=told(arrived=Arrived.no)).effects == []


def test_a_moved_shift_rings_for_nobody() -> None:
    chat = chat_at(30)
    for what in ("ask_mentor", "ask_citizen", "no_contact", "nothing_known", "noshow", "checkin"):
        assert chat.rings(what, REF, fence=2).effects == []
    assert chat.asked_for(SetAlarm) == []


def test_whoever_worries_hears_that_the_citizen_has_answered() -> None:
    chat = citizen_asked().ring_next("nothing_known")
    chat.ring_next("case").later(minutes=5).writes("hej")
    (card,) = chat.told(Role.caseworker)
    assert "Amina har svaret i chatten." in [plain(line) for line in card.lines]
    assert chat.cases == {"noshow": "orange"}  # where she is nobody knows yet
    chat.later(minutes=5).writes("ok")
    assert chat.told(Role.caseworker) == []  # once an hour is enough
