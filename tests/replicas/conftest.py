"""A server of its own, reached over TCP: it may be stopped, cut off and lost."""

from collections.abc import AsyncIterator, Iterator

import pytest

from storage.migrate import upgrade
from tests.databases import PostgreSQL
from tests.replicas.proxy import free_port
from tests.whole import WholeChat, whole


@pytest.fixture
def server() -> Iterator[PostgreSQL]:
    """With one database of this version, `fodfaeste`."""
    made = PostgreSQL.start(port=free_port())
    made.create("fodfaeste")
    upgrade(made.url("fodfaeste"))
    yield made
    made.stop()


@pytest.fixture
async def still(database_url: str) -> AsyncIterator[WholeChat]:
    async with whole(database_url, running=False) as resting:
        yield resting
