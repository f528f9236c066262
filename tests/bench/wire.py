"""Telegram's side of the wire, as thin as it can be and the same for every library: it hands
out updates as JSON bytes, at most a hundred and the next only after the offset acknowledged
the ones before, and counts and keeps what is handed in.

It answers like Telegram: a message that was sent comes back whole.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.bench.journey import JOURNEY, Step

FIRST_UPDATE = 1_000_000  # below are those of the crowd
MOST = 100  # updates in one answer
BOT = '{"id":1,"is_bot":true,"first_name":"Bench","username":"bench_bot"}'
DONE = b'{"ok":true,"result":true}'
TOO_LONG = 30.0  # seconds for one step; then somebody has not been answered


@dataclass(slots=True)
class Chat:
    """The newest message that carries buttons, and the newest text."""

    token: str = ""
    text: str = ""
    message: str = ""  # its JSON, as a press brings it along
    keyboard: str = ""
    handed_in: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)


class Wire:
    """`told` keeps everything that is said in the first chat: the peers say the same."""

    def __init__(self, tokens: Mapping[int, str]) -> None:
        self.chats = {chat: Chat(token) for chat, token in tokens.items()}
        self.calls: Counter[str] = Counter()
        self._first = next(iter(self.chats), 0)
        self._updates: list[str] = []
        self._numbered_from = FIRST_UPDATE
        self._something = asyncio.Event()
        self._answered = asyncio.Event()
        self._missing = 0
        self._messages = 0
        self.closed = False

    @property
    def told(self) -> list[tuple[str, Mapping[str, str]]]:
        return self.chats[self._first].handed_in

    # --- what people do -------------------------------------------------------------------

    async def journey(self) -> None:
        for step in JOURNEY:
            await self.step(step)

    async def step(self, step: Step, whose: Sequence[int] = ()) -> None:
        """All of them at once; returns when every answer has been handed over."""
        chats = whose or tuple(self.chats)
        self._answered.clear()
        self._missing = step.requests * len(chats)
        make = self._press if step.presses else self._write
        number = self._numbered_from + len(self._updates)
        self._updates += [make(step, chat, n) for n, chat in enumerate(chats, number)]
        self._something.set()
        async with asyncio.timeout(TOO_LONG):
            await self._answered.wait()
        for chat in chats:
            assert step.ends in self.chats[chat].text, (step, self.chats[chat].text)

    def _write(self, step: Step, chat: int, number: int) -> str:
        text = step.writes.format(token=self.chats[chat].token)
        command = ',"entities":[{"type":"bot_command","offset":0,"length":6}]'
        entities = command if text.startswith("/") else ""
        return (
            f'{{"update_id":{number},"message":{{"message_id":{number},'
            f'"from":{_user(chat)},"chat":{_chat(chat)},"date":1795411800,'
            f'"text":{json.dumps(text)}{entities}}}}}'
        )

    def _press(self, step: Step, chat: int, number: int) -> str:
        rows = json.loads(self.chats[chat].keyboard)["inline_keyboard"]
        labels = {button["text"]: button.get("callback_data") for row in rows for button in row}
        return (
            f'{{"update_id":{number},"callback_query":{{"id":"{number}","from":{_user(chat)},'
            f'"chat_instance":"1","data":{json.dumps(labels[step.presses])},'
            f'"message":{self.chats[chat].message}}}}}'
        )

    def close(self) -> None:
        """Nobody writes any more: whoever waits for updates gets an empty list."""
        self.closed = True
        self._something.set()

    # --- what the bot does ----------------------------------------------------------------

    async def updates(self, sent: Mapping[str, Any]) -> bytes:
        """getUpdates; with a timeout it waits until there are some."""
        offset, patient = int(sent.get("offset", 0)), int(sent.get("timeout", 0)) > 0
        acknowledged = offset - self._numbered_from
        if acknowledged > 0:
            del self._updates[:acknowledged]
            self._numbered_from = offset
        while patient and not self._updates and not self.closed:
            self._something.clear()
            await self._something.wait()
        if not self._updates:
            await asyncio.sleep(0.01)
        return f'{{"ok":true,"result":[{",".join(self._updates[:MOST])}]}}'.encode()

    def take(self, method: str, sent: Mapping[str, str]) -> bytes:
        """Any other method, its parameters as they would go over the wire."""
        self.calls[method] += 1
        if method == "sendMessage":
            answer = self._sent(sent)
        elif method == "editMessageText":
            answer = self._edited(sent)
        elif method == "getMe":
            return f'{{"ok":true,"result":{BOT}}}'.encode()
        elif method != "answerCallbackQuery":
            return DONE
        else:
            answer = DONE
        self._missing -= 1
        if self._missing == 0:
            self._answered.set()
        return answer

    def _sent(self, sent: Mapping[str, str]) -> bytes:
        to, text, keyboard = int(sent["chat_id"]), sent["text"], sent.get("reply_markup", "")
        self._messages += 1
        message = _message(self._messages, to, text, keyboard)
        chat = self.chats[to]
        chat.text = text
        if keyboard:
            chat.message, chat.keyboard = message, keyboard
        if to == self._first:
            chat.handed_in.append(("sendMessage", sent))
        return f'{{"ok":true,"result":{message}}}'.encode()

    def _edited(self, sent: Mapping[str, str]) -> bytes:
        to, text = int(sent["chat_id"]), sent["text"]
        if to == self._first:
            self.told.append(("editMessageText", sent))
        return f'{{"ok":true,"result":{_message(int(sent["message_id"]), to, text)}}}'.encode()


def _user(id_: int) -> str:
    return f'{{"id":{id_},"is_bot":false,"first_name":"Amina","language_code":"da"}}'


def _chat(id_: int) -> str:
    return f'{{"id":{id_},"first_name":"Amina","type":"private"}}'


def _message(number: int, chat: int, text: str, keyboard: str = "") -> str:
    markup = f',"reply_markup":{keyboard}' if keyboard else ""
    return (
        f'{{"message_id":{number},"from":{BOT},"chat":{_chat(chat)},"date":1795411800,'
        f'"text":{json.dumps(text)}{markup}}}'
    )
