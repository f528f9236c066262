"""A request whose answer never came: it may have been carried out. What must arrive goes again,
what would only be a nuisance twice is let go (DESIGN §3). What surely never left is simply tried
again, in every lane."""

import asyncio
from typing import Any

import httpx
import pytest
from telegram.error import NetworkError, TimedOut
from telegram.request import RequestData

from flows.effects import Lane
from tests.bot.outgoing import put, say, send_all, texts
from tests.bot.test_mail import LARS, mail
from tests.fake_telegram import FakeTelegram
from tests.whole import AMINA, METTE, WholeChat, whole

LOST = [httpx.ReadTimeout("…"), httpx.ReadError("reset"), httpx.RemoteProtocolError("half")]
NEVER_LEFT = [httpx.ConnectError("refused"), httpx.ConnectTimeout("…"), httpx.PoolTimeout("…")]


def as_the_library_says(cause: Exception) -> NetworkError:
    kind = TimedOut if isinstance(cause, httpx.TimeoutException) else NetworkError
    error = kind() if kind is TimedOut else kind(str(cause))
    error.__cause__ = cause
    return error


class LosesAnswers(FakeTelegram):
    """Carries out what it is asked for; then the answer is lost, so many times."""

    def __init__(self) -> None:
        super().__init__()
        self.losing: list[Exception] = []

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        answer = await super().do_request(url, method, request_data)
        if self.losing:
            raise as_the_library_says(self.losing.pop())
        return answer


@pytest.fixture
async def lossy(database_url: str) -> Any:
    async with whole(database_url, telegram=LosesAnswers()) as chat:
        yield chat


def loses(chat: WholeChat, *answers: Exception) -> None:
    assert isinstance(chat.telegram, LosesAnswers)
    chat.telegram.losing += answers


def let_go(chat: WholeChat, channel: str = "telegram") -> float:
    return float(chat.parts.metrics.sent.labels(channel, "let_go")._value.get())


@pytest.mark.parametrize("lost", LOST, ids=lambda lost: type(lost).__name__)
async def test_a_reminder_whose_answer_was_lost_does_not_come_twice(
    lossy: WholeChat, lost: Exception
) -> None:
    loses(lossy, lost)
    await put(lossy, say(lossy, "påmindelse", lane=Lane.reminder))
    await lossy.later(hours=1)
    assert texts(lossy) == ["påmindelse"]
    [row] = lossy.outgoing()
    assert (row.status, row.code) == ("dropped", "in_doubt")
    assert let_go(lossy) == 1


@pytest.mark.parametrize("lane", [Lane.crisis, Lane.answer, Lane.notice])
async def test_what_must_arrive_rather_comes_twice(lossy: WholeChat, lane: Lane) -> None:
    loses(lossy, LOST[0])
    await put(lossy, say(lossy, "hjælp", lane=lane))
    await lossy.later(minutes=1)
    assert texts(lossy) == ["hjælp", "hjælp"]
    assert lossy.outgoing()[0].status == "sent"


@pytest.mark.parametrize("lane", [Lane.answer, Lane.summary])
@pytest.mark.parametrize("cause", NEVER_LEFT, ids=lambda cause: type(cause).__name__)
async def test_what_never_left_is_tried_again_in_every_lane(
    chat: WholeChat, cause: Exception, lane: Lane
) -> None:
    chat.telegram.fails(error=as_the_library_says(cause), times=3)
    await put(chat, say(chat, "a", lane=lane))
    await chat.later(minutes=1)
    assert len(chat.telegram.chat(AMINA)) == 1
    assert chat.outgoing()[0].status == "sent"


@pytest.mark.parametrize(
    ("status", "words", "becomes"),
    [(500, "Internal Server Error", "sent"), (502, "Bad Gateway", "sent"),
     (503, "Service Unavailable", "sent"), (504, "Gateway Timeout", "dropped")],
)  # fmt: skip
async def test_telegrams_own_word_that_it_failed_leaves_no_doubt(
    chat: WholeChat, status: int, words: str, becomes: str
) -> None:
    chat.telegram.fails(status=status, description=words)
    await put(chat, say(chat, "a", lane=Lane.reminder))
    await chat.later(minutes=1)
    assert chat.outgoing()[0].status == becomes


@pytest.mark.parametrize(("lane", "becomes"), [(Lane.reminder, "dropped"), (Lane.notice, "sent")])
async def test_an_answer_nobody_can_read_says_nothing(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch, lane: Lane, becomes: str
) -> None:
    answers = [b"<html>a hotel's own page</html>"]
    real = chat.telegram.do_request

    async def do_request(url: str, *given: Any, **more: Any) -> tuple[int, bytes]:
        status, answer = await real(url, *given, **more)
        return status, answers.pop() if answers and url.endswith("sendMessage") else answer

    monkeypatch.setattr(chat.telegram, "do_request", do_request)
    await put(chat, say(chat, "a", lane=lane))
    await chat.later(minutes=1)
    assert chat.outgoing()[0].status == becomes


async def test_a_keyboard_goes_though_the_first_answer_was_lost(lossy: WholeChat) -> None:
    body = lossy.store.vault.seal_json({"message_ids": [7]}, "outgoing.body")
    loses(lossy, LOST[0])
    await put(lossy, say(lossy, kind="delete", lane=Lane.summary, body=body))
    await lossy.later(minutes=1)
    assert lossy.outgoing()[0].status == "sent"
    assert len(lossy.telegram.asked_for("deleteMessages")) == 2


async def test_a_telegram_that_has_fallen_silent_gets_few_reminders_to_swallow(
    still: WholeChat,
) -> None:
    """The first in doubt hold their lane back for everybody; what is urgent goes on."""
    still.telegram.fails(error=as_the_library_says(LOST[0]), chat=AMINA)
    await put(still, say(still, "a", lane=Lane.reminder))
    await send_all(still)
    reminder = say(still, "b", "caseworker", lane=Lane.reminder)
    await put(still, reminder, say(still, "sag", "caseworker", lane=Lane.notice))
    await send_all(still)
    assert texts(still, METTE) == ["sag"]
    still.clock.move(still.assistant.senders[0].pace.next_pause_end())
    await send_all(still)
    assert texts(still, METTE) == ["sag", "b"]


@pytest.mark.parametrize(("lane", "times"), [(Lane.summary, 1), (Lane.notice, 2)])
async def test_a_mail_the_server_may_have_taken(chat: WholeChat, lane: Lane, times: int) -> None:
    def hangs_up(_: Any) -> None:
        chat.mailbox.on_mail = None
        for session in list(chat.mailbox._sessions):
            assert isinstance(session, asyncio.Transport)
            session.abort()

    chat.mailbox.on_mail = hangs_up
    await put(chat, mail(chat, lane=int(lane)))
    await chat.later(minutes=5)
    got = chat.mailbox.received(LARS)
    assert len(got) == times
    assert len({one.headers["Message-ID"] for one in got}) == 1
    assert let_go(chat, "mail") == 2 - times


async def test_a_summary_waits_for_a_mail_server_that_hangs_up_before_it_has_the_mail(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hangs_up(_server: Any, session: Any, *_: Any) -> str:
        monkeypatch.undo()
        for one in list(chat.mailbox._sessions):
            one.close()
        return "250 OK"

    monkeypatch.setattr(chat.mailbox, "handle_RCPT", hangs_up)
    await put(chat, mail(chat, lane=int(Lane.summary)))
    await chat.later(minutes=5)
    assert len(chat.mailbox.received(LARS)) == 1
    assert let_go(chat, "mail") == 0
