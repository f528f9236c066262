"""What Telegram refuses is refused here, in Telegram's own words."""

from datetime import timedelta

import pytest

from tests.local.conftest import Start
from tests.local.phone import TOKEN

BAD = "Bad Request: "


def under(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Ja", **button}]]}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "a", "chat_id": ""}, "chat_id is empty"),
        ({"text": "a", "chat_id": 999}, "chat not found"),
        ({"text": "a", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "a", "reply_markup": under(callback_data="æ" * 33)}, "BUTTON_DATA_INVALID"),
        (
            {"text": "a", "reply_markup": under()},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "a", "reply_markup": under(url="http://localhost:8080/desk")},
            "inline keyboard button URL 'http://localhost:8080/desk' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "a", "reply_markup": under(url="ftp://a.dk")},
            "inline keyboard button URL 'ftp://a.dk' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "a", "reply_markup": {"inline_keyboard": "Ja"}},
            'field "inline_keyboard" must be of type Array',
        ),
        ({"text": "\ud83d"}, "strings must be encoded in UTF-8"),
        ({"text": "a", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ],
)
async def test_a_wrong_message_is_refused(wire, given, words):
    phone = await wire.meets()
    given = {"chat_id": phone.user_id, **given}
    assert await wire.refusal("sendMessage", **given) == BAD + words
    assert await phone.heard() == []


async def test_what_just_fits_is_taken(wire):
    phone = await wire.meets()
    markup = {
        "inline_keyboard": [
            [{"text": "Ja", "callback_data": "æ" * 32}],
            [{"text": "Sagen", "url": "http://127.0.0.1:8080/desk?a=1"}],
            [{"text": "Telegram", "url": "tg://resolve?domain=a"}],
        ]
    }
    sent = await wire.call(
        "sendMessage", chat_id=phone.user_id, text="å" * 4096, reply_markup=markup
    )
    assert sent["reply_markup"] == markup
    buttons = (await phone.chat())[-1]["buttons"]
    assert buttons[1] == [{"label": "Sagen", "url": "http://127.0.0.1:8080/desk?a=1"}]


async def test_a_stranger_who_never_wrote_cannot_be_written_to(wire):
    phone = await wire.meets(says="")
    words = await wire.refusal("sendMessage", chat_id=phone.user_id, text="Hej")
    assert words == BAD + "chat not found"


async def test_a_malformed_token_and_an_unknown_method_are_refused(wire):
    assert await wire.refusal("getMe", token="TOKEN") == "Unauthorized"
    assert await wire.refusal("sendTelepathy") == "Not Found: method not found"


async def test_an_edit_must_change_something_that_is_there_and_the_bots_own(wire):
    phone = await wire.meets()
    who = {"chat_id": phone.user_id}
    number = (await wire.call("sendMessage", text="Hej", **who))["message_id"]
    same = await wire.refusal("editMessageText", text="Hej", message_id=number, **who)
    assert same.startswith(BAD + "message is not modified: specified new message content")
    nobodys = await wire.refusal("editMessageText", text="b", message_id=99, **who)
    assert nobodys == BAD + "message to edit not found"
    theirs = await wire.refusal("editMessageText", text="b", message_id=1, **who)
    assert theirs == BAD + "message can't be edited"
    caption = await wire.refusal("editMessageCaption", caption="b", message_id=number, **who)
    assert caption == BAD + "there is no caption in the message to edit"


async def test_a_message_can_be_deleted_for_two_days_and_only_once(wire):
    phone = await wire.meets()
    who = {"chat_id": phone.user_id}
    old = (await wire.call("sendMessage", text="gammel", **who))["message_id"]
    wire.telegram.world.clock.move(wire.telegram.world.now() + timedelta(hours=47))
    new = (await wire.call("sendMessage", text="ny", **who))["message_id"]
    wire.telegram.world.clock.move(wire.telegram.world.now() + timedelta(hours=2))
    late = await wire.refusal("deleteMessage", message_id=old, **who)
    assert late == BAD + "message can't be deleted for everyone"
    await wire.call("deleteMessage", message_id=new, **who)
    twice = await wire.refusal("deleteMessage", message_id=new, **who)
    assert twice == BAD + "message to delete not found"
    entries = {entry["text"]: entry for entry in await phone.chat()}
    assert (entries["gammel"]["deleted"], entries["ny"]["deleted"]) == (False, True)


async def test_a_press_can_be_answered_once(wire):
    phone = await wire.meets()
    sent = await wire.call(
        "sendMessage",
        chat_id=phone.user_id,
        text="?",
        reply_markup=under(callback_data="1"),
    )
    await phone.presses(sent["message_id"], data="1")
    query = (await wire.call("getUpdates"))[0]["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("1", sent["message_id"])
    assert query["chat_instance"]
    assert await wire.call("answerCallbackQuery", callback_query_id=query["id"]) is True
    again = await wire.refusal("answerCallbackQuery", callback_query_id=query["id"])
    assert again.startswith(BAD + "query is too old and response timeout expired")


async def test_limits_when_switched_on_say_when_to_come_again(start: Start):
    wire = await start(limits=True)
    phone = await wire.meets()
    answers = [
        await wire.ask("POST", f"/bot{TOKEN}/sendMessage", {"chat_id": phone.user_id, "text": "a"})
        for _ in range(8)
    ]
    refused = [answer.body for answer in answers if answer.status == 429]
    assert refused[0]["description"] == "Too Many Requests: retry after 1"
    assert refused[0]["parameters"] == {"retry_after": 1}
    assert answers[0].status == 200
