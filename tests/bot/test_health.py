"""Whether it works, in numbers and never in persons."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette

from bot.health import health_routes
from flows.effects import Lane
from storage.folder import table
from storage.store import Store
from storage.tables import Outgoing
from storage.tx import Tx
from tests.bot.outgoing import put, say
from tests.bot.test_ticker import alarm
from tests.whole import AMINA, METTE, WholeChat


@pytest.fixture
async def monitor(still: WholeChat) -> AsyncIterator[httpx.AsyncClient]:
    routes = health_routes(still.parts, still.assistant.senders)
    transport = httpx.ASGITransport(app=Starlette(routes=routes))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as client:
        yield client


async def test_alive(monitor: httpx.AsyncClient) -> None:
    assert (await monitor.get("/health/live")).status_code == 200


async def test_ready(monitor: httpx.AsyncClient) -> None:
    answer = await monitor.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "poll_age": None, "outgoing_lag": 0, "alarm_lag": 0}


async def test_not_ready_when_messages_wait_too_long(
    still: WholeChat, monitor: httpx.AsyncClient
) -> None:
    await put(still, say(still))
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    answer = await monitor.get("/health/ready")
    assert answer.status_code == 503
    assert 360 <= answer.json()["outgoing_lag"] < 400


async def test_one_mail_that_is_tried_again_is_no_reason_to_wake_somebody(
    still: WholeChat, monitor: httpx.AsyncClient
) -> None:
    """A mail server that greylists takes it in ten minutes. Two people who wait are a reason."""

    def tried(tx: Tx) -> None:
        known = {"status": "retry", "attempts": 2, "changes_at": tx.now}
        tx.connection.execute(update(table(Outgoing)).values(**known))

    await put(still, say(still, lane=Lane.notice))
    await still.batches.write(tried)
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    assert (await monitor.get("/health/ready")).status_code == 200
    await put(still, say(still, who="caseworker", lane=Lane.notice))
    await still.batches.write(tried)
    still.clock.move(still.clock.now() + timedelta(minutes=31))
    answer = await monitor.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["why"] == ["messages in lane notice are retry since 37 minutes"]


async def test_a_morning_of_reminders_is_ready(
    still: WholeChat, monitor: httpx.AsyncClient
) -> None:
    """Ten thousand of them take Telegram five and a half minutes."""
    await put(still, say(still, lane=Lane.reminder))
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    assert (await monitor.get("/health/ready")).status_code == 200


async def test_what_was_planned_long_ago_and_is_due_now_is_not_late(
    still: WholeChat, monitor: httpx.AsyncClient
) -> None:
    await put(still, say(still, not_before=still.clock.now() + timedelta(hours=40)))
    still.clock.move(still.clock.now() + timedelta(hours=40, seconds=5))
    from storage import queue

    await still.batches.write(queue.pass_time)
    answer = await monitor.get("/health/ready")
    assert answer.status_code == 200
    assert 5 <= answer.json()["outgoing_lag"] < 30


async def test_not_ready_when_alarms_wait_too_long(
    still: WholeChat, monitor: httpx.AsyncClient
) -> None:
    await still.batches.write(alarm(still))
    still.clock.move(still.clock.now() + timedelta(minutes=6))
    assert (await monitor.get("/health/ready")).status_code == 503


async def test_not_ready_when_telegram_has_not_answered_for_long(
    still: WholeChat, monitor: httpx.AsyncClient
) -> None:
    still.parts.metrics.polled_at = 1.0
    assert (await monitor.get("/health/ready")).status_code == 503


async def test_not_ready_without_the_database_and_still_alive(
    still: WholeChat, monitor: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reading(self: Store) -> None:
        raise OperationalError("SELECT", {}, Exception("away"))

    monkeypatch.setattr(Store, "reading", reading)
    answer = await monitor.get("/health/ready")
    assert (answer.status_code, answer.json()["database"]) == (503, "OperationalError")
    assert (await monitor.get("/health/live")).status_code == 200
    assert (await monitor.get("/metrics")).status_code == 200


async def test_metrics_have_lags_batches_and_cases_and_no_names(
    still: WholeChat, monitor: httpx.AsyncClient
) -> None:
    await still.writes_raw("jeg vil ikke leve mere")
    await put(still, say(still, lane=Lane.reminder))
    shown = (await monitor.get("/metrics")).text
    for name in (
        "fodfaeste_alarm_lag_seconds",
        "fodfaeste_outgoing_lag_seconds",
        "fodfaeste_batch_size_bucket",
        "fodfaeste_update_to_commit_seconds_bucket",
        "fodfaeste_commit_to_delivery_seconds",
        'fodfaeste_open_cases{colour="red",state="open"} 1.0',
        'fodfaeste_oldest_case_seconds{colour="red",state="open"}',
        "fodfaeste_dead_letters_total",
        "fodfaeste_poll_age_seconds",
    ):
        assert name in shown
    assert "Amina" not in shown
    labels = re.findall(r'"([^"]*)"', shown)  # a number of ours may stand in a measured one
    assert len(labels) > 20
    assert not [label for label in labels if str(AMINA) in label or str(METTE) in label]
