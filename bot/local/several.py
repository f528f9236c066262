"""Methods about several messages at once: forwarding, copying and pinning them."""

from bot.local.call import Call
from bot.local.chat import Message
from bot.local.editing import message_ids
from bot.local.refusals import Json, bad_request
from bot.local.sending import PROTECTED, put, put_forwarded, source_chat


def forward_messages(call: Call) -> list[Json]:
    source, chosen = source_chat(call), _chosen(call, "forward")
    chat = call.chat_to_write_to()
    return [
        {"message_id": put_forwarded(call, source, message, chat).message_id} for message in chosen
    ]


def copy_messages(call: Call) -> list[Json]:
    chosen, bare = _chosen(call, "forward"), call.given.flag("remove_caption")
    chat = call.chat_to_write_to()
    return [
        {"message_id": put(call, chat, _content(message, bare), {}, None).message_id}
        for message in chosen
    ]


def _chosen(call: Call, verb: str) -> list[Message]:
    """Those that are there; one that is not, or is protected, is passed over."""
    source = source_chat(call)
    found = [source.standing(number) for number in message_ids(call)]
    chosen = [message for message in found if message and PROTECTED not in message.extra]
    if not chosen:
        raise bad_request(f"there are no messages to {verb}")
    return chosen


def _content(message: Message, bare: bool) -> Json:
    if not bare:
        return message.content
    return {name: value for name, value in message.content.items() if "caption" not in name}


def pin(call: Call) -> bool:
    chat = call.chat_to_write_to()
    message = call.message(chat, "message to pin not found")
    if message.message_id in chat.pinned:
        chat.pinned.remove(message.message_id)
    chat.pinned.append(message.message_id)
    return True


def unpin(call: Call) -> bool:
    """The one that is named, or else the newest."""
    chat = call.chat_to_write_to()
    if call.given.whole("message_id"):
        number = call.message(chat, "message to unpin not found").message_id
    elif chat.pinned:
        number = chat.pinned[-1]
    else:
        raise bad_request("message to unpin not found")
    if number in chat.pinned:
        chat.pinned.remove(number)
    return True


def unpin_all(call: Call) -> bool:
    call.chat_to_write_to().pinned.clear()
    return True
