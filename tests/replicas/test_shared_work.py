"""Three `serve` processes behind one webhook: who takes what, who sends, and after a kill."""

import asyncio
from pathlib import Path
from time import monotonic

import pytest

from tests.databases import PostgreSQL
from tests.replicas.cluster import SECONDS, Cluster, cluster, note

AT_ONCE = 32  # requests of a sender under way: what a kill leaves in doubt at most
TAKEOVER = 15.0  # seconds; 2 where nobody else wants the processors


async def test_three_processes_share_the_work_and_another_sends_when_the_sender_is_killed(
    postgresql: PostgreSQL, migrated_postgresql: str, tmp_path: Path
) -> None:
    postgresql.create("three", like=migrated_postgresql)
    async with cluster(postgresql.url("three"), tmp_path) as town:
        await all_take_part(town)
        await the_sender_is_killed(town)
    postgresql.drop("three")


@pytest.mark.soak
async def test_many_kills_of_the_sender(
    postgresql: PostgreSQL, migrated_postgresql: str, tmp_path: Path
) -> None:
    postgresql.create("many", like=migrated_postgresql)
    async with cluster(postgresql.url("many"), tmp_path, citizens=50) as town:
        await all_take_part(town)
        end = monotonic() + SECONDS
        while monotonic() < end:
            killed = await the_sender_is_killed(town)
            await town.starts(killed)
            await town.until_serving()
    postgresql.drop("many")


async def all_take_part(town: Cluster) -> None:
    """Each took updates, none was taken twice, and everybody was answered in order."""
    await town.write(120, pause=0.005)
    await town.settled()
    took = [await p.metric("fodfaeste_update_to_commit_seconds_count") for p in town.processes]
    assert sum(took) == len(town.written), took
    assert min(took) > 0, took
    town.nothing_lost()
    town.in_order()


async def the_sender_is_killed(town: Cluster) -> int:
    """In the middle of its work. The port of who was killed."""
    first = await town.sender()
    writing = asyncio.create_task(town.write(100, pause=0.002))
    await asyncio.sleep(town.chance.random() * 0.3)
    first.kill()
    killed = monotonic()
    second = await town.sender()
    takeover = monotonic() - killed
    await writing
    settled = await town.settled()
    allowed = sum(int(said["sent_again"]) for said in town.events("in_doubt"))
    again = town.nothing_lost(repeats=allowed)
    note(takeover=takeover, settled=settled, in_doubt=allowed, sent_twice=again)
    assert second is not first
    assert takeover < TAKEOVER
    return first.port
