"""Who is chosen while somebody else writes: nothing newer passes what is tried again."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, update

from bot import lanes
from bot.pace import Pace
from storage import queue
from storage.status import OUTGOING
from storage.tx import Tx
from tests.bot.outgoing import put, say
from tests.whole import WholeChat


async def test_what_comes_due_after_the_look_is_not_passed(
    still: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sender of the mails tells the time for all; ours may be looking just then."""
    await put(still, say(still, "a"), say(still, "b"))
    first, second = sorted(row.id for row in still.outgoing())
    await still.batches.write(lambda tx: _tried_again(tx, first))
    still.clock.move(still.clock.now() + timedelta(minutes=1))
    looked = queue.oldest

    def then_time_passes(connection: Connection, *args: Any) -> Any:
        found = looked(connection, *args)
        with still.store.transaction(still.clock.now()) as tx:
            queue.pass_time(tx)
        return found

    monkeypatch.setattr(queue, "oldest", then_time_passes)
    assert second not in _chosen(still)
    monkeypatch.undo()
    assert _chosen(still) == [first]


def _tried_again(tx: Tx, id_: int) -> None:
    soon = tx.now + timedelta(seconds=30)
    later = update(OUTGOING).where(OUTGOING.c.id == id_)
    tx.connection.execute(later.values(status="retry", changes_at=soon))


def _chosen(still: WholeChat) -> list[int]:
    pace = Pace(still.clock, 30, 30)
    with still.store.reading() as connection:
        return lanes.chosen(connection, "telegram", pace, (), 10, 0)
