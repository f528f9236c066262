"""A goal is made on the phone, opened from the card, agreed in the desk, and heard on the phone."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean

GOAL = "Drikke kaffe med de andre"


async def test_a_goal_goes_from_the_phone_to_the_desk_and_back(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T10:00")
    await week.citizen.write("nyt mål")
    await week.citizen.hears("Det må gerne være småt.")
    await week.citizen.write(GOAL)
    await week.citizen.answer("Hvordan kan du se, at du er i mål?", "Jeg har gjort det")
    await week.citizen.answer("Hvorfor har du lyst til lige det mål?", "Jeg møder andre")
    await week.citizen.answer("Hvor sikker er du på, at det kan lykkes?", "8")
    await week.citizen.answer("Hvornår vil du være i mål?", "Om 2 uger")
    await week.citizen.answer("Hvem må ellers se det?", "Også Lars")
    await week.citizen.answer("Skal jeg sende det til Mette?", "Send")
    await week.caseworker.hears(f"Målet: {GOAL}")
    await week.caseworker.key("Amina vil gerne aftale", "Åbn på skrivebordet").click()
    desk = await week.signs_in()
    await expect(desk.get_by_role("heading", name="Praktikken for Amina")).to_be_visible()
    await clean(desk)
    await desk.get_by_role("button", name=f"Ja, det aftaler vi: {GOAL}").click()
    await expect(desk.get_by_text("Målet er aftalt. Amina får besked.")).to_be_visible()
    await week.citizen.hears(f"Mette siger ja til dit mål: {GOAL}")
    await desk.get_by_label("Hvor langt ser du målet? 0 til 10").first.fill("6")
    await desk.get_by_role("button", name=f"Gem: {GOAL}").click()
    await expect(desk.get_by_text("6 ud af 10").first).to_be_visible()
    await clean(desk)
    await desk.get_by_role("link", name="Praktikker").first.click()
    await expect(desk.get_by_role("heading", name="Praktikker")).to_be_visible()
    await clean(desk)
    await week.open_mail("Et mål for Amina")
