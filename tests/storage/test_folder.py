"""A folder is read in a few statements, however many citizens are in the batch."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, event

from storage import people
from storage.folder import read_folders
from storage.store import Store
from storage.tables import Rating

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


@contextmanager
def asked(connection: Connection) -> Iterator[list[str]]:
    found: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        found.append(statement)

    event.listen(connection, "before_cursor_execute", hear)
    yield found
    event.remove(connection, "before_cursor_execute", hear)


def test_what_nobody_has_is_not_asked_for(store: Store) -> None:
    with store.transaction(NOW) as tx:
        ids = [people.add_citizen(tx, name) for name in ("Amina", "Bo")]
        with asked(tx.connection) as few:
            read_folders(tx.connection, ids, NOW)
        people.add_goal(tx, ids[1], "Et mål")
    with store.transaction(NOW) as tx:
        [goal] = read_folders(tx.connection, ids, NOW)[ids[1]].goals
        tx.add(Rating, citizen_id=ids[1], goal_id=goal.id, value=4, at=NOW)
    with store.transaction(NOW) as tx, asked(tx.connection) as more:
        folders = read_folders(tx.connection, ids, NOW)
    assert len(more) == len(few) + 2  # the goals, and the ratings
    assert [row.value for row in folders[ids[1]].ratings] == [4]
    assert folders[ids[0]].ratings == []
