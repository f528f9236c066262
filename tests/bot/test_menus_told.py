"""A start tells helpers' chats their list of commands only where it is new."""

import asyncio
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.menus import LEFT, Menus
from storage import people
from storage.tables import Person
from tests.whole import HANNE, METTE, WholeChat


def menus(chat: WholeChat, *, leads: bool = True) -> Menus:
    """As a start makes them."""
    it = chat.assistant
    return Menus(chat.parts, chat.batches, it.bot, it.senders[0].pace, lambda: leads)


def told(chat: WholeChat) -> list[int]:
    """Whom, since the last look."""
    calls = [sent for name, sent in chat.telegram.calls if name == "setMyCommands"]
    chat.telegram.calls.clear()
    return sorted(int(sent["scope"]["chat_id"]) for sent in calls)


def helpers(chat: WholeChat) -> list[int]:
    with chat.store.reading() as connection:
        return sorted(int(found) for found, _, _ in people.helpers_chats(connection))


async def test_the_first_start_tells_everybody_and_the_second_nobody(still: WholeChat) -> None:
    assert len(helpers(still)) > 2
    await menus(still).run()
    assert told(still) == helpers(still)
    await menus(still).run()
    assert told(still) == []


async def test_who_chose_another_language_is_told_and_nobody_else(still: WholeChat) -> None:
    await menus(still).run()
    told(still)
    caseworker = still.ids["caseworker"]
    await still.batches.write(lambda tx: tx.change_person(caseworker, language="en"))
    await menus(still).run()
    assert told(still) == [METTE]


async def test_a_helpers_choice_is_in_all_that_is_said_to_them_at_once(chat: WholeChat) -> None:
    """The list of commands, the chat, and who they are to mails and the desk."""
    chat.telegram.calls.clear()
    await chat.writes("English please", METTE)
    assert told(chat) == [METTE]
    assert any("a citizen needs you" in one for one in await chat.writes("/hjaelp", METTE))
    [caseworker] = chat.rows(Person, id=chat.ids["caseworker"])
    assert caseworker.language == "en"
    await chat.writes("/sprog da", METTE)
    assert told(chat) == [METTE]
    assert any("har brug for dig" in one for one in await chat.writes("/hjaelp", METTE))


async def test_whom_telegram_did_not_take_is_told_at_the_next_start(still: WholeChat) -> None:
    still.telegram.fails("setMyCommands", 502, "Bad Gateway", chat=None)
    await menus(still).run()
    first = told(still)
    await menus(still).run()
    assert len(told(still)) == 1
    assert first == helpers(still)


async def test_a_database_that_is_away_does_not_stop_the_assistant(
    still: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: Any) -> Any:
        raise OperationalError("SELECT", {}, Exception("away"))

    monkeypatch.setattr("bot.menus.helpers_chats", away)
    await menus(still).run()
    assert told(still) == []


async def test_of_several_processes_only_one_tells(still: WholeChat) -> None:
    waits = asyncio.create_task(menus(still, leads=False).run())
    await menus(still).run()
    assert told(still) == helpers(still)
    assert not waits.done()
    assert told(still) == []
    waits.cancel()


async def test_messages_have_the_room_first(
    still: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A town with a thousand helpers takes a minute; a citizen's answer does not."""
    still.assistant.rest(False)
    pace = still.assistant.senders[0].pace
    while pace.spare(LEFT):
        pace.sending(HANNE)
    before: list[list[int]] = []

    async def waits(_: float) -> None:
        before.append(told(still))
        still.assistant.rest(True)

    monkeypatch.setattr("bot.menus.asyncio.sleep", waits)
    await menus(still).tell()
    assert before == [[]]
    assert told(still) == helpers(still)
