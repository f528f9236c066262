"""Tells whoever listens that something changed. What exactly, the listener asks for itself."""

import asyncio
import json
from collections.abc import AsyncIterator

from bot.local.refusals import Json

MOST = 1000  # a listener that fell this far behind asks for everything anyway
STILL_HERE = 15.0


class Happenings:
    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Json | None]] = set()

    def tell(self, what: Json) -> None:
        for queue in self._listeners:
            if queue.qsize() < MOST:
                queue.put_nowait(what)

    def end(self) -> None:
        for queue in self._listeners:
            queue.put_nowait(None)

    async def lines(self) -> AsyncIterator[str]:
        """Server-sent events, until end()."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield ": here\n\n"  # the browser calls the line open only after the first byte
            while True:
                try:
                    what = await asyncio.wait_for(queue.get(), STILL_HERE)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if what is None:
                    return
                yield f"data: {json.dumps(what, ensure_ascii=False)}\n\n"
        finally:
            self._listeners.discard(queue)
