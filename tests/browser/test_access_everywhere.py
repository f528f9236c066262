"""Every page of the desk in every state, for everybody: axe, a telephone, twice as large, keyboard
alone, no movement, colours of one's own, paper, and the other direction (WCAG 2.2 AA).

Nothing here names a page: what the desk answers is gathered by walking through it
(everywhere/gathering.py), and a page that nobody came to fails.
"""

import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.everywhere import gathering
from tests.browser.everywhere.answers import Answer
from tests.browser.everywhere.window import SCHEMES, Window
from tests.desk.office import opened
from tests.desk.walk import routes

PHONE, TWICE, DESKTOP, A4 = (320, 640), (640, 512), (1280, 1024), (720, 1000)
NO_PAGES = {  # papers, a calendar, a contact card, and parts of pages
    *(f"/citizens/{{citizen}}/meeting/{name}.pdf" for name in ("before", "start", "report")),
    *("/citizens/{citizen}/meeting/follow_up.pdf", "/citizens/{citizen}/meeting.ics"),
    *("/mentor/{token}/contacts", "/now", "/cases/now", "/{rest:path}"),
}
STATUSES = {400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503}
Look = Callable[[Window, Answer], Awaitable[list[str]]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def answers(
    tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path
) -> dict[str, list[Answer]]:
    """What each of the three offices shows; gathered once for all who look."""
    found = {}
    for kind, gather in gathering.KINDS.items():
        path = tmp_path_factory.mktemp(kind) / "fodfaeste.db"
        shutil.copyfile(migrated_sqlite, path)
        async with opened(f"sqlite:///{path}") as office:
            found[kind] = await gather(office)
            if kind == "full":
                pages = {path for method, path in routes(office) if method == "GET"} - NO_PAGES
                seen = {one.route for one in found[kind] if one.status == 200}
                assert pages - seen == set(), "a page that nobody looks at"
    assert {one.status for one in found["wrong"]} == STATUSES
    return found


async def at_every_size(window: Window, answer: Answer) -> list[str]:
    found = [f"lost: {text}" for text in answer.lost]
    found += await window.look("language", "lists", *(["way"] if answer.status >= 400 else []))
    if answer.status in {400, 422}:
        found += await window.look("fields")
    for width, height in (PHONE, TWICE, DESKTOP):
        await window.size(width, height)
        found += await window.look("room", "overlaps", "targets", "mirror")
    return found + await window.spread()


async def in_all_colours(window: Window, _: Answer) -> list[str]:
    """Light and dark, the reader's own, nothing that moves; and on paper."""
    found, page = list[str](), window.page
    await window.size(*DESKTOP)
    for scheme in SCHEMES:
        await page.emulate_media(reduced_motion="reduce", color_scheme=scheme)
        found += await window.look("movement", "contrast", "shapes", "states")
        await page.emulate_media(forced_colors="active", color_scheme=scheme)
        found += await window.look("states", "focus", "shapes")
        await page.emulate_media(forced_colors="none")
    await window.size(*A4)
    await page.emulate_media(media="print")
    found += await window.look("paper", "room")
    await page.emulate_media(media="screen", reduced_motion="no-preference")
    return found


async def by_keyboard_and_axe(window: Window, answer: Answer) -> list[str]:
    """What stands and is reached in the same way on another page is not pressed through twice, and
    axe reads the colours of each address once: `contrast` reads them on every page."""
    await window.size(*PHONE)
    new, address = answer.controls - window.reached, answer.route not in window.routes
    window.reached |= answer.controls
    window.routes.add(answer.route)
    found = await window.tabs() if new else []
    return found + await window.axe(contrast=address and answer.status == 200)


@pytest.mark.parametrize("kind", list(gathering.KINDS))
@pytest.mark.parametrize("looks", [at_every_size, in_all_colours, by_keyboard_and_axe])
async def test_every_page_is_for_everybody(
    kind: str, looks: Look, browser: Browser, answers: dict[str, list[Answer]]
) -> None:
    context, found = await browser.new_context(), dict[str, list[str]]()
    try:
        window = await Window.of(context, axe=looks is by_keyboard_and_axe)
        for answer in answers[kind]:
            await window.show(answer)
            for fault in await looks(window, answer):
                found.setdefault(fault, []).append(answer.name)
    finally:
        await context.close()
    assert not found, "\n".join(
        f"{fault} | {len(names)} x {names[0]}" for fault, names in sorted(found.items())
    )
