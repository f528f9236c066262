"""Hop 2: what came in, as a fact about one person. From here Telegram, the clock, a mail
link and the desk are alike. Words are understood here: pure, before the transaction.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row
from telegram import Message, Update, User

from flows.events import (
    Answered,
    Blocked,
    Commanded,
    Delivered,
    Event,
    Pressed,
    Rang,
    Sent,
    Undelivered,
    Wrote,
)
from flows.redaction import redact
from flows.understanding import hear

MEDIA = ("photo", "voice", "sticker", "document", "video", "audio", "video_note", "location")
QUESTION, COMMAND, TASK = "q", "c", "t"  # what button data begins with


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event on its way to a person. `key` is the same if it comes twice."""

    key: str
    event: Event
    chat: str = ""  # a Telegram chat; else the person is named
    person: int | None = None
    citizen: int | None = None  # whom it concerns, where the person is a helper
    alarm: int | None = None
    task: str = ""
    token: str = ""  # what followed /start
    message_id: int | None = None  # the message written, or the one pressed on
    media: bool = False  # a picture or the like came along, with or without words
    callback: str = ""  # the press to answer, so that the button stops waiting
    update_id: int = 0
    group: bool = False
    language: str = ""  # of the Telegram app: a stranger's best guess
    over: str = ""  # more than can be answered, and whether this one says so (bot/crowd.py)


def read_update(update: Update, bot_id: int) -> Arrival | None:
    """None for what the assistant does not handle: edits, channel posts, other bots."""
    user, key = update.effective_user, f"tg:{bot_id}:{update.update_id}"
    if user is None or user.is_bot:
        return None
    if update.callback_query:
        return _pressed(update, key, user)
    if update.my_chat_member:
        return _membership(update, key, user)
    if update.message:
        return _message(update.message, key, user, update.update_id)
    return None


def _pressed(update: Update, key: str, user: User) -> Arrival | None:
    query = update.callback_query
    if query is None or not query.data:
        return None
    common: dict[str, Any] = {
        "key": key,
        "chat": str(user.id),
        "callback": query.id,
        "message_id": query.message.message_id if query.message else None,
        "update_id": update.update_id,
        "language": user.language_code or "",
    }
    kind, _, rest = query.data.partition(":")
    first, _, value = rest.partition(":")
    if kind == QUESTION and first.isdecimal():
        return Arrival(event=Pressed(int(first), value), **common)
    if kind == COMMAND:
        return Arrival(event=Commanded(rest), **common)
    if kind == TASK:
        return Arrival(event=Answered(first, "", "", value), task=first, **common)
    return Arrival(event=Pressed(0, query.data[:64]), **common)


def _membership(update: Update, key: str, user: User) -> Arrival | None:
    change = update.my_chat_member
    if change is None:
        return None
    group = change.chat.type != "private"
    blocked = change.new_chat_member.status in {"kicked", "left"}
    if group and blocked:
        return None
    return Arrival(
        key, Blocked(blocked), str(change.chat.id), group=group, update_id=update.update_id
    )


def _message(message: Message, key: str, user: User, update_id: int) -> Arrival | None:
    group = message.chat.type != "private"
    common: dict[str, Any] = {
        "key": key,
        "chat": str(message.chat.id),
        "message_id": message.message_id,
        "update_id": update_id,
        "group": group,
        "language": user.language_code or "",
    }
    text = message.text or message.caption or ""
    kind = next((kind for kind in MEDIA if getattr(message, kind, None)), "")
    common["media"] = bool(kind)
    if message.text and message.text.startswith("/"):
        return _commanded(message.text, common)
    if text:
        return Arrival(event=Wrote(hear(text, "auto")), **common)
    return Arrival(event=Sent(kind), **common) if kind else None


def _commanded(text: str, common: dict[str, Any]) -> Arrival:
    heard = hear(text, "auto")
    if heard.crisis != "none":
        return Arrival(event=Wrote(heard), **common)  # "/stop jeg vil dø": the words come first
    first, _, rest = text[1:].partition(" ")
    name = first.partition("@")[0].partition("\n")[0].casefold()
    if name == "start" and rest.strip():
        return Arrival(event=Commanded(name), token=rest.strip(), **common)
    return Arrival(event=Commanded(name, redact(rest)[0]), **common)


def read_alarm(row: Row[Any]) -> Arrival:
    event: Event = Rang(row.what, row.due, row.not_after, row.ref, row.fence)
    receipt, _, code = row.ref.partition(" ")
    match row.what:  # bot/marks.py writes these
        case "delivered":
            event = Delivered(receipt, code)
        case "undelivered":
            event = Undelivered(receipt, code or "no_channel")
        case "blocked":
            event = Blocked(True)
    return Arrival(f"alarm:{row.id}", event, person=row.person_id, alarm=row.id)


def read_link(task: str, value: str, person: int, nonce: str) -> Arrival:
    """A signed link in a mail was used; `nonce` names the form that was sent, so that a
    double click is one answer."""
    event = Answered(task, "", "", value, link=True)
    return Arrival(f"link:{task}:{nonce}", event, person=person, task=task)
