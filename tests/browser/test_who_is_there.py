"""Leave, the duty list and handover in the desk: by keyboard, on a phone, and clean for axe."""

from playwright.async_api import Locator, Page, ViewportSize, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean

PHONE: ViewportSize = {"width": 360, "height": 740}
WIDER_THAN_THE_SCREEN = (
    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
)


async def signed_in(week: DemoPage) -> Page:
    await week.caseworker.tool("Åbn skrivebord")
    desk = await week.signs_in()
    await expect(desk.get_by_role("heading", name="Min dag")).to_be_visible()
    return desk


async def at_the_office(week: DemoPage) -> Page:
    desk = await signed_in(week)
    await desk.get_by_role("link", name="Kontoret", exact=True).click()
    await expect(desk.get_by_role("heading", name="Kontoret", level=1)).to_be_visible()
    return desk


def tab(desk: Page, name: str) -> Locator:
    tabs = desk.get_by_role("navigation", name="Kontoret")
    return tabs.get_by_role("link", name=name, exact=True)


async def test_a_caseworker_goes_on_leave_by_keyboard_alone(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T09:30")
    desk = await at_the_office(week)
    await tab(desk, "Fravær").focus()
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("heading", name="Fravær og stedfortrædere")).to_be_visible()
    await desk.get_by_label("Første dag").fill("2026-11-23")
    await desk.get_by_label("Sidste dag").fill("2026-11-27")
    await desk.keyboard.press("Tab")
    await desk.get_by_label("Stedfortræder").focus()
    await desk.keyboard.type("Søren")
    await desk.get_by_role("button", name="Gem fraværet").focus()
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("status")).to_contain_text("Fraværet er gemt.")
    await expect(desk.get_by_text("Søren træder til.")).to_be_visible()
    await clean(desk)


async def test_the_pages_fit_a_phone_and_are_clean(week: DemoPage) -> None:
    desk = await at_the_office(week)
    await desk.set_viewport_size(PHONE)
    for name, title in (
        ("Fravær", "Fravær og stedfortrædere"),
        ("Vagter", "Vagter"),
        ("Overdragelse", "Overdragelse"),
    ):
        await tab(desk, name).click()
        await expect(desk.get_by_role("heading", name=title, exact=True)).to_be_visible()
        assert not await desk.evaluate(WIDER_THAN_THE_SCREEN), name
        await clean(desk)
    await desk.get_by_label("Til", exact=True).select_option(index=1)
    await desk.get_by_role("button", name="Se, hvad der sker").click()
    await expect(desk.get_by_text("Intet er sket endnu.")).to_be_visible()
    await expect(desk.get_by_text("Amina")).to_be_visible()
    await clean(desk)
