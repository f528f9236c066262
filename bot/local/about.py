"""Methods about the bot itself and about who is in a chat."""

import re

from bot.local.call import Call
from bot.local.files import LARGEST_DOWNLOAD
from bot.local.refusals import Json, bad_request

MOST_COMMANDS = 100
_SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
}
_OF_ONE_CHAT = {"chat", "chat_administrators", "chat_member"}
LONGEST_WORDING = {"name": 64, "description": 512, "short_description": 120}


def get_me(call: Call) -> Json:
    return call.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def yes(_: Call) -> bool:
    return True


def set_my_commands(call: Call) -> bool:
    commands = call.given.json("commands", "commands")
    if commands is None:
        commands = []
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(each) for each in commands]
    call.bot.commands[_scope(call), call.given.text("language_code")] = kept
    return True


def _command(given: object) -> Json:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if field not in given:
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    name, words = given.get("command"), given.get("description")
    if not isinstance(name, str) or not re.fullmatch(r"/?[a-z0-9_]{1,32}", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(words, str) or not 1 <= len(words.strip()) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name.removeprefix("/"), "description": words.strip()}


def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get((_scope(call), call.given.text("language_code")), [])


def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop((_scope(call), call.given.text("language_code")), None)
    return True


def _scope(call: Call) -> str:
    scope, wrong = call.given.json("scope", "BotCommandScope"), "can't parse BotCommandScope: "
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise bad_request(f"{wrong}BotCommandScope must be an Object")
    for field in ("type", "chat_id") if scope.get("type") in _OF_ONE_CHAT else ("type",):
        if field not in scope:
            raise bad_request(f'{wrong}Can\'t find field "{field}"')
    kind = str(scope["type"])
    if kind not in _SCOPES | _OF_ONE_CHAT:
        raise bad_request(f"{wrong}Unsupported type specified")
    return f"{kind}:{call.known_chat(scope['chat_id'])}" if kind in _OF_ONE_CHAT else kind


def set_wording(call: Call, what: str) -> bool:
    text = call.given.text(what).strip()
    if len(text) > LONGEST_WORDING[what]:
        raise bad_request(f"bot {what.replace('_', ' ')} is too long")
    call.bot.wordings[what, call.given.text("language_code")] = text
    return True


def get_wording(call: Call, what: str) -> Json:
    language = call.given.text("language_code")
    text = call.bot.wordings.get((what, language)) or call.bot.wordings.get((what, ""))
    if not text and what == "name":
        text = call.bot.as_user()["first_name"]
    return {what: text or ""}


def set_menu_button(call: Call) -> bool:
    button = call.given.json("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict):
        raise bad_request("can't parse menu button: MenuButton must be an Object")
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    call.bot.menu_buttons[_menu_chat(call)] = button
    return True


def get_menu_button(call: Call) -> Json:
    default = call.bot.menu_buttons.get(None, {"type": "commands"})
    return call.bot.menu_buttons.get(_menu_chat(call), default)


def _menu_chat(call: Call) -> int | None:
    return call.chat().person.user_id if call.given.text("chat_id") else None


def get_chat(call: Call) -> Json:
    chat = call.chat()
    standing = [message for number in chat.pinned if (message := chat.standing(number))]
    pinned = {"pinned_message": chat.as_json(standing[-1])} if standing else {}
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return (
        chat.person.as_chat()
        | pinned
        | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
        }
    )


def get_chat_member(call: Call) -> Json:
    chat, user_id = call.chat(), call.given.whole("user_id")
    for user in (chat.person.as_user(), call.bot.as_user()):
        if user["id"] == user_id:
            return {"user": user, "status": "member"}
    raise bad_request("invalid user_id specified" if user_id is None else "user not found")


def get_chat_member_count(call: Call) -> int:
    call.chat()
    return 2


def get_chat_administrators(call: Call) -> list[Json]:
    call.chat()
    raise bad_request("there are no administrators in the private chat")


def get_user_profile_photos(call: Call) -> Json:
    """Nobody here has one."""
    if call.given.whole("user_id") not in call.world.people:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


def leave_chat(call: Call) -> bool:
    call.chat()
    raise bad_request("chat member status can't be changed in private chats")


def get_file(call: Call) -> Json:
    if not call.given.text("file_id"):
        raise bad_request("file_id not specified")
    stored = call.bot.files.by_id(call.given.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.upload.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return stored.as_json() | {"file_path": stored.path}
