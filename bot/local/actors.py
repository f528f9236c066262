"""What the people of a story do on their phones, with the links in their mails and in the
desk, on a running stage. To the assistant everything comes as it would come over HTTP.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, select, update
from sqlmodel import col

from bot.local import people
from bot.local.cast import HELPERS
from bot.local.chat import Chat, Message
from bot.local.person import Person
from bot.local.refusals import Json, NotPossible
from bot.local.stage import TOKEN, Stage
from bot.local.times import DANISH
from bot.local.visitor import Page, Visitor
from storage.tables import Alarm, Case, Dialogue, Link, Placement
from storage.tx import Tx

OPENS_DESK = "/skrivebord"
ONLY_READS = "read"


class CannotDo(Exception):
    """Somebody in the story wants to do what is not there to be done."""


class Actors:
    def __init__(self, stage: Stage, strangers: tuple[str, ...] = ()) -> None:
        self._stage, self.world = stage, stage.telegram.world
        self._phones = {p.role: p for p in self.world.people.values() if p.role}
        for name in strangers:
            self._phones[name] = self.world.person(stage.telegram.add_person(name))
        self._visitors: dict[str, Visitor] = {}

    # --- who --------------------------------------------------------------------------

    def chat(self, person: Person) -> Chat:
        return self.world.bot(TOKEN).chat_with(person)

    def phone(self, who: str) -> Person:
        if who not in self._phones:
            raise CannotDo(f"the {who} is not on Telegram")
        return self._phones[who]

    def has_phone(self, who: str) -> bool:
        return who in self._phones

    def person_id(self, who: str) -> int:
        if who not in self._stage.cast.ids:
            raise CannotDo(f"{who} is nobody the assistant knows")
        return self._stage.cast.ids[who]

    def mail_address(self, who: str) -> str:
        return next((helper.email for helper in HELPERS if helper.role == who), "")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        whole = self._stage.whole
        if whole is None:
            raise CannotDo("the assistant is stopped; wait until the outage is over")
        with whole.parts.store.reading() as connection:
            yield connection

    # --- who follows the citizen ------------------------------------------------------

    async def leaves(self, role: str) -> None:
        """From today nobody has the role."""
        theirs = update(Link).where(col(Link.role) == role)
        day = self._stage.clock.now().astimezone(DANISH).date() - timedelta(days=1)
        await self._write(lambda tx: tx.connection.execute(theirs.values(until=day)))

    async def joins(self, role: str, who: str) -> None:
        """From today this person has the role, for this citizen."""
        person, day = self.person_id(who), self._stage.clock.now().astimezone(DANISH).date()
        with self.reading() as connection:
            placement = connection.execute(select(col(Placement.id))).scalars().first()
        link: dict[str, Any] = {"placement_id": placement, "person_id": person, "role": role}
        link |= {"since": day, "until": None}
        await self._write(lambda tx: tx.merge(Link, ["placement_id", "role", "person_id"], link))

    async def _write(self, job: Callable[[Tx], Any]) -> None:
        if self._stage.whole is None:
            raise CannotDo("the assistant is stopped; wait until the outage is over")
        await self._stage.whole.batches.write(job)

    # --- on the phone -----------------------------------------------------------------

    def writes(self, who: str, text: str) -> None:
        person = self.phone(who)
        start = self.phone("citizen").start or ""
        text = text.replace("{start}", start)
        _possible(lambda: people.write(self.world, self.world.bot(TOKEN), person, text))

    def edits(self, who: str, text: str) -> None:
        """Their newest message that still stands."""
        person, bot = self.phone(who), self.world.bot(TOKEN)
        own = [m for m in self.chat(person).messages.values() if not (m.from_bot or m.deleted)]
        if not own:
            raise CannotDo(f"{person.name} has no message that could be edited")
        _possible(lambda: people.edit(self.world, bot, person, own[-1].message_id, text))

    def sends(self, who: str, kind: str, caption: str) -> None:
        person, bot = self.phone(who), self.world.bot(TOKEN)
        _possible(lambda: people.send(self.world, bot, person, kind, caption))

    def blocks(self, who: str, blocked: bool) -> None:
        people.block(self.world, self.world.bot(TOKEN), self.phone(who), blocked)

    def presses(self, who: str, wanted: str) -> str:
        """The newest button of that label, or whose label begins so. → the whole label."""
        person, bot = self.phone(who), self.world.bot(TOKEN)
        message, button = self._button(person, wanted)
        number, label = message.message_id, str(button["text"])
        _possible(lambda: people.press(self.world, bot, person, number, None, label))
        return label

    def _button(self, person: Person, wanted: str) -> tuple[Message, Json]:
        there: list[str] = []
        for fits in (str.__eq__, str.startswith):
            for message in reversed(self.chat(person).messages.values()):
                for button in [] if message.deleted else _buttons(message):
                    there.append(str(button["text"]))
                    if fits(there[-1], wanted):
                        return message, button
        shown = ", ".join(dict.fromkeys(there)) or "none"
        raise CannotDo(f'{person.name} has no button "{wanted}"; there are: {shown}')

    def silence_ends(self, who: str) -> datetime:
        """When the open question of this person goes quiet."""
        person = self.person_id(who)
        quiet = select(col(Alarm.due)).where(
            col(Alarm.person_id) == person,
            col(Alarm.what) == "quiet",
            col(Alarm.fence) == col(Dialogue.question),
            col(Dialogue.person_id) == person,
            col(Dialogue.flow) != "",
        )
        with self.reading() as connection:
            row = connection.execute(quiet).first()
        if row is None:
            raise CannotDo(f"the {who} has no open question to be quiet about")
        due: datetime = row.due
        return due

    # --- pages ------------------------------------------------------------------------

    async def opens(self, who: str, label: str) -> Page:
        """The link of that label in the newest mail that has one: look, then press. A form for
        words is only looked at (fills)."""
        visitor = self._visitor(who)
        await visitor.opens(self._link(who, label))
        if visitor.page.forms and not visitor.page.wants_words:
            await self._press(visitor, "")
        return visitor.page

    async def fills(self, who: str, fields: dict[str, str]) -> Page:
        """The form on the page that a link opened, and one of its buttons."""
        visitor, filled = self._visitor(who), dict(fields)
        await self._press(visitor, filled.pop("press"), **filled)
        return visitor.page

    async def presses_on_page(self, who: str, label: str) -> Page:
        """Somebody who has only mail: on the page that a link of theirs opened."""
        visitor = self._visitor(who)
        await self._press(visitor, label)
        return visitor.page

    def _link(self, who: str, label: str) -> str:
        address, there = self.mail_address(who), list[str]()
        for mail in reversed(self._stage.mailbox.mails):
            if mail.to.lower() != address:
                continue
            lines = mail.text.splitlines()
            for line, url in pairwise(lines):
                if url.startswith("http"):
                    there.append(line.rstrip(":"))
                    if there[-1].startswith(label):
                        return url
        shown = ", ".join(dict.fromkeys(there)) or "none"
        raise CannotDo(f'the {who} has no mail with the link "{label}"; there are: {shown}')

    async def at_the_desk(self, who: str, act: dict[str, str]) -> Page:
        """Signs in by a link in the chat if need be, opens the page and presses a button."""
        fields = dict(act)
        press, page = fields.pop("press"), self._desk_page(fields)
        if "other" in fields:  # by its family, as the case itself
            fields["other"] = self._case(fields["other"])
        if fields.get("to") in self._stage.cast.ids:  # by role
            fields["to"] = str(self.person_id(fields["to"]))
        visitor = self._visitor(who)
        await visitor.opens(page)
        if "/desk/login" in visitor.url:
            await self._sign_in(who, visitor)
            await visitor.opens(page)
        if press != ONLY_READS:
            await self._press(visitor, press, **fields)
        return visitor.page

    def _desk_page(self, fields: dict[str, str]) -> str:
        """The newest case (of a family), or a page about the citizen."""
        desk, page = f"{self._stage.address}/desk", fields.pop("page", "case")
        of_citizen = {
            "rules": "signals",
            "placement": "placement",
            "hours": "hours",
            "meeting": "meeting",
            "closing": "closing",
        }
        if page in of_citizen:
            return f"{desk}/citizens/{self.person_id('citizen')}/{of_citizen[page]}"
        if page != "case":
            known = ", ".join(["case", *of_citizen])
            raise CannotDo(f"{page} is no page that a story knows; known are {known}")
        return f"{desk}/cases/{self._case(fields.pop('case', ''))}"

    def _case(self, family: str) -> str:
        found = select(col(Case.id)).order_by(col(Case.opened_at).desc())
        if family:
            found = found.where(col(Case.family) == family)
        with self.reading() as connection:
            row = connection.execute(found).first()
        if row is None:
            raise CannotDo(f"there is no {family} case".replace("  ", " "))
        return str(row.id)

    async def _sign_in(self, who: str, visitor: Visitor) -> None:
        before = len(self.chat(self.phone(who)).messages)
        self.writes(who, OPENS_DESK)
        await self._stage.until_idle()
        new = list(self.chat(self.phone(who)).messages.values())[before:]
        urls = [str(b["url"]) for message in new for b in _buttons(message) if "url" in b]
        if not urls:
            raise CannotDo(f"the {who} got no sign-in link from {OPENS_DESK}")
        await visitor.opens(urls[-1])
        await self._press(visitor, "")

    def _visitor(self, who: str) -> Visitor:
        return self._visitors.setdefault(who, Visitor(self._stage.address))

    async def _press(self, visitor: Visitor, wanted: str, **fields: str) -> None:
        try:
            await visitor.presses(wanted, **fields)
        except LookupError as error:
            said = visitor.page.text[:200]
            raise CannotDo(
                f'the page has no button "{wanted}"; there are: {error}. It says: {said}'
            ) from None


def _buttons(message: Message) -> list[Json]:
    return [button for row in message.inline_rows for button in row]


def _possible(do: Callable[[], Any]) -> None:
    try:
        do()
    except NotPossible as refusal:
        raise CannotDo(refusal.reason.rstrip(".")) from None
