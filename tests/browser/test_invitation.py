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
    await citizen.hears("Så er vi i gang.", "Næste gang er mandag kl. 8.30")


async def test_a_no_is_the_end_and_the_caseworker_is_asked_to_phone(demo: DemoPage) -> None:
    citizen = demo.citizen
    await citizen.element.locator(".start").click()
    await citizen.answer("Skal vi prøve det?", "Nej tak")
    await demo.clock_to("2026-11-23T13:00")
    await demo.caseworker.hears("Amina")
    heard = await citizen.messages.count()
    await demo.clock_to("2026-11-24T13:00")
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
    await expect(stranger.element.locator(".message.from-bot")).to_have_count(1)
    await stranger.write(invitation)
    await expect(stranger.element.locator(".message.from-bot")).to_have_count(2)
    await stranger.has_not_heard("Amina")
    await stranger.write("/start forkert-kode")
    await expect(stranger.element.locator(".message.from-bot")).to_have_count(3)
