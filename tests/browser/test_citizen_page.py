"""A citizen's page as a caseworker reads it, on a desk and on a phone: from the list to the
pictures, the words behind a click, the cases, the timeline; empty, and after a day was lived."""

from playwright.async_api import Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean

PHONE = {"width": 320, "height": 700}
OVERVIEW = "Overblik over Amina"


async def a_day(week: DemoPage) -> None:
    """The first one, as agreed."""
    await week.clock_to("2026-11-23T13:30")
    await week.citizen.answer("Hvordan gik det i dag?", "🙂 Okay")
    await week.citizen.answer("Var du der de timer, I har aftalt?", "Ja")


async def at_the_list(week: DemoPage) -> Page:
    await week.caseworker.write("/skrivebord")
    desk = await week.signs_in()
    await expect(desk.get_by_role("button", name="Log ud", exact=True)).to_be_visible()
    await desk.goto(desk.url.partition("/desk/")[0] + "/desk/citizens")
    await expect(desk.get_by_role("heading", name="Dine borgere")).to_be_visible()
    return desk


async def fits(desk: Page) -> None:
    """Nothing is wider than a narrow phone."""
    await desk.set_viewport_size(PHONE)
    wide = await desk.evaluate("document.documentElement.scrollWidth")
    assert wide == PHONE["width"]
    await clean(desk)


async def tab(desk: Page, name: str, heading: str) -> None:
    await (
        desk.get_by_role("navigation", name="Sider om borgeren")
        .get_by_role("link", name=name, exact=True)
        .click()
    )
    await expect(desk.get_by_role("heading", name=heading, level=1)).to_be_visible()


async def test_a_caseworker_reads_how_it_goes_from_the_list_to_the_words(week: DemoPage) -> None:
    await a_day(week)
    await week.citizen.write("jeg vil ikke leve mere")
    await week.caseworker.hears("Tegn på fare.")
    desk = await at_the_list(week)
    await clean(desk)
    await desk.get_by_role("link", name="Amina").click()
    await expect(desk.get_by_role("heading", name=OVERVIEW)).to_be_visible()
    await expect(desk.get_by_role("img", name="Dagene i 2 uger")).to_be_visible()
    await expect(desk.get_by_role("img", name="Timer aftalt og holdt i 1 uge")).to_be_visible()
    await clean(desk)
    await expect(desk.get_by_text("jeg vil ikke leve mere")).to_have_count(0)
    await desk.get_by_text("Vis som tabel").first.click()
    row = desk.get_by_role("row", name="mandag 23. november")
    await expect(row).to_contain_text("Var der")
    await expect(row).to_contain_text("Okay")
    await clean(desk)
    await fits(desk)
    await desk.get_by_role("link", name="Åbn ordene").click()
    await expect(desk.get_by_role("heading", name="Ord fra Amina")).to_be_visible()
    await expect(desk.get_by_text("jeg vil ikke leve mere")).to_be_visible()
    await expect(desk.get_by_text("Det er skrevet ned, at du har læst ordene.")).to_be_visible()
    await fits(desk)
    await tab(desk, "Sager", "Sager om Amina")
    await fits(desk)
    await tab(desk, "Tidslinje", "Tidslinje for Amina")
    await expect(desk.get_by_text("Var der. Dagen var: Okay")).to_be_visible()
    await fits(desk)
    await desk.get_by_role("link", name="← Borgere").click()
    await expect(desk.get_by_role("link", name="Amina")).to_be_visible()
    await fits(desk)


async def test_a_citizen_of_whom_nothing_is_known_yet_has_pages_too(week: DemoPage) -> None:
    desk = await at_the_list(week)
    await desk.get_by_role("link", name="Amina").click()
    await expect(desk.get_by_text("Der er ikke talt timer endnu.").first).to_be_visible()
    await clean(desk)
    await fits(desk)
    for name, heading in (("Sager", "Sager om Amina"), ("Tidslinje", "Tidslinje for Amina")):
        await tab(desk, name, heading)
        await clean(desk)


async def test_forced_colours_dark_and_paper_keep_what_the_pictures_say(week: DemoPage) -> None:
    await a_day(week)
    desk = await at_the_list(week)
    await desk.get_by_role("link", name="Amina").click()
    await desk.emulate_media(color_scheme="dark")
    await clean(desk)
    await desk.emulate_media(forced_colors="active")
    await clean(desk)
    await desk.emulate_media(media="print", forced_colors="none")
    await expect(desk.get_by_role("navigation")).to_have_count(0)
    await expect(desk.get_by_role("img", name="Dagene i 2 uger")).to_be_visible()
