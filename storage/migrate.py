"""Brings a database to this version, step by step. `serve` refuses any other version.

`serve` only asks which version there is, and alembic is large: it is loaded by those who migrate.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, String, column, inspect, select, table

from storage.engines import migrating_engine, reading_engine

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"
NAMES = re.compile(r'^(revision|down_revision) = (?:"(\w+)"|None)$', re.MULTILINE)
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
    from alembic import command

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
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = select(column("version_num", String)).select_from(table("alembic_version"))
    return connection.execute(found).scalar()


def newest() -> str:
    """The version this program needs."""
    return versions()[-1]


def versions() -> tuple[str, ...]:
    """Every version this program knows, the oldest first. Each file names the one before it."""
    following = {}
    for path in (SCRIPTS / "versions").glob("*.py"):
        names = dict(NAMES.findall(path.read_text(encoding="utf-8")))
        following[names["down_revision"]] = names["revision"]
    found = [following[""]]
    while found[-1] in following:
        found.append(following[found[-1]])
    return tuple(found)


def require_newest(url: str) -> None:
    """WrongVersion unless the database is of this version."""
    if version(url) != newest():
        raise WrongVersion


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return config
