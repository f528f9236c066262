"""python-telegram-bot: a conversation that a restart does not end. A program of its own:
BOT_TOKEN, BOT_API and BOT_MEMORY in the environment; SIGTERM ends it.
"""

import os

from telegram import ReplyKeyboardMarkup, ReplyKeyboardRemove, Update
from telegram.ext import (
    Application,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

Context = ContextTypes.DEFAULT_TYPE
CHOOSING, ANSWERING = range(2)
KEYBOARD = ReplyKeyboardMarkup([["Age", "Colour"], ["Done"]], one_time_keyboard=True)


async def start(update: Update, context: Context) -> int:
    known = ", ".join(context.user_data)
    words = f"I remember your {known}." if known else "Tell me something about yourself."
    await update.message.reply_text(words, reply_markup=KEYBOARD)
    return CHOOSING


async def choose(update: Update, context: Context) -> int:
    context.user_data["asked"] = update.message.text.lower()
    await update.message.reply_text(f"Your {context.user_data['asked']}?")
    return ANSWERING


async def answer(update: Update, context: Context) -> int:
    context.user_data[context.user_data.pop("asked")] = update.message.text
    await update.message.reply_text("I will remember.", reply_markup=KEYBOARD)
    return CHOOSING


async def done(update: Update, context: Context) -> int:
    facts = "\n".join(f"{name}: {value}" for name, value in context.user_data.items())
    await update.message.reply_text(f"I know:\n{facts}", reply_markup=ReplyKeyboardRemove())
    return ConversationHandler.END


def main() -> None:
    api = os.environ["BOT_API"]
    application = (
        Application.builder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .persistence(PicklePersistence(os.environ["BOT_MEMORY"]))
        .job_queue(None)
        .build()
    )
    words = filters.TEXT & ~filters.COMMAND
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                CHOOSING: [
                    MessageHandler(filters.Regex("^(Age|Colour)$"), choose),
                    MessageHandler(filters.Regex("^Done$"), done),
                ],
                ANSWERING: [MessageHandler(words, answer)],
            },
            fallbacks=[MessageHandler(filters.Regex("^Done$"), done)],
            name="facts",
            persistent=True,
        )
    )
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
