"""Three `serve` processes behind one webhook: who takes what, who sends, and after a kill."""

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from storage.migrate import upgrade
from tests.databases import PostgreSQL
from tests.replicas.cluster import cluster

SEED = int(os.environ.get("SEED", "2026"))


async def test_three_processes_share_the_work_and_one_of_them_sends(
    postgresql: PostgreSQL, migrated_postgresql: str, tmp_path: Path
) -> None:
    """And when that one is killed another sends within seconds; nothing is lost or doubled but
    what was under way."""
    print(f"SEED={SEED}")
    postgresql.create("three", like=migrated_postgresql)
    t = monotonic()
    async with cluster(postgresql.url("three"), tmp_path, seed=SEED) as town:
        print("up", monotonic() - t)
        first = await town.sender()
        await town.write(150, pause=0.005)
        await town.settled()
        took = [await p.metric("fodfaeste_update_to_commit_seconds_count") for p in town.processes]
        assert sum(took) == len(town.written), took
        assert min(took) > 0, took
        town.nothing_lost()
        town.in_order()
        print("shared", took, monotonic() - t)
        await town.write(100)
        first.kill()
        killed = monotonic()
        second = await town.sender()
        print("takeover", monotonic() - killed)
        await town.write(50, pause=0.005)
        await town.settled()
        again = town.nothing_lost(repeats=32)
        print("again", again, town.events("in_doubt"), monotonic() - t)
        assert second is not first
    postgresql.drop("three")
