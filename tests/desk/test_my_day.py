"""Min dag: what waits for somebody today, in the order in which it is due, and nothing twice."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col

from flows.facts import Role
from storage.presence import enter_leave
from storage.tables import Absence, Goal, Noted, Placement, Question, Shift
from storage.tx import Tx
from tests.desk.office import Browser, Office, read

MON = date(2026, 11, 23)


async def text_of(browser: Browser, path: str = "/desk/") -> str:
    return read(await browser.get(path)).text


async def absence(office: Office, **columns: Any) -> None:
    usual = {
        "id": office.parts.new_id(), "citizen_id": office.citizen,
        "placement_id": office.placement, "first": MON, "last": MON,
        "reported_at": office.clock.now(), "notices": [], "reason": "sick",
    }  # fmt: skip
    await office.write(lambda tx: tx.add(Absence, **{**usual, **columns}))


async def change_placement(office: Office, **values: Any) -> None:
    mine = update(Placement).where(col(Placement.id) == office.placement).values(**values)
    await office.write(lambda tx: tx.connection.execute(mine))


async def question(office: Office, role: Role = Role.caseworker) -> str:
    id_ = office.parts.new_id()

    def add(tx: Tx) -> None:
        tx.add(
            Question, id=id_, citizen_id=office.citizen, asker=office.citizen, role=str(role),
            text=tx.seal("Må jeg få fri?", "question.text"), asked_at=tx.now,
            forget_at=tx.now + timedelta(days=90),
        )  # fmt: skip

    await office.write(add)
    return id_


async def goal(office: Office) -> None:
    def add(tx: Tx) -> None:
        text = tx.seal("Drikke kaffe med de andre", "goal.text")
        tx.add(Goal, citizen_id=office.citizen, text=text, state="proposed", at=tx.now)

    await office.write(add)


async def test_an_empty_day_says_until_when_and_what_will_happen(office: Office) -> None:
    text = await text_of(await office.signed_in())
    assert "Der venter ikke noget på dig før kl. 12." in text
    assert "Kommer der noget, står det her med det samme." in text
    assert "Der sætter du også en praktik op." in text
    office.later(hours=4)
    assert "Der venter ikke noget på dig før kl. 15." in await text_of(await office.signed_in())
    office.later(hours=3)
    later = await text_of(await office.signed_in())
    assert "Der venter ikke noget på dig før tirsdag 24. november kl. 12." in later


async def test_who_stands_as_away_is_told_so_and_where_to_say_that_they_are_back(
    office: Office,
) -> None:
    mette, today = office.ids[Role.caseworker], office.clock.now().date()
    browser, later = await office.signed_in(), today + timedelta(days=7)
    await office.write(lambda tx: enter_leave(tx, mette, later, later, None, None))
    assert "Du står som væk" not in await text_of(browser)
    await office.write(
        lambda tx: enter_leave(tx, mette, today, today + timedelta(days=4), None, None)
    )
    text = await text_of(browser)
    assert "Du står som væk til og med fredag 27. november." in text
    assert 'href="/desk/people/leave"' in (await browser.get("/desk/")).text
    assert "Du står som væk" not in await text_of(await office.signed_in(Role.deputy))


async def test_what_is_due_before_lunch_stands_first_and_the_loudest_of_it(office: Office) -> None:
    now, mine = office.clock.now(), office.ids[Role.caseworker]
    taken = {"owner": mine, "state": "taken"}
    noon, evening, tomorrow = (now + timedelta(hours=h) for h in (2, 6, 24))
    await office.case("wants_call", "contact", contact_by=evening, **taken)
    await office.case("hard_days", "wellbeing", "yellow", contact_by=noon, **taken)
    await office.case("no_show", "noshow", "orange", due=noon)
    await office.case("wants_contact", "transport", contact_by=tomorrow, **taken)
    text = await text_of(await office.signed_in())
    order = ("Før frokost", "ORANGE", "svære dage", "Senere i dag", "ringes op", "Venter til")
    assert [text.index(one) for one in order] == sorted(text.index(one) for one in order)
    assert "Senest i dag kl. 11" in text
    assert "Går videre til den næste kl. 11" in text
    assert "Forslag" not in text


async def test_one_press_takes_a_case_and_a_second_finds_it_done(office: Office) -> None:
    case, browser = await office.case("no_show", "noshow", "orange"), await office.signed_in()
    form = await browser.form("/desk/", f"cases/{case}")
    assert [button["aria-label"] for button in form.buttons] == ["Jeg tager den: Amina"]
    pressed = {**form.fields, "action": "take"}
    answer = await browser.post(form.action, data=pressed)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk/cases/{case}")
    assert "allerede gjort" in await text_of(browser, (await browser.post(
        form.action, data=pressed)).headers["location"])  # fmt: skip
    page = read(await browser.get("/desk/"))
    assert not [one for one in page.forms if one.action == f"/desk/cases/{case}"]


async def test_a_form_from_before_a_colleague_took_it_changes_nothing(office: Office) -> None:
    case, mette = await office.case(), await office.signed_in()
    form = await mette.form("/desk/", f"cases/{case}")
    await (await office.signed_in(Role.deputy)).press(case, "take")
    answer = await mette.post(form.action, data={**form.fields, "action": "take"})
    assert answer.status_code == 409
    assert "Søren tog sagen" in read(answer).text


async def test_what_is_put_off_and_what_a_colleague_has_stands_apart(office: Office) -> None:
    later = office.clock.now() + timedelta(days=2)
    mine, his = office.ids[Role.caseworker], office.ids[Role.deputy]
    await office.case(owner=mine, state="snoozed", contact_by=later)
    await office.case("no_show", "noshow", owner=his, state="taken", contact_by=later)
    text = await text_of(await office.signed_in())
    assert "Der venter ikke noget på dig før kl. 12." in text
    assert "Venter til senere (1)" in text
    assert "En kollega har dem (1)" in text
    assert "Søren har sagen" in text


async def test_absence_and_no_shows_of_today_without_the_reason(office: Office) -> None:
    await absence(office)
    text = await text_of(await office.signed_in())
    assert "Fravær i dag" in text
    assert "Fraværende mandag 23. november" in text
    assert "sick" not in text
    assert "syg" not in text.lower()
    await office.case("absent_again", "absence")
    text = await text_of(await office.signed_in())
    assert "Fraværende mandag" not in text  # it has a case now: nothing twice


async def test_who_did_not_come_and_has_no_case_stands_there(office: Office) -> None:
    await office.shift()
    await office.write(lambda tx: tx.connection.execute(update(Shift).values(arrived="no")))
    assert "Kom ikke i dag" in await text_of(await office.signed_in(Role.job_consultant))


async def test_meetings_due_and_meetings_that_nobody_wrote_down(office: Office) -> None:
    browser = await office.signed_in()
    coming, over = MON + timedelta(days=7), MON - timedelta(days=3)
    for day, says, leads, there in (
        (coming, "Opfølgning mandag 30. november", "Forbered mødet", ""),
        (over, "Opfølgningen var fredag 20. november", "Skriv, hvad I aftalte", "#new"),
    ):
        await change_placement(office, follow_up=day)
        page = read(await browser.get("/desk/"))
        assert says in page.text
        assert leads in page.text
        assert ("a", f"/desk/citizens/{office.citizen}/meeting{there}") in [
            (tag, attrs.get("href")) for tag, attrs in page.tags
        ]
    await change_placement(office, follow_up=MON + timedelta(days=8))
    assert "Opfølgning" not in await text_of(browser)


async def test_a_visit_is_the_job_consultants_when_its_clock_has_run(office: Office) -> None:

    from bot.talks import Place, columns
    from flows.memory import Memory
    from flows.turn import Talk
    from storage.tables import Dialogue

    memory = Memory(watched_on=MON)
    kept = columns(Place(Talk(), memory), office.parts.store.vault)
    await office.write(lambda tx: tx.add(Dialogue, person_id=office.citizen, **kept))
    consultant = await office.signed_in(Role.job_consultant)
    assert "Tid til et besøg" not in await text_of(consultant)
    office.later(days=7)
    consultant = await office.signed_in(Role.job_consultant)
    assert "Tid til et besøg på arbejdspladsen" in await text_of(consultant)
    assert "Tid til et besøg" not in await text_of(await office.signed_in())
    await office.write(lambda tx: tx.add(Noted, citizen_id=office.citizen, kind="visit", at=tx.now))
    assert "Tid til et besøg" not in await text_of(consultant)


async def test_goals_to_confirm_stand_without_their_words(office: Office) -> None:
    await goal(office)
    text = await text_of(await office.signed_in())
    assert "Et mål venter på dit svar" in text
    assert "Der venter ingen sager på dig før kl. 12." in text
    assert "Der venter ikke noget" not in text
    assert "kaffe" not in text
    await goal(office)
    assert "2 mål venter på dit svar" in await text_of(await office.signed_in())
    assert "mål venter" not in await text_of(await office.signed_in(Role.job_consultant))


async def test_a_question_stands_with_whose_it_is_and_never_its_words(office: Office) -> None:
    mine, hers = await question(office), await question(office, Role.job_consultant)
    for role, sees, sees_not in (
        (Role.caseworker, mine, hers),
        (Role.job_consultant, hers, mine),
    ):
        page = (await (await office.signed_in(role)).get("/desk/")).text
        assert f"/desk/questions/{sees}" in page
        assert sees_not not in page
        assert "få fri" not in page
    office.later(days=2)
    assert "Tiden er gået" in await text_of(await office.signed_in())


@pytest.mark.parametrize("days", [0, 21])
async def test_a_placement_that_ends_soon_asks_for_the_next_step(office: Office, days: int) -> None:
    await change_placement(office, last=MON + timedelta(days=days))
    browser = await office.signed_in()
    text = await text_of(browser)
    assert "Næste skridt er ikke aftalt" in text
    assert "Aftal næste skridt" in text
    about = str(office.placement)
    await office.write(
        lambda tx: tx.add(
            Noted, citizen_id=office.citizen, kind="next_step", about=about, at=tx.now
        )
    )
    assert "Se slutningen" in await text_of(browser)
    await change_placement(office, last=MON + timedelta(days=22))
    assert "snart slutter" not in await text_of(browser)


async def test_a_long_day_can_be_jumped_through(office: Office) -> None:
    browser = await office.signed_in()
    await goal(office)
    assert "Gå til et afsnit" not in (await browser.get("/desk/")).text
    for family in ("absence", "contact", "noshow", "transport", "silence", "delivery", "danger",
                   "wellbeing"):  # fmt: skip
        await office.case("hard_days", family)
    page = read(await browser.get("/desk/"))
    ids = [attrs.get("id") for tag, attrs in page.tags if tag == "h2"]
    for name in ("first", "goals"):
        assert name in ids
        assert ("a", f"#{name}") in [(tag, attrs.get("href")) for tag, attrs in page.tags]


async def test_without_a_next_step_stands_before_with_one(office: Office) -> None:
    from storage import people
    from tests.desk.office import place

    found: dict[str, int] = {}

    def second(tx: Tx) -> None:
        found["citizen"] = people.add_citizen(tx, "Bo")
        found["placement"] = place(tx, found["citizen"], office.ids)
        tx.add(Noted, citizen_id=found["citizen"], kind="next_step",
               about=str(found["placement"]), at=tx.now)  # fmt: skip

    await office.write(second)
    soon = update(Placement).where(col(Placement.id) == found["placement"])
    await office.write(lambda tx: tx.connection.execute(soon.values(last=MON + timedelta(days=2))))
    await change_placement(office, last=MON + timedelta(days=20))
    text = await text_of(await office.signed_in())
    assert text.index("Næste skridt er ikke aftalt") < text.index("Næste skridt er aftalt")


async def test_the_name_leads_to_the_citizen_for_who_may_open_the_page(office: Office) -> None:
    await goal(office)
    await office.case("no_show", "noshow", "orange")
    home = f"/desk/citizens/{office.citizen}"
    for role, opens in ((Role.caseworker, True), (Role.personal_mentor, False)):
        page = read(await (await office.signed_in(role)).get("/desk/"))
        links = [attrs.get("href") for tag, attrs in page.tags if tag == "a"]
        assert (home in links) is opens
        assert "Amina" in page.text
