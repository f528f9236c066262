"""python-telegram-bot: deep links, who has blocked the bot, timers, and errors that are told."""

import asyncio
import html
import json
import traceback

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import (
    Application,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    filters,
)
from telegram.helpers import create_deep_linked_url

Context = ContextTypes.DEFAULT_TYPE


async def offer(update: Update, context: Context) -> None:
    url = create_deep_linked_url(context.bot.username, "secret-room")
    button = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Come in", url=url))
    await update.message.reply_text(f"A door: {url}", reply_markup=button)


async def enter(update: Update, context: Context) -> None:
    await update.message.reply_text(f"Welcome to the {context.args[0]}!")


def add_links(application: Application) -> None:
    application.add_handler(CommandHandler("start", enter, filters.Regex("secret-room")))
    application.add_handler(CommandHandler("start", offer))


async def member_changed(update: Update, context: Context) -> None:
    change = update.my_chat_member
    there = context.bot_data.setdefault("there", set())
    if change.difference()["status"] == ("member", "kicked"):
        there.discard(change.chat.id)
    else:
        there.add(change.chat.id)
        await change.chat.send_message(f"Good to have you back, {change.from_user.first_name}!")


async def show(update: Update, context: Context) -> None:
    there = context.bot_data.get("there", set())
    await update.message.reply_text(f"{len(there)} came back.")


def add_members(application: Application) -> None:
    application.add_handler(ChatMemberHandler(member_changed, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(CommandHandler("show", show))


async def set_timer(update: Update, context: Context) -> None:
    """As JobQueue.run_once does it, which needs APScheduler."""
    seconds = float(context.args[0])
    await update.message.reply_text("Timer set.")

    async def ring() -> None:
        await asyncio.sleep(seconds)
        await context.bot.send_message(update.effective_chat.id, f"Beep! {seconds} seconds!")

    former = context.chat_data.pop("timer", None)
    if former:
        former.cancel()
    context.chat_data["timer"] = asyncio.create_task(ring())


async def unset_timer(update: Update, context: Context) -> None:
    timer = context.chat_data.pop("timer", None)
    cancelled = timer.cancel() if timer else False
    await update.message.reply_text("Timer cancelled." if cancelled else "There is no timer.")


def add_timers(application: Application) -> None:
    application.add_handler(CommandHandler("set", set_timer))
    application.add_handler(CommandHandler("unset", unset_timer))


async def break_something(update: Update, context: Context) -> None:
    await context.bot.wrong_method_name()


async def tell(update: object, context: Context) -> None:
    """The whole traceback; what Telegram finds too long goes in pieces."""
    trace = "".join(traceback.format_exception(context.error))
    known = json.dumps(update.to_dict(), indent=2, ensure_ascii=False)
    chat = update.effective_chat
    whole = f"An exception & an update <pre>{html.escape(known)}</pre>\n\n"
    whole += f"<pre>{html.escape(trace)}</pre>\n<pre>{'-' * 4000}</pre>"
    try:
        await chat.send_message(whole, parse_mode=ParseMode.HTML)
    except BadRequest as refused:
        await chat.send_message(f"<b>{html.escape(refused.message)}</b>", parse_mode="HTML")
        await chat.send_message(f"<pre>{html.escape(trace)[-2000:]}</pre>", parse_mode="HTML")


def add_errors(application: Application) -> None:
    application.add_handler(CommandHandler("bad", break_something))
    application.add_error_handler(tell)
