"""Whom a handover and a greeting are about, in an office of two thousand: a list that can be looked
through, else a name that is written; it works without a script."""

from typing import Any

import pytest
from sqlalchemy import Row, column, select, union_all
from sqlalchemy import literal as value

from bot.desk.choosing import A_LIST, MOST_CALLED, NOBODY_CALLED, SEVERAL, choice_of
from bot.desk.office.people_pages import MOST_FOUND
from flows.facts import Role
from storage import people
from storage.tables import Address, Handover, Outgoing
from storage.tx import Tx
from tests.desk.office import NAMES, Browser, Office, place, read

HANDOVER, LEAVE, GREETING = "/desk/people/handover", "/desk/people/leave", "/desk/greeting"


async def many(office: Office, count: int, name: str = "Borger") -> list[int]:
    """Of Mette's, each with a workplace and a mentor of its own."""
    found: list[int] = []

    def add(tx: Tx) -> None:
        for number in range(count):
            found.append(people.add_citizen(tx, f"{name} {number}"))
            mentor = people.add_staff(tx, "company_mentor", f"Mentor {number}")
            chat = {"channel": "telegram", "value": f"{name} {number}", "dead_code": ""}
            tx.add(Address, person_id=found[-1], **chat)
            tx.flush()
            place(tx, found[-1], {**office.ids, Role.company_mentor: mentor})

    await office.write(add)
    return found


def options(page: Any, name: str) -> int:
    """How many can be chosen in this list."""
    text = page.text.partition(f'name="{name}"')[2].partition("</select>")[0]
    return text.count("<option") - 1


async def asks(browser: Browser, path: str, **fields: object) -> Any:
    page = read(await browser.get(path))
    form = next(form for form in reversed(page.forms) if form.action == path)
    given = {name: str(value) for name, value in fields.items()}
    return await browser.post(path, data={**form.fields, **given})


@pytest.mark.parametrize("path", [HANDOVER, LEAVE])
async def test_a_leader_of_many_gets_a_page_that_can_be_looked_through(
    office: Office, path: str
) -> None:
    await many(office, A_LIST + 20)
    page = await (await office.signed_in(Role.leader)).get(path)
    assert page.text.count("<option") < 20
    assert "Borger 7" not in page.text
    assert "Mentor 7" not in page.text
    assert "Mette (sagsbehandler)" in page.text


async def test_a_leader_names_the_one_citizen_who_goes(office: Office) -> None:
    citizens = await many(office, A_LIST + 20)
    leader, ids = await office.signed_in(Role.leader), office.ids
    who = {"from": ids[Role.caseworker], "to": ids[Role.deputy], "action": "preview"}
    seen = await asks(leader, HANDOVER, **who, citizen_called="borger 41")
    assert "Borger 41 : sagsbehandler" in read(seen).text
    assert "Borger 42" not in seen.text
    form = next(form for form in read(seen).forms if "version" in form.fields)
    await leader.post(HANDOVER, data={**form.fields, "action": "confirm"})
    [row] = office.rows(Handover)
    assert (row.from_id, row.to_id, row.citizen_id) == (
        ids[Role.caseworker], ids[Role.deputy], citizens[41],
    )  # fmt: skip


@pytest.mark.parametrize(
    "field", [{"citizen_called": "Ukendt"}, {"citizen": "99999"}, {"citizen": "x"}]
)
async def test_whoever_is_not_there_never_means_all(office: Office, field: dict[str, str]) -> None:
    leader, ids = await office.signed_in(Role.leader), office.ids
    who = {"from": ids[Role.caseworker], "to": ids[Role.deputy]}
    for action in ("preview", "confirm"):
        page = await asks(leader, HANDOVER, **who, **field, action=action)
        assert page.status_code == 422
        assert "Ingen borger hedder sådan." in page.text
    assert office.rows(Handover) == []


async def test_several_of_one_name_are_chosen_by_their_key(office: Office) -> None:
    await many(office, A_LIST + 20)
    await many(office, 2, "Ali")
    leader, ids = await office.signed_in(Role.leader), office.ids
    who = {"from": ids[Role.caseworker], "to": ids[Role.deputy], "action": "preview"}
    page = await asks(leader, HANDOVER, **who, citizen_called="ali")
    assert "Flere borgere hedder sådan. Vælg sagsnøglen." in page.text
    assert options(page, "citizen") == 2
    form = next(f for f in reversed(read(page).forms) if "citizen_called" in f.fields)
    assert form.fields["citizen_called"] == "ali"


async def test_a_mentor_is_found_by_name_and_what_was_chosen_stays(office: Office) -> None:
    await many(office, 40)
    leader, deputy = await office.signed_in(Role.leader), office.ids[Role.deputy]
    page = await asks(leader, HANDOVER, to=deputy, find="mentor 31", action="find")
    assert page.status_code == 200
    assert page.text.count("Mentor 31 (") == 2  # to give and to take
    assert "Mentor 32" not in page.text
    assert f'<option value="{deputy}" selected>' in page.text
    nobody = await asks(leader, HANDOVER, find="ingen", action="find")
    assert (nobody.status_code, "Ingen mentor hedder sådan." in nobody.text) == (422, True)


async def test_where_more_are_called_so_than_are_shown_it_is_said(office: Office) -> None:
    await many(office, 40)
    page = await asks(await office.signed_in(Role.leader), HANDOVER, find="mentor", action="find")
    assert options(page, "to") == len(NAMES) - 2 + MOST_FOUND
    assert "Flere mentorer hedder sådan. Skriv mere af navnet." in page.text


async def test_a_caseworker_still_chooses_from_a_list_of_her_own(office: Office) -> None:
    await many(office, 20)
    page = await (await office.signed_in()).get(HANDOVER)
    assert options(page, "citizen") == 21
    assert "Står personen ikke på listen?" not in page.text
    assert "Mentor 7" not in page.text


async def test_a_greeting_goes_to_the_name_that_was_written(office: Office) -> None:
    citizens = await many(office, A_LIST + 20)
    leader = await office.signed_in(Role.leader)
    page = await leader.get(GREETING)
    assert "<option" not in page.text
    wrong = await asks(leader, GREETING, to_called="Ukendt", text="Hej", action="preview")
    assert (wrong.status_code, "Ingen borger hedder sådan." in wrong.text) == (400, True)
    seen = await asks(leader, GREETING, to_called="Borger 41", text="Godt gået", action="preview")
    form = next(form for form in read(seen).forms if "to" in form.fields)
    assert form.fields["to"] == str(citizens[41])
    back = await leader.post(GREETING, data={**form.fields, "action": "change"})
    assert 'value="Borger 41"' in back.text
    await leader.post(GREETING, data={**form.fields, "action": "send"})
    assert {row.person_id for row in office.rows(Outgoing)} == {citizens[41]}


async def test_the_link_to_greet_somebody_names_them(office: Office) -> None:
    citizens = await many(office, A_LIST + 20)
    page = await (await office.signed_in()).get(f"{GREETING}?citizen={citizens[41]}")
    assert 'value="Borger 41"' in page.text


# --- the rule -------------------------------------------------------------------------------


def rows(office: Office, *known: tuple[int, str, str]) -> list[Row[Any]]:
    each = (
        select(value(i).label("id"), value(n).label("name"), value(k).label("key"))
        for i, n, k in known
    )
    found = union_all(*each).subquery()
    with office.parts.store.reading() as connection:
        return list(connection.execute(select(found).order_by(column("id"))))


async def test_a_name_a_key_and_a_beginning(office: Office) -> None:
    known = rows(office, (1, "Ali", "K1"), (2, "Alina", "K2"), (3, "Bo", "K3"), (4, "Bo", "K4"))
    for typed, number, chosen, wrong in (
        ("ali", "", 1, None),
        ("ALIN", "", 2, None),
        ("k3", "", 3, None),
        ("bo", "", None, SEVERAL),
        ("bo", "4", 4, None),
        ("ali", "4", 1, None),
        ("x", "", None, NOBODY_CALLED),
        ("", "3", 3, None),
        ("", "9", None, NOBODY_CALLED),
        ("", "", None, None),
    ):
        choice = choice_of(known, number, typed, by_name=True)
        assert (choice.chosen, choice.wrong) == (chosen, wrong), (typed, number)


async def test_no_more_of_one_name_are_listed_than_can_be_looked_through(office: Office) -> None:
    """Then the name is written on, or the key."""
    for count, listed in ((MOST_CALLED, MOST_CALLED), (MOST_CALLED + 1, 0)):
        known = rows(office, *((n, "Bo", f"K{n}") for n in range(1, count + 1)))
        choice = choice_of(known, "", "bo", by_name=True)
        assert (len(choice.listed), choice.wrong) == (listed, SEVERAL)
