"""The list of cases as somebody has it open, and a case whose words are opened by a click."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean
from tests.browser.test_who_is_there import PHONE, WIDER_THAN_THE_SCREEN, signed_in

SAID = "Pauserne er for korte for mig"
OPEN = "Åbn ordene"


async def _reads(desk: Page) -> None:
    """As wide as it is, and on a telephone."""
    await clean(desk)
    before = desk.viewport_size
    await desk.set_viewport_size(PHONE)
    assert not await desk.evaluate(WIDER_THAN_THE_SCREEN)
    await desk.set_viewport_size(before or PHONE)


async def test_a_case_appears_on_the_open_list_and_its_words_open_by_a_click(
    week: DemoPage,
) -> None:
    await week.clock_to("2026-11-23T09:30")  # the office is open
    desk = await signed_in(week)
    await desk.get_by_role("link", name="Sager", exact=True).click()
    await expect(desk.get_by_text("Siden følger selv med.")).to_be_visible()
    await _reads(desk)
    await desk.evaluate("window.same = true")  # a reload would forget it
    await week.citizen.write("/ringmig")
    await week.citizen.hears("Vil du ringes op")
    await week.citizen.write(SAID)
    case = desk.get_by_role("link", name="Åbn sagen om Amina")
    await expect(case).to_be_visible()
    await expect(desk.get_by_role("status")).to_contain_text("Nyt på siden:")
    assert await desk.evaluate("window.same")
    mine = desk.get_by_role("link", name="Dine (0)")
    await mine.focus()
    await week.caseworker.answer("Amina vil gerne ringes op.", "Jeg tager den")  # in the chat
    await expect(desk.get_by_role("link", name="Dine (1)")).to_be_focused()
    await _reads(desk)
    await case.click()
    await expect(desk.get_by_text("1 besked fra borgeren.")).to_be_visible()
    await expect(desk.locator("blockquote", has_text=SAID)).to_have_count(0)
    await _reads(desk)
    await desk.get_by_label("Note", exact=True).fill("Ringer kl. 10.")
    await desk.get_by_role("button", name=OPEN).focus()
    await desk.keyboard.press("Enter")
    await expect(desk.locator("blockquote", has_text=SAID)).to_be_visible()
    await expect(desk.get_by_role("heading", name="Borgerens egne ord", level=2)).to_be_focused()
    await expect(desk.get_by_label("Note", exact=True)).to_have_value("Ringer kl. 10.")
    await _reads(desk)
