"""`serve`: the real bot with its web server, until SIGTERM, or until one of its loops fails."""

import asyncio
import logging
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date

import structlog
import uvicorn
from starlette.applications import Starlette

from bot.clock import RealClock
from bot.commands.errors import Failed
from bot.commands.listening import listening_socket
from bot.commands.patience import Patient
from bot.config import load_policy, load_settings
from bot.logs import set_up_logs
from bot.settings import Settings
from bot.signatures import unsigned
from flows.calendar import local
from flows.policy import Policy

log = structlog.get_logger(__name__)
GRACE = 5  # seconds for requests that are being answered


def serve() -> None:
    """The real bot, the desk, health and metrics; polls, or listens when a webhook is set."""
    settings = load_settings()
    settings.check_for_serving()
    policy = load_policy(settings.policy)
    set_up_logs(settings.log, logging.INFO)
    flag_unsigned(local(RealClock().now(), policy.office.zone).date())
    with listening_socket(settings.listen_at) as bound:
        asyncio.run(_until_told(settings, policy, bound))


def flag_unsigned(today: date) -> None:
    """At every start, until a clinician has signed for what is said to somebody in danger."""
    for one in unsigned(today):
        log.warning("safety_texts_unsigned", language=one.language, why=one.why)


async def _until_told(settings: Settings, policy: Policy, bound: socket.socket) -> None:
    """SIGINT and SIGTERM end it in good order, also while it is still starting."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, told.set)
    work, waiting = loop.create_task(_work(settings, policy, bound)), loop.create_task(told.wait())
    await asyncio.wait({work, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if told.is_set():
        work.cancel()
    with suppress(asyncio.CancelledError):
        await work
    log.info("ended")


async def _work(settings: Settings, policy: Policy, bound: socket.socket) -> None:
    from bot.app import assistant  # the whole assistant: other commands start without it

    async with assistant(settings, policy) as whole:
        server = Server(Starlette(routes=whole.routes()))
        serving = asyncio.create_task(server.serve(sockets=[bound]))
        ended = asyncio.create_task(whole.ended())
        log.info("serving", at=settings.listen, webhook=bool(settings.webhook_url))
        try:
            await asyncio.wait({serving, ended}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            # First the server, so that nothing more arrives; then the loops, by `assistant`.
            server.should_exit = True
            await serving
            ended.cancel()
        if ended.done():
            ended.result()
            raise Failed("The assistant stopped by itself; its log says why. Start it again.")


class Server(uvicorn.Server):
    """uvicorn without an access log, and without its own way with signals: it would raise
    them again at the end, and a good end would look like a kill."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=Patient,
                log_config=None,
                access_log=False,
                lifespan="off",
                server_header=False,
                timeout_graceful_shutdown=GRACE,
            )
        )

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
