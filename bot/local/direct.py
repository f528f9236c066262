"""The way from the assistant to a local Telegram in its own process: the same requests and
answers as over HTTP, in the same bytes, with no socket between. Stories are played on it; the
demo and everybody else comes over HTTP.
"""

import asyncio
from http import HTTPStatus
from secrets import token_hex
from typing import Any
from urllib.parse import urlencode, urlsplit

from starlette.types import ASGIApp, Message, Scope
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

PATIENCE = 5.0  # seconds, as the library has it
FORM = {"content-type": "application/x-www-form-urlencoded"}


class Direct(BaseRequest):
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def initialize(self) -> None: ...
    async def shutdown(self) -> None: ...

    @property
    def read_timeout(self) -> float:
        return PATIENCE

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        headers, body = _packed(request_data)
        exchange = _Exchange(body)
        told = isinstance(read_timeout, float | int)
        try:
            async with asyncio.timeout(read_timeout if told else PATIENCE):
                await self._app(_scope(url, method, headers), exchange.receive, exchange.send)
        except TimeoutError as error:
            raise TimedOut from error
        if exchange.lost:
            raise NetworkError("the line broke") from ConnectionResetError()
        return exchange.status, bytes(exchange.answer)


class _Exchange:
    """One request and its answer. To whoever wants to hang up it is the transport too."""

    def __init__(self, body: bytes) -> None:
        self._body: bytes | None = body
        self.status, self.answer = int(HTTPStatus.OK), bytearray()
        self.lost = False

    @property
    def transport(self) -> "_Exchange":
        return self

    def abort(self) -> None:
        self.lost = True

    async def receive(self) -> Message:
        if self._body is None or self.lost:
            return {"type": "http.disconnect"}
        body, self._body = self._body, None
        return {"type": "http.request", "body": body}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.answer += message.get("body", b"")


def _packed(data: RequestData | None) -> tuple[dict[str, str], bytes]:
    """Headers and body, as the library sends them."""
    if data is None:
        return {}, b""
    if not data.contains_files:
        return FORM, urlencode(data.json_parameters).encode()
    limit, body = token_hex(16), bytearray()
    fields = {name: ("", value, "") for name, value in data.json_parameters.items()}
    for name, (file, content, kind) in {**fields, **(data.multipart_data or {})}.items():
        named = f'; filename="{file}"' if file else ""
        typed = f"\r\nContent-Type: {kind}" if kind else ""
        body += f'--{limit}\r\nContent-Disposition: form-data; name="{name}"{named}'.encode()
        body += f"{typed}\r\n\r\n".encode() + _bytes(content) + b"\r\n"
    body += f"--{limit}--\r\n".encode()
    return {"content-type": f"multipart/form-data; boundary={limit}"}, bytes(body)


def _bytes(content: Any) -> bytes:
    if isinstance(content, str):
        return content.encode()
    read: bytes = content if isinstance(content, bytes) else content.read()
    return read


def _scope(url: str, method: str, headers: dict[str, str]) -> Scope:
    where = urlsplit(url)
    named = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": where.scheme,
        "path": where.path,
        "raw_path": where.path.encode(),
        "root_path": "",
        "query_string": where.query.encode(),
        "headers": named,
        "client": (where.hostname, 0),
        "server": (where.hostname, where.port),
    }
