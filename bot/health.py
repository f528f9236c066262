"""/health and /metrics: whether it works, in numbers and never in persons."""

import asyncio
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.metrics import Metrics
from bot.parts import Parts
from bot.sender import Sender
from storage import queue
from storage.alarms import next_alarm
from storage.numbers import letters_kept, open_cases

TOO_LATE = 300.0  # seconds a message or an alarm may lag before we are not ready


def health_routes(parts: Parts, senders: Sequence[Sender]) -> list[BaseRoute]:
    async def live(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_: Request) -> Response:
        try:
            lags = await asyncio.to_thread(measure, parts)
        except SQLAlchemyError as error:
            why = [parts.metrics.trouble or "The database does not answer."]
            named = type(error).__name__
            return JSONResponse({"ready": False, "database": named, "why": why}, 503)
        polled = parts.metrics.polled_at
        age = round(time.time() - polled, 1) if polled else None
        why = _why(parts, lags, age)
        state = {"ready": not why, "poll_age": age, **lags, **({"why": why} if why else {})}
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


def _why(parts: Parts, lags: Mapping[str, float], poll_age: float | None) -> list[str]:
    """What keeps us from being ready, in words."""
    why = [parts.metrics.trouble] if parts.metrics.trouble else []
    if lags["outgoing_lag"] >= TOO_LATE:
        why.append("Messages wait: fodfaeste_channel_lag_seconds says on which way out.")
    if lags["alarm_lag"] >= TOO_LATE:
        why.append("Alarms are due and do not ring.")
    if (poll_age or 0.0) >= TOO_LATE:
        why.append("Telegram does not answer.")
    return why


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
