"""When a prompt may come, and that what is not wanted never comes again."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.effects import Count
from flows.facts import Absence, CaseFile, Participation, Phase
from flows.memory import Memory
from flows.motivation.library import BY_KEY, LIBRARY
from flows.motivation.topics import NAMES, Topic
from flows.policy import Colour
from tests.flows.motivation_chat import asked, monday
from tests.flows.motivation_people import amina, bare
from tests.flows.week_chat import WeekChat, at

# --- when one may come ------------------------------------------------------------------------


@pytest.mark.parametrize("path", [["Ikke nu"], ["Skriv lidt", "Ikke nu"]])
def test_not_now_is_respected_for_a_week(path: list[str]) -> None:
    chat = asked("start_wish")
    for button in path:
        chat.presses(button)
    assert chat.citizen.memory.not_now_until == date(2026, 11, 30)
    chat._change(memory=replace(chat.citizen.memory, prompted=()))
    chat.later(days=2).week_rings("motivation", "2026-11-25")
    assert chat.heard == []
    chat.later(days=5).week_rings("motivation", "2026-11-30")
    assert chat.flow == "motivation"


def test_silence_is_no_answer() -> None:
    """Requirement 18."""
    chat = monday()
    chat.later(hours=4).goes_quiet()
    assert chat.heard == []
    assert not chat.signals
    assert chat.citizen.memory.not_now_until is None


def test_at_most_two_a_week_and_then_a_new_week() -> None:
    """Requirement 98."""
    chat = monday()
    came = [chat.flow]
    for _ in range(4):
        chat.talk.close()
        chat.later(days=1).week_rings("motivation", "")
        came.append(chat.flow)
    assert came == ["motivation", "motivation", "", "", ""]
    chat.later(days=3).week_rings("motivation", "")
    assert chat.flow == "motivation"


def test_one_a_week_is_enough_when_the_placement_is_over() -> None:
    """Requirement 175."""
    chat = monday(placement=amina(Phase.aftercare).placement)
    assert chat.flow == "motivation"
    chat.talk.close()
    chat.later(days=2).week_rings("motivation", "")
    assert chat.flow == ""


@pytest.mark.parametrize(
    "facts",
    [
        {"absences": (Absence("a", date(2026, 11, 23), None),)},
        {"cases": (CaseFile("c", "danger", Colour.red, "open", 0, at(22, 9)),)},
        {"participation": Participation.paused},
        {"placement": None},
        {"placement": amina(Phase.closed).placement},
    ],
)
def test_it_does_not_come_on_a_day_of_absence_pause_or_danger(facts: Any) -> None:
    assert monday(**facts).heard == []


@pytest.mark.parametrize("memory", [{"silent": True}, {"hushed_until": at(23, 20)}])
def test_it_does_not_come_in_silence_or_after_danger(memory: dict[str, Any]) -> None:
    chat = WeekChat(at(23, 15)).remembers(**memory).week_rings("motivation", "2026-11-23")
    assert chat.heard == []


def test_when_nothing_fresh_fits_nothing_is_asked_and_that_is_counted() -> None:
    used = tuple((one.key, "2026-11-22", one.why) for one in LIBRARY[Phase.startup])
    chat = monday(memory=Memory(prompted=used))
    assert chat.heard == []
    assert Count("motivation_none_fits") in chat.effects


# --- "ikke den slags mere" ----------------------------------------------------------------------


def test_a_kind_that_is_not_wanted_never_comes_again() -> None:
    chat = asked("start_wish").presses("Ikke den slags mere")
    assert chat.heard == ["Så spørger jeg ikke mere om: Det, jeg gerne vil"]
    assert chat.citizen.memory.motivation_off == (Topic.wish,)
    chat._change(memory=replace(chat.citizen.memory, prompted=()))
    came = set()
    for _ in range(60):
        chat.later(days=7).week_rings("motivation", "")
        if prompt := BY_KEY.get(chat.talk.answers.get("prompt", "")):
            came.add(prompt.topic)
        chat.talk.close()
    assert came
    assert Topic.wish not in came


def test_a_kind_is_off_also_in_the_next_placement() -> None:
    chat = asked("start_wish").presses("Ikke den slags mere")
    placement = chat.citizen.placement
    assert placement is not None
    chat._change(
        placement=replace(placement, id=2), memory=replace(chat.citizen.memory, prompted=())
    )
    chat.later(days=7).week_rings("motivation", "")
    assert BY_KEY[chat.talk.answers["prompt"]].topic is not Topic.wish


def test_somebody_of_whom_nothing_is_known_gets_something_honest() -> None:
    chat = WeekChat(at(23, 15))
    chat.citizen = bare(Phase.stable)
    chat.week_rings("motivation", "2026-11-23")
    assert chat.flow == "motivation"
    why = chat.citizen.memory.prompted[-1][2]
    assert why in {"always", "weeks", "halfway", "first_week", "no_next_step"}
    chat.presses("why")
    assert "Fordi" in chat.read


def test_only_what_is_within_the_distance_is_remembered() -> None:
    old = (("start_wish", "2026-01-01", "wish"), ("start_hope", "2026-11-01", "wish"))
    chat = monday(memory=Memory(prompted=old))
    days = [day for _, day, _ in chat.citizen.memory.prompted]
    assert days == ["2026-11-01", "2026-11-23"]
    assert date(2026, 11, 23) - date.fromisoformat(days[0]) < timedelta(days=56)


# --- /motivation ------------------------------------------------------------------------------


def shown() -> WeekChat:
    chat = WeekChat(at(23, 15))
    chat.commands("motivation")
    return chat


def test_the_kinds_are_shown_with_what_is_on() -> None:
    chat = shown()
    for name in NAMES.values():
        assert f"Til: {name.msgid}" in chat.read
        assert name.msgid in chat.buttons
    assert "Højst 2 gange om ugen" in chat.read


def test_a_kind_is_turned_off_and_on_again() -> None:
    chat = shown().presses("Folk på arbejdet")
    assert chat.citizen.memory.motivation_off == (Topic.people,)
    assert "Fra: Folk på arbejdet" in chat.read
    chat.presses("Folk på arbejdet")
    assert chat.citizen.memory.motivation_off == ()
    chat.presses("Færdig")
    assert not chat.flow


def test_all_off_means_none_ever() -> None:
    chat = shown().presses("Slå alt fra")
    assert "Alt er slået fra." in chat.read
    chat.presses("Færdig")
    for _ in range(60):
        chat.later(days=7).week_rings("motivation", "")
        assert chat.heard == []
    assert Count("motivation_all_off") in chat.effects
    chat.commands("motivation")
    chat.presses("Slå alt til").presses("Færdig")
    chat.later(days=7).week_rings("motivation", "")
    assert chat.flow == "motivation"


def test_words_and_silence_there_change_nothing() -> None:
    chat = shown().writes("blå banan")
    assert chat.flow == "motivation_topics"
    chat.goes_quiet()
    assert chat.citizen.memory.motivation_off == ()
    assert not chat.flow


def test_an_open_question_waits_while_the_kinds_are_chosen() -> None:
    chat = asked("start_wish")
    chat.commands("motivation")
    chat.presses("Mål og små skridt").presses("Færdig")
    assert chat.flow == "motivation"
    chat.writes("En kunde smilede")
    assert chat.heard == ["Tak, fordi du skrev det."]


@pytest.mark.parametrize("apart", [Participation.paused, Participation.stopped])
def test_who_is_not_written_to_is_told_so(apart: Participation) -> None:
    chat = WeekChat(at(23, 15), participation=apart)
    chat.commands("motivation")
    assert chat.heard
    assert not chat.flow


def test_nobody_else_hears_what_is_turned_off() -> None:
    """Requirement 18: no score, and nothing told to staff."""
    chat = shown().presses("Slå alt fra")
    assert chat.told_all == []
    assert not chat.signals
