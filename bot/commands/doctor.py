"""`doctor`: looks at everything the assistant stands on, a line for each, before it is needed."""

import asyncio
from collections.abc import Iterator

import typer
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import RealClock
from bot.commands.checks_inside import check_catalogues, check_crisis, check_lines
from bot.commands.checks_outside import check_clock, check_mail, check_telegram
from bot.commands.checks_people import check_people
from bot.commands.checks_reach import check_audit, check_reach
from bot.commands.errors import FAILED, explain
from bot.commands.finding import Finding, Mark, good, wrong
from bot.config import load_policy, load_settings
from bot.settings import ConfigError, Settings
from bot.start import UnknownStates, check_store
from flows.calendar import local
from flows.policy import Policy
from storage.migrate import WrongVersion, newest
from storage.store import Store
from storage.vault import Vault, WrongKey


def doctor() -> None:
    """Token, webhook, database, policy, texts, clock, mail and people: one line each."""
    settings = load_settings()
    policy = load_policy(settings.policy)
    failed = False
    for finding in _findings(settings, policy):
        typer.echo(str(finding))
        failed = failed or finding.mark is Mark.wrong
    if failed:
        raise typer.Exit(FAILED)


def _findings(settings: Settings, policy: Policy) -> Iterator[Finding]:
    yield from asyncio.run(check_telegram(settings))
    yield check_clock(settings.telegram_api)
    yield from _database(settings, policy)
    yield good("policy", f"read from {settings.policy}" if settings.policy else "the defaults")
    yield check_catalogues(policy.languages)
    yield asyncio.run(check_mail(settings))
    today = local(RealClock().now(), policy.office.zone).date()
    yield check_crisis(today)
    yield check_lines(policy, today)


def _database(settings: Settings, policy: Policy) -> Iterator[Finding]:
    store: Store | None = None
    try:
        store = Store(settings.database_url, Vault(settings.key_ring))
        check_store(store, RealClock())
        yield good("database", f"version {newest()}, opened with the key ring")
        mail = settings.smtp_server is not None
        yield from check_people(store, RealClock().now(), policy, mail)
        yield from check_reach(store, RealClock(), policy, mail)
        yield check_audit(store, RealClock())
    except (ConfigError, WrongVersion, WrongKey, UnknownStates, SQLAlchemyError) as error:
        about = "settings" if isinstance(error, ConfigError) else "database"
        yield wrong(about, explain(error)[0])
    finally:
        if store is not None:
            store.close()
