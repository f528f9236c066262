"""`office`: the pages on both databases."""

from collections.abc import AsyncIterator

import pytest

from bot.batches import Batches
from tests.desk.office import Office, application, furnish


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    parts, clock, ids, citizen, placement = furnish(database_url)
    async with Batches(parts) as batches:
        app = application(parts, batches)
        yield Office(parts, batches, app, clock, ids, citizen, placement)
    parts.store.close()
