"""A placement is put right at the desk: section by section, an invitation that is shown once, and a
case of concern that somebody decides and somebody ends."""

import re
from datetime import date
from typing import Any

import httpx
import pytest
import segno

from flows.facts import Role
from storage import people
from storage.tables import (
    Entry,
    Handled,
    Invite,
    Link,
    Noted,
    Outgoing,
    Person,
    Placement,
    ReadLog,
)
from tests.desk.office import Browser, Form, Office, read


def path(office: Office, citizen: int = 0) -> str:
    return f"/desk/citizens/{citizen or office.citizen}/setup"


async def form_of(browser: Browser, address: str, section: str) -> Form:
    page = read(await browser.get(address))
    [form] = [f for f in page.forms if any(b.get("value", "") == section for b in f.buttons)]
    return form


async def saves(browser: Browser, office: Office, section: str, **fields: str) -> httpx.Response:
    form = await form_of(browser, path(office), section)
    return await browser.post(path(office), data={**form.fields, **fields, "section": section})


async def waiting(office: Office) -> None:
    """The placement begins in two weeks, and the citizen has not answered yet."""

    def change(tx: Any) -> None:
        tx.change_person(office.citizen, participation="invited")
        days = {"first": date(2026, 12, 7), "phase": "before", "follow_up": None}
        tx.change_row(Placement, office.placement, days)

    await office.write(change)


def place(office: Office) -> Any:
    [row] = office.rows(Placement)
    return row


# --- the meter --------------------------------------------------------------------------------


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


# --- the sections -----------------------------------------------------------------------------


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


# --- two at once, double clicks, an expired session -------------------------------------------


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


# --- a case of concern ------------------------------------------------------------------------


async def test_a_case_of_concern_has_a_reason_somebody_and_an_end(office: Office) -> None:
    browser = await office.signed_in()
    await saves(browser, office, "concern:on", concern="Stoppede brat før. Har skizofreni.")
    kept = office.parts.store.vault.open(place(office).concern, "placement.concern")
    assert kept.startswith("Stoppede brat før.")
    assert "skizofreni" not in kept
    text = read(await browser.get(path(office))).text
    assert "Besluttet af Mette, mandag 23. november kl. 9" in text
    rules = read(await browser.get(f"/desk/citizens/{office.citizen}/signals")).text
    assert "Bekymringssag: halve grænser og frister." in rules
    assert "Bekymringssag fra nu af (Mette)" in rules
    soeren = await office.signed_in(Role.deputy)
    await saves(soeren, office, "concern:off")
    assert place(office).concern is None
    notes = [(row.kind, row.value, row.by_id) for row in office.rows(Noted)]
    assert notes == [
        ("concern", 1, office.ids[Role.caseworker]),
        ("concern", 0, office.ids[Role.deputy]),
    ]


async def test_the_job_consultant_reads_why_and_changes_nothing(office: Office) -> None:
    mette, hanne = await office.signed_in(), await office.signed_in(Role.job_consultant)
    await saves(mette, office, "concern:on", concern="Stoppede brat før.")
    page = read(await hanne.get(path(office)))
    assert "Stoppede brat før." in page.text
    assert not [f for f in page.forms if "citizens" in f.action]
    form = await form_of(mette, path(office), "concern:off")
    data = {**form.fields, "section": "concern:off"}
    assert (await hanne.post(path(office), data=data)).status_code == 403
    assert place(office).concern is not None


@pytest.mark.parametrize("role", [Role.company_mentor, Role.personal_mentor])
async def test_no_page_of_a_mentor_says_that_it_is_one(office: Office, role: Role) -> None:
    mette, mentor = await office.signed_in(), await office.signed_in(role)
    here = f"/desk/citizens/{office.citizen}"
    pages = ("/desk/", "/desk/placements", f"{here}/placement", "/desk/questions")
    before = [read(await mentor.get(one)).text for one in pages]
    await saves(mette, office, "concern:on", concern="Stoppede brat før.")
    assert [read(await mentor.get(one)).text for one in pages] == before
    assert (await mentor.get(path(office))).status_code == 404
    assert not office.rows(Outgoing)


# --- the invitation ---------------------------------------------------------------------------


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


async def test_whoever_has_the_token_comes_in_by_it(office: Office) -> None:
    """On the whole road: what the page shows is what the bot takes."""
    done, _ = await invites(await office.signed_in(), office)
    found = re.search(r"/start ([\w-]{24})", read(done).text)
    assert found is not None

    def use(tx: Any) -> tuple[int, list[str]]:
        row = people.find_invites(tx, [found[1]])[found[1]]
        return row.person_id, people.use_invites(tx, [found[1]])

    assert await office.batches.write(use) == (office.citizen, [found[1]])


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
