"""The network to the database stalls, breaks and forgets; the database is restarted. `serve`
goes on without hands, nothing is lost, and nothing of unknown outcome is acknowledged."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest

from tests.databases import PostgreSQL
from tests.replicas.cluster import SECONDS, Cluster, cluster, note, until
from tests.replicas.proxy import Wire, wire

Trouble = Callable[[Cluster, Wire, PostgreSQL], Awaitable[None]]


async def breaks(town: Cluster, between: Wire, _: PostgreSQL) -> None:
    """Every connection, several times."""
    for _ in range(3):
        await asyncio.sleep(town.chance.random() * 0.3)
        await until(between.reset, town.state)


async def breaks_at_commit(town: Cluster, between: Wire, _: PostgreSQL) -> None:
    """The server commits, and nobody here hears of it."""
    between.cut_at_commit = 5
    await asyncio.sleep(1)


async def stalls(_: Cluster, between: Wire, __: PostgreSQL) -> None:
    between.stall()
    await asyncio.sleep(2)
    between.resume()


async def forgets(_: Cluster, between: Wire, __: PostgreSQL) -> None:
    """Connections that stay open and never carry anything again; new ones work."""
    between.forget()


async def restarts(_: Cluster, __: Wire, server: PostgreSQL) -> None:
    await asyncio.to_thread(server.does, "stop fast")
    await asyncio.to_thread(server.does, "start")


async def dies(_: Cluster, __: Wire, server: PostgreSQL) -> None:
    """As after a power cut: what was not committed is gone, the rest is recovered."""
    await asyncio.to_thread(server.does, "stop immediate")
    await asyncio.to_thread(server.does, "start")


@asynccontextmanager
async def far(
    server: PostgreSQL, folder: Path, processes: int
) -> AsyncIterator[tuple[Cluster, Wire]]:
    """A cluster that reaches its database over a wire that can go wrong."""
    direct = server.url("fodfaeste")
    async with wire(server.port) as between:
        reached = direct.replace(f":{server.port}", f":{between.port}").replace("+psycopg", "")
        async with cluster(direct, folder, processes=processes, database=reached) as town:
            yield town, between


async def comes_through(town: Cluster, between: Wire, server: PostgreSQL, trouble: Trouble) -> None:
    writing = asyncio.create_task(town.write(80, pause=0.01))
    await asyncio.sleep(0.2)
    begun = monotonic()
    await trouble(town, between, server)
    over = monotonic()
    await writing
    settled = await town.settled()
    doubted = town.events("in_doubt")
    again = town.nothing_lost(repeats=sum(int(said["sent_again"]) for said in doubted))
    assert not town.events("dead_letter"), town.state()
    assert len(town.alive) == len(town.processes)
    failed = len(town.events("batch_failed"))
    note(
        trouble=trouble.__name__, lasted=over - begun, settled=settled, sent_twice=again,
        batches_failed=failed, lines_lost=len(town.events("line_lost")),
    )  # fmt: skip


async def test_the_wire_to_the_database_goes_wrong_and_the_database_is_restarted(
    server: PostgreSQL, tmp_path: Path
) -> None:
    async with far(server, tmp_path, processes=2) as (town, between):
        for trouble in (breaks, breaks_at_commit, stalls, restarts, dies):
            await comes_through(town, between, server, trouble)
        assert town.events("batch_failed"), "nothing ever failed: this test tests nothing"


@pytest.mark.soak
async def test_trouble_upon_trouble(server: PostgreSQL, tmp_path: Path) -> None:
    every: list[Trouble] = [breaks, breaks_at_commit, stalls, forgets, restarts, dies]
    async with far(server, tmp_path, processes=3) as (town, between):
        end = monotonic() + SECONDS
        while monotonic() < end:
            await comes_through(town, between, server, town.chance.choice(every))
