"""Telegram out: one claimed message becomes requests, and their errors become facts."""

import asyncio
import io
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

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
from bot.arrivals import TASK
from bot.delivery import Dead, Refused, Result, Retry, Sent
from bot.documents import LONGEST_CAPTION, papers
from bot.drawing import draw
from bot.render import in_words, unpack
from bot.split import split
from bot.telegram.calls import call
from flows.texts import T, Text
from storage.edited import Edited, by_message
from storage.outbox import Claimed

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
NOT_HERE = T("Filen går kun med mail, og mailen kom ikke frem.")
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
        language = message.body.get("language") or message.language
        said = [(part.body, "") for part in message.parts]
        text = self._text(said, language)
        keyboard = self._keyboard([part.body["buttons"] for part in message.parts], language)
        *first, last = split(text, self._longest)
        ids = []
        for part in first:
            ids.append(await self._send_text(message.to, part))
        for body in (part.body for part in message.parts):
            if body.get("picture"):
                png, words = await asyncio.to_thread(draw, body["picture"], language, self._zone)
                shown = await self._bot.send_photo(message.to, io.BytesIO(png), caption=words)
                ids.append(shown.message_id)
            if body.get("document") and not body.get("mail_only"):
                ids.append(await self._send_document(message.to, body["document"], language))
        sent = await self._send_text(message.to, last, keyboard)
        for entry in (part.body.get("calendar") for part in message.parts):
            if entry:
                ids.append(await self._send_calendar(message.to, entry, language))
        return Sent(sent, (*ids, sent))

    async def _send_calendar(self, chat: str, packed: Mapping[str, Any], language: str) -> int:
        """The phone offers to put it into the calendar."""
        _, ics = calendar.entry(packed, lambda text: in_words(unpack(text), language, self._zone))
        shown = await self._bot.send_document(chat, ics, filename=calendar.FILE)
        return shown.message_id

    async def _send_document(self, chat: str, spec: str, language: str) -> int:
        """The file alone: its plain text is a message of its own, which can be copied."""
        made = await asyncio.to_thread(papers, spec, language, self._zone)
        first, caption = made[0], made[0].words[:LONGEST_CAPTION]
        shown = await self._bot.send_document(
            chat, first.data, filename=first.name, caption=caption
        )
        return shown.message_id

    async def _send_text(self, chat: str, text: str, keyboard: Keyboard | None = None) -> int:
        """The number of the message."""
        given: dict[str, Any] = {"reply_markup": keyboard} if keyboard else {}
        given |= {"chat_id": chat, "text": text, "link_preview_options": QUIET_PREVIEW}
        sent = await call(self._bot, "sendMessage", **given)
        return int(sent["message_id"])

    async def _settle(self, message: Claimed) -> Result:
        """The keyboard goes, the choice stays readable, in each message the question was asked in.
        One that is as it should be already must not keep the others from being edited."""
        for edits in by_message(message.edits):
            if any(edit.body["buttons"] for edit in edits):
                try:
                    await self._edit(message, edits)
                except BadRequest as error:
                    if not isinstance(_refused(error), Sent):
                        raise
        return Sent()

    async def _edit(self, message: Claimed, edits: Sequence[Edited]) -> None:
        """Of several messages that were sent as one, only the buttons go that do not count any
        more."""
        language = edits[0].body.get("language") or message.language
        alone = len(edits) == 1
        marked = [(edit.body, self._choice(message, edit, language, alone)) for edit in edits]
        text = split(self._text(marked, language), self._longest)[-1]
        if any(choice for _, choice in marked) and alone:
            plain = split(self._text([(edits[0].body, "")], language), self._longest)[-1]
            [(_, choice)] = marked
            with_choice = f"{plain}\n\n{choice}"
            text = with_choice if len(split(with_choice, self._longest)) == 1 else plain
        given: dict[str, Any] = {"message_id": edits[0].row.message_id, "text": text}
        left = [[] if alone or edit.over else edit.body["buttons"] for edit in edits]
        if keyboard := self._keyboard(left, language):
            given["reply_markup"] = keyboard
        await call(
            self._bot,
            "editMessageText",
            chat_id=message.to,
            link_preview_options=QUIET_PREVIEW,
            **given,
        )

    def _choice(self, message: Claimed, edit: Edited, language: str, alone: bool) -> str:
        """What was pressed, or why nothing can be; "" when there is nothing to say."""
        body = edit.body
        data = {message.body["data"]}
        if edit.answer:
            data.add(f"{TASK}:{edit.row.task}:{edit.answer}")
        chosen = next((label for label, own, _ in body["buttons"] if own and own in data), None)
        if chosen is None and (alone or (edit.over and not edit.answer)):
            chosen = message.body.get("note")
        return f"➜ {in_words(unpack(chosen), language, self._zone)}" if chosen else ""

    def _text(self, said: Sequence[tuple[Any, str]], language: str) -> str:
        """One message, or several with their numbers; each may end with what was chosen."""
        texts = [
            "\n\n".join([in_words(t, language, self._zone) for t in _paragraphs(body)]
                        + ([choice] if choice and len(said) > 1 else []))
            for body, choice in said
        ]  # fmt: skip
        if len(texts) == 1:
            return texts[0]
        head = in_words(T("{n} beskeder på én gang:", n=len(texts)), language, self._zone)
        return "\n\n".join([head, *(f"{n}. {text}" for n, text in enumerate(texts, 1))])

    def _keyboard(self, packed: Sequence[list[list[Any]]], language: str) -> Keyboard | None:
        """Of several messages each button says whose it is; each message has rows of its own."""
        rows: list[list[dict[str, str]]] = []
        for number, buttons in enumerate(packed, 1):
            whose = f"{number}. " if len(packed) > 1 else ""
            rows += _rows(
                [
                    {
                        "text": whose + in_words(unpack(label), language, self._zone),
                        **({"url": url} if url else {"callback_data": data}),
                    }
                    for label, data, url in buttons
                ]
            )
        return {"inline_keyboard": rows} if rows else None


def _paragraphs(body: Mapping[str, Any]) -> list[Text]:
    """What was for a mail alone is not carried here; whoever reads its first words is told so."""
    found = [unpack(text) for text in body["text"]]
    return [found[0], NOT_HERE] if body.get("mail_only") else found


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
