"""Both tracks on the case page: what is shown, what is pressed, what is refused."""

from datetime import date, datetime, timedelta

import pytest

from bot.arrivals import Arrival
from bot.desk.cases.reading import Reading
from flows.events import Rang
from flows.facts import Arrived, Role
from storage import learning
from storage.tables import Absence, Alarm, Case, Draft, Outgoing, Partner, Placement, ReadLog, Track
from storage.tx import Tx
from tests.desk.office import Browser, Office, read

SECRET = "Det kan Bo godt hjælpe med"


async def no_show(office: Office) -> str:
    """The company mentor said so two hours ago; the alarm rings. The case's number."""
    ref = await office.shift()
    await office.write(
        lambda tx: tx.keep_shift(
            {
                "citizen_id": office.citizen,
                "starts": datetime.fromisoformat(ref),
                "arrived": str(Arrived.no),
            }
        )
    )
    now = office.clock.now()
    event = Rang("no_contact", now, ref=ref, fence=1)
    await office.batches.take(Arrival("alarm:9001", event, person=office.citizen))
    (case,) = office.rows(Case)
    return str(case.id)


async def press(browser: Browser, case: str, action: str, **fields: str) -> str:
    """The form that has this button; what the page says afterwards."""
    page = read(await browser.get(f"/desk/cases/{case}"))
    form = next(f for f in page.forms if any(b.get("value") == action for b in f.buttons[:9])
                and f.action.endswith("/tracks"))  # fmt: skip
    known = {name: value for name, value in form.fields.items() if name != "confirm"}
    answer = await browser.post(form.action, data={**known, **fields, "action": action})
    if answer.status_code == 303:
        answer = await browser.get(answer.headers["location"])
    return read(answer).text


async def test_the_page_shows_both_tracks_with_owner_and_time(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    text = read(await browser.get(f"/desk/cases/{case}")).text
    assert "Spor 1: borgeren Ring til borgeren" in text
    assert "Spor 2: netværket Bed netværket om hjælp" in text
    assert "Senest mandag 23. november kl. 10" in text
    assert office.rows(ReadLog)


async def test_a_case_without_a_no_show_has_no_tracks(office: Office) -> None:
    case = await office.case()
    browser = await office.signed_in()
    assert "To spor" not in read(await browser.get(f"/desk/cases/{case}")).text


async def test_the_first_track_can_be_taken_and_then_it_is_theirs(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    text = await press(browser, case, "take", track="citizen")
    assert "Det er noteret, at du har det." in text
    mine = {row.name: row.owner for row in office.rows(Track)}
    assert mine["citizen"] == office.ids[Role.caseworker]


async def test_a_press_from_an_old_page_is_told_so_and_changes_nothing(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    page = read(await browser.get(f"/desk/cases/{case}"))
    form = next(f for f in page.forms if any(b.get("value") == "reached" for b in f.buttons))
    await press(browser, case, "no_answer")
    old = await browser.post(form.action, data={**form.fields, "action": "reached"})
    assert old.status_code == 409
    assert {row.state for row in office.rows(Track)} == {"visit", "ask"}


async def test_a_double_press_counts_once(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    page = read(await browser.get(f"/desk/cases/{case}"))
    form = next(f for f in page.forms if any(b.get("value") == "no_answer" for b in f.buttons))
    data = {**form.fields, "action": "no_answer"}
    answers = [(await browser.post(form.action, data=data)).status_code for _ in range(2)]
    assert answers == [303, 303]
    assert {row.step for row in office.rows(Track) if row.name == "citizen"} == {2}


async def test_a_form_of_somebody_elses_session_is_refused(office: Office) -> None:
    case = await no_show(office)
    mine, other = await office.signed_in(), await office.signed_in(Role.deputy)
    page = read(await mine.get(f"/desk/cases/{case}"))
    form = next(f for f in page.forms if f.action.endswith("/tracks"))
    answer = await other.post(form.action, data={**form.fields, "action": "back"})
    assert answer.status_code == 403


async def test_a_mentor_gets_no_such_page(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in(Role.company_mentor)
    assert (await browser.post(f"/desk/cases/{case}/tracks", data={})).status_code == 404


async def test_from_partner_to_draft_to_mail_and_sealed_at_rest(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    new = {"name": "Bo", "email": "bo@stoette.example", "kind": "housing_support"}
    text = await press(browser, case, "partner", **new)
    assert "Intet grundlag for at dele" in text
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert not any(b.get("value") == "draft" for f in page.forms for b in f.buttons)
    await press(browser, case, "partner", **new, basis="consent", note="Sagt 12. november")
    assert [(p.basis, p.ended) for p in office.rows(Partner)] == [("consent", False)]
    assert "Udkast til Bo" in await press(browser, case, "draft", help="visit")
    text = await press(browser, case, "send", text=SECRET)
    assert "Sæt kryds ved" in text
    assert SECRET in text  # what was typed is not lost
    assert not [row for row in office.rows(Outgoing) if row.channel == "mail" and row.lane == 2]
    assert "Sendt til Bo." in await press(browser, case, "send", text=SECRET, confirm="yes")
    (draft,) = office.rows(Draft)
    assert draft.sent_by == office.ids[Role.caseworker]
    assert SECRET.encode() not in draft.text
    vault = office.parts.store.vault
    sent = [vault.open_json(r.body, "outgoing.body") for r in office.rows(Outgoing)]
    assert any(SECRET in str(body) for body in sent)


async def test_what_was_sent_cannot_be_written_over(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    new = {"name": "Bo", "email": "bo@x.example", "kind": "other", "basis": "law", "note": "§"}
    await press(browser, case, "partner", **new)
    await press(browser, case, "draft", help="call")
    await press(browser, case, "draft", help="visit")
    first, second = (row.id for row in office.rows(Draft))
    await press(browser, case, "send", draft=first, text=SECRET, confirm="yes")
    text = await press(browser, case, "send", draft=first, text="Noget andet", confirm="yes")
    assert "Noget gik galt" in text
    vault = office.parts.store.vault
    kept = {row.id: vault.open(row.text, "draft.text") for row in office.rows(Draft)}
    assert kept[first] == SECRET
    assert "Noget andet" not in kept[second]


async def test_a_cpr_number_never_reaches_a_partner(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    new = {"name": "Bo", "email": "bo@x.example", "kind": "other", "basis": "law", "note": "§"}
    await press(browser, case, "partner", **new)
    await press(browser, case, "draft", help="call")
    text = await press(browser, case, "send", text="Amina, 010190-1234", confirm="yes")
    assert "CPR-nummer" in text
    vault = office.parts.store.vault
    sent = [str(vault.open_json(r.body, "outgoing.body")) for r in office.rows(Outgoing)]
    assert not any("010190" in body for body in sent)


async def test_what_was_typed_stays_when_a_plan_cannot_be_read(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    text = await press(browser, case, "new_start", schedule="når det passer", expectations="Ro.")
    assert "Tiderne kan ikke læses" in text
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert page.text
    (placement,) = office.rows(Placement)
    assert placement.new_start is None


async def test_ending_takes_everything_planned_with_it_in_one_transaction(office: Office) -> None:
    case = await no_show(office)
    browser = await office.signed_in()
    later = office.clock.now() + timedelta(days=1)

    def plan(tx: Tx) -> None:
        tx.set_alarm(
            person_id=office.citizen, what="hour", due=later, not_after=None, ref="x", fence=1
        )

    await office.write(plan)
    await office.write(lambda tx: tx.change_person(office.citizen, participation="stopped"))
    await press(browser, case, "interrupt", by="together", why="tasks")
    (placement,) = office.rows(Placement)
    assert (placement.phase, placement.ended_why, placement.ended_by) == (
        "closed",
        "tasks",
        "together",
    )
    assert (placement.ended_on, placement.plan) == (date(2026, 11, 23), 2)
    left = {row.what for row in office.rows(Alarm)}
    assert not left & {"hour", "plan", "track", "no_contact"}
    assert "next_placement" in left


async def test_minutes_from_not_arrived_to_a_person_are_measured(office: Office) -> None:
    case = await no_show(office)
    office.later(minutes=25)
    browser = await office.signed_in()
    await press(browser, case, "reached")
    start, end = office.clock.now() - timedelta(days=1), office.clock.now()
    with office.parts.store.reading() as connection:
        assert learning.absences(connection, start, end) == []
        [(missed, talked)] = learning.no_shows(connection, start, end)
    assert talked is not None
    # Two hours of waiting for a word, and 25 minutes.
    assert (talked - missed).total_seconds() / 60 == pytest.approx(145, abs=1)
    counted = office.parts.metrics.registry.get_sample_value
    assert counted("fodfaeste_talked_minutes_count", {"after": "no_show"}) == 1


async def test_after_a_new_start_the_old_days_are_not_known_any_more(office: Office) -> None:
    case = await no_show(office)

    def last_week(tx: Tx) -> None:
        tx.add(
            Absence, id="old", citizen_id=office.citizen, placement_id=office.placement,
            first=date(2026, 11, 18), last=date(2026, 11, 18), reported_at=tx.now, notices=[],
        )  # fmt: skip

    await office.write(last_week)
    reading = Reading(office.parts)

    def known() -> list[str]:
        with office.parts.store.reading() as connection:
            citizen = reading.citizen(connection, office.citizen)
        assert citizen is not None
        return [absence.id for absence in citizen.absences]

    assert known() == ["old"]
    browser = await office.signed_in()
    text = await press(browser, case, "new_start", schedule="mon,wed 10:00-12:00")
    assert "Den nye plan gælder fra i dag" in text
    assert known() == []
    assert [row.id for row in office.rows(Absence)] == ["old"]
