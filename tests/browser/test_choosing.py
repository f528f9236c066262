"""A leader writes the name of the one whom a handover is about, by keyboard alone."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean
from tests.browser.test_office import leader, tabs

NAME = "Kun én borger"


async def test_a_name_is_written_and_one_that_nobody_has_is_told_at_the_field(
    week: DemoPage,
) -> None:
    week.expected.add("422")  # the console says it of a form that is not right
    page = await leader(week)
    await tabs(page).get_by_role("link", name="Overdragelse", exact=True).click()
    field = page.get_by_label(NAME)
    await page.locator("#from").select_option(label="Mette (sagsbehandler)")
    await page.locator("#to").select_option(label="Søren (stedfortræder)")
    await field.focus()
    await page.keyboard.type("Nogen")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Ingen borger hedder sådan.")).to_be_visible()
    await expect(field).to_have_attribute("aria-invalid", "true")
    await expect(field).to_have_value("Nogen")
    await clean(page)
    await field.fill("amina")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="1 borger går til Søren")).to_be_visible()
    await expect(page.get_by_text("Amina")).to_be_visible()
