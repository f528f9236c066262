"""The company mentor's two lines by a link, and the page of the follow-up meeting."""

from asyncio import gather
from datetime import date, timedelta
from typing import Any

import pytest

from bot.desk.meetings import papers
from flows.facts import Role
from storage.tables import Entry, Outgoing, Placement, ReadLog
from tests.desk.office import Browser, Office, read

WEEK = "2026-W48"
WROTE = {"went_well": "Tog selv en kunde.", "was_hard": "Pauserne.", "new_task": "Sætte priser"}


def link(office: Office, role: Role = Role.company_mentor, days: float = 7) -> str:
    until = office.clock.now() + timedelta(days=days)
    url = office.parts.links.form("week", office.ids[role], office.citizen, until, WEEK)
    return url.removeprefix(office.parts.links.base)


async def sends(browser: Browser, path: str, **fields: str) -> Any:
    form = await browser.form(path, "nonce")
    return await browser.post(path, data={**form.fields, **WROTE, "action": "send", **fields})


def told(office: Office) -> list[str]:
    return [str(row.body) for row in office.rows(Outgoing) if row.person_id == office.citizen]


async def test_the_form_says_first_who_reads_it_and_opening_it_never_acts(office: Office) -> None:
    browser, path = office.browser(), link(office)
    for _ in range(3):
        page = read(await browser.get(path))
        await browser.head(path)
    assert "Amina kan læse alt, hvad du skriver her." in page.text
    assert "Linket er til Lars." in page.text
    for private in ("Byggehuset", "Mette", "Jonas"):
        assert private not in page.text
    assert not office.rows(Entry)
    assert not office.rows(Outgoing)


async def test_what_was_written_is_kept_and_the_citizen_gets_it(office: Office) -> None:
    said = read(await sends(office.browser(), link(office), paid_hours="asked", hours="raise")).text
    assert "Amina kan læse det" in said
    kept = [row for row in office.rows(Entry) if row.kind == "mentor_week"]
    assert {row.key for row in kept} == {*WROTE, "hours"}
    assert [row.state for row in kept if row.key == "hours"] == ["raise"]
    assert all(row.text != "Pauserne." for row in office.rows(Entry))  # sealed
    assert len(told(office)) == 1
    assert [row.paid_hours for row in office.rows(Placement)] == ["asked"]


async def test_a_double_click_is_one_and_what_was_sent_can_be_taken_back(office: Office) -> None:
    browser, path = office.browser(), link(office)
    data = {"nonce": "abc", "action": "send", **WROTE}
    await gather(*(browser.post(path, data=data) for _ in range(3)))
    assert len([row for row in office.rows(Entry) if row.kind == "mentor_week"]) == 3
    undone = await browser.post(path, data={"nonce": "def", "action": "undo"})
    assert "Det er trukket tilbage." in read(undone).text
    assert not [row for row in office.rows(Entry) if row.kind == "mentor_week"]
    late = await browser.post(path, data={"nonce": "ghi", "action": "undo"})
    assert "Der er ikke noget at fortryde." in read(late).text


async def test_words_that_are_too_long_are_given_back_and_not_lost(office: Office) -> None:
    response = await sends(office.browser(), link(office), went_well="x" * 5000)
    page = read(response)
    assert response.status_code == 400
    assert "Teksten er for lang." in page.text
    assert page.forms[0].fields["was_hard"] == "Pauserne."
    assert not office.rows(Entry)


async def test_a_cpr_number_never_reaches_the_citizens_book(office: Office) -> None:
    await sends(office.browser(), link(office), went_well="Hans nummer er 010190-1234")
    kept = [office.parts.store.vault.open(row.text, "entry.text") for row in office.rows(Entry)]
    assert len(kept) == 3
    assert not any("010190" in text for text in kept)


async def test_danger_in_a_field_is_heard_first(office: Office) -> None:
    answer = await sends(office.browser(), link(office), was_hard="han siger at han vil dø")
    assert "112" in read(answer).text
    assert not [row for row in office.rows(Entry) if row.kind == "mentor_week"]


@pytest.mark.parametrize(("role", "days", "status"), [
    (Role.personal_mentor, 7, 404), (Role.caseworker, 7, 404), (Role.company_mentor, -1, 410),
])  # fmt: skip
async def test_the_link_is_for_the_company_mentor_and_for_some_days(
    office: Office, role: Role, days: float, status: int
) -> None:
    browser, path = office.browser(), link(office, role, days)
    assert (await browser.get(path)).status_code == status
    assert (await browser.post(path, data={**WROTE, "action": "send"})).status_code == status
    assert not office.rows(Entry)


# --- the page of the meeting ------------------------------------------------------------------


def page(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/meeting"


async def wrote(office: Office, kind: str, text: str, *shared: str, **facts: Any) -> None:
    values = {
        "id": f"{kind}{text[:3]}", "citizen_id": office.citizen, "kind": kind, "shared": [*shared],
        "at": office.clock.now(), "key": "", "state": "", "source": "citizen",
        "text": office.parts.store.vault.seal(text, "entry.text"), **facts,
    }  # fmt: skip
    await office.write(lambda tx: tx.add(Entry, **values))


@pytest.mark.parametrize("role", [Role.caseworker, Role.deputy, Role.leader, Role.job_consultant])
async def test_the_agenda_shows_what_was_shared_with_that_role_and_nothing_kept(
    office: Office, role: Role
) -> None:
    await wrote(office, "say", "Jeg vil prøve kassen", "caseworker")
    await wrote(office, "keep", "Jeg er ked af pauserne")
    text = read(await (await office.signed_in(role)).get(page(office))).text
    assert ("kassen" in text) is (role is Role.caseworker)
    assert "pauserne" not in text
    assert "Timer med løn: Der er ikke spurgt endnu." in text
    assert [row.what for row in office.rows(ReadLog)] == ["meeting"]


async def test_what_was_agreed_is_written_once_with_an_owner_and_the_next_day(
    office: Office,
) -> None:
    browser = await office.signed_in(Role.caseworker)
    form = await browser.form(page(office), "next")
    data = {
        **form.fields, "what0": "Lars viser kassen", "who0": "company_mentor",
        "day0": "2026-12-01", "paid_hours": "no", "next": "2026-12-16",
    }  # fmt: skip
    await gather(*(browser.post(page(office), data=data) for _ in range(3)))
    [line] = [row for row in office.rows(Entry) if row.kind == "agreement"]
    assert (line.key, line.day, line.state) == ("company_mentor", date(2026, 12, 1), "open")
    [placement] = office.rows(Placement)
    assert (placement.follow_up, placement.paid_hours) == (date(2026, 12, 16), "no")
    assert "Lars viser kassen" in read(await browser.get(page(office))).text


POINTS = {
    "/before": (
        "Formålet med den jobrettede indsats", "Hvad forløbet kan bidrage til",
        "Tidligere erfaringer i virksomhedsforløb", "Erfaring, skole, interesser",
        "Borgerens ønsker til praktikken", "Skånehensyn og brug for støtte",
        "Timetal og progression i timetal", "Borgerens egen del i at finde stedet",
        "Ønsker til, hvor stedet ligger", "Fem ønsker", "Andre indsatser", "Hvad er aftalt",
    ),  # 56-67
    "/start": (
        "Værten er klædt godt på", "Virksomheden kender mål og delmål", "En god start",
        "Virksomheden arbejder for progression", "Klare forventninger", "hvad er svært?",
        "Formålet med virksomhedsforløbet", "Gennemgang af CV", "Ugentligt timetal",
        "Skånehensyn", "Forventninger til fremmøde", "Lønnede timer", "Vitas",
        "Eventuelt arbejdstøj", "Opstartsdato", "Aftale om opfølgning",
        "Plan for løbende opfølgning", "Hvem kan virksomheden altid ringe til?",
    ),  # 68-85
    "": (
        "Hvordan går det?", "Opgaver", "Opgaver alene", "Fremmøde", "Kollegerne", "Skånehensyn",
        "Lønnede timer", "Flere timer", "Forlængelse", "Aftaler til næste gang",
    ),  # 151-160
}  # fmt: skip


@pytest.mark.parametrize("which", POINTS)
async def test_every_item_of_the_agenda_is_on_its_page_in_order_with_a_field_for_a_note(
    office: Office, which: str
) -> None:
    """56-85, 151-160; and paid hours on all three (162)."""
    shown = read(await (await office.signed_in()).get(page(office) + which))
    text = shown.text
    places = [text.find(point, text.find("Dagsorden")) for point in POINTS[which]]
    assert -1 not in places
    assert places == sorted(places)
    notes = [known["name"] for tag, known in shown.tags if tag == "textarea"]
    assert len(notes) == len(POINTS[which])
    assert "paid_hours" in {known.get("name") for tag, known in shown.tags if tag == "select"}


async def saves(browser: Browser, path: str, **fields: str) -> Any:
    form = await browser.form(path, "what0")
    return await browser.post(path, data={**form.fields, **fields})


async def test_a_note_stays_at_its_point_and_is_sealed_in_the_citizens_book(office: Office) -> None:
    browser, path = await office.signed_in(), page(office) + "/start"
    assert (await saves(browser, path, note_vitas="Ansøgning 4711, godkendt")).status_code == 303
    [line] = [row for row in office.rows(Entry) if row.kind == "agenda_note"]
    assert (line.key, line.source) == ("start.vitas", "caseworker")
    assert b"4711" not in line.text
    assert (await browser.form(path, "what0")).fields["note_vitas"] == "Ansøgning 4711, godkendt"
    assert "4711" not in read(await browser.get(page(office))).text  # another meeting
    await saves(browser, path, note_vitas="")
    assert not [row for row in office.rows(Entry) if row.kind == "agenda_note"]


async def test_two_who_write_at_once_lose_nothing_and_the_second_sees_what_changed(
    office: Office,
) -> None:
    first, second = await office.signed_in(), await office.signed_in(Role.job_consultant)
    path = page(office)
    mine, theirs = await first.form(path, "what0"), await second.form(path, "what0")
    await first.post(path, data={**mine.fields, "note_going": "Det går godt", "note_paid": "Nej"})
    answer = await second.post(path, data={**theirs.fields, "note_going": "Lidt træt"})
    shown = read(answer)
    assert answer.status_code == 409
    assert "Det går godt" in shown.text  # what changed
    again = next(form for form in shown.forms if "what0" in form.fields)
    assert again.fields["note_going"] == "Lidt træt"  # what was typed
    assert (await second.post(path, data=again.fields)).status_code == 303
    kept = await first.form(path, "what0")
    assert (kept.fields["note_going"], kept.fields["note_paid"]) == ("Lidt træt", "Nej")


@pytest.mark.parametrize(("fields", "says"), [
    ({"what0": "Ring til Lars", "who0": "caseworker"}, "Vælg en dag fra i dag og frem."),
    ({"what0": "Ring", "who0": "caseworker", "day0": "2026-11-01"}, "Vælg en dag fra i dag"),
    ({"day0": "2026-12-01", "who0": "caseworker"}, "Skriv, hvad I aftalte."),
    ({"what0": "Ring", "who0": "leader", "day0": "2026-12-01"}, "Vælg én fra listen."),
    ({"note_going": "x" * 5000}, "Teksten er for lang."),
    ({"next": "2026-11-01"}, "Vælg en dag fra i dag"),
])  # fmt: skip
async def test_what_is_wrong_is_said_at_its_field_and_all_that_was_typed_is_kept(
    office: Office, fields: dict[str, str], says: str
) -> None:
    answer = await saves(await office.signed_in(), page(office), note_paid="Husk det", **fields)
    shown = read(answer)
    assert answer.status_code == 422
    assert says in shown.text
    [form] = [form for form in shown.forms if "what0" in form.fields]
    assert form.fields["note_paid"] == "Husk det"
    for name, text in fields.items():
        assert name.startswith("who") or form.fields[name] == text
    assert [known for _, known in shown.tags if "aria-invalid" in known]
    assert not office.rows(Entry)


async def test_what_was_agreed_is_done_and_opened_again_by_a_press(office: Office) -> None:
    browser, path = await office.signed_in(), page(office)
    what = {"what0": "Ring til Lars", "who0": "caseworker", "day0": "2026-12-01"}
    await saves(browser, path, **what)

    async def presses(action: str) -> str:
        shown = read(await browser.get(path))
        for form in shown.forms:
            for button in form.buttons:
                if button.get("value", "").startswith(action):
                    await browser.post(path, data={**form.fields, "action": button["value"]})
                    return {row.kind: row.state for row in office.rows(Entry)}["agreement"]
        raise AssertionError(f"no button {action}")

    assert [await presses(a) for a in ("done", "again", "drop", "again")] == [
        "done", "open", "dropped", "open",
    ]  # fmt: skip


async def test_the_citizens_own_agreement_is_on_no_page_and_nobody_else_settles_it(
    office: Office,
) -> None:
    await wrote(office, "agreement", "Kun min egen")
    browser = await office.signed_in()
    for which in POINTS:
        assert "Kun min egen" not in read(await browser.get(page(office) + which)).text


async def test_an_expired_session_gives_the_notes_back(office: Office) -> None:
    browser = await office.signed_in()
    form = await browser.form(page(office), "what0")
    browser.cookies.clear()
    answer = await browser.post(
        page(office), data={**form.fields, "note_going": "Husk mig", "what0": "Ring til Lars"}
    )
    assert answer.status_code == 403
    assert "Husk mig" in answer.text
    assert "Ring til Lars" in answer.text


async def test_the_days_of_the_meeting_and_of_what_was_agreed_go_into_a_calendar(
    office: Office,
) -> None:
    browser, path = await office.signed_in(), page(office)
    what = {"what0": "Ring til Lars; husk, hvad han sagde", "who0": "caseworker"}
    await saves(browser, path, **what, day0="2026-12-01", next="2026-12-16")
    await wrote(office, "start_meeting", "", value=13 * 60 + 30, day=date(2026, 11, 30))
    answer = await browser.get(f"{path}.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "Amina" not in answer.headers["content-disposition"]
    lines = answer.text.replace("\r\n ", "").split("\r\n")
    assert "SUMMARY:Opfølgning med Amina" in lines
    assert {"DTSTART;VALUE=DATE:20261216", "DTSTART;VALUE=DATE:20261201"} <= set(lines)
    assert "SUMMARY:Ring til Lars\\; husk\\, hvad han sagde (Mette)" in lines
    assert "DTSTART:20261130T123000Z" in lines
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 4  # and the first day


@pytest.mark.parametrize("which", ["before", "start", "follow_up"])
async def test_each_agenda_is_a_pdf_with_the_notes_and_without_what_is_kept(
    office: Office, which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await wrote(office, "keep", "Jeg er ked af pauserne")
    browser = await office.signed_in()
    address = page(office) + ("" if which == "follow_up" else f"/{which}")
    await saves(browser, address, note_paid="Spurgt i går", note_purpose="Vejen til et job")
    set_: list[Any] = []
    made = papers.sheet_pdf
    monkeypatch.setattr(papers, "sheet_pdf", lambda sheet: set_.append(sheet) or made(sheet))
    answer = await browser.get(f"{page(office)}/{which}.pdf")
    assert answer.content.startswith(b"%PDF-")
    [sheet] = set_
    notes = {section.note for section in sheet.sections}
    assert notes & {"Spurgt i går", "Vejen til et job"}
    assert "pauserne" not in repr(sheet)
    assert "Lønnede timer" in {section.title for section in sheet.sections}
    assert {row.what for row in office.rows(ReadLog)} == {"meeting"}
