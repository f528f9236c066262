"""What waits is looked up once for everybody who asks, and never as it was before a commit."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.outlook import Outlook
from storage.tx import Tx
from storage.waiting import Waiting
from tests.whole import WholeChat


class Counted(Outlook):
    """How often it has looked."""

    looks = 0

    def look(self) -> Waiting:
        self.looks += 1
        return super().look()


def alarm(chat: WholeChat, ref: str = "") -> Any:
    due, person = chat.clock.now() + timedelta(hours=1), chat.ids["citizen"]

    def job(tx: Tx) -> None:
        tx.set_alarm(person_id=person, what="quiet", due=due, not_after=None, ref=ref, fence=0)

    return job


@pytest.fixture
def counted(still: WholeChat) -> Counted:
    still.batches.outlook = Counted(still.store)
    return still.batches.outlook


async def test_many_who_ask_at_once_share_one_look(counted: Counted) -> None:
    found = await asyncio.gather(*(counted.waiting() for _ in range(5)))
    assert counted.looks == 1
    assert len({id(one) for one in found}) == 1


async def test_who_asks_after_a_commit_sees_what_it_has_written(
    still: WholeChat, counted: Counted
) -> None:
    before = (await counted.waiting()).alarm
    await still.batches.write(alarm(still))
    after = (await counted.waiting()).alarm
    assert after is not None
    assert after != before
    assert counted.looks == 2


async def test_a_commit_that_leaves_nothing_behind_needs_no_look(
    still: WholeChat, counted: Counted
) -> None:
    await counted.waiting()
    await still.batches.write(lambda tx: None, silent=True)
    await counted.waiting()
    assert counted.looks == 1


async def test_a_look_that_began_before_a_commit_is_nobodys_who_asks_after_it(
    counted: Counted,
) -> None:
    early = asyncio.create_task(counted.waiting())
    await asyncio.sleep(0)
    counted.changed()
    assert await counted.waiting() is not await early


async def test_what_another_process_wrote_is_seen_without_a_word(
    still: WholeChat, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outlook.FRESH", 0.0)
    assert (await counted.waiting()).alarm is None
    with still.store.transaction(still.clock.now()) as tx:
        alarm(still)(tx)
    assert (await counted.waiting()).alarm is not None


async def test_a_look_that_failed_is_taken_again(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("bot.outlook.waiting", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            await counted.waiting()
    assert isinstance(await counted.waiting(), Waiting)


async def test_who_is_stopped_while_asking_does_not_stop_the_others(counted: Counted) -> None:
    one, other = (asyncio.create_task(counted.waiting()) for _ in range(2))
    await asyncio.sleep(0)
    one.cancel()
    assert isinstance(await other, Waiting)
