"""One private chat between a person and a bot: its messages, kept also when deleted."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.local.person import Person
from bot.local.refusals import Json


@dataclass(slots=True)
class Message:
    message_id: int
    from_bot: bool
    date: datetime
    content: Json  # text and entities, or a photo and its caption: as Telegram shows them
    markup: Json | None = None
    reply_to: int | None = None
    extra: Json = field(default_factory=dict)  # forward_origin, has_protected_content
    edited: datetime | None = None
    deleted: bool = False

    @property
    def words(self) -> str:
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def inline_rows(self) -> list[list[Json]]:
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows


@dataclass(slots=True)
class Chat:
    person: Person
    bot: Json  # the bot as a Telegram user
    open: bool  # the bot may write
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)

    def add(self, from_bot: bool, date: datetime, content: Json, **more: Any) -> Message:
        message = Message(len(self.messages) + 1, from_bot, date, content, **more)
        self.messages[message.message_id] = message
        return message

    def standing(self, message_id: int | None) -> Message | None:
        """The message, unless it was deleted or never was."""
        message = self.messages.get(message_id) if message_id is not None else None
        return None if message is None or message.deleted else message

    def as_json(self, message: Message, *, with_reply: bool = True) -> Json:
        shown: Json = {
            "message_id": message.message_id,
            "from": self.bot if message.from_bot else self.person.as_user(),
            "chat": self.person.as_chat(),
            "date": int(message.date.timestamp()),
            **message.content,
            **message.extra,
        }
        if message.edited:
            shown["edit_date"] = int(message.edited.timestamp())
        if message.inline_rows:  # reply keyboards are not part of the message in Telegram either
            shown["reply_markup"] = message.markup
        replied = self.standing(message.reply_to) if with_reply else None
        if replied:
            shown["reply_to_message"] = self.as_json(replied, with_reply=False)
        return shown
