"""Min dag for each role, and the same page kept true without a reload."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.desk.cases.board_reading import A_PAGE
from flows.facts import Role
from storage.tables import Person, Session
from storage.tx import Tx
from tests.desk.office import Office, read
from tests.desk.test_my_day import MON, absence, goal, question, text_of


async def test_a_leader_and_a_deputy_see_what_has_reached_them_and_not_before(
    office: Office,
) -> None:
    await office.case("hard_days", "wellbeing", step=1, since=1)
    await goal(office)
    await absence(office)
    await question(office)
    for role in (Role.deputy, Role.leader):
        text = await text_of(await office.signed_in(role))
        assert "Der venter ikke noget på dig" in text
        assert "Amina" not in text
    await office.case("no_show", "noshow", "orange", step=4, since=1)
    for role in (Role.deputy, Role.leader):
        text = await text_of(await office.signed_in(role))
        assert "ORANGE" in text
        assert "GUL" not in text


async def test_a_deputy_has_the_day_of_who_is_away(office: Office) -> None:
    from storage import presence

    await goal(office)
    deputy, away = await office.signed_in(Role.deputy), office.ids[Role.caseworker]
    assert "mål venter" not in await text_of(deputy)
    await office.write(lambda tx: presence.enter_leave(tx, away, MON, None, None, None))
    assert "Et mål venter på dit svar" in await text_of(deputy)
    assert "mål venter" not in await text_of(await office.signed_in())


@pytest.mark.parametrize("role", [Role.personal_mentor, Role.company_mentor])
async def test_a_mentor_sees_whom_they_follow_and_nothing_else(office: Office, role: Role) -> None:
    await office.case("no_show", "noshow", "red", step=3)
    await goal(office)
    await absence(office)
    page = read(await (await office.signed_in(role)).get("/desk/"))
    assert "Dem, du følger" in page.text
    assert "Se målene" in page.text
    for unseen in ("RØD", "Fravær i dag", "venter på dit svar", "Sager"):
        assert unseen not in page.text


async def test_somebody_elses_citizens_are_not_there(office: Office) -> None:
    await office.case("no_show", "noshow", "red")
    await goal(office)

    def stranger(tx: Tx) -> None:
        from storage import people

        office.ids[Role.on_call] = people.add_staff(tx, "caseworker", "Ulla")

    await office.write(stranger)
    assert "Amina" not in await text_of(await office.signed_in(Role.on_call))


async def test_who_took_a_case_and_has_no_role_any_more_is_led_to_the_case_alone(
    office: Office,
) -> None:
    def stranger(tx: Tx) -> int:
        from storage import people

        return people.add_staff(tx, "caseworker", "Ulla")

    ulla = office.ids[Role.on_call] = await office.batches.write(stranger)
    case = await office.case("no_show", "noshow", "red", owner=ulla, state="taken")
    page = (await (await office.signed_in(Role.on_call)).get("/desk/")).text
    assert f'href="/desk/cases/{case}"' in page
    assert f'href="/desk/citizens/{office.citizen}"' not in page


# --- without a reload ------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/desk/", "/desk/cases"])
async def test_an_open_page_asks_and_gets_only_what_has_changed(office: Office, path: str) -> None:
    browser = await office.signed_in()
    page = read(await browser.get(path))
    [part] = [attrs for _, attrs in page.tags if attrs.get("id") == "live"]
    assert part["data-live"] == f"{path.rstrip('/')}/now"
    version = {"if-none-match": f'"{part["data-version"]}"'}
    office.later(minutes=2)
    same = await browser.get(part["data-live"], headers=version)
    assert (same.status_code, same.text) == (304, "")
    await office.case("no_show", "noshow", "red")
    news = await browser.get(part["data-live"], headers=version)
    assert news.status_code == 200
    assert "RØD" in news.text
    assert "<main" not in news.text
    assert "<h1" not in news.text
    version = {"if-none-match": news.headers["etag"]}
    assert (await browser.get(part["data-live"], headers=version)).status_code == 304


async def test_an_open_list_of_cases_goes_on_with_the_part_it_shows(office: Office) -> None:
    """One's own only; and a version of one part is not taken for another's."""
    case, browser = await office.case(), await office.signed_in()
    page = read(await browser.get("/desk/cases?mine=1"))
    assert "Du har ingen sager lige nu." in page.text
    [part] = [attrs for _, attrs in page.tags if attrs.get("id") == "live"]
    assert part["data-live"] == "/desk/cases/now?mine=1"
    version = {"if-none-match": f'"{part["data-version"]}"'}
    assert (await browser.get("/desk/cases/now", headers=version)).status_code == 200
    assert (await browser.get(part["data-live"], headers=version)).status_code == 304
    await (await office.signed_in()).press(case, "take")  # in another window
    news = await browser.get(part["data-live"], headers=version)
    assert "Dine (1)" in read(news).text
    assert "Du har den" in read(news).text


async def test_what_somebody_did_is_on_the_page_they_come_back_to(office: Office) -> None:
    """A page that was read just before is kept only until something is written."""
    case, browser = await office.case(), await office.signed_in()
    assert "Jeg tager den" in await text_of(browser)
    await browser.press(case, "take")
    assert "Jeg tager den" not in await text_of(browser)
    await browser.press(case, "undo")
    assert "Jeg tager den" in await text_of(browser)


async def test_who_has_no_placement_any_more_still_has_a_caseworker(office: Office) -> None:
    from storage.tables import Placement

    await office.case("no_next_placement", "placement")
    await office.write(lambda tx: tx.connection.execute(update(Placement).values(phase="closed")))
    browser = await office.signed_in()
    for path in ("/desk/", "/desk/cases"):
        assert "Amina har stadig ikke en ny praktik." in await text_of(browser, path)


async def test_a_list_longer_than_a_page_is_turned_over_and_counts_all(office: Office) -> None:
    from storage import people
    from tests.desk.office import place

    def many(tx: Tx) -> list[int]:
        found = [people.add_citizen(tx, f"Alias {n}") for n in range(A_PAGE)]
        for citizen in found:
            place(tx, citizen, office.ids)
        return found

    for citizen in await office.batches.write(many):
        await office.case("no_show", "noshow", "orange", citizen=citizen)
    await office.case()
    browser = await office.signed_in()
    first, second = (
        await text_of(browser, "/desk/cases"),
        await text_of(browser, "/desk/cases?page=2"),
    )
    assert f"{A_PAGE + 1} åbne sager" in first
    assert "Side 1 af 2" in first
    assert "GUL" not in first  # the loudest stand first
    assert "Amina" in second
    assert "Forrige side" in second
    assert "Side 2 af 2" in await text_of(browser, "/desk/cases?page=99")
    assert "Side 1 af 2" in await text_of(browser, "/desk/cases?page=x")
    assert "Der er én til. Se dem alle" in await text_of(browser)


async def test_what_another_process_wrote_is_there_at_once_where_there_can_be_one(
    office: Office,
) -> None:
    """On a file of one's own, within the seconds for which a page is kept."""
    await absence(office)
    browser, store = await office.signed_in(), office.parts.store
    assert "Amina" in await text_of(browser)
    with store.transaction(office.clock.now()) as tx:  # past the batches of this one
        tx.change_person(office.citizen, name="Nadia")
    assert ("Nadia" in await text_of(browser)) == store.shared
    office.later(seconds=21)
    assert "Nadia" in await text_of(browser)


async def test_time_alone_changes_the_page_when_something_becomes_late(office: Office) -> None:
    due = office.clock.now() + timedelta(minutes=5)
    mine = {"owner": office.ids[Role.caseworker], "state": "taken", "contact_by": due}
    await office.case(**mine)
    browser = await office.signed_in()
    version = {"if-none-match": (await browser.get("/desk/now")).headers["etag"]}
    office.later(minutes=5)
    assert "Tiden er gået" in (await browser.get("/desk/now", headers=version)).text


async def test_an_open_page_keeps_nobody_signed_in(office: Office) -> None:
    browser = await office.signed_in()
    [before] = office.rows(Session)
    for _ in range(3):
        office.later(minutes=9)
        assert (await browser.get("/desk/now")).status_code == 200
    assert [row.seen_at for row in office.rows(Session)] == [before.seen_at]
    office.later(minutes=9)
    assert (await browser.get("/desk/now")).status_code == 204
    assert (await browser.get("/desk/")).status_code == 303


async def test_the_page_says_from_when_it_is_and_how_to_renew_it(office: Office) -> None:
    page = read(await (await office.signed_in()).get("/desk/"))
    assert "Siden er fra kl. 9." in page.text
    assert "Hent siden igen" in page.text


async def test_an_alias_stays_text_on_the_page_of_the_day(office: Office) -> None:
    evil = "<img src=x onerror=alert(1)>{{ 7*7 }}"
    await office.write(lambda tx: tx.change_person(office.citizen, name=evil))
    await office.case()
    response = await (await office.signed_in()).get("/desk/")
    assert evil in read(response).text
    assert "x" not in [a.get("src") for tag, a in read(response).tags if tag == "img"]
    assert office.rows(Person)
