"""More of python-telegram-bot's shapes: conversations, menus, links, members, timers, errors."""

import html
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update
from telegram.ext import Application

from tests.local.bots import conversation, links, menus
from tests.local.conftest import served
from tests.local.phone import TOKEN
from tests.local.running import hears, polling, says, stranger, taps


async def test_a_conversation_with_a_keyboard_a_photo_and_a_place(wire):
    async with polling(wire, conversation.add) as application:
        phone = await stranger(wire, "Amina")
        await says(phone, "/start")
        assert (await phone.chat())[-1]["keyboard"] == [["Cat", "Dog", "None"]]
        await phone.writes("Cow")  # which is not on the keyboard
        await says(phone, "Dog")
        assert "keyboard" not in (await phone.chat())[-1]
        await phone.sends("photo")
        await hears(phone, 3)
        await phone.sends("location")
        await hears(phone, 4)
        await says(phone, "I like to walk.")
        known = application.user_data[phone.user_id]
    assert await phone.heard() == [
        "What pet do you have?",
        "Send me a photo, or /skip.",
        "Lovely! Where do you live? Send a place, or /skip.",
        "Now tell me about yourself.",
        "Thank you! I know your pet, photo, place.",
    ]
    assert known["photo"] > 50
    assert known["place"] == pytest.approx((55.6761, 12.5683))


async def test_the_steps_of_a_conversation_can_be_skipped_and_two_people_do_not_mix(wire):
    async with polling(wire, conversation.add):
        phone, other = await stranger(wire, "Amina"), await stranger(wire, "Bo")
        await says(phone, "/start", "Cat", "/skip")
        await says(other, "/start", "/cancel")
        await other.writes("Cat")  # nobody asked
        await says(phone, "/skip", "I like to walk.")
    assert (await phone.heard())[2:] == [
        "No photo, then. Where do you live? Or /skip.",
        "Fine. Now tell me about yourself.",
        "Thank you! I know your pet.",
    ]
    assert await other.heard() == ["What pet do you have?", "Bye!"]


@pytest.mark.filterwarnings("ignore:If 'per_message=False'")  # as in the shape itself
async def test_menus_in_menus_change_one_message_in_place(wire):
    async with polling(wire, menus.add):
        phone = await stranger(wire, "Amina")
        await says(phone, "/start")
        menu = (await phone.chat())[-1]["message_id"]
        for label in ("Food", "Take it", "Back", "Drinks", "Take it", "Back", "Done"):
            await taps(phone, menu, label)
        chat = await phone.chat()
    assert [entry["message_id"] for entry in chat] == [1, menu]
    assert (chat[1]["text"], chat[1]["buttons"]) == ("On your tray: food and drinks.", [])


async def test_a_deep_link_in_a_button_leads_to_the_room_it_names(wire):
    async with polling(wire, links.add_links):
        phone = await stranger(wire, "Amina")
        await says(phone, "/start")
        door = (await phone.chat())[-1]
        url = door["buttons"][0][0]["url"]
        assert door["text"] == f"A door: {url}"
        link = urlsplit(url)
        me = await wire.call("getMe")
        assert (link.hostname, link.path) == ("t.me", f"/{me['username']}")
        await says(phone, f"/start {parse_qs(link.query)['start'][0]}")
    assert (await phone.heard())[1:] == ["Welcome to the secret-room!"]


async def test_a_bot_counts_who_comes_back_after_blocking_it(wire):
    async with polling(wire, links.add_members):
        phone, other = await stranger(wire, "Amina"), await stranger(wire, "Bo")
        for person in (phone, other):
            await says(person, "/show")
            await person.blocks()
            await person.blocks(False)
            await hears(person, 2)
        await other.blocks()
        await says(phone, "/show")
    assert await phone.heard() == [
        "0 came back.",
        "Good to have you back, Amina!",
        "1 came back.",
    ]


async def test_a_timer_rings_and_can_be_unset(wire):
    async with polling(wire, links.add_timers):
        phone, other = await stranger(wire, "Amina"), await stranger(wire, "Bo")
        await says(phone, "/set 0.2")
        await says(other, "/unset", "/set 60", "/unset")
        await hears(phone, 2)
    assert await phone.heard() == ["Timer set.", "Beep! 0.2 seconds!"]
    assert await other.heard() == ["There is no timer.", "Timer set.", "Timer cancelled."]


async def test_an_error_is_told_and_what_is_too_long_is_refused(wire):
    async with polling(wire, links.add_errors):
        phone = await stranger(wire, "Amina <3")
        await phone.writes("/bad")
        await hears(phone, 2)
        refusal, trace = (await phone.chat())[1:]
    assert refusal["text"] == "Message is too long"  # the library capitalises it
    assert [each["type"] for each in refusal["entities"]] == ["bold"]
    assert "wrong_method_name" in html.unescape(trace["text"])
    assert trace["entities"][0]["type"] == "pre"


async def test_a_conversation_behind_a_webhook_of_the_bots_own(wire):
    """The shape of a custom webhook: the bot's web server puts each update in the queue."""
    builder = Application.builder().token(TOKEN).base_url(f"{wire.address}/bot").updater(None)
    application = builder.job_queue(None).build()
    conversation.add(application)

    async def take(request: Request) -> Response:
        assert request.headers["x-telegram-bot-api-secret-token"] == "hush"
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return Response()

    async with served([Route("/hook", take, methods=["POST"])], nothing) as address, application:
        await application.bot.set_webhook(f"{address}/hook", secret_token="hush")
        await application.start()
        phone = await stranger(wire, "Amina")
        await says(phone, "/start", "None", "/skip", "/skip", "I like to walk.")
        await application.stop()
        await application.bot.delete_webhook()
    assert (await phone.heard())[-1] == "Thank you! I know your pet."


async def nothing() -> None:
    return None
