"""An invitation made at the desk: shown once, with a code that holds the link, for printing."""

import re
from typing import Any

import httpx
import segno

from bot.arrivals import Arrival
from flows.events import Commanded
from storage import people
from storage.tables import Address, Handled, Invite, Outgoing, Person, Placement, ReadLog
from tests.desk.office import Browser, Office, read
from tests.desk.setting_up import form_of, path, waiting
from tests.desk.test_new_placement import sends, whole


async def invites(browser: Browser, office: Office) -> tuple[httpx.Response, dict[str, str]]:
    page = read(await browser.get(path(office)))
    [form] = [f for f in page.forms if f.action.endswith("/invite")]
    return await browser.post(form.action, data=form.fields), form.fields


def named(office: Office) -> None:
    object.__setattr__(office.parts, "bot_name", "fodfaeste_bot")


def modules(svg: str) -> list[list[int]]:
    """A code as a camera sees it: which squares are dark. Read from the drawing alone."""
    found = re.search(r'viewBox="0 0 (\d+) \d+"', svg)
    assert found is not None
    size = int(found[1])
    grid = [[0] * size for _ in range(size)]
    [dark] = re.findall(r'stroke="#000" d="([^"]+)"', svg)
    x, y = 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", dark):
        values = [float(one) for one in re.findall(r"-?\d*\.?\d+", numbers)]
        if command == "h":
            for place in range(int(x), int(x + values[0])):
                grid[int(y)][place] = 1
            x += values[0]
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            x, y = values
    return grid


async def test_an_invitation_is_shown_once_with_a_code_that_holds_the_link(
    office: Office,
) -> None:
    named(office)
    await waiting(office)
    browser = await office.signed_in()
    done, fields = await invites(browser, office)
    assert done.status_code == 200
    found = re.search(r"https://t\.me/fodfaeste_bot\?start=([\w-]{24})", done.text)
    assert found is not None
    [kept] = office.rows(Invite)
    assert kept.digest == people.digest(found[1])
    assert kept.person_id == office.citizen
    assert found[1] not in str([row.key for row in office.rows(Handled)])
    expected = [list(row) for row in segno.make(found[0], error="m", micro=False).matrix]
    drawn = modules(done.text)
    assert [row[4:-4] for row in drawn[4:-4]] == expected
    assert not any(drawn[0] + drawn[3])  # a quiet zone: cameras need it
    again = await browser.post(f"/desk/citizens/{office.citizen}/invite", data=fields)
    assert found[1] not in again.text
    assert "Invitationen er vist" in again.text
    assert len(office.rows(Invite)) == 1
    assert found[1] not in (await browser.get(path(office))).text
    assert "invite" in {row.what for row in office.rows(ReadLog)}


async def test_a_new_one_ends_the_one_before(office: Office) -> None:
    named(office)
    browser = await office.signed_in()
    await invites(browser, office)
    office.later(minutes=5)
    await invites(browser, office)
    old, new = sorted(office.rows(Invite), key=lambda row: row.expires_at)
    assert old.expires_at <= office.clock.now() < new.expires_at


async def test_it_speaks_the_citizens_language_and_no_style_is_in_it(office: Office) -> None:
    named(office)
    await office.write(lambda tx: tx.change_person(office.citizen, language="en"))
    done, _ = await invites(await office.signed_in(), office)
    assert "Hello Amina. Here is your link to the bot." in done.text
    [section] = [a for tag, a in read(done).tags if a.get("class") == "invitation"]
    assert (section["lang"], section["dir"]) == ("en", "ltr")
    assert "style=" not in done.text
    assert done.headers["cache-control"] == "no-store"


async def test_without_the_name_of_the_bot_there_is_a_line_to_write(office: Office) -> None:
    done, _ = await invites(await office.signed_in(), office)
    assert re.search(r"/start [\w-]{24}", read(done).text)
    assert "<svg" not in done.text


async def test_a_form_of_another_page_invites_nobody(office: Office) -> None:
    browser = await office.signed_in()
    form = await form_of(browser, path(office), "workplace")
    to = f"/desk/citizens/{office.citizen}/invite"
    assert (await browser.post(to, data=form.fields)).status_code == 403
    assert not office.rows(Invite)


async def test_the_citizen_comes_in_by_it_and_reads_what_was_set_up(office: Office) -> None:
    """On the whole road: what the page shows is what the bot takes."""
    browser = await office.signed_in()
    made = await sends(browser, whole(office, language="da"))
    bo = next(row for row in office.rows(Person) if row.name == "Bo")
    page = read(await browser.get(made.headers["location"]))
    [form] = [f for f in page.forms if f.action.endswith("/invite")]
    done = await browser.post(form.action, data=form.fields)
    found = re.search(r"/start ([\w-]{24})", read(done).text)
    assert found is not None
    arrives = Arrival("tg:1:1", Commanded("start"), chat="555", token=found[1])
    await office.batches.take(arrives)
    said = heard(office, bo.id)
    assert "Brugsen" in said
    await office.write(lambda tx: tx.change_person(bo.id, participation="joined"))
    await office.batches.take(Arrival("tg:1:2", Commanded("praktisk"), chat="555"))
    said = heard(office, bo.id)
    for words in ("Storegade 12", "70 10 20 30", "Ring til butikken"):
        assert words in said
    again = Arrival("tg:2:1", Commanded("start"), chat="556", token=found[1])
    await office.batches.take(again)
    assert not [row for row in office.rows(Address) if row.value == "556"]


def heard(office: Office, person: int) -> str:
    vault = office.parts.store.vault
    rows = [row for row in office.rows(Outgoing) if row.person_id == person]
    return str([vault.open_json(row.body, "outgoing.body") for row in rows])


async def test_what_a_citizen_wrote_is_shown_as_words(office: Office) -> None:
    evil = '<img src=x onerror="alert(1)">'

    def change(tx: Any) -> None:
        tx.change_person(office.citizen, name=evil)
        tx.change_row(Placement, office.placement, {"workplace": evil})

    await office.write(change)
    named(office)
    browser = await office.signed_in()
    pages = [await browser.get(path(office)), (await invites(browser, office))[0]]
    pages.append(await browser.get(f"/desk/citizens/{office.citizen}/next"))
    for page in pages:
        assert page.status_code == 200
        assert "<img src=x" not in page.text


async def test_after_the_end_only_the_next_placement_is_left(office: Office) -> None:
    await office.write(lambda tx: tx.change_row(Placement, office.placement, {"phase": "closed"}))
    page = read(await (await office.signed_in()).get(path(office)))
    assert not [f for f in page.forms if "citizens" in f.action]
    assert "Næste praktik" in page.text
