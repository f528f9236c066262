"""A store on each kind of database, with one citizen and one helper in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from storage import people
from storage.store import Store
from storage.vault import Vault

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Known:
    store: Store
    citizen: int
    helper: int


@pytest.fixture
def known(database_url: str) -> Iterator[Known]:
    store = Store(database_url, Vault([b"k" * 32]))
    with store.transaction(NOW) as tx:
        citizen, helper = people.add_citizen(tx, "Amina"), people.add_staff(tx, "deputy", "Søren")
    yield Known(store, citizen, helper)
    store.close()
