"""`office`: the pages on both databases."""

from collections.abc import AsyncIterator

import pytest

from tests.desk.office import Office, opened


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with opened(database_url) as office:
        yield office
