"""What the settings of CONTRACT.md may be. Values and their checks only: where they come from is
bot/config.py's business. No reason repeats a value, which may be a secret.
"""

import binascii
import re
from base64 import urlsafe_b64decode
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, SecretStr

from bot import addresses

PREFIX = "FODFAESTE_"
TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
WEBHOOK_SECRET = re.compile(r"[\w-]{1,256}", re.ASCII)
KEY = re.compile(r"[\w-]+={0,2}", re.ASCII)  # b64decode alone skips what it does not know
Value = TypeVar("Value")


class ConfigError(ValueError):
    """Settings that cannot be used; the message names the setting, the reason and the remedy."""


def _token(value: SecretStr) -> SecretStr:
    if not TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("is not a bot token; copy it from @BotFather, as 123456:ABC-def")
    return value


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("may have 1 to 256 letters, figures, _ and - only; choose another")
    return value


def _key_ring(value: SecretStr) -> SecretStr:
    read_keys(value.get_secret_value())
    return value


def _smtp(value: SecretStr) -> SecretStr:
    addresses.smtp(value.get_secret_value())
    return value


def _database(value: SecretStr) -> SecretStr:
    return SecretStr(addresses.database(value.get_secret_value()))


def _listen(value: str) -> str:
    addresses.listen(value)
    return value


def _api(value: str) -> str:
    return addresses.web(value, "https://api.telegram.org")


def _webhook(value: str) -> str:
    return addresses.web(value, "https://fodfaeste.kommune.dk/telegram", secure=True)


def _heartbeat(value: str) -> str:
    parts = value.strip()
    addresses.web(parts.partition("?")[0], "https://monitor.kommune.dk/fodfaeste")
    return parts


class Settings(BaseModel):
    """Checked values. Made by hand (the demo, tests) it reads nothing from the environment."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)

    telegram_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_api: Annotated[str, AfterValidator(_api)] = "https://api.telegram.org"
    webhook_url: Annotated[str, AfterValidator(_webhook)] | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None
    listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8000"
    database: Annotated[SecretStr, AfterValidator(_database)] = SecretStr("sqlite:///fodfaeste.db")
    keys: Annotated[SecretStr, AfterValidator(_key_ring)] | None = None
    policy: Path | None = None
    desk_url: Annotated[str, AfterValidator(addresses.desk)] | None = None
    mail_from: Annotated[str, AfterValidator(addresses.mail)] | None = None
    smtp: Annotated[SecretStr, AfterValidator(_smtp)] | None = None
    heartbeat_url: Annotated[str, AfterValidator(_heartbeat)] | None = None
    log: Literal["text", "json"] = "text"

    @property
    def token(self) -> str:
        """The bot token, when it is needed."""
        token = _needed(self.telegram_token, "telegram_token", "get one from @BotFather")
        return token.get_secret_value()

    @property
    def secret_token(self) -> str:
        """What Telegram sends along with every webhook call; empty when it polls."""
        return self.webhook_secret.get_secret_value() if self.webhook_secret else ""

    @property
    def database_url(self) -> str:
        """With its password, for SQLAlchemy; never to be logged."""
        return self.database.get_secret_value()

    @cached_property
    def key_ring(self) -> tuple[bytes, ...]:
        """The first encrypts, all decrypt."""
        keys = _needed(self.keys, "keys", "`run_bot.py keys` prints a new one")
        return read_keys(keys.get_secret_value())

    @cached_property
    def listen_at(self) -> addresses.Listen:
        return addresses.listen(self.listen)

    @cached_property
    def smtp_server(self) -> addresses.SmtpServer | None:
        return addresses.smtp(self.smtp.get_secret_value()) if self.smtp else None

    @property
    def desk_address(self) -> str:
        """Where links to the desk lead; without a setting, where this process listens."""
        host = self.listen_at.host
        if addresses.is_loopback(host) or host in ("0.0.0.0", "::"):
            host = "127.0.0.1"
        return self.desk_url or f"http://{host}:{self.listen_at.port}"

    @property
    def secure_cookies(self) -> bool:
        return self.desk_address.startswith("https://")

    def check_for_serving(self) -> None:
        """What `serve` cannot do without. ConfigError names the first that is missing."""
        _ = self.token, self.key_ring
        if self.webhook_url:
            remedy = "choose a long random text, so that only Telegram can call"
            _needed(self.webhook_secret, "webhook_secret", remedy)
        if self.smtp:
            _needed(self.mail_from, "mail_from", "name the mailbox that people read")


def _needed(value: Value | None, name: str, remedy: str) -> Value:
    if value is None:
        raise ConfigError(f"{PREFIX}{name.upper()} is missing; {remedy}.")
    return value


def read_keys(text: str) -> tuple[bytes, ...]:
    """The keys of a ring. ValueError names the place of a bad one, never the key."""
    keys = []
    for place, part in enumerate(text.split(","), start=1):
        written = part.strip()
        try:
            whole = written.rstrip("=") + "=" * (-len(written.rstrip("=")) % 4)
            key = urlsafe_b64decode(whole) if KEY.fullmatch(written) else b""
        except binascii.Error:
            key = b""
        if len(key) != 32:
            raise ValueError(
                f"has a key (number {place}) that is not 32 bytes in URL-safe base64; "
                "`run_bot.py keys` prints a new one"
            )
        keys.append(key)
    if len(set(keys)) < len(keys):
        raise ValueError("names a key twice; leave one out")
    return tuple(keys)
