"""The caseworker's tab beside the phones of the first hour, and what stood on them all."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage, Phone

PICTURES = os.environ.get("FIRST_HOUR_PICTURES", "")  # a folder, for somebody who wants to look
SEEN = """[...document.querySelectorAll('[aria-label], option, summary, body')]
    .map((one) => [one.getAttribute('aria-label') || '', one.textContent]).flat().join('\\n')"""


@dataclass
class Hour:
    """The caseworker's tab beside the phones, and everything that stood on them."""

    demo: DemoPage
    desk: Page
    seen: list[str] = field(default_factory=list)

    @property
    def bo(self) -> Phone:
        return self.demo.phone("guest")

    async def look(self) -> None:
        self.seen += [await self.desk.evaluate(SEEN), await self.demo.page.evaluate(SEEN)]
        if PICTURES:
            for width in (1280, 360):
                await self.desk.set_viewport_size({"width": width, "height": 800})
                name = f"{len(self.seen) // 2:02}-{width}.png"
                await self.desk.screenshot(path=Path(PICTURES) / name, full_page=True)
            await self.desk.set_viewport_size({"width": 1280, "height": 800})

    async def at(self, heading: str) -> None:
        """On the page that is called so."""
        await expect(self.desk.get_by_role("heading", level=1)).to_contain_text(heading)
        await self.look()

    async def press(self, name: str) -> None:
        button = self.desk.get_by_role("button", name=name, exact=True)
        await button.focus()
        await self.desk.keyboard.press("Enter")

    async def go(self, name: str) -> None:
        link = self.desk.get_by_role("link", name=name, exact=True)
        await link.focus()
        await self.desk.keyboard.press("Enter")

    async def reads(self, *texts: str) -> None:
        for text in texts:
            await expect(self.desk.get_by_text(text).first).to_be_visible()
        await self.look()
