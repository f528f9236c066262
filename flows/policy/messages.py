"""How messages to helpers go out: together or one by one, by a second channel, and what a link
in a mail is worth (issue 4, channels)."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Annotated

from flows.policy.units import Between, Minutes, Unfit


class Digest(StrEnum):
    """How somebody of the staff hears of what is green or yellow."""

    each = "each"
    """As it comes."""
    daily = "daily"
    weekly = "weekly"
    """With the week's digest."""


@dataclass(frozen=True, slots=True)
class LanguageOffer:
    """To a citizen who writes another language than the chosen one (flows/hearing/tongue.py)."""

    offer_after: Annotated[int, Between(1, 20, "messages")] = 3
    """So many messages in a row in the other language, and it is offered."""
    clear_words: Annotated[int, Between(3, 200, "words")] = 12
    """One message of so many words is as good."""
    again_days: Annotated[int, Between(1, 366, "days")] = 30
    """Not offered again before."""


@dataclass(frozen=True, slots=True)
class Messages:
    """To helpers. Danger, orange cases, absence notices and answers wait for nothing here."""

    bundle_minutes: Annotated[int, Between(0, 60, "minutes")] = 2
    """Whoever just got a message gets the next ones after so long, as one; 0: each by itself."""
    mail_too_minutes: Minutes = 5
    """A red or orange notice that Telegram has not taken by then goes by mail as well; 0: never."""
    undo_minutes: Annotated[int, Between(0, 60, "minutes")] = 10
    """How long an answer given by a link can be taken back."""
    link_days: Annotated[int, Between(1, 7, "days")] = 7
    """A link in a mail ends with its question, and after so many days at the latest."""
    green: Digest = Digest.weekly
    """For who has not chosen."""
    yellow: Digest = Digest.each
    """The same, for yellow cases."""
    daily_at: time = time(9, 15)
    """When the daily digest goes, and the letter about cases that nobody has taken, on working
    days: after the cards of the morning."""

    def __post_init__(self) -> None:
        order = list(Digest)
        if order.index(self.green) < order.index(self.yellow):
            raise Unfit("green", "comes more often than yellow; what is less urgent may not")
