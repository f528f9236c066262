"""A placement set up in one sitting at the desk: what comes into the database, what cannot be, and
that nothing typed is lost."""

from datetime import date
from typing import Any

import httpx
import pytest

from flows.facts import Role
from storage import people
from storage.tables import Address, Entry, Goal, Link, Noted, Person, Placement
from tests.desk.office import Browser, Office, read

PATH = "/desk/placements/new"
UNTICKED = {"is_concern": "", **{f"agreed{n}": "" for n in range(1, 5)}}


def whole(office: Office, **other: str) -> dict[str, str]:
    """As somebody fills it in who knows everything."""
    return {
        "alias": "Bo",
        "language": "en",
        "goal": "Være der to formiddage",
        "workplace": "Brugsen",
        "task": "Sætte varer på plads",
        "come": "Storegade 12, bagindgangen",
        "workplace_phone": "70 10 20 30",
        "absence_rule": "Ring til butikken før kl. 8",
        "first": "2026-12-07",
        "last": "2027-03-05",
        "schedule": "ulige man 9-11, 13-14\nlige tor 9-12",
        "follow_up": "2026-12-14",
        "day1": "2026-12-07",
        "hours1": "3",
        "agreed1": "yes",
        "day2": "2027-01-04",
        "hours2": "4,5",
        "review2": "2027-02-01",
        "caseworker": str(office.ids[Role.caseworker]),
        "deputy": str(office.ids[Role.deputy]),
        "personal_mentor": "none",
        "mentor_name": "Karen",
        "mentor_email": "karen@brugsen.dk",
        "mentor_phone": "20 11 22 33",
        "is_concern": "yes",
        "concern": "Stoppede brat to gange før.",
        **other,
    }


async def sends(browser: Browser, fields: dict[str, str], path: str = PATH) -> httpx.Response:
    form = await browser.form(path, path)
    return await browser.post(path, data={**form.fields, **UNTICKED, **fields})


def newest(office: Office, of: Any) -> Any:
    return max(office.rows(of), key=lambda row: row.id)


async def test_everything_of_one_sitting_is_in_the_database(office: Office) -> None:
    browser = await office.signed_in()
    done = await sends(browser, whole(office))
    citizen, placement = newest(office, Person), newest(office, Placement)
    bo = next(row for row in office.rows(Person) if row.name == "Bo")
    assert done.status_code == 303
    assert done.headers["location"] == f"/desk/citizens/{bo.id}/setup"
    assert (bo.language, bo.participation, bo.role) == ("en", "invited", "citizen")
    assert placement.citizen_id == bo.id
    assert (placement.workplace, placement.phase) == ("Brugsen", "startup")
    assert (placement.first, placement.last) == (date(2026, 12, 7), date(2027, 3, 5))
    assert placement.schedule == "odd mon 09:00-11:00; odd mon 13:00-14:00; even thu 09:00-12:00"
    assert placement.follow_up == date(2026, 12, 14)
    assert placement.nobody == ["personal_mentor"]
    vault = office.parts.store.vault
    assert vault.open(placement.task, "placement.task") == "Sætte varer på plads"
    assert vault.open(placement.absence_rule, "placement.absence_rule").startswith("Ring til")
    assert vault.open(placement.concern, "placement.concern") == "Stoppede brat to gange før."
    assert citizen.id >= bo.id


async def test_the_chain_the_book_and_the_note_are_there_too(office: Office) -> None:
    await sends(await office.signed_in(), whole(office))
    bo = next(row for row in office.rows(Person) if row.name == "Bo")
    karen = next(row for row in office.rows(Person) if row.name == "Karen")
    assert (karen.role, karen.phone) == ("company_mentor", "20 11 22 33")
    [mail] = [row.value for row in office.rows(Address) if row.person_id == karen.id]
    assert mail == "karen@brugsen.dk"
    placement = newest(office, Placement)
    chain = {row.role: row.person_id for row in office.rows(Link)
             if row.placement_id == placement.id}  # fmt: skip
    assert chain == {
        "caseworker": office.ids[Role.caseworker],
        "deputy": office.ids[Role.deputy],
        "company_mentor": karen.id,
    }
    lines = [(row.kind, row.key, row.value) for row in office.rows(Entry)]
    assert sorted(lines, key=str) == [
        ("hours_step", "", 180), ("hours_step", "", 270),
        ("practical", "come", None), ("practical", "phone", None),
    ]  # fmt: skip
    [note] = [row for row in office.rows(Noted) if row.citizen_id == bo.id]
    assert (note.kind, note.about, note.value) == ("concern", str(placement.id), 1)
    assert note.by_id == office.ids[Role.caseworker]
    [goal] = [row for row in office.rows(Goal) if row.citizen_id == bo.id]
    assert goal.state == "agreed"


async def test_with_the_least_it_stays_before_its_start_and_says_what_is_missing(
    office: Office,
) -> None:
    browser = await office.signed_in()
    least = {
        "alias": "Bo", "language": "da", "workplace": "Brugsen", "first": "2026-12-07",
        "last": "2027-03-05", "schedule": "fre 10-10.30",
        "caseworker": str(office.ids[Role.caseworker]),
    }  # fmt: skip
    done = await sends(browser, least)
    assert newest(office, Placement).phase == "before"
    text = read(await browser.get(done.headers["location"])).text
    assert "Praktikken er oprettet. Nu kan du invitere borgeren." in text
    assert "Mangler et aftalt mål" in text
    assert "Mangler en mentor i virksomheden" in text
    assert "fredag kl. 10.00-10.30" in text or "fredag kl. 10-10.30" in text


async def test_a_double_click_makes_one_citizen(office: Office) -> None:
    browser = await office.signed_in()
    form = await browser.form(PATH, PATH)
    data = {**form.fields, **whole(office)}
    first = await browser.post(PATH, data=data)
    second = await browser.post(PATH, data=data)
    assert (first.status_code, second.status_code) == (303, 303)
    assert second.headers["location"] == "/desk/placements"
    assert [row.name for row in office.rows(Person)].count("Bo") == 1


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("alias", "Bo Nielsen Hansen", "Skriv kun et fornavn"),
        ("alias", "", "Skriv, hvad borgeren kaldes."),
        ("workplace", "", "Skriv et navn på højst 60 tegn."),
        ("first", "", "Vælg en dag."),
        ("last", "2026-12-01", "Byt dem om."),
        ("schedule", "blødag 9-12", "er ikke en dag"),
        ("schedule", "man 9-9.10", "en halv time"),
        ("hours1", "40", "en halv time til 37"),
        ("day1", "2026-12-01", "uden for praktikken"),
        ("follow_up", "2028-01-01", "uden for praktikken"),
        ("workplace_phone", "ring", "ikke et telefonnummer"),
        ("mentor_email", "karen", "ikke en mailadresse"),
        ("mentor_email", "company_mentor@example.dk", ""),
        ("caseworker", "99999", "her ikke mere"),
        ("caseworker", "none", "altid en sagsbehandler"),
        ("concern", "", "hvorfor det er en bekymringssag"),
    ],
)
async def test_what_cannot_be_is_said_at_its_field_and_all_that_was_typed_stays(
    office: Office, field: str, typed: str, said: str
) -> None:
    browser = await office.signed_in()
    done = await sends(browser, whole(office, **{field: typed}))
    if not said:  # a mail address of a mentor we know: the same person
        assert done.status_code == 303
        return
    assert done.status_code == 422
    page = read(done)
    assert said in page.text
    assert not [row for row in office.rows(Person) if row.name in ("Bo", "Karen")]
    [form] = [f for f in page.forms if PATH in f.action]
    kept = {name: text for name, text in form.fields.items() if name in whole(office)}
    selects = {"language", "caseworker", "deputy", "personal_mentor"}
    ticks = {"agreed1", "is_concern"}
    expected = whole(office, **{field: typed})
    assert {n: t for n, t in kept.items() if n not in selects | ticks} == {
        n: t for n, t in expected.items() if n not in selects | ticks
    }
    wrong = [a for tag, a in page.tags if a.get("aria-invalid")]
    assert wrong
    if not field.startswith(("hours", "day")):
        assert [a["id"] for a in wrong] == [field]
        assert "autofocus" in wrong[0]
        described = wrong[0]["aria-describedby"].split()
        assert f"{field}-wrong" in described
        assert all(any(a.get("id") == one for _, a in page.tags) for one in described)


async def test_who_makes_it_is_in_it_or_could_not_open_it(office: Office) -> None:
    browser = await office.signed_in(Role.leader)
    done = await sends(browser, whole(office, leader=""))
    assert done.status_code == 422
    assert "Vælg også dig selv" in read(done).text
    done = await sends(browser, whole(office, leader=str(office.ids[Role.leader])))
    assert (await browser.get(done.headers["location"])).status_code == 200


async def test_a_citizen_who_is_there_already_is_not_made_again(office: Office) -> None:
    browser = await office.signed_in()
    await sends(browser, whole(office))
    done = await sends(browser, whole(office))
    assert done.status_code == 422
    assert "har allerede en praktik der" in read(done).text


async def test_a_mail_address_of_somebody_else_is_refused_before_anything_is_written(
    office: Office,
) -> None:
    def add(tx: Any) -> None:
        people.add_staff(tx, "job_consultant", "Ib", "ib@kommune.dk")

    await office.write(add)
    done = await sends(await office.signed_in(), whole(office, mentor_email="IB@kommune.dk"))
    assert done.status_code == 422
    assert "hører til en anden" in read(done).text
    assert not [row for row in office.rows(Person) if row.name == "Bo"]


async def test_what_names_an_illness_or_a_number_is_not_kept(office: Office) -> None:
    typed = whole(office, concern="Har skizofreni, cpr 010190-1234.")
    await sends(await office.signed_in(), typed)
    sealed = newest(office, Placement).concern
    kept = office.parts.store.vault.open(sealed, "placement.concern")
    assert "skizofreni" not in kept
    assert "010190" not in kept


async def test_fields_that_are_not_on_the_page_change_nothing(office: Office) -> None:
    typed = whole(office, phase="closed", citizen="1", on_call=str(office.ids[Role.leader]))
    await sends(await office.signed_in(), {**typed, "key": "AAAAAA", "plan": "9"})
    bo = next(row for row in office.rows(Person) if row.name == "Bo")
    placement = newest(office, Placement)
    assert (placement.phase, placement.plan, placement.citizen_id) == ("startup", 1, bo.id)
    assert bo.key != "AAAAAA"
    assert "on_call" not in {row.role for row in office.rows(Link)}


async def test_when_the_session_is_over_every_word_is_still_on_the_page(office: Office) -> None:
    browser = await office.signed_in()
    form = await browser.form(PATH, PATH)
    office.later(hours=9)
    done = await browser.post(PATH, data={**form.fields, **whole(office)})
    assert done.status_code == 403
    text = read(done).text
    assert "Der er gået for lang tid" in text
    for words in ("Hvad kaldes borgeren?: Bo", "Sætte varer på plads", "karen@brugsen.dk"):
        assert words in text
    assert "&lt;" not in text
    assert not [row for row in office.rows(Person) if row.name == "Bo"]


async def test_a_form_of_another_session_makes_nothing(office: Office) -> None:
    first, second = await office.signed_in(), await office.signed_in()
    form = await first.form(PATH, PATH)
    done = await second.post(PATH, data={**form.fields, **whole(office)})
    assert done.status_code == 403
    assert "Sætte varer på plads" in done.text
    assert not [row for row in office.rows(Person) if row.name == "Bo"]


@pytest.mark.parametrize("role", [Role.job_consultant, Role.personal_mentor, Role.company_mentor])
async def test_others_have_no_such_page(office: Office, role: Role) -> None:
    browser = await office.signed_in(role)
    assert (await browser.get(PATH)).status_code == 404
    assert (await browser.post(PATH, data=whole(office))).status_code == 404
    assert "Ny praktik" not in (await browser.get("/desk/placements")).text
