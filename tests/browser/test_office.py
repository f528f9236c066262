"""The office in a real browser: what waits, looked at, mended and written down; on a phone too."""

from typing import Any

from playwright.async_api import Page, expect

from bot.arrivals import Arrival
from bot.letters import written
from flows.events import Wrote
from flows.understanding import hear
from storage import desk, people
from storage.folder import table
from storage.tables import DeadLetter, Person, SignIn
from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean

TOKEN = "a-leaders-own-link-of-this-test"
WIDER_THAN_THE_SCREEN = (
    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
)
PAGES = (
    ("Overblik", "Kontoret"),
    ("Hvem har hvad", "Hvem har hvad"),
    ("Kan alle nås?", "Kan alle nås?"),
    ("Regler", "Kommunens regler"),
    ("Tal", "Tal"),
    ("Hvem har læst", "Hvem har læst hvad"),
    ("Sletning", "Det, der bliver slettet"),
    ("Gik galt", "Det, der gik galt"),
)


async def leader(week: DemoPage) -> Page:
    """Signed in as the office's leader, whose phone is not on the demo's page."""
    assert week.stage.whole is not None
    found: list[str] = []

    def prepare(tx: Any) -> None:
        rows = tx.connection.execute(table(Person).select()).all()
        birgit = next((row for row in rows if row.role == "leader"), None)
        number = birgit.id if birgit else people.add_staff(tx, "leader", "Birgit")
        tx.add(
            SignIn, digest=people.digest(TOKEN), person_id=number, leads_to="/desk/office",
            expires_at=tx.now.replace(year=2030),
        )  # fmt: skip
        amina = next(row for row in rows if row.key is not None)
        desk.log_read(tx, amina.id, number, "hours")
        letter = Arrival("tg:1:1", Wrote(hear("det er privat")), person=amina.id)
        tx.add(
            DeadLetter, key=letter.key, person_id=amina.id, trace="x (y.py:1)", at=tx.now,
            arrival=tx.seal(written(letter), "deadletter.arrival"),
        )  # fmt: skip
        found.append(amina.name)

    await week.stage.whole.batches.write(prepare)
    page = await week.context.new_page()
    await page.goto(f"{week.page.url.rstrip('/')}/desk/login/{TOKEN}")
    await page.get_by_role("button", name="Log ind").click()
    await expect(page.get_by_role("heading", name="Kontoret", exact=True)).to_be_visible()
    return page


def tabs(page: Page) -> Any:
    return page.get_by_role("navigation", name="Kontoret")


async def test_a_leader_sees_what_waits_and_tries_it_again(week: DemoPage) -> None:
    page = await leader(week)
    waits = page.get_by_role("region", name="Det her venter på nogen")
    await waits.get_by_role("link", name="1 ting gik galt").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Amina skrev en besked.")).to_be_visible()
    await expect(page.get_by_text("privat")).to_have_count(0)
    await page.get_by_role("button", name="Prøv igen").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("Det lykkedes denne gang.")
    await tabs(page).get_by_role("link", name="Hvem har læst").click()
    await expect(page.get_by_role("cell", name="Timer")).to_be_visible()
    await expect(page.get_by_text("Noget, der gik galt, er prøvet igen")).to_be_visible()
    week.expected.add("422")  # the console says it of a form that is not right
    await page.get_by_label("Navn eller sagsnøgle").fill("Nogen")
    await page.get_by_role("button", name="Find").click()
    await expect(page.get_by_label("Navn eller sagsnøgle")).to_be_focused()
    await clean(page)


async def test_each_tab_is_clean_on_a_screen_and_fits_a_phone(week: DemoPage) -> None:
    page = await leader(week)
    for width in (1280, 320):
        await page.set_viewport_size({"width": width, "height": 800})
        for tab, title in PAGES:
            await tabs(page).get_by_role("link", name=tab, exact=True).click()
            await expect(page.get_by_role("heading", level=1)).to_have_text(title)
            await page.wait_for_load_state()  # the words are there before their styles
            assert not await page.evaluate(WIDER_THAN_THE_SCREEN), (tab, width)
            await clean(page)
