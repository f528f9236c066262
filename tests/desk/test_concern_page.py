"""A case of concern at the desk: somebody decides it with a reason, and somebody ends it; no mentor
can see that it is one."""

import pytest

from flows.facts import Role
from storage.tables import Noted, Outgoing
from tests.desk.office import Office, read
from tests.desk.setting_up import form_of, path, place, saves


async def test_a_case_of_concern_has_a_reason_somebody_and_an_end(office: Office) -> None:
    browser = await office.signed_in()
    await saves(browser, office, "concern:on", concern="Stoppede brat før. Har skizofreni.")
    kept = office.parts.store.vault.open(place(office).concern, "placement.concern")
    assert kept.startswith("Stoppede brat før.")
    assert "skizofreni" not in kept
    text = read(await browser.get(path(office))).text
    assert "Besluttet af Mette, mandag 23. november kl. 9" in text
    rules = read(await browser.get(f"/desk/citizens/{office.citizen}/signals")).text
    assert "Bekymringssag: halve grænser og frister." in rules
    assert "Bekymringssag fra nu af (Mette)" in rules
    soeren = await office.signed_in(Role.deputy)
    await saves(soeren, office, "concern:off")
    assert place(office).concern is None
    notes = [(row.kind, row.value, row.by_id) for row in office.rows(Noted)]
    assert notes == [
        ("concern", 1, office.ids[Role.caseworker]),
        ("concern", 0, office.ids[Role.deputy]),
    ]


async def test_the_job_consultant_reads_why_and_changes_nothing(office: Office) -> None:
    mette, hanne = await office.signed_in(), await office.signed_in(Role.job_consultant)
    await saves(mette, office, "concern:on", concern="Stoppede brat før.")
    page = read(await hanne.get(path(office)))
    assert "Stoppede brat før." in page.text
    assert not [f for f in page.forms if "citizens" in f.action]
    form = await form_of(mette, path(office), "concern:off")
    data = {**form.fields, "section": "concern:off"}
    assert (await hanne.post(path(office), data=data)).status_code == 403
    assert place(office).concern is not None


@pytest.mark.parametrize("role", [Role.company_mentor, Role.personal_mentor])
async def test_no_page_of_a_mentor_says_that_it_is_one(office: Office, role: Role) -> None:
    mette, mentor = await office.signed_in(), await office.signed_in(role)
    here = f"/desk/citizens/{office.citizen}"
    pages = ("/desk/", "/desk/placements", f"{here}/placement", "/desk/questions")
    before = [read(await mentor.get(one)).text for one in pages]
    await saves(mette, office, "concern:on", concern="Stoppede brat før.")
    assert [read(await mentor.get(one)).text for one in pages] == before
    assert (await mentor.get(path(office))).status_code == 404
    assert not office.rows(Outgoing)
