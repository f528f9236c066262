"""What a person sees: the chat as the page and the tests read it."""

from bot.local import places
from bot.local.account import Account
from bot.local.chat import Chat, Message
from bot.local.person import Person
from bot.local.refusals import Json
from bot.local.times import written


def chat_entries(bot: Account | None, person: Person, after: int) -> list[Json]:
    chat = bot.chats.get(person.user_id) if bot else None
    if bot is None or chat is None:
        return []
    newest = max(chat.messages, default=0)
    return [
        _entry(bot, chat, chat.messages[number]) for number in range(max(after, 0) + 1, newest + 1)
    ]


def _entry(bot: Account, chat: Chat, message: Message) -> Json:
    entry: Json = {
        "message_id": message.message_id,
        "from": "bot" if message.from_bot else "user",
        "text": message.words or places.shown(message.content),
        "buttons": [[_button(button) for button in row] for row in message.inline_rows],
        **_media(bot, message.content),
        "edited": message.edited is not None,
        "deleted": message.deleted,
        "at": written(message.date),
    }
    entities = message.content.get("entities") or message.content.get("caption_entities")
    if entities:
        entry["entities"] = entities
    if message.markup and "keyboard" in message.markup:
        entry["keyboard"] = [[key["text"] for key in row] for row in message.markup["keyboard"]]
    if chat.standing(message.reply_to):
        entry["reply_to"] = message.reply_to
    return entry


def _button(button: Json) -> Json:
    shown = {"label": button["text"]}
    if "callback_data" in button:
        shown["data"] = button["callback_data"]
    if "url" in button:
        shown["url"] = button["url"]
    return shown


def _media(bot: Account, content: Json) -> Json:
    """Pictures and documents by their address on this server; the rest by its kind."""
    shown: Json = {}
    if "photo" in content:
        shown["photo"] = _address(bot, content["photo"][-1]["file_id"])
    if "document" in content:
        shown["document"] = _address(bot, content["document"]["file_id"])
        shown["file_name"] = content["document"].get("file_name", "")
    for kind in ("voice", "sticker", "audio", "video", "animation"):
        if kind in content:
            shown[kind] = _address(bot, content[kind]["file_id"])
    return shown


def _address(bot: Account, file_id: str) -> str:
    stored = bot.files.by_id(file_id)
    return f"/file/bot{bot.token}/{stored.path}" if stored else ""
