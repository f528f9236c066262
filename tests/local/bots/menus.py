"""python-telegram-bot: menus in menus with inline keyboards, in one message edited in place."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
)

Context = ContextTypes.DEFAULT_TYPE
TOP, BELOW = range(2)


def keys(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(words, callback_data=data) for words, data in row] for row in rows]
    )


MENU = keys([("Food", "food"), ("Drinks", "drinks")], [("Done", "done")])


async def start(update: Update, context: Context) -> int:
    await update.message.reply_text("What would you like?", reply_markup=MENU)
    return TOP


async def open_part(update: Update, context: Context) -> int:
    query = update.callback_query
    await query.answer()
    below = keys([("Take it", f"take:{query.data}"), ("Back", "back")])
    await query.edit_message_text(f"Our {query.data} of today", reply_markup=below)
    return BELOW


async def take(update: Update, context: Context) -> int:
    query = update.callback_query
    taken = context.user_data.setdefault("taken", [])
    taken.append(query.data.removeprefix("take:"))
    await query.answer(f"{len(taken)} on your tray", show_alert=True)
    await query.edit_message_reply_markup(keys([("Back", "back")]))
    return BELOW


async def back(update: Update, context: Context) -> int:
    await update.callback_query.answer()
    await update.callback_query.edit_message_text("Anything else?", reply_markup=MENU)
    return TOP


async def done(update: Update, context: Context) -> int:
    await update.callback_query.answer()
    taken = " and ".join(context.user_data.get("taken", ["nothing"]))
    await update.callback_query.edit_message_text(f"On your tray: {taken}.")
    return ConversationHandler.END


def add(application: Application) -> None:
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                TOP: [
                    CallbackQueryHandler(open_part, "^(food|drinks)$"),
                    CallbackQueryHandler(done, "^done$"),
                ],
                BELOW: [
                    CallbackQueryHandler(take, "^take:"),
                    CallbackQueryHandler(back, "^back$"),
                ],
            },
            fallbacks=[CommandHandler("start", start)],
        )
    )
