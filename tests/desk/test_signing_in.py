"""A link in the chat leads to the desk: once, for five minutes, for the right person."""

from datetime import timedelta

import pytest

from bot.desk.door.sessions import COOKIE, local_path
from flows.facts import Role
from storage.tables import Session, SignIn
from tests.desk.office import Browser, Office, application, read


async def test_without_a_session_every_page_leads_to_the_login(office: Office) -> None:
    browser = office.browser()
    for path in ("/desk/", "/desk/cases/abc", "/desk/whatever"):
        response = await browser.get(path)
        assert (response.status_code, response.headers["location"]) == (303, "/desk/login")
    page = read(await browser.get("/desk/login"))
    assert "/skrivebord" in page.text
    assert "5 minutter" in page.text


async def test_looking_at_the_link_signs_nobody_in_and_pressing_does_once(office: Office) -> None:
    browser, token = office.browser(), await office.link_for(office.ids[Role.caseworker])
    for _ in range(3):  # a mail scanner, a preview, the person
        looked = await browser.get(f"/desk/login/{token}")
        assert looked.status_code == 200
        assert "Mette" in read(looked).text
        assert len(read(looked).forms) == 1
    assert office.rows(Session) == []
    entered = await browser.post(f"/desk/login/{token}")
    assert (entered.status_code, entered.headers["location"]) == (303, "/desk/")
    assert (await browser.get("/desk/")).status_code == 200
    again = await office.browser().post(f"/desk/login/{token}")
    assert again.status_code == 410
    assert "/skrivebord" in read(again).text
    assert 'href="/desk/login"' in again.text, "a mail with a new one is a press away"


async def test_two_presses_at_once_open_one_session(office: Office) -> None:
    from asyncio import gather

    token = await office.link_for(office.ids[Role.caseworker])
    browsers = [office.browser() for _ in range(4)]
    answers = await gather(*(browser.post(f"/desk/login/{token}") for browser in browsers))
    assert sorted(a.status_code for a in answers) == [303, 410, 410, 410]
    assert len(office.rows(Session)) == 1


async def test_a_used_an_old_and_an_invented_link_get_the_same_answer(office: Office) -> None:
    used = await office.link_for(office.ids[Role.caseworker])
    await office.browser().post(f"/desk/login/{used}")
    old = await office.link_for(office.ids[Role.deputy])
    office.later(minutes=5)
    pages = [await office.browser().get(f"/desk/login/{t}") for t in (used, old, "invented")]
    assert {page.status_code for page in pages} == {410}
    assert len({page.text for page in pages}) == 1


async def test_the_database_knows_neither_the_link_nor_the_cookie(office: Office) -> None:
    browser, token = office.browser(), await office.link_for(office.ids[Role.caseworker])
    await browser.post(f"/desk/login/{token}")
    stored = [*office.rows(Session)[0], *office.rows(SignIn)[0]]
    assert browser.cookies[COOKIE] not in stored
    assert token not in stored


async def test_the_link_leads_to_its_case_and_never_out_of_the_desk(office: Office) -> None:
    token = await office.link_for(office.ids[Role.caseworker], "/desk/cases/abc")
    entered = await office.browser().post(f"/desk/login/{token}")
    assert entered.headers["location"] == "/desk/cases/abc"
    evil = await office.link_for(office.ids[Role.caseworker], "//evil.example/desk/")
    assert (await office.browser().post(f"/desk/login/{evil}")).headers["location"] == "/desk/"


@pytest.mark.parametrize(
    "leads_to",
    ["", "https://evil.example", "//evil.example", "/desk//evil", "/desk/../x", "/desk/\\evil",
     "/desk/\r\nSet-Cookie: a=b", "/other", "javascript:alert(1)"],
)  # fmt: skip
def test_only_our_own_pages_are_led_to(leads_to: str) -> None:
    assert local_path(leads_to) == "/desk/"


async def test_the_session_ends_after_half_an_hour_without_a_press(office: Office) -> None:
    browser = await office.signed_in()
    office.later(minutes=29)
    assert (await browser.get("/desk/")).status_code == 200
    office.later(minutes=29)
    assert (await browser.get("/desk/")).status_code == 200
    office.later(minutes=31)
    assert (await browser.get("/desk/")).status_code == 303


async def test_the_session_ends_after_eight_hours_however_busy(office: Office) -> None:
    browser = await office.signed_in()
    for _ in range(19):
        office.later(minutes=25)
        assert (await browser.get("/desk/")).status_code == 200
    office.later(minutes=25)
    assert (await browser.get("/desk/")).status_code == 303


async def test_signing_out_ends_the_session_for_whoever_has_the_cookie(office: Office) -> None:
    browser = await office.signed_in()
    stolen = browser.cookies[COOKIE]
    form = await browser.form("/desk/", "logout")
    assert (await browser.post("/desk/logout", data=form.fields)).status_code == 303
    thief = office.browser()
    thief.cookies.set(COOKIE, stolen, domain="desk.test", path="/desk")
    assert (await thief.get("/desk/")).status_code == 303
    assert office.rows(Session) == []


async def test_signing_out_needs_the_form_of_the_page(office: Office) -> None:
    browser = await office.signed_in()
    assert (await browser.post("/desk/logout", data={"form": "x"})).status_code == 403
    assert (await browser.get("/desk/")).status_code == 200


async def test_signing_in_again_makes_a_new_session_and_ends_the_old_one(office: Office) -> None:
    browser = await office.signed_in()
    before = browser.cookies[COOKIE]
    await browser.post(f"/desk/login/{await office.link_for(office.ids[Role.deputy])}")
    assert browser.cookies[COOKIE] != before
    assert len(office.rows(Session)) == 1
    assert "Søren" in read(await browser.get("/desk/")).text


async def test_a_session_somebody_planted_is_never_used(office: Office) -> None:
    browser = office.browser()
    browser.cookies.set(COOKIE, "planted", domain="desk.test", path="/desk")
    assert (await browser.get("/desk/")).status_code == 303
    await browser.post(f"/desk/login/{await office.link_for(office.ids[Role.caseworker])}")
    assert "planted" not in {c.value for c in browser.cookies.jar}


@pytest.mark.parametrize("secure", [True, False])
async def test_cookies_are_secure_exactly_behind_https(office: Office, secure: bool) -> None:
    browser = Browser(application(office.parts, office.batches, secure=secure))
    token = await office.link_for(office.ids[Role.caseworker])
    cookie = (await browser.post(f"/desk/login/{token}")).headers["set-cookie"].lower()
    assert ("secure" in cookie) is secure
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "max-age" not in cookie  # nothing depends on the browser's clock
    assert "expires" not in cookie


async def test_a_page_of_somebody_else_cannot_send_our_forms(office: Office) -> None:
    token = await office.link_for(office.ids[Role.caseworker])
    headers = {"sec-fetch-site": "cross-site"}
    assert (await office.browser().post(f"/desk/login/{token}", headers=headers)).status_code == 403
    assert office.rows(Session) == []


async def test_sessions_that_ended_are_not_kept(office: Office) -> None:
    await office.signed_in(Role.deputy)
    office.later(seconds=timedelta(hours=9).total_seconds())
    await office.signed_in()
    assert len(office.rows(Session)) == 1
