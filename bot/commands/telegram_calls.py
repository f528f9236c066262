"""What a command asks Telegram, briefly: it must not make a command wait for the network."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.settings import Settings

PATIENCE = 5.0  # seconds


@asynccontextmanager
async def asking(settings: Settings) -> AsyncIterator[Bot]:
    """A bot that has said who it is. InvalidToken or NetworkError when it cannot."""
    base = f"{settings.telegram_api.rstrip('/')}/bot"
    request = HTTPXRequest(
        connect_timeout=PATIENCE,
        read_timeout=PATIENCE,
        pool_timeout=PATIENCE,
        httpx_kwargs={"trust_env": False},
    )
    async with Bot(settings.token, base, base, request=request) as bot:
        yield bot


def bot_name(settings: Settings) -> str:
    """The @username for invitations; empty without a token, or when Telegram is away."""
    if settings.telegram_token is None:
        return ""
    try:
        return asyncio.run(_name(settings))
    except TelegramError:
        return ""


async def _name(settings: Settings) -> str:
    async with asking(settings) as bot:
        return bot.username
