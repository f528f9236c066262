"""The whole, running on each kind of database; the citizen takes part already."""

from collections.abc import AsyncIterator

import pytest

from tests.whole import WholeChat, whole


@pytest.fixture
async def chat(database_url: str) -> AsyncIterator[WholeChat]:
    async with whole(database_url) as running:
        yield running


@pytest.fixture
async def still(database_url: str) -> AsyncIterator[WholeChat]:
    """Nothing rings and nothing is sent: what is stored is looked at."""
    async with whole(database_url, running=False) as resting:
        yield resting
