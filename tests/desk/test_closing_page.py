"""The page about the end of a placement: agreed, called, owned, longer, ended; by staff alone."""

from datetime import date, timedelta

import httpx
from sqlalchemy import update
from sqlmodel import col

from bot.arrivals import Arrival
from flows.closing import what_ends
from flows.events import Rang
from flows.facts import Role
from storage.tables import Alarm, Entry, Noted, Person, Placement, ReadLog, Task
from storage.tx import Tx
from tests.desk.office import Browser, Office, read


def address(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/closing"


async def press(office: Office, browser: Browser, action: str, **fields: str) -> httpx.Response:
    form = next(
        f.fields["form"]
        for f in read(await browser.get(address(office))).forms
        if "form" in f.fields and "logout" not in f.action
    )
    return await browser.post(address(office), data={"form": form, "action": action, **fields})


async def said(office: Office, browser: Browser, action: str, **fields: str) -> str:
    done = await press(office, browser, action, **fields)
    return read(done if done.status_code == 422 else await browser.get(address(office))).text


async def test_it_says_where_the_placement_is_and_is_logged(office: Office) -> None:
    browser = await office.signed_in()
    text = read(await browser.get(address(office))).text
    assert "Praktikkens slutning: Amina" in text
    assert "Intet er valgt endnu." in text
    assert [row.what for row in office.rows(ReadLog)] == ["closing"]


async def test_agreeing_here_is_noted_where_the_signal_looks(office: Office) -> None:
    browser = await office.signed_in(Role.job_consultant)
    text = await said(office, browser, "agree", step="part_time")
    assert "Det er noteret som aftalt." in text
    assert "Job på deltid – Aftalt" in text
    [noted] = office.rows(Noted)
    assert (noted.kind, noted.by_id) == ("next_step", office.ids[Role.job_consultant])


async def test_ending_asks_the_citizen_first_and_can_be_called_off(office: Office) -> None:
    browser = await office.signed_in()
    text = await said(office, browser, "end", by="company", why="expectations")
    assert "Amina bliver først spurgt, hvad der var godt." in text
    assert "Stop ikke alligevel" in text
    [placement] = office.rows(Placement)
    assert placement.phase != "closed"
    assert "Praktikken går videre." in await said(office, browser, "go_on")
    assert not [row for row in office.rows(Entry) if row.key == "stopping"]


async def test_what_is_missing_is_said_and_nothing_is_changed(office: Office) -> None:
    browser = await office.signed_in()
    done = await press(office, browser, "end", by="company", why="")
    assert done.status_code == 422
    assert "Vælg, hvem der stopper, og hvad der lå bag." in read(done).text
    assert 'value="company" selected' in done.text, "what was chosen stays"


async def test_longer_with_a_date_moves_the_last_day(office: Office) -> None:
    browser = await office.signed_in()
    [before] = office.rows(Placement)
    later = date(before.last.year + 1, 1, 4) if before.last.month == 12 else date(2027, 6, 1)
    assert "Praktikken slutter nu" in await said(office, browser, "extend", last=later.isoformat())
    [after] = office.rows(Placement)
    assert after.last == later
    wrong = await press(office, browser, "extend", last="2020-01-01")
    assert wrong.status_code == 422


async def over(office: Office) -> Placement:
    """Its last day is today, and the hour has come."""
    today = office.clock.now().date()
    await office.write(
        lambda tx: (tx.flush(), tx.connection.execute(update(Placement).values(last=today)))
    )
    [placement] = office.rows(Placement)
    rang = Rang("closing", office.clock.now(), ref=str(placement.id))
    await office.batches.take(Arrival("alarm:1", rang, person=office.citizen))
    return placement


async def test_the_call_and_a_person_close_it(office: Office) -> None:
    placement = await over(office)
    browser = await office.signed_in()
    text = read(await browser.get(address(office))).text
    assert "Samtalen med virksomheden mangler." in text
    assert "Det næste mangler." in text
    text = await said(
        office, browser, "call", placement=str(placement.id), good="Mødte glad. CPR 010190-1234"
    )
    assert "010190" not in text
    assert "Mødte glad." in text
    assert {row.closed for row in office.rows(Task) if row.kind == "closing_call"} == {True}
    owner = str(office.ids[Role.caseworker])
    text = await said(office, browser, "owner", placement=str(placement.id), owner=owner)
    assert "Afsluttet." in text
    [placement] = office.rows(Placement)
    assert (placement.phase, placement.ended_on) == ("closed", None)


async def test_whoever_ends_it_everything_it_was_going_to_say_goes_at_once(office: Office) -> None:
    """One transaction: alarms, questions and what waits to be sent; cases and questions stay."""
    soon = office.clock.now() + timedelta(hours=1)

    def fill(tx: Tx) -> None:
        for what in (*what_ends.ALARMS, *what_ends.STAY_ALARMS):
            tx.set_alarm(
                person_id=office.citizen, what=what, due=soon, not_after=None, ref="", fence=0
            )
        tx.flush()
        tx.connection.execute(
            update(Person).where(col(Person.id) == office.citizen).values(participation="paused")
        )

    await office.write(fill)
    for kind in (*what_ends.TASKS, "question"):
        await office.task(kind, Role.company_mentor)
    browser = await office.signed_in()
    assert "Praktikken er afsluttet." in await said(
        office, browser, "end", by="municipality", why="tasks"
    )
    left = {row.what for row in office.rows(Alarm) if row.person_id == office.citizen}
    assert not left & set(what_ends.ALARMS)
    assert set(what_ends.STAY_ALARMS) <= left
    asked = {row.kind: row.closed for row in office.rows(Task)}
    assert all(asked[kind] for kind in what_ends.TASKS)
    assert asked["question"] is False
    [placement] = office.rows(Placement)
    assert (placement.phase, placement.ended_by, placement.ended_why) == (
        "closed", "municipality", "tasks",
    )  # fmt: skip


async def test_of_one_that_never_began_the_page_asks_only_that_the_workplace_knows(
    office: Office,
) -> None:
    first = office.clock.now().date() + timedelta(days=7)
    silent = {
        "citizen_id": office.citizen,
        "placement_id": office.placement,
        "at": office.clock.now(),
    }
    lines = (("file", "open"), ("interrupted", "nothing"), ("never_began", ""))

    def ended(tx: Tx) -> None:
        for key, state in lines:
            tx.add(Entry, id=f"e-{key}", kind="closing", key=key, state=state, **silent)
        tx.flush()
        tx.connection.execute(update(Placement).values(phase="closed", first=first))

    await office.write(ended)
    browser = await office.signed_in(Role.job_consultant)
    text = read(await browser.get(address(office))).text
    assert "Praktikken begyndte aldrig." in text
    assert "Vil virksomheden samarbejde igen?" not in text
    await press(office, browser, "told", placement=str(office.placement))
    assert {row.state for row in office.rows(Entry) if row.key == "called"} == {"never_began"}


async def test_what_the_citizen_wrote_is_agreed_here_as_what_it_is(office: Office) -> None:
    values = {"kind": "next_step", "key": "own", "state": "wanted", "shared": ["caseworker"]}

    def wished(tx: Tx) -> None:
        text = tx.seal("passe heste", "entry.text")
        place = {"citizen_id": office.citizen, "placement_id": office.placement, "at": tx.now}
        tx.add(Entry, id="n1", text=text, **values, **place)

    await office.write(wished)
    browser = await office.signed_in()
    page = (await browser.get(address(office))).text
    assert "passe heste – En uddannelse" in page
    assert "passe heste – Aftalt" in await said(office, browser, "agree", step="n1:education")
    assert [(row.key, row.state) for row in office.rows(Entry)] == [("education", "agreed")]
