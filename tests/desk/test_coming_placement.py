"""A next placement is put right while the one before it still runs: same page, same rules, same
meter as when it was set up; and whoever is second sees what changed."""

from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from bot.placing.asked import Asked, check
from bot.placing.coming import change
from flows.facts import Role
from flows.placing.rules import Wrong
from storage import people
from storage.tables import Alarm, Entry, Handover, Link, Noted, Outgoing, Placement, ReadLog
from storage.tx import Tx
from tests.desk.office import Browser, Form, Office, read
from tests.desk.setting_up import agreed_next
from tests.desk.test_new_placement import UNTICKED


def coming(office: Office, placement: int = 0) -> str:
    which = f"?placement={placement}" if placement else ""
    return f"/desk/citizens/{office.citizen}/coming{which}"


async def form_at(browser: Browser, path: str) -> Form:
    """As a browser sends it back: what is chosen in the lists, and no box that is not ticked."""
    page = read(await browser.get(path))
    form = next(one for one in page.forms if "/coming" in one.action)
    select = ""
    for tag, known in page.tags:
        if tag == "select":
            select = known.get("name", "")
            form.fields[select] = ""
        elif tag == "option" and "selected" in known:
            form.fields[select] = known["value"]
        elif known.get("type") == "checkbox" and "checked" not in known:
            form.fields.pop(known["name"], None)
    return form


async def saves(browser: Browser, path: str, **fields: str) -> httpx.Response:
    form = await form_at(browser, path)
    return await browser.post(form.action, data={**form.fields, **fields})


def row_of(office: Office, placement: int) -> Any:
    return next(row for row in office.rows(Placement) if row.id == placement)


async def test_the_way_to_it_is_on_the_page_of_the_one_that_runs(office: Office) -> None:
    later = await agreed_next(office, "Museet", 5)
    first = await agreed_next(office)
    page = read(await (await office.signed_in()).get(f"/desk/citizens/{office.citizen}/setup"))
    links = [known.get("href", "") for tag, known in page.tags if tag == "a"]
    here = [link for link in links if "coming" in link]
    assert here == [coming(office, first), coming(office, later)]
    assert "Ret praktikken hos Biblioteket fra mandag 1. marts" in page.text


async def test_everything_that_was_agreed_stands_in_its_field_and_the_meter_says_what_lacks(
    office: Office,
) -> None:
    await agreed_next(office)
    browser = await office.signed_in()
    shown = read(await browser.get(coming(office)))
    form = await form_at(browser, coming(office))
    assert form.fields["workplace"] == "Biblioteket"
    assert form.fields["task"] == "Sætte bøger op"
    assert (form.fields["first"], form.fields["last"]) == ("2027-03-01", "2027-03-28")
    assert form.fields["schedule"] == "man, ons 09:00-12:00\nulige fre 09:00-11:00"
    assert form.fields["caseworker"] == str(office.ids[Role.caseworker])
    assert form.fields["company_mentor"] == ""
    assert "Klar en sagsbehandler" in shown.text
    assert "Klar hvad man laver" in shown.text
    assert "Mangler en mentor i virksomheden" in shown.text
    assert "Byggehuset" not in shown.text  # nothing of the one that runs
    assert "next" in {row.what for row in office.rows(ReadLog)}


async def test_it_is_changed_and_the_one_that_runs_is_left_alone(office: Office) -> None:
    placement = await agreed_next(office)
    before, browser = row_of(office, office.placement), await office.signed_in()
    links = [row for row in office.rows(Link) if row.placement_id == office.placement]
    done = await saves(
        browser, coming(office), workplace="Bogcafeen", come="Torvet 1",
        workplace_phone="70 10 20 30", first="2027-03-02", schedule="man-fre 8-12",
        day1="2027-03-02", hours1="10", agreed1="yes", deputy="none",
        mentor_name="Karen", mentor_email="karen@bog.dk",
        job_consultant=str(office.ids[Role.job_consultant]),
    )  # fmt: skip
    assert done.status_code == 303, read(done).text
    row = row_of(office, placement)
    assert (row.workplace, row.first) == ("Bogcafeen", date(2027, 3, 2))
    assert (row.schedule, row.nobody) == ("mon-fri 08:00-12:00", ["deputy"])
    held = {one.role: one.person_id for one in office.rows(Link)
            if one.placement_id == placement and one.until is None}  # fmt: skip
    assert set(held) == {"caseworker", "job_consultant", "company_mentor"}
    lines = {(one.kind, one.key, one.placement_id) for one in office.rows(Entry)}
    assert lines == {("practical", "come", placement), ("practical", "phone", placement),
                     ("hours_step", "", placement)}  # fmt: skip
    assert row_of(office, office.placement) == before
    assert [r for r in office.rows(Link) if r.placement_id == office.placement] == links
    assert not [one for one in office.rows(Outgoing) if one.person_id == office.citizen]
    text = read(await browser.get(done.headers["location"])).text
    assert "Den næste praktik er gemt." in text
    again = await form_at(browser, coming(office))
    assert (again.fields["hours1"], again.fields["agreed1"]) == ("10:00", "yes")
    assert (await saves(browser, coming(office))).status_code == 303  # as it is: no mistake
    assert len(office.rows(Entry)) == 3


@pytest.mark.parametrize(("fields", "says"), [
    ({"first": "2027-02-10"}, "Der er en anden praktik til fredag 19. februar"),
    ({"last": "2027-02-20"}, "Byt dem om."),
    ({"workplace": ""}, "Skriv et navn"),
    ({"schedule": "altid"}, "skal have dage og tider"),
    ({"caseworker": ""}, ""),
    ({"follow_up": "2027-05-01"}, "Dagen ligger uden for praktikken."),
    ({"day1": "2027-06-01", "hours1": "4"}, "En linje begynder uden for praktikken."),
    ({"is_concern": "yes"}, "Skriv kort, hvorfor"),
])  # fmt: skip
async def test_the_same_rules_as_when_it_was_made(
    office: Office, fields: dict[str, str], says: str
) -> None:
    placement = await agreed_next(office)
    before = row_of(office, placement)
    done = await saves(await office.signed_in(), coming(office), **fields)
    if not says:  # nothing has to be complete: it waits
        assert done.status_code == 303
        assert row_of(office, placement).phase == "before"
        return
    page = read(done)
    assert done.status_code == 422
    assert says in page.text
    assert [known for _, known in page.tags if "aria-invalid" in known]
    assert row_of(office, placement) == before


async def test_of_two_who_change_it_the_second_sees_what_the_first_wrote(office: Office) -> None:
    placement = await agreed_next(office)
    first, second = await office.signed_in(), await office.signed_in(Role.deputy)
    theirs = await form_at(second, coming(office))
    assert (await saves(first, coming(office), workplace="Museet")).status_code == 303
    data = {**theirs.fields, "task": "Læse højt"}
    answer = await second.post(coming(office), data=data)
    page = read(answer)
    assert answer.status_code == 409
    assert "Museet" in page.text
    assert "Læse højt" in answer.text
    assert row_of(office, placement).workplace == "Museet"


async def test_a_case_of_concern_is_decided_for_it_and_ended_with_who_and_when(
    office: Office,
) -> None:
    placement = await agreed_next(office)
    browser = await office.signed_in()
    await saves(browser, coming(office), is_concern="yes", concern="Stoppede brat sidst.")
    sealed = row_of(office, placement).concern
    assert office.parts.store.vault.open(sealed, "placement.concern") == "Stoppede brat sidst."
    await saves(browser, coming(office), **UNTICKED, concern="")
    assert row_of(office, placement).concern is None
    noted = [(row.about, row.value, row.by_id) for row in office.rows(Noted)]
    mine = office.ids[Role.caseworker]
    assert noted == [(str(placement), 1, mine), (str(placement), 0, mine)]
    assert row_of(office, office.placement).concern is None


async def test_two_presses_are_one_and_what_is_the_current_one_by_now_is_refused(
    office: Office,
) -> None:
    placement = await agreed_next(office)
    browser = await office.signed_in()
    form = await form_at(browser, coming(office))
    data = {**form.fields, "workplace": "Museet"}
    for _ in range(2):
        assert (await browser.post(form.action, data=data)).status_code == 303
    assert row_of(office, placement).workplace == "Museet"
    again = await form_at(browser, coming(office))
    await office.write(lambda tx: tx.change_row(Placement, office.placement, {"phase": "closed"}))
    assert (await browser.post(again.action, data=again.fields)).status_code == 404


async def test_a_placement_of_somebody_else_and_one_that_is_not_there_are_not_found(
    office: Office,
) -> None:
    browser = await office.signed_in()
    assert (await browser.get(coming(office))).status_code == 404
    await agreed_next(office)
    for which in ("999", "x", "-1", str(office.placement)):
        assert (await browser.get(f"{coming(office)}?placement={which}")).status_code == 404


async def test_its_alarms_are_planned_anew_for_the_morning_after_the_one_that_runs(
    office: Office,
) -> None:
    placement = await agreed_next(office)
    plan = row_of(office, placement).plan
    assert (
        await saves(await office.signed_in(), coming(office), task="Læse højt")
    ).status_code == 303
    assert row_of(office, placement).plan == plan + 1
    [alarm] = [row for row in office.rows(Alarm) if row.ref == str(placement)]
    assert (alarm.what, alarm.due.date()) == ("plan", date(2027, 2, 20))


async def test_a_reason_that_stays_is_decided_once(office: Office) -> None:
    await agreed_next(office)
    browser = await office.signed_in()
    await saves(browser, coming(office), is_concern="yes", concern="Stoppede brat sidst.")
    await saves(browser, coming(office), task="Læse højt")
    assert len(office.rows(Noted)) == 1


async def test_who_comes_into_it_hands_it_on_with_the_rest_of_their_citizens(
    office: Office,
) -> None:
    """A caseload that was handed over for a later day, before this role was given to them."""
    placement, hanne = await agreed_next(office), office.ids[Role.job_consultant]
    day = date(2026, 12, 14)

    def handed_over(tx: Tx) -> int:
        to = people.add_staff(tx, "job_consultant", "Ulla")
        tx.add(Handover, from_id=hanne, to_id=to, citizen_id=None, first=day, entered_at=tx.now)
        return to

    ulla = await office.batches.write(handed_over)
    await saves(await office.signed_in(), coming(office), job_consultant=str(hanne))
    held = {(row.person_id, row.since, row.until) for row in office.rows(Link)
            if (row.placement_id, row.role) == (placement, "job_consultant")}  # fmt: skip
    assert held == {(hanne, office.clock.now().date(), day - timedelta(days=1)), (ulla, day, None)}


async def test_what_the_workplace_said_itself_stays(office: Office) -> None:
    placement = await agreed_next(office)
    line = {"citizen_id": office.citizen, "placement_id": placement, "state": "", "shared": []}

    def said(tx: Tx) -> None:
        text = tx.seal("Ved porten", "entry.text")
        tx.add(Entry, **line, id="said", kind="practical", key="come", text=text, at=tx.now,
               source=str(Role.company_mentor))  # fmt: skip

    await office.write(said)
    await saves(await office.signed_in(), coming(office), come="Torvet 1")
    assert "said" in {row.id for row in office.rows(Entry)}


async def test_one_that_was_called_off_is_not_there(office: Office) -> None:
    placement = await agreed_next(office)
    await office.write(lambda tx: tx.change_row(Placement, placement, {"phase": "closed"}))
    assert (await (await office.signed_in()).get(coming(office))).status_code == 404


async def test_one_that_has_begun_meanwhile_is_not_written_over(office: Office) -> None:
    """Looked at once more when the citizen is locked."""
    policy, mette = office.parts.policy, office.ids[Role.caseworker]
    asked = Asked("Museet", "2027-03-01", "2027-03-28", "man 9-12", {})
    wanted = check(asked, policy, office.clock.now().date())
    with (
        pytest.raises(Wrong, match="not the next placement"),
        office.parts.store.transaction(office.clock.now()) as tx,
    ):
        change(tx, policy, wanted, office.citizen, office.placement, mette)
    assert row_of(office, office.placement).workplace == "Byggehuset"
