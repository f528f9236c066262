"""Brings a database to this version, step by step. `serve` refuses any other version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from storage.engines import migrating_engine, reading_engine


class WrongVersion(Exception):
    """The database is of another version: run `python run_bot.py migrate` first."""

    def __str__(self) -> str:
        return self.__doc__ or ""


def upgrade(url: str, to: str = "head") -> None:
    """One migration after the other; one that fails leaves the version before it in use."""
    engine = migrating_engine(url)
    try:
        with engine.connect() as connection:
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, to)
    finally:
        engine.dispose()


def version(url: str) -> str | None:
    """The database's version; None for an empty one."""
    engine = reading_engine(url)
    try:
        with engine.connect() as connection:
            if not inspect(connection).get_table_names():
                return None
            return MigrationContext.configure(connection).get_current_revision()
    finally:
        engine.dispose()


def newest() -> str:
    """The version this program needs."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def require_newest(url: str) -> None:
    """WrongVersion unless the database is of this version."""
    if version(url) != newest():
        raise WrongVersion


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
