"""What the edge is made of, handed around as one value: database, policy, clock, links."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import Clock
from bot.links import Links
from bot.metrics import Metrics
from flows.policy import Policy
from storage.store import Store

ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """12 characters, 60 bits: a case or a task; nobody guesses it, and it fits a button."""
    number = secrets.randbits(60)
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(12))


@dataclass(frozen=True, slots=True)
class Parts:
    store: Store
    policy: Policy
    clock: Clock
    links: Links
    metrics: Metrics = field(default_factory=Metrics)
    new_id: Callable[[], str] = new_id
    bot_name: str = ""  # the bot's @username, for the invitations made at the desk
    policy_file: Path | None = None  # the municipality's own, as it was named at the start
    mail: bool = False  # an SMTP server is set: mail addresses can be used

    @property
    def channels(self) -> tuple[str, ...]:
        """The ways out that this installation has, best first."""
        return ("telegram", "mail") if self.mail else ("telegram",)
