"""Point 9: from the card in the chat to the case in the desk, and the end of it."""

from playwright.async_api import expect

from tests.browser.demo_page import LINK, DemoPage

WORDS = "jeg vil ikke leve mere"


async def test_the_card_leads_to_the_words_and_to_a_closed_case(week: DemoPage) -> None:
    await week.citizen.write(WORDS)
    await week.caseworker.key("Tegn på fare.", "Åbn sagen").click()
    desk = await week.open_key(week.caseworker, LINK, "Åbn skrivebordet")
    await expect(desk.get_by_text("Hej Mette. Tryk for at logge ind.")).to_be_visible()
    await desk.get_by_role("button", name="Log ind").click()
    await expect(desk.get_by_role("heading", name="Sagen om Amina")).to_be_visible()
    await expect(desk.locator("blockquote", has_text=WORDS)).to_be_visible()
    await expect(desk.locator("section", has_text="Læst af")).to_contain_text("Mette")
    await desk.get_by_role("button", name="Jeg ringer nu").click()
    await week.citizen.hears("Mette har set det og ringer til dig.")
    await desk.get_by_label("Note", exact=True).fill("Har talt med Amina. Lægen er med.")
    await desk.get_by_role("button", name="Vi har talt sammen").click()
    await expect(desk.get_by_text("Har talt med Amina. Lægen er med.").first).to_be_visible()
    await desk.get_by_label("Hvordan gik det?").select_option(index=1)
    await desk.get_by_role("button", name="Luk sagen").click()
    await expect(desk.get_by_text("Sagen er lukket.", exact=True)).to_be_visible()
    await expect(desk.locator("blockquote", has_text=WORDS)).to_have_count(0)
    await desk.get_by_role("link", name="Alle sager").click()
    await expect(desk.get_by_text("Der er ingen åbne sager hos dig lige nu.")).to_be_visible()


async def test_a_link_signs_in_once(week: DemoPage) -> None:
    week.expected.add("410")  # what the browser's console says of the second try
    await week.caseworker.tool("Åbn skrivebord")
    desk = await week.open_key(week.caseworker, LINK, "Åbn skrivebordet")
    link = desk.url
    await desk.get_by_role("button", name="Log ind").click()
    await expect(desk.get_by_role("heading", name="Min dag")).to_be_visible()
    await desk.goto(link)
    await expect(desk.get_by_role("heading", name="Linket virker ikke mere")).to_be_visible()


async def test_the_desk_without_a_session_says_how_to_get_in(week: DemoPage) -> None:
    desk = await week.context.new_page()
    await desk.goto(f"{week.stage.address}/desk/")
    await expect(desk.get_by_role("heading", name="Log ind på skrivebordet")).to_be_visible()
