"""axe finds nothing on the pages of the demo, the desk and the mail links (WCAG 2.2 AA)."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.browser.demo_page import LINK, DemoPage

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


async def clean(page: Page) -> None:
    found = (await Axe().run(page, options=RULES)).response["violations"]
    assert [
        (rule["id"], rule["help"], [node["target"] for node in rule["nodes"]]) for rule in found
    ] == []


async def test_the_demo_page_with_chats_mail_and_dialogs_isclean(week: DemoPage) -> None:
    await week.jump()
    await week.citizen.answer("Hvordan ser det ud?", "Lidt sen")
    await week.citizen.answer("Hvor meget senere kommer du?", "30 min senere")
    await week.open_mail("Amina kommer kl. 9")
    await week.page.locator("#faults-toggle").click()
    await clean(week.page)
    await week.page.locator("#newcomer-open").click()
    await clean(week.page)


async def test_the_desk_isclean(week: DemoPage) -> None:
    await week.citizen.write("jeg vil ikke leve mere")
    await week.caseworker.hears("Tegn på fare.")
    await week.caseworker.tool("Åbn skrivebord")
    desk = await week.open_key(week.caseworker, LINK, "Åbn skrivebordet")
    await clean(desk)
    await desk.get_by_role("button", name="Log ind").click()
    await expect(desk.get_by_role("heading", name="Min dag")).to_be_visible()
    await clean(desk)
    await desk.get_by_role("link", name="Sager", exact=True).click()
    await expect(desk.get_by_role("heading", name="Åbne sager")).to_be_visible()
    await clean(desk)
    await desk.get_by_role("link", name="Åbn sagen om Amina").click()
    await expect(desk.get_by_role("heading", name="Sagen om Amina")).to_be_visible()
    await clean(desk)


async def test_the_page_behind_a_mail_link_isclean(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T08:46")
    mail = await week.open_mail("Er Amina kommet i dag?")
    page = await week.follow(mail, "Ja, er her")
    await expect(page.get_by_role("button")).to_be_visible()
    await clean(page)
    await page.get_by_role("button", name="Ja, er her").click()
    await expect(page.get_by_role("heading", name="Tak for svaret")).to_be_visible()
    await clean(page)
