"""The words for tests of absence: a citizen who reports, and what the others then have."""

from typing import Any

from flows.effects import Tell
from flows.events import Delivered, Undelivered
from flows.facts import Role
from tests.chat import PureChat, plain


def reports(reason: str = "Syg", answer: str = "Ja, giv besked", **facts: Any) -> PureChat:
    """Monday 06.30: /fravaer, one day."""
    chat = PureChat(**facts)
    return on(chat, reason, answer)


def on(chat: PureChat, reason: str = "Syg", answer: str = "Ja, giv besked") -> PureChat:
    chat.commands("fravaer").presses("yes").presses(reason)
    return chat.presses(answer)


def read(tell: Tell) -> str:
    """Everything the receiver reads."""
    parts = [tell.subject, tell.text, *tell.lines, *(button.label for button in tell.buttons)]
    return " ".join(plain(part) for part in parts)


def to(chat: PureChat, role: Role) -> str:
    (tell,) = chat.told(role)
    return read(tell)


def delivered(chat: PureChat, role: Role, how: str = "mail") -> PureChat:
    absence = chat.citizen.absences[-1]
    return chat.happens(Delivered(f"absence:{absence.id}:{role}", how))


def undelivered(chat: PureChat, role: Role) -> PureChat:
    absence = chat.citizen.absences[-1]
    return chat.happens(Undelivered(f"absence:{absence.id}:{role}", "550"))
