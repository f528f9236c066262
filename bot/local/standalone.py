"""The `telegram` command: only the local Telegram, for any bot program."""

import asyncio
import signal
from collections.abc import Callable

from bot.clock import RealClock
from bot.local.server import HOST, LocalServer, loopback_socket, site
from bot.local.telegram import LocalTelegram
from bot.local.updates import PRESS_KEPT


async def run(port: int, announce: Callable[[str], None] | None = None) -> None:
    """Serves until SIGINT or SIGTERM. PortInUse or PortNotAllowed when it cannot start."""
    bound = loopback_socket(port)
    telegram = LocalTelegram(RealClock(), press_kept=PRESS_KEPT)
    server = LocalServer(site(routes=telegram.routes()), telegram.stop)
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, server.stop)
    await telegram.start()
    if announce:
        announce(f"http://{HOST}:{bound.getsockname()[1]}/")
    await server.serve(sockets=[bound])
