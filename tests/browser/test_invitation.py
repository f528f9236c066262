"""Point 1: the invitation, and what somebody else's or no invitation brings."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage


async def test_a_yes_begins_with_who_i_am_and_ends_with_the_first_day(demo: DemoPage) -> None:
    citizen = demo.citizen
    await citizen.element.locator(".start").click()
    await citizen.hears(
        "Jeg er en robot, ikke et menneske.",
        "ændrer det ikke noget i din sag",
        "Ingen hos Genbrugsbutikken kan læse, hvad du skriver.",
        "Skriv ikke dit CPR-nummer",
        "Der sidder ikke nogen og læser med hele tiden.",
    )
    await citizen.answer("Skal vi prøve det?", "Fortæl mere")
    await citizen.hears("SLET fjerner det, jeg har gemt.")
    await citizen.answer("Skal vi prøve det?", "Ja, lad os prøve")
    await citizen.hears("➜ Ja, lad os prøve")
    await citizen.answer("Hvilket sprog er bedst for dig?", "Dansk")
    await citizen.answer("Hvornår må jeg skrive til dig?", "Før jeg møder")
    await citizen.hears("Så er vi i gang.", "Næste gang er i dag kl. 8.30")


async def test_a_no_is_the_end_and_the_caseworker_is_asked_to_phone(demo: DemoPage) -> None:
    citizen = demo.citizen
    await citizen.element.locator(".start").click()
    await citizen.answer("Skal vi prøve det?", "Nej tak")
    await citizen.hears("Jeg skriver ikke mere. Mette får besked om at ringe i stedet.")
    heard = await citizen.messages.count()
    await demo.clock_to("2026-11-24T09:01")
    await demo.caseworker.hears("Amina vil ikke skrive sammen.")
    await expect(citizen.messages).to_have_count(heard)


async def test_a_stranger_gets_a_kind_sentence_and_a_used_invitation_another(
    demo: DemoPage,
) -> None:
    await demo.say_yes()
    invitation = await demo.citizen.messages.first.locator(".text").inner_text()
    await demo.page.locator("#newcomer-open").click()
    await demo.page.locator("#newcomer-name").fill("Nora Fremmed")
    await demo.page.locator("#newcomer-form [type=submit]").click()
    stranger = demo.phone("guest")
    await stranger.write("Hej, hvem er du?")
    await stranger.hears("Vi kender ikke hinanden endnu.", "Jeg gemmer ikke det, du skriver")
    await stranger.write(invitation)
    await stranger.hears("Den invitation er allerede brugt.")
    await stranger.write("/start forkert-kode")
    await stranger.hears("Den invitation kender jeg ikke.")
    await stranger.has_not_heard("Amina")
