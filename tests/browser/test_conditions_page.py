"""The page Vilkår as a caseworker uses it, by keyboard; and what the citizen makes of it."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean


async def at_the_page(week: DemoPage) -> Page:
    await week.clock_to("2026-11-23T09:05")
    await week.caseworker.write("/skrivebord")
    desk = await week.signs_in()
    await desk.get_by_role("link", name="Borgere", exact=True).click()
    await desk.get_by_role("link", name="Praktikker", exact=True).click()
    await desk.get_by_role("link", name="Åbn praktikken for Amina").click()
    await desk.get_by_role("link", name="Vilkår for Amina").click()
    await expect(desk.get_by_role("heading", name="Vilkår for Amina")).to_be_visible()
    return desk


async def test_a_suggestion_is_sent_by_keyboard_and_the_citizen_says_yes(week: DemoPage) -> None:
    desk = await at_the_page(week)
    await clean(desk)
    await desk.get_by_label("Et forslag fra listen").focus()
    await desk.keyboard.type("Jeg arbejder bedst, hvor der")
    await desk.keyboard.press("Tab")
    await desk.keyboard.press("Tab")
    await desk.keyboard.press("Tab")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_text("Amina får det fra Mette.")).to_be_visible()
    await expect(desk.get_by_role("heading", name="Venter på borgerens svar")).to_be_visible()
    await clean(desk)
    await week.citizen.answer("Mette foreslår et vilkår", "Se på det")
    await week.citizen.answer("Passer det på dig?", "Ja, det passer")
    await week.citizen.answer("Hvem ud over Mette må se det?", "Færdig")
    await week.citizen.hears("Det står der nu: Jeg arbejder bedst, hvor der er ro.")
    await desk.reload()
    await expect(desk.get_by_role("heading", name="Venter på borgerens svar")).to_have_count(0)


async def test_an_illness_is_refused_and_the_words_stay(week: DemoPage) -> None:
    week.expected.add("status of 422")
    desk = await at_the_page(week)
    await desk.get_by_label("Eller skriv det selv").fill("Har ADHD")
    await desk.get_by_role("button", name="Send til borgeren").click()
    await expect(desk.get_by_role("alert")).to_contain_text("Navnet på en sygdom")
    await expect(desk.get_by_label("Eller skriv det selv")).to_have_value("Har ADHD")
    await desk.set_viewport_size({"width": 375, "height": 700})
    await clean(desk)
