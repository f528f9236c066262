"""The peer: the same conversation as a well written python-telegram-bot program. Application,
ConversationHandler, its own poll loop; texts and keyboards are those that ours said."""

import warnings
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    BaseUpdateProcessor,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PersistenceInput,
    PicklePersistence,
    filters,
)
from telegram.warnings import PTBUserWarning

from tests.bench.script import Script
from tests.bench.stopwatch import Stopwatch, Took
from tests.bench.transports import WireRequest
from tests.bench.wire import Wire

TRY, LANGUAGE, TIMES, JOINED = range(4)
Context = ContextTypes.DEFAULT_TYPE


class Onboarding:
    def __init__(self, script: Script) -> None:
        self._say = [
            [(text, _keyboard(rows)) for text, rows in messages] for messages in script.says
        ]

    async def start(self, update: Update, context: Context) -> int:
        await self._answer(update, 0)
        return TRY

    async def more(self, update: Update, context: Context) -> int:
        await self._chosen(update, 1)
        return TRY

    async def yes(self, update: Update, context: Context) -> int:
        await self._chosen(update, 2)
        return LANGUAGE

    async def language(self, update: Update, context: Context) -> int:
        context.user_data["language"] = update.callback_query.data
        await self._chosen(update, 3)
        return TIMES

    async def times(self, update: Update, context: Context) -> int:
        context.user_data["times"] = update.callback_query.data
        await self._chosen(update, 4)
        return JOINED

    async def written(self, update: Update, context: Context) -> int:
        await self._answer(update, 5)
        return JOINED

    async def _chosen(self, update: Update, step: int) -> None:
        """The press is answered, the keyboard goes, the choice stays readable."""
        query: CallbackQuery = update.callback_query
        await query.answer()
        label = next(
            button.text
            for row in query.message.reply_markup.inline_keyboard
            for button in row
            if button.callback_data == query.data
        )
        await query.edit_message_text(f"{query.message.text}\n\n➜ {label}")
        await self._answer(update, step)

    async def _answer(self, update: Update, step: int) -> None:
        for text, keyboard in self._say[step]:
            await update.effective_chat.send_message(text, reply_markup=keyboard)


def _keyboard(rows: list[list[tuple[str, str]]]) -> InlineKeyboardMarkup | None:
    buttons = [[InlineKeyboardButton(label, callback_data=data) for label, data in r] for r in rows]
    return InlineKeyboardMarkup(buttons) if buttons else None


def _conversation(script: Script, *, persistent: bool) -> "ConversationHandler[Any]":
    says = Onboarding(script)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBUserWarning)  # that per_message is False is meant
        return ConversationHandler(
            entry_points=[CommandHandler("start", says.start)],
            states={
                TRY: [
                    CallbackQueryHandler(says.more, "^more$"),
                    CallbackQueryHandler(says.yes, "^yes$"),
                ],
                LANGUAGE: [CallbackQueryHandler(says.language, "^(da|en)$")],
                TIMES: [CallbackQueryHandler(says.times, "^(both|before|after)$")],
                JOINED: [MessageHandler(filters.TEXT & ~filters.COMMAND, says.written)],
            },
            fallbacks=[],
            name="onboarding",
            persistent=persistent,
        )


class FlushedAfterEach(BaseUpdateProcessor):
    """One update after the other, as ConversationHandler wants it, and each one on the disk
    before the next: the nearest it can come to losing nothing."""

    application: "Application[Any, Any, Any, Any, Any, Any]"

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        await coroutine
        await self.application.update_persistence()
        await self.application.persistence.flush()

    async def initialize(self) -> None: ...
    async def shutdown(self) -> None: ...


async def memory(wire: Wire, script: Script) -> Took:
    builder = Application.builder().token("1:bench")
    request = WireRequest(wire)
    application = builder.request(request).get_updates_request(request).build()
    application.add_handler(_conversation(script, persistent=False))
    return await _run(application, wire)


async def pickled(wire: Wire, script: Script, path: Path, users: int) -> Took:
    """`users` are in the file already, those who write now among them."""
    path.unlink(missing_ok=True)
    stored = PersistenceInput(bot_data=False, chat_data=False, callback_data=False)
    persistence = PicklePersistence(path, store_data=stored, on_flush=True)
    known = users - len(wire.chats)
    persistence.user_data = {id_: {"language": "da", "times": "both"} for id_ in _others(known)}
    persistence.conversations = {"onboarding": {(id_, id_): JOINED for id_ in _others(known)}}
    await persistence.flush()
    processor, request = FlushedAfterEach(1), WireRequest(wire)
    builder = Application.builder().token("1:bench").request(request).get_updates_request(request)
    application = (
        builder.persistence(PicklePersistence(path, store_data=stored, on_flush=True))
        .concurrent_updates(processor)
        .build()
    )
    processor.application = application
    application.add_handler(_conversation(script, persistent=True))
    return await _run(application, wire)


def _others(count: int) -> range:
    return range(5_000_000, 5_000_000 + count)


async def _run(application: "Application[Any, Any, Any, Any, Any, Any]", wire: Wire) -> Took:
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=10)
        watch = Stopwatch()
        await wire.journey()
        took = watch.took()
        wire.close()
        await application.updater.stop()
        await application.stop()
    return took
