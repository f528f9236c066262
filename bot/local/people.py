"""What a person does on the phone: write, edit, send, press, block. Each becomes an update."""

from bot.local.account import Account
from bot.local.chat import Chat, Message
from bot.local.entities import found_in, trimmed
from bot.local.files import Upload, picture_size, plain_picture
from bot.local.person import Person
from bot.local.refusals import Json, NotPossible
from bot.local.sending import LONGEST_CAPTION
from bot.local.world import World

LONGEST_TEXT = 4096
WITH_WORDS = ("photo", "voice", "document")


def write(world: World, bot: Account, person: Person, text: str) -> Json:
    return _say(world, bot, person, _worded(text))


def edit(world: World, bot: Account, person: Person, message_id: int, text: str) -> Json:
    """Other words in a text of their own that still stands."""
    chat = _unblocked(bot, person)
    message = chat.standing(message_id)
    if message is None or message.from_bot or "text" not in message.content:
        raise NotPossible(409, f"Message {message_id} is no text of {person.name}'s own.")
    message.content, message.edited = _worded(text), world.now()
    edited = chat.as_json(message)
    update_id = bot.updates.add("edited_message", edited, person.user_id, world.now())
    world.happenings.tell({"chat": person.user_id})
    return {"message_id": message_id, "update_id": update_id}


def _worded(text: str) -> Json:
    text, _ = trimmed(text, [])
    if not text:
        raise NotPossible(400, "The text is empty.")
    if len(text) > LONGEST_TEXT:
        raise NotPossible(400, f"The text is longer than {LONGEST_TEXT} characters.")
    content: Json = {"text": text}
    if entities := found_in(text, []):
        content["entities"] = entities
    return content


def send(world: World, bot: Account, person: Person, kind: str, caption: str = "") -> Json:
    """A photo, a voice message, a place … What is in it is made up here; words may go with it."""
    return _say(world, bot, person, _medium(bot, kind) | _captioned(kind, caption))


def _captioned(kind: str, caption: str) -> Json:
    caption, _ = trimmed(caption, [])
    if not caption:
        return {}
    if kind not in WITH_WORDS:
        raise NotPossible(400, f"A {kind} has no words with it.")
    if len(caption) > LONGEST_CAPTION:
        raise NotPossible(400, f"The caption is longer than {LONGEST_CAPTION} characters.")
    entities = found_in(caption, [])
    return {"caption": caption, **({"caption_entities": entities} if entities else {})}


def _medium(bot: Account, kind: str) -> Json:
    match kind:
        case "photo":
            upload = Upload("photo.png", "image/png", plain_picture())
            width, height = picture_size(upload.data)
            shown = bot.files.keep("photos", upload).as_json()
            return {"photo": [{**shown, "width": width, "height": height}]}
        case "voice":
            stored = bot.files.keep("voice", Upload("voice.ogg", "audio/ogg", b"OggS"))
            return {"voice": {**stored.as_json(), "duration": 3, "mime_type": "audio/ogg"}}
        case "sticker":
            stored = bot.files.keep("stickers", Upload("sticker.webp", "image/webp", b"RIFF"))
            flags = {"is_animated": False, "is_video": False, "emoji": "👍"}
            size = {"type": "regular", "width": 512, "height": 512}
            return {"sticker": {**stored.as_json(), **size, **flags}}
        case "location":
            return {"location": {"latitude": 55.6761, "longitude": 12.5683}}
        case _:
            upload = Upload("dokument.txt", "text/plain", b"Et dokument.\n")
            stored = bot.files.keep("documents", upload)
            named = {"file_name": upload.name, "mime_type": upload.mime_type}
            return {"document": {**stored.as_json(), **named}}


def _say(world: World, bot: Account, person: Person, content: Json) -> Json:
    chat = _unblocked(bot, person)
    chat.open = True
    message = chat.add(False, world.now(), content)
    update_id = bot.updates.add("message", chat.as_json(message), person.user_id, world.now())
    world.happenings.tell({"chat": person.user_id})
    return {"message_id": message.message_id, "update_id": update_id}


def press(
    world: World, bot: Account, person: Person, message_id: int, data: str | None, label: str | None
) -> Json:
    chat = _unblocked(bot, person)
    message = chat.standing(message_id)
    if message is None:
        raise NotPossible(409, f"There is no message {message_id} in this chat.")
    pressed = _pressed_data(message, data, label)
    query_id = str(next(world.query_ids))
    bot.queries[query_id] = (person.user_id, world.now())
    query = {
        "id": query_id,
        "from": person.as_user(),
        "message": chat.as_json(message),
        "chat_instance": str(bot.bot_id * 1000 + person.user_id),
        "data": pressed,
    }
    update_id = bot.updates.add("callback_query", query, person.user_id, world.now())
    return {"update_id": update_id}


def _pressed_data(message: Message, data: str | None, label: str | None) -> str:
    buttons = [button for row in message.inline_rows for button in row]
    for button in buttons:
        if data is not None and button.get("callback_data") == data:
            return data
        if label is not None and button["text"] == label:
            if "callback_data" not in button:
                raise NotPossible(409, f'The button "{label}" opens an address.')
            return str(button["callback_data"])
    wanted = f'"{label}"' if label is not None else f'with the data "{data}"'
    there = ", ".join(f'"{button["text"]}"' for button in buttons) or "none"
    raise NotPossible(
        409, f"Message {message.message_id} has no button {wanted}; its buttons: {there}."
    )


def block(world: World, bot: Account, person: Person, blocked: bool) -> Json:
    chat = bot.chat_with(person)
    if chat.blocked == blocked:
        return {"blocked": blocked, "update_id": None}
    chat.blocked = blocked
    member = {"user": bot.as_user(), "status": "member"}
    kicked = {"user": bot.as_user(), "status": "kicked", "until_date": 0}
    change = {
        "chat": person.as_chat(),
        "from": person.as_user(),
        "date": int(world.now().timestamp()),
        "old_chat_member": member if blocked else kicked,
        "new_chat_member": kicked if blocked else member,
    }
    update_id = bot.updates.add("my_chat_member", change, person.user_id, world.now())
    world.happenings.tell({"chat": person.user_id})
    return {"blocked": blocked, "update_id": update_id}


def _unblocked(bot: Account, person: Person) -> Chat:
    chat = bot.chat_with(person)
    if chat.blocked:
        raise NotPossible(409, f"{person.name} has blocked the bot; unblock it first.")
    return chat
