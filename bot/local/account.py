"""One bot on this Telegram: its chats, files, commands and the updates it has not taken."""

import re
import time
from dataclasses import dataclass, field
from datetime import datetime

from bot.local.chat import Chat
from bot.local.files import Files
from bot.local.person import Person
from bot.local.refusals import Json, Refused, bad_request
from bot.local.updates import UpdateQueue

TOKEN = re.compile(r"[1-9]\d{0,14}:[A-Za-z0-9_-]{1,100}")


@dataclass(slots=True)
class Webhook:
    url: str
    secret: str = ""
    most_at_once: int = 40
    failed_at: datetime | None = None
    failure: str = ""


@dataclass(slots=True)
class Account:
    token: str
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    webhook: Webhook | None = None
    queries: dict[str, tuple[int, datetime]] = field(default_factory=dict)  # presses, by id
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # scope, language
    wordings: dict[tuple[str, str], str] = field(default_factory=dict)  # what, language
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    under_way: int = 0
    last_request: float = 0.0  # monotonic

    @property
    def bot_id(self) -> int:
        return int(self.token.partition(":")[0])

    def as_user(self) -> Json:
        name = self.wordings.get(("name", "")) or f"Bot {self.bot_id}"
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": name,
            "username": f"local_{self.bot_id}_bot",
        }

    def chat_with(self, person: Person) -> Chat:
        if person.user_id not in self.chats:
            self.chats[person.user_id] = Chat(person, self.as_user(), open=person.linked)
        return self.chats[person.user_id]

    def noticed(self) -> None:
        """Something happened on the bot's side: it is not idle yet."""
        self.last_request = time.monotonic()

    def reachable_chat(self, chat: Chat | None) -> Chat:
        """The chat, if the bot may write there."""
        if chat is None or not chat.open:
            raise bad_request("chat not found")
        if chat.blocked:
            raise Refused(403, "bot was blocked by the user")
        return chat
