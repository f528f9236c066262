"""The pages of the three meetings: every point, notes, what was agreed, and two at once."""

from asyncio import gather
from datetime import date

import pytest

from flows.facts import Role
from storage.tables import Entry, Placement, ReadLog
from tests.desk.at_a_meeting import page, saves, wrote
from tests.desk.office import Office, read


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


async def test_the_tab_opens_the_meeting_that_is_next(office: Office) -> None:
    """The talk with the citizen, the meeting with the company when it is agreed, the follow-up."""
    browser, home = await office.signed_in(), f"/desk/citizens/{office.citizen}"

    async def leads_to() -> str:
        tags = read(await browser.get(home)).tags
        paths = [known.get("href", "") for tag, known in tags if tag == "a"]
        [found] = dict.fromkeys(path for path in paths if path.startswith(f"{home}/meeting"))
        seen = read(await browser.get(found)).tags
        here = [known["href"] for _, known in seen if known.get("aria-current") == "page"]
        assert here == [found]
        return found.removeprefix(home)

    assert await leads_to() == "/meeting"
    later = {"phase": "before", "first": date(2026, 12, 7)}
    await office.write(lambda tx: tx.change_row(Placement, office.placement, later))
    assert await leads_to() == "/meeting/before"
    await wrote(office, "start_meeting", "", day=date(2026, 12, 3), value=600, key="office")
    assert await leads_to() == "/meeting/start"


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


async def test_a_note_stays_at_its_point_and_is_sealed_in_the_citizens_book(office: Office) -> None:
    browser, path = await office.signed_in(), page(office) + "/start"
    assert (await saves(browser, path, note_clothes="Sko str. 42")).status_code == 303
    [line] = [row for row in office.rows(Entry) if row.kind == "agenda_note"]
    assert (line.key, line.source) == ("start.clothes", "caseworker")
    assert b"Sko" not in line.text
    assert (await browser.form(path, "what0")).fields["note_clothes"] == "Sko str. 42"
    assert "Sko str" not in read(await browser.get(page(office))).text  # another meeting
    await saves(browser, path, note_clothes="")
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
    ({"what0": "Ring", "day0": "2026-12-01"}, "Vælg én fra listen."),  # nobody has it unchosen
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


async def test_the_page_leads_down_to_what_is_open_and_to_what_is_new(office: Office) -> None:
    browser, path = await office.signed_in(), page(office)
    await saves(browser, path, what0="Ring til Lars", who0="caseworker", day0="2026-12-01")
    shown = read(await browser.get(path))
    links = [known.get("href") for tag, known in shown.tags if tag == "a"]
    assert {"#new", "#open"} <= set(links)
    assert "1 åben aftale" in shown.text
    first = next(known.get("value") for tag, known in shown.tags if tag == "option")
    assert first == ""  # an agreement is nobody's until somebody chooses


async def test_of_several_fields_that_are_wrong_the_first_on_the_page_has_the_focus(
    office: Office,
) -> None:
    browser = await office.signed_in()
    fields = (await browser.form(page(office), "keeps")).fields
    note = next(name for name in fields if name.startswith("note_"))
    bad = {note: "x" * 5000, "what0": "Ringe", "next": "2020-01-01"}
    for first in (note, "who0", "next"):
        answer = await saves(browser, page(office), **bad)
        focused = [known["name"] for _, known in read(answer).tags if "autofocus" in known]
        assert focused == [first]
        bad.pop(first if first != "who0" else "what0", None)
