"""One HTTP POST to a webhook on this machine. Knows nothing about updates.

HTTP/1.0 on purpose: the answer ends where the connection ends, and a bot that is killed and
started again never meets a connection from its former life.
"""

import asyncio
import re
import ssl
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

TIMEOUT = 30.0


class NoAnswer(Exception):
    """Nobody answered the webhook; the message says why, as Telegram does."""


@dataclass(frozen=True, slots=True)
class WebAnswer:
    status: int
    reason: str
    kind: str  # the Content-Type
    body: bytes


async def post(url: str, body: bytes, headers: dict[str, str]) -> WebAnswer:
    try:
        return await asyncio.wait_for(_exchange(url, body, headers), TIMEOUT)
    except TimeoutError:
        raise NoAnswer("Read timeout expired") from None
    except ConnectionRefusedError:
        raise NoAnswer("Connection refused") from None
    except OSError as error:
        raise NoAnswer(f"Connection failed: {error.strerror or 'closed'}") from None


async def _exchange(url: str, body: bytes, headers: dict[str, str]) -> WebAnswer:
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    reader, writer = await asyncio.open_connection(
        parts.hostname, parts.port or (443 if secure else 80), ssl=_trusting() if secure else None
    )
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        lines = {"Host": parts.netloc.rpartition("@")[2], **headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        writer.write(f"POST {path} HTTP/1.0\r\n{head}".encode())
        writer.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        await writer.drain()
        return _read_answer(await reader.read())
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


def _trusting() -> ssl.SSLContext:
    """Loopback only: a self-signed certificate will do."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _read_answer(received: bytes) -> WebAnswer:
    head, _, body = received.partition(b"\r\n\r\n")
    found = re.match(rb"HTTP/1\.\d (\d{3}) ?([^\r\n]*)", head)
    if found is None:
        raise NoAnswer("Connection closed without an answer")
    kind = re.search(rb"(?im)^content-type:[ \t]*([^\r\n]*)", head)
    reason, named = found[2].decode("latin-1"), kind[1].decode("latin-1") if kind else ""
    return WebAnswer(int(found[1]), reason, named, body)
