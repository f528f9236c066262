"""What a turn has to say outside the outbox."""

from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """Who comes first of those who are answered outside the outbox."""

    danger = 0
    ours = 1  # a chat we know: a dead button, somebody else's invitation; and what comes once
    stranger = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn has to say outside the outbox: a toast on the pressed button, answers to
    strangers (nothing about them is stored), the words of a page."""

    toast: str = ""
    chat: str = ""
    ephemeral: tuple[str, ...] = ()
    leave: bool = False
    page: tuple[str, ...] = ()
    known: bool = True
    helper: bool = False  # it was not a citizen's turn
    rank: Rank = Rank.stranger
    other_language: bool = False  # chosen in this turn
