"""After the shift: at most three taps; silence is met with fewer questions, then with a person."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.effects import KeepWords, Say
from flows.facts import Absence, Arrived, Coming, Mood, Phase, Placement, Shift
from flows.memory import Memory
from flows.own import Condition
from flows.policy import Policy
from tests.amina import ENDS, STARTS, citizen, shifts
from tests.chat import PureChat

REF = STARTS.isoformat()
AFTER = ENDS + timedelta(minutes=45)  # 13.15, staffed


def told(**facts: Any) -> tuple[Shift, ...]:
    return (replace(shifts()[0], **facts), *shifts()[1:])


def placed(**facts: Any) -> Placement:
    usual = citizen().placement
    assert usual is not None
    return replace(usual, **facts)


def asked(days: int = 0, chat: PureChat | None = None, **facts: Any) -> PureChat:
    chat = chat or PureChat(**facts)
    chat.now = AFTER + timedelta(days=days)
    ref = (STARTS + timedelta(days=days)).isoformat()
    return chat.rings("checkin", ref, fence=1, not_after=chat.now + timedelta(hours=6))


def today(chat: PureChat) -> Shift:
    return chat.citizen.shifts[0]


def test_a_good_day_is_three_taps() -> None:
    chat = asked().presses("4").presses("as_agreed").presses("yes")
    assert chat.heard == ["Tak. Det var alt for i dag."]
    day = today(chat)
    assert (day.mood, day.hours, day.kept, day.condition) == (Mood.good, "as_agreed", "yes", 1)
    assert (day.asked, day.answered) == (True, True)


def test_a_hard_day_asks_nothing_about_hours_or_conditions() -> None:
    chat = asked().presses("1")
    assert chat.heard == ["Tak, fordi du siger det. Det må gerne være svært. Hvad fyldte mest?"]
    chat.presses("pace")
    assert chat.heard == ["Vil du have, at Mette ringer?"]
    assert chat.presses("no").heard == ["Tak. Det var alt for i dag."]
    assert today(chat).hours == ""
    assert chat.signals == []


def test_skipping_is_an_answer() -> None:
    chat = asked(memory=Memory(unanswered=1)).presses("skip")
    assert today(chat).answered
    assert chat.citizen.memory.unanswered == 0


def test_in_the_shifts_after_more_hours_energy_is_asked_instead() -> None:
    chat = asked(placement=placed(hours_raised=date(2026, 11, 23))).presses("3")
    assert chat.presses("as_agreed").heard == ["Hvor meget energi har du tilbage?"]
    assert today(chat.presses("2")).energy == 2


@pytest.mark.parametrize(("shifts_asked", "asks"), [(3, "I har aftalt"), (4, "Hvor meget energi")])
def test_energy_is_asked_in_as_many_shifts_as_its_rule_looks_at(
    shifts_asked: int, asks: str
) -> None:
    policy = Policy(signals=replace(Policy().signals, energy_shifts=shifts_asked))
    chat = PureChat(policy=policy, placement=placed(hours_raised=date(2026, 11, 23)))
    assert asked(3, chat).presses("3").presses("as_agreed").heard[0].startswith(asks)


@pytest.mark.parametrize(("answer", "signs"), [("no", {"condition_safety"}), ("yes", set())])
def test_each_day_on_which_an_agreement_about_safety_is_not_kept_is_news(
    answer: str, signs: set[str]
) -> None:
    helmet = (Condition(1, "Hjelm på.", safety=True),)
    policy = Policy(signals=replace(Policy().signals, conditions_not_kept=5))
    chat = PureChat(policy=policy, conditions=helmet, shifts=told(kept="no", condition=1))
    asked(1, chat).presses("4").presses("as_agreed").presses(answer)
    assert {signal.rule for signal in chat.signals} == signs


def test_conditions_rotate() -> None:
    two = (Condition(1, "En pause kl. 10."), Condition(2, "Én ting ad gangen."))
    chat = asked(conditions=two).presses("4").presses("skip").presses("yes")
    asked(1, chat).presses("4").presses("skip")
    assert "Én ting ad gangen." in chat.heard[0]


def test_words_are_an_answer_though_no_button_was_pressed() -> None:
    chat = asked().writes("det var vist meget blandet alt i alt").goes_quiet()
    assert chat.citizen.memory.unanswered == 0
    assert "hørte ikke fra dig" not in asked(1, chat).heard[0]


@pytest.mark.parametrize("sign", ["nej", "ok 👍", "👍"])
def test_a_bare_sign_is_not_said_to_be_written_down(sign: str) -> None:
    chat = asked().presses("4").writes(sign)
    assert not any("skrevet ned" in text for text in chat.heard)
    assert not chat.asked_for(KeepWords)


def test_very_long_words_are_kept_as_far_as_the_policy_says_and_that_is_told() -> None:
    chat = asked().writes("det var en lang dag " * 200)
    (kept,) = chat.asked_for(KeepWords)
    assert len(kept.text) == 1000
    assert chat.heard[0] == "Tak. Det var langt, så jeg gemmer kun de første 1000 tegn."


def test_words_are_kept_apart_and_the_question_stays() -> None:
    chat = asked().writes("det var vist meget blandet alt i alt")
    assert chat.asked_for(KeepWords)
    assert chat.heard[1] == "Hej Amina. Hvordan gik det i dag?"


# --- shall somebody call --------------------------------------------------------------


def test_a_call_today_is_orange_and_says_who_is_told() -> None:
    chat = asked().presses("1").presses("tasks").presses("today")
    assert chat.cases == {"contact": "orange"}
    assert chat.heard == ["Mette får besked nu. Jeg skriver til dig, når det er set."]


def test_a_call_tomorrow_is_yellow_and_says_when() -> None:
    chat = asked().presses("1").presses("tasks").presses("tomorrow")
    assert chat.cases == {"contact": "yellow"}
    assert "Mette får besked 2026-11-24T08:00:00+00:00" in chat.heard[0]


def test_a_typed_yes_means_as_soon_as_somebody_is_there() -> None:
    assert asked().presses("1").presses("tasks").writes("ja tak").cases == {"contact": "orange"}


def test_today_is_not_offered_when_nobody_is_there_today() -> None:
    chat = asked()
    chat.now += timedelta(hours=3)  # 16.15
    assert chat.presses("1").presses("tasks").buttons == ["Ja, i morgen", "Ikke nu"]
    friday = asked(4)
    friday.presses("1").presses("tasks")
    assert friday.values == ["tomorrow", "no"]
    assert friday.buttons[0] == "Ja, 2026-11-30"


def test_without_a_caseworker_the_question_has_no_blank() -> None:
    chat = asked(chain={}).presses("1").presses("tasks")
    assert chat.heard == ["Vil du have, at Kommunen ringer?"]
    assert "ingen besked" in chat.presses("tomorrow").heard[0] or "Ring gerne" in chat.heard[0]


# --- when it is not asked -------------------------------------------------------------


@pytest.mark.parametrize(
    "facts",
    [
        {"absences": (Absence("a", STARTS.date(), STARTS.date()),)},
        {"shifts": told(coming=Coming.absent)},
        {"shifts": told(arrived=Arrived.no)},
        {"shifts": told(asked=True)},
        {"shifts": told(answered=True)},
        {"memory": Memory(silent=True, unanswered=2)},
    ],
)
def test_it_is_not_asked_where_it_does_not_fit(facts: dict[str, Any]) -> None:
    assert asked(**facts).asked_for(Say) == []


def test_who_came_after_all_is_asked() -> None:
    assert asked(shifts=told(arrived=Arrived.no, coming=Coming.on_way)).flow == "checkin"


def test_a_shift_that_ended_late_is_asked_about_as_yesterday() -> None:
    chat = PureChat()
    chat.now = ENDS + timedelta(hours=20)
    chat.rings("checkin", REF, fence=1, not_after=ENDS + timedelta(hours=23))
    assert chat.heard == ["Hej Amina. Hvordan gik det i går?"]


# --- silence --------------------------------------------------------------------------


def test_one_missed_question_is_nothing_and_the_next_is_kind() -> None:
    chat = asked().goes_quiet()
    assert chat.heard == []
    assert chat.cases == {}
    assert asked(1, chat).heard == [
        "Jeg hørte ikke fra dig sidst. Det er helt okay. Hvordan gik det i dag?"
    ]


def test_after_two_in_start_up_the_assistant_stops_and_a_person_is_told() -> None:
    chat = asked().goes_quiet()
    asked(1, chat).goes_quiet()
    assert chat.heard == []
    assert chat.cases == {"silence": "yellow"}
    assert asked(2, chat).asked_for(Say) == []


@pytest.mark.parametrize(("concern", "most"), [(False, 3), (True, 2)])
def test_in_the_stable_phase_it_takes_three_and_fewer_for_a_case_of_concern(
    concern: bool, most: int
) -> None:
    chat = PureChat(placement=placed(phase=Phase.stable, concern=concern))
    for days in range(most):
        assert chat.cases == {}
        asked(days, chat).goes_quiet()
    assert chat.cases == {"silence": "yellow"}


def test_any_answer_to_anything_begins_anew() -> None:
    chat = asked(memory=Memory(silent=True, unanswered=2)).commands("forsinket")
    assert chat.citizen.memory.unanswered == 0
    assert not chat.citizen.memory.silent
    assert asked(1, chat).flow == "checkin"


def test_the_first_day_back_is_met_with_a_welcome() -> None:
    away, back, *later = shifts()
    week = replace(away, coming=Coming.absent), replace(back, coming=Coming.on_way), *later
    assert asked(1, shifts=week).heard == [
        "Dejligt, at du er her igen. Du kan starte, hvor du slap.\nHvordan gik det i dag?"
    ]


def test_a_bare_yes_to_how_it_went_is_not_heard_as_news_about_coming() -> None:
    chat = asked().writes("ja")
    assert not any("ingen tid i dag" in said for said in chat.heard)
    assert chat.flow == "checkin"


def test_the_face_alone_is_the_button() -> None:
    assert asked().writes("😀").state == "hours"


@pytest.mark.parametrize(
    ("said", "mood"),
    [
        ("det gik godt", Mood.good),
        ("super, tak", Mood.good),
        ("fint nok", Mood.okay),
        ("👍🏼", Mood.okay),
        ("dårligt", Mood.low),
        ("det gik dårligt", Mood.low),
        ("👎", Mood.low),
        ("det var hårdt", Mood.hard),
        ("كان صعبا", Mood.hard),
        ("нормально", Mood.okay),
    ],
)
def test_how_the_day_was_can_be_said_in_words(said: str, mood: Mood) -> None:
    """ "Det gik dårligt" was heard as being ill tomorrow, and a thumb down as nothing to say."""
    chat = asked().writes(said)
    assert chat.flow == "checkin"
    assert today(chat).mood is mood


@pytest.mark.parametrize("said", ["jeg har det dårligt, kommer ikke i morgen", "jeg er syg"])
def test_words_of_illness_are_still_no_mood(said: str) -> None:
    assert asked().writes(said).flow == "absence"
