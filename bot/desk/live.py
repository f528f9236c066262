"""What an open page asks for every few seconds: read again only when it may have changed, sent only
when it has. The script is static/live.js."""

from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Generic, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.batches import Batches
from bot.parts import Parts

Page = TypeVar("Page")
KEPT, MOST_KEPT = timedelta(seconds=20), 500
EVERY = 10  # seconds between two looks of an open page


def version_of(*said: Any) -> str:
    """The same as long as the page says the same."""
    return sha256(repr(said).encode()).hexdigest()[:24]


class Live(Generic[Page]):
    """What was read for somebody, as long as it is known to be true."""

    def __init__(self, parts: Parts, batches: Batches) -> None:
        self._parts, self._batches = parts, batches
        self._kept: dict[Hashable, tuple[int, datetime, Page]] = {}

    async def read(self, key: Hashable, read: Callable[[], Page]) -> Page:
        """Read again when anything was committed since, and now and then: time goes on, and a
        command may have written to the same file. With other processes on the database always."""
        commits, now = self._batches.commits, self._parts.clock.now()
        kept = self._kept.get(key)
        alone = kept is not None and not self._parts.store.shared
        if kept and alone and kept[0] == commits and abs(now - kept[1]) < KEPT:
            return kept[2]
        page = await run_in_threadpool(read)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = (commits, now, page)
        return page


def answer(request: Request, version: str, show: Callable[[], Response]) -> Response:
    """304 as long as nothing has changed: then nothing is made into a page."""
    headers = {"etag": f'"{version}"'}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    response = show()
    response.headers.update(headers)
    return response
