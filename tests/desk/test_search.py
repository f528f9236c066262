"""The search in the head of every page: by alias or case key, among whom one may see."""

import httpx
import pytest

from flows.facts import Role
from storage import people
from storage.tables import Person, ReadLog
from storage.tx import Tx
from tests.desk.office import Browser, Office, place, read


async def find(browser: Browser, wanted: str) -> httpx.Response:
    """As somebody does on the first page they see."""
    form = next(form for form in read(await browser.get("/desk/")).forms if "q" in form.fields)
    return await browser.post(form.action, data={**form.fields, "q": wanted})


async def another(office: Office, name: str, *, followed: bool = True) -> int:
    found: dict[str, int] = {}

    def add(tx: Tx) -> None:
        chain = (
            office.ids if followed else {Role.caseworker: people.add_staff(tx, "caseworker", "U")}
        )
        found["id"] = people.add_citizen(tx, name)
        place(tx, found["id"], chain)

    await office.write(add)
    return found["id"]


def key_of(office: Office, citizen: int) -> str:
    return next(str(row.key) for row in office.rows(Person) if row.id == citizen)


@pytest.mark.parametrize("wanted", ["Amina", "  amina ", "AMINA"])
async def test_one_exact_alias_leads_straight_there(office: Office, wanted: str) -> None:
    await another(office, "Aminata")
    answer = await find(await office.signed_in(), wanted)
    where = f"/desk/citizens/{office.citizen}"
    assert (answer.status_code, answer.headers["location"]) == (303, where)
    assert "mina" not in answer.headers["location"].lower()


async def test_the_case_key_and_the_number_of_a_case_lead_there_too(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    answer = await find(browser, key_of(office, office.citizen).lower())
    assert answer.headers["location"] == f"/desk/citizens/{office.citizen}"
    assert (await find(browser, case)).headers["location"] == f"/desk/cases/{case}"


async def test_several_are_a_list_with_what_tells_them_apart(office: Office) -> None:
    second = await another(office, "Amina")
    page = read(await find(await office.signed_in(), "amina"))
    assert "Der er 2, der passer." in page.text
    for citizen in (office.citizen, second):
        assert key_of(office, citizen) in page.text
        assert f"/desk/citizens/{citizen}" in [a.get("href") for _, a in page.tags]
    [field] = [a for tag, a in page.tags if tag == "input" and a.get("name") == "q"]
    assert field["value"] == "amina"  # to write on


async def test_a_part_of_an_alias_is_a_list_also_when_it_is_one(office: Office) -> None:
    answer = await find(await office.signed_in(), "min")
    assert answer.status_code == 200
    assert "Der er én, der passer." in read(answer).text


async def test_nobody_and_nothing_written_say_what_to_do(office: Office) -> None:
    browser = await office.signed_in()
    assert "Prøv med begyndelsen af aliasset" in read(await find(browser, "Zorro")).text
    assert "Skriv et alias eller en sagsnøgle" in read(await find(browser, " ")).text
    assert "Skriv et alias eller en sagsnøgle" in read(await browser.get("/desk/search")).text


async def test_what_somebody_may_not_open_is_not_found(office: Office) -> None:
    theirs = await another(office, "Bo", followed=False)
    browser = await office.signed_in()
    for wanted in ("Bo", key_of(office, theirs)):
        page = read(await find(browser, wanted))
        assert "Du følger ingen, der hedder sådan." in page.text
        assert f"/desk/citizens/{theirs}" not in str(page.tags)
    case = await office.case(citizen=theirs)
    assert "Du følger ingen" in read(await find(browser, case)).text


async def test_a_case_of_danger_is_not_found_by_who_may_not_read_it(office: Office) -> None:
    case = await office.case("hard_days", "wellbeing")
    answer = await find(await office.signed_in(Role.job_consultant), case)
    assert answer.status_code == 200
    assert "Du følger ingen" in read(answer).text


@pytest.mark.parametrize("role", [Role.personal_mentor, Role.company_mentor])
async def test_a_mentor_finds_whom_they_follow(office: Office, role: Role) -> None:
    answer = await find(await office.signed_in(role), "amina")
    assert answer.headers["location"] == f"/desk/citizens/{office.citizen}/placement"


async def test_who_is_forgotten_or_left_is_not_found(office: Office) -> None:
    browser = await office.signed_in()
    await office.write(lambda tx: tx.change_person(office.citizen, forgotten_at=tx.now))
    assert "Du følger ingen" in read(await find(browser, "amina")).text


async def test_what_is_written_stays_text_and_reads_nothing(office: Office) -> None:
    evil = '"><script>alert(1)</script>%_*'
    page = read(await find(await office.signed_in(), evil))
    [field] = [a for tag, a in page.tags if tag == "input" and a.get("name") == "q"]
    assert field["value"] == evil
    assert "script" not in [tag for tag, attrs in page.tags if not attrs.get("src")]
    assert office.rows(ReadLog) == []


async def test_the_field_is_on_every_page_and_not_for_who_is_signed_out(office: Office) -> None:
    browser = await office.signed_in()
    for path in ("/desk/", "/desk/cases", "/desk/people/leave", "/desk/settings", "/desk/nothing"):
        assert any(a.get("role") == "search" for _, a in read(await browser.get(path)).tags), path
    out = read(await office.browser().get("/desk/login"))
    assert not any(a.get("role") == "search" for _, a in out.tags)
    answer = await office.browser().post("/desk/search", data={"q": "Amina"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/login")
