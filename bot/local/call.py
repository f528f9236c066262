"""One request of a bot: who asks for what. The methods read from it, never from HTTP."""

import re
from dataclasses import dataclass

from bot.local.account import Account
from bot.local.chat import Chat, Message
from bot.local.entities import check_inside, found_in, read_entities, trimmed, width
from bot.local.html_entities import parse_html
from bot.local.markdown_entities import parse_markdown, parse_markdown_v2
from bot.local.parameters import Parameters
from bot.local.refusals import Json, bad_request
from bot.local.world import World

LONGEST_SOURCE = 32_768  # bytes, before parse_mode is looked at
_PARSERS = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_markdown}


@dataclass(frozen=True, slots=True)
class Said:
    """A result with a sentence beside it."""

    result: object
    description: str


@dataclass(frozen=True, slots=True)
class Call:
    world: World
    bot: Account
    given: Parameters

    def chat(self, name: str = "chat_id") -> Chat:
        """The chat that is named, if this bot knows it."""
        chat = self._find_chat(name)
        if chat is None or not chat.open:
            raise bad_request("chat not found")
        return chat

    def known_chat(self, chat_id: object) -> int:
        """The id of a chat that is named in JSON."""
        given = Parameters({"chat_id": str(chat_id)})
        return Call(self.world, self.bot, given).chat().person.user_id

    def chat_to_write_to(self) -> Chat:
        return self.bot.reachable_chat(self._find_chat("chat_id"))

    def _find_chat(self, name: str) -> Chat | None:
        given = self.given.text(name).strip()
        if not given:
            raise bad_request(f"{name} is empty")
        if not re.fullmatch(r"-?\d{1,18}", given):
            return None
        person = self.world.people.get(int(given))
        return self.bot.chat_with(person) if person else None

    def message(self, chat: Chat, missing: str, name: str = "message_id") -> Message:
        message = chat.standing(self.given.whole(name))
        if message is None:
            raise bad_request(missing)
        return message

    def styled(self, text: str, entities_name: str) -> tuple[str, list[Json]]:
        """The text with its entities, by parse_mode, by the list given or as found."""
        if len(text.encode()) > LONGEST_SOURCE:
            raise bad_request("text is too long")
        mode = self.given.text("parse_mode").lower()
        if text and mode not in ("", "none"):
            if mode not in _PARSERS:
                raise bad_request("unsupported parse_mode")
            text, entities = _PARSERS[mode](text)
        else:
            entities = read_entities(self.given.text(entities_name))
            check_inside(entities, width(text))
        text, entities = trimmed(text, entities + found_in(text, entities))
        return text, [entity for each in entities if (entity := self._with_user(each))]

    def _with_user(self, entity: Json) -> Json | None:
        """A mention of somebody this Telegram does not know is only text."""
        if entity["type"] != "text_mention":
            return entity
        user = entity["user"].get("id") if isinstance(entity["user"], dict) else None
        person = self.world.people.get(user) if isinstance(user, int) else None
        return {**entity, "user": person.as_user()} if person else None
