"""A wire that can go wrong: between the program and its database, or a load balancer before
several processes. It knows nothing about what it carries, save where a test cuts it.
"""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count

AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: closing is a reset
COMMIT = b"COMMIT"


@dataclass(eq=False)
class Wire:
    """`ports` are taken in turn; one where nobody listens is passed over, as a load balancer
    does."""

    ports: list[int]
    port: int = 0
    lets_through: asyncio.Event = field(default_factory=asyncio.Event)
    cut_at_commit: int = 0  # so many more times: the server gets it, the answer never comes
    made: int = 0
    _turn: "count[int]" = field(default_factory=count)
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _tasks: set["asyncio.Task[None]"] = field(default_factory=set)

    def stall(self) -> None:
        """Connections stay open, and nothing comes through until `resume`."""
        self.lets_through.clear()

    def resume(self) -> None:
        self.lets_through.set()

    def forget(self) -> None:
        """Those that are open now never carry anything again, and never end: a firewall that
        lost its table. New ones work."""
        self.lets_through, before = asyncio.Event(), self.lets_through
        self.lets_through.set()
        before.clear()

    def reset(self) -> int:
        """Everything that is open breaks. How many there were."""
        broken = list(self._open)
        for writer in broken:
            _break(writer)
        return len(broken) // 2

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream = await self._reach()
        if upstream is None:
            _break(writer)
            return
        self.made += 1
        theirs, to_them = upstream
        self._open |= {writer, to_them}
        through, muted = self.lets_through, asyncio.Event()
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._ask(reader, to_them, through, muted))
                both.create_task(self._answer(theirs, writer, through, muted))
        except* (OSError, asyncio.IncompleteReadError):
            pass  # one side broke; both are broken below
        finally:
            self._open -= {writer, to_them}
            _break(writer)
            _break(to_them)

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        for _ in self.ports:
            port = self.ports[next(self._turn) % len(self.ports)]
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        return None

    async def _ask(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        through: asyncio.Event,
        muted: asyncio.Event,
    ) -> None:
        while chunk := await reader.read(65536):
            await through.wait()
            if cut := self.cut_at_commit > 0 and COMMIT in chunk:
                self.cut_at_commit -= 1
                muted.set()
            writer.write(chunk)
            await writer.drain()
            if cut:
                await asyncio.sleep(0.05)  # for the server to have it, and to do it
                break
        raise ConnectionResetError  # who asked has hung up; so does the other side

    async def _answer(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        through: asyncio.Event,
        muted: asyncio.Event,
    ) -> None:
        while chunk := await reader.read(65536):
            await through.wait()
            if not muted.is_set():
                writer.write(chunk)
                await writer.drain()
        with suppress(OSError, RuntimeError):
            writer.write_eof()

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._carry(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _break(writer: asyncio.StreamWriter) -> None:
    inside = writer.get_extra_info("socket")
    with suppress(OSError):
        inside.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
    if writer.transport is not None:
        writer.transport.abort()


@asynccontextmanager
async def wire(*ports: int) -> AsyncIterator[Wire]:
    made = Wire(list(ports))
    made.resume()
    server = await asyncio.start_server(made._begin, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()
        for task in list(made._tasks):
            task.cancel()
        await asyncio.gather(*made._tasks, return_exceptions=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
