"""The list of a reader's citizens: who needs somebody first, and nobody else's."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event, update
from sqlmodel import col

from flows.facts import MENTORS, Role
from storage import people
from storage.presence import enter_leave
from storage.tables import Goal, Link, Placement, Question, ReadLog
from storage.tx import Tx
from tests.desk.lived_week import shift
from tests.desk.office import Office, place, read

MONDAY = date(2026, 11, 23)


async def listed(office: Office, query: str = "", role: Role = Role.caseworker) -> list[str]:
    """A line for each citizen, from the top."""
    body = (await (await office.signed_in(role)).get(f"/desk/citizens{query}")).text
    rows = body.partition("<tbody>")[2].partition("</tbody>")[0].split("<tr>")[1:]
    return [" ".join(row.replace("<", " <").split()) for row in rows]


def names(rows: list[str]) -> list[str]:
    return [row.partition("</a>")[0].rpartition(">")[2].strip() for row in rows]


async def more(office: Office, *aliases: str, chain: dict[Role, int] | None = None) -> list[int]:
    found: list[int] = []

    def add(tx: Tx) -> None:
        for alias in aliases:
            citizen = people.add_citizen(tx, alias)
            place(tx, citizen, chain or office.ids)
            found.append(citizen)

    await office.write(add)
    return found


async def test_who_may_set_up_a_placement_finds_it_above_the_list(office: Office) -> None:
    for role, offered in ((Role.caseworker, True), (Role.job_consultant, False)):
        page = (await (await office.signed_in(role)).get("/desk/citizens")).text
        assert ('href="/desk/placements/new"' in page) is offered


async def test_of_a_day_that_nobody_has_spoken_of_it_is_not_said_that_they_come(
    office: Office,
) -> None:
    await office.write(lambda tx: shift(tx, office, MONDAY))
    text = read(await (await office.signed_in()).get("/desk/citizens")).text
    assert "I dag: Aftalt tid" in text
    assert "Kommer" not in text.partition("Amina")[2]


async def test_a_line_says_place_phase_week_next_thing_and_case(office: Office) -> None:
    await office.write(lambda tx: shift(tx, office, MONDAY, arrived="yes"))
    office.later(hours=5)
    by = office.clock.now() + timedelta(days=1)
    mette = office.ids[Role.caseworker]
    await office.case(colour="orange", state="taken", owner=mette, contact_by=by)
    browser = await office.signed_in()
    text = read(await browser.get("/desk/citizens")).text
    line = text.partition("Amina")[2]
    assert "Opstart, Byggehuset" in line
    assert "1 af 1. I dag: Var der" in line
    assert "Sag: kontakt tirsdag 24. november kl. 14" in line
    assert "ORANGE" in line
    assert "Tiden er gået" not in line
    assert f'href="/desk/citizens/{office.citizen}"' in (await browser.get("/desk/citizens")).text
    assert office.rows(ReadLog) == [], "a list is no reading of anybody's page"


async def test_who_needs_somebody_stands_first_and_others_orders_can_be_chosen(
    office: Office,
) -> None:
    yellow, red, late, _ = await more(office, "Zara", "Yusuf", "Bo", "Carla")
    await office.case(citizen=yellow)
    await office.case("danger", "danger", "red", citizen=red)
    past = MONDAY - timedelta(days=3)
    await office.write(
        lambda tx: (
            tx.flush(),
            tx.connection.execute(
                update(Placement).where(col(Placement.citizen_id) == late).values(follow_up=past)
            ),
        )
    )
    rows = await listed(office)
    assert names(rows) == ["Yusuf", "Zara", "Bo", "Amina", "Carla"]
    assert "Opfølgning fredag 20. november" in rows[2]
    assert "Tiden er gået" in rows[2]
    assert names(await listed(office, "?sort=name")) == ["Amina", "Bo", "Carla", "Yusuf", "Zara"]
    assert names(await listed(office, "?sort=due"))[0] == "Bo"
    assert names(await listed(office, "?sort=place")) == ["Amina", "Bo", "Carla", "Yusuf", "Zara"]
    assert names(await listed(office, "?sort=<script>")) == names(rows)


async def test_what_waits_since_is_not_late_and_does_not_hide_what_is(office: Office) -> None:
    def ask(tx: Tx) -> None:
        tx.add(
            Question, id="q", citizen_id=office.citizen, asker=office.citizen, role="caseworker",
            text=tx.seal("hemmeligt", "question.text"), asked_at=tx.now - timedelta(days=3),
            forget_at=tx.now + timedelta(days=9),
        )  # fmt: skip
        tx.add(Goal, citizen_id=office.citizen, text=tx.seal("hemmeligt", "goal.text"),
               state="proposed", at=tx.now - timedelta(days=1))  # fmt: skip

    await office.write(ask)
    [row] = await listed(office)
    assert "Et spørgsmål venter siden fredag 20. november" in row
    assert "Tiden er gået" not in row
    assert "hemmeligt" not in row
    await office.case(contact_by=office.clock.now() - timedelta(hours=1))
    [row] = await listed(office)
    assert "Sag: kontakt" in row
    assert "Tiden er gået" in row


async def test_nobody_elses_citizen_and_no_ended_role_is_in_it(office: Office) -> None:
    other = dict(office.ids)
    await office.write(
        lambda tx: other.update({Role.caseworker: people.add_staff(tx, "caseworker", "Ida")})
    )
    await more(office, "Fremmed", chain={Role.caseworker: other[Role.caseworker]})
    assert names(await listed(office)) == ["Amina"]
    yesterday = MONDAY - timedelta(days=1)
    await office.write(
        lambda tx: (tx.flush(), tx.connection.execute(update(Link).values(until=yesterday)))
    )
    assert await listed(office) == []


@pytest.mark.parametrize("role", sorted(MENTORS))
async def test_a_mentors_list_is_empty_and_says_so(office: Office, role: Role) -> None:
    await office.case()
    text = read(await (await office.signed_in(role)).get("/desk/citizens")).text
    assert "Amina" not in text
    assert "Du følger ingen borgere lige nu." in text


async def test_a_job_consultant_sees_no_sign_of_cases_that_are_not_theirs(office: Office) -> None:
    [bo] = await more(office, "Bo")
    await office.case(citizen=bo, contact_by=office.clock.now() - timedelta(hours=1))
    rows = await listed(office, role=Role.job_consultant)
    assert names(rows) == ["Amina", "Bo"], "not even by the order"
    assert "GUL" not in " ".join(rows)
    assert "Sag: kontakt" not in " ".join(rows)


async def test_who_stands_in_has_the_citizens_of_whom_they_stand_in_for(office: Office) -> None:
    ids: dict[Role, int] = {}
    await office.write(
        lambda tx: ids.update({Role.caseworker: people.add_staff(tx, "caseworker", "Ida")})
    )
    await more(office, "Idas", chain=ids)
    assert "Idas" not in names(await listed(office))
    mette = office.ids[Role.caseworker]
    last = MONDAY + timedelta(days=4)
    await office.write(lambda tx: enter_leave(tx, ids[Role.caseworker], MONDAY, last, mette, None))
    assert "Idas" in names(await listed(office))


async def test_many_citizens_come_in_pages_with_few_statements(office: Office) -> None:
    await more(office, *(f"Borger {n:03}" for n in range(85)))
    pages = [names(await listed(office, f"?sort=name&page={n}")) for n in (1, 2, 3, 9)]
    assert [len(one) for one in pages] == [40, 40, 6, 6]
    assert len({name for one in pages for name in one}) == 86
    browser = await office.signed_in()
    asked: list[str] = []
    for engine in (office.parts.store.engine, office.parts.store.readers):
        event.listen(engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    assert (await browser.get("/desk/citizens")).status_code == 200
    assert 10 < len(asked) < 40, "not one for each citizen"
    assert not [one for one in asked if "FROM entry" in one], "nobody's book is opened for a list"
