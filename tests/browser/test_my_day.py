"""Min dag as a caseworker has it open: what happens appears by itself, and nothing jumps."""

from playwright.async_api import Page, ViewportSize, expect

from tests.browser.demo_page import LINK, DemoPage
from tests.browser.test_accessible import clean
from tests.browser.test_who_is_there import PHONE, WIDER_THAN_THE_SCREEN, signed_in

NARROWEST: ViewportSize = {"width": 320, "height": 640}
HERE = "document.activeElement.textContent.trim()"


async def _reads(desk: Page) -> None:
    """As wide as it is, and as clean."""
    await clean(desk)
    for size in (NARROWEST, PHONE):
        await desk.set_viewport_size(size)
        assert not await desk.evaluate(WIDER_THAN_THE_SCREEN)
    await desk.set_viewport_size({"width": 1200, "height": 900})


async def test_a_case_appears_on_the_open_page_and_one_press_takes_it(week: DemoPage) -> None:
    desk = await signed_in(week)
    await expect(desk.get_by_text("Der venter ikke noget på dig før")).to_be_visible()
    await _reads(desk)
    await desk.evaluate("window.same = true")  # a reload would forget it
    await week.citizen.write("jeg vil ikke leve mere")
    take = desk.get_by_role("button", name="Jeg ringer nu: Amina")
    await expect(take).to_be_visible()
    await expect(desk.get_by_role("status")).to_contain_text("Nyt på siden: Tegn på fare.")
    assert await desk.evaluate("window.same")
    await _reads(desk)
    await take.focus()
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("heading", name="Sagen om Amina")).to_be_visible()
    await week.citizen.hears("Mette har set det og ringer til dig.")
    await desk.get_by_role("link", name="Min dag").click()
    await expect(desk.get_by_role("link", name="Åbn sagen: Amina")).to_be_visible()


async def test_nothing_moves_while_somebody_types_and_the_focus_stays_in_its_row(
    week: DemoPage,
) -> None:
    desk = await signed_in(week)
    field = desk.get_by_role("searchbox", name="Søg på alias eller sagsnøgle")
    await field.fill("Am")
    async with desk.expect_response(
        lambda answer: answer.url.endswith("/now") and answer.status == 200
    ):
        await week.citizen.write("jeg vil ikke leve mere")
    await expect(desk.get_by_role("button", name="Jeg ringer nu: Amina")).to_have_count(0)
    await expect(field).to_be_focused()
    await expect(field).to_have_value("Am")
    await desk.get_by_role("link", name="Hent siden igen").focus()  # out of the field: now it may
    await expect(desk.get_by_role("button", name="Jeg ringer nu: Amina")).to_be_visible()
    assert await desk.evaluate(HERE) == "Hent siden igen"
    await desk.get_by_role("button", name="Jeg ringer nu: Amina").focus()
    await week.caseworker.key("Tegn på fare.", "Jeg ringer nu").click()  # in the chat, not here
    await expect(desk.get_by_role("link", name="Åbn sagen: Amina")).to_be_focused()


async def test_a_search_leads_to_the_citizen_and_names_nobody_in_the_address(
    week: DemoPage,
) -> None:
    desk = await signed_in(week)
    field = desk.get_by_role("searchbox", name="Søg på alias eller sagsnøgle")
    await field.fill("ami")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("heading", name="Søg", exact=True)).to_be_visible()
    await _reads(desk)
    assert desk.url.endswith("/desk/search")
    await desk.get_by_role("link", name="Åbn Amina").click()
    await expect(desk.get_by_role("heading", name="Overblik over Amina")).to_be_visible()
    await field.fill("ingen")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_text("Du følger ingen, der hedder sådan.")).to_be_visible()
    await _reads(desk)
    await field.fill("Amina")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("heading", name="Overblik over Amina")).to_be_visible()


async def test_without_a_script_the_page_says_from_when_it_is(week: DemoPage) -> None:
    await week.caseworker.tool("Åbn skrivebord")
    opened = await week.open_key(week.caseworker, LINK, "Åbn skrivebordet")
    assert week.context.browser is not None
    plain = await week.context.browser.new_context(java_script_enabled=False)
    try:
        desk = await plain.new_page()
        await desk.goto(opened.url)
        await desk.get_by_role("button", name="Log ind").click()
        await expect(desk.get_by_text("Siden er fra kl. 6.30.")).to_be_visible()
        await week.citizen.write("jeg vil ikke leve mere")
        await week.caseworker.hears("Tegn på fare.")
        await desk.get_by_role("link", name="Hent siden igen").click()
        await desk.get_by_role("button", name="Jeg ringer nu: Amina").click()
        await expect(desk.get_by_role("heading", name="Sagen om Amina")).to_be_visible()
    finally:
        await plain.close()
