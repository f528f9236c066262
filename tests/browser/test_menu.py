"""Every page of the desk is in one menu, reached by keyboard on a telephone's width."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean
from tests.browser.test_who_is_there import PHONE, WIDER_THAN_THE_SCREEN, signed_in

PAGES = {  # in the menu → what the page is called
    "Min dag": "Min dag",
    "Sager": "Åbne sager",
    "Borgere": "Dine borgere",
    "Spørgsmål": "Spørgsmål",
    "Kontoret": "Kontoret",
    "Indstillinger": "Hvor tit får du grønt og gult?",
}
SECOND = {  # in the second row of "Kontoret"
    "Overblik": "Kontoret",
    "Hvem har hvad": "Hvem har hvad",
    "Vagter": "Vagter",
    "Fravær": "Fravær og stedfortrædere",
    "Overdragelse": "Overdragelse",
    "Kan alle nås?": "Kan alle nås?",
    "Regler": "Kommunens regler",
    "Tal": "Tal",
    "Gik galt": "Det, der gik galt",
}


async def tab_to(desk: Page, name: str) -> None:
    for _ in range(40):
        await desk.keyboard.press("Tab")
        if await desk.evaluate("document.activeElement.textContent.trim()") == name:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


async def test_every_page_is_in_the_menu_of_every_page(week: DemoPage) -> None:
    desk = await signed_in(week)
    await desk.set_viewport_size(PHONE)
    links = desk.get_by_role("navigation", name="Sider", exact=True).get_by_role("link")
    for name, title in PAGES.items():
        await tab_to(desk, name)
        await desk.keyboard.press("Enter")
        await expect(desk.get_by_role("heading", name=title, exact=True, level=1)).to_be_visible()
        await expect(links).to_have_text(list(PAGES))
        here = links.and_(desk.locator("[aria-current]"))
        await expect(here).to_have_text([name])
        assert not await desk.evaluate(WIDER_THAN_THE_SCREEN), name
        await clean(desk)
    await links.filter(has_text="Kontoret").click()
    second = desk.get_by_role("navigation", name="Kontoret", exact=True).get_by_role("link")
    for name, title in SECOND.items():
        await tab_to(desk, name)
        await desk.keyboard.press("Enter")
        await expect(desk.get_by_role("heading", name=title, exact=True, level=1)).to_be_visible()
        await expect(second).to_have_text(list(SECOND))
        assert not await desk.evaluate(WIDER_THAN_THE_SCREEN), name


async def test_what_belongs_to_a_page_says_so_in_the_menu(week: DemoPage) -> None:
    await week.citizen.write("jeg vil ikke leve mere")
    await week.caseworker.hears("Tegn på fare.")
    desk = await signed_in(week)
    await desk.get_by_role("button", name="Jeg ringer nu: Amina").click()
    await expect(desk.get_by_role("heading", name="Sagen om Amina")).to_be_visible()
    menu = desk.get_by_role("navigation", name="Sider", exact=True)
    await expect(menu.locator("[aria-current]")).to_have_text(["Sager"])
