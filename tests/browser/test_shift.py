"""Points 2 and 3: before the shift and after it."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage

BEFORE, AFTER = "Hvordan ser det ud?", "Hvordan gik det i dag?"
HOURS, CONDITION = "Var du der de timer, I har aftalt?", "Blev det sådan i dag?"


async def test_an_hour_before_i_hear_when_where_and_who_receives_me(week: DemoPage) -> None:
    await week.jump()
    await week.clock_shows("mandag 23. november kl. 07.30")
    await week.citizen.hears("I dag er din første dag hos Genbrugsbutikken.", "kl. 8.30")
    await week.citizen.answer(BEFORE, "På vej")
    await week.citizen.hears("Godt. Hav en god dag.")


async def test_when_i_am_late_the_company_mentor_gets_a_mail_and_i_am_told(
    week: DemoPage,
) -> None:
    await week.jump()
    await week.citizen.answer(BEFORE, "Lidt sen")
    await week.citizen.answer("Hvor meget senere kommer du?", "30 min senere")
    await week.citizen.hears("Lars har fået besked.")
    mail = await week.open_mail("Amina kommer kl. 9", to="lars@genbrug.example")
    text = mail.frame_locator(".mail-html").locator("body")
    await expect(text).to_contain_text("Amina kommer kl. 9 i dag.")
    await expect(week.page.locator("#to-mailbox")).to_contain_text("Postkasse")


async def test_a_good_day_takes_three_taps(week: DemoPage) -> None:
    await week.jump()
    await week.citizen.answer(BEFORE, "På vej")
    await week.clock_to("2026-11-23T13:30")
    await week.citizen.answer(AFTER, "😀 Godt")
    await week.citizen.answer(HOURS, "Ja")
    await week.citizen.answer(CONDITION, "Spring over")
    await week.citizen.hears("Det var alt for i dag.")


async def test_after_a_hard_day_i_choose_that_the_caseworker_calls(week: DemoPage) -> None:
    await week.jump()
    await week.citizen.answer(BEFORE, "På vej")
    await week.clock_to("2026-11-23T13:30")
    await week.citizen.answer(AFTER, "😞 Svært")
    await week.citizen.answer("Hvad fyldte mest?", "Tempo")
    await week.citizen.answer("Vil du have, at Mette ringer?", "Ja, i dag")
    await week.caseworker.hears("Amina vil gerne ringes op.")
    await week.citizen.has_not_heard("Var du der de timer")
    await week.caseworker.answer("Amina vil gerne ringes op.", "Jeg tager den")
    await week.citizen.hears("Mette har set det")


async def test_a_check_in_goes_with_the_keyboard_alone(week: DemoPage) -> None:
    await week.jump()
    keyboard, focused = week.page.keyboard, week.page.locator(":focus")
    await week.citizen.key(BEFORE, "På vej").focus()
    await keyboard.press("Enter")
    await week.citizen.hears("Godt. Hav en god dag.")
    await week.page.locator("[data-jump=hour]").focus()
    for hour in ("08.30", "09.30", "10.30", "11.30", "12.30", "13.30"):
        await keyboard.press("Enter")
        await week.clock_shows(f"kl. {hour}")
        await expect(week.page.locator("#clock")).to_have_attribute("aria-busy", "false")
    chat = week.citizen.element.locator(".log")
    await chat.focus()
    for question, answer in ((AFTER, "🙂 Okay"), (HOURS, "Ja"), (CONDITION, "Delvist")):
        await expect(week.citizen.key(question, answer)).to_be_visible()
        while await focused.inner_text() != answer:
            await keyboard.press("Tab")
        await keyboard.press("Space")
        await expect(week.citizen.key(question, answer)).to_have_count(0)
        await expect(chat).to_be_focused()
    await week.citizen.hears("Det var alt for i dag.")
