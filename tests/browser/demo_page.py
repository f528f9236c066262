"""The demo as somebody sits before it: phones to write and press on, a mailbox, a clock.

Waits only for what the person would see; knows no flow and no database.
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    ViewportSize,
    expect,
)

from bot.local.cast import Casting
from bot.local.stage import Stage
from flows.policy import Limits, Policy

SEEN_WITHIN = 15_000  # milliseconds: a slow machine, not a slow bot
expect.set_options(SEEN_WITHIN)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2026, 11, 23, 6, 30, tzinfo=COPENHAGEN)
JUMPED_WITHIN = 60_000
LINK = "Her er dit link til skrivebordet."
WIDE: ViewportSize = {"width": 1600, "height": 1000}
# Telegram's one message a second in a chat is tested elsewhere; here it would be waited for.
UNPACED = replace(Policy(), limits=Limits(bot_per_second=1000, chat_per_second=30))


class Phone:
    """One phone on the page."""

    def __init__(self, page: Page, role: str) -> None:
        self.element = page.locator(f'[data-role="{role}"]')
        self.field = self.element.locator(".field")
        self.messages = self.element.locator(".message")

    async def write(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    def message(self, text: str) -> Locator:
        """The newest message of the bot that says this."""
        return self.element.locator(".message.from-bot").filter(has_text=text).last

    async def hears(self, *texts: str) -> None:
        for text in texts:
            await expect(self.message(text)).to_be_visible()

    async def has_not_heard(self, text: str) -> None:
        """Only after something that came later was heard."""
        await expect(self.messages.filter(has_text=text)).to_have_count(0)

    def key(self, question: str, label: str) -> Locator:
        """A button below a question; questions answered earlier have none any more."""
        asked = self.element.locator(".message:has(.key)").filter(has_text=question).last
        return asked.locator(".key", has_text=re.compile(f"^{re.escape(label)}$"))

    async def answer(self, question: str, label: str) -> None:
        """The question that was answered has its button no more; it may be asked again below."""
        asked = self.element.locator(".message:has(.key)").filter(has_text=question).last
        id_ = await asked.get_attribute("data-message-id")
        answered = self.element.locator(f'.message[data-message-id="{id_}"]')
        key = answered.locator(".key", has_text=re.compile(f"^{re.escape(label)}$"))
        await key.click()
        await expect(key).to_have_count(0)

    async def tool(self, name: str) -> None:
        await self.element.get_by_role("button", name=name).click()


@dataclass
class DemoPage:
    stage: Stage
    page: Page
    context: BrowserContext
    wrong: list[str] = field(default_factory=list)
    expected: set[str] = field(default_factory=set)

    def phone(self, role: str) -> Phone:
        return Phone(self.page, role)

    @property
    def citizen(self) -> Phone:
        return self.phone("citizen")

    @property
    def caseworker(self) -> Phone:
        return self.phone("caseworker")

    # --- time ---------------------------------------------------------------------------

    async def jump(self, name: str = "next") -> None:
        await self.page.locator(f"[data-jump={name}]").click()
        await self._jumped()

    async def clock_to(self, time: str) -> None:
        await self.page.locator("#jump-time").fill(time)
        await self.page.locator("#jump-free button").click()
        await self._jumped()

    async def _jumped(self) -> None:
        clock = self.page.locator("#clock")
        await expect(clock).to_have_attribute("aria-busy", "false", timeout=JUMPED_WITHIN)

    async def clock_shows(self, text: str) -> None:
        await expect(self.page.locator("#clock-now")).to_contain_text(text)

    # --- mail ---------------------------------------------------------------------------

    def mail(self, subject: str, to: str = "") -> Locator:
        """The newest mail with this in its subject; the newest stands on top."""
        column = self.page.locator(".mail-column").filter(has_text=to)
        subjects = self.page.locator(".subject", has_text=subject)
        return column.locator(".mail").filter(has=subjects).first

    async def open_mail(self, subject: str, to: str = "") -> Locator:
        mail = self.mail(subject, to)
        await mail.locator("summary").click()
        await expect(mail.locator(".mail-html")).to_be_visible()
        return mail

    async def follow(self, mail: Locator, label: str) -> Page:
        """Opens a link of a mail as a click in a mail program does: in a tab of its own."""
        link = mail.frame_locator(".mail-html").get_by_role("link", name=label, exact=True)
        async with self.context.expect_page() as opening:
            await link.click()
        return await opening.value

    async def open_key(self, phone: Phone, question: str, label: str) -> Page:
        """A button of the chat that opens a page."""
        async with self.context.expect_page() as opening:
            await phone.key(question, label).click()
        return await opening.value

    async def answer_by_mail(self, mail: Locator, label: str) -> None:
        """The link leads to a page where the same is pressed once more: then it is an answer."""
        page = await self.follow(mail, label)
        await page.get_by_role("button", name=label).click()
        await expect(page.get_by_role("heading", name="Tak for svaret")).to_be_visible()

    async def signs_in(self) -> Page:
        """The caseworker, by the link that has just come into their chat."""
        desk = await self.open_key(self.caseworker, LINK, "Åbn skrivebordet")
        await desk.get_by_role("button", name="Log ind").click()
        return desk

    # --- what most of the week begins with ----------------------------------------------

    async def say_yes(self) -> None:
        """The invitation, answered willingly."""
        await self.citizen.element.locator(".start").click()
        await self.citizen.answer("Skal vi prøve det?", "Ja, lad os prøve")
        await self.citizen.answer("Hvilket sprog er bedst for dig?", "Dansk")
        await self.citizen.answer("Hvornår må jeg skrive til dig?", "Begge dele")
        await self.citizen.hears("Så er vi i gang.", "Næste gang er")

    # --- what went wrong without anybody saying so --------------------------------------

    def watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.wrong.append(f"{page.url}: {error}"))
        page.on("console", self._console)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.wrong.append(f"{message.location.get('url', '')}: {message.text}")

    def unexpected(self) -> list[str]:
        return [line for line in self.wrong if not any(part in line for part in self.expected)]


@asynccontextmanager
async def demo_page(
    browser: Browser,
    data: Path,
    at: datetime = MONDAY,
    *,
    casting: Casting | None = None,
    viewport: ViewportSize | None = None,
    scale: float = 1,
) -> AsyncIterator[DemoPage]:
    """The whole system running, and its page open in a window of its own."""
    async with Stage(data, at, policy=UNPACED, casting=casting) as stage:
        context = await browser.new_context(
            viewport=viewport or WIDE,
            locale="da-DK",
            reduced_motion="reduce",
            device_scale_factor=scale,
        )
        context.set_default_timeout(SEEN_WITHIN)
        try:
            page = await context.new_page()
            demo = DemoPage(stage, page, context)
            demo.watch(page)
            context.on("page", demo.watch)
            await page.goto(stage.address)
            await expect(demo.citizen.element).to_be_attached()
            yield demo
        finally:
            await context.close()
