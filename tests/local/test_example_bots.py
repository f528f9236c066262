"""Other people's bots run here unchanged: the shapes of python-telegram-bot's own examples."""

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.local import people
from tests.local.phone import TOKEN
from tests.local.running import polling, stranger

Context = ContextTypes.DEFAULT_TYPE


def echo_bot(application: Application) -> None:
    async def start(update: Update, context: Context) -> None:
        greeting = rf"Hi {update.effective_user.mention_html()}!"
        await update.message.reply_html(greeting, reply_markup=ForceReply(selective=True))

    async def echo(update: Update, context: Context) -> None:
        await update.message.reply_text(update.message.text)

    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))


async def test_the_echo_bot_greets_by_name_and_echoes(wire):
    async with polling(wire, echo_bot):
        phone = await stranger(wire, "Amina & Bo")
        await phone.writes("/start")
        await wire.idle()
        await phone.writes("Hej på dig 👍")
        await wire.idle()
        assert await phone.heard() == ["Hi Amina & Bo!", "Hej på dig 👍"]
        greeting = (await phone.chat())[1]
        assert greeting["entities"][0] == {
            "type": "text_mention",
            "offset": 3,
            "length": 10,
            "user": wire.telegram.world.person(phone.user_id).as_user(),
        }


async def test_a_stopped_bot_has_acknowledged_what_it_took_and_misses_nothing(wire):
    phone = await stranger(wire, "Amina")
    async with polling(wire, echo_bot):
        await phone.writes("en")
        await wire.idle()
    assert wire.telegram.unacknowledged(TOKEN) == 0
    await phone.writes("to")
    assert wire.telegram.unacknowledged(TOKEN) == 1
    async with polling(wire, echo_bot):
        await wire.idle()
    assert await phone.heard() == ["en", "to"]


def keyboard_bot(application: Application) -> None:
    async def start(update: Update, context: Context) -> None:
        keyboard = [
            [
                InlineKeyboardButton("Option 1", callback_data="1"),
                InlineKeyboardButton("Option 2", callback_data="2"),
            ],
            [InlineKeyboardButton("Option 3", callback_data="3")],
        ]
        markup = InlineKeyboardMarkup(keyboard)
        await update.message.reply_text("Please choose:", reply_markup=markup)

    async def button(update: Update, context: Context) -> None:
        query = update.callback_query
        await query.answer()
        await query.edit_message_text(text=f"Selected option: {query.data}")

    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(button))


async def test_the_keyboard_bot_turns_its_question_into_the_choice(wire):
    async with polling(wire, keyboard_bot):
        phone = await stranger(wire, "Amina")
        await phone.writes("/start")
        await wire.idle()
        question = (await phone.chat())[1]
        assert question["text"] == "Please choose:"
        assert question["buttons"] == [
            [{"label": "Option 1", "data": "1"}, {"label": "Option 2", "data": "2"}],
            [{"label": "Option 3", "data": "3"}],
        ]
        assert (await phone.presses(question["message_id"], label="Option 2")).status == 200
        await wire.idle()
        answered = (await phone.chat())[1]
    assert answered["message_id"] == question["message_id"]
    assert (answered["text"], answered["edited"]) == ("Selected option: 2", True)
    assert answered["buttons"] == []


async def test_a_bot_hears_who_blocks_it_and_reads_the_photo_it_is_sent(wire):
    seen: list[object] = []

    def watching_bot(application: Application) -> None:
        async def changed(update: Update, context: Context) -> None:
            seen.append(update.my_chat_member.new_chat_member.status)

        async def photo(update: Update, context: Context) -> None:
            file = await update.message.photo[-1].get_file()
            seen.append(bytes(await file.download_as_bytearray())[:4])

        application.add_handler(ChatMemberHandler(changed, ChatMemberHandler.MY_CHAT_MEMBER))
        application.add_handler(MessageHandler(filters.PHOTO, photo))

    async with polling(wire, watching_bot):
        phone = await stranger(wire, "Amina")
        await phone.sends("photo")
        await wire.idle()
        await phone.blocks()
        await phone.blocks(False)
        await wire.idle()
    assert seen == [b"\x89PNG", "kicked", "member"]


async def test_a_flood_of_messages_is_echoed_whole_and_in_order(wire):
    world = wire.telegram.world
    async with polling(wire, echo_bot):
        phone = await stranger(wire, "Amina")
        for number in range(300):
            people.write(world, world.bot(TOKEN), world.person(phone.user_id), str(number))
        await wire.idle()
        assert await phone.heard() == [str(number) for number in range(300)]
