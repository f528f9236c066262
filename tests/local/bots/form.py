"""aiogram 3: a form with states, inline keyboards with a callback-data factory, commands, a file
and an error handler. Also a program of its own: BOT_TOKEN and BOT_API in the environment.
"""

import asyncio
import os

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command, CommandStart, ExceptionTypeFilter, StateFilter
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.methods import SendMessage
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    ErrorEvent,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from aiogram.utils.keyboard import InlineKeyboardBuilder


class Form(StatesGroup):
    name = State()
    likes = State()
    colour = State()


class Pick(CallbackData, prefix="pick"):
    colour: str
    number: int


async def start(message: Message, state: FSMContext) -> None:
    await state.set_state(Form.name)
    await message.answer("Hi! What's your name?", reply_markup=ReplyKeyboardRemove())


async def cancel(message: Message, state: FSMContext) -> None:
    await state.clear()
    await message.answer("Cancelled.", reply_markup=ReplyKeyboardRemove())


async def bye(message: Message) -> SendMessage:
    """Behind a webhook the answer to the update is the request."""
    return message.answer("Bye!")


async def name(message: Message, state: FSMContext) -> None:
    await state.update_data(name=message.text)
    await state.set_state(Form.likes)
    keyboard = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Yes"), KeyboardButton(text="No")]], resize_keyboard=True
    )
    await message.answer(f"<b>{message.text}</b>, do you like bots?", reply_markup=keyboard)


async def likes(message: Message, state: FSMContext) -> None:
    await state.set_state(Form.colour)
    await message.answer("Cool!", reply_markup=ReplyKeyboardRemove())
    builder = InlineKeyboardBuilder()
    for number, colour in enumerate(("red", "green", "blue")):
        builder.button(text=colour.title(), callback_data=Pick(colour=colour, number=number))
    await message.answer("Which colour?", reply_markup=builder.adjust(2, 1).as_markup())


async def unknown(message: Message) -> None:
    await message.reply("I don't understand you :(")


async def colour(query: CallbackQuery, callback_data: Pick, state: FSMContext) -> None:
    known = await state.get_data()
    await state.clear()
    await query.answer(f"Number {callback_data.number}", show_alert=True)
    await query.message.edit_text(f"{known['name']} likes {callback_data.colour}.")
    file = BufferedInputFile(callback_data.colour.encode(), filename="colour.txt")
    await query.message.answer_document(file, caption="<i>For you</i>")


async def same(message: Message) -> None:
    """Edits what it has just said into the same words, which Telegram refuses."""
    said = await message.answer("Same")
    await said.edit_text("Same")


async def refused(event: ErrorEvent, message: Message) -> None:
    await message.answer(f"Error: {event.exception.message}")


def router() -> Router:
    form = Router(name="form")
    form.message.register(start, CommandStart())
    form.message.register(cancel, Command("cancel"), StateFilter("*"))
    form.message.register(bye, Command("bye"))
    form.message.register(same, Command("same"))
    form.message.register(name, Form.name, F.text)
    form.message.register(likes, Form.likes, F.text.casefold() == "yes")
    form.message.register(unknown)
    form.callback_query.register(colour, Form.colour, Pick.filter(F.colour != "grey"))
    form.error.register(
        refused, ExceptionTypeFilter(TelegramBadRequest), F.update.message.as_("message")
    )
    return form


def dispatcher() -> Dispatcher:
    made = Dispatcher(storage=MemoryStorage())
    made.include_router(router())
    return made


def bot(token: str, api: str) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(api))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))


async def main() -> None:
    async with bot(os.environ["BOT_TOKEN"], os.environ["BOT_API"]) as form:
        await form.set_my_commands([BotCommand(command="start", description="The form")])
        await dispatcher().start_polling(form)


if __name__ == "__main__":
    asyncio.run(main())
