"""A real SMTP server (aiosmtpd) that can be told what to say, to be slow, or to hang up.

`says["RCPT"]` and the like are used up one by one; HANG_UP breaks the line instead. "END" is the
answer to the mail itself, "DATA" the one before it, "MIDDLE" while the mail is on its way.
"""

import asyncio
import ssl
from collections import defaultdict, deque
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from bot.local.mailbox import Mailbox, _Session

HANG_UP = ""


class Wire(Mailbox):
    def __init__(self, clock: Any, **options: Any) -> None:
        """`options` as aiosmtpd has them: tls_context, auth_required …"""
        super().__init__(clock)
        self.says: dict[str, deque[str]] = defaultdict(deque)
        self.slow: dict[str, float] = {}
        self.password = ""
        self.connections = self.most_at_once = self._now_open = 0
        self.commands: list[str] = []
        self.raw: list[bytes] = []
        self.options, self.implicit_tls = options, None

    async def start(self, implicit_tls: ssl.SSLContext | None = None) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            self._session, "127.0.0.1", self.port, ssl=implicit_tls
        )
        self.port = self._server.sockets[0].getsockname()[1]

    def _session(self) -> SMTP:
        return WireSession(self, self._sessions)

    async def answer(self, session: "WireSession", moment: str) -> bool:
        """Whether the server has done something else than usual."""
        self.commands.append(moment)
        if moment in self.slow:
            await asyncio.sleep(self.slow[moment])
        if not self.says[moment]:
            return False
        said = self.says[moment].popleft()
        if said == HANG_UP:
            session.hang_up()
        else:
            await session.push(said)
        return True

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, to: str, options: list[str]
    ) -> str:
        if self.says["RCPT"]:
            return self.says["RCPT"].popleft()
        return await super().handle_RCPT(server, session, envelope, to, options)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.says["END"]:
            return self.says["END"].popleft()
        content = envelope.original_content
        self.raw.append(content or b"")
        return await super().handle_DATA(server, session, envelope)

    def check(
        self, _server: Any, _session: Any, _envelope: Any, _how: Any, data: Any
    ) -> AuthResult:
        right = bool(self.password) and data.password == self.password.encode()
        return AuthResult(success=right, handled=False)


class WireSession(_Session):
    def __init__(self, wire: Wire, sessions: set[asyncio.BaseTransport]) -> None:
        usual: dict[str, Any] = {"enable_SMTPUTF8": True, "hostname": "localhost"}
        if wire.password:
            usual |= {"authenticator": wire.check, "auth_required": True}
        SMTP.__init__(self, wire, **{**usual, **wire.options})
        self._open, self._wire, self._greeted = sessions, wire, False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        wire = self._wire
        if transport not in self._open and not self._greeted:
            wire.connections += 1
            wire._now_open += 1
            wire.most_at_once = max(wire.most_at_once, wire._now_open)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self._wire._now_open -= 1
        super().connection_lost(error)

    async def push(self, status: Any) -> None:
        if not self._greeted:
            self._greeted = True
            if await self._wire.answer(self, "GREETING"):
                self._own.close()
                return
        await super().push(status)

    async def smtp_MAIL(self, arg: str) -> None:
        if not await self._wire.answer(self, "MAIL"):
            await super().smtp_MAIL(arg)

    async def smtp_DATA(self, arg: str) -> None:
        if await self._wire.answer(self, "DATA"):
            return
        if self._wire.says["MIDDLE"]:
            self._wire.says["MIDDLE"].popleft()
            await self.push("354 Go on")
            await self._reader.readline()
            self.hang_up()
            return
        await super().smtp_DATA(arg)
