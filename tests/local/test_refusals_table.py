"""Common mistakes and the Bot API's words for them, each asked over HTTP.

The words are those of the public sources of the Bot API server and of TDLib, which it stands on:
tdlib/telegram-bot-api Client.cpp (parameters, markup, chats, messages, webhooks, and how TDLib's
errors become descriptions: fail_query_with_error), WebhookActor.cpp; tdlib/td MessageEntity.cpp
(entities and their offsets), ReplyMarkup.cpp and LinkManager.cpp (buttons and addresses),
FileManager.cpp (file ids), JsonBuilder.cpp (fields). What only Telegram's own servers say is from
threads: "message is too long", "MESSAGE_TOO_LONG" and "message can't be deleted for everyone" from
many; "reply markup is too long" from rubenlagus/TelegramBots#218 (and pyTelegramBotAPI#511);
text buttons from kotlin-telegram-bot#113; file ids from yagop/node-telegram-bot-api#946. How long a
text may be is counted in code points: core.telegram.org/api/config, message_length_max.
"""

from typing import Any

import pytest

from tests.local.phone import Phone, Wire


def inline(**button: object) -> dict[str, object]:
    return {"reply_markup": {"inline_keyboard": [[{"text": "Ja", **button}]]}}


def entity(**given: object) -> dict[str, object]:
    return {"entities": [{"type": "bold", "offset": 0, "length": 1, **given}]}


def html(text: str) -> dict[str, object]:
    return {"text": text, "parse_mode": "HTML"}


MARKUP, BUTTON = "can't parse reply keyboard markup", "can't parse inline keyboard button: "
ENTITY, PARSED = "can't parse MessageEntity: ", "can't parse entities: "
FILE = "wrong remote file identifier specified: "

SEND_MESSAGE: list[tuple[dict[str, Any], str]] = [
    ({"text": None}, "message text is empty"),
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    (html("<b> </b>"), "text must be non-empty"),
    ({"text": "a" * 4097}, "message is too long"),
    ({"text": "👍" * 4097}, "message is too long"),
    ({"text": "å" * 16_385}, "text is too long"),
    ({"text": "\ud83d"}, "strings must be encoded in UTF-8"),
    ({"chat_id": ""}, "chat_id is empty"),
    ({"chat_id": 999}, "chat not found"),
    ({"chat_id": "@nobody"}, "chat not found"),
    ({"chat_id": "Amina"}, "chat not found"),
    ({"parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ({"reply_to_message_id": 99}, "message to be replied not found"),
    ({"reply_parameters": "{"}, "can't parse reply parameters JSON object"),
    ({"reply_parameters": [1]}, "object expected as reply parameters"),
    ({"reply_parameters": {"quote": "a"}}, 'can\'t find field "message_id"'),
    ({"link_preview_options": [1]}, "object expected as link preview options"),
    ({"reply_markup": "{"}, f"{MARKUP} JSON object"),
    ({"reply_markup": "null"}, "object expected as reply markup"),
    ({"reply_markup": [[]]}, "object expected as reply markup"),
    (
        {"reply_markup": {"inline_keyboard": "Ja"}},
        'field "inline_keyboard" must be of type Array',
    ),
    (
        {"reply_markup": {"inline_keyboard": [{"text": "Ja"}]}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    ({"reply_markup": {"keyboard": ["Ja"]}}, 'field "keyboard" must be an Array of Arrays'),
    (
        {"reply_markup": {"keyboard": [[1]]}},
        "can't parse keyboard button: KeyboardButton must be a String or an Object",
    ),
    (
        {"reply_markup": {"keyboard": [[{}]]}},
        "can't parse keyboard button: Can't find field \"text\"",
    ),
    (
        {"reply_markup": {"inline_keyboard": [["Ja"]]}},
        f"{BUTTON}InlineKeyboardButton must be an Object",
    ),
    ({"reply_markup": {"inline_keyboard": [[{}]]}}, f'{BUTTON}Can\'t find field "text"'),
    (inline(text=True), f'{BUTTON}Field "text" must be of type String'),
    (inline(), f"{BUTTON}Text buttons are unallowed in the inline keyboard"),
    (inline(callback_data=""), f"{BUTTON}Text buttons are unallowed in the inline keyboard"),
    (inline(callback_data="æ" * 33), "BUTTON_DATA_INVALID"),
    (
        {"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]] * 101}},
        "reply markup is too long",
    ),
    (
        inline(url="http://localhost/"),
        "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
    ),
    (
        inline(url="ftp://a.dk"),
        "inline keyboard button URL 'ftp://a.dk' is invalid: Unsupported URL protocol",
    ),
    (inline(url="http://"), "inline keyboard button URL 'http://' is invalid: URL host is empty"),
    (entity(offset=None), f'{ENTITY}Field "offset" must be of type Number'),
    (entity(type="blink"), f"{ENTITY}Unsupported type specified"),
    ({"entities": ["bold"]}, f"{ENTITY}expected an Object"),
    ({"entities": [{"offset": 0}]}, f'{ENTITY}Can\'t find field "length"'),
    ({"entities": [{"offset": 0, "length": 1}]}, f'{ENTITY}Can\'t find field "type"'),
    (entity(type="text_link"), f'{ENTITY}Can\'t find field "url"'),
    (
        entity(type="text_link", url="http://localhost/"),
        "entity URL 'http://localhost/' is invalid: Wrong HTTP URL",
    ),
    (entity(offset=9), "entity begins after the end of the text at UTF-16 offset 9"),
    (
        entity(length=9),
        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
    ),
    (html("å <b>a"), f'{PARSED}Can\'t find end tag corresponding to start tag "b"'),
    (html("å </b>"), f"{PARSED}Unexpected end tag at byte offset 3"),
    (
        html("å<b>a</i>"),
        f'{PARSED}Unmatched end tag at byte offset 6, expected "</b>", found "</i>"',
    ),
    (html("<br/>"), f'{PARSED}Unsupported start tag "br/" at byte offset 0'),
    (html("å 1 < 2"), f'{PARSED}Unsupported start tag "" at byte offset 5'),
    (html("å <b"), f"{PARSED}Unclosed start tag at byte offset 3"),
    (html("<b>a</b"), f"{PARSED}Unclosed end tag at byte offset 4"),
    (
        html("<span>a</span>"),
        f'{PARSED}Tag "span" must have class "tg-spoiler" at byte offset 0',
    ),
    (
        {"text": "å_a", "parse_mode": "Markdown"},
        f"{PARSED}Can't find end of the entity starting at byte offset 2",
    ),
    (
        {"text": "1.", "parse_mode": "MarkdownV2"},
        f"{PARSED}Character '.' is reserved and must be escaped with the preceding '\\'",
    ),
    (
        {"text": "å_a", "parse_mode": "MarkdownV2"},
        f"{PARSED}Can't find end of Italic entity at byte offset 2",
    ),
]

OTHERS: list[tuple[str, dict[str, Any], str]] = [
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendDocument", {}, "there is no document in the request"),
    ("sendPhoto", {"photo": "abcde"}, f"{FILE}Wrong string length"),
    ("sendPhoto", {"photo": "a/bc"}, f"{FILE}Wrong character in the string"),
    ("sendPhoto", {"photo": "ab"}, f"{FILE}Wrong padding in the string"),
    ("sendPhoto", {"photo": "abcd"}, f"{FILE}can't unserialize it. Wrong last symbol"),
    ("sendPhoto", {"photo": "https://a.dk/a.png"}, "failed to get HTTP URL content"),
    ("sendMediaGroup", {}, 'parameter "media" is required'),
    ("sendMediaGroup", {"media": "["}, "can't parse media JSON object"),
    ("sendMediaGroup", {"media": {}}, "expected an Array of InputMedia"),
    ("sendMediaGroup", {"media": []}, "there are no messages to send"),
    ("sendMediaGroup", {"media": [{}]}, "can't parse InputMedia: media not found"),
    (
        "sendMediaGroup",
        {"media": [{"media": "abcd", "type": "moon"}]},
        'can\'t parse InputMedia: type "moon" is unsupported',
    ),
    ("editMessageMedia", {"media": "["}, "can't parse input media JSON object"),
    ("sendLocation", {"latitude": 55}, "longitude is empty"),
    ("sendContact", {"phone_number": "112"}, 'parameter "first_name" is required'),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "abcd"}, "invalid file_id"),
    ("sendChatAction", {}, "wrong parameter action in request"),
    ("sendChatAction", {"action": "dance"}, "wrong parameter action in request"),
    ("editMessageText", {"text": "a", "message_id": 99}, "message to edit not found"),
    ("editMessageText", {"text": "a"}, "message to edit not found"),
    ("editMessageText", {"text": "a", "chat_id": None}, "message identifier is not specified"),
    ("editMessageText", {"message_id": 2}, "message text is empty"),
    ("editMessageText", {"text": "a" * 4097, "message_id": 2}, "MESSAGE_TOO_LONG"),
    ("editMessageText", {"text": "a", "message_id": 1}, "message can't be edited"),
    (
        "editMessageText",
        {"text": "Hej", "message_id": 2},
        "message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message",
    ),
    (
        "editMessageReplyMarkup",
        {"message_id": 2, "reply_markup": {"keyboard": [["Ja"]]}},
        "inline keyboard expected",
    ),
    (
        "editMessageCaption",
        {"message_id": 2, "caption": "a"},
        "there is no caption in the message to edit",
    ),
    ("deleteMessage", {"message_id": 99}, "message to delete not found"),
    ("deleteMessage", {}, "message identifier is not specified"),
    ("deleteMessage", {"chat_id": None}, "chat identifier is not specified"),
    ("deleteMessages", {}, "message identifiers are not specified"),
    ("deleteMessages", {"message_ids": "["}, "can't parse message_ids JSON object"),
    ("deleteMessages", {"message_ids": 2}, "expected an Array of message identifiers"),
    ("deleteMessages", {"message_ids": [{}]}, "message identifier must be a Number"),
    ("deleteMessages", {"message_ids": [0]}, "invalid message identifier specified"),
    ("deleteMessages", {"message_ids": [2] * 101}, "too many message identifiers specified"),
    ("forwardMessage", {}, 'parameter "from_chat_id" is required'),
    ("forwardMessage", {"from_chat_id": 999, "message_id": 2}, "chat not found"),
    ("forwardMessage", {"from_chat_id": "me", "message_id": 99}, "message to forward not found"),
    ("copyMessage", {"from_chat_id": "me", "message_id": 99}, "message to copy not found"),
    ("pinChatMessage", {"message_id": 99}, "message to pin not found"),
    ("unpinChatMessage", {}, "message to unpin not found"),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    ("setMyCommands", {"commands": "["}, "can't parse commands JSON object"),
    ("setMyCommands", {"commands": {}}, "expected an Array of BotCommand"),
    ("setMyCommands", {"commands": ["a"]}, "can't parse BotCommand: expected an Object"),
    ("setMyCommands", {"commands": [{}]}, "can't parse BotCommand: Can't find field \"command\""),
    ("setMyCommands", {"commands": [{"command": "Å", "description": "a"}]}, "BOT_COMMAND_INVALID"),
    ("getMyCommands", {"scope": "["}, "can't parse BotCommandScope JSON object"),
    (
        "getMyCommands",
        {"scope": [1]},
        "can't parse BotCommandScope: BotCommandScope must be an Object",
    ),
    (
        "getMyCommands",
        {"scope": {"type": "moon"}},
        "can't parse BotCommandScope: Unsupported type specified",
    ),
    (
        "getMyCommands",
        {"scope": {"type": "chat"}},
        "can't parse BotCommandScope: Can't find field \"chat_id\"",
    ),
    ("getMyCommands", {"scope": {"type": "chat", "chat_id": 999}}, "chat not found"),
    (
        "setChatMenuButton",
        {"menu_button": {"type": "moon"}},
        "can't parse menu button: MenuButton has unsupported type",
    ),
    ("getChat", {"chat_id": 999}, "chat not found"),
    ("getChatMember", {}, "invalid user_id specified"),
    ("getChatAdministrators", {}, "there are no administrators in the private chat"),
    ("setWebhook", {"url": "ftp://a.dk"}, "invalid webhook URL specified"),
    ("setWebhook", {"url": "https://"}, "invalid webhook URL specified"),
]


async def differences(wire: Wire, rows: list[tuple[str, dict[str, Any], str]]) -> list[str]:
    """Each row that is not refused in its words, with what was said instead."""
    phone = await wire.meets()
    await wire.call("sendMessage", chat_id=phone.user_id, text="Hej")
    found = []
    for method, given, words in rows:
        said = await refusal_of(wire, phone, method, given)
        if said != f"Bad Request: {words}":
            found.append(f"{method} {given}: {said}")
    assert await phone.heard() == ["Hej"]  # what is refused leaves nothing behind
    return found


async def refusal_of(wire: Wire, phone: Phone, method: str, given: dict[str, Any]) -> str:
    asked = {"chat_id": phone.user_id, **given}
    if asked.get("from_chat_id") == "me":
        asked["from_chat_id"] = phone.user_id
    return await wire.refusal(method, **asked)


async def test_a_wrong_message_is_refused_in_telegrams_words(wire):
    rows = [("sendMessage", {"text": "a", **given}, words) for given, words in SEND_MESSAGE]
    assert await differences(wire, rows) == []


async def test_other_mistakes_are_refused_in_telegrams_words(wire):
    assert await differences(wire, OTHERS) == []


@pytest.mark.parametrize(
    "given",
    [
        {"text": "👍" * 4096},
        {"text": "a" * 4096 + " " * 1000},
        {"text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "html"},
        {"text": "a", "parse_mode": "none"},
        {"text": "&lt &amp; &#229;", "parse_mode": "HTML"},
        {"text": "a", "entities": "["},
        {"text": "a", "entities": [{"type": "url", "offset": 0, "length": 1}]},
        {"text": "a", "reply_markup": {"inline_keyboard": []}},
        {"text": "a", "reply_markup": {"keyboard": [["a"] * 300]}},
    ],
)
async def test_what_telegram_takes_is_taken(wire, given):
    phone = await wire.meets()
    await wire.call("sendMessage", chat_id=phone.user_id, **given)
