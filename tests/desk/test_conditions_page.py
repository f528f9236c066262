"""The page "Vilkår": what this reader may see of them, and one that is suggested to the citizen."""

from typing import Any

import httpx
import pytest

from flows.facts import Role
from storage import people
from storage.tables import Condition, Entry, Outgoing, ReadLog
from tests.desk.office import Browser, Office, read

OWN = "Jeg arbejder bedst, hvor jeg kan se døren."


def address(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/conditions"


async def suggest(office: Office, browser: Browser, **fields: str) -> httpx.Response:
    form = await browser.form(address(office), "words")
    usual = {"key": "", "words": "", "source": "referral", "action": "condition_offer"}
    return await browser.post(address(office), data={**form.fields, **usual, **fields})


async def there_is(office: Office, text: str, **facts: Any) -> int:
    def add(tx: Any) -> None:
        sealed = tx.seal(text, "condition.text")
        tx.add(Condition, citizen_id=office.citizen, text=sealed, at=tx.now, **facts)

    await office.write(add)
    return max(row.id or 0 for row in office.rows(Condition))


def kept(office: Office) -> list[Condition]:
    return [row for row in office.rows(Condition) if row.state != "dropped"]


async def test_where_nothing_is_written_the_page_says_how_it_begins(office: Office) -> None:
    page = read(await (await office.signed_in()).get(address(office)))
    assert "Der står ingen vilkår her endnu." in page.text
    assert "Jeg arbejder bedst, hvor der er ro." in page.text  # the catalogue
    assert "conditions" in {row.what for row in office.rows(ReadLog)}


async def test_a_suggestion_waits_for_the_citizen_who_is_told(office: Office) -> None:
    browser = await office.signed_in()
    done = await suggest(office, browser, key="calm")
    assert done.status_code == 303
    text = read(await browser.get(address(office))).text
    assert "Amina får det fra Mette." in text
    assert "Venter på borgerens svar Jeg arbejder bedst, hvor der er ro. Fra henvisningen" in text
    assert not kept(office)
    assert [row.person_id for row in office.rows(Outgoing)] == [office.citizen]
    [line] = office.rows(Entry)
    assert (line.kind, line.key, line.state) == ("condition_offer", "calm", "referral")


async def test_a_double_click_is_one_suggestion(office: Office) -> None:
    browser = await office.signed_in()
    form = await browser.form(address(office), "words")
    data = {**form.fields, "words": OWN, "source": "caseworker", "action": "condition_offer"}
    for _ in range(2):
        assert (await browser.post(address(office), data=data)).status_code == 303
    assert len(office.rows(Entry)) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "Vælg et forslag fra listen, eller skriv det selv."),
        ("Har PTSD og skal have ro", "Navnet på en sygdom hører ikke til her."),
        ("Kan aldrig møde om morgenen", "Skriv, hvad der virker"),
        ("x" * 300, "Der er plads til 200"),
    ],
)
async def test_what_cannot_stand_there_is_answered_and_stays_in_the_field(
    office: Office, words: str, says: str
) -> None:
    browser = await office.signed_in()
    done = await suggest(office, browser, words=words)
    assert done.status_code == 422
    page = read(done)
    assert says in page.text
    form = next(f for f in page.forms if "words" in f.fields)
    assert form.fields["words"] == words
    assert not office.rows(Entry)
    assert not office.rows(Outgoing)


async def test_it_is_taken_away_before_the_citizen_has_answered(office: Office) -> None:
    browser = await office.signed_in()
    await suggest(office, browser, words=OWN)
    [line] = office.rows(Entry)
    page = read(await browser.get(address(office)))
    form = next(f for f in page.forms if any(line.id in b.get("value", "") for b in f.buttons))
    data = {**form.fields, "action": f"condition_away:{line.id}"}
    assert (await browser.post(address(office), data=data)).status_code == 303
    assert "Forslaget er taget væk." in read(await browser.get(address(office))).text
    assert not office.rows(Entry)


async def test_the_citizens_own_is_for_nobody_to_take_away(office: Office) -> None:
    mine = await there_is(office, "En pause kl. 10.")
    browser = await office.signed_in()
    page = read(await browser.get(address(office)))
    assert "En pause kl. 10. Borgerens egne ord" in page.text
    assert f"condition_away:{mine}" not in str([f.buttons for f in page.forms])
    form = await browser.form(address(office), "words")
    data = {**form.fields, "action": f"condition_away:{mine}"}
    assert (await browser.post(address(office), data=data)).status_code == 409
    assert len(kept(office)) == 1


async def test_who_else_sees_it_stands_beside_it(office: Office) -> None:
    await there_is(office, "En pause kl. 10.", shared=["company_mentor"])
    text = read(await (await office.signed_in()).get(address(office))).text
    assert "Kan også ses af: Mentor i virksomheden" in text


async def test_a_job_consultant_sees_what_is_shared_and_their_own_suggestion(
    office: Office,
) -> None:
    await there_is(office, "En pause kl. 10.")
    await there_is(office, "En stol ved vinduet.", shared=["job_consultant"])
    mette, hanne = await office.signed_in(), await office.signed_in(Role.job_consultant)
    await suggest(office, mette, key="calm")
    await suggest(office, hanne, key="breaks", source="consultant")
    text = read(await hanne.get(address(office))).text
    shown = text.split("Foreslå et vilkår")[0]
    assert "En stol ved vinduet." in shown
    assert "Jeg har mest energi, når jeg har faste pauser. Fra jobkonsulenten" in shown
    assert "En pause kl. 10." not in shown
    assert "hvor der er ro" not in shown
    everything = read(await mette.get(address(office))).text.split("Foreslå et vilkår")[0]
    assert "En pause kl. 10." in everything
    assert "faste pauser" in everything


async def test_a_form_of_another_session_changes_nothing(office: Office) -> None:
    mette, hanne = await office.signed_in(), await office.signed_in(Role.job_consultant)
    form = await mette.form(address(office), "words")
    data = {**form.fields, "key": "calm", "action": "condition_offer"}
    assert (await hanne.post(address(office), data=data)).status_code == 403
    assert not office.rows(Entry)


async def test_another_office_is_not_told_that_it_exists(office: Office) -> None:
    stranger = await office.batches.write(lambda tx: people.add_staff(tx, "caseworker", "Ib"))
    browser = office.browser()
    await browser.post(f"/desk/login/{await office.link_for(stranger)}")
    assert (await browser.get(address(office))).status_code == 404


async def test_the_page_is_one_link_from_the_placement(office: Office) -> None:
    browser = await office.signed_in()
    placement = await browser.get(f"/desk/citizens/{office.citizen}/placement")
    assert f'href="{address(office)}"' in placement.text
    mentor = await office.signed_in(Role.company_mentor)
    theirs = await mentor.get(f"/desk/citizens/{office.citizen}/placement")
    assert address(office) not in theirs.text
