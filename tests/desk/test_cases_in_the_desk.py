"""The list of cases and one case: what staff read there, and that reading is written down."""

from datetime import timedelta

import httpx
import pytest

from flows.facts import Role
from storage import desk, people
from storage.tables import CaseLog, ReadLog
from storage.tx import Tx
from tests.desk.office import Browser, Office, place, read


async def test_an_empty_list_says_what_will_happen(office: Office) -> None:
    page = read(await (await office.signed_in()).get("/desk/cases"))
    assert "ingen åbne sager" in page.text
    assert "får du et kort" in page.text


async def test_the_loudest_case_stands_first_with_its_colour_in_words(office: Office) -> None:
    await office.case("wants_contact", "contact", "yellow")
    await office.case("no_show", "noshow", "orange")
    await office.citizen_writes("jeg vil ikke leve mere")
    text = read(await (await office.signed_in()).get("/desk/cases")).text
    assert text.index("RØD") < text.index("ORANGE") < text.index("GUL")
    assert "Amina vil gerne ringes op." in text
    assert "Ingen har den endnu" in text
    assert "3 åbne sager" in text
    assert "leve mere" not in text


async def test_within_a_colour_what_is_due_first_stands_first(office: Office) -> None:
    mine, now = office.ids[Role.caseworker], office.clock.now()
    later = {"owner": mine, "state": "taken", "contact_by": now + timedelta(hours=5)}
    sooner = {**later, "contact_by": now + timedelta(hours=1)}
    await office.case("wants_contact", "contact", **later)
    await office.case("hard_days", "wellbeing", **sooner)
    text = read(await (await office.signed_in()).get("/desk/cases")).text
    assert text.index("svære dage") < text.index("ringes op")
    assert "Du har den" in text
    assert "Tiden er gået" not in text
    office.later(hours=2)
    assert "Tiden er gået" in read(await (await office.signed_in()).get("/desk/cases")).text


async def test_a_red_case_shows_the_citizens_words_at_once_and_who_has_read_them(
    office: Office,
) -> None:
    await office.citizen_writes("jeg vil ikke leve mere")
    browser = await office.signed_in()
    (case,) = {row.case_id for row in office.rows(CaseLog)}
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "jeg vil ikke leve mere" in page.text
    assert "Forslag: Ring nu." in page.text
    assert "Mette får besked." in page.text
    assert "Sagen er rød, så ordene står her med det samme." in page.text
    assert "Læst af Borgerens egne ord Mette, mandag 23. november kl. 9" in page.text
    await browser.get(f"/desk/cases/{case}")
    await (await office.signed_in(Role.deputy)).get(f"/desk/cases/{case}")
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "Mette, 3 gange" in page.text
    assert "Søren" in page.text
    reads = [(row.citizen_id, row.what) for row in office.rows(ReadLog)]
    both = [(office.citizen, f"{what}:{case}") for what in ("opened", "words")]
    assert reads == both * 4


async def opened_words(browser: Browser, case: str, **typed: str) -> httpx.Response:
    """Presses "Åbn ordene"; the page that comes of it."""
    answer = await browser.press(case, "words", **typed)
    return await browser.get(answer.headers["location"]) if answer.is_redirect else answer


@pytest.mark.parametrize("colour", ["orange", "yellow", "green"])
async def test_the_words_are_opened_by_a_click_that_is_logged(office: Office, colour: str) -> None:
    case = await office.case(colour=colour, words="det er meget privat")
    browser = await office.signed_in()
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "1 besked fra borgeren." in page.text
    assert "privat" not in page.text
    assert "Læst af Borgerens egne ord Ingen har læst ordene. Sagen Mette" in page.text
    assert [row.what for row in office.rows(ReadLog)] == [f"opened:{case}"]
    opened = read(await opened_words(browser, case))
    assert "det er meget privat" in opened.text
    assert "Læst af Borgerens egne ord Mette, mandag" in opened.text
    assert office.rows(ReadLog)[-1].what == f"words:{case}"
    assert "privat" not in (await browser.get(f"/desk/cases/{case}")).text


async def test_what_was_typed_is_there_when_the_words_are_opened(office: Office) -> None:
    case = await office.case(words="det er meget privat")
    browser = await office.signed_in()
    page = await opened_words(browser, case, note="Ringer kl. 10.")
    assert page.status_code == 200
    assert "privat" in page.text
    (form, *_) = [one for one in read(page).forms if "note" in one.fields]
    assert form.fields["note"] == "Ringer kl. 10."
    kept = await browser.post(form.action, data={**form.fields, "action": "note"})
    assert kept.status_code == 303
    assert "Ringer kl. 10." in (await browser.get(f"/desk/cases/{case}")).text


async def test_who_opens_the_words_hears_of_what_a_colleague_did_meanwhile(office: Office) -> None:
    case = await office.case(words="det er meget privat")
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    form = await mette.form(f"/desk/cases/{case}", "note")
    await soeren.press(case, "take")
    sent = {**form.fields, "note": "Ringer.", "action": "words"}
    page = await mette.post(form.action, data=sent)
    assert page.status_code == 409
    assert "Søren tog sagen." in read(page).text.partition("Hvad der er sket")[0]
    assert "privat" in page.text


async def test_lines_of_when_the_words_stood_on_the_page_still_say_so(office: Office) -> None:
    case = await office.case(words="det er meget privat")
    reader = office.ids[Role.deputy]
    await office.write(lambda tx: desk.log_read(tx, office.citizen, reader, f"case:{case}"))
    page = read(await (await office.signed_in()).get(f"/desk/cases/{case}"))
    assert "Læst af Borgerens egne ord Søren" in page.text


async def test_a_case_without_words_has_none_to_open(office: Office) -> None:
    case = await office.case(colour="red")
    browser = await office.signed_in()
    assert "Der er ingen ord fra borgeren" in (await browser.get(f"/desk/cases/{case}")).text
    assert (await opened_words(browser, case)).status_code == 303
    assert {row.what for row in office.rows(ReadLog)} == {f"opened:{case}"}


async def test_nothing_is_shown_when_the_reading_cannot_be_logged(office: Office) -> None:
    case = await office.case(words="det er meget privat")
    browser = await office.signed_in()

    async def full(job: object) -> None:
        raise OSError("no space left")

    office.batches.write = full  # type: ignore[method-assign, assignment]
    for path in (f"/desk/cases/{case}", f"/desk/cases/{case}/words"):
        page = await browser.get(path)
        assert page.status_code == 500
        assert "privat" not in page.text
    assert "Prøv igen" in page.text


async def test_a_closed_case_shows_its_outcome_and_no_words(office: Office) -> None:
    case = await office.case(
        words="det er meget privat", state="closed", outcome="meeting", open_key=None
    )
    browser = await office.signed_in()
    text = read(await browser.get(f"/desk/cases/{case}")).text
    assert "Sagen er lukket." in text
    assert "Møde aftalt" in text
    assert "privat" not in text
    assert "ingen åbne sager" in read(await browser.get("/desk/cases")).text


async def test_words_of_a_closed_case_are_neither_shown_nor_counted_as_read(
    office: Office,
) -> None:
    case = await office.case(words="det er meget privat", colour="red", state="closed",
                             outcome="meeting", open_key=None)  # fmt: skip
    browser = await office.signed_in()
    await browser.get(f"/desk/cases/{case}")
    asked = await browser.get(f"/desk/cases/{case}/words")
    assert (asked.status_code, asked.headers["location"]) == (303, f"/desk/cases/{case}")
    assert {row.what for row in office.rows(ReadLog)} == {f"opened:{case}"}


async def test_what_a_citizen_wrote_stays_text(office: Office) -> None:
    evil = '<script>alert(1)</script> {{ 7*7 }} "><img src=x onerror=alert(1)>'
    case = await office.case(words=evil)
    await office.write(lambda tx: tx.change_person(office.citizen, name="<b>Amina</b>{0}"))
    browser = await office.signed_in()
    for path in ("/desk/", "/desk/cases", f"/desk/cases/{case}/words"):
        response = await browser.get(path)
        tags = read(response).tags
        ours = [attrs["src"] for tag, attrs in tags if tag == "script"]
        assert set(ours) <= {"/desk/static/live.js"}
        assert "b" not in {tag for tag, _ in tags}
        assert all(attrs.get("src", "").startswith("/desk/") for tag, attrs in read(response).tags
                   if tag == "img")  # fmt: skip
    assert evil in read(response).text


async def test_each_reads_the_desk_in_their_own_language(office: Office) -> None:
    await office.write(lambda tx: tx.change_person(office.ids[Role.deputy], language="en"))
    tag, attrs = read(await (await office.signed_in(Role.deputy)).get("/desk/cases")).tags[0]
    assert (tag, attrs["lang"]) == ("html", "en")
    tag, attrs = read(await (await office.signed_in()).get("/desk/cases")).tags[0]
    assert attrs["lang"] == "da"


async def test_somebody_who_left_the_chain_sees_the_case_no_more(office: Office) -> None:
    from sqlalchemy import update
    from sqlmodel import col

    from storage.tables import Link

    case = await office.case()
    browser = await office.signed_in(Role.deputy)
    assert (await browser.get(f"/desk/cases/{case}")).status_code == 200
    yesterday = (office.clock.now() - timedelta(days=1)).date()
    theirs = update(Link).where(col(Link.person_id) == office.ids[Role.deputy])
    await office.write(lambda tx: tx.connection.execute(theirs.values(until=yesterday)))
    assert (await browser.get(f"/desk/cases/{case}")).status_code == 404
    assert "Amina" not in (await browser.get("/desk/cases")).text


async def test_other_peoples_citizens_are_not_there(office: Office) -> None:
    found: dict[str, int] = {}

    def stranger(tx: Tx) -> None:
        worker = people.add_staff(tx, "caseworker", "Ulla")
        found["citizen"] = people.add_citizen(tx, "Bo")
        place(tx, found["citizen"], {Role.caseworker: worker})

    await office.write(stranger)
    case = await office.case(citizen=found["citizen"], words="Bos ord")
    browser = await office.signed_in()
    assert "Bo" not in read(await browser.get("/desk/cases")).text.split()
    theirs, none = [await browser.get(f"/desk/cases/{id_}") for id_ in (case, "nosuchcase")]
    assert (theirs.status_code, none.status_code) == (404, 404)
    assert read(theirs).text == read(none).text
    assert office.rows(ReadLog) == []
