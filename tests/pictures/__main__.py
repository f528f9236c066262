"""It clicks through the demo as the browser tests do; whoever changes a text sees here what it
looks like. `make pictures` calls it.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import ViewportSize

from tests.browser import chromium
from tests.browser.demo_page import demo_page
from tests.pictures.at_the_desk import DESK
from tests.pictures.frames import PICTURES
from tests.pictures.week import WEEK

WINDOW: ViewportSize = {"width": 1720, "height": 1000}


async def main() -> None:
    if reason := chromium.missing():
        sys.exit(reason)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            chromium.chromium() as browser,
            demo_page(browser, Path(folder), viewport=WINDOW, scale=1.5) as demo,
        ):
            for chapter in (*WEEK, *DESK):
                await chapter(demo)


if __name__ == "__main__":
    asyncio.run(main())
