"""`serve` is killed with SIGKILL, again and again, while fifty citizens and their helpers chat
over a bad wire. Afterwards nothing is lost, nothing is doubled, and everybody is answered.

The seed plans what people do, what goes wrong and when it is killed; how processes race, it
cannot plan. `SEED=… make soak` goes the same way again.
"""

import asyncio
import os
import random
import time
from collections import Counter
from pathlib import Path

import pytest

from storage.store import Store
from tests.kills import activity, answers, kills, order, reckoning, town
from tests.kills.activity import Caught
from tests.kills.delivered import everything_sent_is_there
from tests.kills.kept import leave_behind
from tests.kills.mail_trouble import mail_faults
from tests.kills.people import Citizen, Somebody
from tests.kills.place import Place, a_place
from tests.kills.reckoning import Books
from tests.kills.staff import Helper
from tests.seed import note, the_seed

KILLS, MANY_KILLS = 5, 25  # for each of the four combinations
MOST_KILLS = 3  # times as many as asked for, until enough has happened
COMBINATIONS = 4
A_KILL_TAKES = 2.0  # seconds, about
SETTLED_WITHIN = 120.0  # seconds: a mail that should come later waits for over a minute
LAST_WORDS = 60.0  # seconds in which people finish what they are doing
WAYS_IN = pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])


@WAYS_IN
async def test_nothing_is_lost_when_it_is_killed(
    database_url: str, tmp_path: Path, webhook: bool
) -> None:
    await lives_through(database_url, tmp_path, webhook=webhook, least=KILLS, seconds=0)


@pytest.mark.soak
@WAYS_IN
async def test_nothing_is_lost_however_often_it_is_killed(
    database_url: str, tmp_path: Path, webhook: bool
) -> None:
    seconds = float(os.environ.get("SECONDS") or 0) / COMBINATIONS
    await lives_through(database_url, tmp_path, webhook=webhook, least=MANY_KILLS, seconds=seconds)


async def lives_through(
    database: str, folder: Path, *, webhook: bool, least: int, seconds: float
) -> None:
    number, begun = the_seed(), time.monotonic()
    how = f"{'webhook' if webhook else 'polling'}, {database.partition(':')[0]}, SEED={number}"
    try:
        told = await _lives_through(database, folder, number, webhook, least, seconds)
    except Exception as wrong:
        notes = "; ".join(getattr(wrong, "__notes__", ()))
        raise AssertionError(f"{how} ({notes}): {wrong}") from wrong
    note(f"{how}: {told}, {time.monotonic() - begun:.0f} seconds")


async def _lives_through(
    database: str, folder: Path, number: int, webhook: bool, least: int, seconds: float
) -> str:
    rng = random.Random(number)
    store = Store(database, town.vault())
    try:
        async with a_place(folder, database, webhook=webhook) as place:
            phones = await place.phones(town.names())
            lasts = max(seconds, least * A_KILL_TAKES)
            living = town.settle(database, phones, rng, lasts)
            town.write_policy(folder / "policy.toml", living.zone)
            people = await _everybody(place, living, rng)
            try:
                caught = await _is_killed(
                    place, people, rng, store, least, seconds, webhook=webhook
                )
                await _settles(place, store)
                silent = await _unanswered(people)
                assert not silent, f"not answered any more: {silent}"
                await _settles(place, store)
                chats = {somebody.member.id: await somebody.chat() for somebody in people}
                assert place.serve.end() == 0, "serve did not end well"
                books = Books(living, people, chats, store)
                repeated = _reckon(books, place)
                seen = activity.of(books, place, caught, repeated)
                activity.was_enough(seen, least, long=least >= MANY_KILLS, webhook=webhook)
            except Exception as wrong:
                wrong.add_note(f"kept in {await leave_behind(place, people, database)}")
                raise
            return str(seen)
    finally:
        store.close()


async def _everybody(place: Place, living: town.Town, rng: random.Random) -> list[Somebody]:
    people: list[Somebody] = []
    for member in living.members.values():
        if member.user_id:
            kind = Citizen if member.role == "citizen" else Helper
            people.append(kind(place, member, random.Random(rng.random())))
            await people[-1].says_hello()
    return people


async def _is_killed(
    place: Place,
    people: list[Somebody],
    rng: random.Random,
    store: Store,
    least: int,
    seconds: float,
    *,
    webhook: bool,
) -> Caught:
    """So many times, and until the time is up; people go on as if nothing had happened."""
    end, caught = time.monotonic() + seconds, Caught()
    patient = least >= MANY_KILLS
    place.serve.start()
    await place.until_ready()
    one, other = (random.Random(rng.random()) for _ in range(2))
    trouble = [
        asyncio.create_task(kills.faults(place, one)),
        asyncio.create_task(mail_faults(place, other, patient=patient)),
    ]
    living = [asyncio.create_task(somebody.lives()) for somebody in people]
    try:
        for moment in kills.moments(rng, patient=patient):
            over = place.serve.kills >= least and time.monotonic() > end
            enough = caught.something_happened(long=patient, webhook=webhook)
            if over and (enough or place.serve.kills >= MOST_KILLS * least):
                break
            async with moment(place, rng, store.url):
                place.serve.kill()
            await caught.look(place, store)
            place.serve.start()
            _still_well(*living, *trouble)
        for task in trouble:
            task.cancel()
        await _comes_back_for_good(place)
        for somebody in people:
            somebody.done = True
        _, busy = await asyncio.wait(living, timeout=LAST_WORDS)
        assert not busy, f"{len(busy)} people never came to an end"
        await asyncio.gather(*living)
    finally:
        for task in (*trouble, *living):
            task.cancel()
        await asyncio.gather(*trouble, *living, return_exceptions=True)
    return caught


async def _comes_back_for_good(place: Place) -> None:
    """Killed once more; the last one starts on a good wire."""
    await place.ask("DELETE", "/local/faults")
    await place.mailbox.start()
    place.mailbox.works()
    place.serve.kill()
    place.serve.start()
    await place.until_ready()


def _still_well(*tasks: "asyncio.Task[None]") -> None:
    for task in tasks:
        if task.done():
            task.result()


async def _settles(place: Place, store: Store) -> None:
    """Until every update is taken, and everything that can go has gone."""
    end = time.monotonic() + SETTLED_WITHIN
    while True:
        held = (await place.bot_knows("getWebhookInfo"))["pending_update_count"]
        open_ = [] if held else await asyncio.to_thread(reckoning.open_work, store)
        if not held and not open_:
            return
        assert time.monotonic() < end, (
            f"not settled: {held} updates unacknowledged, still open: {open_[:5]}"
        )
        await asyncio.sleep(0.1)


async def _unanswered(people: list[Somebody]) -> list[str]:
    found = await asyncio.gather(*(somebody.unanswered() for somebody in people))
    return [what for what in found if what]


def _reckon(books: Books, place: Place) -> Counter[str]:
    reckoning.every_update_is_committed(books)
    reckoning.nothing_is_left_over(books)
    reckoning.every_message_had_its_effects_once(books)
    answers.every_press_is_answered(books)
    reckoning.words_are_kept_once(books)
    reckoning.nothing_is_doubled(books)
    answers.every_wish_for_a_call_is_kept_once(books)
    reckoning.everybody_concerned_was_told(books)
    reckoning.every_dialogue_is_in_a_known_state(books)
    reckoning.only_the_database_failed_a_batch(place.serve.said())
    repeated = everything_sent_is_there(books, place.mailbox.mails)
    order.each_lane_left_in_order(books, place.mailbox.mails)
    return repeated
