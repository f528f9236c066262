"""Takes the screenshots of docs/walk.md again: the first week, clicked through in the demo.

`make pictures` calls it. It clicks as the browser tests do; whoever changes a text sees here
what it looks like.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import FloatRect, Locator, Page, ViewportSize, expect

from bot.card.setting import card_pages
from flows.card.paper import spec
from tests.browser import chromium
from tests.browser.demo_page import DemoPage, Phone, demo_page
from tests.invented_card import INVENTED

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
LARGEST = 150_000  # bytes
MAXCOVERAGE = Image.Quantize.MAXCOVERAGE  # keeps the rare colours: faces, badges
PALETTES = (256, 128, 64)
UNCOVERED = "#clock, .skip { visibility: hidden }"  # the clock floats above what is scrolled
WINDOW: ViewportSize = {"width": 1720, "height": 1000}
MENTOR = "lars@genbrug.example"
BEFORE, AFTER = "Hvordan ser det ud?", "Hvordan gik det i dag?"
GOOD_DAY = "Du har haft en god dag for nylig."


def keep(name: str, png: bytes) -> None:
    """Small enough for a repository; a palette only where it has to be."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    kept = _packed(picture)
    for colours in PALETTES:
        if len(kept) > LARGEST:
            kept = _packed(picture.quantize(colours, MAXCOVERAGE, dither=Image.Dither.NONE))
    if len(kept) > LARGEST:
        sys.exit(f"{name}.png has {len(kept)} bytes; make its window smaller.")
    (PICTURES / f"{name}.png").write_bytes(kept)


def _packed(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


async def shoot(name: str, what: Locator | Page) -> None:
    keep(name, await what.screenshot(animations="disabled", style=UNCOVERED))


async def shoot_page(name: str, page: Page) -> None:
    """The whole window, in its own pixels and no more."""
    keep(name, await page.screenshot(animations="disabled", scale="css"))


async def shoot_screen(name: str, phone: Phone) -> None:
    await phone.element.page.mouse.move(0, 0)  # nothing stands out because it was pressed there
    await shoot(name, phone.element.locator(".frame"))


async def shoot_together(name: str, demo: DemoPage, *phones: Phone) -> None:
    """Phones that stand beside each other, in one picture."""
    await demo.page.locator("h1").scroll_into_view_if_needed()
    boxes = [await phone.element.bounding_box() for phone in phones]
    left, top = min(box["x"] for box in boxes if box), min(box["y"] for box in boxes if box)
    right = max(box["x"] + box["width"] for box in boxes if box)
    foot = max(box["y"] + box["height"] for box in boxes if box)
    clip: FloatRect = {"x": left, "y": top, "width": right - left, "height": foot - top}
    keep(name, await demo.page.screenshot(animations="disabled", clip=clip))


async def invitation(demo: DemoPage) -> None:
    await demo.citizen.element.locator(".start").click()
    await demo.citizen.hears("Skal vi prøve det?")
    await shoot_screen("01-invitation", demo.citizen)
    await demo.citizen.answer("Skal vi prøve det?", "Ja, lad os prøve")
    await demo.citizen.answer("Hvilket sprog er bedst for dig?", "Dansk")
    await demo.citizen.answer("Hvornår må jeg skrive til dig?", "Begge dele")
    await demo.citizen.hears("Næste gang er")


async def before_the_shift(demo: DemoPage) -> None:
    await demo.jump()
    await demo.citizen.answer(BEFORE, "Lidt sen")
    await demo.citizen.answer("Hvor meget senere kommer du?", "10 min senere")
    await demo.citizen.hears("Lars har fået besked.")
    await shoot_screen("02-late", demo.citizen)


async def after_the_shift(demo: DemoPage) -> None:
    await _has_arrived(demo)
    await demo.clock_to("2026-11-23T13:20")
    await demo.citizen.answer(AFTER, "😀 Godt")
    await demo.citizen.answer("Var du der de timer, I har aftalt?", "Ja")
    await demo.citizen.answer("Blev det sådan i dag?", "Ja")
    await demo.citizen.hears("Det var alt for i dag.")
    await shoot_screen("03-check-in", demo.citizen)


async def the_wish(demo: DemoPage) -> None:
    await demo.clock_to("2026-11-23T16:01")
    await demo.citizen.answer(GOOD_DAY, "Hvorfor spørger du?")
    await demo.citizen.hears("Fordi du har fortalt om en god dag.")
    await shoot_screen("07-wish", demo.citizen)
    await demo.citizen.answer(GOOD_DAY, "Ikke nu")


async def absence(demo: DemoPage) -> None:
    await demo.clock_to("2026-11-24T06:45")
    await demo.citizen.write("jeg er syg")
    await demo.citizen.answer("Er det kun i dag?", "I dag")
    await demo.citizen.answer("Er det i orden?", "Ja, giv besked")
    await demo.citizen.hears("Lars fik besked")
    await shoot_screen("04-absence", demo.citizen)
    mail = await demo.open_mail("Amina kommer ikke i dag", to=MENTOR)
    await shoot("04-absence-mail", mail)
    page = await demo.follow(mail, "Jeg har ringet")
    await page.set_viewport_size({"width": 720, "height": 420})
    await shoot("04-absence-link", page)
    await page.get_by_role("button", name="Jeg har ringet").click()
    await expect(page.get_by_role("heading", name="Tak for svaret")).to_be_visible()


async def not_arrived(demo: DemoPage) -> None:
    await demo.clock_to("2026-11-25T08:46")
    mail = await demo.open_mail("Er Amina kommet i dag?", to=MENTOR)
    await shoot("05-not-arrived", mail)
    page = await demo.follow(mail, "Ja, er her")
    await page.get_by_role("button", name="Ja, er her").click()
    await expect(page.get_by_role("heading", name="Tak for svaret")).to_be_visible()


async def danger(demo: DemoPage) -> None:
    await demo.clock_to("2026-11-25T14:00")
    await demo.citizen.write("jeg vil ikke leve mere")
    await demo.caseworker.key("Tegn på fare.", "Jeg ringer nu").click()
    await demo.citizen.hears("Mette har set det og ringer til dig.")
    await shoot_together("08-danger", demo, demo.citizen, demo.caseworker)
    await demo.page.locator("h1").scroll_into_view_if_needed()
    await shoot_page("demo", demo.page)


async def desk(demo: DemoPage) -> None:
    await demo.caseworker.key("Du har taget sagen om Amina.", "Åbn sagen").click()
    page = await demo.open_key(demo.caseworker, "Her er dit link", "Åbn skrivebordet")
    await page.set_viewport_size({"width": 900, "height": 1100})
    await page.get_by_role("button", name="Log ind").click()
    await expect(page.get_by_role("heading", name="Sagen om Amina")).to_be_visible()
    await page.get_by_label("Note", exact=True).fill("Har talt med Amina. Vi ses i morgen kl. 9.")
    await shoot("09-desk", page)
    await page.get_by_role("button", name="Vi har talt sammen").click()
    await page.get_by_label("Hvordan gik det?").select_option(index=1)
    await page.get_by_role("button", name="Luk sagen").click()
    await expect(page.get_by_text("Sagen er lukket.", exact=True)).to_be_visible()


async def reflection(demo: DemoPage) -> None:
    await demo.clock_to("2026-11-26T07:31")
    await demo.citizen.answer(BEFORE, "På vej")
    await demo.clock_to("2026-11-26T13:20")
    await demo.citizen.answer(AFTER, "🙂 Okay")
    await demo.citizen.answer("Var du der de timer, I har aftalt?", "Ja")
    await demo.citizen.answer("Blev det sådan i dag?", "Ja")
    await demo.clock_to("2026-11-26T17:01")
    await demo.citizen.answer("Hvor langt er du?", "7")
    await demo.citizen.hears("Hvad gør, at det ikke er lavere?")
    await demo.citizen.write("Jeg sagde godmorgen til to")
    await demo.citizen.answer("Hvor sikker er du på næste uge?", "8")
    await demo.citizen.hears("Hvad kan du i dag")
    await demo.citizen.write("at folde tøj")
    await demo.citizen.hears("Et lille skridt til næste uge")
    await shoot_screen("06-reflection", demo.citizen)
    await demo.citizen.answer("Et lille skridt til næste uge", "Prøve det én gang")


async def friday(demo: DemoPage) -> None:
    await demo.clock_to("2026-11-27T07:31")
    await demo.citizen.answer(BEFORE, "På vej")
    await demo.clock_to("2026-11-27T14:16")
    await demo.citizen.hears("Det her sender jeg til Lars og Jonas.")
    await shoot_screen("10-preview", demo.citizen)
    await demo.citizen.answer("Det her sender jeg til Lars og Jonas.", "Send")
    mentor = demo.phone("personal_mentor")
    await mentor.hears("Billedet viser de timer, der er aftalt")
    await mentor.element.locator("img.photo").scroll_into_view_if_needed()
    await shoot_screen("10-personal-mentor", mentor)


async def always(demo: DemoPage) -> None:
    await demo.citizen.write("/menu")
    await demo.citizen.key("Tryk på det, du vil.", "Numre").click()
    await demo.citizen.hears("Ring til Mette på")
    await shoot_screen("11-always", demo.citizen)


async def card(demo: DemoPage) -> None:
    await demo.citizen.write("/kort")
    await demo.citizen.answer("at folde tøj", "Ja")
    await demo.citizen.answer("Praktik hos Genbrugsbutikken", "Ja")
    await demo.citizen.hears("Det vil jeg gerne")
    await shoot_screen("12-card-line", demo.citizen)
    await demo.citizen.answer("arbejde i en butik", "Ja")
    await demo.citizen.answer("Hvad vil du nu?", "Send mig kortet")
    await demo.citizen.hears("Skal Mette også have kortet?")
    await shoot_screen("12-card-chat", demo.citizen)
    [page] = card_pages(spec(INVENTED), "en", "Europe/Copenhagen")
    keep("12-card", page)


async def _has_arrived(demo: DemoPage) -> None:
    """The mentor's answer, so that nobody asks where she is."""
    await demo.clock_to("2026-11-23T08:56")
    mail = await demo.open_mail("Er Amina kommet i dag?", to=MENTOR)
    page = await demo.follow(mail, "Ja, er her")
    await page.get_by_role("button", name="Ja, er her").click()
    await expect(page.get_by_role("heading", name="Tak for svaret")).to_be_visible()


WEEK: list[Callable[[DemoPage], Awaitable[None]]] = [
    invitation,
    before_the_shift,
    after_the_shift,
    the_wish,
    absence,
    not_arrived,
    danger,
    desk,
    reflection,
    friday,
    always,
    card,
]


async def main() -> None:
    if reason := chromium.missing():
        sys.exit(reason)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            chromium.chromium() as browser,
            demo_page(browser, Path(folder), viewport=WINDOW, scale=1.5) as demo,
        ):
            for chapter in WEEK:
                await chapter(demo)


if __name__ == "__main__":
    asyncio.run(main())
