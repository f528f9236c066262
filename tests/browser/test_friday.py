"""Point 10: the citizen previews the summary, and what the mentors then get."""

from datetime import datetime

from playwright.async_api import expect

from tests.browser.conftest import OpenDemo
from tests.browser.demo_page import COPENHAGEN, DemoPage

THURSDAY = datetime(2026, 11, 26, 6, 30, tzinfo=COPENHAGEN)
QUESTION = "Det her sender jeg til Lars og Jonas."


async def _to_the_preview(demo: DemoPage) -> None:
    """Two days of the week, the first one answered as kept."""
    await demo.say_yes()
    await demo.jump()
    await demo.citizen.answer("Hvordan ser det ud?", "På vej")
    await demo.clock_to("2026-11-26T13:30")
    await demo.citizen.answer("Hvordan gik det i dag?", "😀 Godt")
    await demo.citizen.answer("Var du der de timer, I har aftalt?", "Ja")
    await demo.citizen.answer("Blev det sådan i dag?", "Ja")
    await demo.clock_to("2026-11-27T07:31")
    await demo.citizen.answer("Hvordan ser det ud?", "På vej")
    await demo.clock_to("2026-11-27T14:16")
    await demo.citizen.hears(QUESTION)


async def test_what_i_send_is_what_each_mentor_gets(open_demo: OpenDemo) -> None:
    async with open_demo(at=THURSDAY) as demo:
        await _to_the_preview(demo)
        await demo.citizen.answer(QUESTION, "Send")
        mail = await demo.open_mail("Amina", to="lars@genbrug.example")
        text = mail.frame_locator(".mail-html").locator("body")
        await expect(text).to_contain_text("torsdag 26. november kl. 8.30-12.30")
        await expect(text).not_to_contain_text("Godt.")
        mentor = demo.phone("personal_mentor")
        await mentor.hears("Billedet viser de timer, der er aftalt")
        picture = mentor.element.locator("img.photo")
        await expect(picture).to_be_visible()
        assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


async def test_what_i_do_not_answer_is_only_next_weeks_days(open_demo: OpenDemo) -> None:
    async with open_demo(at=THURSDAY) as demo:
        await _to_the_preview(demo)
        await demo.clock_to("2026-11-27T15:01")
        mentor = demo.phone("personal_mentor")
        await mentor.hears("Aftalt i uge 49")
        await mentor.has_not_heard("godmorgen")
        await expect(mentor.element.locator("img.photo")).to_have_count(0)
        mail = await demo.open_mail("Næste uge med Amina", to="lars@genbrug.example")
        await demo.answer_by_mail(mail, "Det gik godt")


async def test_the_caseworker_gets_a_digest_of_the_week(open_demo: OpenDemo) -> None:
    async with open_demo(at=THURSDAY) as demo:
        await demo.say_yes()
        await demo.clock_to("2026-11-27T16:00")
        await demo.caseworker.hears("Her er ugen, én borger ad gangen.")
