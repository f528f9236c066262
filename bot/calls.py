"""Processes on one database wake each other: what one has committed another one may have to send.

One connection, in a thread of its own. It reconnects by itself, and nothing depends on it: what
nobody was told of is found a few seconds later, by looking. The call goes out after the commit
and not inside it: PostgreSQL lets only one transaction at a time commit with a NOTIFY, in the
whole cluster, and each would wait for the others' disks and standbys.
"""

import asyncio
import select
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

import structlog

from bot.trace import trace
from storage.engines import Line
from storage.store import Store

log = structlog.get_logger(__name__)
ALIVE_EVERY = 5.0  # seconds; the server ends a connection that says nothing for longer
TROUBLE_PAUSE = 1.0  # seconds, when the database does not answer


class Calls:
    """`woken` is called, in the event loop, when another process has committed something."""

    def __init__(self, store: Store, woken: Callable[[], None]) -> None:
        self._store, self._woken = store, woken
        self._here: socket.socket | None = None
        self._ended = threading.Event()

    def tell(self) -> None:
        """Costs next to nothing; many at once are one."""
        if self._here is not None:
            with suppress(BlockingIOError):  # full of calls that nobody has made yet
                self._here.send(b"!")

    async def run(self) -> None:
        if not self._store.shared:
            return
        here, there = socket.socketpair()
        with here, there:
            here.setblocking(False)
            self._here, loop = here, asyncio.get_running_loop()
            work = asyncio.ensure_future(asyncio.to_thread(self._work, there, loop))
            try:
                await asyncio.shield(work)
            finally:
                self._ended.set()
                self.tell()
                await work
                self._here = None

    def _work(self, asked: socket.socket, loop: asyncio.AbstractEventLoop) -> None:
        while not self._ended.is_set():
            try:
                self._on_the_line(asked, loop)
            except Exception as error:
                # The database is away, most likely. Looking finds what is not heard.
                log.warning("line_lost", where=trace(error))
                self._ended.wait(TROUBLE_PAUSE)

    def _on_the_line(self, asked: socket.socket, loop: asyncio.AbstractEventLoop) -> None:
        """Until it ends; raises when the connection is lost."""
        line = self._store.line()
        waits: list[socket.socket | Line] = [asked, line]
        try:
            loop.call_soon_threadsafe(self._woken)  # for what we have not heard meanwhile
            said = monotonic()
            while not self._ended.is_set():
                ready, _, _ = select.select(waits, [], [], ALIVE_EVERY)
                if asked in ready:
                    asked.recv(4096)
                    line.tell()
                    said = monotonic()
                elif monotonic() - said > ALIVE_EVERY:
                    line.alive()
                    said = monotonic()
                if line.heard():
                    loop.call_soon_threadsafe(self._woken)
        finally:
            line.close()
