"""What most commands need first: settings, policy, and the database of this version."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from bot.clock import Clock, RealClock
from bot.config import load_policy, load_settings
from bot.settings import Settings
from bot.start import check_store
from flows.calendar import local
from flows.policy import Policy
from storage.store import Store
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command works with."""

    settings: Settings
    policy: Policy
    store: Store
    clock: Clock

    @property
    def today(self) -> date:
        return local(self.clock.now(), self.policy.office.zone).date()


@contextmanager
def opened() -> Iterator[Desk]:
    """WrongVersion or WrongKey before anything is done with the database."""
    settings = load_settings()
    policy, clock = load_policy(settings.policy), RealClock()
    store = Store(settings.database_url, Vault(settings.key_ring))
    try:
        check_store(store, clock)
        yield Desk(settings, policy, store, clock)
    finally:
        store.close()
