"""Every address and every role: allowed or refused. A new address without its line fails."""

import pytest
from starlette.routing import Mount, Route

from bot.desk.routes import OPEN
from flows.facts import Role
from storage.tables import CaseLog, ReadLog
from tests.desk.office import Browser, Office
from tests.desk.setting_up import agreed_next

SIGNED_OUT = None
STAFF = (Role.caseworker, Role.deputy, Role.leader)
MENTORS = (Role.personal_mentor, Role.company_mentor)
ROLES = (SIGNED_OUT, *STAFF, Role.job_consultant, *MENTORS)

# What each address answers: signed out, caseworker, deputy, leader, job consultant, mentors.
# The case is one of wellbeing; a job consultant follows absence, contact and no-shows.
EXPECTED = {
    ("GET", "/"): (303, 200, 200, 200, 200, 200, 200),
    ("GET", "/now"): (204, 200, 200, 200, 200, 200, 200),
    # It finds only what the reader may open; nothing was written here.
    ("GET", "/search"): (303, 200, 200, 200, 200, 200, 200),
    ("POST", "/search"): (303, 200, 200, 200, 200, 200, 200),
    ("GET", "/cases"): (303, 200, 200, 200, 200, 200, 200),
    ("GET", "/cases/now"): (204, 200, 200, 200, 200, 200, 200),
    ("GET", "/cases/{case}"): (303, 200, 200, 200, 404, 404, 404),
    ("GET", "/cases/{case}/words"): (303, 200, 200, 200, 404, 404, 404),
    ("POST", "/cases/{case}"): (303, 303, 303, 303, 404, 404, 404),
    ("GET", "/numbers"): (303, 200, 404, 200, 404, 404, 404),
    # Nobody has asked anything: the list is empty, and there is no such question.
    ("GET", "/questions"): (303, 200, 200, 200, 200, 200, 200),
    ("GET", "/questions/{question}"): (303, 404, 404, 404, 404, 404, 404),
    ("POST", "/questions/{question}"): (303, 404, 404, 404, 404, 404, 404),
    ("GET", "/greeting"): (303, 200, 200, 200, 200, 200, 200),
    ("POST", "/greeting"): (303, 403, 403, 403, 403, 403, 403),
    ("GET", "/host/{token}"): (404,) * 7,
    ("POST", "/host/{token}"): (404,) * 7,
    ("GET", "/ask/{token}"): (404,) * 7,
    ("POST", "/ask/{token}"): (404,) * 7,
    # A mentor's list is empty: they follow the placement on pages of their own.
    ("GET", "/citizens"): (303, 200, 200, 200, 200, 200, 200),
    ("GET", "/citizens/{citizen}"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/cases"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/words"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/timeline"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/signals"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/signals"): (303, 303, 303, 303, 303, 404, 404),
    ("GET", "/hours"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/hours"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/hours"): (303, 403, 403, 403, 403, 404, 404),
    ("GET", "/placements"): (303, 200, 200, 200, 200, 200, 200),
    # A mentor sees the goals that were shared with them, and can set nothing but a number.
    ("GET", "/citizens/{citizen}/placement"): (303, 200, 200, 200, 200, 200, 200),
    ("POST", "/citizens/{citizen}/placement"): (303, 403, 403, 403, 403, 403, 403),
    # Set up by who is in charge; a job consultant reads it, a mentor does not know of it.
    ("GET", "/placements/new"): (303, 200, 200, 200, 404, 404, 404),
    ("POST", "/placements/new"): (303, 403, 403, 403, 404, 404, 404),
    ("GET", "/citizens/{citizen}/next"): (303, 200, 200, 200, 404, 404, 404),
    ("POST", "/citizens/{citizen}/next"): (303, 403, 403, 403, 404, 404, 404),
    ("GET", "/citizens/{citizen}/coming"): (303, 200, 200, 200, 404, 404, 404),
    ("POST", "/citizens/{citizen}/coming"): (303, 403, 403, 403, 404, 404, 404),
    ("GET", "/citizens/{citizen}/setup"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/setup"): (303, 403, 403, 403, 403, 404, 404),
    ("POST", "/citizens/{citizen}/invite"): (303, 403, 403, 403, 404, 404, 404),
    ("GET", "/citizens/{citizen}/closing"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/closing"): (303, 403, 403, 403, 403, 404, 404),
    ("GET", "/citizens/{citizen}/conditions"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/conditions"): (303, 403, 403, 403, 403, 404, 404),
    ("GET", "/citizens/{citizen}/meeting"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/meeting"): (303, 403, 403, 403, 403, 404, 404),
    ("GET", "/citizens/{citizen}/meeting/before"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/meeting/before"): (303, 403, 403, 403, 403, 404, 404),
    ("GET", "/citizens/{citizen}/meeting/start"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/meeting/start"): (303, 403, 403, 403, 403, 404, 404),
    ("GET", "/citizens/{citizen}/meeting/before.pdf"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/meeting/start.pdf"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/meeting/follow_up.pdf"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/meeting/report"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/citizens/{citizen}/meeting/report"): (303, 403, 403, 403, 403, 404, 404),
    ("GET", "/citizens/{citizen}/meeting/report.pdf"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/citizens/{citizen}/meeting.ics"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/week/{token}"): (404,) * 7,
    ("POST", "/week/{token}"): (404,) * 7,
    # A mentor's own page: no role opens it without the link that was sent.
    ("GET", "/mentor/{token}"): (404,) * 7,
    ("POST", "/mentor/{token}"): (404,) * 7,
    ("GET", "/mentor/{token}/contacts"): (404,) * 7,
    ("GET", "/login"): (200,) * 7,
    ("POST", "/login"): (422,) * 7,
    ("GET", "/login/{token}"): (410,) * 7,
    ("POST", "/login/{token}"): (410,) * 7,
    ("GET", "/screens"): (303, 200, 200, 200, 200, 200, 200),
    ("POST", "/cases/{case}/tracks"): (303, 403, 403, 403, 404, 404, 404),
    ("POST", "/logout"): (303, 403, 403, 403, 403, 403, 403),
    ("GET", "/link/{token}"): (404,) * 7,
    ("POST", "/link/{token}"): (404,) * 7,
    ("GET", "/people/leave"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/people/leave"): (303, 422, 422, 422, 422, 404, 404),
    ("GET", "/people/duty"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/people/duty"): (303, 422, 422, 422, 422, 404, 404),
    ("GET", "/people/handover"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/people/handover"): (303, 422, 422, 422, 422, 404, 404),
    # A leader sees all of the office, caseworker and deputy their own, a consultant who is there.
    ("GET", "/office"): (303, 200, 200, 200, 200, 404, 404),
    ("GET", "/office/caseload"): (303, 200, 200, 200, 404, 404, 404),
    ("GET", "/office/reach"): (303, 200, 200, 200, 404, 404, 404),
    ("POST", "/office/reach"): (303, 404, 404, 422, 404, 404, 404),
    ("GET", "/office/reads"): (303, 404, 404, 200, 404, 404, 404),
    ("POST", "/office/reads"): (303, 404, 404, 422, 404, 404, 404),
    ("GET", "/office/retention"): (303, 404, 404, 200, 404, 404, 404),
    ("GET", "/office/policy"): (303, 200, 200, 200, 404, 404, 404),
    ("GET", "/office/letters"): (303, 200, 200, 200, 404, 404, 404),
    ("POST", "/office/letters"): (303, 422, 422, 422, 404, 404, 404),
    ("GET", "/digest/{token}"): (404,) * 7,
    ("POST", "/digest/{token}"): (404,) * 7,
    ("GET", "/settings"): (303, 200, 200, 200, 200, 404, 404),
    ("POST", "/settings"): (303, 403, 403, 403, 403, 403, 403),
    ("GET", "/{rest:path}"): (303, 404, 404, 404, 404, 404, 404),
}


def addresses(office: Office) -> set[tuple[str, str]]:
    (mount,) = office.app.routes
    assert isinstance(mount, Mount)
    found = set()
    for route in mount.routes:
        if isinstance(route, Route):
            found |= {(method, route.path) for method in (route.methods or set()) - {"HEAD"}}
        else:
            assert isinstance(route, Mount)
            assert route.path in OPEN
    return found


async def visitor(office: Office, role: Role | None) -> Browser:
    return office.browser() if role is None else await office.signed_in(role)


async def status(office: Office, browser: Browser, method: str, path: str, case: str) -> int:
    filled = (
        path.format_map({"case": case, "token": "x", "question": "x", "citizen": office.citizen})
        if "rest" not in path
        else "/elsewhere"
    )
    data = {}
    if (method, path) == ("POST", "/cases/{case}"):
        page = await browser.get(f"/desk/cases/{case}")
        if page.status_code != 200:  # a form of their own: the session's signature is good
            data = {"form": await forged(browser, case), "action": "take"}
        else:
            form = await browser.form(f"/desk/cases/{case}", "note")
            data = {**form.fields, "action": "note", "note": "Set."}
    if (method, path) == ("POST", "/citizens/{citizen}/signals"):
        page = await browser.get(f"/desk{filled}")
        if page.status_code == 200:
            data = {**(await browser.form(f"/desk{filled}", "signals")).fields, "note": "contact"}
    return (await browser.request(method, f"/desk{filled}", data=data)).status_code


async def forged(browser: Browser, case: str) -> str:
    """What somebody could make who read our code and has a session of their own."""
    from bot.desk.door.sessions import COOKIE, Reader

    token = browser.cookies.get(COOKIE) or "x"
    return Reader(0, "", "da", token).seal("form", ["nonce", "case", case, ["open", 1, None, 1]])


async def test_every_address_has_a_line_for_every_role(office: Office) -> None:
    assert addresses(office) == set(EXPECTED)
    assert all(len(line) == len(ROLES) for line in EXPECTED.values())
    answered = {path for (_, path), line in EXPECTED.items() if line[0] not in {303, 204}}
    assert answered == OPEN - {"/logout", "/static"}


@pytest.mark.parametrize("place", range(len(ROLES)), ids=[str(role) for role in ROLES])
async def test_each_role_gets_what_its_column_says(office: Office, place: int) -> None:
    case = await office.case(words="det er meget privat")
    role = ROLES[place]
    await agreed_next(office)
    found = {}
    for method, path in EXPECTED:
        browser = await visitor(office, role)
        found[(method, path)] = await status(office, browser, method, path, case)
    assert found == {address: line[place] for address, line in EXPECTED.items()}
    may = role in STAFF
    read = {row.what for row in office.rows(ReadLog)}
    assert (f"opened:{case}" in read) is may
    assert (f"words:{case}" in read) is may
    for page in ("signals", "overview", "cases", "words", "timeline"):
        assert (page in read) is (may or role is Role.job_consultant)
    assert ("note" in {row.what for row in office.rows(CaseLog)}) is may


@pytest.mark.parametrize("role", ROLES[1:])
async def test_the_list_holds_only_what_may_be_opened(office: Office, role: Role) -> None:
    await office.case("no_show", "noshow", "orange")
    page = await (await office.signed_in(role)).get("/desk/cases")
    assert ("Amina" in page.text) is (role not in MENTORS)


async def test_a_mentor_never_reads_words_even_where_the_policy_names_them(office: Office) -> None:
    chain = [["personal_mentor", 30], ["company_mentor", 30]]
    case = await office.case(words="det er meget privat", chain=chain)
    for role in MENTORS:
        browser = await office.signed_in(role)
        assert (await browser.get(f"/desk/cases/{case}")).status_code == 404
