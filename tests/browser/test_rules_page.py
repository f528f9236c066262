"""From the case to the citizen's rules, and what is noted there; and the rules in the chat."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean


async def test_the_case_leads_to_the_rules_where_a_talk_is_noted(week: DemoPage) -> None:
    await week.citizen.write("jeg vil ikke leve mere")
    await week.caseworker.key("Tegn på fare.", "Åbn sagen").click()
    desk = await week.signs_in()
    await desk.get_by_role("link", name="Regler og besøg for Amina").click()
    await expect(desk.get_by_role("heading", name="Regler og opfølgning for Amina")).to_be_visible()
    await expect(desk.get_by_text("3 svære dage lige efter hinanden")).to_be_visible()
    await expect(desk.get_by_text("Grænser kan aftales fra")).to_be_visible()
    await desk.get_by_role("button", name="Besøg på arbejdspladsen").click()
    await expect(desk.get_by_text("Det er noteret.")).to_be_visible()
    await expect(desk.get_by_text("Besøg på arbejdspladsen (Mette)")).to_be_visible()
    await desk.get_by_role("button", name="Handler om sikkerhed").click()
    await expect(desk.get_by_role("button", name="Ikke om sikkerhed")).to_be_visible()
    await clean(desk)


async def test_the_citizen_reads_the_rules_in_the_chat(week: DemoPage) -> None:
    await week.citizen.write("/besked")
    await week.citizen.hears("3 svære dage lige efter hinanden")
