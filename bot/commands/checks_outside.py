"""What `doctor` asks the world: Telegram, its clock, and the mail server."""

import http.client
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import aiosmtplib
from telegram import WebhookInfo
from telegram.error import TelegramError

from bot.commands.errors import explain
from bot.commands.finding import Finding, good, look, wrong
from bot.commands.telegram_calls import PATIENCE, asking
from bot.settings import ConfigError, Settings
from bot.smtp import client_for

MOST_SKEW = timedelta(seconds=30)
RECENTLY = timedelta(hours=1)


async def check_telegram(settings: Settings) -> list[Finding]:
    """The token, and whether updates come the way the settings say."""
    try:
        async with asking(settings) as bot:
            info = await bot.get_webhook_info()
            return [good("token", f"the bot is @{bot.username}"), _webhook(settings, info)]
    except (TelegramError, ConfigError) as error:
        return [wrong("token", explain(error)[0])]


def _webhook(settings: Settings, info: WebhookInfo) -> Finding:
    wanted, waiting = settings.webhook_url or "", f"{info.pending_update_count} updates wait"
    failed = info.last_error_date
    if info.url != wanted:
        there = "another address is set" if info.url else "none is set"
        return look("webhook", f"{there} at Telegram; `serve` puts that right when it starts")
    if wanted and failed and datetime.now(UTC) - failed < RECENTLY:
        return wrong(
            "webhook", f"Telegram could not deliver ({info.last_error_message}); {waiting}"
        )
    return good("webhook", f"set as it should be; {waiting}" if wanted else f"polling; {waiting}")


def check_clock(api: str) -> Finding:
    """Against the date that Telegram's own server puts on an answer."""
    try:
        date = _date_of(api)
    except (OSError, http.client.HTTPException) as error:
        return look("clock", f"not compared, Telegram gave no answer ({type(error).__name__})")
    if date is None:
        return look("clock", "not compared, Telegram's answer had no date")
    skew = abs(datetime.now(UTC) - date)
    if skew > MOST_SKEW:
        seconds = round(skew.total_seconds())
        return wrong("clock", f"{seconds} seconds from Telegram's; turn time synchronisation on")
    return good("clock", "goes with Telegram's")


def _date_of(api: str) -> datetime | None:
    parts = urlsplit(api)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=PATIENCE)
    try:
        connection.request("HEAD", "/")
        header = connection.getresponse().getheader("Date")
    finally:
        connection.close()
    try:
        return parsedate_to_datetime(header).astimezone(UTC) if header else None
    except ValueError:
        return None


async def check_mail(settings: Settings) -> Finding:
    """As far as signing in; nothing is sent."""
    server = settings.smtp_server
    if server is None:
        return look("mail", "FODFAESTE_SMTP is not set, so whoever has only e-mail is not reached")
    if settings.mail_from is None:
        return wrong("mail", "FODFAESTE_MAIL_FROM is missing; name the mailbox that people read")
    client = client_for(server, PATIENCE)
    try:
        async with client:
            await client.noop()
    except (aiosmtplib.SMTPException, OSError) as error:
        kind = type(error).__name__
        return wrong("mail", f"the server does not take us ({kind}); check FODFAESTE_SMTP")
    return good("mail", f"{server.host} takes us")
