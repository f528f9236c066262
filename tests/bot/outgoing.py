"""What the tests of the senders say: rows as a turn writes them, sent at once or by hand."""

import asyncio
from typing import Any

from bot.render import pack
from flows.effects import Lane
from flows.texts import T, words
from storage import queue
from storage.tables import Outgoing
from storage.tx import Tx
from tests.whole import WholeChat


def say(
    chat: WholeChat, text: str = "Hej.", who: str = "citizen", lane: Lane = Lane.answer, **more: Any
) -> Any:
    """A row as a turn writes it."""

    def add(tx: Tx) -> None:
        body = {"text": [pack(words(text))], "buttons": [], "subject": pack(T("Emne"))}
        usual = {
            "person_id": chat.ids[who], "citizen_id": chat.ids["citizen"], "lane": int(lane),
            "kind": "say", "body": tx.vault.seal_json(body, "outgoing.body"), "turn": "test",
            "created_at": tx.now, "channel": "telegram",
            **queue.beginning(tx.now, lane, more.get("not_before"), more.get("not_after")),
        }  # fmt: skip
        tx.add(Outgoing, **{**usual, **more})

    return add


async def put(chat: WholeChat, *rows: Any) -> None:
    await chat.batches.write(lambda tx: [row(tx) for row in rows])


def texts(chat: WholeChat, *who: int) -> list[str]:
    mine = {str(one) for one in who}
    sent = chat.telegram.asked_for("sendMessage")
    return [s["text"] for s in sent if not mine or str(s["chat_id"]) in mine]


async def until(true: Any) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0.01)


async def send_some(chat: WholeChat) -> None:
    """One round of claims of each sender, and their flights."""
    for sender in chat.assistant.senders:
        await sender._round()
        await asyncio.gather(*sender._tasks)


async def send_all(chat: WholeChat) -> None:
    for sender in chat.assistant.senders:
        while await sender._round() or sender._tasks:
            await asyncio.gather(*sender._tasks)
