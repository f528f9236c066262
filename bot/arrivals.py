"""Hop 2: what came in, as a fact about one person. From here Telegram, the clock, a mail
link and the desk are alike. Words are understood here: pure, before the transaction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row

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

# What is no text: never fetched, and deleted from the chat. A contact or a poll may name others.
MEDIA = (
    *("photo", "voice", "sticker", "document", "video", "audio", "video_note", "location"),
    *("animation", "contact", "poll", "venue", "story", "paid_media", "checklist"),
)
# The updates that are asked for; what each holds is read below.
KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
QUESTION, COMMAND, TASK = "q", "c", "t"  # what button data begins with
MOST = 1 << 53  # Telegram's numbers have at most 52 bits
LONGEST_TASK = 32
LONGEST_NUMBER = 15  # figures of a question's number

Raw = Mapping[str, Any]  # JSON as Telegram sends it


class Unreadable(ValueError):
    """This is not an update as Telegram documents it; the field is named, never its value."""


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
    redacted: bool = False  # something was taken out of the words behind a command
    callback: str = ""  # the press to answer, so that the button stops waiting
    update_id: int = 0
    group: bool = False
    language: str = ""  # of the Telegram app: a stranger's best guess
    over: str = ""  # more than can be answered, and whether this one says so (bot/crowd.py)


def is_update(raw: Any) -> bool:
    """Whether it has a number at all: what has none can be neither acknowledged nor found."""
    return isinstance(raw, dict) and type(raw.get("update_id")) is int


def read_update(raw: Raw, bot_id: int) -> Arrival | None:
    """None for what the assistant does not handle: channel posts, other bots. Unreadable
    when it is not as Telegram documents it. Read here and not by the library: its objects of
    everything that an update may hold cost ten times as much as the few fields we need."""
    update_id = _counted(raw, "update_id")
    key = f"tg:{bot_id}:{update_id}"
    for kind, read in (
        ("message", _message),
        ("edited_message", _edited),
        ("callback_query", _pressed),
        ("my_chat_member", _membership),
    ):
        if kind in raw:
            inside = _inside(raw, kind)
            user = inside.get("from")
            if not isinstance(user, dict) or user.get("is_bot"):
                return None
            language = user.get("language_code")
            common = {
                "key": key,
                "update_id": update_id,
                "language": language if isinstance(language, str) else "",
            }
            return read(inside, user, common)
    return None


def _pressed(query: Raw, user: Raw, common: dict[str, Any]) -> Arrival | None:
    data = query.get("data")
    if not data:
        return None
    data = _clean(_words(query, "data"))
    common |= {"chat": str(_number(user, "id")), "callback": _clean(_words(query, "id"))}
    if "message" in query:
        common["message_id"] = _counted(_inside(query, "message"), "message_id")
    kind, _, rest = data.partition(":")
    first, _, value = rest.partition(":")
    if kind == QUESTION and first.isdecimal() and len(first) <= LONGEST_NUMBER:
        return Arrival(event=Pressed(int(first), value), **common)
    if kind == COMMAND:
        name, _, more = rest.partition(" ")  # "hilsen 12": a command and whom it is about
        return Arrival(event=Commanded(name, more), **common)
    if kind == TASK and _is_task(first):
        return Arrival(event=Answered(first, "", "", value), task=first, **common)
    return Arrival(event=Pressed(0, data[:64]), **common)


def _membership(change: Raw, _: Raw, common: dict[str, Any]) -> Arrival | None:
    chat = _inside(change, "chat")
    group = chat.get("type") != "private"
    blocked = _inside(change, "new_chat_member").get("status") in ("kicked", "left")
    if group and blocked:
        return None
    return Arrival(event=Blocked(blocked), chat=str(_number(chat, "id")), group=group, **common)


def _message(message: Raw, _: Raw, common: dict[str, Any]) -> Arrival | None:
    chat = _inside(message, "chat")
    common |= {
        "chat": str(_number(chat, "id")),
        "message_id": _counted(message, "message_id"),
        "group": chat.get("type") != "private",
    }
    text = _clean(_words(message, "text") or _words(message, "caption"))
    kind = next((kind for kind in MEDIA if message.get(kind)), "")
    common["media"] = bool(kind)
    if message.get("text") and text.startswith("/"):
        return _commanded(text, common)
    if text:
        return Arrival(event=Wrote(hear(text, "auto"), beside=bool(kind)), **common)
    return Arrival(event=Sent(kind), **common) if kind else None


def _edited(message: Raw, user: Raw, common: dict[str, Any]) -> Arrival | None:
    """Other words in a message that was taken before: read again, and no command any more. What
    has no words is a place that moves along, or a picture that is gone already."""
    words = {"caption": message.get("text") or message.get("caption") or ""}
    without = {name: given for name, given in message.items() if name != "text"}
    arrival = _message({**without, **words}, user, common)
    if arrival is None or not isinstance(arrival.event, Wrote):
        return None
    return replace(arrival, event=replace(arrival.event, edited=True))


def _commanded(text: str, common: dict[str, Any]) -> Arrival:
    heard = hear(text, "auto")
    if heard.crisis != "none":
        return Arrival(event=Wrote(heard), **common)  # "/stop jeg vil dø": the words come first
    first, _, rest = text[1:].partition(" ")
    name = first.partition("@")[0].partition("\n")[0].casefold()
    if name == "start" and rest.strip():
        return Arrival(event=Commanded(name), token=rest.strip(), **common)
    rest, removed = redact(rest)
    return Arrival(event=Commanded(name, rest), redacted=bool(removed), **common)


def _inside(raw: Raw, name: str) -> Raw:
    inside = raw.get(name)
    if not isinstance(inside, dict):
        raise Unreadable(name)
    return inside


def _number(raw: Raw, name: str) -> int:
    number = raw.get(name)
    if not isinstance(number, int) or isinstance(number, bool) or abs(number) >= MOST:
        raise Unreadable(name)
    return number


def _counted(raw: Raw, name: str) -> int:
    number = _number(raw, name)
    if number < 0:
        raise Unreadable(name)
    return number


def _is_task(name: str) -> bool:
    """A button's data is whatever a person's own program sends; what is not ours is old."""
    return name.isascii() and name.isalnum() and len(name) <= LONGEST_TASK


def _words(raw: Raw, name: str) -> str:
    words = raw.get(name, "")
    if not isinstance(words, str):
        raise Unreadable(name)
    return words


def _clean(text: str) -> str:
    """Without what no database keeps: a zero byte, half of a character."""
    text = text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode(errors="replace").decode()
    return text


def read_alarm(row: Row[Any]) -> Arrival:
    event: Event = Rang(row.what, row.due, row.not_after, row.ref, row.fence)
    receipt, _, code = row.ref.partition(" ")
    match row.what:  # bot/marks.py writes these
        case "delivered":
            event = Delivered(receipt, code)
        case "undelivered":
            event = Undelivered(receipt, code or "no_channel")
        case "not_here":
            event = Undelivered(receipt, code, elsewhere=True)
        case "blocked":
            event = Blocked(True)
    return Arrival(f"alarm:{row.id}", event, person=row.person_id, alarm=row.id)


def read_link(task: str, value: str, person: int, nonce: str) -> Arrival:
    """A signed link in a mail was used; `nonce` names the form that was sent, so that a
    double click is one answer."""
    event = Answered(task, "", "", value, link=True)
    return Arrival(f"link:{task}:{nonce}", event, person=person, task=task)
