"""A database is brought to this version, and any other is refused."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlmodel import SQLModel

from storage.engines import reading_engine, writing_engine
from storage.migrate import WrongVersion, newest, require_newest, upgrade, version


def test_an_empty_database_becomes_this_version(unmigrated_url: str) -> None:
    assert version(unmigrated_url) is None
    with pytest.raises(WrongVersion, match="migrate"):
        require_newest(unmigrated_url)
    upgrade(unmigrated_url)
    assert version(unmigrated_url) == newest()
    require_newest(unmigrated_url)
    upgrade(unmigrated_url)  # harmless twice


def test_the_migrations_and_the_tables_say_the_same(database_url: str) -> None:
    engine = reading_engine(database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        differences = compare_metadata(context, SQLModel.metadata)
    engine.dispose()
    assert differences == []


def test_another_version_is_refused(database_url: str) -> None:
    engine = writing_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'of_tomorrow'"))
    with pytest.raises(WrongVersion):
        require_newest(database_url)
    engine.dispose()


def test_numbers_that_name_arrivals_are_never_used_again_on_sqlite(migrated_sqlite: Path) -> None:
    engine = reading_engine(f"sqlite:///{migrated_sqlite}")
    with engine.connect() as connection:
        named = text("SELECT sql FROM sqlite_master WHERE name IN ('alarm', 'outgoing')")
        made = list(connection.execute(named).scalars())
    engine.dispose()
    assert ["AUTOINCREMENT" in sql for sql in made] == [True, True]
