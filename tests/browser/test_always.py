"""Point 11: what always works, whatever else is going on."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage

ANSWERS = {
    "/hjaelp": "Er du i fare, så ring 112.",
    "/ring": "Ring til Mette på 20 11 22 01.",
    "/status": "Næste gang er i dag kl. 8.30",
    "/pause": "Skal jeg holde pause?",
    "/stop": "Vil du stoppe helt?",
    "/slet": "Skal jeg slette det, jeg har gemt?",
}


async def test_every_command_of_the_list_answers_at_once(week: DemoPage) -> None:
    for command, says in ANSWERS.items():
        await week.citizen.field.press_sequentially("/")
        entry = week.citizen.element.locator(".menu-item")
        await entry.locator(f':text-is("{command}")').click()
        await week.citizen.hears(says)


async def test_the_menu_has_a_button_for_each(week: DemoPage) -> None:
    await week.citizen.write("/menu")
    await week.citizen.key("Tryk på det, du vil.", "Numre").click()
    await week.citizen.hears("Ring til Mette på 20 11 22 01.")


async def test_english_in_the_middle_asks_the_open_question_again_in_english(
    week: DemoPage,
) -> None:
    await week.jump()
    await week.citizen.hears("Hvordan ser det ud?")
    await week.citizen.write("/sprog")
    await week.citizen.answer("Hvilket sprog er bedst for dig?", "English")
    await week.citizen.answer("How does it look?", "On my way")
    await week.citizen.write("/hjaelp")
    await week.citizen.hears("call 112")


async def test_delete_wipes_the_chat_and_danger_is_answered_all_the_same(week: DemoPage) -> None:
    await week.citizen.write("/slet")
    await week.citizen.answer("Skal jeg slette det, jeg har gemt?", "Ja, slet det")
    await week.citizen.hears("slettet")
    heard = await week.citizen.messages.count()
    await week.clock_to("2026-11-24T20:00")
    await expect(week.citizen.messages).to_have_count(heard)
    await week.citizen.write("jeg vil ikke leve mere")
    await week.citizen.hears("112", "Jeg har ikke givet nogen besked.")


async def test_after_a_pause_start_begins_again(week: DemoPage) -> None:
    await week.citizen.write("/pause")
    await week.citizen.answer("Skal jeg holde pause?", "Ja, hold pause")
    await week.citizen.hears("Jeg holder pause.")
    heard = await week.citizen.messages.count()
    await week.clock_to("2026-11-24T08:00")
    await expect(week.citizen.messages).to_have_count(heard)
    await week.citizen.write("START")
    await week.clock_to("2026-11-25T08:00")
    await week.citizen.hears("Hvordan ser det ud?")
