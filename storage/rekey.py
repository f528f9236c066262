"""A new first key: every sealed column is opened with the ring and sealed with the first key.

In batches, so that a running `serve` waits for none of them. Harmless twice, and after a stop
in the middle: what is sealed with the first key already is left alone.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update
from sqlalchemy.exc import OperationalError

from storage.sealed import Sealed, place_of, sealed_columns
from storage.store import Store
from storage.tx import Tx

BATCH = 500
TRIES = 5  # a turn that holds one of the rows for longer than the database waits


def rotate(
    store: Store,
    now: Callable[[], datetime],
    batch: int = BATCH,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, int]:
    """How many texts were sealed anew, by place. WrongKey when one does not open. `progress`
    hears how many were looked at, of how many."""
    total, done, counts = _texts(store), 0, {}
    for column in sealed_columns():
        place, after = place_of(column), None
        counts[place] = 0
        while rows := _page(store, column, after, batch):
            counts[place] += _reseal(store, now, column, rows)
            after, done = rows[-1].key, done + len(rows)
            progress(done, total)
    return counts


def _texts(store: Store) -> int:
    with store.reading() as connection:
        return sum(
            connection.execute(select(func.count(column))).scalar_one()
            for column in sealed_columns()
        )


def _page(store: Store, column: Sealed, after: Any, batch: int) -> list[Row[Any]]:
    (key,) = column.table.primary_key.columns
    page = select(key.label("key"), column.label("sealed")).where(column.is_not(None))
    if after is not None:
        page = page.where(key > after)
    with store.reading() as connection:
        return list(connection.execute(page.order_by(key).limit(batch)))


def _reseal(store: Store, now: Callable[[], datetime], column: Sealed, rows: list[Row[Any]]) -> int:
    vault, place = store.vault, place_of(column)
    changed = [
        {
            "its_key": row.key,
            "old": row.sealed,
            "new": vault.seal(vault.open(row.sealed, place), place),
        }
        for row in rows
        if not vault.is_current(row.sealed)
    ]
    if not changed:
        return 0
    for left in reversed(range(TRIES)):
        try:
            with store.transaction(now()) as tx:
                _write(tx, column, changed)
            break
        except OperationalError:
            if not left:
                raise
    return len(changed)


def _write(tx: Tx, column: Sealed, changed: list[dict[str, Any]]) -> None:
    # Only where it still is what was read: what a turn has written meanwhile is newer.
    (key,) = column.table.primary_key.columns
    unchanged = (key == bindparam("its_key")) & (column == bindparam("old"))
    order = update(column.table).where(unchanged).values({column.name: bindparam("new")})
    tx.connection.execute(order, changed)
