"""One browser for each worker; every test gets its own whole system and its own window."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser import chromium
from tests.browser.demo_page import DemoPage, demo_page

HERE = Path(__file__).parent
OpenDemo = Callable[..., AbstractAsyncContextManager[DemoPage]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser lives in one event loop, so what uses it runs there too."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if reason := chromium.missing():
        if chromium.required():
            pytest.fail(f"{reason} (REQUIRE_BROWSER is set.)")
        pytest.skip(reason)
    async with chromium.chromium() as running:
        yield running


@pytest.fixture
def open_demo(browser: Browser, tmp_path: Path) -> OpenDemo:
    """For a test that wants another day, cast or window; page errors fail it."""

    @asynccontextmanager
    async def opening(**wishes: Any) -> AsyncIterator[DemoPage]:
        async with demo_page(browser, tmp_path, **wishes) as demo:
            yield demo
            assert demo.unexpected() == []

    return opening


@pytest_asyncio.fixture(loop_scope="session")
async def demo(open_demo: OpenDemo) -> AsyncIterator[DemoPage]:
    """Monday 06.30, the first day; the invitation is not answered yet."""
    async with open_demo() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def week(demo: DemoPage) -> DemoPage:
    """Monday 06.30; the citizen has said yes, in Danish, to messages before and after work."""
    await demo.say_yes()
    return demo
