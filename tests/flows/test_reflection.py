"""Thursday's four questions, as the citizen meets them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.effects import KeepSignal, KeepWords
from flows.facts import Absence, Participation
from flows.own import Competence, Goal
from flows.own_effects import KeepCompetence, KeepGoal, KeepRating
from tests.amina import MENTORS, placed, shifts
from tests.flows.week_chat import WeekChat, at

GOAL = Goal(1, "Sige godmorgen til alle", shared=MENTORS)


def thursday(**facts: object) -> WeekChat:
    return WeekChat(at(26, 13), **facts).week_rings("reflection")


def test_an_ordinary_thursday_is_four_questions_and_one_small_step() -> None:
    chat = thursday()
    assert "Dit mål nu: Sige godmorgen til alle" in chat.read
    assert "arbejde i en butik" in chat.read  # what the small goal is for
    assert chat.values == [str(n) for n in range(11)] + ["skip"]
    chat.presses("4")
    assert chat.asked_for(KeepRating) == [KeepRating(1, 4)]
    assert chat.heard == ["Du siger 4. Hvad gør, at det ikke er lavere?"]
    chat.writes("De smiler til mig")
    assert chat.asked_for(KeepWords) == [KeepWords("reflection", "De smiler til mig")]
    chat.presses("7")
    assert chat.citizen.memory.confidence == (7,)
    chat.writes("Bruge truck uden hjælp")
    assert [one.text for one in chat.citizen.competences] == ["Bruge truck uden hjælp"]
    assert "Jeg har skrevet det på din liste: Bruge truck uden hjælp" in chat.read
    assert "?" not in chat.question  # the step is an offer, not a fifth question
    chat.presses("Spørge om hjælp til det")
    assert chat.heard == ["Tak. Det var alt for denne uge."]
    assert not chat.flow
    assert not chat.signals


def test_the_small_step_is_shown_next_week() -> None:
    chat = thursday()
    for value in ("5", "skip", "8", "skip", "ask"):
        chat.presses(value)
    chat.later(days=7).week_rings("reflection", "2026-W49")
    assert "Dit lille skridt var: Spørge om hjælp til det" in chat.read


def test_everything_can_be_skipped_and_nothing_is_held_against_anyone() -> None:
    chat = thursday()
    for _ in range(4):
        chat.presses("Spring over")
    assert not chat.flow
    assert chat.citizen.memory.confidence == ()
    assert chat.citizen.goals == (GOAL,)
    assert chat.citizen.competences == ()
    assert not chat.signals


@pytest.mark.parametrize(("before", "shown"), [(3, True), (4, True), (6, False)])
def test_last_time_is_only_shown_when_nothing_was_lost(before: int, shown: bool) -> None:
    chat = thursday(goals=(replace(GOAL, ratings=(before,)),))
    assert "Sidst" not in chat.read
    chat.presses("4")
    assert (f"Sidst sagde du {before}" in chat.read) is shown


def test_at_nought_a_very_small_step_is_asked_for_and_offered_as_a_button() -> None:
    chat = thursday().presses("0")
    assert chat.heard == ["Det er helt i orden. Hvad ville være et meget lille skridt?"]
    chat.writes("Sige hej til Lars")
    chat.presses("5").presses("skip")
    assert chat.buttons[0] == "Sige hej til Lars"
    chat.presses("own")
    assert chat.asked_for(KeepWords) == [KeepWords("step", "Sige hej til Lars")]
    chat.commands("maal")
    assert "Dit lille skridt: Sige hej til Lars" in chat.read


def test_a_reached_goal_goes_on_the_cv_in_the_citizens_own_words() -> None:
    chat = thursday().presses("10")
    assert "Du er i mål: Sige godmorgen til alle" in chat.read
    assert chat.buttons == ["Ja", "Ret teksten", "Nej", "Spring over"]
    chat.presses("edit").writes("Jeg hilser på alle")
    assert chat.asked_for(KeepCompetence) == [
        KeepCompetence("Jeg hilser på alle", facts={"state": "approved"})
    ]
    assert chat.asked_for(KeepGoal) == [KeepGoal("Sige godmorgen til alle", 1, "reached")]
    chat.presses("9").presses("skip")
    assert chat.heard == ["Tak. I næste uge kan du finde et nyt mål."]
    assert not chat.flow


@pytest.mark.parametrize(("answer", "on_cv"), [("ja", True), ("nej", False)])
def test_the_cv_is_asked_and_typed_answers_count(answer: str, on_cv: bool) -> None:
    chat = thursday().presses("10").writes(answer)
    assert bool(chat.citizen.competences) is on_cv
    assert chat.citizen.goals == ()


@pytest.mark.parametrize("words", ["6", "seks", "jeg er på 6 nu", "en 6'er", "6/10"])
def test_a_number_in_words_is_understood(words: str) -> None:
    chat = thursday().writes(words)
    assert chat.heard == ["Du siger 6. Hvad gør, at det ikke er lavere?"]


def test_words_instead_of_a_number_are_kept_and_the_question_stays() -> None:
    chat = thursday().writes("Det går stille og roligt fremad")
    assert chat.asked_for(KeepWords) == [KeepWords("reflection", "Det går stille og roligt fremad")]
    assert "Vælg gerne et tal" in chat.read
    assert chat.values[-1] == "skip"


@pytest.mark.parametrize("words", ["nej", "Ved ikke", "ingenting."])
def test_nothing_learned_is_an_answer_and_not_put_on_the_list(words: str) -> None:
    chat = thursday().presses("5").presses("skip").presses("8").writes(words)
    assert chat.citizen.competences == ()
    assert "din liste" not in chat.read
    assert chat.flow == "reflection"


def test_to_say_no_is_something_one_can_learn() -> None:
    chat = thursday().presses("5").presses("skip").presses("8").writes("Sige nej")
    assert [one.text for one in chat.citizen.competences] == ["Sige nej"]


# --- how sure of next week ------------------------------------------------------------


def sure(value: str, *before: int, **facts: object) -> WeekChat:
    chat = WeekChat(at(26, 13), **facts).remembers(confidence=before)
    return chat.week_rings("reflection").presses("skip").presses(value)


@pytest.mark.parametrize(
    ("value", "before", "rule"),
    [
        ("3", (), "confidence_low"),
        ("4", (), ""),
        ("3", (5,), "confidence_low"),
        ("2", (3,), ""),  # was low already, and was told then
        ("5", (8,), "confidence_fall"),
        ("6", (8,), ""),
        ("0", (3,), "confidence_fall"),
    ],
)
def test_unsure_of_next_week_reaches_a_person_when_it_becomes_true(
    value: str, before: tuple[int, ...], rule: str
) -> None:
    chat = sure(value, *before)
    assert [signal.rule for signal in chat.signals] == ([rule] if rule else [])
    assert chat.cases == ({"confidence": "yellow"} if rule else {})
    assert ("Mette får besked" in chat.read) is bool(rule)


def test_a_case_of_concern_needs_a_smaller_fall() -> None:
    chat = sure("6", 8, placement=placed(concern=True))
    assert [signal.rule for signal in chat.signals] == ["confidence_fall"]


def test_nobody_is_promised_when_nobody_can_be_told() -> None:
    chat = sure("1", chain={})
    assert "Tak, fordi du siger det." in chat.read
    assert "får besked" not in chat.read


# --- no goal, silence, and when it is not asked ----------------------------------------


def test_without_a_goal_one_thing_is_asked_for_and_becomes_the_goal() -> None:
    chat = thursday(goals=())
    assert "Er der én ting, du gerne vil blive bedre til i næste uge?" in chat.read
    chat.writes("Holde styr på varerne")
    assert chat.asked_for(KeepGoal) == [KeepGoal("Holde styr på varerne")]
    assert "Så er det dit mål: Holde styr på varerne" in chat.read
    chat.presses("8").presses("skip").presses("skip")
    chat.commands("maal")
    assert "Dit mål nu: Holde styr på varerne" in chat.read


def silent_week(**facts: object) -> WeekChat:
    chat = thursday(**facts)
    chat.later(hours=4).goes_quiet()
    return chat


def test_a_week_without_a_word_reaches_a_person() -> None:
    chat = silent_week()
    assert chat.heard == []
    assert [signal.rule for signal in chat.signals] == ["weekly_silence"]
    assert chat.asked_for(KeepSignal)[0].family == "silence"


def test_one_missed_thursday_is_nothing_when_the_days_were_answered() -> None:
    answered = tuple(replace(shift, answered=shift.day.day == 24) for shift in shifts())
    assert not silent_week(shifts=answered).signals


def test_a_question_another_dialogue_took_the_place_of_is_no_silence() -> None:
    chat = thursday().later(minutes=40)
    chat.rings("checkin", ref=shifts()[3].starts.isoformat(), fence=1)
    assert chat.flow == "checkin"
    assert not chat.signals


@pytest.mark.parametrize("presses", [1, 2, 3, 4])
def test_silence_later_on_keeps_what_was_said_and_ends_quietly(presses: int) -> None:
    chat = thursday()
    for value in ("0", "skip", "8", "skip")[:presses]:
        chat.presses(value)
    chat.later(hours=4).goes_quiet()
    assert chat.heard == []
    assert not chat.flow
    assert not chat.signals
    assert chat.citizen.goals[0].ratings == (0,)


def test_it_is_not_asked_on_a_day_of_absence_after_silence_or_of_an_old_plan() -> None:
    away = Absence("a", date(2026, 11, 25), date(2026, 11, 27))
    assert not thursday(absences=(away,)).flow
    silent = WeekChat(at(26, 13)).remembers(silent=True)
    assert not silent.week_rings("reflection").flow
    old = WeekChat(at(26, 13))
    old.rings("reflection", ref="2026-W48", fence=0)
    assert not old.flow
    assert not thursday(participation=Participation.paused).flow


# --- /maal ----------------------------------------------------------------------------


def test_maal_shows_what_was_won_and_offers_the_questions() -> None:
    chat = WeekChat(
        at(24, 13), goals=(replace(GOAL, ratings=(2, 6)),), competences=(Competence(1, "Truck"),)
    )
    chat.commands("maal")
    assert "Du er gået fra 2 til 6 ud af 10." in chat.read
    assert "Truck" in chat.read
    chat.presses("Se tilbage på ugen")
    assert chat.flow == "reflection"
    chat.presses("7")
    chat.now += timedelta(days=2)
    assert not chat.presses("skip").week_rings("reflection").heard  # asked once a week is enough


def test_maal_never_counts_a_loss() -> None:
    chat = WeekChat(at(24, 13), goals=(replace(GOAL, ratings=(6, 2)),)).commands("maal")
    assert "fra 6" not in "\n".join(chat.heard)


def test_maal_without_a_goal_is_no_dead_end() -> None:
    chat = WeekChat(at(24, 13), goals=(), placement=None).commands("maal")
    assert chat.heard == ["Vi har ikke skrevet et mål endnu."]
    assert chat.buttons == ["Se tilbage på ugen", "Nyt mål"]


def test_no_to_a_question_without_a_no_skips_it() -> None:
    chat = thursday().writes("nej")
    assert chat.state != "how_far"
    assert not chat.asked_for(KeepRating)
