"""The page "Tal": what the office can learn from, for those who can change something."""

from datetime import date
from typing import Any

from flows.facts import Role
from storage import people
from storage.folder import table
from storage.tables import Entry, Placement
from tests.desk.office import Office, read
from tests.learning.history import Past

PAGE = "/desk/numbers"
THURSDAY = date(2026, 11, 19)


async def weeks(office: Office) -> None:
    """Six red cases, one orange, one absence; and fourteen days later."""
    past = Past(office.citizen, office.placement)

    def write(tx: Any) -> None:
        for hour in (1, 2, 3, 1, 2, 3):
            past.case(tx, "red", rule="danger", taken=hour, contacted=hour, closed=24)
        past.case(tx, "orange", outcome="false_alarm", taken=30, closed=31)
        past.absence(tx, 2)

    await office.write(write)
    office.later(days=14)


async def ended(office: Office, *whys: str, step: str = "") -> None:
    """So many placements that stopped before their time, last Thursday."""

    def write(tx: Any) -> None:
        for number, why in enumerate(whys):
            citizen = people.add_citizen(tx, f"Borger{number}{why}{step}")
            placement = people.add_placement(
                tx, citizen, workplace="Byggehuset", first=date(2026, 9, 1), last=THURSDAY,
                schedule="mon-fri 08:30-12:30", phase="closed", chain={},
            )  # fmt: skip
            mine = table(Placement).c.id == placement
            values = {"ended_on": THURSDAY, "ended_why": why, "ended_by": "citizen"}
            tx.connection.execute(table(Placement).update().where(mine).values(**values))
            if step:
                tx.add(
                    Entry, id=office.parts.new_id(), citizen_id=citizen, placement_id=placement,
                    kind="next_step", key=step, state="agreed", at=tx.now,
                )  # fmt: skip

    await office.write(write)


async def shown(office: Office, role: Role = Role.caseworker, query: str = "") -> str:
    response = await (await office.signed_in(role)).get(PAGE + query)
    assert response.status_code == 200
    return read(response).text


async def test_times_are_there_and_those_of_a_few_cases_are_not(office: Office) -> None:
    await weeks(office)
    text = await shown(office)
    assert "RØD Taget 6 af 6 2 timer 3 timer 2 timer" in text, text
    assert "ORANGE Taget færre end 5 – – –" in text
    assert "Tal under 5 vises ikke. Ingen må kunne kendes igen." in text
    assert "30 timer" not in text


async def test_a_share_that_could_be_counted_back_is_left_out(office: Office) -> None:
    await weeks(office)
    text = await shown(office)
    assert "Borgeren er ikke mødt" in text
    assert "færre end 5 færre end 5 – –" in text.split("Falsk alarm")[-1]


async def test_why_placements_end_is_counted_and_the_few_are_not_named(office: Office) -> None:
    await ended(office, *["tempo"] * 6, *["way"] * 4)
    text = await shown(office, query="?weeks=4")
    part = text.split("Hvorfor slutter praktikker før tid?")[-1].split("Hvad kom der")[0]
    assert "Tempo eller timer 6" in part, text
    assert "Transport eller noget hjemme" not in part
    assert "Der er flere, men for få af hver til at vise." in part
    assert "10" not in part, "the few could be counted back from a sum"


async def test_what_came_after_the_placement(office: Office) -> None:
    await ended(office, *["job"] * 5, step="part_time")
    await ended(office, *["other"] * 7)
    part = (await shown(office)).split("Hvad kom der efter praktikken?")[-1]
    assert "Job på deltid 5" in part, part
    assert "Intet skridt er aftalt 7" in part


async def test_only_few_of_anything_says_so_and_nothing_else(office: Office) -> None:
    await ended(office, "tempo", "way")
    part = (await shown(office)).split("Hvorfor slutter praktikker før tid?")[-1]
    assert "Der er for få til at vise." in part
    assert "Tempo" not in part


async def test_a_picture_has_its_words_in_it_and_its_table_behind_it(office: Office) -> None:
    await weeks(office)
    await ended(office, *["tempo"] * 6)
    page = read(await (await office.signed_in()).get(PAGE))
    pictures = [known for tag, known in page.tags if known.get("role") == "img"]
    assert {known["aria-label"] for known in pictures} == {
        "Halvdelen af sagerne er taget inden for", "Hvordan sluttede sagerne?",
        "Hvorfor slutter praktikker før tid?", "Hvad kom der efter praktikken?",
    }  # fmt: skip
    assert "RØD: 2 timer" in page.text
    assert [tag for tag, _ in page.tags].count("details") == 3
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


async def test_nobody_is_named(office: Office) -> None:
    await weeks(office)
    text = await shown(office, Role.leader)
    for name in ("Amina", "Mette", "Hanne"):
        assert name not in text


async def test_only_who_may_see_it_is_led_there(office: Office) -> None:
    link = 'href="/desk/numbers"'
    assert link in (await (await office.signed_in()).get("/desk/people/leave")).text
    theirs = await office.signed_in(Role.job_consultant)
    assert link not in (await theirs.get("/desk/people/leave")).text
