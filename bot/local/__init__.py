"""A local Telegram: the Bot API over HTTP on loopback, the people who write to the bots,
a clock that can be moved and a mailbox. It must not know the program it is a stage for:
any bot that speaks the Bot API runs against it.
"""

from bot.local.mailbox import Mail, Mailbox
from bot.local.person import CastMember
from bot.local.server import LocalServer
from bot.local.telegram import LocalTelegram

__all__ = ["CastMember", "LocalServer", "LocalTelegram", "Mail", "Mailbox"]
