"""A citizen's page: everything at a glance, each panel for whom it is, every reading logged."""

from datetime import date

import pytest
from sqlalchemy import update
from sqlmodel import col

from flows.facts import Role
from storage import people
from storage.tables import Case, Competence, Condition, Goal, Link, Person, ReadLog
from storage.tx import Tx
from tests.desk.lived_week import address, entry, lived, page
from tests.desk.office import Office, place, read

MENTORS = (Role.personal_mentor, Role.company_mentor)
EVIL = "</svg><script>alert(1)</script>\"' onload=x"


async def test_the_week_the_days_and_the_numbers_stand_on_one_page(office: Office) -> None:
    await lived(office)
    text = await page(office)
    assert "Overblik over Amina" in text
    assert "Dage til nu 2 af 3" in text
    for was in ("Var der", "Kom senere", "Syg"):
        assert was in text
    assert "mandag 23. november Var der Ikke så godt" in text, "how the day was"
    assert "7 timer og 30 minutter af 20 timer" in text
    assert "Første svar 3, nu 6." in text
    assert "Første svar 4, nu 7." in text


async def test_the_citizens_number_and_the_mentors_stand_beside_each_other(office: Office) -> None:
    await lived(office)
    text = await page(office)
    assert "Borgeren selv 5 ud af 10 Før: 3 Mentoren på arbejdspladsen 8 ud af 10" in text
    assert "Sagsbehandleren Ikke sagt endnu" in text
    assert "6,5" not in text
    assert "6 ud af 10" not in text


async def test_every_reading_is_written_down_before_it_is_shown(office: Office) -> None:
    case = await office.case(words="det er meget privat")
    for more in ("", "/cases", "/words"):
        await page(office, more=more)
    logged = [(row.what, row.reader_id) for row in office.rows(ReadLog)]
    mette = office.ids[Role.caseworker]
    assert logged == [
        ("overview", mette), ("cases", mette), ("words", mette), (f"words:{case}", mette),
    ]  # fmt: skip
    opened = read(await (await office.signed_in(Role.deputy)).get(f"/desk/cases/{case}")).text
    said = "Læst af Borgerens egne ord Mette"
    assert said in opened, "the case's page says who read its words"


async def test_words_are_not_on_the_page_but_behind_a_click(office: Office) -> None:
    await office.case(words="det er meget privat")
    first = await page(office)
    assert "det er meget privat" not in first
    assert "1 besked i åbne sager." in first
    assert "det er meget privat" not in await page(office, more="/cases")
    assert "det er meget privat" in await page(office, more="/words")


async def test_a_reader_who_may_not_read_the_case_reads_no_words_of_it(office: Office) -> None:
    """A job consultant follows absence, contact and no-shows."""
    case = await office.case(words="det er meget privat")
    assert "det er meget privat" not in await page(office, Role.job_consultant, "/words")
    assert f"words:{case}" not in {row.what for row in office.rows(ReadLog)}
    assert "svære dage" not in await page(office, Role.job_consultant, "/cases")
    assert "svære dage" in await page(office, Role.deputy, "/cases")


async def test_what_the_citizen_keeps_to_themselves_is_on_no_page(office: Office) -> None:
    def fill(tx: Tx) -> None:
        entry(tx, office, "keep", "kun for mig")
        entry(tx, office, "say", "ikke vist endnu")
        entry(tx, office, "say", "må gerne ses", shared=["caseworker"])
        entry(tx, office, "wish", "arbejde med dyr", value=2)
        entry(tx, office, "wish", "passe heste", value=1)
        entry(tx, office, "stopped", "for meget larm")
        entry(tx, office, "helped", "en fast kollega", shared=["caseworker"])
        entry(tx, office, "interest", "fodbold")
        entry(tx, office, "task", "Kassen", state="alone")
        entry(tx, office, "task", "Lageret", state="alone", shared=["caseworker"])
        for state, text in (("approved", "Tage imod kunder"), ("", "Ikke set på endnu")):
            sealed = tx.seal(text, "competence.text")
            tx.add(Competence, citizen_id=office.citizen, text=sealed, state=state, at=tx.now)

    await office.write(fill)
    first, words = await page(office), await page(office, more="/words")
    hidden = (
        "kun for mig",
        "ikke vist endnu",
        "fodbold",
        "for meget larm",
        "Kassen",
        "Ikke set på endnu",
    )
    assert [text for text in hidden if text in first + words] == []
    assert "Lageret – alene" in first
    assert "Tage imod kunder" in first
    assert "må gerne ses" in words
    assert "en fast kollega" in words
    wishes = words.partition("Ønsker")[2]
    assert 0 < wishes.index("passe heste") < wishes.index("arbejde med dyr"), "the first is first"
    assert "arbejde med dyr" not in await page(office, Role.job_consultant, "/words")


async def test_others_of_the_municipality_see_that_and_never_why(office: Office) -> None:
    await lived(office)
    text = await page(office, Role.job_consultant)
    assert "Meldt fravær" in text
    for hidden in ("Syg", "Ikke så godt", "Første svar", "Tro og sikkerhed", "Mål 2", "Ro 2"):
        assert hidden not in text
    assert "Ro 1" in text, "what was shared with them"
    follows = await page(office, Role.leader)
    assert "Syg" in follows
    assert "Meldt fravær" not in follows


async def test_each_panel_says_who_else_sees_it(office: Office) -> None:
    await lived(office)
    text = await page(office)
    goals = text.partition("Tallene står ved siden af hinanden.")[2].partition("Vilkår")[0]
    assert "Ses også af: Søren (stedfortræder), Birgit (teamleder)." in goals
    assert "Ser det, borgeren har delt med dem: Lars (mentor på arbejdspladsen)." in goals
    hers = await page(office, Role.job_consultant)
    conditions = hers.partition("Borgerens svar efter arbejdsdage")[2].partition("Borgerens egne")[
        0
    ]
    assert "Ro 1" in conditions
    assert "Hanne" not in conditions, "the reader is not told of themselves"
    beliefs = text.partition("Hold kun tallene op mod borgerens egne")[2]
    assert "Hanne" not in beliefs.partition("Borgerens egne ord")[0]


async def test_a_new_citizen_has_a_page_that_says_what_to_do(office: Office) -> None:
    text = await page(office)
    assert "Praktikken mangler: et aftalt mål" in text
    for empty in (
        "Der er ikke talt timer endnu.", "Der er ikke aftalt et mål endnu.",
        "Der står ingen vilkår endnu.", "Borgeren er ikke spurgt endnu.",
    ):  # fmt: skip
        assert empty in text
    assert "Der er ingen åbne sager." in await page(office, more="/cases")
    assert "Der er ingen ord at læse lige nu." in await page(office, more="/words")


@pytest.mark.parametrize("more", ["", "/cases", "/words", "/timeline"])
async def test_a_colleagues_citizen_is_not_found_until_they_are_handed_over(
    office: Office, more: str
) -> None:
    theirs: list[int] = []

    def add(tx: Tx) -> None:
        ida = people.add_staff(tx, "caseworker", "Ida")
        theirs.append(people.add_citizen(tx, "Fremmed"))
        place(tx, theirs[0], {Role.caseworker: ida})

    await office.write(add)
    browser = await office.signed_in()
    assert (await browser.get(f"/desk/citizens/{theirs[0]}{more}")).status_code == 404
    assert office.rows(ReadLog) == []
    mette, since = office.ids[Role.caseworker], date(2026, 11, 23)

    def hand_over(tx: Tx) -> None:
        tx.flush()
        links = update(Link).where(col(Link.placement_id) != office.placement)
        tx.connection.execute(links.values(person_id=mette, since=since))

    await office.write(hand_over)
    assert (await browser.get(f"/desk/citizens/{theirs[0]}{more}")).status_code == 200


async def test_the_page_is_in_the_readers_language_pictures_and_all(office: Office) -> None:
    await lived(office)
    mette = office.ids[Role.caseworker]
    await office.write(
        lambda tx: (
            tx.flush(),
            tx.connection.execute(
                update(Person).where(col(Person.id) == mette).values(language="en")
            ),
        )
    )
    browser = await office.signed_in()
    body = (await browser.get(address(office))).text
    assert "Overview of Amina" in body
    assert 'aria-label="The days of 2 weeks"' in body
    assert ">Mo<" in body
    assert "Ses også af" not in body


@pytest.mark.parametrize("more", ["", "/cases", "/words"])
async def test_nobody_elses_citizen_and_no_number_is_found(office: Office, more: str) -> None:
    browser = await office.signed_in()
    for number in ("99999", "x", "-1", "9" * 30, str(office.ids[Role.caseworker]), "%D9%A1"):
        assert (await browser.get(f"/desk/citizens/{number}{more}")).status_code == 404
    for role in MENTORS:
        theirs = await office.signed_in(role)
        assert (await theirs.get(address(office, more))).status_code == 404
    assert office.rows(ReadLog) == []


async def test_what_a_citizen_wrote_is_text_in_pictures_tables_and_quotes(office: Office) -> None:
    def fill(tx: Tx) -> None:
        tx.add(
            Goal, citizen_id=office.citizen, text=tx.seal(EVIL, "goal.text"), at=tx.now, shared=[]
        )
        text = tx.seal(EVIL, "condition.text")
        tx.add(Condition, citizen_id=office.citizen, text=text, at=tx.now, shared=[])
        entry(tx, office, "task", EVIL, state="alone", shared=["caseworker"], id="t")
        entry(tx, office, "wish", EVIL, id="w")
        entry(tx, office, "agreement", EVIL, state="open", day=date(2026, 11, 25), id="a",
              shared=["caseworker"])  # fmt: skip

    await office.write(fill)
    await office.case(words=EVIL)
    browser = await office.signed_in()
    for more in ("", "/cases", "/words"):
        body = (await browser.get(address(office, more))).text
        assert "<script" not in body
        assert " style=" not in body
    assert read(await browser.get(address(office))).text.count("<script>alert(1)</script>") >= 3


async def test_cases_stand_with_what_happened_and_without_notes(office: Office) -> None:
    browser = await office.signed_in()
    case = await office.case()
    await browser.press(case, "note", note="Kun til sagen")
    text = await page(office, more="/cases")
    assert "Sagen blev åbnet." in text
    assert "Mette skrev en note." in text
    assert "Kun til sagen" not in text
    assert "Ses også af: Søren, Birgit." in text
    await office.write(lambda tx: tx.flush())
    assert len(office.rows(Case)) == 1


async def test_tabs_lead_to_every_page_and_say_which_one_it_is(office: Office) -> None:
    browser = await office.signed_in()
    first = await browser.get(address(office))
    tabs = [
        known["href"] for tag, known in read(first).tags
        if tag == "a" and known.get("href", "").startswith(address(office))
        and "class" not in known and "words" not in known["href"]
    ]  # fmt: skip
    assert len(dict.fromkeys(tabs)) == 9
    for path in dict.fromkeys(tabs):
        found = await browser.get(path)
        assert found.status_code == 200, path
        here = [known for tag, known in read(found).tags
                if tag == "a" and known.get("aria-current") == "page"]  # fmt: skip
        assert [known["href"] for known in here] == [path]


async def test_the_key_under_which_the_municipality_has_the_number_is_on_overview_and_case(
    office: Office,
) -> None:
    case, browser = await office.case(), await office.signed_in()
    [key] = [row.key for row in office.rows(Person) if row.id == office.citizen]
    for path in (address(office), f"/desk/cases/{case}"):
        assert f"Sagsnøgle {key}" in read(await browser.get(path)).text.replace("nøgle: ", "nøgle ")
