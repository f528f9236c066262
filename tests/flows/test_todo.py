"""What I do myself, before a placement or at it (requirement 63): mine, with a kind reminder."""

from datetime import UTC, date, datetime

import pytest

from flows.effects import SetAlarm, Tell
from flows.facts import Role
from flows.meetings import agenda
from flows.own import Entry, Kind
from tests.amina import MONDAY
from tests.chat import PureChat, plain

TOMORROW = date(2026, 11, 24)


def written(text: str = "Ringe til Lars", **facts: object) -> PureChat:
    return PureChat(**facts).commands("goerselv").writes(text)


def lines(chat: PureChat) -> list[Entry]:
    return [one for one in chat.citizen.entries if one.kind is Kind.todo]


def rung(chat: PureChat) -> PureChat:
    alarm = chat.alarm("todo")
    chat.now = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # after the shift
    return chat.rings("todo", ref=alarm.ref, not_after=alarm.not_after)


def at_the_meeting(chat: PureChat, role: Role) -> str:
    points = agenda.points(chat.citizen, chat.policy, chat.now, [role])
    return " ".join(plain(text) for text in points[-1].known)


def test_it_is_written_with_a_day_and_nobody_else_sees_it() -> None:
    chat = written().presses("I morgen").presses("Nej, kun mig")
    assert chat.heard == ["Det er skrevet ned. Jeg minder dig om det 2026-11-24."]
    [line] = lines(chat)
    assert (line.text, line.day, line.state, line.shared) == (
        "Ringe til Lars", TOMORROW, "open", (),
    )  # fmt: skip
    assert line.placement is None, "it goes on to the next placement"
    assert not chat.asked_for(Tell)
    assert at_the_meeting(chat, Role.caseworker) == ""


@pytest.mark.parametrize("idea", ["Ringe til stedet", "Se stedet først", "Prøve vejen derhen"])
def test_who_does_not_write_presses_an_idea(idea: str) -> None:
    [line] = lines(PureChat().commands("goerselv").presses(idea))
    assert line.text == idea


def test_without_a_placement_it_works_the_same() -> None:
    chat = written(placement=None).presses("I morgen").presses("no")
    rung(chat)
    assert chat.heard == ["I dag ville du gøre det her:\nRinge til Lars"]


def test_on_the_day_it_is_ticked_off_with_one_tap() -> None:
    chat = rung(written().presses("I morgen").presses("no")).presses("Det er gjort")
    assert chat.heard == ["Godt. Så er det gjort."]
    [line] = lines(chat)
    assert (line.state, line.until) == ("done", TOMORROW)


def test_later_is_an_answer_and_it_is_asked_again_in_a_week() -> None:
    chat = rung(written().presses("I morgen").presses("no")).presses("Om en uge")
    assert lines(chat)[0].day == date(2026, 12, 1)
    assert chat.alarm("todo").due.date() == date(2026, 12, 1)


def test_dropped_it_is_gone_and_nothing_is_counted() -> None:
    chat = rung(written().presses("I morgen").presses("no")).presses("Drop det")
    assert not lines(chat)
    assert not chat.signals


def test_with_another_day_the_old_reminder_says_nothing() -> None:
    chat = written().presses("I morgen").presses("no")
    old = chat.alarm("todo")
    chat.commands("goerselv").presses(lines(chat)[0].id).presses("Anden dag").writes("4. december")
    assert lines(chat)[0].day == date(2026, 12, 4)
    chat.now = old.due
    assert not chat.rings("todo", ref=old.ref).heard


@pytest.mark.parametrize("said", ["i går", "32. december", "engang"])
def test_a_day_that_cannot_be_is_asked_for_again(said: str) -> None:
    chat = written().writes(said)
    assert chat.state == "when"
    assert len(chat.heard) == 2


def test_silence_after_the_words_keeps_them_without_a_reminder() -> None:
    chat = written().goes_quiet()
    [line] = lines(chat)
    assert (line.day, line.shared) == (None, ())


def test_what_i_show_the_caseworker_sees_and_others_do_not_and_i_can_hide_it() -> None:
    chat = written().presses("Ingen dag").presses("Ja, vis det")
    assert at_the_meeting(chat, Role.caseworker) == "Amina gør selv: Ringe til Lars"
    assert at_the_meeting(chat, Role.job_consultant) == ""
    chat.commands("goerselv").presses(lines(chat)[0].id).presses("Vis ikke Mette")
    assert at_the_meeting(chat, Role.caseworker) == ""
    assert "Vis det til Mette" in chat.buttons


def test_while_i_am_at_work_it_does_not_ring() -> None:
    chat = written().presses("I morgen").presses("no")
    alarm = chat.alarm("todo")
    assert alarm.due > MONDAY
    chat.now = alarm.due  # 10.00, in the shift
    assert not chat.rings("todo", ref=alarm.ref, not_after=alarm.not_after).heard
    [again] = chat.asked_for(SetAlarm)
    assert again.due == datetime(2026, 11, 24, 13, 15, tzinfo=UTC)
