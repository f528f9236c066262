"""Stopping early on a phone, and the page of the desk where staff close, extend and agree."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean


async def test_a_tired_person_stops_with_five_taps_and_can_always_go_back(week: DemoPage) -> None:
    await week.citizen.write("jeg vil stoppe i praktikken")
    await week.citizen.hears("Vil du stoppe i praktikken hos Genbrugsbutikken?")
    await week.citizen.key("Vil du stoppe i praktikken", "Ja, jeg vil stoppe").click()
    await week.citizen.key("Hvad var godt her", "Menneskerne").click()
    await week.citizen.key("Hvad passede ikke, eller er du på vej videre?", "Tilbage").click()
    await week.citizen.key("Hvad var godt her", "Spring over").click()
    await week.citizen.key(
        "Hvad passede ikke, eller er du på vej videre?", "Tempo eller timer"
    ).click()
    await week.citizen.key("Hvad vil du have, at Lars hører", "Kun at jeg stopper").click()
    await week.citizen.key("Hvornår vil du stoppe?", "I dag").click()
    await week.citizen.hears("Mette leder nu efter et nyt sted til dig.")


async def test_staff_agree_and_end_it_at_the_desk(week: DemoPage) -> None:
    await week.citizen.write("jeg vil ikke leve mere")
    await week.caseworker.key("Tegn på fare.", "Åbn sagen").click()
    desk = await week.signs_in()
    await desk.get_by_role("link", name="Næste skridt og slutning for Amina").click()
    await expect(desk.get_by_role("heading", name="Praktikkens slutning: Amina")).to_be_visible()
    await desk.get_by_role("combobox", name="Næste skridt").select_option(label="Job på deltid")
    await desk.get_by_role("button", name="Det er aftalt").click()
    await expect(desk.get_by_text("Det er noteret som aftalt.")).to_be_visible()
    week.expected.add("status of 422")
    await desk.get_by_role("button", name="Stop praktikken").click()
    await expect(desk.get_by_text("Vælg, hvem der stopper, og hvad der lå bag.")).to_be_visible()
    await clean(desk)
    await desk.get_by_label("Hvem stopper").select_option(label="Virksomheden")
    await desk.get_by_label("Hvad lå bag").select_option(label="Opgaverne")
    await desk.get_by_role("button", name="Stop praktikken").click()
    await expect(desk.get_by_role("button", name="Stop ikke alligevel")).to_be_visible()
