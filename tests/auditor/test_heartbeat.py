"""The heartbeat beats only while all is well, over real HTTP, and nobody waits for it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.auditor import Auditor
from bot.heartbeat import Heartbeat
from bot.metrics import Metrics
from storage.store import Store
from tests.bot.outgoing import put, say, until
from tests.bot.test_ticker import alarm
from tests.whole import WholeChat


@dataclass
class Monitor:
    """An address outside that is called; `answers` come in turn, the last one for ever."""

    answers: list[int] = field(default_factory=lambda: [200])
    calls: list[str] = field(default_factory=list)
    server: asyncio.Server | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await reader.readuntil(b"\r\n\r\n")
        self.calls.append(request.split(b"\r\n")[0].decode())
        status = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        writer.write(f"HTTP/1.1 {status} X\r\ncontent-length: 0\r\n\r\n".encode())
        await writer.drain()
        writer.close()

    @property
    def url(self) -> str:
        assert self.server is not None
        return f"http://127.0.0.1:{self.server.sockets[0].getsockname()[1]}/ping?key=secret"


@pytest.fixture
async def monitor(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Monitor]:
    monkeypatch.setattr("bot.heartbeat.PAUSES", (0.0, 0.01, 0.01))
    made = Monitor()
    made.server = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    yield made
    made.server.close()


Look = Callable[[], Awaitable[list[str]]]


@pytest.fixture
def look(still: WholeChat, monitor: Monitor) -> Look:
    """One look of an auditor whose heartbeat goes to the monitor; why not all is well."""
    heart = Heartbeat(monitor.url, still.parts.metrics)
    auditor = Auditor(still.parts, still.batches, lambda: True, heart)

    async def looks() -> list[str]:
        why = (await auditor.round()).why
        if heart._beating is not None:
            await heart._beating
        return why

    return looks


async def test_it_beats_while_all_is_well(look: Look, monitor: Monitor) -> None:
    assert await look() == []
    assert monitor.calls == ["GET /ping?key=secret HTTP/1.1"]


async def test_not_while_a_message_waits_for_a_sender_that_is_stuck(
    still: WholeChat, look: Look, monitor: Monitor
) -> None:
    await put(still, say(still))
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    assert await look() == ["messages in lane answer are waiting since 6 minutes"]
    assert monitor.calls == []


async def test_a_reminder_among_ten_thousand_may_take_longer(
    still: WholeChat, look: Look, monitor: Monitor
) -> None:
    from flows.effects import Lane

    await put(still, say(still, lane=Lane.reminder))
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    assert await look() == []
    still.clock.move(still.clock.now() + timedelta(minutes=26))
    assert await look() == ["messages in lane reminder are waiting since 32 minutes"]
    assert len(monitor.calls) == 1


async def test_not_while_alarms_are_due_and_do_not_ring(
    still: WholeChat, look: Look, monitor: Monitor
) -> None:
    await still.batches.write(alarm(still))
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    [why] = await look()
    assert "are due since 6 minutes" in why
    assert monitor.calls == []


async def test_not_while_telegram_does_not_answer(
    still: WholeChat, look: Look, monitor: Monitor
) -> None:
    still.parts.metrics.polled_at = 1.0
    assert await look() == ["Telegram does not answer"]
    assert monitor.calls == []


async def test_not_when_the_database_takes_no_writes(
    still: WholeChat, look: Look, monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can still be read, and shows nothing wrong."""

    def transaction(*_: object) -> None:
        raise OperationalError("INSERT", {}, Exception("readonly"))

    monkeypatch.setattr(Store, "transaction", transaction)
    with pytest.raises(OperationalError):
        await look()
    assert monitor.calls == []


async def test_a_monitor_that_hiccups_is_called_again(look: Look, monitor: Monitor) -> None:
    monitor.answers = [500, 200]
    assert await look() == []
    assert len(monitor.calls) == 2


async def test_a_monitor_that_fails_is_one_line_without_its_address(
    still: WholeChat, look: Look, monitor: Monitor
) -> None:
    monitor.answers = [500]
    with capture_logs() as logs:
        await look()
    (line,) = [one for one in logs if one["event"] == "heartbeat_failed"]
    assert line["error"] == "500"
    assert "secret" not in str(logs)
    assert len(monitor.calls) == 3


async def test_a_monitor_that_never_answers_holds_nobody_up() -> None:
    held = asyncio.Event()

    async def silent(*_: object) -> None:
        await held.wait()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    heart = Heartbeat(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", Metrics())
    heart.beat()
    first = heart._beating
    heart.beat()
    assert heart._beating is first, "one call at a time"
    heart.stop()
    assert first is not None
    with pytest.raises(asyncio.CancelledError):
        await first
    held.set()
    server.close()


async def test_without_an_address_nothing_is_called() -> None:
    heart = Heartbeat(None, Metrics())
    heart.beat()
    assert heart._beating is None


async def test_only_the_first_of_several_processes_looks(still: WholeChat) -> None:
    looks: list[bool] = []
    auditor = Auditor(
        still.parts, still.batches, lambda: bool(looks), Heartbeat(None, still.parts.metrics)
    )
    running = asyncio.create_task(auditor.run())
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    await until(lambda: not auditor._time())
    assert still.parts.metrics.well_at == 0
    looks.append(True)
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    await until(lambda: still.parts.metrics.well_at)
    running.cancel()


async def test_a_look_that_fails_is_not_the_last_one(
    still: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    auditor = Auditor(
        still.parts, still.batches, lambda: True, Heartbeat(None, still.parts.metrics)
    )
    running = asyncio.create_task(auditor.run())
    with monkeypatch.context() as away:
        away.setattr(Store, "reading", lambda _: 1 / 0)
        with capture_logs() as logs:
            still.clock.move(still.clock.now() + timedelta(minutes=6))
            await until(lambda: any(one["event"] == "audit_failed" for one in logs))
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    await until(lambda: still.parts.metrics.well_at)
    running.cancel()
