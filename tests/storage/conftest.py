"""A store on each kind of database, with one citizen and one helper in it, or with somebody who
has a row in every table."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import people
from storage.store import Store
from storage.tables import Info
from storage.vault import Vault
from tests.commands.life import Life, live
from tests.storage.backups import backed_up, opened

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


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    with opened(database_url) as one:
        yield one


@pytest.fixture
def life(store: Store) -> Life:
    return lives(store)


def lives(store: Store) -> Life:
    with store.transaction(NOW) as tx:
        tx.add(Info, name="key check", value=tx.seal("key check", "info.value"))
    return live(store)


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """That life, where the kind of database does not matter or SQLite is meant."""
    path = tmp_path / "life.db"
    shutil.copyfile(migrated_sqlite, path)
    with opened(f"sqlite:///{path}") as store:
        lives(store)
    return f"sqlite:///{path}"


@pytest.fixture
def kept(life: Life, database_url: str, tmp_path: Path) -> Path:
    """A backup of that life."""
    path = tmp_path / "kept.zip"
    backed_up(database_url, path)
    return path
