"""The page "Timer": the agreement as it is, the hours plan, days and times that were tried."""

from datetime import date

import httpx
import pytest
from sqlalchemy import update
from sqlmodel import col

from flows.facts import Role
from storage.own import drop_entries
from storage.tables import Entry, Outgoing, Placement, ReadLog
from storage.tx import Tx
from tests.desk.office import Browser, Office, read


def address(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/hours"


async def saved(office: Office, browser: Browser, **fields: str) -> httpx.Response:
    form = await browser.form(address(office), "day1")
    unticked = {name: v for name, v in form.fields.items() if not name.startswith("agreed")}
    return await browser.post(address(office), data={**unticked, "action": "plan", **fields})


def plan(office: Office) -> list[tuple[date, int, str]]:
    rows = [row for row in office.rows(Entry) if row.kind == "hours_step"]
    return sorted((row.day, row.value, row.state) for row in rows)


async def test_a_plan_of_hours_is_written_and_stands_in_the_agreement(office: Office) -> None:
    browser = await office.signed_in()
    fields = {"day1": "2026-11-23", "hours1": "4", "agreed1": "yes"}
    done = await saved(office, browser, **fields, day2="2026-12-14", hours2="6,5")
    assert done.status_code == 303
    text = read(await browser.get(address(office))).text
    assert "Timeplanen er gemt. Amina får det at vide." in text
    assert "Fra mandag 23. november: 4 timer om ugen" in text
    assert "Fra mandag 14. december: 6 timer og 30 minutter om ugen, hvis det passer" in text
    assert plan(office) == [
        (date(2026, 11, 23), 240, "agreed"),
        (date(2026, 12, 14), 390, "planned"),
    ]
    assert "hours" in {row.what for row in office.rows(ReadLog)}
    told = [row for row in office.rows(Outgoing) if row.person_id == office.citizen]
    assert len(told) == 1


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"day1": "2026-11-23", "hours1": "0"}, "fra en halv time til 37"),
        ({"day1": "2026-11-23", "hours1": "80"}, "fra en halv time til 37"),
        ({"day1": "2026-11-23", "hours1": "mange"}, "Skriv for eksempel 4 eller 6:30"),
        ({"day1": "", "hours1": "4"}, "mangler en dag"),
        ({"day1": "0026-11-23", "hours1": "4"}, "mangler en dag, eller årstallet"),
        (
            {"day1": "2026-11-23", "hours1": "4", "day2": "2026-11-23", "hours2": "5"},
            "står to gange",
        ),
        (
            {"day1": "2026-11-23", "hours1": "4", "review1": "2026-11-01"},
            "efter begyndelsen",
        ),
    ],
    ids=["nothing", "eighty", "words", "no day", "year 26", "twice", "review too early"],
)
async def test_what_cannot_be_is_answered_and_what_was_typed_is_kept(
    office: Office, fields: dict[str, str], says: str
) -> None:
    response = await saved(office, await office.signed_in(), **fields)
    assert response.status_code == 422
    assert says in read(response).text
    assert f'value="{fields["hours1"]}"' in response.text
    assert plan(office) == []


@pytest.mark.parametrize(
    "hours", [("20", "20"), ("25", "20"), ("0:30", "1")], ids=["stays", "lowered", "half an hour"]
)
async def test_staying_lowering_and_half_an_hour_are_plans(
    office: Office, hours: tuple[str, str]
) -> None:
    """Also from a day that is past (requirements 202, 216, 217)."""
    steps = {"day1": "2026-10-01", "hours1": hours[0], "day2": "2026-12-14", "hours2": hours[1]}
    assert (await saved(office, await office.signed_in(), **steps)).status_code == 303
    assert len(plan(office)) == 2


async def test_the_second_of_two_sees_what_the_first_changed(office: Office) -> None:
    one, other = await office.signed_in(), await office.signed_in(Role.job_consultant)
    theirs = await other.form(address(office), "day1")
    await saved(office, one, day1="2026-11-23", hours1="4")
    late = {**theirs.fields, "action": "plan", "day1": "2026-11-23", "hours1": "8"}
    response = await other.post(address(office), data=late)
    assert response.status_code == 409
    assert "ændret af en anden" in read(response).text
    assert "4 timer om ugen" in read(response).text
    assert plan(office)[0][1] == 240


async def test_other_days_and_times_hold_at_once_and_begin_nothing_anew(office: Office) -> None:
    office.later(days=7)
    browser = await office.signed_in()
    form = await browser.form(address(office), "schedule")
    times = {"schedule": "tue,thu 10:00-12:00", "action": "times"}
    done = await browser.post(address(office), data={**form.fields, **times})
    assert done.status_code == 303
    [row] = office.rows(Placement)
    assert (row.schedule, row.plan, row.new_start) == ("tue,thu 10:00-12:00", 2, None)
    text = read(await browser.get(address(office))).text
    assert "tirsdag kl. 10-12" in text
    assert "Tider, der er prøvet" in text
    assert "Borgeren har ikke delt, hvordan det var." in text


async def test_times_over_midnight_in_rotating_weeks_are_times(office: Office) -> None:
    browser = await office.signed_in()
    form = await browser.form(address(office), "schedule")
    times = {"schedule": "odd mon,tue 22:00-02:00; even fri 06:00-10:00", "action": "times"}
    await browser.post(address(office), data={**form.fields, **times})
    text = read(await browser.get(address(office))).text
    assert "mandag i ulige uger kl. 22-2" in text
    assert "fredag i lige uger kl. 6-10" in text


async def test_times_that_cannot_be_read_change_nothing_and_stay_typed(office: Office) -> None:
    browser = await office.signed_in()
    form = await browser.form(address(office), "schedule")
    done = await browser.post(
        address(office), data={**form.fields, "schedule": "når det passer", "action": "times"}
    )
    assert done.status_code == 422
    assert '"når det passer" skal have dage og tider' in read(done).text
    assert 'value="når det passer"' in done.text
    assert office.rows(Placement)[0].plan == 1


async def test_a_task_that_is_not_shared_is_not_on_the_page(office: Office) -> None:
    def add(tx: Tx) -> None:
        drop_entries(tx, office.citizen, [])
        for name, shared in (("Kassen", []), ("Lageret", ["caseworker"])):
            tx.add(
                Entry, id=name, citizen_id=office.citizen, placement_id=office.placement,
                kind="task", key="", text=tx.seal(name, "entry.text"), value=None, day=None,
                until=None, state="alone", shared=shared, source="citizen", at=tx.now,
                changed_at=None,
            )  # fmt: skip

    await office.write(add)
    text = read(await (await office.signed_in()).get(address(office))).text
    assert "Lageret: du klarer det selv" in text
    assert "Kassen" not in text


async def test_the_page_is_for_whoever_follows_the_citizen(office: Office) -> None:
    browser = await office.signed_in()
    assert "Amina" in read(await browser.get("/desk/hours")).text
    assert (await browser.get("/desk/citizens/99999/hours")).status_code == 404
    assert (await browser.get("/desk/citizens/x/hours")).status_code == 404


async def test_the_times_stand_in_the_field_in_the_words_of_the_page_and_mean_the_same(
    office: Office,
) -> None:
    browser = await office.signed_in()
    odd = {"schedule": "odd mon,wed 09:00-11:00; even thu 09:00-12:00"}
    mine = update(Placement).where(col(Placement.id) == office.placement).values(**odd)
    await office.write(lambda tx: tx.connection.execute(mine))
    form = await browser.form(address(office), "schedule")
    assert form.fields["schedule"] == "ulige man, ons 09:00-11:00; lige tor 09:00-12:00"
    await browser.post(address(office), data={**form.fields, "action": "times"})
    assert [row.schedule for row in office.rows(Placement)] == [odd["schedule"]]
