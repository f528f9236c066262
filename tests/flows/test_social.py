"""Each week, in turn: was there somebody to talk to? Mine, until I show it (requirement 155)."""

from datetime import date, timedelta

import pytest

from flows.effects import Tell
from flows.facts import Role
from flows.meetings import agenda
from flows.own import Goal, GoalState, Kind
from tests.amina import placed
from tests.chat import PureChat, plain
from tests.flows.week_chat import WeekChat, at

ASKED = "Var der nogen at snakke med eller spise frokost med i denne uge?"
BEGUN = date(2026, 11, 16)  # the week before
MEETING = date(2026, 12, 2)


def thursday(**facts: object) -> WeekChat:
    facts = {"placement": placed(first=BEGUN, follow_up=MEETING), **facts}
    return WeekChat(at(26, 13), **facts).week_rings("reflection")


def points(chat: PureChat, *roles: Role) -> str:
    [found] = [
        point
        for point in agenda.points(chat.citizen, chat.policy, chat.now, roles)
        if plain(point.name) == "Kollegerne"
    ]
    return " ".join(map(plain, found.known))


def test_it_takes_the_place_of_another_question_and_there_are_still_four() -> None:
    chat = thursday()
    asked = [chat.question]
    for value in ("4", "Nogle gange", "7"):
        asked.append(chat.presses(value).question)
    assert ASKED in asked[1]
    assert [question.count("?") for question in asked] == [1, 1, 1, 1]
    chat.presses("skip")
    assert "Et lille skridt" in chat.question, "the offer at the end, and no fifth question"
    [line] = [one for one in chat.citizen.entries if one.kind is Kind.social]
    assert (line.state, line.shared) == ("some", ())
    assert not chat.signals


def test_the_week_after_it_is_the_others_turn() -> None:
    chat = thursday().presses("4").presses("skip").presses("7").presses("skip").presses("skip")
    chat.later(days=7).week_rings("reflection", "2026-W49").presses("4")
    assert "Hvad gør, at det ikke er lavere?" in chat.question
    for value in ("skip", "7", "skip", "skip"):
        chat.presses(value)
    chat.later(days=7)
    chat.remembers(month_on=chat.now.date()).week_rings("reflection", "2026-W50").presses("4")
    assert ASKED in chat.question


def test_in_the_first_week_nobody_can_know() -> None:
    chat = thursday(placement=placed()).presses("4")
    assert "Hvad gør, at det ikke er lavere?" in chat.question


@pytest.mark.parametrize("goals", [{"goals": ()}, {}])
def test_where_there_is_room_it_is_asked_each_week(goals: dict[str, tuple[()]]) -> None:
    chat = thursday(**goals).remembers(social_on=at(19, 13).date()).presses("skip")
    assert ASKED in chat.question


def test_who_waits_for_an_answer_about_a_goal_is_asked_too() -> None:
    chat = thursday(goals=(), plans=(Goal(4, "Køre truck", state=GoalState.proposed),))
    assert ASKED in chat.question


def test_what_i_write_is_kept_in_my_words_and_shown_to_nobody() -> None:
    chat = thursday().presses("4").writes("Jeg spiste med Lars hver dag")
    assert not chat.asked_for(Tell)
    everybody = [role for role in Role if role is not Role.citizen]
    assert points(chat, *everybody) == "Kun det, Amina selv vil tale om."


def test_before_the_meeting_i_can_show_it_and_hide_it_again() -> None:
    chat = thursday().presses("4").writes("Jeg spiste med Lars hver dag")
    chat.talk.close()
    chat.now = at(26, 15) + timedelta(days=5)
    chat.rings("prepare", ref=MEETING.isoformat(), fence=1)
    assert "Jeg spiste med Lars hver dag" in chat.read
    chat.presses("Vis om kollegerne")
    assert "Nu kan Mette se, hvad du har svaret om kollegerne." in chat.heard
    assert "Jeg spiste med Lars hver dag" in points(chat, Role.caseworker)
    assert points(chat, Role.job_consultant) == "Kun det, Amina selv vil tale om."
    chat.presses("Skjul om kollegerne")
    assert points(chat, Role.caseworker) == "Kun det, Amina selv vil tale om."


def test_shown_it_is_counted_by_weeks_and_nothing_is_lost() -> None:
    chat = thursday().presses("4").presses("often")
    chat.talk.close()
    chat.commands("forbered").presses("Vis om kollegerne")
    assert points(chat, Role.caseworker) == "Nogen at snakke med: 1 uge."
