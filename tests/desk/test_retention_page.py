"""What is erased next: the page counts exactly what the night then takes."""

from datetime import timedelta
from typing import Any

from bot.desk.office import retention_texts as d
from flows.facts import Role
from storage import retention
from storage.tables import Words
from tests.desk.office import MONDAY, Office, read

PAGE = "/desk/office/retention"


async def shown(office: Office) -> str:
    return read(await (await office.signed_in(Role.leader)).get(PAGE)).text


async def words(office: Office, *days: int) -> None:
    """To be forgotten so many days from now."""

    def add(tx: Any) -> None:
        for number in days:
            tx.add(
                Words, citizen_id=office.citizen, kind="answer", case_id="", at=tx.now,
                text=tx.seal("det er privat", "words.text"),
                forget_at=tx.now + timedelta(days=number),
            )  # fmt: skip

    await office.write(add)


async def test_what_goes_tonight_and_within_a_week_is_counted(office: Office) -> None:
    await words(office, 0, 0, 3, 30)
    text = await shown(office)
    assert "Næste gang: tirsdag 24. november kl. 3" in text
    assert "Slettes efter 14 dage." in text
    assert "Borgerens egne ord 2 3" in text
    assert "privat" not in text
    assert "Amina" not in text


async def test_the_night_takes_what_the_page_has_said(office: Office) -> None:
    await words(office, 0, 3)
    keep, vault = office.parts.policy.keep, office.parts.store.vault
    at = MONDAY + timedelta(hours=18)
    with office.parts.store.reading() as connection:
        said = retention.due(connection, vault, keep, at)
    office.clock.move(at)
    taken: list[dict[str, int]] = []
    await office.write(lambda tx: taken.append(retention.purge(tx, keep, at)))
    assert taken == [{name: count for name, count in said.items() if count}]
    assert said["words"] == 1


async def test_words_in_an_open_case_are_not_counted(office: Office) -> None:
    await office.case(words="det er privat")
    office.later(days=20)
    assert "Borgerens egne ord 0 0" in await shown(office)


async def test_each_kind_that_is_erased_has_its_line(office: Office) -> None:
    erased = {order.name for order in retention.orders()}
    shown_there = [name for _, kinds in d.GROUPS for name in kinds]
    assert sorted(shown_there) == sorted(erased) == sorted(d.NAME)
