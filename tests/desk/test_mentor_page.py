"""A mentor's own page behind a signed link: which mentor sees what, and never why."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from flows.facts import Role
from storage.tables import (
    Absence,
    Condition,
    Entry,
    Goal,
    Placement,
    ReadLog,
)  # fmt: skip
from storage.tx import Tx
from tests.desk.office import Office, PageReader, read

COMPANY, PERSONAL = Role.company_mentor, Role.personal_mentor
LAST_DAY = 89  # days until the office's placement is over


def link(
    office: Office, role: Role = COMPANY, days: float = LAST_DAY, placement: int | None = None
) -> str:
    until = office.clock.now() + timedelta(days=days)
    ref = str(office.placement if placement is None else placement)
    url = office.parts.links.form("mentor", office.ids[role], office.citizen, until, ref)
    return url.removeprefix(office.parts.links.base)


async def opens(office: Office, path: str = "") -> PageReader:
    answer = await office.browser().get(path or link(office))
    assert answer.status_code == 200
    return read(answer)


async def shares(office: Office, text: str, *roles: Role, state: str = "agreed") -> None:
    def add(tx: Tx) -> None:
        shared = [str(role) for role in roles]
        tx.add(
            Goal, citizen_id=office.citizen, text=tx.seal(text, "goal.text"), state=state,
            at=tx.now, shared=shared,
        )  # fmt: skip

    await office.write(add)


async def wants(office: Office, text: str, *roles: Role, key: str = "") -> None:
    def add(tx: Tx) -> None:
        tx.add(
            Condition, citizen_id=office.citizen, text=tx.seal(text, "condition.text"),
            shared=[str(role) for role in roles], key=key, at=tx.now,
        )  # fmt: skip

    await office.write(add)


async def absent(office: Office, last: date | None = None, **columns: Any) -> None:
    def add(tx: Tx) -> None:
        tx.add(
            Absence, id=office.parts.new_id(), citizen_id=office.citizen,
            placement_id=office.placement, first=date(2026, 11, 23), last=last, reason="sick",
            reported_at=tx.now, notices=[], **columns,
        )  # fmt: skip

    await office.write(add)


async def test_the_page_shows_the_days_ahead_and_whom_to_call(office: Office) -> None:
    await office.write(
        lambda tx: tx.change_person(office.ids[Role.caseworker], phone="20 30 40 50")
    )
    page = await opens(office)
    assert "Din side om Amina" in page.text
    assert "I dag kl. 8.30-12.30" in page.text
    assert "tirsdag 24. november kl. 8.30-12.30" in page.text
    assert "mandag 30. november" not in page.text  # next week comes when this one is over
    assert "Mette, 20 30 40 50" in page.text
    assert "Søren" in page.text
    assert "Telefonen er åben mandag-" in page.text
    assert "Linket er til Lars." in page.text


async def test_on_friday_the_next_week_stands_there_too(office: Office) -> None:
    office.later(days=4)
    assert "mandag 30. november kl. 8.30-12.30" in (await opens(office)).text


async def test_each_mentor_sees_only_what_was_shared_with_their_role(office: Office) -> None:
    await shares(office, "Spise frokost med de andre", COMPANY)
    await shares(office, "Ringe selv til en kollega", PERSONAL)
    await shares(office, "Mit eget mål")
    await shares(office, "Ikke aftalt endnu", COMPANY, PERSONAL, state="proposed")
    await wants(office, "", COMPANY, key="heavy_lifts")
    await wants(office, "Jeg vil helst sidde ved døren.", PERSONAL)
    await wants(office, "Kun for mig selv.")
    lars, jonas = await opens(office), await opens(office, link(office, PERSONAL))
    assert "Spise frokost med de andre" in lars.text
    assert "En kollega tager de tunge løft." in lars.text
    assert "Aftal på forhånd, hvem der løfter." in lars.text
    assert "Ringe selv til en kollega" in jonas.text
    assert "Jeg vil helst sidde ved døren." in jonas.text
    for hidden in ("Ringe selv", "Mit eget mål", "ved døren", "Kun for mig", "Ikke aftalt"):
        assert hidden not in lars.text
    for hidden in ("Spise frokost", "Mit eget mål", "tunge løft", "Kun for mig", "Ikke aftalt"):
        assert hidden not in jonas.text


async def test_what_is_taken_back_is_gone_from_the_same_link(office: Office) -> None:
    await shares(office, "Spise frokost med de andre", COMPANY)
    path = link(office)
    assert "Spise frokost" in (await opens(office, path)).text
    [goal] = office.rows(Goal)
    await office.write(lambda tx: tx.change_row(Goal, goal.id, {"shared": []}))
    page = await opens(office, path)
    assert "Spise frokost" not in page.text
    assert "Amina deler ikke noget her lige nu." in page.text


@pytest.mark.parametrize("participation", ["stopped", "declined", "invited"])
async def test_who_said_stop_shares_nothing_any_more(office: Office, participation: str) -> None:
    await shares(office, "Spise frokost med de andre", COMPANY)
    await office.write(lambda tx: tx.change_person(office.citizen, participation=participation))
    page = await opens(office)
    assert "Spise frokost" not in page.text
    assert not [form for form in page.forms if "ref" in form.fields]


async def test_the_company_mentor_sees_that_somebody_does_not_come_and_never_why(
    office: Office,
) -> None:
    await absent(office, date(2026, 11, 24))
    page = await opens(office)
    assert "I dag kl. 8.30-12.30 Kommer ikke" in page.text
    assert "tirsdag 24. november kl. 8.30-12.30 Kommer ikke" in page.text
    assert "onsdag 25. november kl. 8.30-12.30 Kommer ikke" not in page.text
    assert "syg" not in page.text.casefold()
    assert not [form for form in page.forms if "ref" in form.fields]  # nothing to find out


async def test_without_a_last_day_the_days_after_today_are_not_sure(office: Office) -> None:
    await absent(office)
    page = await opens(office)
    assert "I dag kl. 8.30-12.30 Kommer ikke" in page.text
    assert "tirsdag 24. november kl. 8.30-12.30 Ikke sikkert endnu" in page.text


async def test_who_tells_it_personally_is_not_told_on_by_the_page(office: Office) -> None:
    await absent(office, date(2026, 11, 24), personally=True)
    assert "Kommer ikke" not in (await opens(office)).text


async def test_a_mentor_who_is_not_told_of_absence_does_not_see_it_here(office: Office) -> None:
    assert PERSONAL not in office.parts.policy.absence.recipients
    await absent(office, date(2026, 11, 24))
    assert "Kommer ikke" not in (await opens(office, link(office, PERSONAL))).text


async def test_only_the_company_mentor_says_arrived_and_writes_the_two_lines(
    office: Office,
) -> None:
    await office.shift()
    lars, jonas = await opens(office), await opens(office, link(office, PERSONAL))
    assert [form for form in lars.forms if "ref" in form.fields]
    assert "Skriv 2 linjer" in lars.text
    assert not [form for form in jonas.forms if "ref" in form.fields]
    assert "Skriv 2 linjer" not in jonas.text
    assert "Stil et spørgsmål" in jonas.text


async def test_every_reading_is_in_the_log_and_a_refused_one_is_none(office: Office) -> None:
    await opens(office)
    await office.browser().get(link(office, Role.leader))
    [row] = office.rows(ReadLog)
    assert (row.what, row.reader_id) == ("mentor_page", office.ids[COMPANY])
    assert row.citizen_id == office.citizen


async def test_whom_to_call_can_be_kept_in_the_phone_and_tells_nothing_of_the_citizen(
    office: Office,
) -> None:
    odd = "Mette; N:\n\\Hansen, kontoret"
    await office.write(
        lambda tx: tx.change_person(office.ids[Role.caseworker], name=odd, phone="20 30 40 50")
    )
    page = await opens(office)
    [path] = [tag["href"] for _, tag in page.tags if tag.get("href", "").endswith("/contacts")]
    answer = await office.browser().get(path)
    assert answer.headers["content-type"] == "text/vcard; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    cards = answer.text.split("BEGIN:VCARD\r\n")[1:]
    assert [card.splitlines()[-1] for card in cards] == ["END:VCARD"] * len(cards)
    [mette] = [card for card in cards if "20 30 40 50" in card]
    assert "FN:Mette\\; N:\\n\\\\Hansen\\, kontoret\r\n" in mette
    assert "TITLE:Sagsbehandler\r\n" in mette
    assert "Amina" not in answer.text
    assert (await office.browser().get(f"{path[:-13]}AAAA/contacts")).status_code == 404


async def test_an_appointment_that_is_not_shared_shortens_no_day(office: Office) -> None:
    def add(tx: Tx, text: str, day: date, shared: list[str]) -> None:
        tx.add(
            Entry, id=office.parts.new_id(), citizen_id=office.citizen, kind="appointment",
            text=tx.seal(text, "entry.text"), day=day, state="once", shared=shared, at=tx.now,
            key="treatment", source="citizen",
        )  # fmt: skip

    tuesday, wednesday = date(2026, 11, 24), date(2026, 11, 25)
    await office.write(lambda tx: add(tx, "08:00-10:00", tuesday, []))
    await office.write(lambda tx: add(tx, "08:00-10:00", wednesday, [str(COMPANY)]))
    lars, jonas = await opens(office), await opens(office, link(office, PERSONAL))
    assert "tirsdag 24. november kl. 8.30-12.30" in lars.text
    assert "onsdag 25. november kl. 10-12.30" in lars.text
    assert "onsdag 25. november kl. 8.30-12.30" in jonas.text


@pytest.mark.parametrize(("course", "paid", "role", "shown"), [
    ("ordinary", "never_asked", COMPANY, True),
    ("ordinary", "asked", COMPANY, True),
    ("ordinary", "no", COMPANY, False),
    ("clarifying", "never_asked", COMPANY, False),
    ("ordinary", "never_asked", PERSONAL, False),
])  # fmt: skip
async def test_a_workplace_reads_of_ways_to_paid_hours_and_is_not_pushed(
    office: Office, course: str, paid: str, role: Role, shown: bool
) -> None:
    """Requirements 163 and 167."""

    def course_of(tx: Tx) -> None:
        tx.connection.execute(update(Placement).values(course=course, paid_hours=paid))

    await office.write(course_of)
    text = (await opens(office, link(office, role))).text
    assert ("Hvis I vil tilbyde timer med løn" in text) is shown
