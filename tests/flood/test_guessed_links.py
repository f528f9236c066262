"""Sign-in and mail links that somebody guesses: after a few wrong ones nothing more is looked
at for a minute, and everybody else goes on."""

import asyncio
import secrets
import socket
from datetime import timedelta

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.commands import patience
from bot.commands.serve import Server
from bot.desk.door import guard, tries
from flows.facts import Role
from flows.policy import Limits
from tests.desk.conftest import office
from tests.desk.office import BASE, Office, read
from tests.desk.test_who_may_see_what import EXPECTED

__all__ = ["office"]
MOST = Limits().wrong_links_per_minute


class From:
    """The desk as somebody at this address on the network calls it."""

    def __init__(self, app: ASGIApp, address: str) -> None:
        self._app, self._address = app, address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app({**scope, "client": (self._address, 1234)}, receive, send)


def at(office: Office, address: str) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=From(office.app, address))
    return httpx.AsyncClient(transport=transport, base_url=BASE)


async def guesses(client: httpx.AsyncClient, times: int, where: str = "login") -> list[int]:
    return [
        (await client.get(f"/desk/{where}/{secrets.token_urlsafe(24)}")).status_code
        for _ in range(times)
    ]


BY_TOKEN = sorted({path.split("/")[1] for _, path in EXPECTED if path.endswith("/{token}")})


@pytest.mark.parametrize("where", BY_TOKEN)
async def test_guessing_ends_after_a_few(office: Office, where: str) -> None:
    async with at(office, "203.0.113.7") as guesser:
        statuses = await guesses(guesser, MOST + 5, where)
        assert 429 not in statuses[:MOST]
        assert set(statuses[MOST:]) == {429}
        page = await guesser.get("/desk/login/x")
        assert page.headers["retry-after"] == "60"
        assert page.headers["content-security-policy"] == guard.POLICY
        assert "Vent et minut" in read(page).text


async def test_the_right_link_is_not_found_by_guessing_on_but_works_elsewhere(
    office: Office,
) -> None:
    link = await office.link_for(office.ids[Role.caseworker])
    async with at(office, "203.0.113.7") as guesser, at(office, "203.0.113.8") as reader:
        await guesses(guesser, MOST)
        assert (await guesser.post(f"/desk/login/{link}")).status_code == 429
        assert (await reader.post(f"/desk/login/{link}")).status_code == 303


async def test_after_a_minute_one_may_try_again(office: Office) -> None:
    async with at(office, "203.0.113.7") as guesser:
        await guesses(guesser, MOST + 1)
        office.clock.move(office.clock.now() + timedelta(minutes=1))
        assert await guesses(guesser, 1) != [429]


async def test_links_that_work_are_not_counted(office: Office) -> None:
    """A whole office behind one address signs in, and mail scanners open every link."""
    async with at(office, "203.0.113.7") as scanner:
        link = await office.link_for(office.ids[Role.caseworker])
        for _ in range(MOST * 2):
            assert (await scanner.get(f"/desk/login/{link}")).status_code == 200
        assert (await scanner.post(f"/desk/login/{link}")).status_code == 303


async def test_who_is_signed_in_goes_on_working(office: Office) -> None:
    """Only links are refused, not the board."""
    browser = await office.signed_in()
    assert (await guesses(browser, MOST + 1))[-1] == 429
    assert (await browser.get("/desk/")).status_code == 200
    assert (await browser.get("/desk/login")).status_code == 200
    await browser.aclose()


async def test_a_network_of_addresses_is_one_address(office: Office) -> None:
    for n in range(MOST):
        async with at(office, f"2001:db8:1:2::{n + 1:x}") as guesser:
            await guesses(guesser, 1)
    async with at(office, "2001:db8:1:2::ffff") as same, at(office, "2001:db8:1:3::1") as other:
        assert await guesses(same, 1) == [429]
        assert await guesses(other, 1) != [429]


async def test_many_addresses_do_not_fill_the_memory(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "MOST_ADDRESSES", 20)
    limit = tries.Lately(office.clock, MOST)
    for n in range(100):
        limit.count(f"10.0.0.{n}")
    assert len(limit._at) == 20
    office.clock.move(office.clock.now() + timedelta(minutes=2))
    limit.count("10.0.1.1")
    assert list(limit._at) == ["10.0.1.1"]


async def test_a_form_that_comes_letter_by_letter_is_given_up(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MOST_SECONDS", 0.1)

    async def body():
        for _ in range(100):
            yield b"x"
            await asyncio.sleep(0.05)

    async with at(office, "203.0.113.7") as slow:
        response = await slow.post("/desk/login/abc", content=body())
    assert response.status_code == 408


# --- the wire -----------------------------------------------------------------------------


@pytest.fixture
async def port(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(patience, "HEADER_SECONDS", 0.3)

    async def hello(request):
        return PlainTextResponse("ok " + request.client.host)

    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    server: uvicorn.Server = Server(Starlette(routes=[Route("/", hello)]))
    serving = asyncio.create_task(server.serve(sockets=[bound]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield bound.getsockname()[1]
    server.should_exit = True
    await serving


@pytest.mark.parametrize("first", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX-a: "])
async def test_who_does_not_say_what_they_want_is_hung_up_on(port: int, first: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(first)
    async with asyncio.timeout(3):
        assert await reader.read() == b""
    writer.close()


async def test_a_second_request_that_never_ends_is_hung_up_on(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b"200" in await reader.readline()
    writer.write(b"GET / HT")
    async with asyncio.timeout(3):
        assert b"ok" in await reader.read()
    writer.close()


async def test_who_asks_again_in_time_is_answered(port: int) -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        for _ in range(4):
            assert (await client.get("/")).text == "ok 127.0.0.1"
            await asyncio.sleep(0.1)


async def test_behind_a_proxy_the_caller_is_who_called_the_proxy(port: int) -> None:
    """What the caller wrote into the header itself does not count."""
    headers = {"x-forwarded-for": "198.51.100.1, 203.0.113.9"}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        assert (await client.get("/", headers=headers)).text == "ok 203.0.113.9"
