"""Point 4: absence from the citizen's phone to the links in the company mentor's mail."""

from playwright.async_api import expect

from tests.browser.demo_page import DemoPage


async def _is_ill_today(demo: DemoPage) -> None:
    await demo.citizen.write("jeg er syg")
    await demo.citizen.answer("Er det kun i dag?", "I dag")
    await demo.citizen.answer("Er det i orden?", "Ja, giv besked")


async def test_i_see_who_was_told_and_the_mentor_answers_from_the_mail(week: DemoPage) -> None:
    await _is_ill_today(week)
    await week.citizen.hears("Lars fik besked kl. 6.30 (mail).")
    await week.caseworker.hears("Amina kommer ikke i dag.")
    mail = await week.open_mail("Amina kommer ikke i dag", to="lars@genbrug.example")
    text = mail.frame_locator(".mail-html").locator("body")
    await expect(text).to_contain_text("Hvornår ses vi igen?")
    await expect(text).not_to_contain_text("syg")
    page = await week.follow(mail, "Jeg har ringet")
    await expect(page.get_by_role("heading", name="Har du ringet til Amina?")).to_be_visible()
    await page.reload()  # looking, as a mail scanner does, is no answer
    await expect(page.get_by_text("Tak for svaret")).to_have_count(0)
    await page.get_by_role("button", name="Jeg har ringet").click()
    await expect(page.get_by_role("heading", name="Tak for svaret")).to_be_visible()
    await expect(page.get_by_text("Du har svaret: Jeg har ringet")).to_be_visible()


async def test_the_mentor_who_cannot_call_today_says_so(week: DemoPage) -> None:
    await _is_ill_today(week)
    mail = await week.open_mail("Amina kommer ikke i dag", to="lars@genbrug.example")
    await week.answer_by_mail(mail, "Jeg når det ikke i dag")
    await week.phone("job_consultant").hears("Kan du ringe til Amina")


async def test_when_i_report_it_myself_nobody_is_written_to(week: DemoPage) -> None:
    await week.citizen.write("/fravaer")
    await week.citizen.answer("Er det kun i dag?", "I dag")
    await week.citizen.answer("Vil du sige hvorfor?", "Spring over")
    await week.citizen.answer("Er det i orden?", "Jeg ringer selv")
    await week.citizen.hears("20 11 22 05")
    await week.clock_to("2026-11-23T13:30")
    await expect(week.page.locator(".mail")).to_have_count(0)
    await week.caseworker.has_not_heard("Amina")


async def test_next_morning_comes_a_gentle_question_and_then_a_welcome(week: DemoPage) -> None:
    await _is_ill_today(week)
    await week.citizen.hears("Lars fik besked")
    await week.clock_to("2026-11-24T07:45")
    await week.citizen.hears("Hvordan har du det med at komme i dag")
