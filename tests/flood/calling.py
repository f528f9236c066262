"""Calls to the webhook, as whoever knows its address can make them."""

import asyncio
import json
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.telegram.webhook import SECRET, webhook
from tests.whole import WholeChat

OURS = {SECRET: "hemmelig"}


def caller(chat: WholeChat) -> httpx.AsyncClient:
    parts, assistant = chat.parts, chat.assistant
    route = webhook(assistant.intake, "hemmelig", parts.metrics)
    transport = httpx.ASGITransport(app=Starlette(routes=[route]))
    return httpx.AsyncClient(transport=transport, base_url="http://bot.test")


async def posts(client: httpx.AsyncClient, body: Any, headers: Any = OURS) -> int:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    async with asyncio.timeout(20):
        return (await client.post("/telegram", content=content, headers=headers)).status_code
