"""The mail server: how it is spoken to, and what its answers and failures mean for a message.

Three things are told apart: it is this address, it is this mail, or it is us and the server. Only
the first makes an address dead; for the last an operator can do something, and the mails wait.
"""

import re
import ssl
from typing import Any

import aiosmtplib
import structlog
from aiosmtplib import SMTPResponse
from aiosmtplib.errors import (
    SMTPAuthenticationError,
    SMTPConnectResponseError,
    SMTPException,
    SMTPHeloError,
    SMTPNotSupported,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from bot.addresses import SmtpServer, is_loopback
from bot.delivery import Dead, Refused, Result, Retry

log = structlog.get_logger(__name__)
TIMEOUT = 30.0  # seconds, for each answer of the server
GREYLIST_PAUSE = 60.0
CLOSED_PAUSE = 5.0
NOBODY_THERE = frozenset({550, 551, 553})
TOO_LARGE = 552
OUR_POLICY = re.compile(r"5\.7\.\d+")  # RFC 3463: refused by a rule, so the address may be fine
REFUSED_US = (
    "The mail server does not take our login, sender or name: check FODFAESTE_SMTP and "
    "FODFAESTE_MAIL_FROM. The mails wait, for up to 24 hours."
)
SERVER_AWAY = "The mail server does not answer as it should: the mails wait, for up to 24 hours."
NOT_TRUSTED = (
    "The mail server's certificate is not valid for the name in FODFAESTE_SMTP, or its authority "
    "is not known here: mend it, or name the authority's file in SSL_CERT_FILE. The mails wait, "
    "for up to 24 hours."
)


class Client(aiosmtplib.SMTP):
    """Remembers whether the server may have the mail: before that nothing is in doubt."""

    handed_over = False

    async def data(self, message: str | bytes, /, **more: Any) -> SMTPResponse:
        self.handed_over = True
        return await super().data(message, **more)


def client_for(server: SmtpServer, timeout: float | None = None) -> Client:
    """Encrypted where the server can; always, when a password would be read on the way."""
    secret = bool(server.user) and not is_loopback(server.host)
    return Client(
        hostname=server.host,
        port=server.port,
        username=server.user or None,
        password=server.password or None,
        timeout=TIMEOUT if timeout is None else timeout,
        use_tls=server.tls,
        start_tls=False if server.tls else (True if secret else None),
    )


def meaning(error: Exception, client: Client) -> Result:
    """What became of the mail."""
    match error:
        case SMTPRecipientsRefused():
            [first, *_] = error.recipients
            return _of_address(first.code, first.message)
        case SMTPNotSupported():
            return Refused("no_smtputf8")  # an address with æøå, and a server that has none
        case SMTPConnectResponseError():
            return _away(str(error.code))
        case SMTPAuthenticationError() | SMTPHeloError():
            return _away(str(error.code)) if error.code < 500 else _refused_us(error.code)
        case SMTPSenderRefused() if error.code < 500:
            return _away(str(error.code))
        case SMTPSenderRefused() if error.code != TOO_LARGE:
            return _refused_us(error.code)
        case SMTPResponseException(code=421):
            return _away("421")
        case SMTPResponseException():
            return _of_mail(error.code)
    if _untrusted(error):
        log.error("mail_not_trusted", what=NOT_TRUSTED)
        return Retry(CLOSED_PAUSE, "certificate", everybody=True)
    if type(error) is SMTPException:  # it offers no AUTH, or no STARTTLS where we need one
        return _refused_us(0)
    return _away(type(error).__name__, doubt=client.handed_over)


def _of_address(code: int, said: str) -> Result:
    """4xx: try again later. 550-ish: nobody lives there, unless a rule refused us."""
    if code >= 500 and "relay" in said.casefold():
        return _refused_us(code)
    if code in NOBODY_THERE and not OUR_POLICY.search(said):
        return Dead(str(code))
    return _of_mail(code)


def _of_mail(code: int) -> Result:
    if 400 <= code < 500:
        return Retry(GREYLIST_PAUSE, str(code))
    return Refused(str(code))


def _refused_us(code: int) -> Result:
    """Nobody's address is to blame."""
    log.error("mail_refused_us", code=code, what=REFUSED_US)
    return Retry(CLOSED_PAUSE, str(code or "no_login"), everybody=True)


def _away(code: str, *, doubt: bool = False) -> Result:
    log.warning("mail_server_away", error=code, what=SERVER_AWAY)
    return Retry(CLOSED_PAUSE, code, everybody=True, doubt=doubt)


def _untrusted(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
