"""Every page as every role: its headers, its addresses, and that reading is written down."""

import re
from urllib.parse import unquote

import pytest

from bot.desk.door.guard import POLICY
from flows.facts import Role
from storage.tables import ReadLog
from tests.desk.full_office import fill, rewrite
from tests.desk.office import Office, read
from tests.desk.walk import Walked, known, walk

ROLES = (Role.caseworker, Role.deputy, Role.leader, Role.job_consultant, Role.personal_mentor,
         Role.company_mentor)  # fmt: skip
NUMBERS = {Role.caseworker: 40, Role.leader: 40}  # pages that are really there


async def walked(office: Office, role: Role) -> Walked:
    full = await fill(office)
    return await walk(await office.signed_in(role), full)


@pytest.mark.parametrize("role", ROLES)
async def test_no_page_runs_or_styles_anything_that_stands_in_it(
    office: Office, role: Role
) -> None:
    found = await walked(office, role)
    assert sum(page.status_code == 200 for page in found.pages.values()) >= NUMBERS.get(role, 8)
    assert {page.status_code for page in found.pages.values()} <= {200, 303, 404, 410}
    assert "unsafe" not in POLICY
    for path, page in found.pages.items():
        headers = page.headers
        assert headers["content-security-policy"] == POLICY, path
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        for tag, attrs in read(page).tags:
            assert tag not in {"style", "iframe", "object", "embed", "base"}, path
            assert tag != "script" or attrs["src"].startswith("/desk/static/"), path
            assert not [n for n in attrs if n == "style" or n.startswith("on")], (path, tag, attrs)


@pytest.mark.parametrize("role", ROLES)
async def test_no_address_holds_a_name_or_a_word(office: Office, role: Role) -> None:
    """They stand in histories, logs of proxies and bookmarks: numbers, ids, days and the names of
    our own pages."""
    full = await fill(office)
    secret = "zxsecretzx"
    await rewrite(office, lambda _: secret)
    found = await walk(await office.signed_in(role), full)
    assert any(secret in page.text for page in found.pages.values())
    assert len(found.addresses) > 5
    for address in found.addresses | set(found.pages):
        if address.startswith("tel:"):  # opens the telephone and stands in no log
            continue
        assert secret not in unquote(address), address
        assert address == "" or re.match(r"/desk/|#|\?|/desk$", address), address


@pytest.mark.parametrize("role", ROLES[:4])
async def test_each_page_of_a_citizen_that_was_read_is_in_the_log(
    office: Office, role: Role
) -> None:
    full = await fill(office)
    browser = await office.signed_in(role)
    about = [
        path
        for path in known(full)
        if path.startswith((f"/desk/citizens/{office.citizen}", "/desk/cases/", "/desk/questions/"))
        and path != "/desk/cases/now"  # the list, which says no words
    ]
    assert len(about) > 12
    opened = []
    for path in about:
        before = len(office.rows(ReadLog))
        page = await browser.get(path)
        logged = office.rows(ReadLog)[before:]
        if page.status_code != 200:
            assert not logged, path
            continue
        opened.append(path)
        assert {(r.citizen_id, r.reader_id) for r in logged} == {
            (office.citizen, office.ids[role])
        }, f"{path} was read and nobody wrote it down"
    assert len(opened) >= 10
