"""The office: its front page, who has how many citizens and cases, who cannot be reached."""

from datetime import date
from typing import Any

import pytest

from bot import reach, reach_report
from bot.desk.office import front_reading
from flows.facts import Role
from storage import people
from storage.folder import table
from storage.tables import Address, Duty, Info, Leave, Link
from tests.desk.office import MONDAY, Office, place, read

FRONT, CASELOAD, REACH = "/desk/office", "/desk/office/caseload", "/desk/office/reach"


async def shown(office: Office, path: str, role: Role = Role.leader) -> str:
    response = await (await office.signed_in(role)).get(path)
    assert response.status_code == 200
    return read(response).text


async def on_leave(office: Office, role: Role, deputy: Role | None = None) -> None:
    def add(tx: Any) -> None:
        tx.add(
            Leave, person_id=office.ids[role], first=date(2026, 11, 23), last=date(2026, 11, 27),
            deputy_id=office.ids[deputy] if deputy else None, entered_by=None, entered_at=tx.now,
        )  # fmt: skip

    await office.write(add)


async def no_deputy(office: Office) -> None:
    def end(tx: Any) -> None:
        links = table(Link)
        tx.connection.execute(links.delete().where(links.c.role == "deputy"))

    await office.write(end)


async def shut(office: Office, role: Role) -> None:
    def blocked(tx: Any) -> None:
        mine = table(Address).c.person_id == office.ids[role]
        tx.connection.execute(table(Address).update().where(mine).values(dead_code="blocked"))

    await office.write(blocked)


async def looked(office: Office) -> None:
    """As at night, without the messages."""
    found = reach.look(office.parts)
    await office.write(lambda tx: reach_report.keep(tx, found))


async def everything_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_reading, "lacking", lambda _: ())


# --- the front page -----------------------------------------------------------------------


async def test_a_quiet_office_says_that_nothing_waits(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    await everything_signed(monkeypatch)
    await looked(office)
    text = await shown(office, FRONT)
    assert "Intet venter på nogen her." in text
    assert "Kontoret er åbent til kl. 15" in text
    assert "Ingen har vagt lige nu." in text
    assert "Ingen er skrevet ind som væk i dag." in text


async def test_the_leader_sees_who_is_there_and_what_waits(office: Office) -> None:
    await on_leave(office, Role.deputy)
    await no_deputy(office)

    def duty(tx: Any) -> None:
        tx.add(
            Duty, person_id=office.ids[Role.leader], starts=MONDAY, ends=MONDAY.replace(hour=20),
            entered_by=None, entered_at=tx.now,
        )  # fmt: skip

    await office.write(duty)
    await office.case("no_show", "noshow", "orange")
    await looked(office)
    text = await shown(office, FRONT)
    assert "Birgit har vagt til mandag 23. november kl. 21" in text
    assert "Søren er væk til og med fredag 27. november." in text
    assert "Søren skal væk, og ingen træder til." in text
    assert "1 sag venter på, at nogen tager den." in text
    assert "1 borger har ingen stedfortræder." in text
    assert "ting skal rettes, for at alle kan nås." in text
    assert "Tekster om fare er ikke underskrevet på" in text
    assert "Mette, sagsbehandler 1 borger, 1 åben sag ◆ ORANGE 1" in text


async def test_a_case_that_nobody_has_waits_until_somebody_takes_it(office: Office) -> None:
    case = await office.case("no_show", "noshow", "orange")
    assert "1 sag venter på, at nogen tager den." in await shown(office, FRONT, Role.caseworker)
    assert "at nogen tager" not in await shown(office, FRONT, Role.deputy)  # not their citizen
    await (await office.signed_in()).press(case, "take")
    assert "at nogen tager" not in await shown(office, FRONT, Role.caseworker)
    assert "at nogen tager" not in await shown(office, FRONT, Role.leader)


async def test_a_job_consultant_sees_who_is_there_and_no_more(office: Office) -> None:
    await no_deputy(office)
    text = await shown(office, FRONT, Role.job_consultant)
    assert "Ingen har vagt lige nu." in text
    assert "stedfortræder" not in text
    assert "Det her venter på nogen" not in text


async def test_each_role_is_led_to_its_own_tabs(office: Office) -> None:
    wanted = {
        Role.leader: {"caseload", "reach", "letters", "reads", "retention", "policy"},
        Role.caseworker: {"caseload", "reach", "letters", "policy"},
        Role.job_consultant: set(),
    }
    for role, pages in wanted.items():
        page = read(await (await office.signed_in(role)).get(FRONT))
        led = {known["href"] for tag, known in page.tags if tag == "a" and "href" in known}
        found = {path.removeprefix(f"{FRONT}/") for path in led if path.startswith(f"{FRONT}/")}
        assert found == pages, role
        for path in pages:
            browser = await office.signed_in(role)
            assert (await browser.get(f"{FRONT}/{path}")).status_code == 200


# --- who has what -------------------------------------------------------------------------


async def test_the_caseload_counts_citizens_and_cases_of_each(office: Office) -> None:
    await office.case("no_show", "noshow", "orange", owner=office.ids[Role.deputy], state="taken")
    await office.case("danger", "danger", "red")
    await office.case(state="closed", open_key=None, closed_at=MONDAY)

    def second(tx: Any) -> None:
        other = people.add_citizen(tx, "Bo")
        place(tx, other, {Role.caseworker: office.ids[Role.caseworker]})

    await office.write(second)
    text = await shown(office, CASELOAD)
    assert "Mette sagsbehandler 2 ▲ RØD 1 ◆ ORANGE 1 0 Intet" in text, text
    assert "Søren stedfortræder 0 Stedfortræder for 1 0 1 Intet" in text, text
    assert "Mette 1 borger" in text.split("Borgere uden stedfortræder")[1]


async def test_a_leave_without_anybody_instead_stands_out(office: Office) -> None:
    await on_leave(office, Role.caseworker)
    text = await shown(office, CASELOAD)
    assert "Praktikkens stedfortræder træder til." in text
    await no_deputy(office)
    text = await shown(office, CASELOAD)
    assert "mandag 23. november til fredag 27. november Ingen træder til." in text


async def test_a_named_deputy_is_shown_and_one_who_is_away_is_not(office: Office) -> None:
    await on_leave(office, Role.caseworker, deputy=Role.leader)
    assert "Birgit træder til." in await shown(office, CASELOAD)
    await on_leave(office, Role.leader)
    assert "Birgit træder til." not in await shown(office, CASELOAD)


async def test_a_caseworker_sees_her_own_line_only(office: Office) -> None:
    text = await shown(office, CASELOAD, Role.caseworker)
    assert "Mette sagsbehandler 1" in text
    for other in ("Søren", "Birgit", "Hanne"):
        assert other not in text


# --- who cannot be reached ----------------------------------------------------------------


async def test_before_the_first_night_nobody_claims_that_all_is_well(office: Office) -> None:
    text = await shown(office, REACH)
    assert "Robotten har ikke set efter endnu." in text
    assert "kan nås." not in text.split("Robotten har ikke set")[1]


async def test_the_last_look_is_told_with_what_to_do(office: Office) -> None:
    await shut(office, Role.deputy)
    await looked(office)
    text = await shown(office, REACH)
    assert "Søren, stedfortræder for Amina, har lukket for robotten i Telegram. Ring" in text
    assert "Sidst set efter: mandag 23. november kl. 9" in text
    assert "Der blev set på 1 borger." in text


async def test_what_was_mended_is_seen_when_a_leader_looks_again(office: Office) -> None:
    await shut(office, Role.deputy)
    await looked(office)

    def mend(tx: Any) -> None:
        tx.connection.execute(table(Address).update().values(dead_code=""))

    await office.write(mend)
    browser = await office.signed_in(Role.leader)
    form = await browser.form(REACH, "office/reach")
    assert (await browser.post(form.action, data=form.fields)).status_code == 303
    text = read(await browser.get(REACH)).text
    assert "Robotten har set efter." in text
    assert "Alle, som borgerne kan få brug for, kan nås." in text


async def test_a_caseworker_reads_of_her_own_citizens_only(office: Office) -> None:
    def elsewhere(tx: Any) -> None:
        other = people.add_staff(tx, "caseworker", "Kirsten")
        citizen = people.add_citizen(tx, "Bo")
        place(tx, citizen, {Role.caseworker: other})

    await office.write(elsewhere)
    await looked(office)
    assert "Bo" in await shown(office, REACH)
    own = await shown(office, REACH, Role.caseworker)
    assert "Alle, som borgerne kan få brug for, kan nås." in own
    assert "Bo" not in own.split("Kan alle nås?")[-1]


async def test_the_kept_report_names_nobody(office: Office) -> None:
    await shut(office, Role.deputy)
    await looked(office)
    [row] = [row for row in office.rows(Info) if row.name == reach_report.NAME]
    kept = office.parts.store.vault.open(row.value, reach_report.PLACE)
    assert "Amina" not in kept
    assert "Søren" not in kept
