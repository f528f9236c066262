"""The page itself: clock, block, faults, a chat as a story, and a narrow screen."""

import tomllib

import pytest
from playwright.async_api import expect

from tests.browser.conftest import OpenDemo
from tests.browser.demo_page import DemoPage

NARROW = {"width": 390, "height": 844}


async def test_five_phones_a_mailbox_and_a_clock(demo: DemoPage) -> None:
    await demo.clock_shows("mandag 23. november kl. 06.30")
    for role in ("citizen", "caseworker", "deputy", "job_consultant", "personal_mentor"):
        await expect(demo.phone(role).element).to_be_visible()
    await expect(demo.page.locator("#mailbox-empty")).to_be_visible()


async def test_the_clock_jumps_and_cannot_go_back(week: DemoPage) -> None:
    await week.jump("quarter")
    await week.clock_shows("kl. 06.45")
    await week.jump("hour")
    await week.clock_shows("kl. 07.45")
    await week.jump("morning")
    await week.clock_shows("tirsdag 24. november kl. 06.30")
    await week.jump("monday")
    await week.clock_shows("mandag 30. november kl. 06.30")
    await expect(week.page.locator("#jump-time")).to_have_attribute("min", "2026-11-30T06:30")


async def test_a_blocked_bot_is_silent_and_the_caseworker_is_told(week: DemoPage) -> None:
    await week.citizen.tool("Bloker botten")
    await expect(week.citizen.element.locator(".blocked-line")).to_be_visible()
    heard = await week.citizen.messages.count()
    await week.clock_to("2026-11-24T09:01")
    await week.caseworker.hears("Amina kan ikke nås i Telegram.")
    await expect(week.citizen.messages).to_have_count(heard)
    await week.citizen.tool("Fjern blokering")
    await expect(week.citizen.element.locator(".blocked-line")).to_be_hidden()


async def test_too_many_messages_once_and_the_answer_still_comes(week: DemoPage) -> None:
    await week.page.locator("#faults-toggle").click()
    await week.page.get_by_role("button", name="For mange beskeder (429) én gang").click()
    await expect(week.page.locator(".notice")).to_contain_text("Slået til")
    await week.citizen.write("/status")
    await expect(week.citizen.messages.last).to_contain_text("/status")
    await week.jump("quarter")
    await week.citizen.hears("Dit mål: Jeg siger godmorgen")


async def test_updates_that_come_twice_are_answered_once(week: DemoPage) -> None:
    await week.page.locator("#faults-toggle").click()
    await week.page.get_by_role("button", name="Alt kommer dobbelt").click()
    await week.citizen.write("/ring")
    await week.citizen.hears("Ring til Mette")
    await week.citizen.write("/hjaelp")
    await week.citizen.hears("Er du i fare")
    await expect(week.citizen.messages.filter(has_text="Ring til Mette på")).to_have_count(1)


async def test_a_chat_is_copied_as_a_story_with_its_presses(week: DemoPage) -> None:
    await week.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await week.citizen.tool("Kopiér denne samtale som historie")
    await expect(week.page.locator("#story-note")).to_contain_text("Kopieret.")
    story = tomllib.loads(await week.page.locator("#story-text").input_value())
    assert story["start"] == "2026-11-23T06:30"
    assert story["steps"][0]["writes"] == "{start}"
    pressed = [step["presses"] for step in story["steps"] if "presses" in step]
    assert pressed == ["Ja, lad os prøve", "Dansk", "Begge dele"]


async def test_what_is_typed_goes_with_a_picture_and_into_the_story(week: DemoPage) -> None:
    await week.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await week.citizen.field.fill("jeg kommer 20 min for sent")
    await week.citizen.tool("Vedhæft")
    await week.citizen.element.get_by_text("Billede", exact=True).click()
    await week.citizen.hears("Jeg har læst din tekst", "Kommer du kl. 8.50?")
    await week.citizen.tool("Kopiér denne samtale som historie")
    story = tomllib.loads(await week.page.locator("#story-text").input_value())
    sent = [step["sends"] for step in story["steps"] if "sends" in step]
    assert sent == [{"photo": "jeg kommer 20 min for sent"}]


async def test_on_a_phone_one_chat_at_a_time_and_nothing_hangs_over_the_edge(
    open_demo: OpenDemo,
) -> None:
    async with open_demo(viewport=NARROW) as demo:
        await demo.say_yes()
        await demo.jump()
        await demo.citizen.answer("Hvordan ser det ud?", "På vej")
        await expect(demo.caseworker.element).to_be_hidden()
        await demo.page.locator(".tab", has_text="Mette").click()
        await expect(demo.caseworker.element).to_be_visible()
        await expect(demo.citizen.element).to_be_hidden()
        await demo.page.locator(".tab", has_text="Postkasse").click()
        await expect(demo.page.locator("#mailbox")).to_be_visible()
        over = await demo.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0


UNDER_THE_CLOCK = """() => {
  const clock = document.querySelector("#clock"), found = [];
  const links = [...document.querySelectorAll("a, button")].filter((one) => !clock.contains(one));
  for (const one of links.reverse()) {
    scrollTo(0, document.documentElement.scrollHeight);
    one.focus();
    const is = one.getBoundingClientRect(), over = clock.getBoundingClientRect();
    if (document.activeElement === one && is.height && is.top < over.bottom && is.bottom > over.top)
      found.push(one.textContent.trim());
  }
  return found;
}"""


@pytest.mark.parametrize("width", [1600, 1280])
async def test_the_clock_covers_no_link_that_is_tabbed_back_to(
    open_demo: OpenDemo, width: int
) -> None:
    """The page is scrolled down to the mailbox, and the clock stays at the top."""
    async with open_demo(viewport={"width": width, "height": 600}) as demo:
        assert await demo.page.evaluate("document.documentElement.scrollHeight > innerHeight + 60")
        assert await demo.page.locator("#doors a").count() > 3
        assert await demo.page.evaluate(UNDER_THE_CLOCK) == []
