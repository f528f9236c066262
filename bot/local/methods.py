"""Every method this Telegram knows, by its name. Another name is refused as Telegram does."""

from collections.abc import Callable
from functools import partial

from bot.local import about, albums, editing, places, receiving, sending, several
from bot.local.call import Call
from bot.local.refusals import Refused

Method = Callable[[Call], object]

# getUpdates waits and setWebhook starts deliveries: bot_api carries these out.
_METHODS: dict[str, Method] = {
    "getMe": about.get_me,
    "logOut": about.yes,
    "close": about.yes,
    "sendMessage": sending.send_message,
    "sendPhoto": partial(sending.send_media, kind="photo"),
    "sendDocument": partial(sending.send_media, kind="document"),
    "sendVoice": partial(sending.send_media, kind="voice"),
    "sendAudio": partial(sending.send_media, kind="audio"),
    "sendVideo": partial(sending.send_media, kind="video"),
    "sendAnimation": partial(sending.send_media, kind="animation"),
    "sendSticker": partial(sending.send_media, kind="sticker"),
    "sendMediaGroup": albums.send_media_group,
    "sendLocation": places.send_location,
    "sendVenue": places.send_venue,
    "sendContact": places.send_contact,
    "sendDice": places.send_dice,
    "sendChatAction": sending.send_chat_action,
    "forwardMessage": sending.forward_message,
    "copyMessage": sending.copy_message,
    "forwardMessages": several.forward_messages,
    "copyMessages": several.copy_messages,
    "pinChatMessage": several.pin,
    "unpinChatMessage": several.unpin,
    "unpinAllChatMessages": several.unpin_all,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": editing.answer_callback_query,
    "setMyCommands": about.set_my_commands,
    "getMyCommands": about.get_my_commands,
    "deleteMyCommands": about.delete_my_commands,
    "setMyName": partial(about.set_wording, what="name"),
    "getMyName": partial(about.get_wording, what="name"),
    "setMyDescription": partial(about.set_wording, what="description"),
    "getMyDescription": partial(about.get_wording, what="description"),
    "setMyShortDescription": partial(about.set_wording, what="short_description"),
    "getMyShortDescription": partial(about.get_wording, what="short_description"),
    "setChatMenuButton": about.set_menu_button,
    "getChatMenuButton": about.get_menu_button,
    "getChat": about.get_chat,
    "getChatMember": about.get_chat_member,
    "getChatMemberCount": about.get_chat_member_count,
    "getChatAdministrators": about.get_chat_administrators,
    "getUserProfilePhotos": about.get_user_profile_photos,
    "leaveChat": about.leave_chat,
    "getFile": about.get_file,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
}
_BY_NAME = {name.lower(): method for name, method in _METHODS.items()}
NAMES = frozenset(_BY_NAME) | {"getupdates"}


def carry_out(method: str, call: Call) -> object:
    known = _BY_NAME.get(method.lower())
    if known is None:
        raise Refused(404, "method not found")
    return known(call)
