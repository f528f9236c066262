"""InputMedia: an album of pictures or files, and another picture or file in a message."""

from bot.local.call import Call
from bot.local.chat import Chat
from bot.local.parameters import Parameters, as_strings, parse_json
from bot.local.refusals import Json, Refused, bad_request
from bot.local.sending import media_content, put

MOST = 10
_IN_ALBUMS = ("photo", "video", "document", "audio")
_IN_MESSAGES = (*_IN_ALBUMS, "animation")


def send_media_group(call: Call) -> list[Json]:
    items = parse_json(_media(call), "media")
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    contents = [_content(call, item, _IN_ALBUMS) for item in items]
    if not contents:
        raise bad_request("there are no messages to send")
    if len(contents) > MOST:
        raise bad_request("too many messages to send as an album")
    chat = call.chat_to_write_to()
    group = str(call.bot.bot_id * 1_000_000 + len(chat.messages) + 1)
    return [_put(call, chat, content, group) for content in contents]


def _put(call: Call, chat: Chat, content: Json, group: str) -> Json:
    return chat.as_json(put(call, chat, content, {"media_group_id": group}, None))


def one_media(call: Call) -> Json:
    """The content that editMessageMedia asks for."""
    return _content(call, parse_json(_media(call), "input media"), _IN_MESSAGES)


def _media(call: Call) -> str:
    given = call.given.text("media")
    if not given:
        raise bad_request('parameter "media" is required')
    return given


def _content(call: Call, item: object, kinds: tuple[str, ...]) -> Json:
    wrong = "can't parse InputMedia: "
    if not isinstance(item, dict):
        raise bad_request(f"{wrong}expected an Object")
    if not item.get("media"):
        raise bad_request(f"{wrong}media not found")
    if "type" not in item:
        raise bad_request(f'{wrong}Can\'t find field "type"')
    kind = str(item["type"])
    if kind not in kinds:
        raise _wrong_kind(wrong, kind)
    given = Parameters(as_strings({**item, kind: item["media"]}), call.given.uploads)
    return media_content(Call(call.world, call.bot, given), kind)


def _wrong_kind(wrong: str, kind: str) -> Refused:
    if kind == "animation":
        return bad_request(f'{wrong}type "{kind}" can\'t be used in sendMediaGroup')
    return bad_request(f'{wrong}type "{kind}" is unsupported')
