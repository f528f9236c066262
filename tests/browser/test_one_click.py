"""The demo opens a desk for each of its staff and a page for each mentor: one click, no waiting for
a link, and the demo's own clock."""

import re

from playwright.async_api import Page, expect

from tests.browser.conftest import OpenDemo
from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean

STAFF = {"caseworker": "Mette", "deputy": "Søren", "job_consultant": "Hanne", "leader": "Birgit"}
MENTORS = {"personal_mentor": "Jonas", "company_mentor": "Lars"}


async def click(demo: DemoPage, role: str) -> Page:
    async with demo.context.expect_page() as opening:
        await demo.page.locator(f"#doors [data-door={role}]").click()
    return await opening.value


async def test_one_click_opens_the_desk_of_each_and_they_stay_apart(demo: DemoPage) -> None:
    desks = {role: await click(demo, role) for role in STAFF}
    for role, desk in desks.items():
        await expect(desk.get_by_role("heading", name="Min dag")).to_be_visible()
        await desk.reload()  # the last one that was opened has not taken the others' place
        await expect(desk.locator(".out .who")).to_contain_text(STAFF[role])
    await expect(desks["deputy"].get_by_role("link", name="Tal", exact=True)).to_have_count(0)
    await desks["leader"].get_by_role("link", name="Kontoret").click()
    await expect(desks["leader"].get_by_role("link", name="Tal", exact=True)).to_be_visible()
    assert await demo.caseworker.messages.count() == 0  # nobody had to ask in the chat


async def test_the_desk_is_on_the_demos_clock(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T11:15")
    desk = await click(week, "caseworker")
    await desk.locator(".out .who").click()
    await expect(desk.locator("table")).to_contain_text("mandag 23. november kl. 11.15")
    await week.clock_to("2026-11-23T11:46")  # after half an hour without a press
    await desk.reload()
    await expect(desk.get_by_role("heading", name="Log ind på skrivebordet")).to_be_visible()
    again = await click(week, "caseworker")
    await expect(again.get_by_role("heading", name="Min dag")).to_be_visible()


async def test_one_click_opens_the_page_of_each_mentor(week: DemoPage) -> None:
    await clean(week.page)
    for role in MENTORS:
        page = await click(week, role)
        await expect(page.get_by_role("heading", name="Din side om Amina")).to_be_visible()
        await expect(
            page.get_by_text(re.compile(rf"Linket er til {MENTORS[role]}"))
        ).to_be_visible()


async def test_on_a_narrow_screen_the_doors_are_there_and_nothing_hangs_over(
    open_demo: OpenDemo,
) -> None:
    async with open_demo(viewport={"width": 390, "height": 844}) as demo:
        await expect(demo.page.locator("#doors")).to_be_visible()
        width = await demo.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 390
        await click(demo, "leader")
