"""A day is written as the page's language writes it, also in a field that the browser draws."""

import pytest
from playwright.async_api import expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_who_is_there import signed_in
from tests.pictures.frames import in_its_language


@pytest.mark.parametrize("label", ["Første dag", "Sidste dag"])
async def test_a_day_is_typed_as_danes_write_it(week: DemoPage, label: str) -> None:
    desk = await signed_in(week)
    await desk.goto(f"{week.page.url.rstrip('/')}/desk/people/leave")
    await in_its_language(desk)
    field = desk.get_by_label(label)
    await field.focus()
    await desk.keyboard.type("04122026")
    await expect(field).to_have_value("2026-12-04")
