"""Brings a database to this version, step by step. `serve` refuses any other version."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage.engines import migrating_engine, reading_engine

SCRIPTS = Path(__file__).parent / "migrations"
Tell = Callable[[str], None]  # a version that has been reached


class WrongVersion(Exception):
    """The database is of another version: run `python run_bot.py migrate` first."""

    def __str__(self) -> str:
        return self.__doc__ or ""


def upgrade(url: str, to: str = "head", tell: Tell | None = None) -> None:
    """One migration after the other; one that fails leaves the version before it in use."""
    engine = migrating_engine(url)
    try:
        with engine.connect() as connection:
            upgrade_on(connection, to, tell)
    finally:
        engine.dispose()


def upgrade_on(connection: Connection, to: str = "head", tell: Tell | None = None) -> None:
    """Inside the connection's transaction, if there is one: then all of it or nothing."""
    config = _config()
    config.attributes.update(connection=connection, tell=tell or (lambda version: None))
    command.upgrade(config, to)


def version(url: str) -> str | None:
    """The database's version; None for an empty one."""
    engine = reading_engine(url)
    try:
        with engine.connect() as connection:
            return version_on(connection)
    finally:
        engine.dispose()


def version_on(connection: Connection) -> str | None:
    if not inspect(connection).get_table_names():
        return None
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The version this program needs."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def versions() -> tuple[str, ...]:
    """Every version this program knows, the oldest first."""
    scripts = ScriptDirectory.from_config(_config()).walk_revisions()
    return tuple(reversed([script.revision for script in scripts]))


def require_newest(url: str) -> None:
    """WrongVersion unless the database is of this version."""
    if version(url) != newest():
        raise WrongVersion


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return config
