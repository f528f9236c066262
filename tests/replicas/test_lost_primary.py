"""The primary is lost for good under load; its synchronous standby takes over. What was
acknowledged before is there, once; what was not comes again."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from tests.databases import PostgreSQL
from tests.replicas.cluster import TOKEN, cluster, note
from tests.replicas.proxy import free_port

EACH_COMMIT_ON_BOTH = (
    "ALTER SYSTEM SET synchronous_commit = 'remote_apply'",
    "ALTER SYSTEM SET synchronous_standby_names = '*'",
    "SELECT pg_reload_conf()",
)


@pytest.fixture
def standby(server: PostgreSQL) -> Iterator[PostgreSQL]:
    made = PostgreSQL.start(port=free_port(), standby_of=server)
    with server.connect() as connection:
        for order in EACH_COMMIT_ON_BOTH:
            connection.execute(order)
    yield made
    made.stop()


async def test_a_primary_is_lost_and_its_standby_takes_over(
    server: PostgreSQL, standby: PostgreSQL, tmp_path: Path
) -> None:
    both = f"127.0.0.1:{server.port},127.0.0.1:{standby.port}"
    address = f"postgresql://postgres@{both}/fodfaeste?target_session_attrs=read-write"
    direct = server.url("fodfaeste")
    async with cluster(direct, tmp_path, processes=2, database=address) as town:
        await town.write(50, pause=0.01)
        await town.settled()
        writing = asyncio.create_task(town.write(150, pause=0.01))
        await asyncio.sleep(0.5)
        led = len(town.events("leads"))
        await asyncio.to_thread(server.does, "kill")
        held = {update.update_id for update in town.telegram.world.bot(TOKEN).updates.first(10_000)}
        acknowledged = [key for _chat, key, _words in town.written if key not in held]
        lost_at = monotonic()
        town.direct = standby.url("fodfaeste")
        await asyncio.to_thread(standby.does, "promote")
        promoted = monotonic() - lost_at
        kept = {row.key for row in town.asks("SELECT key FROM handled")}
        missing = [key for key in acknowledged if f"tg:4242:{key}" not in kept]
        assert not missing, f"{town.state()}\nacknowledged and lost: {missing}"
        assert len(acknowledged) > 20
        await writing
        settled = await town.settled()
        allowed = sum(int(said["sent_again"]) for said in town.events("in_doubt"))
        again = town.nothing_lost(repeats=allowed)
        assert len(town.alive) == 2, town.state()
        assert len(town.events("leads")) > led, "nobody took the lead on the new primary"
        assert await town.sender()
        note(
            promoted=promoted, settled=settled, sent_twice=again,
            acknowledged=len(acknowledged), held=len(held),
        )  # fmt: skip
