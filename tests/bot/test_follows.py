"""Whom a helper's command is about: the one they named, their only one, or whom they choose."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.arrivals import Arrival, read_update
from bot.outcome import Outcome
from flows.events import Commanded, Pressed, Wrote
from flows.facts import Role
from flows.understanding import hear
from storage import people
from storage.tables import Address, Dialogue, Link, Outgoing, Question
from storage.tx import Tx
from tests.desk.conftest import office
from tests.desk.office import Office, place

__all__ = ["office"]


async def second_citizen(office: Office, name: str = "Bo") -> int:
    numbers: list[int] = []

    def add(tx: Tx) -> None:
        citizen = people.add_citizen(tx, name)
        numbers.append(citizen)
        tx.add(Address, person_id=citizen, channel="telegram", value=f"8{citizen}", dead_code="")
        place(tx, citizen, office.ids)

    await office.write(add)
    return numbers[0]


async def commands(office: Office, name: str, rest: str = "") -> Outcome:
    person = office.ids[Role.personal_mentor]
    key = f"tg:1:{len(office.rows(Outgoing))}{name}{rest}"
    return await office.batches.take(Arrival(key, Commanded(name, rest), person=person))


def about(office: Office) -> int | None:
    """Whom the mentor's open dialogue is about."""
    person = office.ids[Role.personal_mentor]
    return next(row.about for row in office.rows(Dialogue) if row.person_id == person)


def newest(office: Office) -> dict[str, Any]:
    row = max(office.rows(Outgoing), key=lambda row: row.id)
    return dict(office.parts.store.vault.open_json(row.body, "outgoing.body"))


async def test_the_only_one_needs_no_name(office: Office) -> None:
    await commands(office, "spoerg")
    assert about(office) == office.citizen


async def test_of_several_each_has_a_button_and_the_press_names_one(office: Office) -> None:
    other = await second_citizen(office)
    await commands(office, "spoerg")
    data = [button[1] for button in newest(office)["buttons"]]
    assert data == [f"c:spoerg {office.citizen}", f"c:spoerg {other}"]
    pressed = read_update(
        {
            "update_id": 9,
            "callback_query": {
                "id": "1",
                "from": {"id": 5, "is_bot": False},
                "data": data[1],
                "message": {"message_id": 3},
            },
        },
        1,
    )
    assert pressed is not None
    assert isinstance(pressed.event, Commanded)
    await commands(office, pressed.event.name, pressed.event.rest)
    assert about(office) == other


@pytest.mark.parametrize("rest", ["bo", "Bo Kommer du?"])
async def test_a_name_may_be_typed(office: Office, rest: str) -> None:
    other = await second_citizen(office)
    await commands(office, "spoerg", rest)
    assert about(office) == other


async def test_a_command_names_another_than_the_open_dialogue_is_about(office: Office) -> None:
    other = await second_citizen(office)
    await commands(office, "spoerg", "Amina")
    await commands(office, "spoerg", "Bo")
    mentor = office.ids[Role.personal_mentor]
    for n, event in enumerate((Wrote(hear("Kommer du?")), Pressed(3, "yes"))):
        await office.batches.take(Arrival(f"tg:1:5{n}", event, person=mentor))
    assert [row.citizen_id for row in office.rows(Question)] == [other]


async def test_who_is_not_linked_any_more_cannot_be_named(office: Office) -> None:
    """The button under an old message is no way back in."""
    await second_citizen(office)
    mentor = office.ids[Role.personal_mentor]
    yesterday = office.clock.now().date() - timedelta(days=1)

    def leave(tx: Tx) -> None:
        mine = update(Link).where(
            col(Link.person_id) == mentor, col(Link.placement_id) == office.placement
        )
        tx.connection.execute(mine.values(until=yesterday))

    await office.write(leave)
    await commands(office, "spoerg", str(office.citizen))
    assert "Hvem handler det om?" in str(newest(office)["text"])
    assert not [row for row in office.rows(Dialogue) if row.person_id == mentor and row.flow]


async def test_the_own_page_is_asked_for_by_name_and_is_about_that_one_alone(
    office: Office,
) -> None:
    other = await second_citizen(office)
    await commands(office, "side")
    labels = [data for _, data, _ in newest(office)["buttons"]]
    assert labels == [f"c:side {office.citizen}", f"c:side {other}"]
    await commands(office, "side", str(other))
    [url] = [url for _, _, url in newest(office)["buttons"] if url]
    read = office.parts.links.read_form("mentor", url.rpartition("/")[2])
    assert read is not None
    assert read[:2] == (office.ids[Role.personal_mentor], other)
