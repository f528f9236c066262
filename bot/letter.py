"""A mail in words: one message, or several that go as one, each with its own links.

Plain text and HTML say the same. Nothing that somebody wrote can become a header or a tag.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from jinja2 import Environment, PackageLoader

from bot import calendar
from bot.arrivals import TASK
from bot.documents import papers
from bot.drawing import draw
from bot.links import Links
from bot.render import in_words, unpack
from flows.texts import T, Text
from storage.outbox import Claimed

PAGES = Environment(loader=PackageLoader("bot", "mail_pages"), autoescape=True)


@dataclass(frozen=True, slots=True)
class Item:
    """One message of the mail."""

    subject: str
    paragraphs: list[str]
    links: list[tuple[str, str]]  # label, address


class Letters:
    def __init__(self, sender: str, links: Links, zone: str, office: str) -> None:
        self._sender, self._links, self._zone, self._office = sender, links, zone, office

    def write(self, message: Claimed) -> EmailMessage:
        items = [self._item(part, message.language) for part in message.parts]
        language = message.language
        subject = items[0].subject if len(items) == 1 else self._say(_several(items), language)
        letter = EmailMessage()
        self._head(letter, message, subject)
        foot = self._foot(message)
        letter.set_content(_plain(items, foot))
        page = PAGES.get_template("mail.html").render(
            subject=subject, items=items, foot=foot, language=language
        )
        letter.add_alternative(page, subtype="html")
        for part in message.parts:
            if part.body.get("calendar"):
                self._with_calendar(letter, part.body["calendar"], language)
            if part.body.get("picture"):
                png, _ = draw(part.body["picture"], language, self._zone)
                letter.add_attachment(png, "image", "png", filename="timer.png")
            if part.body.get("document"):
                self._with_papers(letter, part.body["document"], language)
        return letter

    def _with_papers(self, letter: EmailMessage, spec: str, language: str) -> None:
        for paper in papers(spec, language, self._zone):
            kind, _, form = paper.mime.partition("/")
            params = {"charset": "utf-8"} if kind == "text" else None
            letter.add_attachment(paper.data, kind, form, filename=paper.name, params=params)

    def _with_calendar(
        self, letter: EmailMessage, packed: Mapping[str, Any], language: str
    ) -> None:
        """An entry the reader's calendar offers to take in, change or take out."""
        method, ics = calendar.entry(
            packed, lambda text: self._say(unpack(text), language), self._office, self._sender
        )
        params = {"method": method, "charset": "utf-8"}
        letter.add_attachment(ics, "text", "calendar", filename=calendar.FILE, params=params)

    def _head(self, letter: EmailMessage, message: Claimed, subject: str) -> None:
        letter["Subject"] = subject
        letter["From"] = _named(self._office, self._sender)
        letter["To"] = message.to
        self._reply_to(letter, message)
        letter["Date"] = format_datetime(message.row.created_at)
        # Neither our mail nor an answer to it shall be answered by a machine.
        letter["Auto-Submitted"] = "auto-generated"
        letter["X-Auto-Response-Suppress"] = "All"
        # The same message sent again after doubt carries the same id, so mailboxes can tell.
        domain = self._sender.rpartition("@")[2].rstrip(">") or "fodfaeste.local"
        row = message.row
        letter["Message-ID"] = f"<{row.id}.{row.created_at:%Y%m%d%H%M%S}@{domain}>"

    def _reply_to(self, letter: EmailMessage, message: Claimed) -> None:
        """Left out when it is no address: answers then come to our sender, which people read."""
        reply_to = next((p.body["reply_to"] for p in message.parts if p.body.get("reply_to")), "")
        if not reply_to:
            return
        try:
            letter["Reply-To"] = reply_to
        except (ValueError, MessageError):
            del letter["Reply-To"]

    def _item(self, part: Claimed, language: str) -> Item:
        body = part.body
        paragraphs = [self._say(unpack(text), language) for text in body["text"]]
        subject = self._say(unpack(body["subject"]), language) if "subject" in body else ""
        links = [
            (self._say(unpack(label), language), url or self._url(data))
            for label, data, url in body["buttons"]
            if url or data.startswith(f"{TASK}:")  # a chat's own buttons do nothing in a mail
        ]
        return Item(" ".join((subject or paragraphs[0]).split()), paragraphs, links)

    def _foot(self, message: Claimed) -> list[tuple[str, str]]:
        """(words, address or "")"""
        language = message.language
        robot = T("Mailen er sendt af en robot for {office}. Svar gerne; et menneske læser svaret.",
                  office=self._office)  # fmt: skip
        foot = [(self._say(robot, language), "")]
        if any(part.body.get("chooses") for part in message.parts):
            label = T("Vælg, hvor tit du får grønt og gult")
            url = self._links.digest(message.row.person_id, message.row.created_at)
            foot.append((self._say(label, language), url))
        return foot

    def _say(self, text: Text, language: str) -> str:
        return in_words(text, language, self._zone)

    def _url(self, data: str) -> str:
        _, task, value = data.split(":", 2)
        return self._links.task(task, value)


def _several(items: list[Item]) -> Text:
    return T("{n} beskeder: {first}", n=len(items), first=items[0].subject)


def _plain(items: list[Item], foot: list[tuple[str, str]]) -> str:
    blocks: list[str] = []
    for number, item in enumerate(items, 1):
        if len(items) > 1:
            blocks.append(f"{number}. {item.subject}")
        blocks += item.paragraphs
        blocks += [f"{label}:\n{url}" for label, url in item.links]
    blocks += [f"{words}:\n{url}" if url else words for words, url in foot]
    return "\n\n".join(blocks)


def _named(name: str, address: str) -> Address | str:
    if "<" in address:
        return address
    user, _, domain = address.partition("@")
    return Address(name, user, domain)
