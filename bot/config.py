"""The settings of this process: from the environment, `.env` and secret files, checked at start.

Every mistake is a ConfigError: one sentence with the setting's name, the reason and the remedy,
never with the value, which may be a secret. The policy's own file is read by bot/policy_file.py.
"""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dotenv import dotenv_values
from pydantic import ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.policy_file import PolicyError, load_policy, policy_from
from bot.settings import PREFIX, ConfigError, Settings

__all__ = [
    "ConfigError",
    "PolicyError",
    "Settings",
    "load_policy",
    "load_settings",
    "named_policy",
    "policy_from",
]

SECRETS = ("telegram_token", "webhook_secret", "database", "keys", "smtp")


class _Environment(Settings, BaseSettings):
    """The same values, read from FODFAESTE_… and `.env`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True, validate_default=True
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, dotenv_settings


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """The settings of this process. The environment goes before `.env`, both before defaults."""
    try:
        given = {**_dotenv(env_file), **_ours(os.environ)}
        _refuse_unknown(given)
        return _Environment(**_from_files(given), _env_file=env_file)
    except ValidationError as wrong:
        raise ConfigError(_sentence(wrong)) from None


def named_policy(env_file: Path | None = Path(".env")) -> Path | None:
    """The policy file that is set, for a command that needs no other setting."""
    named = {**_dotenv(env_file), **_ours(os.environ)}.get(f"{PREFIX}POLICY")
    return Path(named) if named else None


def _dotenv(env_file: Path | None) -> dict[str, str]:
    if env_file is None:
        return {}
    try:
        return _ours(dotenv_values(env_file, encoding="utf-8"))
    except UnicodeDecodeError:
        raise ConfigError(f"{env_file} is not UTF-8 text; save it as UTF-8.") from None


def _ours(values: Mapping[str, str | None]) -> dict[str, str]:
    named = {name.upper(): value for name, value in values.items() if value}
    return {name: value for name, value in named.items() if name.startswith(PREFIX)}


def _refuse_unknown(given: Mapping[str, str]) -> None:
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    known += [f"{PREFIX}{name.upper()}_FILE" for name in SECRETS]
    for name in sorted(set(given) - set(known)):
        close = get_close_matches(name, known, n=1)
        remedy = f"did you mean {close[0]}?" if close else "remove it or see the README's settings."
        raise ConfigError(f"{name} is not a setting; {remedy}")


def _from_files(given: Mapping[str, str]) -> dict[str, Any]:
    """Secrets that are named by a file: what stands in it, without the last line's end."""
    found: dict[str, Any] = {}
    for name in SECRETS:
        setting = f"{PREFIX}{name.upper()}"
        path = given.get(f"{setting}_FILE")
        if path is None:
            continue
        if setting in given:
            raise ConfigError(f"{setting} and {setting}_FILE are both set; remove one of them.")
        found[name] = _secret(f"{setting}_FILE", Path(path))
    return found


def _secret(setting: str, path: Path) -> str:
    try:
        text = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ConfigError(
            f"{setting} names a file that cannot be read; check its path and rights."
        ) from None
    if not text:
        raise ConfigError(f"{setting} names an empty file; write the secret into it.")
    return text


def _sentence(wrong: ValidationError) -> str:
    """Only the first: one sentence at a time is what somebody can act on."""
    first = wrong.errors(include_input=False, include_url=False)[0]
    name = f"{PREFIX}{str(first['loc'][0]).upper()}" if first["loc"] else "A setting"
    if first["type"] == "value_error":
        return f"{name} {first['ctx']['error']}."
    if first["type"] == "literal_error":
        return f"{name} is not known; write {first['ctx']['expected']}."
    return f"{name} cannot be read ({first['msg'].lower()}); check how it is written."
