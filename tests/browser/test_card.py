"""The competence card in the demo: a file in the chat and in a mail, which can be fetched."""

from pathlib import Path

from playwright.async_api import Locator, Page, expect

from tests.browser.demo_page import DemoPage

CHOICE = "Hvad vil du nu?"
FILE = "kompetencekort.pdf"


async def fetched(page: Page, link: Locator) -> bytes:
    """As a click does it: the browser keeps a file of that name."""
    async with page.expect_download() as coming:
        await link.click()
    download = await coming.value
    assert download.suggested_filename == FILE
    return Path(await download.path()).read_bytes()


async def test_the_card_can_be_fetched_from_the_chat_and_from_the_mail(week: DemoPage) -> None:
    citizen = week.citizen
    await citizen.write("/kort")
    await citizen.answer("Praktik hos Genbrugsbutikken", "Ja")
    await citizen.answer("arbejde i en butik", "Ja")
    await citizen.answer(CHOICE, "Tilføj en linje")
    await citizen.hears("Hvad kan du")
    await citizen.write("Sortere tøj og sætte priser på")
    await citizen.answer(CHOICE, "Send mig kortet")
    await citizen.hears("- Sortere tøj og sætte priser på", "Jeg fjerner det her efter 40 timer.")
    chat = citizen.element.get_by_role("link", name=FILE)
    assert (await fetched(week.page, chat)).startswith(b"%PDF-")
    await citizen.answer("Skal Mette også have kortet?", "Ja, send det")
    await citizen.hears("Kortet er sendt til Mette.")
    mail = await week.open_mail("Kompetencekort fra Amina", to="mette@kommunen.example")
    await expect(mail.get_by_text("kompetencekort.txt")).to_be_visible()
    attached = mail.get_by_role("link", name=FILE)
    assert (await fetched(week.page, attached)).startswith(b"%PDF-")
