"""The three meetings as a caseworker prepares and holds them: a note, what was agreed, and the
reminder that reaches whoever has it; on a desktop, on a phone and on paper."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean


async def at_the_page(week: DemoPage) -> Page:
    await week.caseworker.write("/skrivebord")
    desk = await week.signs_in()
    await desk.get_by_role("link", name="Borgere", exact=True).click()
    await desk.get_by_role("link", name="Amina", exact=True).click()
    await desk.get_by_role("link", name="Møder", exact=True).click()
    await expect(desk.get_by_role("heading", name="Opfølgning med Amina")).to_be_visible()
    return desk


async def fits(desk: Page) -> bool:
    return bool(await desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


async def test_a_meeting_is_prepared_and_what_was_agreed_is_reminded_of(week: DemoPage) -> None:
    week.expected.add("status of 422")
    await week.clock_to("2026-11-23T09:05")
    desk = await at_the_page(week)
    await clean(desk)
    for which, heading in (("Opstart", "Opstartsmøde med Amina"), ("Før praktikken", "Samtale")):
        await desk.get_by_role("link", name=which, exact=True).click()
        await expect(desk.get_by_role("heading", name=heading)).to_be_visible()
        await clean(desk)
    await desk.get_by_role("link", name="Opfølgning", exact=True).click()
    await desk.get_by_label("Note: Hvordan går det?").fill("Amina er glad for lageret.")
    await desk.get_by_label("Hvad, aftale 1").fill("Prøve kassen")
    await desk.get_by_label("Hvem, aftale 1").select_option("citizen")
    await desk.get_by_role("button", name="Skriv det ned").click()
    await expect(desk.get_by_text("Vælg en dag fra i dag og frem.")).to_be_visible()
    await expect(desk.get_by_label("Hvornår, aftale 1")).to_be_focused()
    await expect(desk.get_by_label("Note: Hvordan går det?")).to_have_value(
        "Amina er glad for lageret."
    )
    await clean(desk)
    await desk.get_by_label("Hvornår, aftale 1").fill("2026-11-24")
    await desk.get_by_role("button", name="Skriv det ned").click()
    await expect(desk.get_by_text("Én aftale er skrevet ned.")).to_be_visible()
    await desk.set_viewport_size({"width": 320, "height": 700})
    assert await fits(desk)
    await clean(desk)
    await desk.emulate_media(media="print")
    await expect(desk.get_by_text("Note: Amina er glad for lageret.")).to_be_visible()
    await expect(desk.get_by_role("button", name="Skriv det ned")).to_be_hidden()
    await desk.emulate_media(media="screen")
    async with desk.expect_download() as paper:
        await desk.get_by_role("link", name="Hent som PDF").click()
    assert (await paper.value).suggested_filename == "dagsorden.pdf"
    await desk.set_viewport_size({"width": 1280, "height": 900})
    await desk.get_by_role("link", name="Slutrapport", exact=True).click()
    await desk.get_by_label("Note: Kompenserende ordninger").fill("Læsehjælp på telefonen")
    await desk.get_by_role("button", name="Skriv det ned").click()
    await clean(desk)
    await desk.get_by_role("button", name="Send til borgeren").click()
    await expect(desk.get_by_text("Sendt til borgeren mandag")).to_be_visible()
    await week.citizen.key("en rapport", "Læs rapporten").click()
    await week.citizen.hears("Læsehjælp på telefonen")
    await week.clock_to("2026-11-24T16:00")
    await week.citizen.answer("Prøve kassen", "Det er gjort")
