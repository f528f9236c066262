"""After a no-show, as the caseworker sees it in a browser: both tracks, the meeting, the network;
on a wide screen and on a phone, and for somebody who uses a screen reader."""

import os
from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage

PICTURES = os.environ.get("TRACK_PICTURES", "")
PHONE_WIDTH = 360


async def no_show(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T08:46")
    mail = await week.open_mail("Er Amina kommet i dag?", to="lars@genbrug.example")
    await week.answer_by_mail(mail, "Ikke endnu")
    await week.clock_to("2026-11-23T10:50")
    await week.caseworker.hears("to spor kører nu samtidig")


async def at_the_desk(week: DemoPage) -> Page:
    await week.caseworker.key("ORANGE. Amina", "Åbn sagen").click()
    desk = await week.signs_in()
    await expect(desk.get_by_role("heading", name="To spor på samme tid")).to_be_visible()
    return desk


async def picture(page: Page, name: str) -> None:
    """Only for somebody who wants to look: TRACK_PICTURES=folder."""
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


async def test_from_the_case_to_a_meeting_and_a_message_to_the_network(week: DemoPage) -> None:
    await no_show(week)
    desk = await at_the_desk(week)
    await picture(desk, "1-tracks")
    await desk.get_by_role("button", name="Jeg tager spor 1").click()
    await expect(desk.get_by_text("Det er noteret, at du har det.")).to_be_visible()
    await desk.locator("#tracks ~ div").get_by_role("button", name="Vi har talt sammen").click()
    await expect(desk.get_by_text("Næste skridt er et kort møde på stedet.")).to_be_visible()
    await desk.locator("summary", has_text="Foreslå tider").click()
    await picture(desk, "2-propose")
    await desk.get_by_role("button", name="Send tiderne").click()
    await expect(desk.get_by_text("Tiderne er sendt.")).to_be_visible()
    await week.citizen.answer("lave en ny plan?", "Ja")
    await week.citizen.answer("Hvornår passer det dig?", "Alle passer")
    await week.page.bring_to_front()
    mail = await week.open_mail("Hvornår kan I mødes om Amina?", to="lars@genbrug.example")
    page = await week.follow(mail, "Jeg kan torsdag 26. november kl. 12")
    await picture(page, "3-mentor-link")
    await page.get_by_role("button", name="Jeg kan torsdag").click()
    await expect(page.get_by_text("Det er noteret: torsdag 26. november kl. 12.")).to_be_visible()
    await week.citizen.hears("Mødet er aftalt til torsdag 26. november kl. 12.")
    await week.open_mail("Møde torsdag 26. november kl. 12", to="lars@genbrug.example")
    entry = week.page.locator("details.attached", has_text="invitation.ics").last
    await entry.locator("summary").click()
    await expect(entry.locator("pre")).to_contain_text("METHOD:REQUEST")
    await expect(entry.locator("pre")).to_contain_text("DTSTART:20261126T110000Z")
    await picture(week.page, "4-demo")


async def test_the_network_is_asked_only_with_a_basis(week: DemoPage) -> None:
    await no_show(week)
    desk = await at_the_desk(week)
    await desk.locator("summary", has_text="Tilføj en fra netværket").click()
    await desk.get_by_label("Navn", exact=True).fill("Bo")
    await desk.get_by_label("Mail", exact=True).fill("bo@stoette.example")
    await desk.get_by_label("Hvem er det").select_option(label="Bostøtte")
    await desk.get_by_label("Grundlag for at dele").select_option(label="Samtykke fra borgeren")
    await desk.get_by_label("Hvornår og hvordan").fill("Sagt på mødet 12. november")
    await desk.get_by_role("button", name="Gem", exact=True).click()
    await expect(desk.get_by_text("Sagt på mødet 12. november")).to_be_visible()
    await desk.get_by_role("button", name="Lav udkast").click()
    await expect(desk.get_by_role("heading", name="Udkast til Bo")).to_be_visible()
    await picture(desk, "5-draft")
    await desk.get_by_label("Jeg har læst beskeden").check()
    await desk.get_by_role("button", name="Send beskeden").click()
    await expect(desk.get_by_text("Sendt til Bo.")).to_be_visible()
    await week.page.bring_to_front()
    mail = await week.open_mail("Kan du hjælpe Amina?", to="bo@stoette.example")
    await week.answer_by_mail(mail, "Ja, det kan jeg")
    await week.caseworker.hears("Bo hjælper Amina.")


async def test_the_page_fits_a_phone_and_a_screen_reader(week: DemoPage) -> None:
    await no_show(week)
    desk = await at_the_desk(week)
    await desk.set_viewport_size({"width": PHONE_WIDTH, "height": 740})
    for summary in await desk.locator("summary").all():
        await summary.click()
    await picture(desk, "6-phone")
    width = await desk.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE_WIDTH
    found = await Axe().run(desk)
    assert found.violations_count == 0, found.generate_report()
