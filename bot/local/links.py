"""Which addresses Telegram accepts in buttons and links, and how it writes them."""

import re
from urllib.parse import quote, urlsplit

_ADDRESS = re.compile(r"^(?:(?P<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://)?(?P<rest>.*)$", re.DOTALL)
_UNSAFE = re.compile(r"[^!-~]+")  # blanks and letters outside ASCII, as a browser would send them


class WrongLink(Exception):
    """Telegram's reason against an address."""


def checked(link: str) -> str:
    """The address as Telegram keeps it. WrongLink with Telegram's reason when it does not."""
    if link[:3].lower() == "tg:":
        return _telegram_link(link[3:])
    found = _ADDRESS.match(link.strip())
    scheme, rest = (found["scheme"], found["rest"]) if found else (None, "")
    if (scheme or "http").lower() not in ("http", "https"):
        raise WrongLink("Unsupported URL protocol")
    return _web_link((scheme or "http").lower(), rest)


def _web_link(scheme: str, rest: str) -> str:
    try:
        parts = urlsplit(f"{scheme}://{rest}")
        port = parts.port
    except ValueError:
        raise WrongLink("Wrong port number specified in the URL") from None
    host = (parts.hostname or "").lower()
    if not host:
        raise WrongLink("URL host is empty")
    if not re.fullmatch(r"[^\s<>\"'@#%/\\^`{|}]+", host):
        raise WrongLink("Disallowed character in URL host")
    if "." not in host and ":" not in host:
        raise WrongLink("Wrong HTTP URL")
    named = f"[{host}]" if ":" in host else host
    user = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
    tail = parts.path or "/"
    tail += f"?{parts.query}" if parts.query else ""
    tail += f"#{parts.fragment}" if parts.fragment else ""
    tail = _UNSAFE.sub(lambda unsafe: quote(unsafe.group()), tail)
    return f"{scheme}://{user}{named}{f':{port}' if port else ''}{tail}"


def _telegram_link(rest: str) -> str:
    rest = rest.removeprefix("//")
    host, mark, query = rest.partition("?")
    host = host.rstrip("/")
    if not host or ":" in host or "@" in host:
        raise WrongLink("Wrong tg URL")
    if not re.fullmatch(r"[a-zA-Z0-9_-]+", host):
        raise WrongLink("Unallowed characters in URL host")
    return f"tg://{host.lower()}{mark}{query}"
