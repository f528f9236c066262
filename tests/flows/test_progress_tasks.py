"""/opgaver: with help, alone, not yet, or a colleague does it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from flows.effects import Tell
from flows.own import Condition, Entry, Kind
from flows.own_effects import KeepCompetence
from flows.policy import Policy
from flows.progress.tasks_kept import MOST
from tests.amina import MONDAY
from tests.chat import PureChat
from tests.own_book import entry


def task(text: str, state: str = "with_help", id_: str = "t1", **more: Any) -> Entry:
    return entry(Kind.task, text, id=id_, state=state, placement=1, **more)


def listed(chat: PureChat) -> dict[str, str]:
    return {line.text: line.state for line in chat.citizen.entries if line.kind is Kind.task}


def test_a_new_task_is_written_and_what_made_it_work_is_asked_once() -> None:
    chat = PureChat().commands("opgaver")
    assert chat.heard == ["Hvilken opgave er det? Et par ord er nok."]
    chat.writes("Sætte varer på hylder").presses("Med hjælp")
    assert chat.heard == ["En ny opgave: Sætte varer på hylder\nHvad gjorde, at det lykkedes?"]
    chat.writes("Lars viste mig det to gange")
    assert listed(chat) == {"Sætte varer på hylder": "with_help"}
    [lesson] = [line for line in chat.citizen.entries if line.kind is Kind.lesson]
    assert (lesson.text, lesson.shared) == ("Lars viste mig det to gange", ())
    assert chat.state == ""


def test_a_task_that_is_done_alone_becomes_a_draft_for_the_card() -> None:
    chat = PureChat(entries=(task("Kassen"),)).commands("tasks").presses("1. Kassen")
    chat.presses("Jeg klarer det selv")
    assert chat.heard == ["Nu klarer du det selv: Kassen\nHvad gjorde, at det lykkedes?"]
    assert [(c.text, c.state) for c in chat.citizen.competences] == [("Kassen", "")]
    chat.presses("skip")
    assert listed(chat) == {"Kassen": "alone"}


def test_with_help_is_not_claimed_on_the_card() -> None:
    chat = PureChat().commands("opgaver").writes("Kassen").presses("Med hjælp")
    assert chat.asked_for(KeepCompetence) == []


def test_the_same_draft_is_not_written_twice() -> None:
    chat = PureChat(entries=(task("Kassen"),))
    for state in ("alone", "with_help", "alone"):
        chat.commands("opgaver").presses("t1").presses(state)
        if chat.state:
            chat.presses("skip")
    assert len(chat.citizen.competences) == 1


def test_what_goes_back_to_with_help_is_written_without_a_word_about_it() -> None:
    chat = PureChat(entries=(task("Kassen", "alone"),)).commands("opgaver").presses("t1")
    chat.presses("Med hjælp")
    assert chat.heard == ["Tak. Jeg har det på listen."]
    assert listed(chat) == {"Kassen": "with_help"}


@pytest.mark.parametrize(
    ("button", "state"), [("En kollega gør det", "colleague"), ("Ikke endnu", "not_yet")]
)
def test_a_colleague_may_do_it_and_not_yet_is_an_answer(button: str, state: str) -> None:
    chat = PureChat().commands("opgaver").writes("Tunge løft").presses(button)
    assert chat.heard == ["Tak. Jeg har det på listen."]
    assert listed(chat) == {"Tunge løft": state}


def test_the_same_words_are_the_same_task() -> None:
    chat = PureChat(entries=(task("Kassen"),)).commands("opgaver").writes("kassen.")
    chat.presses("alone").presses("skip")
    assert listed(chat) == {"Kassen": "alone"}


def test_five_thousand_characters_are_answered_and_not_cut_in_silence() -> None:
    chat = PureChat().commands("opgaver").writes("rydde op " * 600)
    assert f"højst {MOST} tegn" in chat.heard[0]
    assert chat.flow == "tasks"
    chat.writes("🧹").presses("Med hjælp")
    assert listed(chat) == {"🧹": "with_help"}


def test_silence_keeps_the_words_as_something_still_to_come() -> None:
    chat = PureChat().commands("opgaver").writes("Kassen").goes_quiet()
    assert listed(chat) == {"Kassen": "not_yet"}
    assert chat.heard == []


def test_a_task_can_be_taken_off_the_list() -> None:
    chat = PureChat(entries=(task("Kassen"),)).commands("opgaver").presses("t1").presses("remove")
    assert chat.heard == ["Den er taget af listen."]
    assert listed(chat) == {}


def test_a_long_list_is_shown_a_page_at_a_time() -> None:
    chat = PureChat(entries=tuple(task(f"Opgave nr {n}", id_=f"t{n}") for n in range(10)))
    chat.commands("opgaver")
    assert "Opgave nr 9" in chat.heard[0]
    assert "Opgave nr 1:" not in chat.heard[0]
    chat.presses("Vis flere")
    assert "Opgave nr 1:" in chat.heard[0]
    chat.presses("Vis flere")
    assert "Opgave nr 9" in chat.heard[0]


def test_a_number_means_the_task_with_that_number() -> None:
    chat = PureChat(entries=(task("Kassen"), task("Lageret", id_="t2"))).commands("opgaver")
    chat.writes("2")
    assert chat.heard == ["Kassen: Hvordan er det nu?"]


def test_a_task_stays_between_the_citizen_and_the_list_until_it_is_shared() -> None:
    chat = PureChat().commands("opgaver").writes("Kassen").presses("alone")
    assert chat.asked_for(Tell) == []
    assert all(line.shared == () for line in chat.citizen.entries)


# --- asked lightly ----------------------------------------------------------------------------


def planned(day: datetime, policy: Policy | None = None) -> list[str]:
    chat = PureChat(policy=policy)
    chat.now = day
    chat.rings("plan", fence=1)
    return [a.due.isoformat()[:10] for a in chat.alarms if a.what == "task_news"]


def at(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 11, tzinfo=UTC)


def test_every_other_tuesday_from_the_second_week_on() -> None:
    days = [at(11, 23), at(11, 24), at(11, 30), at(12, 7), at(12, 14)]
    assert [planned(day) for day in days] == [[], [], ["2026-12-01"], [], ["2026-12-15"]]


def asked(chat: PureChat) -> PureChat:
    chat.later(days=8, hours=9)
    return chat.rings("task_news", ref="2026-W49", fence=1)


def test_it_is_one_light_question_and_no_is_enough() -> None:
    chat = asked(PureChat())
    assert chat.heard == ["Er der noget nyt med dine opgaver?"]
    assert chat.presses("Nej, som før").heard == ["Helt fint. Så er listen, som den er."]


def test_who_has_told_this_week_is_not_asked_again() -> None:
    since = task("Kassen", day=datetime(2026, 12, 1, tzinfo=UTC).date())
    assert asked(PureChat(entries=(since,))).heard == []


def test_an_answer_in_words_is_the_new_task() -> None:
    chat = asked(PureChat()).writes("Kaffemaskinen")
    assert chat.heard == ["Kaffemaskinen: Hvordan er det nu?"]


def test_the_day_the_conditions_are_looked_at_asks_about_nothing_else() -> None:
    chat = PureChat(conditions=(Condition(1, "En pause kl. 10.", at=MONDAY - timedelta(days=60)),))
    chat.now = at(11, 30)
    chat.rings("plan", fence=1)
    assert "condition_review" in {alarm.what for alarm in chat.alarms}
    assert "task_news" not in {alarm.what for alarm in chat.alarms}
