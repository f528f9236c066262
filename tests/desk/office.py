"""A small jobcentre for tests of the pages: real store, real batches, one citizen, a cast.

`Browser` reads pages as a person does: what it shows, which forms it has, what is pressed.
"""

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.types import ASGIApp

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.clock import VirtualClock
from bot.desk import desk_routes
from bot.links import Links
from bot.outcome import Outcome
from bot.parts import Parts
from flows.events import Wrote
from flows.facts import Role
from flows.policy import Policy
from flows.understanding import hear
from storage import people
from storage.store import Store
from storage.tables import Address, Case, CaseLog, Person, Shift, SignIn, Task, Words
from storage.tx import Tx
from storage.vault import Vault

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # 9.00 in Denmark, the office is open
BASE = "http://desk.test"
NAMES = {
    Role.caseworker: "Mette",
    Role.deputy: "Søren",
    Role.leader: "Birgit",
    Role.job_consultant: "Hanne",
    Role.personal_mentor: "Jonas",
    Role.company_mentor: "Lars",
}


@dataclass
class Form:
    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[dict[str, str]] = field(default_factory=list)


class PageReader(HTMLParser):
    """Text, forms and tags of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.forms: list[Form] = []
        self.pieces: list[str] = []
        self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.tags.append((tag, known))
        if tag == "form":
            self.forms.append(Form(known.get("action", "")))
        if self.forms and tag in {"input", "select", "textarea"} and "name" in known:
            self.forms[-1].fields[known["name"]] = known.get("value", "")
        if self.forms and tag == "button":
            self.forms[-1].buttons.append(known)
        if tag == "textarea":
            self._textarea = known.get("name", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = ""

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
        if self._textarea and self.forms:
            self.forms[-1].fields[self._textarea] = data.removeprefix("\n")

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.pieces).split())


def read(response: httpx.Response) -> PageReader:
    page = PageReader()
    if response.headers.get("content-type") != "application/pdf":  # bytes that may look like tags
        page.feed(response.text)
    return page


class Browser(httpx.AsyncClient):
    """One person's; cookies are kept, redirects are followed only when asked."""

    def __init__(self, app: ASGIApp, network: str = "127.0.0.1") -> None:
        transport = httpx.ASGITransport(app=app, client=(network, 123))
        super().__init__(transport=transport, base_url=BASE)

    async def form(self, path: str, having: str = "") -> Form:
        """The form of a page that has this field or action in it."""
        page = read(await self.get(path))
        forms = [f for f in page.forms if having in f.fields or having in f.action]
        assert forms, f"{path} has no form with {having}"
        return forms[0]

    async def press(self, case: str, action: str, **fields: str) -> httpx.Response:
        """Open a case, fill in, press a button."""
        form = await self.form(f"/desk/cases/{case}", "note")
        return await self.post(form.action, data={**form.fields, **fields, "action": action})


@dataclass
class Office:
    parts: Parts
    batches: Batches
    app: Starlette
    clock: VirtualClock
    ids: dict[Role, int]
    citizen: int
    placement: int

    def browser(self, network: str = "127.0.0.1") -> Browser:
        return Browser(self.app, network)

    async def signed_in(self, role: Role = Role.caseworker) -> Browser:
        browser = self.browser()
        response = await browser.post(f"/desk/login/{await self.link_for(self.ids[role])}")
        assert response.status_code == 303
        return browser

    async def link_for(self, person: int, leads_to: str = "/desk/", minutes: int = 5) -> str:
        token = secrets.token_urlsafe(24)

        def add(tx: Tx) -> None:
            tx.add(
                SignIn,
                digest=people.digest(token),
                person_id=person,
                leads_to=leads_to,
                expires_at=tx.now + timedelta(minutes=minutes),
            )

        await self.batches.write(add)
        return token

    def later(self, **how_long: float) -> None:
        self.clock.move(self.clock.now() + timedelta(**how_long))

    async def write(self, job: Callable[[Tx], Any]) -> None:
        await self.batches.write(job)

    async def citizen_writes(self, text: str) -> Outcome:
        key = f"tg:1:{secrets.randbelow(10**9)}"
        return await self.batches.take(Arrival(key, Wrote(hear(text)), person=self.citizen))

    async def case(
        self, why: str = "hard_days", family: str = "wellbeing", colour: str = "yellow",
        words: str = "", citizen: int | None = None, **columns: Any,
    ) -> str:  # fmt: skip
        """An open case, as a turn would have written it."""
        id_ = self.parts.new_id()
        whose = citizen or self.citizen
        usual: dict[str, Any] = {
            "id": id_, "citizen_id": whose, "family": family, "colour": colour,
            "state": "open", "step": 1, "opened_at": self.clock.now(), "why": why,
            "owner": None, "contact_by": None,
            "chain": [["caseworker", 60], ["deputy", 60], ["leader", 60]],
            "repeat": True, "since": 1, "outcome": "", "open_key": f"{whose}:{family}",
        }  # fmt: skip

        def add(tx: Tx) -> None:
            tx.add(Case, **{**usual, **columns})
            tx.flush()
            tx.add(
                CaseLog, case_id=id_, citizen_id=whose, at=tx.now, what="opened", actor_id=None,
                source="clock", details={"rule": why, "colour": colour}, note=None,
            )  # fmt: skip
            if words:
                tx.add(
                    Words, citizen_id=whose, kind="signal", text=tx.seal(words, "words.text"),
                    at=tx.now, case_id=id_, forget_at=tx.now + timedelta(days=14),
                )  # fmt: skip

        await self.write(add)
        return id_

    async def task(
        self, kind: str, role: Role, ref: str = "", hours: float = 4, **columns: Any
    ) -> str:
        id_ = self.parts.new_id()

        def add(tx: Tx) -> None:
            usual = {
                "id": id_, "kind": kind, "ref": ref, "citizen_id": self.citizen,
                "person_id": self.ids[role], "created_at": tx.now,
                "expires_at": tx.now + timedelta(hours=hours), "closed": False, "fence": 0,
            }  # fmt: skip
            tx.add(Task, **{**usual, **columns})

        await self.write(add)
        return id_

    async def shift(self) -> str:
        """Today's, which began half an hour ago; its reference."""
        starts = MONDAY - timedelta(minutes=30)

        def add(tx: Tx) -> None:
            tx.plan_shift(
                {
                    "citizen_id": self.citizen, "placement_id": self.placement,
                    "day": starts.date(), "starts": starts, "ends": starts + timedelta(hours=4),
                    "coming": "", "late_minutes": 0, "arrived": "", "hours": "", "kept": "",
                    "hard_about": "", "answered": False, "asked": False,
                }
            )  # fmt: skip

        await self.write(add)
        return starts.isoformat()

    def rows(self, of: Any) -> list[Any]:
        from storage.folder import table

        with self.parts.store.reading() as connection:
            return list(connection.execute(table(of).select()))

    def link(self, task: str, value: str) -> str:
        return self.parts.links.task(task, value).removeprefix(BASE)


def furnish(url: str) -> tuple[Parts, VirtualClock, dict[Role, int], int, int]:
    """The store with its people in it."""
    clock = VirtualClock(MONDAY)
    store = Store(url, Vault([b"k" * 32]))
    parts = Parts(store, Policy(), clock, Links(BASE, b"secret"), mail=True)
    with store.transaction(clock.now()) as tx:
        ids = {role: people.add_staff(tx, str(role), name) for role, name in NAMES.items()}
        for role, person in ids.items():
            channel = "mail" if role is Role.company_mentor else "telegram"
            value = f"{role}@example.dk" if channel == "mail" else f"9{person}"
            tx.add(Address, person_id=person, channel=channel, value=value, dead_code="")
        citizen = people.add_citizen(tx, "Amina")
        tx.add(Address, person_id=citizen, channel="telegram", value="100", dead_code="")
        placement = place(tx, citizen, ids)
    return parts, clock, ids, citizen, placement


def place(tx: Tx, citizen: int, chain: dict[Role, int]) -> int:
    tx.change_person(citizen, participation="joined")
    return people.add_placement(
        tx, citizen, workplace="Byggehuset", first=date(2026, 11, 23), last=date(2027, 2, 19),
        schedule="mon-fri 08:30-12:30", phase="startup", chain=dict(chain),
    )  # fmt: skip


def application(parts: Parts, batches: Batches, *, secure: bool = False) -> Starlette:
    return Starlette(routes=desk_routes(parts, batches, secure=secure))


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Office]:
    parts, clock, ids, citizen, placement = furnish(url)
    async with Batches(parts) as batches:
        app = application(parts, batches)
        yield Office(parts, batches, app, clock, ids, citizen, placement)
    parts.store.close()


__all__ = ["BASE", "MONDAY", "Browser", "Office", "Person", "Shift", "read"]
