"""Point 8: danger words, by day and by night, from a citizen and from a stranger."""

from datetime import datetime

from playwright.async_api import expect

from tests.browser.conftest import OpenDemo
from tests.browser.demo_page import COPENHAGEN, DemoPage

WORDS = "jeg vil ikke leve mere"
CARD = "Tegn på fare."
MIDDAY = datetime(2026, 11, 23, 10, 0, tzinfo=COPENHAGEN)


async def test_by_day_a_person_takes_it_and_i_hear_the_name(open_demo: OpenDemo) -> None:
    async with open_demo(at=MIDDAY) as demo:
        await demo.say_yes()
        await demo.citizen.write(WORDS)
        await demo.citizen.hears("Jeg er en robot og kan ikke hjælpe dig alene.", "70 201 201")
        await demo.caseworker.hears(f"RØD. Amina, siden kl. 10.\n\n{CARD}")
        await demo.citizen.has_not_heard("ringer til dig")
        await demo.caseworker.has_not_heard(WORDS)
        await demo.caseworker.answer(CARD, "Jeg ringer nu")
        await demo.citizen.hears("Mette har set det og ringer til dig.")
        await demo.jump("quarter")
        await demo.phone("deputy").has_not_heard(CARD)


async def test_by_night_it_says_when_somebody_reads_and_the_deputy_is_next(
    week: DemoPage,
) -> None:
    await week.clock_to("2026-11-23T23:30")
    await week.citizen.write(WORDS)
    await week.citizen.hears("Vent ikke på det. Ring til et af numrene nu.")
    await week.caseworker.hears(CARD)
    await week.jump("quarter")
    await week.phone("deputy").hears(CARD)
    await week.jump("quarter")
    await expect(week.mail("RØD", to="birgit@kommunen.example")).to_be_visible()


async def test_a_stranger_gets_the_same_help_and_hears_that_nobody_was_told(
    demo: DemoPage,
) -> None:
    await demo.page.locator("#newcomer-open").click()
    await demo.page.locator("#newcomer-name").fill("Nora Fremmed")
    await demo.page.locator("#newcomer-form [type=submit]").click()
    stranger = demo.phone("guest")
    await stranger.write(WORDS)
    await stranger.hears("112", "70 201 201", "Jeg har ikke givet nogen besked.")
    await demo.caseworker.has_not_heard(CARD)
