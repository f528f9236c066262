"""The wire as each library wants it: at its own seam, right under its serialisation."""

from collections.abc import AsyncGenerator, Mapping
from typing import Any, cast

from aiogram import Bot as AiogramBot
from aiogram.client.session.base import BaseSession
from aiogram.methods import GetUpdates, TelegramMethod
from aiogram.methods.base import TelegramType
from telegram.request import BaseRequest, RequestData

from tests.bench.wire import Wire


class WireRequest(BaseRequest):
    """python-telegram-bot's seam; ours stands on it too."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def initialize(self) -> None: ...
    async def shutdown(self) -> None: ...

    @property
    def read_timeout(self) -> float:
        return 60

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        # json_parameters is where the library serialises: it belongs to the work measured.
        sent: Mapping[str, str] = request_data.json_parameters if request_data else {}
        name = url.rsplit("/", 1)[1]
        if name == "getUpdates":
            return 200, await self._wire.updates(sent)
        return 200, self._wire.take(name, sent)


class WireSession(BaseSession):
    """aiogram's seam: what AiohttpSession does, without the socket."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire

    async def close(self) -> None: ...

    async def make_request(
        self, bot: AiogramBot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        files: dict[str, Any] = {}
        form = {
            name: prepared
            for name, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot=bot, files=files))
        }
        if isinstance(method, GetUpdates):
            content = await self._wire.updates(form)
        else:
            content = self._wire.take(method.__api_method__, form)
        answer = self.check_response(bot, method, 200, content.decode())
        return cast(TelegramType, answer.result)

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""
