"""Telegram out: one claimed message becomes requests, and their errors become facts."""

import asyncio
import io
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import structlog
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import calendar
from bot.delivery import Dead, Refused, Result, Retry, Sent
from bot.drawing import draw
from bot.render import in_words, unpack
from bot.split import split
from bot.telegram.calls import call
from storage.outbox import Claimed

log = structlog.get_logger(__name__)
GONE = ("chat not found", "user is deactivated", "peer_id_invalid", "bot can't initiate")
NOTHING_TO_DO = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message can't be deleted",
    "there is no reply markup",
)
NOT_SENT = {"ConnectError", "ConnectTimeout", "PoolTimeout"}  # httpx's, under the library's
CHAT_WAIT = 3  # seconds
ROW_CHARACTERS, ROW_BUTTONS = 26, 4  # what fits beside each other on a small phone
QUIET_PREVIEW = {"is_disabled": True}

Keyboard = dict[str, list[list[dict[str, str]]]]


class TelegramChannel:
    name = "telegram"

    def __init__(self, bot: Bot, zone: str, longest: int) -> None:
        self._bot, self._zone, self._longest = bot, zone, longest

    async def send(self, message: Claimed) -> Result:
        if not message.to:
            return Dead("no_chat")
        try:
            return await self._send(message)
        except RetryAfter as error:
            after = error.retry_after
            seconds = after.total_seconds() if isinstance(after, timedelta) else after
            # Telegram does not say whether chat or bot was too fast; a chat's wait is short.
            return Retry(float(seconds) + 0.1, "429", seconds > CHAT_WAIT, chat=True, told=True)
        except Forbidden as error:
            return Dead(_code(error))
        except ChatMigrated as error:
            return Dead(_code(error))
        except BadRequest as error:
            return _refused(error)
        except NetworkError as error:
            return Retry(0.5, _code(error), doubt=_in_doubt(error))
        except TelegramError as error:
            if type(error) is TelegramError:  # 200, and no JSON behind it
                return Retry(0.5, _code(error), doubt=True)
            return Refused(_code(error))

    async def _send(self, message: Claimed) -> Result:
        match message.row.kind:
            case "settle":
                return await self._settle(message)
            case "delete":
                which = message.body["message_ids"]
                await call(self._bot, "deleteMessages", chat_id=message.to, message_ids=which)
                return Sent()
            case _:
                return await self._say(message)

    async def _say(self, message: Claimed) -> Result:
        body = message.body
        language = body.get("language") or message.language
        text = self._text(body, language)
        keyboard = self._keyboard(body["buttons"], language)
        *first, last = split(text, self._longest)
        ids = []
        for part in first:
            ids.append(await self._send_text(message.to, part))
        if body.get("picture"):
            png, words = await asyncio.to_thread(draw, body["picture"], language, self._zone)
            shown = await self._bot.send_photo(message.to, io.BytesIO(png), caption=words)
            ids.append(shown.message_id)
        sent = await self._send_text(message.to, last, keyboard)
        if body.get("calendar"):
            ids.append(await self._send_calendar(message.to, body["calendar"], language))
        return Sent(sent, (*ids, sent))

    async def _send_calendar(self, chat: str, packed: Mapping[str, Any], language: str) -> int:
        """The phone offers to put it into the calendar."""
        _, ics = calendar.entry(packed, lambda text: in_words(unpack(text), language, self._zone))
        shown = await self._bot.send_document(chat, ics, filename=calendar.FILE)
        return shown.message_id

    async def _send_text(self, chat: str, text: str, keyboard: Keyboard | None = None) -> int:
        """The number of the message."""
        given: dict[str, Any] = {"reply_markup": keyboard} if keyboard else {}
        given |= {"chat_id": chat, "text": text, "link_preview_options": QUIET_PREVIEW}
        sent = await call(self._bot, "sendMessage", **given)
        return int(sent["message_id"])

    async def _settle(self, message: Claimed) -> Result:
        """The keyboard goes, the choice stays readable."""
        if message.edits is None or message.edits.message_id is None:
            return Sent()
        body = message.edits_body
        language = body.get("language") or message.language
        text = split(self._text(body, language), self._longest)[-1]
        chosen = next(
            (label for label, data, _ in body["buttons"] if data and data == message.body["data"]),
            None,
        )
        if not body["buttons"]:
            return Sent()
        chosen = chosen or message.body.get("note")
        if chosen is not None:
            with_choice = f"{text}\n\n➜ {in_words(unpack(chosen), language, self._zone)}"
            fits = len(split(with_choice, self._longest)) == 1
            text = with_choice if fits else text
        await call(
            self._bot,
            "editMessageText",
            chat_id=message.to,
            message_id=message.edits.message_id,
            text=text,
            link_preview_options=QUIET_PREVIEW,
        )
        return Sent()

    def _text(self, body: Any, language: str) -> str:
        return "\n\n".join(in_words(unpack(t), language, self._zone) for t in body["text"])

    def _keyboard(self, packed: list[list[Any]], language: str) -> Keyboard | None:
        buttons = [
            {
                "text": in_words(unpack(label), language, self._zone),
                **({"url": url} if url else {"callback_data": data}),
            }
            for label, data, url in packed
        ]
        return {"inline_keyboard": _rows(buttons)} if buttons else None


def _rows(buttons: list[dict[str, str]]) -> list[list[dict[str, str]]]:
    """Short labels beside each other, long ones alone; the order never changes."""
    rows: list[list[dict[str, str]]] = []
    for button in buttons:
        label = button["text"]
        width = sum(len(b["text"]) for b in rows[-1]) + len(label) if rows else 0
        if rows and len(rows[-1]) < ROW_BUTTONS and width <= ROW_CHARACTERS:
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _refused(error: BadRequest) -> Result:
    words = str(error).casefold()
    if any(phrase in words for phrase in NOTHING_TO_DO):
        return Sent()  # somebody was there before us, or the message is gone
    if any(phrase in words for phrase in GONE):
        return Dead(_code(error))
    return Refused(_code(error))


def _in_doubt(error: NetworkError) -> bool:
    """The request left, and no answer says what became of it. Telegram's own 5xx says that it was
    not carried out; a gateway that has waited for Telegram in vain does not know."""
    cause = error.__cause__
    if cause is not None and not isinstance(cause, TelegramError):
        return type(cause).__name__ not in NOT_SENT
    return isinstance(error, TimedOut) or str(error).startswith("Gateway Time")


def _code(error: TelegramError) -> str:
    """Telegram's own words, which hold nothing of ours; short enough for a log."""
    return f"{type(error).__name__}: {error}"[:120]
