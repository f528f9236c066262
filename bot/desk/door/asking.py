"""Asking for a sign-in link by mail. The answer is the same for an address that we know and for
one that we do not, word for word, and it is sent before anything is looked up: neither the page
nor the time it takes tells who works here.
"""

from datetime import timedelta

import structlog
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response

from bot.batches import Batches
from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD
from bot.desk.pages import Pages
from bot.fresh_link import LASTS, fresh_link
from bot.parts import Parts
from flows.effects import Lane
from storage import signing_in
from storage.queue import put
from storage.tx import Tx

ASK = "/desk/login"
log = structlog.get_logger(__name__)
HOW = (texts.HOW_IN_CHAT, texts.HOW_BY_CARD)
RULES = (texts.LINK_RULE, texts.NO_PASSWORD)
LONGEST = 254  # an address is never longer (RFC 5321)
# So many unused links may lie in one mailbox: nobody fills a colleague's by asking for them.
MOST_UNUSED, WITHIN = 3, timedelta(minutes=15)


class Asking:
    def __init__(self, parts: Parts, batches: Batches, pages: Pages) -> None:
        self._parts, self._batches, self._pages = parts, batches, pages

    async def form(self, _: Request) -> Response:
        return self._page()

    async def send(self, request: Request) -> Response:
        fields = await read_form(request)
        typed = fields.get("mail", "").strip()
        if not self._parts.mail:  # then the page has no such form
            return self._page()
        if not _like_an_address(typed):
            return self._page(typed[:LONGEST], wrong=True)
        page = self._pages.message(
            texts.LOOK_IN_MAIL, texts.IF_WE_KNOW, texts.NO_MAIL_CAME, to=ASK, label=texts.ASK_AGAIN
        )
        page.background = BackgroundTask(self._send, typed)
        return page

    def _page(self, typed: str = "", *, wrong: bool = False) -> Response:
        return self._pages.show(
            "ask_link", texts.SIGN_IN, status=422 if wrong else 200, how=HOW, rules=RULES,
            by_mail=self._parts.mail, typed=typed, wrong=wrong, longest=LONGEST,
        )  # fmt: skip

    async def _send(self, typed: str) -> None:
        try:
            await self._batches.write(lambda tx: self._mail(tx, typed))
        except Exception as error:  # the answer is out already; they ask again
            log.error("sign_in_not_mailed", error=type(error).__name__)

    def _mail(self, tx: Tx, typed: str) -> None:
        person = signing_in.staff_with_mail(tx, typed)
        since = tx.now - WITHIN + LASTS
        if person is None or signing_in.unused_since(tx, person, since) >= MOST_UNUSED:
            return
        body, until = fresh_link(self._parts.links, tx, person, BOARD)
        put(
            tx, person, "tell", body, lane=Lane.answer, turn="desk:login", channel="mail",
            not_after=until,
        )  # fmt: skip


def _like_an_address(typed: str) -> bool:
    """One name, one host with a dot, nothing between: a slip is told here, since afterwards nobody
    says whether a mail was sent."""
    name, _, host = typed.partition("@")
    parts = host.split(".")
    plain = typed.isprintable() and " " not in typed and "@" not in host
    return plain and bool(name) and len(parts) > 1 and all(parts) and len(typed) <= LONGEST
