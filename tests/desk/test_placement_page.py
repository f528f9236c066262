"""A placement in the desk: what it lacks, its goals with everybody's number, the next follow-up."""

from datetime import date
from typing import Any

import httpx
import pytest

from flows.facts import Role
from storage import people
from storage.tables import Entry, Goal, Link, Outgoing, Placement, Rating, ReadLog, SignIn
from tests.desk.office import Browser, Office, read


def address(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/placement"


async def press(browser: Browser, path: str, action: str, words: str = "") -> httpx.Response:
    page = read(await browser.get(path))
    [form] = [f for f in page.forms if any(b.get("value") == action for b in f.buttons)]
    data = {**form.fields, "words": words, "action": action}
    return await browser.post(path, data=data)


async def goal(office: Office, state: str = "proposed", **more: Any) -> int:
    def add(tx: Any) -> None:
        sealed = tx.seal("Blive til kaffepausen", "goal.text")
        tx.add(Goal, citizen_id=office.citizen, text=sealed, state=state, at=tx.now, **more)

    await office.batches.write(add)
    return max(row.id or 0 for row in office.rows(Goal))


async def incomplete(office: Office) -> None:
    def change(tx: Any) -> None:
        tx.change_row(Placement, office.placement, {"phase": "before", "follow_up": None})

    await office.batches.write(change)


async def test_the_list_names_what_is_missing_and_what_waits(office: Office) -> None:
    await incomplete(office)
    await goal(office)
    browser = await office.signed_in()
    text = read(await browser.get("/desk/placements")).text
    assert "Amina" in text
    assert "Venter på dit svar." in text
    assert "en dag for næste opfølgning" in text


async def test_a_goal_is_agreed_with_one_press_and_only_once(office: Office) -> None:
    id_ = await goal(office)
    browser = await office.signed_in()
    page = read(await browser.get(address(office)))
    [form] = [
        f for f in page.forms if any(b.get("value") == f"goal_agree:{id_}" for b in f.buttons)
    ]
    data = {**form.fields, "action": f"goal_agree:{id_}"}
    for _ in range(2):
        assert (await browser.post(address(office), data=data)).status_code == 303
    kept = next(row for row in office.rows(Goal) if row.id == id_)
    assert kept.state == "agreed"
    assert kept.settled_at is not None
    assert {row.what for row in office.rows(ReadLog)} == {"placement"}


async def test_a_goal_is_agreed_by_a_link_in_a_mail_and_taken_back(office: Office) -> None:
    id_ = await goal(office)
    task = await office.task("goal", Role.caseworker, str(id_))
    browser = office.browser()
    page = read(await browser.get(office.link(task, "yes")))
    assert "Vil du aftale målet med Amina?" in page.text
    assert "kaffepausen" not in page.text  # no more than the mail said: its words stood there
    await browser.post(office.link(task, "yes"), data=page.forms[0].fields)
    assert office.rows(Goal)[-1].state == "agreed"
    undo = read(await browser.get(office.link(task, "undo")))
    await browser.post(office.link(task, "undo"), data=undo.forms[0].fields)
    assert office.rows(Goal)[-1].state == "proposed"
    assert office.rows(Goal)[-1].settled_at is None


async def test_a_change_is_asked_for_from_a_mail_by_way_of_the_desk(office: Office) -> None:
    id_ = await goal(office)
    task = await office.task("goal", Role.caseworker, str(id_))
    browser = office.browser()
    page = read(await browser.get(office.link(task, "change")))
    done = await browser.post(office.link(task, "change"), data=page.forms[0].fields)
    assert "Vi har sendt dig et link til skrivebordet." in read(done).text
    [link] = office.rows(SignIn)
    assert link.leads_to == address(office)


async def test_a_change_in_words_reaches_the_citizen(office: Office) -> None:
    id_ = await goal(office)
    browser = await office.signed_in()
    done = await press(
        browser, address(office), f"goal_suggest:{id_}", "Blive til kaffe på torsdag"
    )
    assert done.status_code == 303
    [note] = office.rows(Entry)
    assert (note.kind, note.key, note.state) == ("goal_note", str(id_), "suggests")
    told = [row for row in office.rows(Outgoing) if row.person_id == office.citizen]
    assert len(told) == 1
    text = read(await browser.get(address(office))).text
    assert "Der er spurgt om en ændring" in text
    assert "Blive til kaffe på torsdag" in text


async def test_nothing_typed_is_lost_when_it_cannot_be_sent(office: Office) -> None:
    id_ = await goal(office)
    browser = await office.signed_in()
    done = await press(browser, address(office), f"goal_suggest:{id_}", "x" * 400)
    assert done.status_code == 422
    assert "Der er plads til 300" in read(done).text
    assert "x" * 400 in done.text


async def test_two_who_look_at_once_the_second_sees_what_changed(office: Office) -> None:
    id_ = await goal(office)
    first, second = await office.signed_in(), await office.signed_in(Role.deputy)
    page = read(await second.get(address(office)))
    action = f"goal_ask:{id_}"
    [form] = [f for f in page.forms if any(b.get("value") == action for b in f.buttons)]
    await press(first, address(office), f"goal_agree:{id_}")
    done = await second.post(
        address(office), data={**form.fields, "words": "Hvad med onsdag?", "action": action}
    )
    assert done.status_code == 409
    text = read(done).text
    assert "Noget er ændret, siden du åbnede siden." in text
    assert "Aftalt" in text
    assert not office.rows(Entry)


async def test_the_day_of_the_follow_up_completes_a_placement(office: Office) -> None:
    await incomplete(office)
    await goal(office, "agreed")
    browser = await office.signed_in()
    done = await press(browser, address(office), "follow_up:", "2026-12-01")
    assert done.status_code == 303
    [placement] = office.rows(Placement)
    assert (placement.follow_up, placement.phase) == (date(2026, 12, 1), "startup")


@pytest.mark.parametrize("day", ["2020-01-01", "2031-01-01", "i morgen", ""])
async def test_a_day_that_cannot_be_is_answered_and_nothing_kept(office: Office, day: str) -> None:
    browser = await office.signed_in()
    before = office.rows(Placement)[0].follow_up
    done = await press(browser, address(office), "follow_up:", day)
    assert done.status_code == 422
    assert office.rows(Placement)[0].follow_up == before


async def test_a_role_is_set_to_nobody_and_to_somebody(office: Office) -> None:
    browser = await office.signed_in()
    await press(browser, address(office), "role:personal_mentor", "none")
    [placement] = office.rows(Placement)
    assert placement.nobody == ["personal_mentor"]
    today = office.clock.now().date()
    held = [row for row in office.rows(Link) if row.role == "personal_mentor"]
    assert all(row.until is not None and row.until < today for row in held)
    jonas = office.ids[Role.personal_mentor]
    await press(browser, address(office), "role:personal_mentor", str(jonas))
    [placement] = office.rows(Placement)
    assert placement.nobody == []
    held = [row for row in office.rows(Link) if row.role == "personal_mentor"]
    assert [row.person_id for row in held if row.until is None] == [jonas]


async def test_nobody_is_put_into_a_role_they_cannot_have(office: Office) -> None:
    browser = await office.signed_in()
    lars = office.ids[Role.company_mentor]
    done = await press(browser, address(office), "role:caseworker", str(lars))
    assert done.status_code == 409
    held = [row for row in office.rows(Link) if row.role == "caseworker"]
    assert [row.person_id for row in held] == [office.ids[Role.caseworker]]


async def test_numbers_stand_beside_each_other(office: Office) -> None:
    id_ = await goal(office, "agreed", shared=["company_mentor"])

    def rated(tx: Any) -> None:
        tx.add(Rating, citizen_id=office.citizen, goal_id=id_, value=3, at=tx.now, by="citizen")

    await office.batches.write(rated)
    mette, lars = await office.signed_in(), await office.signed_in(Role.company_mentor)
    await press(mette, address(office), f"goal_rate:{id_}", "8")
    await press(lars, address(office), f"goal_rate:{id_}", "6")
    text = read(await mette.get(address(office))).text
    assert "Borgeren 3 ud af 10" in text
    assert "Sagsbehandler 8 ud af 10" in text
    assert "Mentor i virksomheden 6 ud af 10" in text
    assert sorted((row.by, row.value) for row in office.rows(Rating)) == [
        ("caseworker", 8), ("citizen", 3), ("company_mentor", 6),
    ]  # fmt: skip


async def test_a_mentor_sees_only_what_was_shared_and_sets_nothing(office: Office) -> None:
    await goal(office, "agreed")
    browser = await office.signed_in(Role.company_mentor)
    page = read(await browser.get(address(office)))
    assert "Blive til kaffepausen" not in page.text
    assert not [b for f in page.forms for b in f.buttons if "follow_up" in b.get("value", "")]


async def test_another_office_is_not_told_that_it_exists(office: Office) -> None:
    stranger = await office.batches.write(lambda tx: people.add_staff(tx, "caseworker", "Ib"))
    browser = office.browser()
    await browser.post(f"/desk/login/{await office.link_for(stranger)}")
    assert (await browser.get(address(office))).status_code == 404


async def test_a_job_consultant_sees_and_rates_only_the_goals_that_were_shared(
    office: Office,
) -> None:
    """Requirement 48; what waits for an answer is the caseworker's."""
    waits = await goal(office)
    mine = await goal(office, "agreed")
    theirs = await goal(office, "agreed", shared=["job_consultant"])
    browser = await office.signed_in(Role.job_consultant)
    page = read(await browser.get(address(office)))
    assert page.text.count("Blive til kaffepausen") == 1
    pressed = [b.get("value") for f in page.forms for b in f.buttons]
    assert f"goal_rate:{theirs}" in pressed
    assert not {f"goal_rate:{mine}", f"goal_agree:{waits}"} & set(pressed)
    [form] = [
        f for f in page.forms if any(b.get("value") == f"goal_rate:{theirs}" for b in f.buttons)
    ]
    for action in (f"goal_rate:{mine}", f"goal_agree:{waits}"):
        data = {**form.fields, "words": "5", "action": action}
        assert (await browser.post(address(office), data=data)).status_code == 409
    assert office.rows(Rating) == []


async def test_who_answers_for_a_caseworker_that_nobody_can_reach_sees_what_waits(
    office: Office,
) -> None:
    id_ = await goal(office)

    def alone(tx: Any) -> None:
        for row in office.rows(Link):
            if row.role in {"caseworker", "deputy", "leader"}:
                tx.change_row(Link, row.id, {"until": date(2026, 11, 20)})

    await office.batches.write(alone)
    browser = await office.signed_in(Role.job_consultant)
    page = read(await browser.get(address(office)))
    assert f"goal_agree:{id_}" in [b.get("value") for f in page.forms for b in f.buttons]
