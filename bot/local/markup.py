"""reply_markup: what may stand under a message, and Telegram's words when it may not."""

from typing import Any

from bot.local import links
from bot.local.parameters import parse_json
from bot.local.refusals import Json, Refused, bad_request

LONGEST_DATA = 64
MOST_BUTTONS = 100
MOST_KEYS = 300
# Kept as they are: none of them can be pressed on the local page.
_OTHER_ACTIONS = (
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
)


def read_markup(given: str | None, *, inline_only: bool = False) -> Json | None:
    """The markup to keep. None when nothing is to be shown under the message."""
    if not given:
        return None
    markup = parse_json(given, "reply keyboard markup")
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup, "inline_keyboard", "inline keyboard button", _inline_button)
        _not_too_many(rows, MOST_BUTTONS)
        return {"inline_keyboard": rows} if rows else None
    if inline_only and markup:
        raise bad_request("inline keyboard expected")
    return _other_markup(markup)


def _other_markup(markup: Json) -> Json | None:
    if "keyboard" in markup:
        rows = _rows(markup, "keyboard", "keyboard button", _key)
        _not_too_many(rows, MOST_KEYS)
        return {**markup, "keyboard": rows} if rows else None
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return markup
    return None


def _rows(markup: Json, name: str, what: str, read: Any) -> list[list[Json]]:
    rows = markup[name]
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    where = " of the InlineKeyboardMarkup" if name == "inline_keyboard" else ""
    read_rows = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{name}"{where} must be an Array of Arrays')
        try:
            buttons = [read(button) for button in row]
        except _WrongButton as wrong:
            raise bad_request(f"can't parse {what}: {wrong}") from None
        if buttons:
            read_rows.append(buttons)
    return read_rows


def _not_too_many(rows: list[list[Json]], most: int) -> None:
    if sum(len(row) for row in rows) > most:
        raise bad_request("reply markup is too long")


class _WrongButton(Exception):
    pass


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _WrongButton("InlineKeyboardButton must be an Object")
    text = _field(button, "text", required=True)
    if not text.strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if url := _field(button, "url"):
        return {"text": text, "url": _checked_url(url)}
    if data := _field(button, "callback_data"):
        if len(data.encode()) > LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
        return {"text": text, "callback_data": data}
    for action in _OTHER_ACTIONS:
        if action in button and button[action] not in (None, False):
            return {"text": text, action: button[action]}
    raise _WrongButton("Text buttons are unallowed in the inline keyboard")


def _checked_url(url: str) -> str:
    try:
        checked = links.checked(url)
    except links.WrongLink as wrong:
        raise _wrong_url(url, str(wrong)) from None
    return checked


def _wrong_url(url: str, reason: str) -> Refused:
    return bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}")


def _key(button: object) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise _WrongButton("KeyboardButton must be a String or an Object")
    text = _field(button, "text", required=True)
    if not text.strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    return {**button, "text": text}


def _field(button: Json, name: str, *, required: bool = False) -> str:
    value = button.get(name)
    if value is None:
        if required:
            raise _WrongButton(f'Can\'t find field "{name}"')
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _WrongButton(f'Field "{name}" must be of type String')
    return str(value)
