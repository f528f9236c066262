"""Points 6 and 7: the Thursday reflection and the prompt tied to what is true now."""

from datetime import datetime

from playwright.async_api import expect

from tests.browser.conftest import OpenDemo
from tests.browser.demo_page import COPENHAGEN, DemoPage

THURSDAY = datetime(2026, 11, 26, 6, 30, tzinfo=COPENHAGEN)


async def test_thursday_asks_four_things_and_offers_a_next_step(open_demo: OpenDemo) -> None:
    async with open_demo(at=THURSDAY) as demo:
        await demo.say_yes()
        await demo.jump()
        await demo.citizen.answer("Hvordan ser det ud?", "På vej")
        await demo.clock_to("2026-11-26T17:01")
        await demo.citizen.hears("Dit mål nu: Jeg siger godmorgen til en kollega hver dag.")
        await demo.citizen.answer("Hvor langt er du?", "7")
        await demo.citizen.hears("Du siger 7. Hvad gør, at det ikke er lavere?")
        await demo.citizen.write("Jeg sagde godmorgen til to")
        await demo.citizen.answer("Hvor sikker er du på næste uge?", "8")
        await demo.citizen.hears("Hvad kan du i dag")
        await demo.citizen.write("at folde tøj")
        await demo.citizen.hears("Jeg har skrevet det på din liste: at folde tøj")
        await demo.citizen.answer("Et lille skridt til næste uge", "Prøve det én gang")


async def test_not_now_is_respected(week: DemoPage) -> None:
    await week.jump()
    await week.citizen.answer("Hvordan ser det ud?", "På vej")
    await week.clock_to("2026-11-23T16:01")
    asked = "Alt er nyt lige nu."
    await week.citizen.answer(asked, "Hvorfor spørger du?")
    await week.citizen.hears("Fordi det er din første uge.")
    await week.citizen.answer(asked, "Ikke nu")
    await week.clock_to("2026-11-25T19:30")
    await expect(week.citizen.messages.filter(has_text=asked)).to_have_count(2)
    await week.citizen.has_not_heard("Det, du gerne vil: arbejde i en butik")
