"""Asking for the link by mail, on a telephone's width and with the keyboard alone: a leader, who is
not on Telegram, gets in; a slip is told at the field; nobody learns who works here."""

from playwright.async_api import Browser, Page, expect

from tests.browser.demo_page import DemoPage
from tests.browser.test_accessible import clean

NARROW, HIGH = 320, 640
HERS, NOBODYS = "birgit@kommunen.example", "birgitte@kommunen.example"
FIELD, SEND = "Din mailadresse på arbejdet", "Send mig et link"


async def good(page: Page) -> None:
    await clean(page)
    assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW
    small = "a, button, input:not([type=hidden])"
    for box in [await one.bounding_box() for one in await page.locator(small).all()]:
        assert box is None or box["width"] <= 1 or box["x"] < 0 or box["height"] >= 24


async def tab_to(page: Page, name: str) -> None:
    """As somebody without a mouse comes there; what has the focus is seen to have it."""
    for _ in range(12):
        await page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if await focused.count() and name in (
            await focused.evaluate("one => one.labels?.[0]?.textContent ?? one.textContent")
        ):
            assert await focused.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
            return
    raise AssertionError(f"no way to {name} with the tabulator")


async def asks(page: Page, typed: str) -> None:
    await tab_to(page, FIELD)
    await page.keyboard.type(typed)
    await tab_to(page, SEND)
    await page.keyboard.press("Enter")


async def test_a_link_by_mail_with_the_keyboard_alone(browser: Browser, demo: DemoPage) -> None:
    theirs = await browser.new_context(viewport={"width": NARROW, "height": HIGH}, locale="da-DK")
    try:
        await _asks_and_comes_in(await theirs.new_page(), demo)
    finally:
        await theirs.close()


async def _asks_and_comes_in(page: Page, demo: DemoPage) -> None:
    demo.expected |= {"422"}  # what the console says of a slip
    demo.watch(page)
    await page.goto(f"{demo.stage.address}/desk/login")
    await expect(page.get_by_role("heading", name="Log ind på skrivebordet")).to_be_visible()
    await good(page)

    await tab_to(page, SEND)  # nothing typed
    await page.keyboard.press("Enter")
    field = page.get_by_label(FIELD)
    told = "Skriv hele din mailadresse, fx mette@kommune.dk."
    await expect(field).to_have_accessible_description(told)
    await expect(field).to_be_focused()
    await good(page)

    await page.keyboard.type("birgit@kommunen")  # half of it
    await page.keyboard.press("Enter")
    await expect(field).to_have_value("birgit@kommunen")
    await expect(field).to_have_attribute("aria-invalid", "true")
    await expect(field).to_be_focused()

    await field.select_text()
    await page.keyboard.type(NOBODYS)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Se i din mail")).to_be_visible()
    await good(page)
    same = await page.content()
    await tab_to(page, "Skriv adressen igen")
    await page.keyboard.press("Enter")
    await asks(page, HERS)
    await expect(page.get_by_role("heading", name="Se i din mail")).to_be_visible()
    assert await page.content() == same  # known or not: the same to the letter
    await expect(demo.page.locator(".mail-column", has_text=NOBODYS)).to_have_count(0)

    mail = await demo.open_mail("Dit link til skrivebordet", to=HERS)
    desk = await demo.follow(mail, "Åbn skrivebordet")
    await desk.set_viewport_size({"width": NARROW, "height": HIGH})
    await expect(desk.get_by_text("Hej Birgit. Tryk for at logge ind.")).to_be_visible()
    await good(desk)
    await tab_to(desk, "Log ind")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("heading", name="Min dag")).to_be_visible()
    await good(desk)

    await tab_to(desk, "Birgit")  # and where one is signed in
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("rowheader", name="Denne skærm")).to_be_visible()
    await good(desk)
    await desk.get_by_role("button", name="Log ud alle steder").focus()
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("heading", name="Log ind på skrivebordet")).to_be_visible()
