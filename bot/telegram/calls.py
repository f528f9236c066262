"""One request to Telegram: the library's transport, token and error classes, and none of its
objects around what is sent and answered. They cost ten times the request itself (DESIGN §3).
"""

from typing import Any

from telegram import Bot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter  # what RequestData is made of


async def call(bot: Bot, method: str, **given: Any) -> Any:
    """Telegram's `result`. Raises the library's TelegramError."""
    parameters = [RequestParameter(name, value, None) for name, value in given.items()]
    return await bot.request.post(f"{bot.base_url}/{method}", RequestData(parameters))
