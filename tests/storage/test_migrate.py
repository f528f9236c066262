"""A database is brought to this version, and any other is refused."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlmodel import SQLModel

from storage import migrate
from storage.engines import reading_engine, writing_engine
from storage.migrate import WrongVersion, newest, require_newest, upgrade, version, versions

ROOT = Path(__file__).parents[2]


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


def test_the_versions_are_read_as_alembic_reads_them() -> None:
    scripts = ScriptDirectory(str(migrate.SCRIPTS))
    assert newest() == scripts.get_current_head()
    assert versions() == tuple(reversed([script.revision for script in scripts.walk_revisions()]))


NOT_NEEDED = (
    *("alembic", "psycopg", "matplotlib", "sklearn", "typst", "bot.local"),
    "holidays.countries.sweden",
)


def test_a_start_on_sqlite_loads_nothing_it_does_not_need(sqlite_url: str) -> None:
    """The start and the memory of every process, for as long as it runs."""
    code = (
        "import sys, bot.app, run_bot\n"
        "from datetime import date\n"
        "from bot.start import spare_other_countries\n"
        "from flows.calendar import is_public_holiday\n"
        "from storage.migrate import require_newest\n"
        "from storage.store import Store\n"
        "from storage.vault import Vault\n"
        "require_newest(sys.argv[1])\n"
        "store = Store(sys.argv[1], Vault([b'k' * 32]))\n"
        "with store.reading() as connection: connection.exec_driver_sql('SELECT 1')\n"
        "spare_other_countries()\n"
        "assert is_public_holiday(date(2026, 4, 3)), 'Good Friday'\n"
        f"print([name for name in {NOT_NEEDED} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, sqlite_url], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


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
