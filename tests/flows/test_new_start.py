"""Ny start, and stopping (requirements 115-120, 125-127)."""

from dataclasses import replace
from datetime import date

import pytest

from flows.effects import KeepSignal, KeepWords, SetAlarm, Tell
from flows.facts import Absence, Participation, Phase, Role
from flows.memory import Memory
from flows.own_effects import KeepCompetence
from flows.prompts import PROMPTS
from flows.registry import ALARMS as ALL_ALARMS
from flows.registry import TASKS as ALL_TASKS
from flows.track_effects import EndPlacement, NewPlan
from flows.tracks.ending import ALARMS, TASKS
from tests.flows.track_chat import TrackChat

# Not the placement's: they are about the citizen, staff, a case or a question, and go on.
STAYS = {
    *("case", "case_contact", "case_audit", "case_stuck", "untaken", "question_due"),
    *("presence", "who_is_who", "who_helps", "who_comes", "readdressed", "mail_dead"),
    *("next_placement", "ending"),
}
STAYS_TASKS = {"case", "case_taken", "partner", "question", "answer", "greeting"}


def reached() -> TrackChat:
    chat = TrackChat().not_arrived()
    chat.taps(Role.caseworker, "Jeg tager den").taps(Role.caseworker, "contacted")
    return chat


def new_start(chat: TrackChat, **fields: str) -> TrackChat:
    usual = {"schedule": "mon,wed 10:00-12:00", "expectations": "Lars ringer.", "support": "mentor"}
    return chat.at_desk("new_start", **{**usual, **fields})


def test_a_new_start_makes_a_new_plan_and_plans_by_it() -> None:
    chat = new_start(reached())
    (plan,) = chat.asked_for(NewPlan)
    assert (plan.schedule, plan.support, plan.start) == (
        "mon,wed 10:00-12:00",
        "mentor",
        date(2026, 11, 23),
    )
    (alarm,) = [a for a in chat.asked_for(SetAlarm) if a.what == "plan"]
    assert alarm.fence == 2
    assert chat.citizen.tracks == ()
    assert chat.cases == {}


def test_counters_and_tone_begin_anew() -> None:
    chat = reached()
    chat._change(memory=Memory(unanswered=2, silent=True, fired=(("hard_days", "2026-11-20"),)))
    new_start(chat)
    memory = chat.citizen.memory
    assert (memory.unanswered, memory.silent, memory.fired) == (0, False, ())


def test_an_absence_that_was_open_is_not_asked_about_again() -> None:
    chat = reached()
    chat._change(absences=(Absence("a1", date(2026, 11, 20), None, asks_on=date(2026, 11, 24)),))
    new_start(chat)
    assert chat.citizen.absent_on(date(2026, 11, 24)) is None


def test_the_citizen_hears_of_the_new_start_and_never_of_the_old_days() -> None:
    chat = new_start(reached())
    chat.ring_it("new_start")
    assert chat.heard == [
        "I dag er en ny start. Det gamle er lagt væk. Hvad er vigtigst for dig nu?"
    ]
    chat.presses("Noget andet").writes("at Lars siger godmorgen")
    assert [w.text for w in chat.asked_for(KeepWords)] == ["at Lars siger godmorgen"]


def test_the_workplace_hears_what_is_expected_now() -> None:
    chat = new_start(reached())
    (text,) = [t for t in chat.got(Role.company_mentor) if "Ny plan" in t]
    assert "Lars ringer." in text
    assert "mødt" not in text


def test_a_plan_that_cannot_be_read_changes_nothing() -> None:
    chat = new_start(reached(), schedule="når det passer")
    assert chat.asked_for(NewPlan) == []
    assert "Tiderne kan ikke læses" in chat.toast


# --- stopping -------------------------------------------------------------------------


def stopping() -> TrackChat:
    chat = reached()
    chat.at_desk("interrupt", by="together", why="tasks")
    return chat


def test_first_the_citizen_is_asked_what_was_good() -> None:
    chat = stopping()
    assert chat.asked_for(EndPlacement) == []
    chat.ring_it("ending")
    assert chat.heard[0].startswith("Det er i orden at stoppe, når det ikke passer.")
    chat.presses("Menneskerne")
    assert chat.asked_for(KeepCompetence) == [KeepCompetence("Menneskerne")]


@pytest.mark.parametrize(("answer", "shared"), [("yes", True), ("no", False)])
def test_the_citizen_decides_what_the_workplace_hears(answer: str, shared: bool) -> None:
    chat = stopping()
    chat.ring_it("ending").writes("jeg lærte at pakke varer ud").presses(answer)
    (text,) = [t for t in chat.got(Role.company_mentor) if "Tak for jeres tid" in t]
    assert ("pakke varer ud" in text) is shared
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.phase is Phase.closed


def test_it_ends_with_the_cause_and_a_clock_until_the_next_one() -> None:
    chat = stopping()
    chat.ring_it("ending").presses("Spring over")
    (end,) = chat.asked_for(EndPlacement)
    assert (end.why, end.by) == ("tasks", "together")
    assert chat.cases == {"placement": "yellow"}
    assert chat.citizen.cases[0].why == "interrupted"
    assert chat.citizen.tracks == ()
    chat.ring_it("next_placement")
    (signal,) = chat.asked_for(KeepSignal)
    assert signal.rule == "no_next_placement"
    assert chat.asked_for(SetAlarm)


def test_with_a_new_placement_the_clock_stands_still() -> None:
    chat = stopping()
    chat.ring_it("ending").presses("skip")
    placement = chat.citizen.placement
    assert placement is not None
    chat._change(placement=replace(placement, id=2, phase=Phase.startup, ended_on=None))
    chat.ring_it("next_placement")
    assert chat.effects == []


def test_without_an_answer_it_ends_all_the_same_and_the_citizen_is_told() -> None:
    chat = stopping()
    chat.ring_it("track")
    assert chat.asked_for(EndPlacement)
    (tell,) = [e for e in chat.asked_for(Tell) if e.person == 1]
    assert tell is not None


def test_who_is_not_in_the_chat_is_not_waited_for() -> None:
    chat = reached()
    chat._change(participation=Participation.stopped)
    chat.at_desk("interrupt", by="citizen", why="other")
    assert chat.asked_for(EndPlacement)


def test_it_can_be_called_off_while_the_citizen_is_asked() -> None:
    chat = stopping()
    chat.ring_it("ending")
    chat.at_desk("go_on").presses("tasks")
    assert "går videre" in chat.heard[0]
    assert chat.asked_for(EndPlacement) == []
    assert chat.a.state == "meet"


def test_a_meeting_that_was_agreed_is_taken_out_of_the_calendars() -> None:
    chat = reached()
    chat.taps(Role.caseworker, "Foreslå tider").ring_it("meeting")
    chat.taps(Role.company_mentor, "Alle passer").presses("yes").presses("all")
    chat.at_desk("interrupt", by="company", why="expectations")
    cancelled = [t.person for t in chat.asked_for(Tell) if t.calendar and t.calendar.cancelled]
    assert sorted(cancelled) == [1, 2, 6]


def test_why_is_asked_for_and_nothing_ends_without_it() -> None:
    chat = reached()
    chat.at_desk("interrupt", by="", why="")
    assert chat.a.state == "meet"
    assert chat.toast == "Vælg, hvem der stopper, og hvad der lå bag."


def test_everything_a_placement_rings_or_asks_ends_with_it() -> None:
    """A new alarm or task is either the placement's, and ends, or is named here as one that
    stays."""
    assert set(ALL_ALARMS) | set(PROMPTS) == set(ALARMS) | STAYS
    assert set(ALL_TASKS) == set(TASKS) | STAYS_TASKS
