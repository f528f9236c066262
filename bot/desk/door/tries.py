"""Links that are guessed: after a few wrong ones from one address on the network no more are
looked at for a minute, the right one neither. Links by mail that are asked for are counted the
same way, apart. In memory, counted only; nobody is stored.

A link has 24 random bytes, or our signature; the limit saves work, it is not what keeps them
safe. The address is the one that uvicorn tells: behind a reverse proxy its X-Forwarded-For,
when FORWARDED_ALLOW_IPS names the proxy (docs/hostile.md).
"""

from collections import OrderedDict
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.clock import Clock
from bot.desk import texts
from bot.desk.pages import Pages
from bot.parts import Parts
from bot.tally import Tally

# Every page that opens by what stands in its address (bot/desk/routes.py).
BY_TOKEN = ("login", "link", "digest", "ask", "host", "week", "mentor")
GUESSED = tuple(f"/desk/{name}/" for name in BY_TOKEN)
SIGN_IN = "/desk/login/"
ASK = "/desk/login"  # a link by mail, known address or not
WRONG = frozenset({404, 410})
SIGNED = frozenset({410})  # a link of ours that is over: a mail's scanner opens many of them
MINUTE, SECONDS = timedelta(minutes=1), "60"
MOST_ADDRESSES = 10_000


class Lately:
    """How often something came from each address, in the last minute."""

    def __init__(self, clock: Clock, most: int) -> None:
        self._clock, self._most = clock, most
        self._at: OrderedDict[str, list[datetime]] = OrderedDict()

    def full(self, address: str) -> bool:
        return len(self._lately(address)) >= self._most

    def count(self, address: str) -> None:
        self._at[address] = [*self._lately(address), self._clock.now()]
        self._at.move_to_end(address)
        while len(self._at) > MOST_ADDRESSES or not self._lately(next(iter(self._at))):
            self._at.popitem(last=False)

    def _lately(self, address: str) -> list[datetime]:
        now = self._clock.now()
        # abs(): a clock that was set back must not keep anybody out.
        return [at for at in self._at.get(address, []) if abs(now - at) < MINUTE]


class Tries:
    """Around the pages; inside bot.desk.door.guard.Guard, which dresses the refusal as well."""

    def __init__(self, app: ASGIApp, parts: Parts, pages: Pages) -> None:
        self._app, self._parts, self._pages = app, parts, pages
        most = parts.policy.limits.wrong_links_per_minute
        # Apart: whoever asks for links keeps nobody behind the same address from using theirs.
        self._wrong, self._asked = Lately(parts.clock, most), Lately(parts.clock, most)
        self._tally = Tally(parts.metrics)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not (scope["path"].startswith(GUESSED) or _asks(scope)):
            await self._app(scope, receive, send)
            return
        address = _address(scope)
        counted_here = self._asked if _asks(scope) else self._wrong
        if counted_here.full(address):
            self._tally.add("links")
            title = texts.ASKED_TOO_OFTEN if _asks(scope) else texts.TOO_OFTEN
            page = self._pages.message(title, texts.TOO_OFTEN_HELP, *self._pages.number, status=429)
            page.headers["retry-after"] = SECONDS
            await page(scope, receive, send)
            return

        if _asks(scope):
            self._asked.count(address)
        wrong = WRONG if scope["path"].startswith(SIGN_IN) else WRONG - SIGNED

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] in wrong:
                self._wrong.count(address)
            await send(message)

        await self._app(scope, receive, counted)


def _asks(scope: Scope) -> bool:
    return bool(scope["path"] == ASK and scope["method"] == "POST")


def _address(scope: Scope) -> str:
    """Of IPv6 the network: who has one address there has them all."""
    given = (scope.get("client") or ("", 0))[0]
    try:
        address = ip_address(given)
    except ValueError:
        return str(given)
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return address.exploded[:19]
    return str(address)
