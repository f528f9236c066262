"""A real SMTP server on loopback that keeps what it gets. Sends nothing on."""

import asyncio
import email
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from enum import Enum
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from bot.clock import Clock

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Mail:
    to: str
    subject: str
    text: str
    html: str
    at: datetime
    sender: str = ""  # of the envelope
    headers: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)  # what is attached, if it is text
    papers: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # else: its type, and it


class Trouble(Enum):
    """What the server says instead of taking a mail."""

    GREYLIST = "451 4.7.1 Greylisted, please try again later"
    REFUSE = "550 5.1.1 There is no such mailbox here"


@dataclass(slots=True)
class _Fault:
    trouble: Trouble
    to: str | None
    times: int | None  # None: until it is ended


class Mailbox:
    def __init__(self, clock: Clock, port: int = 0) -> None:
        self._now = clock.now
        self.port = port  # 0: chosen at the start
        self.mails: list[Mail] = []
        self.on_mail: Callable[[Mail], None] | None = None
        self._fault: _Fault | None = None
        self._hang_ups = 0
        self._server: asyncio.Server | None = None
        self._sessions: set[asyncio.BaseTransport] = set()

    async def start(self) -> None:
        """Starts or, after go_down(), comes back under the same port."""
        if self._server is None:
            loop = asyncio.get_running_loop()
            self._server = await loop.create_server(self._session, HOST, self.port)
            self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        server, self._server = self._server, None
        if server is None:
            return
        server.close()
        for transport in list(self._sessions):
            transport.close()
        await server.wait_closed()

    async def go_down(self) -> None:
        """Nobody answers the port until start()."""
        await self.stop()

    def fails(self, trouble: Trouble, *, to: str | None = None, times: int | None = None) -> None:
        """From now on mails (to one address) get this answer, so many times or until works()."""
        self._fault = _Fault(trouble, to, times)

    def hangs_up(self, times: int) -> None:
        """So many mails are kept, and the line breaks before their sender hears of it."""
        self._hang_ups = times

    def works(self) -> None:
        self._fault, self._hang_ups = None, 0

    def received(self, to: str | None = None) -> list[Mail]:
        """Oldest first."""
        wanted = to.lower() if to else None
        return [mail for mail in self.mails if wanted in (None, mail.to.lower())]

    def _session(self) -> SMTP:
        return _Session(self, self._sessions)

    # aiosmtpd looks these up by name.

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, to: str, options: list[str]
    ) -> str:
        trouble = self._trouble(to)
        if trouble:
            return trouble.value
        envelope.rcpt_tos.append(to)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        content = envelope.content or b""
        raw = content if isinstance(content, bytes) else content.encode()
        message = email.message_from_bytes(raw, policy=default)
        for to in envelope.rcpt_tos:
            mail = _read(message, to, envelope.mail_from or "", self._now())
            self.mails.append(mail)
            if self.on_mail:
                self.on_mail(mail)
        if self._hang_ups and isinstance(server, _Session):
            self._hang_ups -= 1
            server.hang_up()
        return "250 2.0.0 Kept"

    def _trouble(self, to: str) -> Trouble | None:
        fault = self._fault
        if fault is None or (fault.to and fault.to.lower() != to.lower()):
            return None
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self._fault = None
        return fault.trouble


class _Session(SMTP):
    """Remembers its transport, so that the mailbox can end it."""

    def __init__(self, mailbox: Mailbox, sessions: set[asyncio.BaseTransport]) -> None:
        super().__init__(mailbox, enable_SMTPUTF8=True, hostname="localhost")
        self._open = sessions

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._open.add(transport)
        self._own: Any = transport
        super().connection_made(transport)

    def hang_up(self) -> None:
        self._own.abort()

    def connection_lost(self, error: Exception | None) -> None:
        self._open.discard(self._own)
        super().connection_lost(error)


def _read(message: EmailMessage, to: str, sender: str, at: datetime) -> Mail:
    return Mail(
        to=to,
        subject=str(message.get("Subject", "")),
        text=_part(message, "plain"),
        html=_part(message, "html"),
        at=at,
        sender=sender,
        headers={name: str(value) for name, value in message.items()},
        files={
            part.get_filename() or "": str(part.get_content()).replace("\r\n", "\n")
            for part in message.iter_attachments()
            if part.get_content_maintype() == "text"
        },
        papers={
            part.get_filename() or "": (part.get_content_type(), bytes(part.get_content()))
            for part in message.iter_attachments()
            if part.get_content_maintype() != "text"
        },
    )


def _part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    if body is None:
        return ""
    return str(body.get_content()).replace("\r\n", "\n")
