"""After a placement that was interrupted: what the citizen takes along to the next one, and what
is over (requirements 119 and 126)."""

from datetime import date

import pytest

from bot.desk.cases.reading import Reading
from flows.facts import Citizen, Phase
from storage import people
from storage.tables import Case, Competence, Placement
from storage.tx import Tx
from tests.desk.office import Office, place, read
from tests.desk.test_tracks_in_the_desk import no_show, press

GOAL, CONDITION, CAN = "Sige godmorgen til alle", "Én opgave ad gangen.", "Pakke en palle"


def known(office: Office) -> Citizen:
    with office.parts.store.reading() as connection:
        citizen = Reading(office.parts).citizen(connection, office.citizen)
    assert citizen is not None
    return citizen


async def interrupted(office: Office) -> None:
    """The citizen is not in the chat any more, so nothing is waited for."""

    def belongs_to_the_citizen(tx: Tx) -> None:
        people.add_goal(tx, office.citizen, GOAL)
        people.add_condition(tx, office.citizen, CONDITION, shared=("company_mentor",))
        tx.add(
            Competence, citizen_id=office.citizen, text=tx.seal(CAN, "competence.text"), at=tx.now
        )

    await office.write(belongs_to_the_citizen)
    case = await no_show(office)
    await office.write(lambda tx: tx.change_person(office.citizen, participation="stopped"))
    await press(await office.signed_in(), case, "interrupt", by="together", why="tasks")


async def test_goals_conditions_and_competences_go_on_to_the_next_place(office: Office) -> None:
    await interrupted(office)
    placement = known(office).placement
    assert placement is not None
    assert placement.phase is Phase.closed
    office.later(days=3)
    await office.write(lambda tx: place(tx, office.citizen, office.ids))
    now = known(office)
    assert now.placement is not None
    assert (now.placement.id, now.placement.phase) != (placement.id, Phase.closed)
    assert [goal.text for goal in now.goals] == [GOAL]
    assert [condition.text for condition in now.conditions] == [CONDITION]
    assert [competence.text for competence in now.competences] == [CAN]


async def test_until_then_the_days_without_a_placement_are_counted(office: Office) -> None:
    await interrupted(office)
    ended = known(office).placement
    assert ended is not None
    assert ended.ended_on == date(2026, 11, 23)
    office.later(days=4)
    browser = await office.signed_in()
    (case,) = [row.id for row in office.rows(Case) if row.family == "placement"]
    assert "4 dage uden praktik" in read(await browser.get(f"/desk/cases/{case}")).text


@pytest.mark.parametrize(
    ("support", "shown"),
    [("coaching", "Coachende samtaler"), ("mentor", "Målrettet mentorstøtte")],
)
async def test_what_was_agreed_beside_the_new_plan_can_be_read(
    office: Office, support: str, shown: str
) -> None:
    """Requirements 117 and 120."""
    case = await no_show(office)
    browser = await office.signed_in()
    await press(browser, case, "new_start", schedule="mon,wed 10:00-12:00", support=support)
    (placement,) = office.rows(Placement)
    assert placement.support == support
    text = read(await browser.get(f"/desk/cases/{case}")).text
    assert f"Mette begyndte på ny. Ved siden af: {shown}." in text
