"""A placement is put right at the desk, section by section; of two the second sees what changed."""

from datetime import date
from typing import Any

import pytest

from flows.facts import Role
from storage import people
from storage.tables import Entry, Link, Noted, Outgoing, Person, Placement, ReadLog
from tests.desk.office import Office, read
from tests.desk.setting_up import form_of, path, place, saves, waiting

# --- the meter ---------------------------------------------------------------------------------


async def test_the_meter_says_what_is_missing_and_where_it_is_put_right(office: Office) -> None:
    await waiting(office)
    page = read(await (await office.signed_in()).get(path(office)))
    assert "Mangler et aftalt mål" in page.text
    assert "Mangler en dag for næste opfølgning" in page.text
    assert "Klar en sagsbehandler" in page.text
    links = {a["href"] for tag, a in page.tags if tag == "a" and "href" in a}
    here = f"/desk/citizens/{office.citizen}"
    assert {f"{here}/placement#goals", f"{here}/placement#follow", "#invitation"} <= links
    [meter] = [a for tag, a in page.tags if tag == "meter"]
    assert int(meter["value"]) == page.text.count("Klar ")
    assert "setup" in {row.what for row in office.rows(ReadLog)}


async def test_it_is_full_when_everything_is_there(office: Office) -> None:
    await waiting(office)
    browser = await office.signed_in()
    await saves(
        browser, office, "workplace", task="Pakke varer", come="Storegade 12",
        workplace_phone="70 10 20 30", absence_rule="Ring før kl. 8",
    )  # fmt: skip
    text = read(await browser.get(path(office))).text
    for done in ("hvad man laver", "hvor man møder", "et telefonnummer", "hvad man gør"):
        assert f"Klar {done}" in text


# --- the sections ------------------------------------------------------------------------------


async def test_what_is_known_of_the_workplace_is_kept_sealed(office: Office) -> None:
    browser = await office.signed_in()
    done = await saves(
        browser, office, "workplace", workplace="Brugsen", task="Pakke varer",
        come="Storegade 12", workplace_phone="70 10 20 30", absence_rule="Ring til 70 10 20 30",
    )  # fmt: skip
    assert done.status_code == 303
    vault, row = office.parts.store.vault, place(office)
    assert row.workplace == "Brugsen"
    assert vault.open(row.absence_rule, "placement.absence_rule") == "Ring til 70 10 20 30"
    kept = {one.key: vault.open(one.text, "entry.text") for one in office.rows(Entry)}
    assert kept == {"come": "Storegade 12", "phone": "70 10 20 30"}
    text = read(await browser.get(path(office))).text
    assert "Arbejdspladsen er gemt." in text


async def test_a_first_day_that_moves_is_kept_and_told(office: Office) -> None:
    await waiting(office)
    browser = await office.signed_in()
    await saves(browser, office, "period", first="2026-12-14")
    assert place(office).first == date(2026, 12, 14)
    assert not [row for row in office.rows(Outgoing) if row.person_id == office.citizen]
    await office.write(lambda tx: tx.change_person(office.citizen, participation="joined"))
    await saves(browser, office, "period", first="2026-12-15")
    assert place(office).first == date(2026, 12, 15)
    assert [row for row in office.rows(Outgoing) if row.person_id == office.citizen]


async def test_days_of_another_placement_are_refused(office: Office) -> None:
    def another(tx: Any) -> None:
        people.add_placement(
            tx, office.citizen, workplace="Biblioteket", first=date(2027, 3, 1),
            last=date(2027, 5, 1), schedule="mon 9-12", phase="before", chain={},
        )  # fmt: skip

    await office.write(another)
    done = await saves(await office.signed_in(), office, "period", last="2027-03-10")
    assert done.status_code == 422
    assert "Der er en anden praktik til lørdag 1. maj" in read(done).text


@pytest.mark.parametrize(
    ("section", "field", "typed", "said"),
    [
        ("workplace", "workplace", "", "Skriv et navn"),
        ("workplace", "workplace_phone", "ring", "ikke et telefonnummer"),
        ("workplace", "task", "x" * 3000, "Der er plads til"),
        ("period", "last", "2026-01-01", "Byt dem om."),
        ("period", "first", "2026-12-01", "Den første dag kan ikke flyttes."),
        ("period", "first", "x", "Vælg en dag."),
        ("mentor", "mentor_name", "", "Skriv et navn"),
        ("mentor", "mentor_email", "karen", "ikke en mailadresse"),
        ("concern:on", "concern", "", "Skriv kort, hvorfor."),
    ],
)
async def test_what_cannot_be_stands_at_its_field_with_what_was_typed(
    office: Office, section: str, field: str, typed: str, said: str
) -> None:
    before = place(office)
    name = {"mentor_name": "Karen"} if section == "mentor" else {}
    browser = await office.signed_in()
    done = await saves(browser, office, section, **{**name, field: typed})
    assert done.status_code == 422
    page = read(done)
    assert said in page.text
    [wrong] = [a for _, a in page.tags if a.get("aria-invalid")]
    assert (wrong["id"], "autofocus" in wrong) == (field, True)
    assert typed in done.text
    assert place(office) == before


async def test_a_new_mentor_with_a_mail_address_is_the_one_from_today(office: Office) -> None:
    browser = await office.signed_in()
    done = await saves(
        browser, office, "mentor", mentor_name="Karen", mentor_email="karen@brugsen.dk"
    )
    assert done.status_code == 303
    karen = next(row for row in office.rows(Person) if row.name == "Karen")
    held = {row.person_id for row in office.rows(Link)
            if row.role == "company_mentor" and row.until is None}  # fmt: skip
    assert held == {karen.id}


async def test_a_mail_address_that_is_known_is_the_same_mentor(office: Office) -> None:
    browser = await office.signed_in()
    await saves(
        browser, office, "mentor", mentor_name="L", mentor_email="Company_Mentor@example.dk"
    )
    assert "L" not in {row.name for row in office.rows(Person)}
    held = {row.person_id for row in office.rows(Link)
            if row.role == "company_mentor" and row.until is None}  # fmt: skip
    assert held == {office.ids[Role.company_mentor]}


async def test_the_last_thing_that_was_missing_opens_the_placement(office: Office) -> None:
    def without_a_mentor(tx: Any) -> None:
        people.add_goal(tx, office.citizen, "Være der")
        before = {"phase": "before", "follow_up": date(2026, 12, 1)}
        tx.change_row(Placement, office.placement, before)
        lars = next(row.id for row in office.rows(Link) if row.role == "company_mentor")
        tx.change_row(Link, lars, {"until": date(2026, 11, 1)})

    await office.write(without_a_mentor)
    browser = await office.signed_in()
    assert "Mangler en mentor i virksomheden" in read(await browser.get(path(office))).text
    await saves(browser, office, "mentor", mentor_name="Karen", mentor_email="k@brugsen.dk")
    assert place(office).phase == "startup"
    assert "Praktikken har alt det" in read(await browser.get(path(office))).text


async def test_name_and_language_are_changed_until_the_citizen_has_answered(
    office: Office,
) -> None:
    await waiting(office)
    browser = await office.signed_in()
    form = await form_of(browser, path(office), "citizen")
    await saves(browser, office, "citizen", alias="Aya", language="en")
    [citizen] = [row for row in office.rows(Person) if row.key]
    assert (citizen.name, citizen.language) == ("Aya", "en")
    await office.write(lambda tx: tx.change_person(office.citizen, participation="joined"))
    page = read(await browser.get(path(office)))
    assert not [f for f in page.forms if "alias" in f.fields]
    late = {**form.fields, "alias": "Bo", "section": "citizen"}
    await browser.post(path(office), data=late)
    [citizen] = [row for row in office.rows(Person) if row.key]
    assert citizen.name == "Aya"


# --- two at once, double clicks, an expired session --------------------------------------------


async def test_the_second_of_two_sees_what_the_first_changed(office: Office) -> None:
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    form = await form_of(soeren, path(office), "workplace")
    await saves(mette, office, "workplace", come="Porten")
    late = {**form.fields, "task": "Pakke varer", "section": "workplace"}
    done = await soeren.post(path(office), data=late)
    assert done.status_code == 409
    page = read(done)
    assert "En anden har rettet imens." in page.text
    assert "Hvor møder man? . Nu står der Porten" in page.text.replace("?.", "? .")
    [form] = [f for f in page.forms if "task" in f.fields]
    assert form.fields["task"] == "Pakke varer"
    assert place(office).task is None
    again = {**form.fields, "come": "Porten", "section": "workplace"}
    assert (await soeren.post(path(office), data=again)).status_code == 303
    assert place(office).task is not None


async def test_another_section_that_changed_is_not_in_the_way(office: Office) -> None:
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    form = await form_of(soeren, path(office), "workplace")
    await saves(mette, office, "concern:on", concern="Stoppede før.")
    done = await soeren.post(
        path(office), data={**form.fields, "come": "Porten", "section": "workplace"}
    )
    assert done.status_code == 303


@pytest.mark.parametrize("section", ["workplace", "mentor", "concern:on"])
async def test_a_double_click_is_one_click(office: Office, section: str) -> None:
    typed = {"come": "Porten", "mentor_name": "Karen", "concern": "Stoppede før."}
    browser = await office.signed_in()
    form = await form_of(browser, path(office), section)
    wanted = {name: text for name, text in typed.items() if name in form.fields}
    data = {**form.fields, **wanted, "section": section}
    for _ in range(2):
        assert (await browser.post(path(office), data=data)).status_code == 303
    assert len(office.rows(Noted)) == (section == "concern:on")
    assert [row.name for row in office.rows(Person)].count("Karen") == (section == "mentor")
    assert len(office.rows(Entry)) == (section == "workplace")


async def test_a_form_of_one_section_saves_no_other(office: Office) -> None:
    browser = await office.signed_in()
    form = await form_of(browser, path(office), "workplace")
    data = {**form.fields, "concern": "x", "section": "concern:on"}
    assert (await browser.post(path(office), data=data)).status_code == 403
    for section in ("", "nothing", "concern"):
        assert (
            await browser.post(path(office), data={**form.fields, "section": section})
        ).status_code == 403
    assert not office.rows(Noted)


async def test_what_was_typed_is_kept_when_the_session_is_over(office: Office) -> None:
    browser = await office.signed_in()
    form = await form_of(browser, path(office), "workplace")
    office.later(hours=9)
    data = {**form.fields, "task": "Pakke <b>varer</b>", "section": "workplace"}
    done = await browser.post(path(office), data=data)
    assert done.status_code == 403
    assert "Hvad laver man der?: Pakke &lt;b&gt;varer" in done.text
