"""The timeline of a citizen: everything, the newest first, each line for whom it is, in pages."""

from datetime import date, timedelta

from sqlalchemy import update

from flows.facts import Role
from storage.tables import Goal, Noted, Placement, Question, Rating, ReadLog
from storage.tx import Tx
from tests.desk.lived_week import address, entry, lived, page, shift
from tests.desk.office import Office, PageReader

MONDAY = date(2026, 11, 23)


async def lines(office: Office, role: Role = Role.caseworker, query: str = "") -> list[str]:
    """As they stand, from the top."""
    browser = await office.signed_in(role)
    body = (await browser.get(address(office, f"/timeline{query}"))).text
    listed = body.partition('<ol class="log">')[2].partition("</ol>")[0]
    return [read_item(item) for item in listed.split("<li>")[1:]]


def read_item(item: str) -> str:
    page = PageReader()
    page.feed(item)
    return page.text


async def test_days_goals_numbers_and_people_stand_in_one_line_of_time(office: Office) -> None:
    await lived(office)
    found = await lines(office)
    for text in (
        "onsdag 25. november Syg", "tirsdag 24. november Kom senere",
        "mandag 23. november Var der. Dagen var: Ikke så godt",
        "mandag 23. november Praktikken hos Byggehuset begyndte.",
        "mandag 23. november Mette kom med som sagsbehandler.",
        "mandag 23. november kl. 9 Mål skrevet: Mål 1",
        "mandag 23. november kl. 9 Borgeren: 3 ud af 10 på målet: Mål 1",
        "mandag 23. november kl. 9 Mentoren: 8 ud af 10 på målet: Mål 1",
        "mandag 23. november kl. 9 Troen på et job: 3 ud af 10",
    ):  # fmt: skip
        assert text in found
    days = [line for line in found if line.partition(" ")[0] in {"mandag", "tirsdag", "onsdag"}]
    assert days[0].startswith("onsdag 25."), "the newest on top"
    assert not [line for line in found if "Kommer" in line], "what is to come has not happened"


async def test_what_is_not_for_this_reader_is_not_in_it(office: Office) -> None:
    await lived(office)
    await office.case()
    hanne = " ".join(await lines(office, Role.job_consultant))
    for hidden in ("Syg", "Ikke så godt", "Mål 1", "Mål 2", "Troen", "Sagen", "Ro 2"):
        assert hidden not in hanne
    assert "onsdag 25. november Meldt fravær" in hanne
    assert "Vilkår: Ro 1" in hanne
    mette = " ".join(await lines(office))
    assert "Sagen blev åbnet." in mette
    assert "Mål 2" in mette


async def test_no_words_no_notes_and_nothing_that_is_kept_stand_in_it(office: Office) -> None:
    def fill(tx: Tx) -> None:
        entry(tx, office, "keep", "kun for mig")
        entry(tx, office, "say", "til mødet", shared=["caseworker"])
        entry(tx, office, "task", "Kassen", state="alone")
        entry(tx, office, "task", "Lageret", state="alone", shared=["caseworker"])
        tx.add(
            Question, id="q", citizen_id=office.citizen, asker=office.citizen, role="caseworker",
            text=tx.seal("må jeg spørge", "question.text"), asked_at=tx.now,
            forget_at=tx.now + timedelta(days=9),
        )  # fmt: skip
        tx.add(
            Noted, citizen_id=office.citizen, kind="visit", at=tx.now, by_id=office.ids[Role.leader]
        )

    await office.write(fill)
    case = await office.case(words="det er meget privat")
    await (await office.signed_in()).press(case, "note", note="Kun til sagen")
    found = " ".join(await lines(office))
    for hidden in (
        "kun for mig",
        "til mødet",
        "Kassen",
        "må jeg spørge",
        "privat",
        "Kun til sagen",
    ):
        assert hidden not in found
    assert "Opgave: Lageret" in found
    assert "Et spørgsmål til: sagsbehandler" in found
    assert "Besøg på arbejdspladsen (Birgit)" in found
    assert "Mette skrev en note." in found


async def test_it_comes_in_pages_and_none_is_lost_or_twice(office: Office) -> None:
    def fill(tx: Tx) -> None:
        for number in range(95):
            at = tx.now - timedelta(hours=number + 1)
            tx.add(Noted, citizen_id=office.citizen, kind="visit", at=at)

    await office.write(fill)
    pages = [await lines(office, query=f"?show=agreed&page={n}") for n in (1, 2, 3)]
    assert [len(one) for one in pages] == [40, 40, 15]
    assert len({line for one in pages for line in one}) == 95
    assert await lines(office, query="?show=agreed&page=99999") == pages[2], "the last there is"
    for odd in ("?page=x", "?page=-1", "?page=0", "?show=<b>", "?page=999999999999"):
        assert len(await lines(office, query=odd)) == 40
    text = await page(office, more="/timeline?show=agreed&page=2")
    assert "Side 2 af 3" in text


async def test_one_kind_can_be_chosen_and_an_empty_one_says_so(office: Office) -> None:
    await lived(office)
    assert all("ud af 10" in line or "Mål" in line or "Vilkår" in line
               for line in await lines(office, query="?show=goals"))  # fmt: skip
    assert await lines(office, query="?show=cases") == []
    assert "Der er ikke noget af den slags." in await page(office, more="/timeline?show=cases")


async def test_after_a_new_start_older_days_are_not_told(office: Office) -> None:
    def fill(tx: Tx) -> None:
        shift(tx, office, MONDAY, arrived="no")
        shift(tx, office, MONDAY + timedelta(7), arrived="yes")
        tx.flush()
        tx.connection.execute(update(Placement).values(new_start=MONDAY + timedelta(7)))

    await office.write(fill)
    office.later(days=8)
    found = await lines(office, query="?show=days")
    assert "mandag 30. november Var der" in found
    assert not [line for line in found if "Kom ikke" in line]


async def test_a_goal_that_was_reached_stands_with_both_of_its_days(office: Office) -> None:
    def fill(tx: Tx) -> None:
        text, early = tx.seal("Møde til tiden", "goal.text"), tx.now - timedelta(days=2)
        tx.add(Goal, id=5, citizen_id=office.citizen, text=text, state="reached", at=early,
               settled_at=tx.now, shared=[])  # fmt: skip
        tx.add(Goal, id=6, citizen_id=office.citizen, text=tx.seal("udkast", "goal.text"),
               state="draft", at=early, shared=[])  # fmt: skip
        tx.flush()
        tx.add(Rating, citizen_id=office.citizen, goal_id=6, value=4, by="citizen", at=early)

    await office.write(fill)
    found = await lines(office, query="?show=goals")
    assert [line.split(" ", 5)[-1] for line in found] == [
        "Mål nået: Møde til tiden", "Mål skrevet: Møde til tiden",
    ]  # fmt: skip


async def test_the_reading_is_logged_and_mentors_find_nothing(office: Office) -> None:
    await page(office, more="/timeline")
    assert [row.what for row in office.rows(ReadLog)] == ["timeline"]
    for role in (Role.personal_mentor, Role.company_mentor):
        browser = await office.signed_in(role)
        assert (await browser.get(address(office, "/timeline"))).status_code == 404
    browser = await office.signed_in()
    assert (await browser.get("/desk/citizens/99999/timeline")).status_code == 404
