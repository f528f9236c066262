"""The page Timer as a caseworker uses it: a plan, other times; and what the citizen sees of it."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean


async def at_the_page(week: DemoPage) -> Page:
    await week.clock_to("2026-11-23T09:05")
    await week.caseworker.write("/skrivebord")
    desk = await week.signs_in()
    await desk.get_by_role("link", name="Borgere", exact=True).click()
    await desk.get_by_role("link", name="Timer", exact=True).click()
    await clean(desk)
    await desk.get_by_role("link", name="Amina").click()
    await expect(desk.get_by_role("heading", name="Timer og aftale for Amina")).to_be_visible()
    return desk


async def test_a_plan_is_written_and_stands_in_the_citizens_agreement(week: DemoPage) -> None:
    desk = await at_the_page(week)
    await clean(desk)
    await desk.get_by_label("Fra dag").first.fill("2026-11-23")
    await desk.get_by_label("Timer om ugen").first.fill("4")
    await desk.get_by_label("Aftalt").first.check()
    await desk.get_by_role("button", name="Gem timeplanen").click()
    await expect(desk.get_by_text("Timeplanen er gemt.")).to_be_visible()
    await week.citizen.hears("Mette har skrevet din timeplan")
    await week.citizen.write("/aftale")
    await week.citizen.hears("Fra mandag 23. november: 4 timer om ugen")


async def test_other_times_reach_the_citizen(week: DemoPage) -> None:
    desk = await at_the_page(week)
    await desk.get_by_label("Tider", exact=True).fill("tue,thu 10:00-12:00")
    await desk.get_by_role("button", name="Gem tiderne").click()
    await expect(desk.get_by_text("De nye tider gælder fra nu af")).to_be_visible()
    await week.citizen.hears("Dine tider er lavet om")
    await desk.set_viewport_size({"width": 375, "height": 700})
    await clean(desk)
