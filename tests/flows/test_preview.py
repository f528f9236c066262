"""Friday: the citizen sees what each mentor would get, and decides."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from flows.effects import KeepWords, Lane, Say
from flows.facts import Absence, Arrived, Coming, Mood, Participation, Person, Role
from flows.own import Condition
from tests.amina import CHAIN, shifts
from tests.chat import plain
from tests.flows.week_chat import WEEK, WeekChat, at, mail

AFTER = at(27, 13, 15)  # the shift is over, and the day was asked about
OLD = Absence("old", date(2026, 11, 25), date(2026, 11, 25), reason="syg", returned=True)

ASKED_OF_MENTOR = {
    "Hvordan gik ugen for jer?",
    "Skriv gerne et par linjer. Er der en lille ny opgave til Amina?",
}


def worked_week() -> tuple[Any, ...]:
    """Two good days, one absent, one with fewer hours, and a Friday nobody has spoken of."""
    monday, tuesday, wednesday, thursday, friday = shifts()
    return (
        replace(monday, mood=Mood.good, hours="as_agreed", answered=True),
        replace(tuesday, arrived=Arrived.yes, mood=Mood.hard, hard_about="home", answered=True),
        replace(wednesday, coming=Coming.absent),
        replace(thursday, mood=Mood.low, hours="fewer", answered=True),
        friday,
    )


def friday(now: datetime = AFTER, **facts: Any) -> WeekChat:
    usual: dict[str, Any] = {
        "shifts": worked_week(),
        "absences": (OLD,),
        "conditions": (
            Condition(1, "En pause kl. 10.", shared=("company_mentor",)),
            Condition(2, "Jeg møder bedst kl. 10."),
        ),
    }
    return WeekChat(now, **{**usual, **facts}).week_rings("preview", not_after=at(27, 14))


def shown(chat: WeekChat) -> list[str]:
    return [plain(e.text) for e in chat.effects if isinstance(e, Say) and not e.question]


# --- what is seen is what is sent ------------------------------------------------------


def test_the_citizen_sees_exactly_what_is_sent() -> None:
    chat = friday()
    previews = shown(chat)
    assert previews[0].startswith("Til Lars:")
    assert previews[1].startswith("Til Jonas:")
    assert chat.buttons == ["Send", "Ret", "Send ikke"]
    assert chat.told_all == []
    picture = [e.picture for e in chat.effects if isinstance(e, Say)][1]
    chat.later(hours=4).presses("Send")  # Friday's shift is over by now
    for preview, role in zip(previews, (Role.company_mentor, Role.personal_mentor), strict=True):
        (tell,) = chat.told(role)
        for paragraph in (tell.text, *tell.lines):
            words = plain(paragraph)
            assert words in preview or words in ASKED_OF_MENTOR
    assert chat.told(Role.personal_mentor)[0].picture == picture
    assert chat.heard == ["Jeg sender det nu til Lars og Jonas."]
    assert (chat.citizen.memory.summary_week, chat.citizen.memory.summary) == (WEEK, "send")


def test_the_workplace_gets_no_absence_no_mood_no_reason_and_no_secrets() -> None:
    (tell,) = friday().presses("Send").told(Role.company_mentor)
    text = mail(tell)
    assert "2026-11-23" in text
    assert "2026-11-24" in text  # the hard day was a day as agreed
    for day in ("2026-11-25", "2026-11-26", "2026-11-27"):
        assert day not in text
    for secret in ("syg", "svær", "hjemme", "færre", "bedst kl. 10", "fravær", "ud af", "butik"):
        assert secret not in text.casefold()
    assert "En pause kl. 10." in text
    assert "Sige godmorgen til alle" in text
    assert "2026-11-30" in text  # next week
    assert "ring til Hanne på 20 30 40 52" in text
    assert tell.picture == ""
    assert tell.lane is Lane.summary


def test_the_personal_mentor_gets_a_picture_of_hours_agreed_and_done() -> None:
    (tell,) = friday().presses("Send").told(Role.personal_mentor)
    assert tell.picture == (
        "hours:agreed=4,4,4,4,4;done=4,4,0,fewer,?;"
        "days=2026-11-23,2026-11-24,2026-11-25,2026-11-26,2026-11-27"
    )
    assert "pause" not in mail(tell)  # agreed with the workplace, not with the mentor
    assert tell.task is None


# --- change ---------------------------------------------------------------------------


def test_the_goal_and_the_agreements_can_be_left_out() -> None:
    chat = friday().presses("Ret").presses("Uden mit mål")
    assert "godmorgen" not in chat.read
    chat.presses("Ret")
    assert "Uden mit mål" not in chat.buttons
    chat.presses("Uden mine aftaler")
    assert "pause" not in chat.read
    chat.presses("Send")
    for tell in chat.told_all:
        assert "godmorgen" not in mail(tell)
        assert "pause" not in mail(tell)
    assert chat.citizen.memory.summary == "changed"


def test_an_own_line_is_seen_before_it_is_sent_as_the_citizens_words() -> None:
    chat = friday().presses("Ret").presses("Skriv en linje").writes("Tak for en god uge")
    assert "Amina skriver selv:\nTak for en god uge" in chat.read
    chat.presses("Send")
    assert all("Tak for en god uge" in mail(tell) for tell in chat.told_all)


def test_a_change_can_be_taken_back() -> None:
    chat = friday()
    before = shown(chat)
    chat.presses("Ret").presses("Uden mit mål").presses("Ret").presses("Som det var først")
    assert shown(chat) == before
    chat.presses("Ret").presses("Tilbage")
    assert shown(chat) == before
    chat.presses("Ret").presses("own").presses("Tilbage")
    assert shown(chat) == before


# --- no, and no answer -----------------------------------------------------------------


def only_the_least(chat: WeekChat) -> None:
    """Next week's days, whom to call, the mentor's own question; nothing about this week."""
    assert chat.told_all
    for tell in chat.told_all:
        text = mail(tell)
        assert tell.picture == ""
        assert "Aftalt i uge 49:" in text
        assert "20 30 40 52" in text
        for gone in ("2026-11-23", "godmorgen", "pause", "sagt ja"):
            assert gone not in text


def test_send_not_leaves_the_mentors_only_next_weeks_days_and_a_number() -> None:
    chat = friday().presses("Send ikke")
    only_the_least(chat)
    assert "Lars og Jonas får kun næste uges dage" in chat.read
    assert chat.citizen.memory.summary == "no"


def test_what_send_not_still_sends_is_said_before_the_choice() -> None:
    assert "Trykker du Send ikke, sender jeg kun næste uges dage." in friday().question


def test_a_chat_that_shows_no_subject_still_says_whom_it_is_about() -> None:
    chat = friday().presses("Send ikke")
    for tell in chat.told_all:
        assert "Amina" in plain(tell.text)


def test_no_answer_by_three_is_no_yes() -> None:
    chat = friday()
    assert "uden et svar inden kl. 2026-11-27T14:00:00+00:00" in chat.question  # 15 in Denmark
    assert chat.alarm("quiet").due == at(27, 14)
    chat.later(hours=1).week_rings("summaries")
    only_the_least(chat)
    assert chat.heard == []
    assert not chat.flow
    chat.presses("yes")  # the old button
    assert chat.told_all == []


@pytest.mark.parametrize("answer", ["Send", "Send ikke"])
def test_after_an_answer_the_deadline_sends_nothing_more(answer: str) -> None:
    chat = friday().presses(answer)
    chat.later(hours=1).week_rings("summaries")
    assert chat.told_all == []


def test_the_deadline_also_counts_when_no_preview_could_be_shown() -> None:
    chat = WeekChat(at(27, 14), shifts=worked_week()).remembers(silent=True)
    assert chat.week_rings("preview").told_all == []
    chat.week_rings("summaries")
    only_the_least(chat)
    assert chat.week_rings("summaries").told_all == []


def test_a_late_deadline_still_names_the_week_it_was_for() -> None:
    chat = WeekChat(at(30, 8), shifts=worked_week()).week_rings("summaries")
    only_the_least(chat)


@pytest.mark.parametrize("left", [Participation.paused, Participation.stopped])
def test_who_left_is_written_about_to_nobody(left: Participation) -> None:
    chat = friday(participation=left)
    assert chat.heard == []
    assert chat.week_rings("summaries").told_all == []


def test_days_reported_absent_are_not_promised_to_the_workplace() -> None:
    away = Absence("a", date(2026, 11, 30), date(2026, 12, 1))
    text = mail(friday(absences=(away,)).presses("Send").told(Role.company_mentor)[0])
    assert "2026-11-30" not in text
    assert "2026-12-02" in text


# --- who there is ----------------------------------------------------------------------


def test_without_mentors_there_is_nothing_to_show() -> None:
    chat = friday(chain={Role.caseworker: CHAIN[Role.caseworker]})
    assert chat.heard == []


def test_one_mentor_is_enough_and_one_person_is_told_once() -> None:
    both = {**CHAIN, Role.personal_mentor: CHAIN[Role.company_mentor]}
    chat = friday(chain=both)
    assert "Det her sender jeg til Lars." in chat.question
    assert len(chat.presses("Send").told(Role.company_mentor)) == 1


def test_without_a_number_nobody_is_asked_to_ring_to_a_blank() -> None:
    chain = {**CHAIN, Role.job_consultant: Person(4, "Hanne"), Role.caseworker: Person(2, "Mette")}
    text = mail(friday(chain=chain).presses("Send").told(Role.company_mentor)[0])
    assert "så spørg Hanne." in text


# --- the mentor answers ---------------------------------------------------------------


def sent() -> WeekChat:
    return friday().presses("Send")


@pytest.mark.parametrize("value", ["good", "hard", "usual"])
def test_the_mentor_tells_with_one_tap_how_the_week_went(value: str) -> None:
    chat = sent()
    (tell,) = chat.told(Role.company_mentor)
    assert tell.task is not None
    assert (tell.task.kind, tell.task.ref) == ("mentor_week", WEEK)
    assert [b.value for b in tell.buttons] == ["good", "hard", "usual", "question"]
    chat.answers("mentor_week", WEEK, value, Role.company_mentor)
    assert chat.asked_for(KeepWords) == [KeepWords("mentor_week", value)]
    assert chat.heard[0].startswith("Tak, fordi du svarede.")
    assert chat.told_all == []
    assert chat.citizen.memory.mentor_said == value


def test_a_mentors_question_reaches_the_job_consultant_with_a_number() -> None:
    chat = sent()
    chat.answers("mentor_week", WEEK, "question", Role.company_mentor)
    (tell,) = chat.told(Role.job_consultant)
    assert plain(tell.text) == "Lars har et spørgsmål om Amina. Ring til Lars på 20 30 40 54."
    assert chat.heard == ["Tak. Hanne får besked. Du kan også selv ringe på 20 30 40 52."]


def test_without_a_job_consultant_the_caseworker_gets_the_question() -> None:
    chain = {role: person for role, person in CHAIN.items() if role is not Role.job_consultant}
    chat = friday(chain=chain).presses("Send")
    chat.answers("mentor_week", WEEK, "question", Role.company_mentor)
    assert chat.told(Role.caseworker)


def test_with_nobody_to_tell_the_mentor_is_promised_nothing() -> None:
    chain = {Role.company_mentor: CHAIN[Role.company_mentor]}
    chat = friday(chain=chain).presses("Send")
    chat.answers("mentor_week", WEEK, "question", Role.company_mentor)
    assert chat.heard == ["Jeg kan ikke give nogen besked lige nu. Kontakt Kommunen selv."]
    assert chat.told_all == []
