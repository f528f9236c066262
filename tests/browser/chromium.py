"""Where the browser is and how it is started: offline, and the same on every machine."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, async_playwright

USUAL = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",  # in a container there is none to have
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=da",
    # Date fields as the page's own language writes them: --lang does nothing where the browser's
    # Danish texts are not installed (chromium-l10n), and then it is 12/07/2026.
    "--enable-blink-features=LangAttributeAwareFormControlUI",
)


def path() -> str:
    return os.environ.get("CHROMIUM") or USUAL


def missing() -> str:
    """Why there is no browser, or nothing."""
    if Path(path()).is_file():
        return ""
    return f"There is no Chromium at {path()}: install one, or say where it is with CHROMIUM=…"


def required() -> bool:
    return os.environ.get("REQUIRE_BROWSER", "") not in {"", "0"}


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path(), args=list(FLAGS))
        try:
            yield browser
        finally:
            await browser.close()
