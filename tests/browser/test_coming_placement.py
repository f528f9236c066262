"""A next placement is agreed while one runs, and put right afterwards: on a desktop and a phone."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean
from tests.browser.test_meeting_page import at_the_page, fits


async def test_the_next_placement_is_put_right_while_this_one_runs(week: DemoPage) -> None:
    week.expected.add("status of 422")
    await week.clock_to("2026-11-23T09:05")
    desk = await at_the_page(week)
    citizen = desk.url.partition("/meeting")[0]
    await desk.goto(f"{citizen}/next")
    for name, text in (
        ("Arbejdspladsens navn", "Biblioteket"), ("Dage og tider", "man, ons 9-12"),
    ):  # fmt: skip
        await desk.get_by_label(name, exact=True).fill(text)
    await desk.get_by_label("Første dag").fill("2027-06-07")
    await desk.get_by_label("Sidste dag").fill("2027-08-27")
    await desk.get_by_role("button", name="Opret praktikken").click()
    await expect(desk.get_by_text("Den næste praktik er oprettet.")).to_be_visible()
    await clean(desk)

    await desk.get_by_role("link", name="Ret praktikken hos Biblioteket").click()
    await expect(
        desk.get_by_role("heading", name="Ret den næste praktik for Amina")
    ).to_be_visible()
    await expect(desk.get_by_label("Dage og tider", exact=True)).to_have_value(
        "man, ons 09:00-12:00"
    )
    await expect(desk.get_by_text("hvad man laver på arbejdspladsen")).to_be_visible()
    await clean(desk)
    await desk.set_viewport_size({"width": 320, "height": 700})
    assert await fits(desk)
    await desk.get_by_label("Hvad laver man der?").fill("Sætte bøger op")
    await desk.get_by_label("Første dag").fill("2026-12-01")
    await desk.get_by_role("button", name="Gem", exact=True).click()
    await expect(desk.get_by_role("alert")).to_contain_text("Der er en anden praktik")
    await expect(desk.get_by_label("Første dag")).to_be_focused()
    await expect(desk.get_by_label("Hvad laver man der?")).to_have_value("Sætte bøger op")
    await clean(desk)
    await desk.get_by_label("Første dag").fill("2027-06-08")
    await desk.get_by_role("button", name="Gem", exact=True).click()
    await expect(desk.get_by_text("Den næste praktik er gemt.")).to_be_visible()
