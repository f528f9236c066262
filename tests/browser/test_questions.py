"""A question from the phone to the desk and back, by keyboard; and a mentor's, from a mail on a
small screen (requirements 33, 139)."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean

SAID = "Må jeg få fri på fredag?"
NARROW, HIGH = 360, 640


async def _tab_to(page: Page, name: str) -> None:
    """By the keyboard alone, as somebody without a mouse."""
    for _ in range(20):
        await page.keyboard.press("Tab")
        there = await page.evaluate("() => document.activeElement.textContent.trim()")
        if there == name:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


async def asks_mette(demo: DemoPage) -> None:
    await demo.citizen.write("/spoerg")
    await demo.citizen.answer("Hvem vil du spørge?", "Spørg Mette")
    await demo.citizen.hears("Hvad vil du spørge Mette om?")
    await demo.citizen.write(SAID)
    await demo.citizen.answer("Det her sender jeg til Mette:", "Send")
    await demo.citizen.hears("Mette får besked nu.")


async def test_a_question_is_answered_in_the_desk_by_keyboard(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T10:00")
    await asks_mette(week)
    await week.caseworker.key("Amina har et spørgsmål til dig.", "Læs spørgsmålet").click()
    desk = await week.signs_in()
    await expect(desk.get_by_role("heading", name="Spørgsmål om Amina")).to_be_visible()
    await expect(desk.locator("blockquote", has_text=SAID)).to_be_visible()
    await clean(desk)
    await desk.get_by_role("textbox", name="Dit svar").focus()
    await desk.keyboard.type("Ja, det må du. God tur.")
    await _tab_to(desk, "Se det først")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("heading", name="Det her bliver sendt til Amina")).to_be_focused()
    await clean(desk)
    await _tab_to(desk, "Send")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("status")).to_contain_text("Svaret er sendt til Amina.")
    await clean(desk)
    await week.citizen.hears("Svar fra Mette: Ja, det må du. God tur.")
    await week.citizen.answer("Svar fra Mette:", "Tak")
    await week.caseworker.hears("Amina siger tak for dit svar.")


async def test_a_mentor_asks_from_a_mail_on_a_small_screen(week: DemoPage) -> None:
    await week.clock_to("2026-11-23T09:15")
    mail = await week.open_mail("Er Amina kommet i dag?")
    page = await week.follow(mail, "Stil et spørgsmål")
    await page.set_viewport_size({"width": NARROW, "height": HIGH})
    await expect(page.get_by_text("Linket er til Lars.")).to_be_visible()
    await clean(page)
    await page.get_by_label("Hvad vil du skrive?").fill("Kommer Amina på fredag?")
    await page.get_by_role("button", name="Spørg Hanne").click()
    await expect(page.get_by_role("heading", name="Det her bliver sendt til Hanne")).to_be_focused()
    await clean(page)
    wide = await page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= NARROW
    await page.get_by_role("button", name="Send").click()
    await expect(page.get_by_role("status")).to_contain_text("Hanne får besked nu.")
    await clean(page)
    await week.phone("job_consultant").key("Lars har et spørgsmål", "Svar").click()
    await week.phone("job_consultant").hears("Skriv dit svar til Lars.")
    await week.phone("job_consultant").write("Ja, kl. 9.")
    await week.phone("job_consultant").answer("Det her sender jeg til Lars:", "Send")
    await week.phone("job_consultant").hears("Svaret er sendt til Lars.")
    letter = await week.open_mail("Svar fra Hanne", to="lars@genbrug.example")
    await expect(letter.frame_locator(".mail-html").get_by_text("Ja, kl. 9.")).to_be_visible()
    async with week.context.expect_page() as opening:  # by keyboard, as in the desk
        await letter.frame_locator(".mail-html").get_by_role("link", name="Tak").press("Enter")
    thanks = await opening.value
    await thanks.get_by_role("button", name="Tak").click()
    await week.phone("job_consultant").hears("Lars siger tak for dit svar.")
