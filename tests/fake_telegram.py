"""Telegram's side of the wire without a socket: what the bot asks for becomes chats that a
test reads as a person does. What should go wrong is said with `fails`.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telegram.request import BaseRequest, RequestData

BOT: dict[str, Any] = {"id": 1, "is_bot": True, "first_name": "Fodfæste", "username": "ff_bot"}


@dataclass
class Message:
    """As it looks in the chat now."""

    id: int
    chat: str
    text: str
    buttons: list[dict[str, str]] = field(default_factory=list)
    edited: bool = False
    deleted: bool = False

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]


@dataclass
class Fault:
    method: str
    status: int
    description: str
    chat: str | None
    times: int
    retry_after: int | None = None
    error: Exception | None = None


class FakeTelegram(BaseRequest):
    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.messages: dict[int, Message] = {}
        self.faults: list[Fault] = []
        self.updates: list[list[dict[str, Any]]] = []
        self.on_call: Callable[[str, dict[str, Any]], None] = lambda name, sent: None

    async def initialize(self) -> None: ...
    async def shutdown(self) -> None: ...

    @property
    def read_timeout(self) -> float:
        return 1

    def fails(
        self,
        method: str = "sendMessage",
        status: int = 500,
        description: str = "Internal Server Error",
        *,
        chat: int | None = None,
        times: int = 1,
        **more: Any,
    ) -> None:
        to = None if chat is None else str(chat)
        self.faults.append(Fault(method, status, description, to, times, **more))

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[1]
        sent = request_data.parameters if request_data else {}
        files = (request_data.multipart_data or {}) if request_data else {}
        sent |= {field: file for field, file in files.items() if field not in sent}
        self.calls.append((name, sent))
        self.on_call(name, sent)
        if fault := self._fault(name, str(sent.get("chat_id", ""))):
            if fault.error:
                raise fault.error
            return fault.status, _body(fault)
        answer = getattr(self, f"_{name}", lambda sent: True)(sent)
        return 200, json.dumps({"ok": True, "result": answer}).encode()

    def _fault(self, name: str, chat: str) -> Fault | None:
        for fault in self.faults:
            if fault.method == name and fault.chat in {None, chat} and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    # --- methods, as Telegram calls them --------------------------------------------------

    def _getMe(self, _: dict[str, Any]) -> dict[str, Any]:
        return BOT

    def _getUpdates(self, _: dict[str, Any]) -> list[dict[str, Any]]:
        return self.updates.pop(0) if self.updates else []

    def _sendMessage(self, sent: dict[str, Any]) -> dict[str, Any]:
        keyboard = sent.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [button for row in keyboard for button in row]
        return self._shown(str(sent["chat_id"]), sent["text"], buttons)

    def _sendPhoto(self, sent: dict[str, Any]) -> dict[str, Any]:
        return self._shown(str(sent["chat_id"]), f"[billede] {sent.get('caption', '')}", [])

    def _sendDocument(self, sent: dict[str, Any]) -> dict[str, Any]:
        name, *_ = sent["document"]
        return self._shown(str(sent["chat_id"]), f"[{name}] {sent.get('caption', '')}", [])

    def _shown(self, chat: str, text: str, buttons: list[dict[str, str]]) -> dict[str, Any]:
        message = Message(len(self.messages) + 1, chat, text, buttons)
        self.messages[message.id] = message
        return self._as_json(message)

    def _editMessageText(self, sent: dict[str, Any]) -> dict[str, Any]:
        message = self.messages[int(sent["message_id"])]
        keyboard = sent.get("reply_markup", {}).get("inline_keyboard", [])
        message.text, message.edited = sent["text"], True
        message.buttons = [button for row in keyboard for button in row]
        return self._as_json(message)

    def _deleteMessages(self, sent: dict[str, Any]) -> bool:
        for id_ in sent["message_ids"]:
            if id_ in self.messages:
                self.messages[id_].deleted = True
        return True

    def _as_json(self, message: Message) -> dict[str, Any]:
        chat = {"id": int(message.chat), "type": "private"}
        return {"message_id": message.id, "date": 0, "chat": chat, "text": message.text}

    # --- what a test looks at -------------------------------------------------------------

    def chat(self, user_id: int) -> list[Message]:
        """What the bot wrote there, oldest first."""
        mine = [m for m in self.messages.values() if m.chat == str(user_id)]
        return [message for message in mine if not message.deleted]

    def asked_for(self, method: str) -> list[dict[str, Any]]:
        return [sent for name, sent in self.calls if name == method]


def _body(fault: Fault) -> bytes:
    body: dict[str, Any] = {
        "ok": False,
        "error_code": fault.status,
        "description": fault.description,
    }
    if fault.retry_after is not None:
        body["parameters"] = {"retry_after": fault.retry_after}
    return json.dumps(body).encode()
