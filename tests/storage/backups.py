"""The vocabulary of the tests of backups: what is in a database, a backup of it, and back."""

from collections.abc import Collection
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import inspect, select
from sqlmodel import SQLModel

from storage.archive import Backup, Manifest
from storage.backup import take_backup
from storage.engines import reading_engine
from storage.restore import Order, Standing, restore
from storage.since import Again
from storage.store import Store
from storage.vault import Vault

KEY = b"k" * 32
TAKEN = datetime(2026, 11, 23, 12, tzinfo=UTC)
Tables = dict[str, list[tuple[Any, ...]]]


def ignore(done: int, total: int) -> None: ...


def agree(before: Standing) -> None: ...


def opened(url: str) -> "closing[Store]":
    return closing(Store(url, Vault([KEY])))


def everything(url: str) -> Tables:
    """Every row of every table, as this version reads them."""
    with opened(url) as store, store.reading() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in SQLModel.metadata.sorted_tables
        }


def tables_in(url: str) -> set[str]:
    engine = reading_engine(url)
    try:
        with engine.connect() as connection:
            return set(inspect(connection).get_table_names())
    finally:
        engine.dispose()


def backed_up(url: str, to: Path) -> Manifest:
    return take_backup(url, to, TAKEN, ignore)


def put_back(
    url: str, path: Path, *, erased: Collection[int] = (), key: bytes = KEY
) -> tuple[int, Again]:
    with Backup(path) as backup:
        return restore(Order(url, backup, Vault([key]), erased, TAKEN), ignore, agree)
