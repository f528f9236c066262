"""What /local/… does and refuses: people, chats, presses, the clock, mail and being idle."""

import asyncio
from datetime import timedelta
from urllib.request import urlopen

import pytest

from tests.local.phone import Phone

PERSON = "/local/people/6000000001"


@pytest.mark.parametrize(
    ("verb", "path", "body", "status", "sentence"),
    [
        ("POST", "/local/people", {}, 400, "name: field required."),
        ("POST", "/local/people", {"name": 7}, 400, "name: input should be a valid string."),
        ("POST", "/local/people", {"name": "A", "age": 7}, 400, "age: extra inputs are not"),
        ("POST", "/local/people", "A", 400, "Input should be an object"),
        ("POST", f"{PERSON}/messages", {}, 400, "Send either a text or one of photo, voice"),
        ("POST", f"{PERSON}/messages", {"text": " "}, 400, "The text is empty."),
        ("POST", f"{PERSON}/messages", {"text": "a", "photo": True}, 400, "Send either a text"),
        ("POST", f"{PERSON}/messages", {"sticker": True, "caption": "a"}, 400, "A sticker has no"),
        ("POST", "/local/people/12/messages", {"text": "a"}, 404, "There is no person with the id"),
        ("GET", "/local/people/12/chat", None, 404, "There is no person with the id 12."),
        ("GET", f"{PERSON}/chat?after=x", None, 400, "after: a whole number is needed."),
        ("POST", f"{PERSON}/edits", {"message_id": 9, "text": "a"}, 409, "Message 9 is no text of"),
        ("POST", f"{PERSON}/edits", {"message_id": 1}, 400, "text: field required."),
        ("POST", f"{PERSON}/presses", {"message_id": 1}, 400, "Name the button by data or by"),
        ("POST", f"{PERSON}/presses", {"message_id": 9, "data": "a"}, 409, "There is no message 9"),
        ("POST", f"{PERSON}/presses", {"message_id": 1, "data": "a"}, 409, "Message 1 has no but"),
        ("POST", f"{PERSON}/block", {"blocked": "yes"}, 400, "blocked: input should be a valid"),
        ("POST", "/local/clock", {"advance": "8 hours"}, 400, '"8 hours" is not a span of time'),
        ("POST", "/local/clock", {"advance": "PT"}, 400, '"PT" is not a span of time'),
        ("POST", "/local/clock", {"to": "in the morning"}, 400, '"in the morning" is not a mom'),
        ("POST", "/local/clock", {"to": "2026-11-23T06:00"}, 400, "The clock cannot be moved back"),
        ("GET", "/local/idle?timeout=soon", None, 400, "timeout: a number of seconds up to 600."),
        ("POST", "/local/faults", {"times": 1}, 400, "Say what goes wrong"),
        ("POST", "/local/faults", {"status": 200}, 400, "status: input should be greater than"),
        ("POST", "/local/faults", {"method": "x", "drop": True}, 400, "The Bot API here has no me"),
        ("GET", "/local/unknown", None, 404, "There is no GET /local/unknown here."),
        ("GET", f"{PERSON}/chat?token=TOKEN", None, 400, "The token is not one of a bot"),
    ],
)
async def test_wrong_use_is_one_clear_sentence(wire, verb, path, body, status, sentence):
    await wire.meets()
    answered = await wire.ask(verb, path, body)
    assert answered.status == status
    assert list(answered.body) == ["error"]
    assert answered.body["error"].startswith(sentence)


async def test_with_no_bot_lists_are_empty_and_writing_says_why_not(wire):
    user_id = (await wire.ask("POST", "/local/people", {"name": "Amina"})).body["user_id"]
    assert (await wire.ask("GET", f"/local/people/{user_id}/chat")).body == []
    refused = await wire.ask("POST", f"/local/people/{user_id}/messages", {"text": "Hej"})
    assert refused.status == 409
    assert refused.body["error"].startswith("No bot has called yet")


async def test_an_edited_text_is_an_update_of_its_own_and_keeps_its_number(wire):
    phone = await wire.meets(says="")
    await phone.writes("Hej")
    number = (await phone.chat())[-1]["message_id"]
    path = f"/local/people/{phone.user_id}/edits"
    await wire.ask("POST", path, {"message_id": number, "text": "Farvel"})
    written, edited = (await wire.call("getUpdates"))[-2:]
    assert written["message"]["message_id"] == edited["edited_message"]["message_id"] == number
    assert edited["edited_message"]["text"] == "Farvel"
    shown = (await phone.chat())[-1]
    assert (shown["message_id"], shown["text"], shown["edited"]) == (number, "Farvel", True)


async def test_a_named_bot_gets_what_was_written_before_it_called(wire):
    phone = await wire.meets(says="")
    await phone.writes("Hej")
    assert [update["message"]["text"] for update in await wire.call("getUpdates")] == ["Hej"]


async def test_with_several_bots_one_must_be_named(wire):
    phone = await wire.meets()
    await wire.call("getMe", token="77:another")
    refused = await wire.ask("GET", f"/local/people/{phone.user_id}/chat")
    assert (refused.status, refused.body["error"]) == (
        400,
        "There are several bots here; name one with ?token=.",
    )
    assert len(await phone.chat()) == 1
    assert await Phone(wire, phone.user_id, "77:another").chat() == []


async def test_the_chat_shows_newest_texts_and_only_what_came_after(wire):
    phone = await wire.meets()
    sent = await wire.call("sendMessage", chat_id=phone.user_id, text="Hej")
    await phone.sends("voice")
    who = {"chat_id": phone.user_id, "message_id": sent["message_id"]}
    await wire.call("editMessageText", text="Hej igen", **who)
    entries = await phone.chat(after=1)
    assert entries[0] == {
        "message_id": 2,
        "from": "bot",
        "text": "Hej igen",
        "buttons": [],
        "edited": True,
        "deleted": False,
        "at": "2026-11-23T06:30:00+01:00",
    }
    assert (entries[1]["from"], entries[1]["text"]) == ("user", "")
    assert entries[1]["voice"].startswith("/file/bot")


async def test_a_button_is_pressed_by_its_label_or_its_data_while_it_is_there(wire):
    phone = await wire.meets()
    markup = {
        "inline_keyboard": [
            [{"text": "Ja", "callback_data": "y"}, {"text": "Åbn", "url": "https://a.dk"}]
        ]
    }
    who = {"chat_id": phone.user_id}
    sent = await wire.call("sendMessage", text="?", reply_markup=markup, **who)
    number = sent["message_id"]
    assert (await phone.presses(number, label="Ja")).status == 200
    assert (await phone.presses(number, data="y")).status == 200
    refused = await phone.presses(number, label="Åbn")
    assert (refused.status, refused.body["error"]) == (409, 'The button "Åbn" opens an address.')
    await wire.call("editMessageReplyMarkup", message_id=number, **who)
    gone = await phone.presses(number, label="Ja")
    assert (gone.status, gone.body["error"]) == (
        409,
        f'Message {number} has no button "Ja"; its buttons: none.',
    )


async def test_blocking_is_an_update_and_writing_waits_for_unblocking(wire):
    phone = await wire.meets()
    assert (await phone.blocks()).body["update_id"]
    assert (await phone.blocks()).body == {"blocked": True, "update_id": None}
    change = (await wire.call("getUpdates"))[0]["my_chat_member"]
    assert change["new_chat_member"]["status"] == "kicked"
    path = f"/local/people/{phone.user_id}/messages"
    refused = await wire.ask("POST", path, {"text": "Hej"})
    assert (refused.status, refused.body["error"]) == (
        409,
        "Amina has blocked the bot; unblock it first.",
    )


async def test_the_clock_moves_forward_in_danish_time(wire):
    async def move(**how: str) -> str:
        return (await wire.ask("POST", "/local/clock", how)).body["now"]

    assert (await wire.ask("GET", "/local/clock")).body["now"] == "2026-11-23T06:30:00+01:00"
    assert await move(advance="P1DT2H") == "2026-11-24T08:30:00+01:00"
    assert await move(to="2026-11-24T20:00") == "2026-11-24T20:00:00+01:00"
    assert await move(to="2027-07-01T06:00:00Z") == "2027-07-01T08:00:00+02:00"
    assert await move(advance="PT0S") == "2027-07-01T08:00:00+02:00"


async def test_moving_the_clock_is_left_to_whoever_must_pass_through_the_moments(start):
    moves = []

    async def mover(to):
        moves.append(to)

    wire = await start(mover=mover)
    before = wire.telegram.world.now()
    await wire.ask("POST", "/local/clock", {"advance": "PT8H"})
    assert timedelta(hours=8) <= moves[0] - before < timedelta(hours=8, seconds=5)


async def test_idle_is_only_when_every_update_is_acknowledged(wire):
    phone = await wire.meets()
    await phone.writes("hej")
    waited = await wire.ask("GET", "/local/idle?timeout=0.1")
    assert (waited.status, waited.body["idle"]) == (504, False)
    update = (await wire.call("getUpdates"))[0]
    await wire.call("getUpdates", offset=update["update_id"] + 1)
    await wire.idle()


async def test_a_page_that_listens_hears_what_changed(wire):
    def listen(lines: asyncio.Queue[str], loop: asyncio.AbstractEventLoop) -> None:
        with urlopen(f"{wire.address}/local/events", timeout=20) as stream:
            for line in stream:
                loop.call_soon_threadsafe(lines.put_nowait, line.decode().strip())

    lines: asyncio.Queue[str] = asyncio.Queue()
    listening = asyncio.to_thread(listen, lines, asyncio.get_running_loop())
    task = asyncio.create_task(listening)
    assert await lines.get() == ": here"
    phone = await wire.meets(says="")
    await phone.writes("hej")
    await wire.ask("POST", "/local/clock", {"to": "2026-11-24T07:00"})
    wire.telegram.world.happenings.end()
    await task
    heard = [lines.get_nowait() for _ in range(lines.qsize())]
    assert [line for line in heard if line] == [
        f'data: {{"chat": {phone.user_id}}}',
        'data: {"clock": "2026-11-24T07:00:00+01:00"}',
    ]
