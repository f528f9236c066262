"""The drill: a backup is made in the middle of a busy morning, the database is lost, and the
backup is put back, into either kind of database. What people had been told is there, whole, and
they go on talking."""

import asyncio
import os
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import pytest

from bot.start import check_store
from storage import people
from storage.backup import take_backup
from storage.engines import check_references
from storage.tables import Address, DeadLetter, Handled, Outgoing
from storage.tx import Tx
from tests.storage.backups import backed_up, everything, put_back
from tests.whole import MONDAY, WholeChat, pressed, whole, written

COHORT = range(6_001, 6_006)
SAYINGS = (
    "hej",
    "/hjaelp",
    "/status",
    "det går fint",
    "jeg er syg i dag",
    "8",
    "/fravaer",
    "ok 👍",
)
BEFORE, MEANWHILE = 20, 20  # updates that are taken before the backup, and while it is made
SEED = int(os.environ.get("SEED") or 20261123)


def cohort(tx: Tx) -> None:
    day = MONDAY.date()
    for chat in COHORT:
        citizen = people.add_citizen(tx, f"Borger {chat}")
        people.add_placement(
            tx, citizen, workplace="Genbrug", first=day, last=day + timedelta(days=60),
            schedule="mon-fri 08:30-12:30", phase="startup", chain={},
        )  # fmt: skip
        tx.change_person(citizen, participation="joined")
        tx.add(Address, person_id=citizen, channel="telegram", value=str(chat), dead_code="")


def something(chat: WholeChat, chance: Random, who: int) -> dict[str, Any]:
    """A press on any button that was ever shown, or some words."""
    shown = [(m.id, b["callback_data"]) for m in chat.chat(who) for b in m.buttons]
    if shown and chance.random() < 0.6:
        message, data = chance.choice(shown)
        return pressed(data, who, message)
    return written(chance.choice(SAYINGS), who)


async def busy_morning(chat: WholeChat, url: str, kept: Path, seed: int) -> set[str]:
    """The keys that were acknowledged before the backup began."""
    chance, begun, meanwhile = Random(seed), Event(), Event()
    for _ in range(BEFORE):
        await chat.takes(something(chat, chance, chance.choice(COHORT)))
    acknowledged = keys(chat)

    def wait(done: int, total: int) -> None:
        begun.set()
        assert meanwhile.wait(30), "nobody wrote while the backup was made"

    backing = asyncio.create_task(asyncio.to_thread(take_backup, url, kept, MONDAY, wait))
    # Else, on a busy machine, its picture is taken when everything is written already.
    assert await asyncio.to_thread(begun.wait, 30), "the backup never began"
    for _ in range(MEANWHILE // len(COHORT)):
        await asyncio.gather(*(chat.takes(something(chat, chance, who)) for who in COHORT))
    meanwhile.set()
    await backing
    await chat.quiet()
    return acknowledged


def keys(chat: WholeChat) -> set[str]:
    return {row.key for row in chat.rows(Handled)}


def messages_by_turn(chat: WholeChat) -> Counter[str]:
    return Counter(row.turn for row in chat.rows(Outgoing) if row.turn.startswith("tg:"))


async def test_after_a_restore_everybody_goes_on_talking(
    database_url: str, empty_urls: dict[str, str], tmp_path: Path
) -> None:
    await drill(database_url, empty_urls, tmp_path, SEED)


async def drill(url: str, empty_urls: dict[str, str], tmp_path: Path, seed: int) -> None:
    kept = tmp_path / "kept.zip"
    async with whole(url) as chat:
        await chat.writes_down(cohort)
        acknowledged = await busy_morning(chat, url, kept, seed)
        known, told = keys(chat), messages_by_turn(chat)
    for to in empty_urls.values():
        put_back(to, kept)
        again = tmp_path / "again.zip"
        first = everything(to)
        assert backed_up(to, again).rows == sum(map(len, first.values()))
        async with whole(to, running=False) as restored:
            was_told = messages_by_turn(restored)
            assert acknowledged <= keys(restored) < known, f"SEED={seed}"
            # A turn is there with its key and every message of it, or it is not there at all.
            assert was_told == {t: told[t] for t in keys(restored) if told[t]}, f"SEED={seed}"
        await they_go_on(to, chat, seed)


async def they_go_on(url: str, before: WholeChat, seed: int) -> None:
    """In the chats as they are, with all that came since the backup still to be pressed."""
    chance = Random(seed)
    async with whole(url, clock=before.clock, telegram=before.telegram) as after:
        check_store(after.store, after.clock)
        with after.store.reading() as connection:
            check_references(connection)
        last = max(row.id for row in after.rows(Outgoing))
        for who in COHORT:
            assert await after.writes("/hjaelp", who), f"{who} was not answered, SEED={seed}"
            await after.receives(something(after, chance, who), who)
        new = [row for row in after.rows(Outgoing) if row.id > last]
        assert {row.status for row in new} <= {"sent", "dropped", "held"}, f"SEED={seed}"
        assert len(new) >= len(COHORT)
        assert after.rows(DeadLetter) == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(SEED, SEED + 20))
async def test_the_drill_with_other_seeds(
    database_url: str, empty_urls: dict[str, str], tmp_path: Path, seed: int
) -> None:
    await drill(database_url, empty_urls, tmp_path, seed)
