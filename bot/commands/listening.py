"""The socket that `serve` listens on, bound before anything else is started."""

import errno
import socket

from bot.addresses import Listen
from bot.commands.errors import Failed

NAME = "FODFAESTE_LISTEN"


def listening_socket(listen: Listen) -> socket.socket:
    """Bound here rather than by uvicorn, which would end the whole program with its own words."""
    try:
        found = socket.getaddrinfo(listen.host, listen.port, type=socket.SOCK_STREAM)
    except OSError:
        raise Failed(f"{NAME} names {listen.host}, which this machine does not know.") from None
    family, _, _, _, address = found[0]
    # With the protocol named, asyncio switches Nagle's algorithm off; without it every answer
    # of two packets waits 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(1024)  # on Linux, SO_REUSEADDR lets two bind until one of them listens
    except OSError as error:
        bound.close()
        raise Failed(_sentence(listen, error)) from None
    bound.setblocking(False)
    return bound


def _sentence(listen: Listen, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {listen.port} is already in use; stop the program that uses it, or choose "
            f"another one with {NAME}."
        )
    reason = (error.strerror or type(error).__name__).lower()
    return f"{NAME} cannot be used ({reason}); choose another address or port."
