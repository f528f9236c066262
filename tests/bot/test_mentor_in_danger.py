"""A mentor writes of danger and nobody has asked them anything: whom is it about?"""

from datetime import timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from bot.arrivals import Arrival, read_alarm
from bot.render import in_words, unpack
from flows.events import Event, Pressed, Rang, Wrote
from flows.facts import Role
from flows.understanding import hear
from storage.tables import Alarm, Case, Dialogue, Link, Outgoing
from storage.tx import Tx
from tests.bot.test_follows import second_citizen
from tests.desk.conftest import office
from tests.desk.office import Office

__all__ = ["office"]

IN_DANGER = "Han vil tage sit eget liv"


async def does(office: Office, event: Event, role: Role = Role.personal_mentor) -> None:
    key = f"tg:1:{len(office.rows(Outgoing))}:{type(event).__name__}"
    await office.batches.take(Arrival(key, event, person=office.ids[role]))


def messages(office: Office, role: Role = Role.personal_mentor) -> list[tuple[str, Any]]:
    """What the helper was told, each in its own language, and its buttons."""
    found = []
    for row in sorted(office.rows(Outgoing), key=lambda row: row.id):
        if row.person_id == office.ids[role] and row.kind == "say":
            body = office.parts.store.vault.open_json(row.body, "outgoing.body")
            language = body.get("language") or "da"
            text = " ".join(in_words(unpack(t), language, "UTC") for t in body["text"])
            found.append((text, body["buttons"]))
    return found


def question(office: Office) -> int:
    mentor = office.ids[Role.personal_mentor]
    return next(row.question for row in office.rows(Dialogue) if row.person_id == mentor)


def cases(office: Office) -> dict[int, str]:
    return {row.citizen_id: row.colour for row in office.rows(Case) if row.family == "danger"}


async def presses(office: Office, value: str) -> None:
    await does(office, Pressed(question(office), value))


async def goes_quiet(office: Office) -> None:
    now = office.clock.now()
    await does(office, Rang("quiet", now, fence=question(office)))
    for row in office.rows(Alarm):
        if row.what == "danger_told_silent":
            await office.batches.take(read_alarm(row))


async def test_of_several_citizens_each_has_a_button_and_only_that_one_gets_a_case(
    office: Office,
) -> None:
    other = await second_citizen(office)
    await does(office, Wrote(hear(IN_DANGER)))
    assert cases(office) == {}
    text, buttons = messages(office)[-1]
    assert text.startswith("Hvem handler det om?")
    number = question(office)
    values = [f"q:{number}:{value}" for value in
              (f"about:{office.citizen}", f"about:{other}", "me", "nobody")]  # fmt: skip
    assert [data for _, data, _ in buttons] == values
    await presses(office, f"about:{other}")
    assert cases(office) == {other: "red"}


async def test_of_several_citizens_silence_is_an_orange_case_for_each(office: Office) -> None:
    other = await second_citizen(office)
    await does(office, Wrote(hear(IN_DANGER)))
    await goes_quiet(office)
    assert cases(office) == {office.citizen: "orange", other: "orange"}
    assert messages(office)[-1][0].startswith("Jeg har ikke hørt fra dig.")


async def test_of_one_citizen_silence_is_an_orange_case(office: Office) -> None:
    await does(office, Wrote(hear(IN_DANGER)))
    assert cases(office) == {}
    await goes_quiet(office)
    assert cases(office) == {office.citizen: "orange"}


async def test_about_themselves_or_nobody_tells_nobody_and_silence_later_neither(
    office: Office,
) -> None:
    for value in ("me", "nobody"):
        await does(office, Wrote(hear(IN_DANGER)))
        await presses(office, value)
        assert "Jeg har ikke givet nogen besked." in messages(office)[-1][0]
        await goes_quiet(office)
    assert cases(office) == {}


async def test_more_words_belong_to_the_same_question(office: Office) -> None:
    await does(office, Wrote(hear(IN_DANGER)))
    await does(office, Wrote(hear("han har taget mange piller")))
    await does(office, Wrote(hear("skynd jer")))
    assert messages(office)[-1][0].startswith("Hvem handler det om?")
    assert cases(office) == {}
    await presses(office, f"about:{office.citizen}")
    assert cases(office) == {office.citizen: "red"}


async def test_a_button_about_somebody_they_follow_no_more_opens_no_case(office: Office) -> None:
    other = await second_citizen(office)
    await does(office, Wrote(hear(IN_DANGER)))
    yesterday = office.clock.now().date() - timedelta(days=1)
    mentor = office.ids[Role.personal_mentor]

    def leave(tx: Tx) -> None:
        mine = update(Link).where(
            col(Link.person_id) == mentor, col(Link.placement_id) == office.placement
        )
        tx.connection.execute(mine.values(until=yesterday))

    await office.write(leave)
    await presses(office, f"about:{office.citizen}")
    assert cases(office) == {}
    assert other not in cases(office)


async def test_a_mentor_who_follows_nobody_is_told_that_nobody_was_told(office: Office) -> None:
    yesterday = office.clock.now().date() - timedelta(days=1)
    mentor = office.ids[Role.personal_mentor]

    def leave(tx: Tx) -> None:
        tx.connection.execute(
            update(Link).where(col(Link.person_id) == mentor).values(until=yesterday)
        )

    await office.write(leave)
    await does(office, Wrote(hear(IN_DANGER)))
    assert "Jeg har ikke givet nogen besked." in " ".join(t for t, _ in messages(office))
    assert not any("Hvem handler" in text for text, _ in messages(office))


async def test_a_citizen_who_follows_somebody_is_heard_about_themselves(office: Office) -> None:
    other = await second_citizen(office)

    def link(tx: Tx) -> None:
        today = office.clock.now().date()
        tx.add(Link, placement_id=office.placement, person_id=other,
               role=str(Role.personal_mentor), since=today)  # fmt: skip

    await office.write(link)
    await office.batches.take(Arrival("tg:1:own", Wrote(hear("jeg vil dø")), person=other))
    assert cases(office) == {other: "red"}


async def test_it_is_asked_in_the_language_of_the_words_too(office: Office) -> None:
    await does(office, Wrote(hear("he wants to kill himself", "auto")))
    texts = [text for text, _ in messages(office)]
    assert any(text.startswith("Hvem handler det om?") for text in texts)
    assert any(text.startswith("Who is it about?") for text in texts)
    await presses(office, f"about:{office.citizen}")
    assert cases(office) == {office.citizen: "red"}


async def test_the_caseworker_is_not_asked(office: Office) -> None:
    await does(office, Wrote(hear(IN_DANGER)), Role.caseworker)
    said = " ".join(text for text, _ in messages(office, Role.caseworker))
    assert "Jeg har ikke givet nogen besked." in said
    assert "Hvem handler" not in said
    assert cases(office) == {}
