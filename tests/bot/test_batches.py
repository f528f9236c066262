"""Nothing is acknowledged before it is stored, and one bad arrival never sinks its batch."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.arrivals import Arrival
from bot.turns import take_turns
from flows.events import Commanded, Wrote
from flows.understanding import hear
from storage.store import Store
from storage.tables import DeadLetter, Dialogue, Handled, Person
from storage.tx import Tx
from storage.vault import WrongKey
from tests.whole import AMINA, METTE, WholeChat, written


class Down:
    """The database does not answer, for so many transactions; how many were tried."""

    def __init__(self, times: int, error: Exception) -> None:
        self.left, self.tried, self.error = times, 0, error


@pytest.fixture
def down(monkeypatch: pytest.MonkeyPatch) -> Any:
    whole = Store.transaction

    def goes(times: int, error: Exception | None = None) -> Down:
        trouble = Down(times, error or OperationalError("BEGIN", {}, Exception("no answer")))

        @contextmanager
        def transaction(self: Store, now: Any) -> Iterator[Tx]:
            trouble.tried += 1
            if trouble.left > 0:
                trouble.left -= 1
                raise trouble.error
            with whole(self, now) as tx:
                yield tx

        monkeypatch.setattr(Store, "transaction", transaction)
        return trouble

    return goes


def hello(number: int, chat: int = AMINA) -> Arrival:
    return Arrival(f"tg:1:{number}", Commanded("hjaelp"), chat=str(chat), update_id=number)


async def test_what_comes_during_a_commit_goes_together_into_the_next(still: WholeChat) -> None:
    before = still.batches.commits
    await asyncio.gather(*(still.batches.take(hello(n, 9000 + n)) for n in range(500)))
    assert still.batches.commits - before <= 3
    assert len(still.rows(Handled)) == 500


async def test_a_database_that_is_down_stores_nothing_and_acknowledges_nothing(
    still: WholeChat, down: Any
) -> None:
    trouble = down(10**6)
    with pytest.raises(OperationalError):
        await still.takes(written("/hjaelp"))
    trouble.left = 0
    assert still.rows(Handled) == still.rows(DeadLetter) == []


async def test_a_database_that_is_down_is_not_asked_for_each_one_of_many(
    still: WholeChat, down: Any
) -> None:
    trouble = down(10**6)
    outcomes = await still.batches.take_all([hello(n, 9000 + n) for n in range(200)])
    assert all(isinstance(outcome, OperationalError) for outcome in outcomes)
    assert trouble.tried < 10


async def test_a_database_known_to_be_down_is_not_waited_for_again(
    still: WholeChat, down: Any
) -> None:
    trouble = down(10**6)
    for place, most in enumerate((10, 3)):  # three tries and a look; then one try and a look
        trouble.tried = 0
        people = [hello(100 * place + n, 9000 + n) for n in range(20)]
        outcomes = await still.batches.take_all(people)
        assert all(isinstance(outcome, OperationalError) for outcome in outcomes)
        assert trouble.tried <= most


async def test_a_lock_that_took_too_long_is_tried_again_as_one_batch(
    still: WholeChat, down: Any
) -> None:
    down(2)
    before = still.batches.commits
    outcomes = await still.batches.take_all([hello(n, c) for n, c in enumerate([AMINA, METTE])])
    assert not any(isinstance(outcome, Exception) for outcome in outcomes)
    assert still.batches.commits == before + 1


async def test_a_lost_key_puts_nothing_aside(still: WholeChat, down: Any) -> None:
    """A wrong key ring is an operator's mistake: when it is mended the updates come again."""
    trouble = down(10**6, WrongKey())
    with pytest.raises(WrongKey):
        await still.takes(written("/hjaelp"))
    trouble.left = 0
    assert still.rows(DeadLetter) == []


async def test_a_job_that_fails_is_the_askers_alone(still: WholeChat) -> None:
    def fails(tx: Tx) -> None:
        tx.add(Person, name="halvvejs", role="citizen", created_at=tx.now)
        raise ValueError("no")

    first, second = await asyncio.gather(
        still.batches.write(fails), still.batches.take(hello(1)), return_exceptions=True
    )
    assert isinstance(first, ValueError)
    assert not isinstance(second, Exception)
    assert not still.rows(Person, name="halvvejs")


async def test_the_commit_under_way_is_waited_for_at_the_end(still: WholeChat) -> None:
    taking = asyncio.create_task(still.batches.take(hello(1)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await still.batches.__aexit__(None, None, None)
    stored = bool(still.rows(Handled))
    assert stored == (await asyncio.gather(taking, return_exceptions=True))[
        0
    ].__class__.__name__.startswith("Outcome")
    with pytest.raises(asyncio.CancelledError):
        await still.batches.take(hello(2))


async def test_an_alarm_rings_once(still: WholeChat) -> None:
    def plan(tx: Tx) -> None:
        for _ in range(2):  # asked for twice it is still one
            tx.set_alarm(
                person_id=still.ids["citizen"], what="quiet", due=tx.now, not_after=None,
                ref="", fence=1,
            )  # fmt: skip

    await still.batches.write(plan)
    assert await still.assistant.ticker.ring_due() == 1
    assert await still.assistant.ticker.ring_due() == 0
    assert [row.key for row in still.rows(Handled)] == ["alarm:1"]


async def test_an_alarms_number_is_never_used_again(still: WholeChat) -> None:
    """SQLite would: and an alarm with an old number would be taken for one that has rung."""

    def plan(tx: Tx) -> None:
        tx.set_alarm(
            person_id=still.ids["citizen"],
            what="quiet",
            due=tx.now,
            not_after=None,
            ref="",
            fence=9,
        )

    for _ in range(3):
        await still.batches.write(plan)
        assert await still.assistant.ticker.ring_due() == 1
    assert [row.key for row in still.rows(Handled)] == ["alarm:1", "alarm:2", "alarm:3"]


async def test_a_very_large_batch(still: WholeChat) -> None:
    """Everybody in one transaction: the lists in the statements have room."""

    def people(tx: Tx) -> None:
        rows = [
            {"name": f"B{n}", "role": "citizen", "language": "da", "phone": "", "key": f"K{n}",
             "participation": "joined", "created_at": tx.now}
            for n in range(1500)
        ]  # fmt: skip
        for row in rows:
            tx.add(Person, **row)

    await still.batches.write(people)
    ids = [row.id for row in still.rows(Person, role="citizen")]
    arrivals = [Arrival(f"x:{id_}", Wrote(hear("hej")), person=id_) for id_ in ids]
    with still.store.transaction(still.clock.now()) as tx:
        assert len(take_turns(still.parts, tx, arrivals)) == len(ids)
    assert len(still.rows(Dialogue)) == len(ids)


async def test_a_write_that_leaves_nothing_to_send_wakes_nobody(still: WholeChat) -> None:
    woken: list[str] = []
    still.batches.listeners.append(lambda: woken.append("x"))
    await still.batches.write(lambda tx: None, silent=True)
    await still.batches.next_commit(0.01)
    assert woken == []
    await asyncio.gather(
        still.batches.write(lambda tx: None, silent=True), still.batches.write(lambda tx: None)
    )
    await still.batches.next_commit(0.01)
    assert woken == ["x"]
