"""A caseworker sets up a placement in one sitting, invites the citizen, and decides that it is a
case of concern: in a real browser, by keyboard, on a telephone's width, and on paper."""

import re

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean


async def signed_in(week: DemoPage) -> Page:
    await week.clock_to("2026-11-23T09:05")
    await week.caseworker.write("/skrivebord")
    desk = await week.signs_in()
    await desk.get_by_role("link", name="Borgere", exact=True).click()
    await desk.get_by_role("link", name="Praktikker", exact=True).click()
    return desk


async def fits(page: Page, width: int = 320) -> None:
    await page.set_viewport_size({"width": width, "height": 740})
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def at_new(week: DemoPage) -> Page:
    desk = await signed_in(week)
    await desk.get_by_role("link", name="Ny praktik", exact=True).click()
    await expect(desk.get_by_role("heading", name="Ny praktik", exact=True)).to_be_visible()
    return desk


async def fill_in(desk: Page) -> None:
    for label, text in (
        ("Hvad kaldes borgeren?", "Bo"),
        ("Arbejdspladsens navn", "Brugsen"),
        ("Hvor møder man?", "Storegade 12, bagindgangen"),
        ("Telefon på arbejdspladsen", "70 10 20 30"),
        ("Mentorens fornavn", "Karen"),
        ("Mentorens mail", "karen@brugsen.dk"),
        ("Første dag", "2026-12-07"),
        ("Sidste dag", "2027-03-05"),
        ("Dage og tider", "ulige man 9-11, 13-14\nlige tor 9-12"),
    ):
        await desk.get_by_label(label, exact=True).fill(text)
    await desk.get_by_label("Personlig mentor", exact=True).select_option("none")


async def test_a_placement_is_set_up_the_citizen_invited_and_followed_closely(
    week: DemoPage,
) -> None:
    desk = await at_new(week)
    await clean(desk)
    await fits(desk)
    await fill_in(desk)
    await desk.get_by_role("button", name="Opret praktikken").click()
    await expect(desk.get_by_text("Praktikken er oprettet.")).to_be_visible()
    await expect(desk.get_by_text("mandag i ulige uger kl. 9.00-11.00").or_(
        desk.get_by_text("mandag i ulige uger kl. 9-11")).first).to_be_visible()  # fmt: skip
    await clean(desk)
    await fits(desk)
    await desk.get_by_label("Hvorfor?").fill("Stoppede brat to gange før.")
    await desk.get_by_role("button", name="Følg tættere op").click()
    await expect(desk.get_by_text("Besluttet af Mette")).to_be_visible()
    await clean(desk)
    await desk.get_by_role("button", name="Lav en invitation").click()
    await expect(desk.get_by_role("img", name="Kode til kameraet")).to_be_visible()
    link = desk.locator(".link", has_text=re.compile(r"https://t\.me/\w+\?start=[\w-]{24}"))
    await expect(link).to_be_visible()
    await clean(desk)
    await fits(desk)
    await desk.emulate_media(media="print")
    await expect(desk.get_by_role("img", name="Kode til kameraet")).to_be_visible()
    await expect(desk.get_by_role("navigation")).to_be_hidden()
    await expect(desk.get_by_text("Linket vises ikke igen.")).to_be_hidden()


async def test_what_is_wrong_is_found_by_keyboard_and_nothing_typed_is_lost(
    week: DemoPage,
) -> None:
    week.expected |= {"422 (Unprocessable Entity)"}
    desk = await at_new(week)
    await fill_in(desk)
    await desk.get_by_label("Dage og tider", exact=True).fill("blødag 9-12")
    await desk.get_by_role("button", name="Opret praktikken").focus()
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("alert")).to_contain_text("Ret 1 felt")
    wrong = desk.get_by_label("Dage og tider", exact=True)
    await expect(wrong).to_be_focused()
    await expect(wrong).to_have_value("blødag 9-12")
    await expect(desk.get_by_label("Mentorens mail", exact=True)).to_have_value("karen@brugsen.dk")
    await clean(desk)
    await fits(desk)
    await desk.keyboard.press("ControlOrMeta+a")
    await desk.keyboard.type("man-fre 8.30-12.30")
    await desk.get_by_role("button", name="Opret praktikken").focus()
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_text("Praktikken er oprettet.")).to_be_visible()


async def test_the_back_button_brings_back_what_was_typed(week: DemoPage) -> None:
    desk = await at_new(week)
    await fill_in(desk)
    await desk.get_by_role("link", name="Fodfæste").first.click()
    await expect(desk.get_by_role("heading", name="Ny praktik", exact=True)).to_have_count(0)
    await desk.go_back()
    await expect(desk.get_by_label("Hvad kaldes borgeren?", exact=True)).to_have_value("Bo")
    await expect(desk.get_by_label("Hvor møder man?", exact=True)).to_have_value(
        "Storegade 12, bagindgangen"
    )


async def test_the_next_placement_of_somebody_in_one(week: DemoPage) -> None:
    desk = await signed_in(week)
    await desk.get_by_role("link", name="Åbn praktikken for Amina").click()
    await desk.get_by_role("link", name="Opsætning, invitation og bekymringssag").click()
    await clean(desk)
    await desk.get_by_role("link", name="Næste praktik", exact=True).click()
    await expect(desk.get_by_role("heading", name="Næste praktik for Amina")).to_be_visible()
    await clean(desk)
    await desk.get_by_label("Arbejdspladsens navn", exact=True).fill("Biblioteket")
    await desk.get_by_label("Første dag", exact=True).fill("2027-06-07")
    await desk.get_by_label("Sidste dag", exact=True).fill("2027-08-06")
    await desk.get_by_label("Dage og tider", exact=True).fill("fre 10-10.30")
    await desk.get_by_role("button", name="Opret praktikken").click()
    await expect(desk.get_by_text("Den næste praktik er oprettet.")).to_be_visible()
