"""What Telegram refuses because of what was before, and what just fits. The words for each
common mistake are in test_refusals_table.
"""

from datetime import timedelta

from tests.local.conftest import Start
from tests.local.phone import TOKEN, Phone

BAD = "Bad Request: "


def under(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Ja", **button}]]}


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


async def test_a_caption_may_be_1024_characters_long(wire):
    phone = await wire.meets()
    sent = await wire.call("sendDocument", chat_id=phone.user_id, document=await a_file(phone))
    numbers = {"chat_id": phone.user_id, "message_id": sent["message_id"]}
    await wire.call("editMessageCaption", caption="👍" * 1024, **numbers)
    refused = await wire.refusal("editMessageCaption", caption="👍" * 1025, **numbers)
    assert refused == "Bad Request: message caption is too long"


async def a_file(phone: Phone) -> str:
    await phone.sends("document")
    update = (await phone.wire.call("getUpdates", offset=-1))[0]
    return str(update["message"]["document"]["file_id"])


async def test_a_stranger_who_never_wrote_cannot_be_written_to(wire):
    phone = await wire.meets(says="")
    words = await wire.refusal("sendMessage", chat_id=phone.user_id, text="Hej")
    assert words == BAD + "chat not found"


async def test_a_request_that_is_no_json_object_is_refused(wire):
    answered = await wire.ask("POST", f"/bot{TOKEN}/getMe", [1])
    assert answered.body["description"] == BAD + "JSON object expected"


async def test_a_malformed_token_and_an_unknown_method_are_refused(wire):
    assert await wire.refusal("getMe", token="TOKEN") == "Unauthorized"
    assert await wire.refusal("sendTelepathy") == "Not Found: method not found"


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
