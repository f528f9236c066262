"""One window that shows answers of the desk as they were given, with its own styles and scripts."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import BrowserContext, Page, Route

import bot.desk
from tests.browser.everywhere.answers import Answer
from tests.browser.test_accessible import RULES
from tests.desk.office import BASE

HERE = Path(__file__).parent
STATIC = Path(bot.desk.__file__).parent / "static"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
SPREAD = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"
)
LARGE = "html { font-size: 225% !important }"
MOST_ROUNDS = 12
SCHEMES: Final[tuple[Literal["dark", "light"], ...]] = ("dark", "light")
AXE = """async options => (await axe.run(document, options)).violations.flatMap((rule) =>
    rule.nodes.map((node) => `axe ${rule.id}: ${node.target} ${node.failureSummary}`))"""
LOOK = (HERE / "look.js").read_text(encoding="utf-8")


@dataclass
class Window:
    page: Page
    reached: set[tuple[str, ...]] = field(default_factory=set)  # Answer.controls
    routes: set[str] = field(default_factory=set)
    _answer: Answer | None = None

    @classmethod
    async def of(cls, context: BrowserContext, *, axe: bool = False) -> "Window":
        await context.add_init_script(LOOK)
        if axe:
            await context.add_init_script(Axe().axe_script)
        window = cls(await context.new_page())
        await context.route("**/*", window._serve)
        return window

    async def show(self, answer: Answer) -> None:
        self._answer = answer
        await self.page.goto(BASE + answer.path)
        await self.page.evaluate("look.open()")

    async def _serve(self, route: Route) -> None:
        path = route.request.url.removeprefix(BASE)
        if "/static/" in path:
            file = STATIC / path.rpartition("/")[2]
            await route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
        elif self._answer is not None and path == self._answer.path:
            answer = self._answer
            await route.fulfill(
                status=answer.status, body=answer.html, headers=dict(answer.headers)
            )
        else:  # what an open page asks by itself: nothing is new
            await route.fulfill(status=304)

    async def size(self, width: int, height: int) -> None:
        await self.page.set_viewport_size({"width": width, "height": height})

    async def look(self, *names: str) -> list[str]:
        found: list[str] = await self.page.evaluate(
            "names => names.flatMap((name) => look[name]().map((fault) => `${name}: ${fault}`))",
            list(names),
        )
        return found

    async def spread(self) -> list[str]:
        """Lines, letters and words as far apart as WCAG 1.4.12 says they may be set, and letters
        twice as large (1.4.4): nothing is cut off, nothing lies over something else."""
        found: list[str] = []
        for rules in (SPREAD, LARGE):
            await self.page.evaluate("rules => look.wear(rules)", rules)
            found += await self.look("room", "overlaps")
            await self.page.evaluate("look.wear('')")
        return found

    async def tabs(self) -> list[str]:
        """Tab and Tab again, until everything was reached or nothing more is."""
        await self.page.keyboard.press("Tab")
        first: str = await self.page.evaluate("look.first()")
        found = [] if first in {"skip", "autofocus"} else [f"tabs: {first!r} is the first"]
        if first == "skip":
            await self.page.keyboard.press("Enter")
            there: str = await self.page.evaluate("document.activeElement.id")
            found += [] if there == "content" else [f"tabs: the skip link leads to {there!r}"]
        missed: list[str] = await self.page.evaluate("look.missed()")
        for _ in range(MOST_ROUNDS):
            if not missed:
                break
            for _ in range(len(missed) + 1):  # a date is five stops of its own
                await self.page.keyboard.press("Tab")
            missed = await self.page.evaluate("look.missed()")
        found += [f"tabs: {name} is never reached" for name in missed]
        return found + await self.look("walked")

    async def axe(self, *, contrast: bool) -> list[str]:
        """Its reading of colours takes longer than everything else together; ours is `contrast`."""
        rules = {"color-contrast": {"enabled": contrast}}
        options = {**RULES, "rules": rules, "resultTypes": ["violations"]}
        found: list[str] = await self.page.evaluate(AXE, options)
        return found
