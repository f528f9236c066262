"""The web server around a local Telegram: one socket on loopback, and an end in good time."""

import asyncio
import errno
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute

HOST = "127.0.0.1"

# What ends the requests that would otherwise stay open for ever, such as a page's events.
Ending = Callable[[], Awaitable[None]]


class PortInUse(Exception):
    def __init__(self, port: int) -> None:
        super().__init__(
            f"Port {port} is already in use. Stop the program that uses it, "
            "or choose another one with --port."
        )


class PortNotAllowed(Exception):
    def __init__(self, port: int, reason: str) -> None:
        super().__init__(f"Port {port} cannot be used ({reason}). Choose another one with --port.")


def loopback_socket(port: int) -> socket.socket:
    """Bound here rather than by uvicorn, which would end the whole program with its own words."""
    # With the protocol named, asyncio switches Nagle's algorithm off; without it every answer
    # of two packets waits 40 ms.
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((HOST, port))
        bound.listen(1024)  # on Linux, SO_REUSEADDR lets two bind until one of them listens
    except (OSError, OverflowError) as error:
        bound.close()
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise PortInUse(port) from None
        raise PortNotAllowed(port, str(error)) from None
    bound.setblocking(False)
    return bound


def site(routes: Sequence[BaseRoute]) -> Starlette:
    """A bot that is killed in the middle of a request is no error of ours."""
    return Starlette(routes=routes, exception_handlers={ClientDisconnect: _hung_up})


async def _hung_up(_: Request, __: Exception) -> Response:
    return Response(status_code=400)  # nobody reads it


class LocalServer(uvicorn.Server):
    """uvicorn, but what would hold up its end is ended first."""

    def __init__(self, app: Callable[..., Awaitable[None]], ending: Ending) -> None:
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=5,
        )
        super().__init__(config)
        self._ending = ending

    def stop(self) -> None:
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        # The caller's business: uvicorn would raise them again at the end, and a good end
        # would look like a kill.
        yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Together: uvicorn first closes the port, so that nobody polls again meanwhile.
        await asyncio.gather(super().shutdown(sockets), self._ending())
