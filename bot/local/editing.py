"""Methods that change or remove what is already in a chat, and the answer to a press."""

from datetime import timedelta

from bot.local.call import Call
from bot.local.chat import Chat, Message
from bot.local.markup import read_markup
from bot.local.refusals import Json, bad_request
from bot.local.sending import LONGEST_TEXT, caption_content
from bot.local.world import PRESS_LIVES

DELETABLE = timedelta(hours=48)
MOST_AT_ONCE = 100
LONGEST_NOTICE = 200
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def edit_message_text(call: Call) -> Json:
    text, entities = call.styled(call.given.text("text"), "entities")
    if not text:
        raise bad_request("message text is empty")
    if len(text) > LONGEST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    chat, message = _own_message(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    content: Json = {"text": text, "entities": entities} if entities else {"text": text}
    if options := call.given.json_object("link_preview_options", "link preview options"):
        content["link_preview_options"] = options
    return _change(call, chat, message, content)


def edit_message_caption(call: Call) -> Json:
    caption = caption_content(call)
    chat, message = _own_message(call)
    if "text" in message.content or "sticker" in message.content:
        raise bad_request("there is no caption in the message to edit")
    bare = {k: v for k, v in message.content.items() if not k.startswith("caption")}
    return _change(call, chat, message, bare | caption)


def edit_message_reply_markup(call: Call) -> Json:
    chat, message = _own_message(call)
    return _change(call, chat, message, message.content, words_changed=False)


def _own_message(call: Call) -> tuple[Chat, Message]:
    if "inline_message_id" in call.given.values and "chat_id" not in call.given.values:
        raise bad_request("MESSAGE_ID_INVALID")
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
    chat = call.chat()
    _delete(call, chat, call.message(chat, "message to delete not found"))
    return True


def delete_messages(call: Call) -> bool:
    chat = call.chat()
    numbers = call.given.json("message_ids", "message identifiers")
    if not isinstance(numbers, list) or not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    for number in numbers:
        message = chat.standing(number) if isinstance(number, int) else None
        if message:  # one that is not there is passed over, as Telegram does
            _delete(call, chat, message)
    return True


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
