"""setWebhook: updates are brought by POST, with the secret, until the answer is a 2xx."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.local.conftest import served
from tests.local.phone import TOKEN


@dataclass(slots=True)
class Hook:
    """A bot behind a webhook that answers as it is told to."""

    url: str = ""
    got: list[str] = field(default_factory=list)
    secrets: set[str | None] = field(default_factory=set)
    answers: list[Response] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    async def take(self, request: Request) -> Response:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        update = await request.json()
        await asyncio.sleep(0.01)
        self.at_once -= 1
        self.got.append(update["message"]["text"])
        self.secrets.add(request.headers.get("x-telegram-bot-api-secret-token"))
        return self.answers.pop(0) if self.answers else Response()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()

    async def nothing() -> None:
        return None

    async with served([Route("/telegram", hook.take, methods=["POST"])], nothing) as address:
        hook.url = f"{address}/telegram"
        yield hook


async def test_updates_come_in_order_with_the_secret_and_are_then_gone(wire, hook):
    phone = await wire.meets()
    await phone.writes("før")
    await wire.call("setWebhook", url=hook.url, secret_token="hemmelig-1")
    for number in range(5):
        await phone.writes(str(number))
    await wire.idle()
    assert hook.got == ["før", "0", "1", "2", "3", "4"]
    assert hook.secrets == {"hemmelig-1"}
    assert wire.telegram.unacknowledged(TOKEN) == 0


async def test_an_update_that_is_refused_comes_again_before_the_next_one(wire, hook):
    phone = await wire.meets()
    await wire.call("setWebhook", url=hook.url)
    hook.answers = [Response(status_code=503), Response(status_code=500)]
    await phone.writes("en")
    await phone.writes("to")
    await wire.idle()
    assert hook.got == ["en", "en", "en", "to"]
    info = await wire.call("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")
    assert (info["pending_update_count"], info["url"]) == (0, hook.url)


async def test_nobody_there_is_said_and_nothing_is_lost(wire, hook):
    phone = await wire.meets()
    await wire.call("setWebhook", url="http://127.0.0.1:1/telegram")
    await phone.writes("hej")
    while "last_error_message" not in await wire.call("getWebhookInfo"):
        await asyncio.sleep(0.01)
    info = await wire.call("getWebhookInfo")
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)
    await wire.call("setWebhook", url=hook.url)
    await wire.idle()
    assert hook.got == ["hej"]


async def test_several_chats_are_served_at_once_up_to_the_limit(wire, hook):
    phones = [await wire.meets(f"Nr. {number}", says="") for number in range(6)]
    await wire.call("setWebhook", url=hook.url, max_connections=2)
    await asyncio.gather(*(phone.writes("hej") for phone in phones))
    await wire.idle()
    assert (len(hook.got), hook.most_at_once) == (6, 2)


async def test_while_a_webhook_is_set_nobody_may_poll(wire, hook):
    await wire.call("setWebhook", url=hook.url)
    assert await wire.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    phone = await wire.meets(says="")
    await wire.call("deleteWebhook")
    await phone.writes("hej")
    assert len(await wire.call("getUpdates")) == 1
    await wire.call("setWebhook", url=hook.url, drop_pending_updates=True)
    await wire.idle()
    assert hook.got == []


async def test_the_faults_reach_the_webhook_too(wire, hook):
    phone = await wire.meets()
    await wire.fails(duplicate=True)
    await phone.writes("en")
    await wire.call("setWebhook", url=hook.url)
    await wire.idle()
    await wire.fails(reorder=True)
    await asyncio.gather(phone.writes("to"), phone.writes("tre"))
    await wire.idle()
    assert hook.got[:2] == ["en", "en"]
    sent = [entry["text"] for entry in await phone.chat()][-2:]
    assert hook.got[2:] == sent[::-1]


async def test_a_bot_may_answer_with_a_request_as_json_or_as_a_form(wire, hook):
    phone = await wire.meets()
    say = {"method": "sendMessage", "chat_id": phone.user_id, "text": "Hej"}
    form = urlencode(say | {"text": "Hej igen"})
    hook.answers = [
        JSONResponse(say),
        Response(form, media_type="application/x-www-form-urlencoded"),
        JSONResponse({"method": "deleteWebhook"}),  # cannot be asked for in this way
        JSONResponse(["no request"]),
    ]
    await wire.call("setWebhook", url=hook.url)
    for text in ("en", "to", "tre", "fire"):
        await phone.writes(text)
    await wire.idle()
    assert await phone.heard() == ["Hej", "Hej igen"]
    assert (await wire.call("getWebhookInfo"))["url"] == hook.url


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"secret_token": "æ"}, "secret token contains unallowed characters"),
        ({"secret_token": "a" * 257}, "secret token is too long"),
        ({"url": "ftp://127.0.0.1/"}, "invalid webhook URL specified"),
        ({"url": "https://a.dk/"}, "bad webhook: Failed to resolve host: the local Telegram"),
    ],
)
async def test_a_wrong_webhook_is_refused(wire, given, words):
    given = {"url": "http://127.0.0.1:1/", **given}
    assert (await wire.refusal("setWebhook", **given)).startswith(f"Bad Request: {words}")
