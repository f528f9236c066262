"""The page "Tal": what the office can learn from, for those who can change something."""

from typing import Any

from flows.facts import Role
from storage.folder import table
from storage.tables import Address
from tests.desk.office import Office, read
from tests.learning.history import Past

PAGE = "/desk/numbers"


async def weeks(office: Office) -> None:
    past = Past(office.citizen, office.placement)

    def write(tx: Any) -> None:
        for hour in (1, 2, 3):
            past.case(tx, "red", rule="danger", taken=hour, contacted=hour, closed=24)
        past.case(tx, "orange", outcome="false_alarm", taken=30, closed=31)
        past.absence(tx, 2)

    await office.write(write)
    office.later(days=14)


async def shown(office: Office, role: Role = Role.caseworker, query: str = "") -> str:
    response = await (await office.signed_in(role)).get(PAGE + query)
    assert response.status_code == 200
    return read(response).text


async def test_times_and_rules_are_there_also_for_a_few_cases(office: Office) -> None:
    await weeks(office)
    text = await shown(office)
    assert "RØD Taget 3 / 3 2 timer 3 timer 2 timer" in text, text
    assert "Borgeren er ikke mødt" in text
    assert "Falsk alarm" in text


async def test_a_picture_stands_beside_its_table_and_is_not_read_out(office: Office) -> None:
    await weeks(office)
    page = read(await (await office.signed_in()).get(PAGE))
    pictures = [known for tag, known in page.tags if tag == "figure"]
    assert [known["aria-hidden"] for known in pictures] == ["true"]
    widths = {known["class"]: known["width"] for tag, known in page.tags if tag == "rect"}
    assert widths["orange"] == "100.0"
    assert float(widths["red"]) < 10
    assert [tag for tag, _ in page.tags].count("table") == 2
    assert not [known for _, known in page.tags if "style" in known], "the page forbids it"


async def test_an_office_without_cases_reads_that_there_were_none(office: Office) -> None:
    text = await shown(office)
    assert "Der kom ingen sager og intet fravær i de uger." in text


async def test_more_weeks_can_be_chosen_and_nonsense_is_four(office: Office) -> None:
    await weeks(office)
    office.later(days=60)
    assert "Der kom ingen sager" in await shown(office)
    assert "Der kom ingen sager" in await shown(office, query="?weeks=99999999999")
    assert "RØD" in await shown(office, query="?weeks=13")


async def test_nobody_is_named_but_who_cannot_be_reached(office: Office) -> None:
    await weeks(office)
    text = await shown(office, Role.leader)
    assert "Alle, som borgerne kan få brug for, kan nås." in text
    for name in ("Amina", "Mette", "Hanne"):
        assert name not in text

    def shut(tx: Any) -> None:
        mine = table(Address).c.person_id == office.ids[Role.deputy]
        tx.connection.execute(table(Address).update().where(mine).values(dead_code="blocked"))

    await office.write(shut)
    text = await shown(office, Role.leader)
    assert "Søren, stedfortræder for Amina, har lukket for robotten" in text


async def test_only_who_may_see_it_is_led_there(office: Office) -> None:
    link = 'href="/desk/numbers"'
    assert link in (await (await office.signed_in()).get("/desk/people/leave")).text
    theirs = await office.signed_in(Role.job_consultant)
    assert link not in (await theirs.get("/desk/people/leave")).text
