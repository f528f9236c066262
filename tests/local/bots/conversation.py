"""python-telegram-bot: a conversation with a reply keyboard, a photo, a place and steps to skip."""

from telegram import ReplyKeyboardMarkup, ReplyKeyboardRemove, Update
from telegram.constants import ChatAction
from telegram.ext import (
    Application,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

Context = ContextTypes.DEFAULT_TYPE
PET, PHOTO, PLACE, STORY = range(4)
PETS = ["Cat", "Dog", "None"]


async def start(update: Update, context: Context) -> int:
    keyboard = ReplyKeyboardMarkup(
        [PETS], one_time_keyboard=True, resize_keyboard=True, input_field_placeholder="Which pet?"
    )
    await update.message.reply_text("What pet do you have?", reply_markup=keyboard)
    return PET


async def pet(update: Update, context: Context) -> int:
    context.user_data["pet"] = update.message.text
    await update.message.reply_text(
        "Send me a photo, or /skip.", reply_markup=ReplyKeyboardRemove()
    )
    return PHOTO


async def photo(update: Update, context: Context) -> int:
    file = await update.message.photo[-1].get_file()
    context.user_data["photo"] = len(await file.download_as_bytearray())
    await update.message.reply_chat_action(ChatAction.TYPING)
    await update.message.reply_text("Lovely! Where do you live? Send a place, or /skip.")
    return PLACE


async def skip_photo(update: Update, context: Context) -> int:
    await update.message.reply_text("No photo, then. Where do you live? Or /skip.")
    return PLACE


async def place(update: Update, context: Context) -> int:
    spot = update.message.location
    context.user_data["place"] = (spot.latitude, spot.longitude)
    await update.message.reply_text("Now tell me about yourself.")
    return STORY


async def skip_place(update: Update, context: Context) -> int:
    await update.message.reply_text("Fine. Now tell me about yourself.")
    return STORY


async def story(update: Update, context: Context) -> int:
    known = ", ".join(sorted(context.user_data))
    await update.message.reply_text(f"Thank you! I know your {known}.")
    return ConversationHandler.END


async def cancel(update: Update, context: Context) -> int:
    await update.message.reply_text("Bye!", reply_markup=ReplyKeyboardRemove())
    return ConversationHandler.END


def add(application: Application) -> None:
    words = filters.TEXT & ~filters.COMMAND
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                PET: [MessageHandler(filters.Regex(f"^({'|'.join(PETS)})$"), pet)],
                PHOTO: [MessageHandler(filters.PHOTO, photo), CommandHandler("skip", skip_photo)],
                PLACE: [
                    MessageHandler(filters.LOCATION, place),
                    CommandHandler("skip", skip_place),
                ],
                STORY: [MessageHandler(words, story)],
            },
            fallbacks=[CommandHandler("cancel", cancel)],
        )
    )
