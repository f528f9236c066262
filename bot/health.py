"""/health and /metrics: whether it works, in numbers and never in persons."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.parts import Parts
from bot.sender import Sender
from storage import queue
from storage.numbers import open_cases
from storage.tx import next_alarm

TOO_LATE = 300.0  # seconds a message or an alarm may lag before we are not ready


def health_routes(parts: Parts, senders: Sequence[Sender]) -> list[BaseRoute]:
    async def live(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_: Request) -> Response:
        try:
            lags = await asyncio.to_thread(measure, parts)
        except SQLAlchemyError as error:
            return JSONResponse({"ready": False, "database": type(error).__name__}, 503)
        polled = parts.metrics.polled_at
        age = round(time.time() - polled, 1) if polled else None
        good = all(lag < TOO_LATE for lag in (*lags.values(), age or 0.0))
        return JSONResponse({"ready": good, "poll_age": age, **lags}, 200 if good else 503)

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


def measure(parts: Parts) -> dict[str, float]:
    """Seconds of lag, also set in the metrics."""
    now, metrics = parts.clock.now(), parts.metrics
    with parts.store.reading() as connection:
        outgoing = queue.lag(connection, now).total_seconds()
        alarm = next_alarm(connection)
        cases = open_cases(connection)
    alarms = max((now - alarm).total_seconds(), 0.0) if alarm else 0.0
    metrics.outgoing_lag.set(outgoing)
    metrics.alarm_lag.set(alarms)
    metrics.cases.clear()
    metrics.oldest_case.clear()
    for colour, state, count, oldest in cases:
        metrics.cases.labels(colour, state).set(count)
        metrics.oldest_case.labels(colour, state).set((now - oldest).total_seconds())
    return {"outgoing_lag": round(outgoing, 3), "alarm_lag": round(alarms, 3)}
