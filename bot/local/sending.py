"""Methods that put a new message into a chat."""

from bot.local.call import Call
from bot.local.chat import Chat, Message
from bot.local.files import LARGEST, LARGEST_PHOTO, StoredFile, picture_size, unreadable
from bot.local.markup import read_markup
from bot.local.refusals import Json, Refused, bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
PROTECTED = "has_protected_content"
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "record_audio",
    "upload_audio",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
    "cancel",
}
# For each kind of file: its folder, and what Telegram adds that cannot be read from the file here.
_KINDS: dict[str, tuple[str, Json]] = {
    "document": ("documents", {}),
    "voice": ("voice", {"duration": 0, "mime_type": "audio/ogg"}),
    "audio": ("music", {"duration": 0, "mime_type": "audio/mpeg"}),
    "video": ("videos", {"duration": 0, "width": 320, "height": 240}),
    "animation": ("animations", {"duration": 0, "width": 320, "height": 240}),
    "sticker": (
        "stickers",
        {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
    ),
}


def send_message(call: Call) -> Json:
    return deliver(call, text_content(call) | preview(call))


def text_content(call: Call, too_long: str = "message is too long") -> Json:
    if not call.given.text("text"):
        raise bad_request("message text is empty")
    text, entities = call.styled(call.given.text("text"), "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > LONGEST_TEXT:  # Telegram counts code points here, not UTF-16 units
        raise bad_request(too_long)
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(call: Call) -> Json:
    caption, entities = call.styled(call.given.text("caption"), "caption_entities")
    if len(caption) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    shown = {"caption": caption}
    return {**shown, "caption_entities": entities} if entities else shown


def preview(call: Call) -> Json:
    options = call.given.json_object("link_preview_options", "link preview options")
    if not options and call.given.flag("disable_web_page_preview"):
        options = {"is_disabled": True}
    return {"link_preview_options": options} if options else {}


def send_media(call: Call, kind: str) -> Json:
    return deliver(call, media_content(call, kind))


def media_content(call: Call, kind: str) -> Json:
    """A picture or a file with its caption."""
    if kind == "photo":
        return _photo(call) | caption_content(call)
    folder, known = _KINDS[kind]
    stored = _stored(call, kind, folder, LARGEST)
    shown = {**stored.as_json(), **known}
    if kind == "document":
        shown |= {"file_name": stored.upload.name, "mime_type": stored.upload.mime_type}
    return {kind: shown, **({} if kind == "sticker" else caption_content(call))}


def _photo(call: Call) -> Json:
    stored = _stored(call, "photo", "photos", LARGEST_PHOTO)
    width, height = picture_size(stored.upload.data)
    return {"photo": [{**stored.as_json(), "width": width, "height": height}]}


def _stored(call: Call, name: str, folder: str, largest: int) -> StoredFile:
    """The file that was uploaded, or that is named by the id of an earlier one."""
    given = call.given.text(name)
    upload = call.given.uploads.get(given.removeprefix("attach://") if given else name)
    if upload is None:
        return _earlier(call, given, name)
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > LARGEST:
        raise Refused(413)
    if len(upload.data) > largest:
        raise bad_request(f"file is too big for a {name}")
    if name == "photo":
        picture_size(upload.data)  # refused before it is kept
    return call.bot.files.keep(folder, upload)


def _earlier(call: Call, file_id: str, name: str) -> StoredFile:
    if not file_id:
        raise bad_request(f"there is no {name} in the request")
    stored = call.bot.files.by_id(file_id)
    if stored is None:
        raise bad_request(unreadable(file_id))
    return stored


def deliver(call: Call, content: Json, extra: Json | None = None) -> Json:
    markup = read_markup(call.given.values.get("reply_markup"))
    chat = call.chat_to_write_to()
    message = put(call, chat, content, extra or {}, markup)
    return chat.as_json(message)


def put(call: Call, chat: Chat, content: Json, extra: Json, markup: Json | None) -> Message:
    if call.given.flag("protect_content"):
        extra = {**extra, PROTECTED: True}
    reply_to = _reply_to(call, chat)
    message = chat.add(
        True, call.world.now(), content, markup=markup, reply_to=reply_to, extra=extra
    )
    call.world.delivered += 1
    call.world.happenings.tell({"chat": chat.person.user_id})
    return message


def _reply_to(call: Call, chat: Chat) -> int | None:
    wanted = call.given.json_object("reply_parameters", "reply parameters")
    if wanted and "message_id" not in wanted:
        raise bad_request('can\'t find field "message_id"')
    if wanted:
        number, needless = wanted.get("message_id"), wanted.get("allow_sending_without_reply")
    else:
        number = call.given.whole("reply_to_message_id")
        needless = call.given.flag("allow_sending_without_reply")
    if not number:
        return None
    if isinstance(number, int) and chat.standing(number):
        return number
    if needless:
        return None
    raise bad_request("message to be replied not found")


def send_chat_action(call: Call) -> bool:
    if call.given.text("action").lower() not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.chat_to_write_to()
    return True


def source_chat(call: Call) -> Chat:
    if not call.given.text("from_chat_id"):
        raise bad_request('parameter "from_chat_id" is required')
    return call.chat("from_chat_id")


def forward_message(call: Call) -> Json:
    source = source_chat(call)
    message = call.message(source, "message to forward not found")
    chat = call.chat_to_write_to()
    if PROTECTED in message.extra:
        raise bad_request("message can't be forwarded")
    return chat.as_json(put_forwarded(call, source, message, chat))


def put_forwarded(call: Call, source: Chat, message: Message, chat: Chat) -> Message:
    sender = source.bot if message.from_bot else source.person.as_user()
    origin = {"type": "user", "sender_user": sender, "date": int(message.date.timestamp())}
    extra = {"forward_origin": message.extra.get("forward_origin", origin)}
    return put(call, chat, message.content, extra, None)


def copy_message(call: Call) -> Json:
    markup = read_markup(call.given.values.get("reply_markup"))
    message = call.message(source_chat(call), "message to copy not found")
    chat = call.chat_to_write_to()
    if PROTECTED in message.extra:
        raise bad_request("message can't be copied")
    content = message.content
    if "caption" in call.given.values and "text" not in content:
        bare = {k: v for k, v in content.items() if not k.startswith("caption")}
        content = bare | caption_content(call)
    return {"message_id": put(call, chat, content, {}, markup).message_id}
