"""The one menu of the desk: for each role what it may open, and nothing that is refused."""

import pytest

from flows.facts import Role
from tests.desk.office import Browser, Office, read

EVERYBODY = ("/desk/", "/desk/questions", "/desk/placements")
PEOPLE = ("/desk/hours", "/desk/people/leave", "/desk/people/duty", "/desk/people/handover")
NUMBERS, SETTINGS = ("/desk/numbers",), ("/desk/settings",)
MENUS = {
    Role.caseworker: (*EVERYBODY, *PEOPLE, *NUMBERS, *SETTINGS),
    Role.leader: (*EVERYBODY, *PEOPLE, *NUMBERS, *SETTINGS),
    Role.deputy: (*EVERYBODY, *PEOPLE, *SETTINGS),
    Role.job_consultant: (*EVERYBODY, *PEOPLE, *SETTINGS),
    Role.personal_mentor: EVERYBODY,
    Role.company_mentor: EVERYBODY,
}


async def menu(browser: Browser, path: str) -> list[tuple[str, str]]:
    """Where each entry leads, and whether one is there already."""
    page = (await browser.get(path)).text
    part = page.partition('<nav class="page menu')[2].partition("</nav>")[0]
    tags = [line for line in part.splitlines() if "<a " in line]
    return [
        (tag.split('"')[1], tag.partition('aria-current="')[2].partition('"')[0]) for tag in tags
    ]


@pytest.mark.parametrize("role", list(MENUS))
async def test_every_entry_opens_says_where_one_is_and_shows_the_same_menu(
    office: Office, role: Role
) -> None:
    browser = await office.signed_in(role)
    for path in MENUS[role]:
        assert (await browser.get(path)).status_code == 200
        here = [(entry, "page" if entry == path else "") for entry in MENUS[role]]
        assert await menu(browser, path) == here


async def test_a_page_within_another_names_that_one(office: Office) -> None:
    case = await office.case()
    browser = await office.signed_in()
    for path, within in (
        (f"/desk/cases/{case}", "/desk/"),
        (f"/desk/citizens/{office.citizen}/signals", "/desk/"),
        (f"/desk/citizens/{office.citizen}/hours", "/desk/hours"),
        ("/desk/greeting", "/desk/questions"),
    ):
        assert [entry for entry, where in await menu(browser, path) if where] == [within]


async def test_who_is_signed_out_sees_no_menu(office: Office) -> None:
    page = read(await office.browser().get("/desk/login"))
    assert not any(tag.get("href") == "/desk/questions" for _, tag in page.tags)
