"""What is checked and said once, when the assistant starts."""

import hashlib
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec, module_from_spec

import structlog
from sqlalchemy import select
from sqlmodel import col
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.arrivals import KINDS
from bot.clock import Clock
from bot.parts import Parts
from bot.render import in_words
from bot.settings import Settings
from flows.dialogue import known_state
from flows.facts import MENTORS
from flows.numbers import commands_for
from storage.migrate import require_newest
from storage.store import Store
from storage.tables import Dialogue, Info

log = structlog.get_logger(__name__)
CHECK = "key check"
COUNTRIES = "holidays.countries"


class UnknownStates(Exception):
    """Dialogues stand in states this version does not know; declare them as renamed or
    removed in their flow, or start the version before."""

    def __init__(self, states: Sequence[str]) -> None:
        super().__init__(
            f"Dialogues stand in states this version does not know: {', '.join(states)}. "
            "Declare them as renamed or removed in their flow, or start the version before."
        )


def check_store(store: Store, clock: Clock) -> None:
    """WrongVersion, WrongKey or UnknownStates, before anything is answered with them."""
    require_newest(store.url)
    with store.reading() as connection:
        standing = select(col(Dialogue.flow), col(Dialogue.state)).where(col(Dialogue.flow) != "")
        found = connection.execute(standing.distinct())
        unknown = [f"{flow}.{state}" for flow, state in found if not known_state(flow, state)]
        if unknown:
            raise UnknownStates(sorted(unknown))
        sealed = connection.execute(select(col(Info.value)).where(col(Info.name) == CHECK)).scalar()
    store.vault.open(sealed or _first_seal(store, clock), "info.value")


def _first_seal(store: Store, clock: Clock) -> bytes:
    """On a new database. Several processes may start at once: the first one's counts."""
    with store.transaction(clock.now()) as tx:
        mine = {"name": CHECK, "value": tx.seal(CHECK, "info.value")}
        tx.connection.execute(tx.insert(Info).on_conflict_do_nothing(), [mine])
        stored = select(col(Info.value)).where(col(Info.name) == CHECK)
        return bytes(tx.connection.execute(stored).scalar_one())


def spare_other_countries() -> None:
    """`holidays` runs through the laws of 250 countries when it is first asked for Denmark's: seven
    megabytes of every process. Where their folder is known already, it reads only Denmark's."""
    spec = find_spec(COUNTRIES)
    if spec is not None and COUNTRIES not in sys.modules:
        sys.modules[COUNTRIES] = module_from_spec(spec)


def link_secrets(settings: Settings) -> list[bytes]:
    """For signing links, the newest first: stable over restarts, and not the keys that encrypt."""
    return [hashlib.sha256(b"links " + key).digest() for key in settings.key_ring]


def menu(parts: Parts, kind: str, language: str) -> list[BotCommand]:
    """The command list of citizens, of mentors, or of everybody else ("staff")."""
    zone = parts.policy.office.zone
    return [BotCommand(name, in_words(text, language, zone)) for name, text in commands_for(kind)]


def menu_of(parts: Parts, language: str, role: str) -> list[BotCommand]:
    """A helper's."""
    return menu(parts, "mentor" if role in MENTORS else "staff", language)


async def introduce_to(bot: Bot, parts: Parts, chats: Iterable[tuple[str, str, str]]) -> bool:
    """Helpers have a list of their own: (chat, language, role). Whether all have it now."""
    missing = 0
    for chat, language, role in chats:
        commands, scope = menu_of(parts, language, role), BotCommandScopeChat(chat)
        try:
            await bot.set_my_commands(commands, scope=scope)
        except TelegramError as error:
            log.info("menu_not_set", error=type(error).__name__)
            missing += 1
    return not missing


async def set_webhook(bot: Bot, settings: Settings) -> None:
    await bot.set_webhook(
        settings.webhook_url or "",
        secret_token=settings.secret_token,
        allowed_updates=KINDS,
    )


async def introduce(bot: Bot, parts: Parts, settings: Settings) -> None:
    """The command menu, in every language; Telegram being away now stops nothing."""
    try:
        for language in parts.policy.languages:
            commands = menu(parts, "citizen", language)
            code = None if language == parts.policy.languages[0] else language
            await bot.set_my_commands(
                commands, scope=BotCommandScopeAllPrivateChats(), language_code=code
            )
        if settings.webhook_url:
            await set_webhook(bot, settings)
    except TelegramError as error:
        log.warning("not_introduced", error=type(error).__name__)
