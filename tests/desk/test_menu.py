"""The one menu of the desk: for each role what it may open, and nothing that is refused."""

import pytest

from flows.facts import Role
from tests.desk.office import Browser, Office, read

MENTORS = ("/desk/", "/desk/placements", "/desk/questions")
STAFF = ("/desk/", "/desk/cases", "/desk/citizens", "/desk/questions")
OFFICE, SETTINGS = "/desk/office", "/desk/settings"
PEOPLE = ("/desk/people/duty", "/desk/people/leave", "/desk/people/handover")
NUMBERS = "/desk/numbers"
PAGES = (*STAFF, OFFICE, SETTINGS)
MENUS = {
    Role.caseworker: PAGES,
    Role.leader: PAGES,
    Role.deputy: PAGES,
    Role.job_consultant: PAGES,
    Role.personal_mentor: MENTORS,
    Role.company_mentor: MENTORS,
}
CASELOAD, LETTERS = f"{OFFICE}/caseload", f"{OFFICE}/letters"
REACH, POLICY = f"{OFFICE}/reach", f"{OFFICE}/policy"
OF_OFFICE = {
    Role.caseworker: (OFFICE, CASELOAD, *PEOPLE, REACH, POLICY, NUMBERS, LETTERS),
    Role.leader: (
        OFFICE, CASELOAD, *PEOPLE, REACH, POLICY, NUMBERS, f"{OFFICE}/reads",
        f"{OFFICE}/retention", LETTERS,
    ),
    Role.deputy: (OFFICE, CASELOAD, *PEOPLE, REACH, POLICY, LETTERS),
    Role.job_consultant: (OFFICE, *PEOPLE),
}  # fmt: skip


async def menu(browser: Browser, path: str, row: str = "menu") -> list[tuple[str, str]]:
    """Where each entry leads, and whether one is there already."""
    page = (await browser.get(path)).text
    part = page.partition(f'<nav class="page {row} no-print')[2].partition("</nav>")[0]
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
        found = await menu(browser, path)
        assert [entry for entry, _ in found] == list(MENUS[role])
        assert [entry for entry, where in found if where] == [path]


@pytest.mark.parametrize("role", list(OF_OFFICE))
async def test_what_belongs_to_the_office_stands_in_a_row_of_its_own(
    office: Office, role: Role
) -> None:
    browser = await office.signed_in(role)
    for path in OF_OFFICE[role]:
        assert (await browser.get(path)).status_code == 200
        here = [(entry, "page" if entry == path else "") for entry in OF_OFFICE[role]]
        assert await menu(browser, path, "menu second") == here
    assert await menu(browser, "/desk/", "menu second") == []


async def test_a_page_within_another_names_that_one(office: Office) -> None:
    case = await office.case()
    browser = await office.signed_in()
    for path, within in (
        (f"/desk/cases/{case}", "/desk/cases"),
        (f"/desk/citizens/{office.citizen}/signals", "/desk/citizens"),
        (f"/desk/citizens/{office.citizen}/hours", "/desk/citizens"),
        ("/desk/greeting", "/desk/questions"),
    ):
        assert [entry for entry, where in await menu(browser, path) if where] == [within]


async def test_who_is_signed_out_sees_no_menu(office: Office) -> None:
    page = read(await office.browser().get("/desk/login"))
    assert not any(tag.get("href") == "/desk/questions" for _, tag in page.tags)
