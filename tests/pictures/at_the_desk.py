"""The pages of staff and mentors, opened by one click in the demo after the first week."""

from playwright.async_api import Page, ViewportSize, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_new_placement import fill_in
from tests.browser.test_numbers import past
from tests.browser.test_questions import asks_mette
from tests.pictures.frames import shoot, shoot_page

DESKTOP: ViewportSize = {"width": 900, "height": 1250}
PHONE: ViewportSize = {"width": 390, "height": 844}
MONDAY = "2026-11-30"


async def opened(demo: DemoPage, role: str, window: ViewportSize = DESKTOP) -> Page:
    await demo.page.bring_to_front()
    async with demo.context.expect_page() as opening:
        await demo.page.locator(f"#doors [data-door={role}]").click()
    page = await opening.value
    await page.set_viewport_size(window)
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


async def follow(desk: Page, *links: str) -> None:
    for name in links:
        await desk.get_by_role("link", name=name, exact=True).first.click()


async def mentor(demo: DemoPage) -> None:
    await demo.clock_to(f"{MONDAY}T08:40")
    page = await opened(demo, "company_mentor", PHONE)
    await shoot("desk-mentor", page)
    await page.get_by_role("button", name="Ikke endnu").click()
    await expect(page.get_by_role("status")).to_contain_text("Du har svaret: Ikke endnu")


async def my_day(demo: DemoPage) -> None:
    await demo.clock_to(f"{MONDAY}T09:20")
    await asks_mette(demo)
    desk = await opened(demo, "caseworker", {"width": 900, "height": 800})
    await shoot_page("desk-day", desk)


async def citizen(demo: DemoPage) -> None:
    desk = await opened(demo, "caseworker")
    await follow(desk, "Borgere", "Amina")
    await expect(desk.get_by_role("heading", name="Overblik over Amina")).to_be_visible()
    await shoot_page("desk-citizen", desk)
    await follow(desk, "Møder")
    await expect(desk.get_by_role("heading", name="Opfølgning med Amina")).to_be_visible()
    await shoot_page("desk-meeting", desk)


async def set_up(demo: DemoPage) -> None:
    desk = await opened(demo, "caseworker")
    await follow(desk, "Borgere", "Praktikker", "Ny praktik")
    await fill_in(desk)
    await desk.get_by_role("button", name="Opret praktikken").click()
    await expect(desk.get_by_text("Praktikken er oprettet.")).to_be_visible()
    await shoot_page("desk-setup", desk)
    await desk.get_by_role("button", name="Lav en invitation").click()
    await expect(desk.locator(".qr")).to_be_visible()
    await shoot_page("desk-invite", desk)


async def office(demo: DemoPage) -> None:
    assert demo.stage.whole is not None
    await demo.stage.whole.batches.write(past)
    desk = await opened(demo, "leader")
    await follow(desk, "Kontoret", "Tal")
    await expect(desk.get_by_role("heading", name="Tal", exact=True)).to_be_visible()
    await shoot_page("desk-numbers", desk)
    await follow(desk, "Hvem har læst")
    await shoot_page("desk-reads", desk)


DESK = (mentor, my_day, citizen, office, set_up)
