"""getUpdates: what is held, what is acknowledged, how long a poll waits."""

import asyncio
import time
from datetime import timedelta

import pytest

from bot.local import updates
from tests.local.conftest import Start
from tests.local.phone import TOKEN


async def test_an_update_comes_again_until_a_higher_offset_acknowledges_it(wire):
    phone = await wire.meets()
    for text in ("en", "to", "tre"):
        await phone.writes(text)
    first = await wire.call("getUpdates", limit=2)
    assert [update["message"]["text"] for update in first] == ["en", "to"]
    assert await wire.call("getUpdates", limit=2) == first
    rest = await wire.call("getUpdates", offset=first[0]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["to", "tre"]
    assert rest[1]["update_id"] == rest[0]["update_id"] + 1
    assert wire.telegram.unacknowledged(TOKEN) == 2


async def test_a_negative_offset_keeps_only_the_newest(wire):
    phone = await wire.meets()
    for text in ("en", "to", "tre"):
        await phone.writes(text)
    newest = await wire.call("getUpdates", offset=-1)
    assert [update["message"]["text"] for update in newest] == ["tre"]
    assert wire.telegram.unacknowledged(TOKEN) == 1


async def test_an_offset_from_another_telegrams_life_loses_nothing(wire):
    phone = await wire.meets()
    await phone.writes("hej")
    assert len(await wire.call("getUpdates", offset=2_000_000_000)) == 1


async def test_a_long_poll_ends_the_moment_something_is_written(wire):
    phone = await wire.meets()
    poll = asyncio.create_task(wire.call("getUpdates", timeout=30))
    while not wire.telegram.world.bot(TOKEN).updates.polled:
        await asyncio.sleep(0)
    before = time.monotonic()
    await phone.writes("hej")
    assert [update["message"]["text"] for update in await poll] == ["hej"]
    assert time.monotonic() - before < 1


async def test_a_long_poll_with_nothing_new_is_empty_when_its_time_is_up(wire):
    before = time.monotonic()
    assert await wire.call("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - before < 3


async def test_of_two_polls_the_older_one_is_told_to_go(wire):
    old = asyncio.create_task(wire.refusal("getUpdates", timeout=30))
    while not wire.telegram.world.bot(TOKEN).updates.polled:
        await asyncio.sleep(0)
    assert await wire.call("getUpdates") == []
    assert await old == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )


async def test_what_nobody_fetched_for_a_day_is_forgotten(wire):
    phone = await wire.meets()
    await phone.writes("i går")
    wire.telegram.world.clock.move(wire.telegram.world.now() + timedelta(hours=23))
    await phone.writes("i dag")
    assert wire.telegram.unacknowledged(TOKEN) == 2
    wire.telegram.world.clock.move(wire.telegram.world.now() + timedelta(hours=2))
    updates = await wire.call("getUpdates")
    assert [update["message"]["text"] for update in updates] == ["i dag"]


async def test_a_press_that_nobody_fetched_is_forgotten_after_150_seconds_a_message_is_not(
    start: Start,
):
    wire = await start(press_kept=updates.PRESS_KEPT)
    phone = await wire.meets()
    button = {"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]}
    asked = await wire.call("sendMessage", chat_id=phone.user_id, text="?", reply_markup=button)
    await phone.writes("hej")
    await phone.presses(asked["message_id"], data="ja")
    wire.telegram.world.clock.move(wire.telegram.world.now() + timedelta(seconds=149))
    assert len(await wire.call("getUpdates")) == 2
    wire.telegram.world.clock.move(wire.telegram.world.now() + timedelta(seconds=2))
    assert ["message" in update for update in await wire.call("getUpdates")] == [True]
    assert wire.telegram.unacknowledged(TOKEN) == 1


@pytest.mark.parametrize("first", [7, 2_000_000_000])
async def test_after_a_quiet_week_the_numbers_begin_anew_and_nothing_is_lost(
    wire, monkeypatch, first
):
    phone = await wire.meets()
    await phone.writes("før")
    before = (await wire.call("getUpdates"))[0]["update_id"]
    assert await wire.call("getUpdates", offset=before + 1) == []
    wire.telegram.world.clock.move(wire.telegram.world.now() + timedelta(days=8))
    monkeypatch.setattr(updates, "FIRST", range(first, first + 1))
    await phone.writes("efter")
    await phone.writes("igen")
    after = await wire.call("getUpdates", offset=before + 1)
    assert [update["update_id"] for update in after] == [first, first + 1]
    assert await wire.call("getUpdates", offset=first + 2) == []
    assert wire.telegram.unacknowledged(TOKEN) == 0


async def test_what_cannot_be_read_changes_nothing_about_the_kinds(wire):
    phone = await wire.meets()
    await wire.call("getUpdates", allowed_updates=["callback_query"])
    await wire.call("getUpdates", allowed_updates="[")
    await wire.call("getUpdates")  # remembered, also when it is not said again
    assert (await phone.writes("hej"))["update_id"] is None
    await wire.call("getUpdates", allowed_updates=["moon"])  # nothing known: as if it were empty
    assert (await phone.writes("hej"))["update_id"] is not None


async def test_limit_and_timeout_are_taken_into_their_bounds(wire):
    phone = await wire.meets()
    for number in range(101):
        await phone.writes(str(number))
    assert len(await wire.call("getUpdates", limit=1000)) == 100
    assert len(await wire.call("getUpdates", limit=-5, timeout=-1)) == 1


async def test_a_bot_gets_only_the_kinds_it_asked_for(wire):
    phone = await wire.meets()
    await wire.call("getUpdates", allowed_updates=["callback_query"])
    assert (await phone.writes("hej"))["update_id"] is None
    assert await wire.call("getUpdates") == []
    await wire.call("getUpdates", allowed_updates=[])
    assert (await phone.writes("hej igen"))["update_id"] is not None


async def test_every_token_is_a_bot_of_its_own(wire):
    phone = await wire.meets()
    phone.token = "77:another"
    await phone.writes("hej")
    assert await wire.call("getUpdates") == []
    assert len(await wire.call("getUpdates", token="77:another")) == 1
    me = await wire.call("getMe", token="77:another")
    assert (me["id"], me["is_bot"]) == (77, True)
    assert me["username"].endswith("bot")


async def test_a_users_command_carries_its_entity_and_the_danish_clock_its_date(wire):
    phone = await wire.meets(says="")
    await phone.writes("/start a1-B2")
    message = (await wire.call("getUpdates"))[0]["message"]
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["date"] == int(wire.telegram.world.now().timestamp())
    assert message["chat"] == {"id": phone.user_id, "type": "private", "first_name": "Amina"}
