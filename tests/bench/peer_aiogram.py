"""The peer: the same conversation as a well written aiogram 3 program. Router, FSM in memory,
its own poll loop; texts and keyboards are those that ours said."""

import asyncio

from aiogram import Bot, Dispatcher, F, Router
from aiogram.filters import CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from tests.bench.script import Keyboard, Script
from tests.bench.stopwatch import Stopwatch, Took
from tests.bench.transports import WireSession
from tests.bench.wire import Wire


class Onboarding(StatesGroup):
    trying = State()
    language = State()
    times = State()
    joined = State()


def router(script: Script) -> Router:
    says = [[(text, _keyboard(rows)) for text, rows in messages] for messages in script.says]
    onboarding = Router()

    async def answer(message: Message, step: int) -> None:
        for text, keyboard in says[step]:
            await message.answer(text, reply_markup=keyboard)

    async def chosen(query: CallbackQuery, step: int) -> None:
        """The press is answered, the keyboard goes, the choice stays readable."""
        await query.answer()
        label = next(
            button.text
            for row in query.message.reply_markup.inline_keyboard
            for button in row
            if button.callback_data == query.data
        )
        await query.message.edit_text(f"{query.message.text}\n\n➜ {label}")
        await answer(query.message, step)

    @onboarding.message(CommandStart())
    async def start(message: Message, state: FSMContext) -> None:
        await state.set_state(Onboarding.trying)
        await answer(message, 0)

    @onboarding.callback_query(Onboarding.trying, F.data == "more")
    async def more(query: CallbackQuery) -> None:
        await chosen(query, 1)

    @onboarding.callback_query(Onboarding.trying, F.data == "yes")
    async def yes(query: CallbackQuery, state: FSMContext) -> None:
        await state.set_state(Onboarding.language)
        await chosen(query, 2)

    @onboarding.callback_query(Onboarding.language, F.data.in_({"da", "en"}))
    async def language(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(language=query.data)
        await state.set_state(Onboarding.times)
        await chosen(query, 3)

    @onboarding.callback_query(Onboarding.times, F.data.in_({"both", "before", "after"}))
    async def times(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(times=query.data)
        await state.set_state(Onboarding.joined)
        await chosen(query, 4)

    @onboarding.message(StateFilter(Onboarding.joined), F.text)
    async def written(message: Message) -> None:
        await answer(message, 5)

    return onboarding


def _keyboard(rows: Keyboard) -> InlineKeyboardMarkup | None:
    buttons = [[InlineKeyboardButton(text=t, callback_data=data) for t, data in r] for r in rows]
    return InlineKeyboardMarkup(inline_keyboard=buttons) if buttons else None


async def memory(wire: Wire, script: Script) -> Took:
    bot = Bot("1:bench", session=WireSession(wire))
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.include_router(router(script))
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    watch = Stopwatch()
    await wire.journey()
    took = watch.took()
    wire.close()
    await dispatcher.stop_polling()
    await polling
    return took
