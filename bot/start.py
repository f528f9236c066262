"""What is checked and said once, when the assistant starts."""

import hashlib

import structlog
from sqlalchemy import select
from sqlmodel import col
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.clock import Clock
from bot.parts import Parts
from bot.render import in_words
from bot.settings import Settings
from flows.numbers import commands_for
from storage.migrate import require_newest
from storage.store import Store
from storage.tables import Info

log = structlog.get_logger(__name__)
CHECK = "key check"


def check_store(store: Store, clock: Clock) -> None:
    """WrongVersion, or WrongKey, before anything is answered with them."""
    require_newest(store.url)
    with store.reading() as connection:
        sealed = connection.execute(select(col(Info.value)).where(col(Info.name) == CHECK)).scalar()
    if sealed is not None:
        store.vault.open(sealed, "info.value")
        return
    with store.transaction(clock.now()) as tx:
        tx.add(Info, name=CHECK, value=tx.seal(CHECK, "info.value"))


def link_secret(settings: Settings) -> bytes:
    """For signing links: stable over restarts, and not the key that encrypts."""
    return hashlib.sha256(b"links " + settings.key_ring[0]).digest()


async def introduce(bot: Bot, parts: Parts, settings: Settings) -> None:
    """The command menu, in every language; Telegram being away now stops nothing."""
    try:
        for language in parts.policy.languages:
            commands = [
                BotCommand(name, in_words(text, language, parts.policy.office.zone))
                for name, text in commands_for("citizen")
            ]
            code = None if language == parts.policy.languages[0] else language
            await bot.set_my_commands(
                commands, scope=BotCommandScopeAllPrivateChats(), language_code=code
            )
        if settings.webhook_url:
            await bot.set_webhook(
                settings.webhook_url,
                secret_token=settings.secret_token,
                allowed_updates=["message", "callback_query", "my_chat_member"],
            )
    except TelegramError as error:
        log.warning("not_introduced", error=type(error).__name__)
