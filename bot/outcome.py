"""What a turn has to say outside the outbox."""

from dataclasses import dataclass


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
