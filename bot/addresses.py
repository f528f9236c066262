"""Addresses in settings, taken apart and checked. The reasons never repeat the value, because
several of them carry a password."""

import ipaddress
import re
from dataclasses import dataclass, field
from email.utils import parseaddr
from urllib.parse import SplitResult, unquote, urlsplit

PORTS = {"smtp": 587, "smtps": 465}
DATABASES = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
HOST = re.compile(r"[A-Za-z0-9._-]+(:\d{1,5})?")


@dataclass(frozen=True, slots=True)
class SmtpServer:
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    tls: bool = False
    """From the first byte (smtps); otherwise STARTTLS where the server offers it."""


@dataclass(frozen=True, slots=True)
class Listen:
    host: str
    port: int


def listen(value: str) -> Listen:
    host, colon, port = value.strip().rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65535 or "/" in host:
        raise ValueError("is not an address to listen on; write host:port, as 127.0.0.1:8000")
    return Listen(host.strip("[]") or "127.0.0.1", int(port))


def web(value: str, example: str, *, secure: bool = False) -> str:
    """An address of the web without the last slash."""
    parts = _split(value)
    known = parts is not None and parts.hostname and parts.scheme in ("http", "https")
    if not known or parts is None or parts.query or parts.fragment:
        raise ValueError(f"is not a web address; write for example {example}")
    if secure and parts.scheme != "https" and not is_loopback(parts.hostname or ""):
        raise ValueError(f"must begin with https, or Telegram refuses it; write {example}")
    return value.strip().rstrip("/")


def desk(value: str) -> str:
    """Telegram takes an address into a button only when its host has a dot."""
    found = web(value, "https://fodfaeste.kommune.dk")
    if "." not in (urlsplit(found).hostname or ""):
        raise ValueError("needs a dot in its host; write 127.0.0.1 instead of localhost")
    return found


def database(value: str) -> str:
    """As SQLAlchemy wants it, with the driver that is installed."""
    scheme, colon, rest = value.strip().partition("://")
    if not colon or scheme not in DATABASES or (scheme == "sqlite" and len(rest) < 2):
        raise ValueError(
            "is not a database; write sqlite:///fodfaeste.db or postgresql://user:password@host/name"
        )
    hosts = rest.partition("/")[0].rpartition("@")[2]
    return f"{DATABASES[scheme]}://{_several(rest) if ',' in hosts else rest}"


def _several(rest: str) -> str:
    """`user@one:5432,two:5432/name` as operators write it, in SQLAlchemy's words. Of several
    servers the one that can be written is meant, whichever it is by then."""
    server, _, name = rest.partition("/")
    user, at, hosts = server.rpartition("@")
    for host in hosts.split(","):
        if not HOST.fullmatch(host):
            raise ValueError(
                "names servers that cannot be read; write postgresql://user@one:5432,two:5432/name"
            )
    name, _, query = name.partition("?")
    asked = [f"host={host}" for host in hosts.split(",")] + ([query] if query else [])
    if "target_session_attrs=" not in query:
        asked.append("target_session_attrs=read-write")
    return f"{user}{at}/{name}?{'&'.join(asked)}"


def smtp(value: str) -> SmtpServer:
    parts = _split(value)
    if parts is None or parts.scheme not in PORTS or not parts.hostname:
        raise ValueError("is not a mail server; write smtp://user:password@host:587")
    return SmtpServer(
        host=parts.hostname,
        port=parts.port or PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=parts.scheme == "smtps",
    )


def mail(value: str) -> str:
    _, address = parseaddr(value)
    if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", address):
        raise ValueError("is not a mail address; write for example praktik@kommune.dk")
    return value.strip()


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _split(value: str) -> SplitResult | None:
    """None when it cannot be read at all; a port is looked at here, because urlsplit waits."""
    try:
        parts = urlsplit(value.strip())
        _ = parts.port
    except ValueError:
        return None
    return parts
