"""What every test may ask for. Asking is what starts it: who needs no database waits for none."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tests.databases import PostgreSQL

# How long one example takes says how busy the machine is, and nothing else.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

_numbers = count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """One server for each worker. It either starts or fails the test; nothing is skipped."""
    server = PostgreSQL.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database brought to this version once; each test gets a copy."""
    from storage.migrate import upgrade

    path = tmp_path_factory.mktemp("migrated") / "migrated.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: PostgreSQL) -> str:
    from storage.migrate import upgrade

    postgresql.create("migrated")
    upgrade(postgresql.url("migrated"))
    return "migrated"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of this version. Whoever asks for it runs twice, once on each kind."""
    if request.param == "sqlite":
        path = tmp_path / "fodfaeste.db"
        shutil.copyfile(request.getfixturevalue("migrated_sqlite"), path)
        yield f"sqlite:///{path}"
    else:
        yield request.getfixturevalue("postgresql_url")


@pytest.fixture
def postgresql_url(postgresql: PostgreSQL, migrated_postgresql: str) -> Iterator[str]:
    """The same, on PostgreSQL alone."""
    yield from _database(postgresql, like=migrated_postgresql)


@pytest.fixture(params=["sqlite", "postgresql"])
def unmigrated_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table, for the tests of the migrations themselves."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'unmigrated.db'}"
    else:
        yield from _database(request.getfixturevalue("postgresql"), like="template1")


@pytest.fixture
def empty_urls(tmp_path: Path, postgresql: PostgreSQL) -> Iterator[dict[str, str]]:
    """One of each kind without any table, for what goes from one kind to the other."""
    for url in _database(postgresql, like="template1"):
        yield {"sqlite": f"sqlite:///{tmp_path / 'empty.db'}", "postgresql": url}


def _database(server: PostgreSQL, like: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    server.create(name, like=like)
    yield server.url(name)
    server.drop(name)
