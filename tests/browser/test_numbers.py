"""The page "Tal" in a real browser: clean for axe, on a phone, and on paper."""

from datetime import UTC, datetime
from typing import Any

from playwright.async_api import Page, expect

from storage.folder import table
from storage.tables import Person, Placement
from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean
from tests.learning.history import Past

WEEKS_AGO = datetime(2026, 11, 10, 9, tzinfo=UTC)


def past(tx: Any) -> None:
    """Enough closed cases for the numbers to be shown."""
    citizen = tx.connection.execute(
        table(Person).select().where(table(Person).c.key.is_not(None))
    ).one()
    placement = tx.connection.execute(table(Placement).select()).first()
    past = Past(citizen.id, placement.id)
    for hour in (1, 2, 3, 5):
        past.case(tx, "red", "danger", opened=WEEKS_AGO, taken=hour, contacted=hour, closed=24)
    past.case(tx, "red", "danger", opened=WEEKS_AGO, taken=4, contacted=4, closed=24)
    past.case(tx, "orange", outcome="false_alarm", opened=WEEKS_AGO, taken=6, closed=31)
    for _ in range(5):
        past.case(tx, "yellow", "hard_days", opened=WEEKS_AGO, taken=30, closed=50)
    past.absence(tx, 2, WEEKS_AGO)


async def _tal(week: DemoPage) -> Page:
    assert week.stage.whole is not None
    await week.stage.whole.batches.write(past)
    await week.caseworker.tool("Åbn skrivebord")
    desk = await week.signs_in()
    await desk.get_by_role("link", name="Kontoret", exact=True).click()
    await desk.get_by_role("link", name="Tal", exact=True).click()
    await expect(desk.get_by_role("heading", name="Tal", exact=True)).to_be_visible()
    return desk


async def test_the_numbers_are_clean_on_a_screen_a_phone_and_paper(week: DemoPage) -> None:
    desk = await _tal(week)
    await clean(desk)
    await expect(desk.locator(".rows rect.red")).to_be_visible()
    red = await desk.locator(".rows rect.red").bounding_box()
    yellow = await desk.locator(".rows rect.yellow").bounding_box()
    assert red is not None
    assert yellow is not None
    assert 0 < red["width"] < yellow["width"] / 5
    await desk.set_viewport_size({"width": 320, "height": 800})
    await clean(desk)
    assert await desk.evaluate("document.documentElement.scrollWidth") <= 320
    await desk.emulate_media(media="print")
    await expect(desk.locator(".periods")).to_be_hidden()
    await expect(desk.locator("table").first).to_be_visible()
