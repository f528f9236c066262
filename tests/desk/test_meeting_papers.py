"""What goes along from a meeting: a calendar, an agenda on paper, the final report."""

import json
from datetime import date
from typing import Any

import pytest

from bot.arrivals import Arrival
from bot.desk.meetings import papers
from flows.events import Commanded
from storage.tables import Outgoing, ReadLog
from tests.desk.at_a_meeting import page, saves, wrote
from tests.desk.office import Office, read


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


# --- the final report -------------------------------------------------------------------------


def heard(office: Office) -> list[str]:
    """What the citizen is sent, opened."""
    open_ = office.parts.store.vault.open_json
    rows = [row for row in office.rows(Outgoing) if row.person_id == office.citizen]
    return [json.dumps(open_(row.body, "outgoing.body"), ensure_ascii=False) for row in rows]


async def citizen_reads(office: Office, command: str) -> str:
    key = f"tg:1:{command}{len(heard(office))}"
    arrival = Arrival(key, Commanded(command), person=office.citizen)
    seen = len(heard(office))
    await office.batches.take(arrival)
    found = " ".join(heard(office)[seen:])
    assert "Arbejdsintensitet" in found
    return found


async def test_the_final_report_is_read_by_the_citizen_who_gets_the_notes_when_they_are_sent(
    office: Office,
) -> None:
    """182."""
    await wrote(office, "keep", "Jeg er ked af pauserne")
    await wrote(office, "lesson", "Kun min egen lære")
    browser, path = await office.signed_in(), f"{page(office)}/report"
    shown = read(await browser.get(path)).text
    places = [shown.find(point) for point in REPORT]
    assert -1 not in places
    assert places == sorted(places)
    assert "20 timer om ugen" in shown
    await saves(browser, path, note_schemes="Læsehjælp på telefonen")
    assert "Læsehjælp" not in await citizen_reads(office, "rapport")
    form = next(f for f in read(await browser.get(path)).forms if "note_schemes" not in f.fields
                and any(b.get("value") == "send:report" for b in f.buttons))  # fmt: skip
    sent = await browser.post(path, data={**form.fields, "action": "send:report"})
    assert sent.status_code == 303
    assert "Byggehuset" in heard(office)[-1]
    assert "Sendt til borgeren" in read(await browser.get(path)).text
    mine = await citizen_reads(office, "rapport")
    assert "Læsehjælp på telefonen" in mine
    assert "pauserne" not in mine + shown
    assert "Kun min egen" not in shown
    await saves(browser, path, note_schemes="Læsehjælp på telefonen og en stol")
    assert "stol" not in await citizen_reads(office, "rapport")
    assert "Noget er skrevet, siden" in read(await browser.get(path)).text


async def test_the_report_on_paper_says_the_same_and_nothing_of_the_agendas(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, path = await office.signed_in(), f"{page(office)}/report"
    await saves(browser, page(office), note_going="Fra et møde")
    await saves(browser, path, note_perspective="Et job på deltid")
    made: list[Any] = []
    monkeypatch.setattr(papers, "sheet_pdf", lambda sheet: made.append(sheet) or b"%PDF-")
    await browser.get(f"{path}.pdf")
    assert [section.title for section in made[0].sections] == list(REPORT)
    assert made[0].sections[-1].note == "Et job på deltid"
    assert "Fra et møde" not in repr(made)


REPORT = (
    "Arbejdsintensitet", "Vilkår, der er brugt", "Kompenserende ordninger", "Perspektiv",
)  # fmt: skip
