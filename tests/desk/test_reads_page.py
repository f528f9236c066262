"""Who read what: a leader looks by citizen, by reader and by day, and is in the log as well."""

from typing import Any

import pytest

from flows.facts import Role
from storage import desk, people
from storage.erasure import erase
from storage.tables import ReadLog
from tests.desk.office import Browser, Office, read

PAGE = "/desk/office/reads"


async def seen(office: Office, role: Role, what: str, citizen: int = 0, times: int = 1) -> None:
    def add(tx: Any) -> None:
        for _ in range(times):
            desk.log_read(tx, citizen or office.citizen, office.ids[role], what)

    await office.write(add)


async def another(office: Office, alias: str = "Bo") -> int:
    found: list[int] = []
    await office.write(lambda tx: found.append(people.add_citizen(tx, alias)))
    return found[0]


async def table(browser: Browser, query: str = "") -> str:
    text = read(await browser.get(PAGE + query)).text
    return text.split("det nyeste først")[-1]


async def find(browser: Browser, name: str) -> Any:
    form = next(f for f in read(await browser.get(PAGE)).forms if "name" in f.fields)
    return await browser.post(PAGE, data={**form.fields, "name": name})


async def test_it_says_who_read_which_page_about_whom(office: Office) -> None:
    await seen(office, Role.caseworker, "hours")
    text = await table(await office.signed_in(Role.leader))
    assert "mandag 23. november 2026 kl. 9 Mette Amina Timer" in text, text


async def test_a_page_that_a_caseworker_really_opened_is_there(office: Office) -> None:
    case = await office.case(words="det er privat")
    browser = await office.signed_in()
    await browser.get(f"/desk/cases/{case}")
    leader = await office.signed_in(Role.leader)
    text = await table(leader)
    assert "Mette Amina En sag" in text
    assert "egne ord" not in text
    await browser.get(f"/desk/cases/{case}/words")
    text = await table(leader)
    assert "Mette Amina Borgerens egne ord" in text
    assert "privat" not in text


async def test_by_citizen_by_reader_and_by_day(office: Office) -> None:
    bo = await another(office)
    await seen(office, Role.caseworker, "hours")
    await seen(office, Role.deputy, "signals", bo)
    office.later(days=1)
    leader = await office.signed_in(Role.leader)
    assert "Bo" not in await table(leader, f"?citizen={office.citizen}")
    assert "Mette" not in (await table(leader, f"?reader={office.ids[Role.deputy]}"))
    monday = await table(leader, "?day=2026-11-23")
    assert "Timer" in monday
    assert "Tegn og grænser" in monday
    assert "Timer" not in await table(leader, "?day=2026-11-24")


async def test_the_day_is_the_offices_and_not_the_worlds(office: Office) -> None:
    office.later(hours=15, minutes=30)  # 23.30 in UTC: Tuesday has begun in Denmark
    await seen(office, Role.caseworker, "signals")
    leader = await office.signed_in(Role.leader)
    assert "Tegn og grænser" in await table(leader, "?day=2026-11-24")
    assert "Tegn og grænser" not in await table(leader, "?day=2026-11-23")


async def test_looking_is_written_down_once_a_day(office: Office) -> None:
    await seen(office, Role.caseworker, "hours")
    leader = await office.signed_in(Role.leader)
    for _ in range(3):
        await leader.get(PAGE)
    audits = [row for row in office.rows(ReadLog) if row.what == "audit"]
    assert [(row.citizen_id, row.reader_id) for row in audits] == [
        (office.citizen, office.ids[Role.leader])
    ]
    assert "Birgit Amina Hvem der har læst" in await table(leader)
    office.later(days=1)
    await (await office.signed_in(Role.leader)).get(PAGE)
    assert len([row for row in office.rows(ReadLog) if row.what == "audit"]) == 2


async def test_a_long_log_is_turned_page_by_page_and_nothing_is_lost(office: Office) -> None:
    await seen(office, Role.caseworker, "hours", times=120)
    leader = await office.signed_in(Role.leader)
    path, counted = PAGE + f"?reader={office.ids[Role.caseworker]}", 0
    for _ in range(3):
        page = read(await leader.get(path))
        counted += page.text.count("Mette Amina Timer")
        older = [known["href"] for tag, known in page.tags if known.get("rel") == "next"]
        path = older[0] if older else ""
    assert (counted, path) == (120, "")


async def test_a_citizen_is_found_by_name_without_the_name_in_the_address(office: Office) -> None:
    await seen(office, Role.caseworker, "hours")
    leader = await office.signed_in(Role.leader)
    sent = await find(leader, "amina")
    assert sent.headers["location"] == f"{PAGE}?citizen={office.citizen}"
    assert "Kun om Amina." in read(await leader.get(sent.headers["location"])).text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Skriv et navn eller en sagsnøgle."),
        ("Ingen <b>", "Ingen borger hedder sådan."),
        ("Birgit", "Ingen borger hedder sådan."),  # of the staff
    ],
)
async def test_a_name_that_finds_nobody_is_kept(office: Office, name: str, said: str) -> None:
    sent = await find(await office.signed_in(Role.leader), name)
    page = read(sent)
    assert sent.status_code == 422
    assert said in page.text
    assert [form.fields["name"] for form in page.forms if "name" in form.fields] == [name]


async def test_a_danish_letter_may_be_small(office: Office) -> None:
    number = await another(office, "Åse")
    sent = await find(await office.signed_in(Role.leader), "åse")
    assert sent.headers["location"] == f"{PAGE}?citizen={number}"


async def test_two_of_the_same_name_are_told_apart_by_their_key(office: Office) -> None:
    await another(office, "Amina")
    sent = await find(await office.signed_in(Role.leader), "Amina")
    page = read(sent)
    assert "Flere borgere hedder sådan." in page.text
    led = [known["href"] for tag, known in page.tags if "?citizen=" in known.get("href", "")]
    assert len(led) == 2


async def test_an_erased_citizen_has_no_name_in_it(office: Office) -> None:
    await seen(office, Role.caseworker, "hours")
    await office.write(lambda tx: erase(tx, office.citizen))
    text = await table(await office.signed_in(Role.leader))
    assert "Mette Slettet Timer" in text, text


async def test_nonsense_in_the_address_is_left_out(office: Office) -> None:
    await seen(office, Role.caseworker, "hours")
    leader = await office.signed_in(Role.leader)
    for query in ("?citizen=x&reader=-1&day=nu&before=' or 1", "?citizen=999999999999999"):
        assert (await leader.get(PAGE + query)).status_code == 200
