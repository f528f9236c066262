"""Leave, the duty list and handover in the desk: what each may enter, and what then happens."""

from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from flows.facts import Role
from storage import people
from storage.tables import Address, Alarm, Duty, Handover, Leave, Link
from tests.desk.office import Browser, Office, place, read

LEAVE, DUTY, HANDOVER = "/desk/people/leave", "/desk/people/duty", "/desk/people/handover"


async def send(browser: Browser, path: str, **fields: object) -> httpx.Response:
    """The page's own form, filled in and sent."""
    page = read(await browser.get(path))
    form = next(form for form in reversed(page.forms) if form.action == path)
    given = {name: str(value) for name, value in fields.items()}
    return await browser.post(path, data={**form.fields, **given})


async def colleague(office: Office, name: str = "Kirsten", role: str = "caseworker") -> int:
    found: list[int] = []

    def add(tx):
        found.append(people.add_staff(tx, role, name))
        tx.add(Address, person_id=found[0], channel="telegram", value="777", dead_code="")

    await office.write(add)
    return found[0]


# --- leave --------------------------------------------------------------------------------


async def test_a_caseworker_enters_her_own_leave(office: Office) -> None:
    browser = await office.signed_in(Role.caseworker)
    deputy = office.ids[Role.deputy]
    sent = await send(browser, LEAVE, first="2026-12-01", last="2026-12-04", deputy=deputy)
    assert (sent.status_code, sent.headers["location"]) == (303, LEAVE)
    [row] = office.rows(Leave)
    assert (row.person_id, row.first, row.last) == (
        office.ids[Role.caseworker], date(2026, 12, 1), date(2026, 12, 4),
    )  # fmt: skip
    assert (row.deputy_id, row.entered_by) == (deputy, row.person_id)
    rung = {alarm.ref: alarm.due for alarm in office.rows(Alarm) if alarm.what == "presence"}
    assert rung == {
        f"away:{row.person_id}": datetime(2026, 11, 30, 23, tzinfo=UTC),
        f"back:{row.person_id}": datetime(2026, 12, 4, 23, tzinfo=UTC),
    }
    page = read(await browser.get(LEAVE))
    assert "Fraværet er gemt." in page.text
    assert "Mette, tirsdag 1. december til fredag 4. december Søren træder til." in page.text


async def test_only_those_are_offered_who_could_stand_in(office: Office) -> None:
    own = read(await (await office.signed_in(Role.caseworker)).get(LEAVE)).text
    offered = own.partition("Praktikkens egen")[2].partition("Gem fraværet")[0]
    assert "Søren (stedfortræder)" in offered
    assert "Hanne" not in offered, "a job consultant covers no caseworker"
    assert "Mette" not in offered, "nobody stands in for herself"
    all_ = read(await (await office.signed_in(Role.leader)).get(LEAVE)).text
    offered = all_.partition("Praktikkens egen")[2].partition("Gem fraværet")[0]
    assert all(name in offered for name in ("Søren", "Hanne", "Mette")), "others' leave too"


async def test_a_leave_without_a_name_says_how_many_have_no_deputy(office: Office) -> None:
    alone = "1 borger har ingen stedfortræder."
    browser = await office.signed_in(Role.caseworker)
    await send(browser, LEAVE, first="2026-12-01", last="2026-12-04")
    assert alone not in read(await browser.get(LEAVE)).text, "the placement has Søren"
    chain = {Role.caseworker: office.ids[Role.caseworker]}
    await office.write(lambda tx: place(tx, people.add_citizen(tx, "Bo"), chain))
    assert alone in read(await browser.get(LEAVE)).text
    other = await office.signed_in(Role.job_consultant)
    assert alone not in read(await other.get(LEAVE)).text, "not a colleague's number"
    await send(browser, LEAVE, end=office.rows(Leave)[0].id)
    named = {"first": "2026-12-01", "last": "2026-12-04", "deputy": office.ids[Role.deputy]}
    await send(browser, LEAVE, **named)
    text = read(await browser.get(LEAVE)).text
    assert "Søren træder til." in text
    assert alone not in text, "somebody is named"


async def test_not_a_colleagues_but_a_leader_may_enter_everybodys(office: Office) -> None:
    other = office.ids[Role.job_consultant]
    fields = {"person": other, "first": "2026-12-01"}
    refused = await send(await office.signed_in(Role.caseworker), LEAVE, **fields)
    assert refused.status_code == 422
    assert office.rows(Leave) == []
    leader = await office.signed_in(Role.leader)
    assert (await send(leader, LEAVE, **fields)).status_code == 303
    [row] = office.rows(Leave)
    refused = await send(await office.signed_in(Role.caseworker), LEAVE, end=row.id)
    assert refused.status_code == 422
    assert (await send(leader, LEAVE, end=row.id)).status_code == 303
    [row] = office.rows(Leave)
    assert row.last is not None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Skriv den første dag."),
        ({"first": "i morgen"}, "Skriv den første dag."),
        ({"first": "2026-12-04", "last": "2026-12-01"}, "Byt dem om."),
        ({"first": "2026-11-01", "last": "2026-11-04"}, "De dage er forbi."),
        ({"first": "2026-12-01", "deputy": "{company_mentor}"}, "kan ikke være stedfortræder her."),
        ({"first": "2026-12-01", "deputy": "{caseworker}"}, "for sig selv"),
    ],
)
async def test_what_is_wrong_is_said_where_it_is(office: Office, fields, said) -> None:
    numbers = {str(role): id_ for role, id_ in office.ids.items()}
    filled = {name: value.format(**numbers) for name, value in fields.items()}
    answer = await send(await office.signed_in(), LEAVE, **filled)
    assert answer.status_code == 422
    assert said in read(answer).text
    assert office.rows(Leave) == []


async def test_a_double_click_is_one_leave(office: Office) -> None:
    browser = await office.signed_in()
    page = read(await browser.get(LEAVE))
    form = next(form for form in page.forms if form.action == LEAVE)
    fields = {**form.fields, "first": "2026-12-01", "last": ""}
    for _ in range(2):
        assert (await browser.post(LEAVE, data=fields)).status_code == 303
    assert len(office.rows(Leave)) == 1


async def test_a_form_of_another_session_is_worth_nothing(office: Office) -> None:
    other = read(await (await office.signed_in(Role.leader)).get(LEAVE))
    stolen = next(form for form in other.forms if form.action == LEAVE).fields["form"]
    answer = await send(await office.signed_in(), LEAVE, first="2026-12-01", form=stolen)
    assert answer.status_code == 422
    assert office.rows(Leave) == []


async def test_who_is_on_leave_sees_no_case_and_who_stands_in_does(office: Office) -> None:
    helper = await colleague(office)
    case = await office.case("no_show", "noshow", "orange")
    browser = await office.signed_in()
    assert (await browser.get(f"/desk/cases/{case}")).status_code == 200
    await send(browser, LEAVE, first="2026-11-23", deputy=helper)
    assert (await browser.get(f"/desk/cases/{case}")).status_code == 404
    assert "Amina" not in (await browser.get("/desk/cases")).text
    theirs = office.browser()
    await theirs.post(f"/desk/login/{await office.link_for(helper)}")
    assert "Amina" in (await theirs.get("/desk/cases")).text
    assert (await theirs.get(f"/desk/cases/{case}")).status_code == 200


# --- duty ---------------------------------------------------------------------------------


async def test_a_leader_keeps_the_duty_list_and_all_read_it(office: Office) -> None:
    leader, who = await office.signed_in(Role.leader), office.ids[Role.job_consultant]
    sent = await send(leader, DUTY, person=who, starts="2026-12-24T09:00", ends="2026-12-26T09:00")
    assert sent.status_code == 303
    [row] = office.rows(Duty)
    assert (row.starts, row.ends) == (
        datetime(2026, 12, 24, 8, tzinfo=UTC), datetime(2026, 12, 26, 8, tzinfo=UTC),
    )  # fmt: skip
    text = read(await (await office.signed_in()).get(DUTY)).text
    assert "torsdag 24. december Lukkedag Vagt 9-0 Hanne Ingen 0-9" in text
    assert "fredag 25. december Helligdag Vagt 0-0 Hanne" in text
    assert (await send(leader, DUTY, remove=row.id)).status_code == 303
    assert office.rows(Duty) == []


async def test_who_is_on_leave_covers_no_duty(office: Office) -> None:
    """As the red card has it: the calendar must not show somebody who is not there."""
    leader, who = await office.signed_in(Role.leader), office.ids[Role.job_consultant]
    await send(leader, DUTY, person=who, starts="2026-12-25T00:00", ends="2026-12-26T00:00")
    await send(leader, LEAVE, person=who, first="2026-12-25", last="2026-12-25")
    text = read(await leader.get(DUTY)).text
    assert "fredag 25. december Helligdag Vagt" not in text
    assert "fredag 25. december Helligdag Ingen" in text
    assert len(office.rows(Duty)) == 1  # still on the list, and can be taken off it


async def test_nobody_else_writes_the_duty_list(office: Office) -> None:
    who = office.ids[Role.caseworker]
    browser = await office.signed_in()
    page = read(await browser.get(DUTY))
    assert not [form for form in page.forms if form.action == DUTY]
    answer = await browser.post(
        DUTY, data={"person": str(who), "starts": "2026-12-24T09:00", "ends": "2026-12-25T09:00"}
    )
    assert answer.status_code == 422
    assert office.rows(Duty) == []


async def test_who_is_on_call_reads_the_red_case_and_no_other(office: Office) -> None:
    who = await colleague(office)
    red = await office.case("danger", "danger", "red", chain=[["on_call", 0], ["caseworker", 15]])
    other = await office.case()
    theirs = office.browser()
    await theirs.post(f"/desk/login/{await office.link_for(who)}")
    assert (await theirs.get(f"/desk/cases/{red}")).status_code == 404
    leader = await office.signed_in(Role.leader)
    await send(leader, DUTY, person=who, starts="2026-11-23T08:00", ends="2026-11-23T16:00")
    assert (await theirs.get(f"/desk/cases/{red}")).status_code == 200
    assert (await theirs.get(f"/desk/cases/{other}")).status_code == 404
    board = read(await theirs.get("/desk/cases")).text
    assert board.count("Åbn sagen") == 1
    office.later(hours=8)
    await theirs.post(f"/desk/login/{await office.link_for(who)}")
    assert (await theirs.get(f"/desk/cases/{red}")).status_code == 404


# --- handover -----------------------------------------------------------------------------


async def test_first_what_would_happen_then_the_confirmation(office: Office) -> None:
    new, browser = await colleague(office), await office.signed_in()
    shown = await send(browser, HANDOVER, to=new, first="2026-11-30", action="preview")
    page = read(shown)
    assert "1 borger går til Kirsten fra mandag 30. november." in page.text
    assert "Amina : sagsbehandler" in page.text
    assert office.rows(Handover) == []
    form = next(form for form in page.forms if form.action == HANDOVER)
    sent = await browser.post(HANDOVER, data={**form.fields, "action": "confirm"})
    assert sent.status_code == 303
    held = {
        (row.person_id, row.since, row.until)
        for row in office.rows(Link)
        if row.role == "caseworker"
    }
    assert (new, date(2026, 11, 30), None) in held
    assert date(2026, 11, 29) in {until for _, _, until in held}
    [alarm] = [row for row in office.rows(Alarm) if row.what == "presence"]
    assert alarm.due == datetime(2026, 11, 29, 23, tzinfo=UTC)


async def test_what_changed_since_the_preview_is_shown_again(office: Office) -> None:
    new, browser = await colleague(office), await office.signed_in()
    page = read(await send(browser, HANDOVER, to=new, first="2026-11-30", action="preview"))
    form = next(form for form in page.forms if form.action == HANDOVER)
    await office.write(lambda tx: place(tx, people.add_citizen(tx, "Bo"), office.ids))
    answer = await browser.post(HANDOVER, data={**form.fields, "action": "confirm"})
    assert answer.status_code == 422
    assert "Der er sket ændringer imens." in read(answer).text
    assert office.rows(Handover) == []


async def test_nobody_hands_over_a_colleagues_citizens(office: Office) -> None:
    new, other = await colleague(office), office.ids[Role.caseworker]
    browser = await office.signed_in(Role.job_consultant)
    for action in ("preview", "confirm"):
        fields = {"from": other, "to": new, "first": "2026-11-30", "action": action}
        assert (await send(browser, HANDOVER, **fields)).status_code == 422
    assert office.rows(Handover) == []
    leader = await office.signed_in(Role.leader)
    fields = {"from": other, "to": new, "first": "2026-11-30", "action": "preview"}
    assert "Amina" in read(await send(leader, HANDOVER, **fields)).text


async def test_a_day_that_is_over_is_refused(office: Office) -> None:
    new, browser = await colleague(office), await office.signed_in()
    yesterday = (office.clock.now() - timedelta(days=1)).date()
    answer = await send(browser, HANDOVER, to=new, first=yesterday, action="preview")
    assert answer.status_code == 422
