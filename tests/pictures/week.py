"""The first week, clicked through in the demo: the pictures of docs/walk.md."""

from playwright.async_api import expect

from bot.card.setting import card_pages
from flows.card.paper import spec
from tests.browser.demo_page import DemoPage
from tests.invented_card import INVENTED
from tests.pictures.frames import keep, shoot, shoot_page, shoot_screen, shoot_together

MENTOR = "lars@genbrug.example"
BEFORE, AFTER = "Hvordan ser det ud?", "Hvordan gik det i dag?"
GOOD_DAY = "Du har haft en god dag for nylig."


async def invitation(demo: DemoPage) -> None:
    await demo.citizen.element.locator(".start").click()
    await demo.citizen.hears("Skal vi prøve det?")
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
    await demo.answer_by_mail(mail, "Jeg har ringet")


async def not_arrived(demo: DemoPage) -> None:
    await demo.clock_to("2026-11-25T08:46")
    mail = await demo.open_mail("Er Amina kommet i dag?", to=MENTOR)
    await shoot("05-not-arrived", mail)
    await demo.answer_by_mail(mail, "Ja, er her")


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
    page = await demo.signs_in()
    await page.set_viewport_size({"width": 900, "height": 1200})
    await expect(page.get_by_role("heading", name="Sagen om Amina")).to_be_visible()
    await page.get_by_label("Note", exact=True).fill("Har talt med Amina. Vi ses i morgen kl. 9.")
    await page.get_by_role("heading", level=1).click()  # no field stands out
    await shoot_page("09-desk", page)
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


async def card(demo: DemoPage) -> None:
    await demo.citizen.write("/kort")
    await demo.citizen.answer("at folde tøj", "Ja")
    await demo.citizen.answer("Praktik hos Genbrugsbutikken", "Ja")
    await demo.citizen.hears("Det vil jeg gerne")
    await shoot_screen("12-card-line", demo.citizen)
    await demo.citizen.answer("arbejde i en butik", "Ja")
    await demo.citizen.answer("Hvad vil du nu?", "Send mig kortet")
    await demo.citizen.hears("Skal Mette også have kortet?")
    [page] = card_pages(spec(INVENTED), "en", "Europe/Copenhagen")
    keep("12-card", page)


async def _has_arrived(demo: DemoPage) -> None:
    """The mentor's answer, so that nobody asks where she is."""
    await demo.clock_to("2026-11-23T08:56")
    mail = await demo.open_mail("Er Amina kommet i dag?", to=MENTOR)
    await demo.answer_by_mail(mail, "Ja, er her")


WEEK = (
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
    card,
)
