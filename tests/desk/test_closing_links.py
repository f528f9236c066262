"""The end of a placement by mail: one tap without a sign-in, and the desk where words are needed.
And the next placement, with everything that is the citizen's own."""

from datetime import date, timedelta

from sqlalchemy import update

from bot.arrivals import Arrival
from bot.desk.cases.reading import Reading
from flows.events import Commanded, Event, Pressed, Rang
from flows.facts import Citizen, Phase, Role
from flows.own import Kind
from storage import people
from storage.tables import Alarm, Dialogue, Entry, Placement, Session, SignIn, Task
from storage.tx import Tx
from tests.desk.office import Office, read


async def last_day(office: Office) -> Placement:
    today = office.clock.now().date()
    await office.write(
        lambda tx: (tx.flush(), tx.connection.execute(update(Placement).values(last=today)))
    )
    rang = Rang("closing", office.clock.now(), ref=str(office.placement))
    await office.batches.take(Arrival("alarm:1", rang, person=office.citizen))
    [placement] = office.rows(Placement)
    return placement


def task(office: Office, kind: str) -> str:
    [found] = [row.id for row in office.rows(Task) if row.kind == kind]
    return str(found)


async def press(office: Office, link: str) -> str:
    browser = office.browser()
    [form, *_] = read(await browser.get(link)).forms
    return read(await browser.post(form.action or link, data=form.fields)).text


def citizen_of(office: Office) -> Citizen:
    reading = Reading(office.parts)
    with office.parts.store.reading() as connection:
        found = reading.citizen(connection, office.citizen)
    assert found is not None
    return found


async def test_the_company_says_when_it_suits(office: Office) -> None:
    await last_day(office)
    link = office.link(task(office, "closing_mentor"), "later")
    page = read(await office.browser().get(link)).text
    assert "Må vi ringe om Amina?" in page
    assert "Tak, fordi du svarede." in await press(office, link)


async def test_who_has_the_citizen_is_chosen_by_one_tap(office: Office) -> None:
    await last_day(office)
    owner = office.ids[Role.job_consultant]
    link = office.link(task(office, "closing_owner"), f"owner:{owner}")
    assert "Hanne følger borgeren videre" in await press(office, link)
    assert [row.value for row in office.rows(Entry) if row.key == "owner"] == [owner]


async def test_where_words_are_needed_the_link_leads_to_the_desk(office: Office) -> None:
    await last_day(office)
    link = office.link(task(office, "closing_call"), "write")
    await press(office, link)
    assert [row.leads_to for row in office.rows(SignIn)] == [
        f"/desk/citizens/{office.citizen}/closing"
    ]
    assert not office.rows(Session)
    assert not [row for row in office.rows(Entry) if row.key == "called"]


async def test_nobody_to_talk_with_is_noted_by_one_tap_and_not_asked_again(office: Office) -> None:
    await last_day(office)
    link = office.link(task(office, "closing_call"), "not_reached")
    assert "Det er noteret." in await press(office, link)
    assert {row.closed for row in office.rows(Task) if row.kind == "closing_call"} == {True}


async def test_it_is_looked_at_again_on_the_next_working_day(office: Office) -> None:
    await last_day(office)
    [again] = [row for row in office.rows(Alarm) if row.what == "closing"]
    assert again.due - office.clock.now() < timedelta(days=1)
    assert again.ref == str(office.placement)


# --- and the next one (requirements 119, 126, 179) ------------------------------------------


async def citizen_does(office: Office, key: int, event: Event) -> None:
    await office.batches.take(Arrival(f"tg:1:{key}", event, person=office.citizen))


async def test_goals_conditions_and_what_was_learned_go_on_to_the_next_placement(
    office: Office,
) -> None:
    def given(tx: Tx) -> None:
        people.add_goal(tx, office.citizen, "Stå i kassen")
        people.add_condition(tx, office.citizen, "Én ting ad gangen", shared=("company_mentor",))

    await office.write(given)
    await citizen_does(office, 1, Commanded("stoppraktik"))
    for number, value in enumerate(("people", "tempo", "stops", "today"), start=2):
        [talk] = [row for row in office.rows(Dialogue) if row.person_id == office.citizen]
        await citizen_does(office, number, Pressed(talk.question, value))
    [before] = office.rows(Placement)
    assert (before.phase, before.ended_by, before.ended_why) == ("closed", "citizen", "tempo")
    first = office.clock.now().date() + timedelta(days=1)
    await office.write(lambda tx: _next(tx, office, first))
    office.later(days=2)
    now = citizen_of(office)
    assert now.placement is not None
    assert now.placement.id != before.id
    assert now.placement.phase is not Phase.closed
    assert [goal.text for goal in now.goals] == ["Stå i kassen"]
    assert [one.text for one in now.conditions] == ["Én ting ad gangen"]
    assert [one.text for one in now.competences] == ["Menneskerne"]
    kinds = [line.kind for line in now.entries if line.placement is None]
    assert kinds == [Kind.good, Kind.stopped]


def _next(tx: Tx, office: Office, first: date) -> None:
    people.add_placement(
        tx, office.citizen, workplace="Cykelværkstedet", first=first,
        last=first + timedelta(days=60), schedule="tue 10:00-12:00", phase="startup",
        chain=dict(office.ids),
    )  # fmt: skip
