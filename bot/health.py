"""/health and /metrics: whether it works, in numbers and never in persons."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.looking import lags
from bot.metrics import Metrics
from bot.parts import Parts
from bot.sender import Sender
from storage import queue
from storage.alarms import next_alarm
from storage.numbers import letters_kept, open_cases


def health_routes(parts: Parts, senders: Sequence[Sender]) -> list[BaseRoute]:
    async def live(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_: Request) -> Response:
        try:
            numbers, why = await asyncio.to_thread(_state, parts)
        except SQLAlchemyError as error:
            why = [parts.metrics.trouble or "The database does not answer."]
            named = type(error).__name__
            return JSONResponse({"ready": False, "database": named, "why": why}, 503)
        polled = parts.metrics.polled_at
        age = round(time.time() - polled, 1) if polled else None
        state = {"ready": not why, "poll_age": age, **numbers, **({"why": why} if why else {})}
        return JSONResponse(state, 503 if why else 200)

    async def metrics(_: Request) -> Response:
        # Without the database the other numbers are still worth seeing.
        with suppress(SQLAlchemyError):
            await asyncio.to_thread(measure, parts)
        return Response(generate_latest(parts.metrics.registry), media_type=CONTENT_TYPE_LATEST)

    return [
        Route("/health/live", live),
        Route("/health/ready", ready),
        Route("/metrics", metrics),
    ]


def _state(parts: Parts) -> tuple[dict[str, float], list[str]]:
    """The lags, and what keeps us from being ready: what would keep the heartbeat back as well."""
    numbers = measure(parts)
    with parts.store.reading() as connection:
        return numbers, list(lags(parts, connection, parts.clock.now()))


def measure(parts: Parts) -> dict[str, float]:
    """Seconds of lag, also set in the metrics."""
    now, metrics = parts.clock.now(), parts.metrics
    with parts.store.reading() as connection:
        outgoing = queue.lag(connection, now).total_seconds()
        under_way = queue.by_channel(connection)
        metrics.dead_letters_kept.set(letters_kept(connection))
        alarm = next_alarm(connection)
        cases = open_cases(connection)
    alarms = max((now - alarm).total_seconds(), 0.0) if alarm else 0.0
    metrics.outgoing_lag.set(outgoing)
    metrics.alarm_lag.set(alarms)
    _channels(metrics, now, under_way)
    metrics.cases.clear()
    metrics.oldest_case.clear()
    for colour, state, count, oldest in cases:
        metrics.cases.labels(colour, state).set(count)
        metrics.oldest_case.labels(colour, state).set((now - oldest).total_seconds())
    return {"outgoing_lag": round(outgoing, 3), "alarm_lag": round(alarms, 3)}


def _channels(
    metrics: Metrics, now: datetime, under_way: Iterable[tuple[str, str, int, datetime]]
) -> None:
    metrics.waiting.clear()
    metrics.channel_lag.clear()
    lags: dict[str, float] = {}
    for channel, status, count, since in under_way:
        metrics.waiting.labels(channel, status).set(count)
        lags[channel] = max(lags.get(channel, 0.0), (now - since).total_seconds())
    for channel, lag in lags.items():
        metrics.channel_lag.labels(channel).set(lag)
