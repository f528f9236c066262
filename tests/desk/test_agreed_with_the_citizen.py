"""What was agreed with a citizen outside the meetings' decisions, on their overview and timeline:
the meeting before the start, the week's talk, what they do themselves, and whom they talk to."""

from datetime import date

import pytest

from flows.facts import Role
from tests.desk.lived_week import entry, page
from tests.desk.office import Office

FRIDAY = date(2026, 11, 27)
SHARED = {"shared": ["caseworker"]}


async def meets(office: Office) -> None:
    when = {"day": FRIDAY, "value": 10 * 60, "source": "staff"}
    await office.write(lambda tx: entry(tx, office, "start_meeting", key="workplace", **when))
    await office.write(lambda tx: entry(tx, office, "call_slot", key="", **when))


async def test_the_agreed_times_are_there_with_who_comes_and_who_else_sees_them(
    office: Office,
) -> None:
    empty = await page(office)
    assert "Der er ikke aftalt et formøde eller en fast snak." in empty
    await meets(office)
    text = await page(office)
    assert "Formøde fredag 27. november kl. 10 hos Byggehuset. Med er Mette, Hanne, Lars." in text
    assert "Fast snak hver fredag kl. 10. Næste gang er fredag 27. november kl. 10." in text
    part = text.partition("Aftalte tider")[2].partition("Det, borgeren gør selv")[0]
    for name in ("Søren", "Birgit", "Hanne"):
        assert name in part.partition("Ses også af:")[2]
    assert "Mette (" not in part.partition("Ses også af:")[2]  # the reader
    assert "Aftalte tider" in await page(office, Role.job_consultant)


async def test_a_meeting_at_the_office_is_without_the_workplace(office: Office) -> None:
    await office.write(lambda tx: entry(
        tx, office, "start_meeting", key="office", day=FRIDAY, value=600, source="staff"
    ))  # fmt: skip
    text = await page(office)
    assert "Med er Mette, Hanne." in text
    assert "kl. 10 hos Byggehuset" not in text


async def test_two_of_one_name_both_come(office: Office) -> None:
    """Whoever has two roles is one; two people called alike are two, as in the chat."""
    await office.write(lambda tx: tx.change_person(office.ids[Role.job_consultant], name="Mette"))
    await meets(office)
    assert "Med er Mette, Mette, Lars." in await page(office)


async def test_they_are_in_the_timeline_too_and_what_is_to_come_has_not_happened(
    office: Office,
) -> None:
    await meets(office)
    week = {"key": "2026-W48", "day": date(2026, 11, 26), "value": 660}
    await office.write(lambda tx: entry(tx, office, "call_slot", "x", state="moved", **week))
    text = await page(office, more="/timeline?show=agreed")
    line = "Formøde aftalt til fredag 27. november kl. 10 Ses også af:"
    assert line in text
    assert "Fast snak hver fredag kl. 10 er aftalt Ses også af:" in text
    assert "Ugens snak er flyttet til torsdag 26. november kl. 11" in text
    assert "kl. 10 Formødet" not in text
    office.later(days=4, hours=3)
    assert "fredag 27. november kl. 10 Formødet" in await page(office, more="/timeline?show=agreed")


async def own(office: Office, **columns: object) -> None:
    todo = {"day": FRIDAY, "state": "open", **columns}
    await office.write(lambda tx: entry(tx, office, "todo", "Ringe til chefen", **todo))
    shown = {name: columns[name] for name in ("shared",) if name in columns}
    social = {"day": date(2026, 11, 20), **shown}
    await office.write(lambda tx: entry(tx, office, "social", state="often", **social))
    await office.write(
        lambda tx: entry(tx, office, "social", "Ida var sød", state="said", **social)
    )


@pytest.mark.parametrize("more", ["", "/timeline", "/words"])
@pytest.mark.parametrize("role", [Role.caseworker, Role.deputy, Role.leader, Role.job_consultant])
async def test_what_the_citizen_keeps_to_themselves_is_nowhere(
    office: Office, role: Role, more: str
) -> None:
    await own(office)
    text = await page(office, role, more)
    for kept in ("Ringe til chefen", "Nogen at snakke med", "Ida var sød", "snakke med de fleste"):
        assert kept not in text


@pytest.mark.parametrize(("role", "sees"), [
    (Role.caseworker, True), (Role.deputy, True), (Role.leader, True), (Role.job_consultant, False),
])  # fmt: skip
async def test_what_they_have_shown_stands_there_for_whom_they_showed_it(
    office: Office, role: Role, sees: bool
) -> None:
    await own(office, **SHARED)
    text = await page(office, role)
    assert ("Ringe til chefen – senest fredag 27. november" in text) is sees
    assert ("Nogen at snakke med: 1 uge." in text) is sees
    assert "Ida var sød" not in text  # words are opened by a click of their own
    line = await page(office, role, "/timeline")
    assert ("Gør selv: Ringe til chefen Ses også af:" in line) is sees
    assert ("Om kollegerne: nogen at snakke med de fleste dage" in line) is sees
    assert "Ida var sød" not in line
    assert ("Ida var sød" in await page(office, role, "/words")) is sees


async def test_what_they_have_done_says_so(office: Office) -> None:
    await own(office, **SHARED, state="done", until=date(2026, 11, 20))
    assert "Ringe til chefen – gjort" in await page(office)
    assert "Gjort selv: Ringe til chefen" in await page(office, more="/timeline")
