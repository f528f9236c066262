"""Three offices to be looked at: one where every page has something on it, one where nothing has
happened yet, and one whose forms are sent empty, wrong, late, from elsewhere, and into a failure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest

from bot.batches import Batches
from bot.desk.door.guard import MOST_BYTES
from bot.desk.door.tries import BY_TOKEN, MINUTE
from flows.facts import Role
from storage import people
from tests.browser.everywhere.answers import TYPED, Answer, FormReader, kept, once
from tests.desk.doors import doors
from tests.desk.full_office import Full, fill, rewrite
from tests.desk.office import Browser, Form, Office
from tests.desk.walk import pressed, walk

PERSONAL = Role.personal_mentor
ROLES = (Role.caseworker, Role.leader, Role.job_consultant, PERSONAL, Role.company_mentor)
LINK = "by a link"  # instead of a role: nobody is signed in
ON_EVERY_PAGE = {"/desk/search", "/desk/logout"}
SAID = "Det skrev jeg i feltet"
LONG_AGO = {"date": "2020-01-01", "datetime-local": "2020-01-01T10:00"}


# --- the full office, and the empty one ---------------------------------------------------


async def full(office: Office) -> list[Answer]:
    """As each role walks through it, and each page that opens by a link."""
    filled, found = await fill(office), list[Answer | None]()
    for role in ROLES:
        found += await _walked(office, filled, role)
    await office.shift()
    found += await _by_links(office, filled.words_case)
    return once(found)


async def empty(office: Office) -> list[Answer]:
    """One citizen of whom nothing is known yet; then everybody has gone home but a new caseworker
    and a new leader, who have nobody."""
    no_doors = {name: (f"/desk/{name}/x",) for name in BY_TOKEN}
    nothing = Full(office, "x", "x", "x", office.citizen, "x", "x", 0, no_doors)
    found = list[Answer | None]()
    for role in ROLES:
        found += await _walked(office, nothing, role)
    found += await _by_links(office)
    for role in (Role.caseworker, Role.leader):
        found += await _walked(office, nothing, role, await _somebody_new(office, role))
    return once(found)


async def _walked(office: Office, filled: Full, role: Role, person: int = 0) -> list[Answer | None]:
    office.clock.move(office.clock.now() + MINUTE)  # a walk opens links that are wrong
    browser = await _enters(office, person or office.ids[role])
    pages = (await walk(browser, filled)).pages.values()
    return [kept(office, f"new {role}" if person else str(role), page) for page in pages]


async def _somebody_new(office: Office, role: Role) -> int:
    added: list[int] = []
    await office.write(lambda tx: added.append(people.add_staff(tx, str(role), "Ny")))
    return added[0]


async def _enters(office: Office, person: int) -> Browser:
    browser = office.browser()
    await browser.post(f"/desk/login/{await office.link_for(person)}")
    return browser


async def _by_links(office: Office, case: str = "x") -> list[Answer | None]:
    browser = office.browser()
    return [kept(office, LINK, await browser.get(path)) for path in await links(office, case)]


async def links(office: Office, case: str = "x") -> list[str]:
    """Of each kind, and of each who has one."""
    return [path for paths in (await doors(office, case)).values() for path in paths]


# --- what goes wrong ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form as it was given out: where it leads, and what kind each of its fields is."""

    action: str
    form: Form
    kinds: dict[str, str]

    @property
    def kind(self) -> tuple[str, ...]:
        buttons = sorted(b.get("name", "") + b.get("value", "") for b in self.form.buttons)
        return (
            re.sub(r"/[a-z0-9]*\d[a-z0-9]*", "/x", self.action),
            *sorted(self.form.fields),
            *buttons,
        )

    def sent(self, text: str | None, **more: str) -> Iterator[tuple[dict[str, str], list[str]]]:
        """Once for each button; what was typed into it. No text: every field is left empty."""
        for press in pressed(self.form):
            fields = dict(press)
            for name, kind in self.kinds.items():
                if kind in TYPED:
                    fields[name] = f"{text} {name}" if text else ""
                elif kind == "select" and text is None:
                    fields[name] = ""
                elif kind.startswith("date"):
                    fields[name] = "" if text is None else LONG_AGO[kind]
            typed = [value for value in fields.values() if text and value.startswith(text)]
            yield {**fields, **more}, typed


async def wrong(office: Office) -> list[Answer]:
    patch = pytest.MonkeyPatch()
    filled, found = await fill(office), list[Answer | None]()
    found += await _refused(office)
    found.append(await _broken(office, patch))
    for role in (Role.caseworker, Role.leader, PERSONAL):
        browser, sheets = await _with_forms(office, filled, role)
        found += await _sent(office, str(role), browser, sheets, SAID, form="x")
        found += await _tried(office, str(role), browser, sheets, patch)
    browser = office.browser()
    for path in await links(office, filled.words_case):
        page = await browser.get(path)
        found += await _tried(office, LINK, browser, sheets_of(path, page), patch)
    browser, sheets = await _with_forms(office, filled, Role.caseworker)
    await rewrite(office, lambda _: "Noget andet")  # somebody else has changed everything
    found += await _sent(office, str(Role.caseworker), browser, sheets, SAID)
    return once(answer for answer in found if answer is None or answer.status >= 400)


async def _with_forms(office: Office, filled: Full, role: Role) -> tuple[Browser, list[Sheet]]:
    """Each kind of form once."""
    office.clock.move(office.clock.now() + MINUTE)
    browser = await office.signed_in(role)
    pages = (await walk(browser, filled)).pages.items()
    every = [sheet for path, page in pages for sheet in sheets_of(path, page)]
    return browser, list({sheet.kind: sheet for sheet in reversed(every)}.values())


def sheets_of(path: str, page: httpx.Response) -> list[Sheet]:
    reader = FormReader()
    reader.feed(page.text)
    every = [
        Sheet(form.action or path, form, fields)
        for form, fields in zip(reader.forms, reader.kinds, strict=True)
    ]
    return [one for one in every if one.action not in ON_EVERY_PAGE]


async def _tried(
    office: Office, who: str, browser: Browser, sheets: list[Sheet], patch: pytest.MonkeyPatch
) -> list[Answer | None]:
    """While nothing can be written, then with nothing in it, then with what does not fit."""
    with patch.context() as failing:
        failing.setattr(Batches, "take", _fails)
        found = await _sent(office, who, browser, sheets, SAID)
    found += await _sent(office, who, browser, sheets, None)
    return [*found, *await _sent(office, who, browser, sheets, SAID)]


async def _broken(office: Office, patch: pytest.MonkeyPatch) -> Answer | None:
    with patch.context() as failing:
        failing.setattr("bot.desk.day.day_reading.storage.followed_by", _fails)
        return kept(office, "caseworker", await (await office.signed_in()).get("/desk/"))


def _fails(*_: object) -> None:
    raise RuntimeError("the database is gone")


async def _sent(
    office: Office, who: str, browser: Browser, sheets: list[Sheet], text: str | None, **more: str
) -> list[Answer | None]:
    found = list[Answer | None]()
    for sheet in sheets:
        for fields, typed in sheet.sent(text, **more):
            answer = await browser.post(sheet.action, data=fields)
            found.append(kept(office, who, answer, typed))
    return found


async def _refused(office: Office) -> list[Answer | None]:
    """What a page says that is not there, too long, asked too often, or fails."""
    browser, stranger = await office.signed_in(), office.browser()
    over = await links(office)
    office.later(days=8)
    asked: list[httpx.Response] = [
        await browser.get("/desk/nothing"),
        await browser.put("/desk/cases/x"),
        await browser.post("/desk/search", data={"q": "x" * MOST_BYTES}),
        await browser.post("/desk/search", headers={"sec-fetch-site": "cross-site"}),
        await stranger.post("/desk/cases/x", data={"note": SAID}),
        *[await stranger.get(path) for path in over],
    ]
    for number in range(office.parts.policy.limits.wrong_links_per_minute + 1):
        asked.append(await stranger.get(f"/desk/mentor/guess{number}"))
    office.clock.move(office.clock.now() + MINUTE)
    return [kept(office, "nobody", answer) for answer in asked]


KINDS = {"full": full, "empty": empty, "wrong": wrong}
