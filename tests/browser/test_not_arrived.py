"""Point 5: silence. Not arrived is a fact only when somebody says so."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage

QUESTION = "Kom du godt afsted i dag?"


async def test_the_mentor_says_not_arrived_and_i_am_asked_kindly_at_once(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T08:46")
    mail = await week.open_mail("Er Amina kommet i dag?", to="lars@genbrug.example")
    page = await week.follow(mail, "Ikke endnu")
    before = await week.citizen.element.locator(".message.from-bot").count()
    await page.get_by_role("button", name="Ikke endnu").click()
    await expect(page.get_by_role("heading", name="Tak for svaret")).to_be_visible()
    await expect(week.citizen.element.locator(".message.from-bot")).to_have_count(before + 1)
    await week.clock_to("2026-11-23T10:50")
    await week.caseworker.hears("ORANGE. Amina")


async def test_with_nothing_known_i_am_asked_once_and_then_a_person_is(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T09:01")
    await week.citizen.hears(QUESTION)
    await week.clock_to("2026-11-23T11:01")
    await week.caseworker.hears("Vi ved ikke, om Amina er mødt.")
    await expect(week.citizen.messages.filter(has_text=QUESTION)).to_have_count(1)


async def test_who_told_to_come_later_is_asked_for_once_and_after_that_time(
    week: DemoPage,
) -> None:
    await week.jump()
    await week.citizen.answer("Hvordan ser det ud?", "Lidt sen")
    await week.citizen.answer("Hvor meget senere kommer du?", "10 min senere")
    await week.citizen.hears("Lars har fået besked.")
    await week.clock_to("2026-11-23T08:50")
    await expect(week.page.locator(".mail")).to_have_count(1)
    await week.clock_to("2026-11-23T12:00")
    await expect(week.page.locator(".mail", has_text="Er Amina kommet i dag?")).to_have_count(1)
    await expect(week.citizen.messages.filter(has_text=QUESTION)).to_have_count(1)


async def test_the_mentor_who_saw_me_come_spares_me_the_question(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T08:46")
    mail = await week.open_mail("Er Amina kommet i dag?", to="lars@genbrug.example")
    await week.answer_by_mail(mail, "Ja, er her")
    await week.clock_to("2026-11-23T13:30")
    await week.citizen.hears("Hvordan gik det i dag?")
    await week.citizen.has_not_heard(QUESTION)
    await week.caseworker.has_not_heard("Amina")
