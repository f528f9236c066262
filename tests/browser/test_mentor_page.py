"""A company mentor's own page on a phone: from Friday's mail, and on Monday morning one tap that
somebody has come, changed right after (requirements 73 and 85)."""

from datetime import datetime

from playwright.async_api import Page, expect

from tests.browser.conftest import OpenDemo
from tests.browser.demo_page import COPENHAGEN
from tests.browser.test_accessible import clean

FRIDAY = datetime(2026, 11, 27, 6, 30, tzinfo=COPENHAGEN)
NARROW, HIGH = 320, 640


async def _fits(page: Page) -> None:
    await clean(page)
    assert await page.evaluate("() => document.documentElement.scrollWidth") <= NARROW


async def test_my_page_follows_me_from_fridays_mail_to_monday_morning(
    open_demo: OpenDemo,
) -> None:
    async with open_demo(at=FRIDAY) as demo:
        await demo.say_yes()
        await demo.clock_to("2026-11-27T15:01")
        mail = await demo.open_mail("Næste uge med Amina", to="lars@genbrug.example")
        page = await demo.follow(mail, "Din side")
        link = page.url
        await page.set_viewport_size({"width": NARROW, "height": HIGH})
        await expect(page.get_by_role("heading", name="Din side om Amina")).to_be_visible()
        await expect(page.get_by_text("mandag 30. november kl. 8.30-12.30")).to_be_visible()
        await expect(page.get_by_role("button")).to_have_count(0)  # her day is over
        await _fits(page)

        await demo.clock_to("2026-11-30T08:40")
        await page.reload()
        await page.get_by_role("button", name="Ikke endnu").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("Du har svaret: Ikke endnu")
        await _fits(page)
        await demo.citizen.hears("Kom du godt afsted i dag?")
        await page.get_by_role("button", name="Ja, er her").click()
        await expect(page.get_by_role("status")).to_contain_text("Du har svaret: Ja, er her")
        await demo.citizen.hears("Nu er det noteret, at du er kommet.")
        await page.get_by_role("link", name="Ret eller fortryd svaret").click()
        await expect(page.get_by_role("button", name="Fortryd")).to_be_visible()

        demo.expected.add("404")
        await page.goto(f"{link[:-4]}AAAA")
        await expect(page.get_by_role("heading", name="Linket virker ikke")).to_be_visible()
        await _fits(page)

        await demo.phone("personal_mentor").write("/side")
        theirs = await demo.open_key(
            demo.phone("personal_mentor"), "Her er din side om Amina", "Din side"
        )
        await expect(theirs.get_by_role("heading", name="Din side om Amina")).to_be_visible()
        await expect(theirs.get_by_role("button")).to_have_count(0)
        await clean(theirs)
