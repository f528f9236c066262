"""Methods that change or remove what is already in a chat, and the answer to a press."""

import re
from datetime import timedelta

from bot.local.albums import one_media
from bot.local.call import Call
from bot.local.chat import Chat, Message
from bot.local.markup import read_markup
from bot.local.refusals import Json, bad_request
from bot.local.sending import caption_content, preview, text_content
from bot.local.world import PRESS_LIVES

DELETABLE = timedelta(hours=48)
MOST_AT_ONCE = 100
LONGEST_NOTICE = 200
_WITH_CAPTION = {"photo", "document", "voice", "audio", "video", "animation"}
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def edit_message_text(call: Call) -> Json:
    content = text_content(call, "MESSAGE_TOO_LONG") | preview(call)
    chat, message = _own_message(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(call, chat, message, content)


def edit_message_caption(call: Call) -> Json:
    caption = caption_content(call)
    chat, message = _own_message(call)
    if not message.content.keys() & _WITH_CAPTION:
        raise bad_request("there is no caption in the message to edit")
    bare = {k: v for k, v in message.content.items() if not k.startswith("caption")}
    return _change(call, chat, message, bare | caption)


def edit_message_media(call: Call) -> Json:
    content = one_media(call)
    chat, message = _own_message(call)
    return _change(call, chat, message, content)


def edit_message_reply_markup(call: Call) -> Json:
    chat, message = _own_message(call)
    return _change(call, chat, message, message.content, words_changed=False)


def _own_message(call: Call) -> tuple[Chat, Message]:
    if not call.given.text("chat_id") and not call.given.whole("message_id"):
        here = call.given.text("inline_message_id")  # of inline mode, which is not emulated
        raise bad_request("MESSAGE_ID_INVALID" if here else "message identifier is not specified")
    chat = call.chat()
    message = call.message(chat, "message to edit not found")
    if not message.from_bot or "forward_origin" in message.extra:
        raise bad_request("message can't be edited")
    return chat, message


def _change(
    call: Call, chat: Chat, message: Message, content: Json, *, words_changed: bool = True
) -> Json:
    # An edit without reply_markup takes the buttons away, as in Telegram.
    markup = read_markup(call.given.values.get("reply_markup"), inline_only=True)
    if content == message.content and (markup or {}) == _inline_markup(message):
        raise bad_request(_NOT_MODIFIED)
    message.content, message.markup = content, markup
    if words_changed:
        message.edited = call.world.now()
    call.world.happenings.tell({"chat": chat.person.user_id})
    return chat.as_json(message)


def _inline_markup(message: Message) -> Json:
    return {"inline_keyboard": message.inline_rows} if message.inline_rows else {}


def delete_message(call: Call) -> bool:
    if not call.given.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    if not call.given.whole("message_id"):
        raise bad_request("message identifier is not specified")
    chat = call.chat()
    _delete(call, chat, call.message(chat, "message to delete not found"))
    return True


def delete_messages(call: Call) -> bool:
    chat = call.chat()
    for number in message_ids(call):
        message = chat.standing(number)
        if message:  # one that is not there is passed over, as Telegram does
            _delete(call, chat, message)
    return True


def message_ids(call: Call) -> list[int]:
    given = call.given.json("message_ids", "message_ids")
    if given is None or given == []:
        raise bad_request("message identifiers are not specified")
    if not isinstance(given, list):
        raise bad_request("expected an Array of message identifiers")
    if len(given) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    return [_message_id(each) for each in given]


def _message_id(given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int | str):
        raise bad_request("message identifier must be a Number")
    if not re.fullmatch(r"-?\d{1,10}", str(given)):
        raise bad_request("can't parse message identifier as Number")
    if int(given) <= 0:
        raise bad_request("invalid message identifier specified")
    return int(given)


def _delete(call: Call, chat: Chat, message: Message) -> None:
    if call.world.now() - message.date > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    call.world.happenings.tell({"chat": chat.person.user_id})


def answer_callback_query(call: Call) -> bool:
    text = call.given.text("text")
    if len(text) > LONGEST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    query = call.bot.queries.pop(call.given.text("callback_query_id"), None)
    if query is None or call.world.now() - query[1] > PRESS_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if text:
        alert = call.given.flag("show_alert")
        call.world.happenings.tell({"chat": query[0], "notice": text, "alert": alert})
    return True
