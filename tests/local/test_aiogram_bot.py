"""An aiogram 3 bot runs here unchanged: states, inline keyboards, commands, a file, errors."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import BotCommand, BotCommandScopeChat
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from tests.local.bots import form
from tests.local.phone import TOKEN, Wire
from tests.local.running import hears, says, stranger


@asynccontextmanager
async def aiogram_polling(wire: Wire) -> AsyncIterator[Bot]:
    dispatcher, bot = form.dispatcher(), form.bot(TOKEN, wire.address)
    polls = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    try:
        yield bot
    finally:
        await dispatcher.stop_polling()
        await polls


@asynccontextmanager
async def aiogram_webhook(wire: Wire, *, in_background: bool) -> AsyncIterator[None]:
    """As aiogram's own webhook example runs: an aiohttp application."""
    dispatcher, bot = form.dispatcher(), form.bot(TOKEN, wire.address)
    application = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, in_background, secret_token="hush")
    handler.register(application, path="/hook")
    setup_application(application, dispatcher, bot=bot)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await bot.set_webhook(address, secret_token="hush", drop_pending_updates=True)
    try:
        yield
    finally:
        await bot.delete_webhook()
        await runner.cleanup()


@pytest.mark.parametrize("in_background", [True, False])
async def test_aiogram_behind_a_webhook_answers_also_with_its_answer_to_the_update(
    wire, in_background
):
    phone = await stranger(wire, "Amina")
    await phone.writes("too early")
    async with aiogram_webhook(wire, in_background=in_background):
        await says(phone, "/start", "Amina", "/bye")
    assert await phone.heard() == ["Hi! What's your name?", "Amina, do you like bots?", "Bye!"]


async def test_a_form_with_states_ends_with_the_colour_and_a_file(wire):
    async with aiogram_polling(wire):
        phone = await stranger(wire, "Amina")
        await says(phone, "/start", "Amina and Bo", "Perhaps", "yes")
        await hears(phone, 5)
        question = (await phone.chat())[-1]
        assert question["buttons"] == [
            [{"label": "Red", "data": "pick:red:0"}, {"label": "Green", "data": "pick:green:1"}],
            [{"label": "Blue", "data": "pick:blue:2"}],
        ]
        await phone.presses(question["message_id"], label="Green")
        await hears(phone, 6)
        chat = [entry for entry in await phone.chat() if entry["from"] == "bot"]
    assert [entry["text"] for entry in chat] == [
        "Hi! What's your name?",
        "Amina and Bo, do you like bots?",
        "I don't understand you :(",
        "Cool!",
        "Amina and Bo likes green.",
        "For you",
    ]
    assert chat[1]["keyboard"] == [["Yes", "No"]]
    assert chat[2]["reply_to"] == 5
    assert (chat[4]["message_id"], chat[4]["buttons"]) == (question["message_id"], [])
    assert chat[5]["file_name"] == "colour.txt"


async def test_a_refusal_reaches_the_error_handler_and_a_form_can_be_left(wire):
    async with aiogram_polling(wire):
        phone = await stranger(wire, "Amina")
        await phone.writes("/same")
        await hears(phone, 2)
        await says(phone, "/start", "/cancel", "Amina")
    heard = await phone.heard()
    assert heard[1].startswith("Error: Bad Request: message is not modified: specified new")
    assert heard[2:] == ["Hi! What's your name?", "Cancelled.", "I don't understand you :("]


async def test_every_answer_is_of_the_form_that_aiogram_expects(wire):
    phone = await wire.meets()
    async with form.bot(TOKEN, wire.address) as bot:
        me = await bot.me()
        assert (me.id, me.is_bot) == (4242, True)
        only_her = BotCommandScopeChat(chat_id=phone.user_id)
        commands = [BotCommand(command="ring", description="Ring")]
        assert await bot.set_my_commands(commands, scope=only_her)
        assert [each.command for each in await bot.get_my_commands(scope=only_her)] == ["ring"]
        assert (await bot.get_chat(phone.user_id)).first_name == "Amina"
        member = await bot.get_chat_member(phone.user_id, phone.user_id)
        assert member.status == "member"
        sent = await bot.send_message(phone.user_id, "<b>Hej</b>", protect_content=True)
        assert sent.html_text == "<b>Hej</b>"
        assert (await bot.get_webhook_info()).pending_update_count == 0
        assert await bot.delete_messages(phone.user_id, [sent.message_id])


async def test_refusals_become_the_errors_that_aiogram_knows(wire):
    phone = await wire.meets()
    async with form.bot(TOKEN, wire.address) as bot:
        with pytest.raises(TelegramBadRequest, match="chat not found"):
            await bot.send_message(999, "Hej")
        await wire.fails(method="sendMessage", retry_after=3)
        with pytest.raises(TelegramRetryAfter) as too_fast:
            await bot.send_message(phone.user_id, "Hej")
        assert too_fast.value.retry_after == 3
        await phone.blocks()
        with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
            await bot.send_message(phone.user_id, "Hej")
