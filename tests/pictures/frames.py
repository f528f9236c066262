"""Takes a picture and keeps it small enough for a repository."""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import FloatRect, Locator, Page

from tests.browser.demo_page import DemoPage, Phone

PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"
LARGEST = 150_000  # bytes
MAXCOVERAGE = Image.Quantize.MAXCOVERAGE  # keeps the rare colours: faces, badges
PALETTES = (256, 128, 64)
UNCOVERED = "#clock, .skip { visibility: hidden }"  # the clock floats above what is scrolled


async def in_its_language(page: Page) -> None:
    """Chromium draws some date fields before it knows in which language the page is."""
    await page.evaluate(
        "document.querySelectorAll('input[type^=date]').forEach((one) => "
        "{ const { type } = one; one.type = 'text'; one.type = type; })"
    )


def keep(name: str, png: bytes) -> None:
    """Small enough for a repository; a palette only where it has to be."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    kept = _packed(picture)
    for colours in PALETTES:
        if len(kept) > LARGEST:
            kept = _packed(picture.quantize(colours, MAXCOVERAGE, dither=Image.Dither.NONE))
    if len(kept) > LARGEST:
        sys.exit(f"{name}.png has {len(kept)} bytes; make its window smaller.")
    (PICTURES / f"{name}.png").write_bytes(kept)


def _packed(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


async def shoot(name: str, what: Locator | Page) -> None:
    keep(name, await what.screenshot(animations="disabled", style=UNCOVERED))


async def shoot_page(name: str, page: Page) -> None:
    """The whole window, in its own pixels and no more: then it keeps its colours."""
    await page.mouse.move(0, 0)
    await in_its_language(page)
    keep(name, await page.screenshot(animations="disabled", scale="css"))


async def shoot_screen(name: str, phone: Phone) -> None:
    await phone.element.page.mouse.move(0, 0)  # nothing stands out because it was pressed there
    await shoot(name, phone.element.locator(".frame"))


async def shoot_together(name: str, demo: DemoPage, *phones: Phone) -> None:
    """Phones that stand beside each other, in one picture."""
    await demo.page.locator("h1").scroll_into_view_if_needed()
    boxes = [await phone.element.bounding_box() for phone in phones]
    left, top = min(box["x"] for box in boxes if box), min(box["y"] for box in boxes if box)
    right = max(box["x"] + box["width"] for box in boxes if box)
    foot = max(box["y"] + box["height"] for box in boxes if box)
    clip: FloatRect = {"x": left, "y": top, "width": right - left, "height": foot - top}
    keep(name, await demo.page.screenshot(animations="disabled", clip=clip))
