"""The bots' side over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from bot.local.account import Account
from bot.local.call import Call, Said
from bot.local.faults import Drop, Faults, RequestFault
from bot.local.limits import Limits
from bot.local.methods import carry_out
from bot.local.parameters import Parameters, read_parameters
from bot.local.postman import Postman
from bot.local.receiving import get_updates
from bot.local.refusals import Refused
from bot.local.world import World


class ConnectionLost(Response):
    """Closes the connection without a word, as a broken line does."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # uvicorn's request cycle owns the transport; ASGI itself knows no way to hang up.
        transport = getattr(getattr(receive, "__self__", None), "transport", None)
        if transport is None:
            raise RuntimeError("dropping a connection needs uvicorn")
        transport.abort()
        while (await receive())["type"] != "http.disconnect":
            pass


class BotApi:
    def __init__(self, world: World, faults: Faults, limits: Limits) -> None:
        self._world, self._faults, self._limits = world, faults, limits
        self._postmen: dict[str, Postman] = {}

    def routes(self) -> list[BaseRoute]:
        both = ["GET", "POST"]
        return [
            Route("/bot{token}/{method}", self._answer, methods=both),
            Route("/file/bot{token}/{path:path}", self._file, methods=["GET"]),
            Route("/bot{rest:path}", _not_found, methods=both),
        ]

    async def stop(self) -> None:
        for bot in self._world.bots.values():
            bot.updates.end_poll(None)
        await asyncio.gather(*(postman.stop() for postman in self._postmen.values()))
        self._postmen.clear()

    async def _answer(self, request: Request) -> Response:
        token, method = request.path_params["token"], request.path_params["method"].lower()
        try:
            bot = self._world.bot(token)
        except Refused as refused:
            return _refusal(refused)
        fault = self._faults.for_request(token, method)
        if method == "getupdates":
            return await _disturbed(fault, lambda: self._carry_out(bot, method, request))
        bot.under_way += 1
        try:
            return await _disturbed(fault, lambda: self._carry_out(bot, method, request))
        finally:
            bot.under_way -= 1
            bot.noticed()

    async def _carry_out(self, bot: Account, method: str, request: Request) -> Response:
        try:
            given = await read_parameters(request)
            if method == "getupdates":
                return _result(await get_updates(Call(self._world, bot, given), self._faults))
            result = self._call(bot, method, given)
            if method in ("setwebhook", "deletewebhook"):
                await self._change_postman(bot)
            return _result(result)
        except Refused as refused:
            return _refusal(refused)

    def _call(self, bot: Account, method: str, given: Parameters) -> object:
        self._limits.check(bot.token, method, given.text("chat_id"))
        return carry_out(method, Call(self._world, bot, given))

    async def _change_postman(self, bot: Account) -> None:
        if former := self._postmen.pop(bot.token, None):
            await former.stop()
        if bot.webhook:
            postman = Postman(self._world, bot, bot.webhook, self._faults, self._reply)
            self._postmen[bot.token] = postman
            postman.start()

    def _reply(self, bot: Account, given: Parameters) -> None:
        """A request that came as the answer to a webhook call; nobody is told how it went."""
        try:
            self._call(bot, given.values.pop("method"), given)
        except Refused as refused:
            if bot.webhook:
                bot.webhook.failed_at = self._world.now()
                bot.webhook.failure = refused.description

    async def _file(self, request: Request) -> Response:
        try:
            bot = self._world.bot(request.path_params["token"])
        except Refused as refused:
            return _refusal(refused)
        stored = bot.files.by_path(request.path_params["path"])
        if stored is None:
            return await _not_found(request)
        # Never shown as a page of this address, whatever a bot has uploaded.
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
        return Response(stored.upload.data, media_type=stored.upload.mime_type, headers=headers)


async def _disturbed(
    fault: RequestFault | None, answer: Callable[[], Awaitable[Response]]
) -> Response:
    if fault is None:
        return await answer()
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.drop is Drop.BEFORE:
        return ConnectionLost()
    if refusal := fault.refusal():
        return _refusal(refusal)
    carried_out = await answer()
    return ConnectionLost() if fault.drop is Drop.AFTER else carried_out


def _result(result: object) -> Response:
    if isinstance(result, Said):
        said = {"ok": True, "result": result.result, "description": result.description}
        return JSONResponse(said)
    return JSONResponse({"ok": True, "result": result})


def _refusal(refused: Refused) -> Response:
    return JSONResponse(refused.as_json(), status_code=refused.code)


async def _not_found(_: Request) -> Response:
    return _refusal(Refused(404))
