"""What the tests of the local Telegram say: HTTP on both sides, with nobody's client library."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from bot.local import LocalTelegram, Mailbox

TOKEN = "4242:LOCAL-test"


@dataclass(frozen=True, slots=True)
class Answered:
    status: int
    body: Any


def ask(verb: str, url: str, data: bytes | None, kind: str) -> Answered:
    request = Request(url, data, {"Content-Type": kind}, method=verb)
    try:
        with urlopen(request, timeout=30) as answer:
            status, read = answer.status, answer.read()
    except HTTPError as error:
        with error:
            status, read = error.code, error.read()
    return Answered(status, json.loads(read))


@dataclass(slots=True)
class Wire:
    address: str
    telegram: LocalTelegram
    mailbox: Mailbox

    async def ask(self, verb: str, path: str, body: object = None) -> Answered:
        data = None if body is None else json.dumps(body).encode()
        return await asyncio.to_thread(ask, verb, self.address + path, data, "application/json")

    async def call(self, method: str, token: str = TOKEN, **given: object) -> Any:
        """What a bot gets; a refusal fails the test."""
        answered = await self.ask("POST", f"/bot{token}/{method}", given)
        assert answered.status == 200, answered.body
        return answered.body["result"]

    async def refusal(self, method: str, token: str = TOKEN, **given: object) -> str:
        answered = await self.ask("POST", f"/bot{token}/{method}", given)
        assert answered.body["ok"] is False, answered.body
        assert answered.body["error_code"] == answered.status
        return str(answered.body["description"])

    async def meets(self, name: str = "Amina", *, says: str = "/start") -> "Phone":
        """A new person who writes to the bot of TOKEN, whose update the bot takes."""
        answered = await self.ask("POST", "/local/people", {"name": name})
        phone = Phone(self, answered.body["user_id"])
        if says:
            await phone.writes(says)
            updates = await self.call("getUpdates")
            await self.call("getUpdates", offset=updates[-1]["update_id"] + 1)
        return phone

    async def fails(self, **fault: object) -> None:
        answered = await self.ask("POST", "/local/faults", fault)
        assert answered.status == 200, answered.body

    async def idle(self) -> None:
        assert (await self.ask("GET", "/local/idle?timeout=20")).body == {"idle": True}


@dataclass(slots=True)
class Phone:
    wire: Wire
    user_id: int
    token: str = TOKEN

    async def _does(self, what: str, body: object) -> Answered:
        path = f"/local/people/{self.user_id}/{what}?token={self.token}"
        return await self.wire.ask("POST", path, body)

    async def writes(self, text: str) -> Any:
        answered = await self._does("messages", {"text": text})
        assert answered.status == 200, answered.body
        return answered.body

    async def sends(self, kind: str) -> Any:
        return (await self._does("messages", {kind: True})).body

    async def presses(self, message_id: int, **button: str) -> Answered:
        return await self._does("presses", {"message_id": message_id, **button})

    async def blocks(self, blocked: bool = True) -> Answered:
        return await self._does("block", {"blocked": blocked})

    async def chat(self, after: int = 0) -> list[Any]:
        path = f"/local/people/{self.user_id}/chat?after={after}&token={self.token}"
        answered = await self.wire.ask("GET", path)
        assert answered.status == 200, answered.body
        return list(answered.body)

    async def heard(self) -> list[str]:
        return [entry["text"] for entry in await self.chat() if entry["from"] == "bot"]
