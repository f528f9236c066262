"""How often green and yellow come: by the link in the foot of a mail, and in the desk. Nothing
comes twice, and what waited comes when another choice is made."""

from datetime import timedelta

import pytest

from bot.links import Links
from flows.facts import Role
from storage.queue import put
from storage.tables import Outgoing, Person
from storage.tx import Tx
from tests.desk.office import BASE, Office, read

METTE = Role.caseworker


def link(office: Office, role: Role = METTE) -> str:
    links: Links = office.parts.links
    return links.digest(office.ids[role], office.clock.now()).removeprefix(BASE)


def chosen(office: Office, role: Role = METTE) -> str:
    [row] = [row for row in office.rows(Person) if row.id == office.ids[role]]
    return str(row.digest)


async def test_the_foot_link_asks_and_only_a_press_chooses(office: Office) -> None:
    browser, path = office.browser(), link(office)
    for _ in range(2):
        page = read(await browser.get(path))
        await browser.head(path)
    assert "Gult lige nu: Som det kommer. Grønt: Samlet hver uge." in page.text
    assert "Rødt, orange og fravær kommer altid med det samme." in page.text
    assert "Linket er til Mette." in page.text
    assert chosen(office) == ""
    [form] = page.forms
    assert [b["value"] for b in form.buttons] == ["each", "daily", "weekly"]
    said = read(await browser.post(path, data={"often": "daily"}))
    assert "Det valgte er gemt" in said.text
    assert "Lige nu: Samlet hver dag." in said.text
    assert chosen(office) == "daily"


@pytest.mark.parametrize("often", ["", "never", "each' OR 1=1"])
async def test_nothing_else_can_be_chosen(office: Office, often: str) -> None:
    answer = await office.browser().post(link(office), data={"often": often})
    assert answer.status_code == 403
    assert chosen(office) == ""


@pytest.mark.parametrize("role", [Role.company_mentor, Role.personal_mentor])
async def test_mentors_get_no_digest_and_have_nothing_to_choose(office: Office, role: Role) -> None:
    answer = await office.browser().post(link(office, role), data={"often": "daily"})
    assert answer.status_code == 404
    assert chosen(office, role) == ""


async def test_the_foot_link_is_over_after_seven_days_and_says_where_to_choose(
    office: Office,
) -> None:
    path = link(office)
    office.later(days=7)
    for answer in (
        await office.browser().get(path),
        await office.browser().post(path, data={"often": "daily"}),
    ):
        assert answer.status_code == 410
        assert "Skriv /overblik i chatten" in answer.text
    assert chosen(office) == ""


async def test_a_forged_foot_link_is_unknown(office: Office) -> None:
    path = link(office)
    for bad in (path[:-9] + ("A" if path[-9] != "A" else "B") + path[-8:], "/desk/digest/x"):
        answer = await office.browser().post(bad, data={"often": "daily"})
        assert answer.status_code == 404
    assert chosen(office) == ""


async def test_in_the_desk_it_is_a_page_of_ones_own(office: Office) -> None:
    browser = await office.signed_in()
    board = read(await browser.get("/desk/"))
    assert any(tag.get("href") == "/desk/settings" for _, tag in board.tags)
    [form] = [
        f for f in read(await browser.get("/desk/settings")).forms if f.buttons and not f.action
    ]
    answer = await browser.post("/desk/settings", data={**form.fields, "often": "weekly"})
    assert answer.status_code == 303
    page = read(await browser.get("/desk/settings"))
    assert "Det valgte er gemt" in page.text
    assert "Samlet hver uge (Valgt nu)" in page.text
    assert chosen(office) == "weekly"


async def test_a_form_of_another_session_chooses_nothing(office: Office) -> None:
    theirs, mine = await office.signed_in(Role.leader), await office.signed_in()
    [form] = [
        f for f in read(await theirs.get("/desk/settings")).forms if f.buttons and not f.action
    ]
    answer = await mine.post("/desk/settings", data={**form.fields, "often": "weekly"})
    assert answer.status_code == 403
    assert chosen(office) == ""


async def test_what_waited_for_the_old_digest_comes_when_another_is_chosen(office: Office) -> None:
    friday = office.clock.now() + timedelta(days=4)

    def waits(tx: Tx) -> None:
        body = {"text": [["x", "", "", 0, {}]], "buttons": []}
        put(tx, office.ids[METTE], "tell", body, lane=4, turn="t", not_before=friday, together=True)

    await office.write(waits)
    await office.browser().post(link(office), data={"often": "each"})
    [row] = office.rows(Outgoing)
    assert row.changes_at <= office.clock.now()
