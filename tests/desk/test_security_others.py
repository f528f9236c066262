"""Somebody else's citizen: every address about him is not there, for every role, and nothing of his
changes (insecure direct object references)."""

import pytest

from flows.facts import Role
from storage.tables import ReadLog
from tests.desk.full_office import Full, changed, fill, snapshot
from tests.desk.office import Browser, Office
from tests.desk.test_security_forms import WHO, forms_of_staff
from tests.desk.walk import pressed, routes, walk

ROLES = (Role.caseworker, Role.deputy, Role.leader, Role.job_consultant, Role.personal_mentor,
         Role.company_mentor)  # fmt: skip
ABOUT = ("{citizen}", "{case}", "{question}")


def his(full: Full) -> list[tuple[str, str]]:
    """Every address that is about one citizen, with Bo's numbers in it."""
    named = {"citizen": full.bo, "case": full.bo_case, "question": full.bo_question}
    found = [
        (method, f"/desk{path}".format_map(named))
        for method, path in routes(full.office)
        if any(name in path for name in ABOUT)
    ]
    assert len(found) > 25
    return found


@pytest.mark.parametrize("role", ROLES)
async def test_every_address_about_somebody_elses_citizen_is_not_there(
    office: Office, role: Role
) -> None:
    full = await fill(office)
    browser, before = await office.signed_in(role), snapshot(office)
    for method, path in his(full):
        answer = await browser.request(method, path, data={"x": "y"})
        assert answer.status_code == 404, (method, path)
        assert "Bo" not in answer.text.replace("Borger", "")
        invented = path.replace(f"/citizens/{full.bo}", "/citizens/99999")
        if method == "GET" and invented != path:
            assert answer.text == (await browser.get(invented)).text, f"{path} tells of him"
    assert changed(before, snapshot(office)) == {}
    assert full.bo not in {row.citizen_id for row in office.rows(ReadLog)}


@pytest.mark.parametrize("role", WHO)
async def test_a_good_form_about_ones_own_is_worth_nothing_at_his_address(
    office: Office, role: Role
) -> None:
    """The form of Amina's page, sealed by this very session, sent to the same page of Bo's."""
    full = await fill(office)
    browser = await office.signed_in(role)
    found = await walk(browser, full)
    own = {str(office.citizen): str(full.bo), full.case: full.bo_case,
           full.words_case: full.bo_case, full.question: full.bo_question}  # fmt: skip
    before, sent = snapshot(office), 0
    for (route, *_), form in forms_of_staff(office, found).items():
        if not any(name in route for name in ABOUT):
            continue
        parts = [own.get(part, part) for part in form.action.split("/")]
        for fields in pressed(form)[:6]:
            answer = await browser.post("/".join(parts), data=fields)
            assert answer.status_code == 404, parts
            sent += 1
    assert sent > (20 if role is Role.caseworker else 0)
    assert changed(before, snapshot(office)) == {}


async def test_a_form_about_one_case_is_worth_nothing_at_another_of_ones_own(
    office: Office,
) -> None:
    full = await fill(office)
    browser = await office.signed_in()
    form = await browser.form(f"/desk/cases/{full.words_case}", "note")
    before = snapshot(office)
    answer = await browser.post(
        f"/desk/cases/{full.case}", data={**form.fields, "action": "note", "note": "Set."}
    )
    assert answer.status_code in {403, 409}
    assert changed(before, snapshot(office)) == {}


NUMBERS = ("0", "-1", "1e3", "٣", "9" * 30, "1;drop", "%00", "..%2f7", "null", "7.0", " 7", "%27")


@pytest.mark.parametrize("role", [Role.caseworker, Role.leader])
async def test_what_is_no_number_of_ours_is_not_there(office: Office, role: Role) -> None:
    browser: Browser = await office.signed_in(role)
    for method, path in routes(office):
        for number in NUMBERS:
            if any(name in path for name in ABOUT):
                named = {"citizen": number, "case": number, "question": number}
                answer = await browser.request(method, f"/desk{path}".format_map(named))
                assert answer.status_code in {404, 405}, (method, path, number)


async def test_a_nul_in_a_field_or_a_question_is_not_an_error(office: Office) -> None:
    """PostgreSQL takes no text with one; nobody types one by himself."""
    full = await fill(office)
    browser = await office.signed_in()
    saved = await browser.press(full.case, "note", note="Ringede\0 kl. 10.")
    assert saved.status_code == 303
    assert "Ringede kl. 10." in (await browser.get(f"/desk/cases/{full.case}")).text
    form = await browser.form("/desk/", "search")
    found = await browser.post(form.action, data={**form.fields, "q": "Am\0ina"})
    assert found.status_code in {200, 303}
    assert (await browser.get("/desk/cases?about=%00")).status_code == 404
