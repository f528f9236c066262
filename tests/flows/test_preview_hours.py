"""When the week's summary is shown: never in a shift, and with time to choose before it goes."""

from dataclasses import replace

import pytest

from flows.calendar import Schedule, local
from flows.effects import SetAlarm
from flows.facts import Role
from flows.memory import Memory
from tests.amina import placed
from tests.flows.test_preview import friday, worked_week
from tests.flows.week_chat import WEEK, WeekChat, at


@pytest.mark.parametrize(
    ("times", "shown", "mentors"),
    [
        ("fri 13:00-17:00", "10:00", "15:00"),
        ("fri 08:30-12:30", "14:15", "15:00"),
        ("fri 09:00-16:15", "07:00", "15:00"),  # before it: after it there is no time to choose
        ("fri 08:00-16:00", "17:45", "18:45"),  # the mentors get it later
        ("fri 07:30-18:30", "19:15", "20:00"),
        ("fri 09:00-21:00", "07:00", "15:00"),
        ("fri 08:00-21:00", None, "15:00"),
    ],
)
def test_the_preview_keeps_out_of_the_shift_and_leaves_time_to_choose(
    times: str, shown: str | None, mentors: str
) -> None:
    chat = WeekChat(at(27, 0), placement=placed(schedule=Schedule.parse(times)), shifts=())
    chat.rings("plan", fence=1)
    due = {one.what: local(one.due, "Europe/Copenhagen") for one in chat.asked_for(SetAlarm)}
    assert (f"{due['preview']:%H:%M}" if "preview" in due else None) == shown
    assert f"{due['summaries']:%H:%M}" == mentors


def test_a_later_hour_is_said_as_it_is() -> None:
    chat = WeekChat(at(27, 17)).week_rings("preview", not_after=at(27, 18))
    assert "uden et svar inden kl. 2026-11-27T18:00:00+00:00" in chat.question
    assert chat.alarm("quiet").due == at(27, 18)


def test_coming_back_it_keeps_out_of_a_shift_too() -> None:
    chat = WeekChat(at(27, 8), memory=Memory(summary_week=WEEK, summary="asked"))
    chat.week_rings("preview", not_after=at(27, 14))
    assert not chat.flow
    assert chat.alarm("preview").due == at(27, 13, 15)


def early_friday() -> WeekChat:
    """Work from 7 to 9, and the preview at 10; the check-in comes late."""
    *days, last = worked_week()
    last = replace(last, starts=at(27, 6), ends=at(27, 8))
    chat = friday(at(27, 9), shifts=(*days, last)).later(hours=2)
    return chat.week_rings("checkin", last.starts.isoformat())


def test_a_preview_pushed_aside_by_the_check_in_comes_back() -> None:
    chat = early_friday()
    assert chat.flow == "checkin"
    again = chat.alarm("preview")
    assert (again.ref, again.not_after) == (WEEK, at(27, 14))
    chat.presses("skip")
    chat.remembers(started=9).ring_next("preview")  # counts for no day's limit
    assert chat.flow == "preview"
    chat.presses("Send")
    assert chat.told(Role.company_mentor)


def test_it_waits_while_another_question_is_open_and_not_past_the_deadline() -> None:
    chat = early_friday()
    chat.ring_next("preview")
    assert chat.flow == "checkin"
    assert chat.asked_for(SetAlarm)[0].what == "preview"
    chat.later(hours=3).talk.close()
    chat.week_rings("preview", not_after=at(27, 14))
    assert not chat.flow
