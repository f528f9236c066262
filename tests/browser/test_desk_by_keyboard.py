"""A case from the card to the end of it without a mouse, on a telephone's width, and clean."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import LINK, DemoPage
from tests.browser.test_accessible import clean


async def press(page: Page, name: str) -> None:
    button = page.get_by_role("button", name=name, exact=True)
    await button.focus()
    await page.keyboard.press("Enter")


async def unfold(page: Page, title: str) -> None:
    await page.locator("summary", has_text=title).focus()
    await page.keyboard.press("Enter")


async def fits(page: Page) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


async def test_taken_put_off_taken_back_closed_and_opened_again(week: DemoPage) -> None:
    await week.citizen.write("jeg vil ikke leve mere")
    await week.caseworker.key("Tegn på fare.", "Åbn sagen").click()
    desk = await week.open_key(week.caseworker, LINK, "Åbn skrivebordet")
    await desk.set_viewport_size({"width": 360, "height": 740})
    await press(desk, "Log ind")
    await press(desk, "Jeg ringer nu")
    await expect(
        desk.get_by_text("Det kan fortrydes indtil kl. 6.40: sagen blev taget.")
    ).to_be_visible()
    for title in ("Lad sagen vente", "Ny tid for næste kontakt", "Giv sagen videre"):
        await unfold(desk, title)
    await clean(desk)
    await fits(desk)
    await desk.get_by_label("Note", exact=True).fill("Hun er hos sin søster til kl. 10.")
    await desk.get_by_label("Vent til", exact=True).fill("2026-11-23T10:00")
    await press(desk, "Vent til da")
    await expect(desk.get_by_text("Sagen venter.", exact=False).first).to_be_visible()
    await clean(desk)
    await press(desk, "Fortryd")
    await expect(desk.get_by_text("Det er fortrudt.")).to_be_visible()
    await press(desk, "Ikke en risiko")
    await expect(desk.get_by_role("heading", name="Åbn sagen igen")).to_be_visible()
    await clean(desk)
    await fits(desk)
    await press(desk, "Åbn, og tag den")
    await expect(desk.locator("dd", has_text="Du har den")).to_be_visible()


async def test_the_board_with_what_waits_and_what_was_closed_is_clean(week: DemoPage) -> None:
    await week.citizen.write("jeg vil ikke leve mere")
    await week.caseworker.key("Tegn på fare.", "Åbn sagen").click()
    desk = await week.open_key(week.caseworker, LINK, "Åbn skrivebordet")
    await desk.set_viewport_size({"width": 360, "height": 740})
    await press(desk, "Log ind")
    await press(desk, "Jeg ringer nu")
    await unfold(desk, "Lad sagen vente")
    await desk.get_by_label("Note", exact=True).fill("Aftalt.")
    await desk.get_by_label("Vent til", exact=True).fill("2026-11-23T10:00")
    await press(desk, "Vent til da")
    await week.citizen.write("/ringmig")
    await week.citizen.answer("Vil du ringes op", "Ja, ring til mig")
    await desk.get_by_role("link", name="Alle sager").click()
    await expect(desk.get_by_role("heading", name="Venter til senere")).to_be_visible()
    await clean(desk)
    await fits(desk)
    await desk.get_by_role("link", name="Åbn sagen om Amina").first.click()
    await press(desk, "Ikke en risiko")
    await desk.get_by_role("link", name="Alle sager").click()
    await unfold(desk, "Lukket for nylig")
    await clean(desk)
    await fits(desk)
