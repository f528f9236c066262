"""Whoever listens to a page hears it in its own language, and a page that is written from right to
left says so: every page, also those behind a link and those that say no."""

from typing import Any

import pytest
from sqlalchemy import update

from bot.desk.door.guard import MOST_BYTES
from bot.render import RIGHT_TO_LEFT
from flows.facts import Role
from storage.folder import table
from storage.tables import Person
from tests.desk.full_office import fill
from tests.desk.office import Office, read
from tests.desk.test_ask_page import link as ask
from tests.desk.test_host_page import link as host
from tests.desk.test_how_often import link as digest
from tests.desk.test_mentor_page import link as mentor
from tests.desk.test_mentor_week_page import link as week
from tests.desk.walk import walk


def speak(language: str) -> Any:
    return lambda tx: tx.connection.execute(update(table(Person)).values(language=language))


def said(page: Any) -> tuple[str, str]:
    tag, attributes = read(page).tags[0]
    assert tag == "html"
    return attributes["lang"], attributes["dir"]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("role", [Role.caseworker, Role.leader, Role.personal_mentor])
async def test_every_page_is_in_its_readers(office: Office, language: str, role: Role) -> None:
    full = await fill(office)
    await office.write(speak(language))
    found = await walk(await office.signed_in(role), full)
    for made in (ask, host, digest, mentor, week):
        path = made(office)
        found.pages[path] = await office.browser().get(path)
    expected = (language, "rtl" if language in RIGHT_TO_LEFT else "ltr")
    forth = language in RIGHT_TO_LEFT  # the way back points to where one has come from
    heard = {
        path: said(page)
        for path, page in found.pages.items()
        if page.text.startswith("<!doctype") and not path.endswith(("/x", "/x/contacts", "/login"))
    }
    assert len(heard) > 9
    assert {path: one for path, one in heard.items() if one != expected} == {}
    back = [page.text for page in found.pages.values() if 'class="back' in page.text]
    assert back
    assert [page for page in back if ("→" in page, "←" in page) != (forth, not forth)] == []


async def test_what_is_refused_and_what_fails_is_said_to_whoever_is_signed_in(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.write(speak("en"))
    browser = await office.signed_in()
    elsewhere = {"sec-fetch-site": "cross-site"}
    refused = await browser.post("/desk/search", data={"q": "x"}, headers=elsewhere)
    much = await browser.post("/desk/search", data={"q": "x" * MOST_BYTES})
    monkeypatch.setattr("bot.desk.day.day_reading.storage.followed_by", None)
    failed = await browser.get("/desk/")
    for page, status in ((refused, 403), (much, 413), (failed, 500)):
        assert page.status_code == status
        assert said(page) == ("en", "ltr")
        assert "My day" in read(page).text  # the menu: nobody is thrown out by an error
