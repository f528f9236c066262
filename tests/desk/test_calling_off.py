"""A handover of a later day is called off in the desk: everybody keeps whom they have."""

from datetime import date

from bot import arranging
from flows.facts import Role
from storage import people, presence
from storage.tables import Alarm, Handover, Link
from storage.tx import Tx
from tests.desk.office import Office, place, read
from tests.desk.test_who_is_there import HANDOVER, colleague, send


async def hand_over(office: Office, to: int, first: date) -> None:
    """The whole caseload of the caseworker."""
    from_, policy = office.ids[Role.caseworker], office.parts.policy
    await office.write(lambda tx: arranging.hand_over(tx, policy.office, from_, to, first))


async def test_a_planned_handover_is_called_off_and_leaves_nothing(office: Office) -> None:
    new, browser = await colleague(office), await office.signed_in()
    before = sorted(office.rows(Link))
    await hand_over(office, new, date(2026, 11, 30))
    [row] = office.rows(Handover)
    page = read(await browser.get(HANDOVER))
    assert "Mette til Kirsten fra mandag 30. november Amina Aflys" in page.text
    form = next(form for form in page.forms if any("off" in b.values() for b in form.buttons))
    sure = read(await browser.post(HANDOVER, data={**form.fields, "off": row.id}))
    assert "1 borger bliver hos Mette." in sure.text
    assert office.rows(Handover) == [row]
    form = next(form for form in sure.forms if "off" in form.fields)
    sent = await browser.post(HANDOVER, data={**form.fields, "action": "confirm"})
    assert sent.status_code == 303
    assert "Overdragelsen er aflyst." in read(await browser.get(HANDOVER)).text
    assert office.rows(Handover) == []
    [told] = office.rows(Alarm)  # the citizen, who may have heard of Kirsten already
    assert told.what == "who_is_who"
    assert told.due <= office.clock.now()
    assert sorted(office.rows(Link)) == before


async def test_what_came_to_the_caseload_after_it_stays_too(office: Office) -> None:
    new, browser = await colleague(office), await office.signed_in()
    await hand_over(office, new, date(2026, 11, 30))

    def bo_comes(tx: Tx) -> None:
        placement = place(tx, people.add_citizen(tx, "Bo"), office.ids)
        presence.handed_on(tx, placement, office.clock.now().date())

    await office.write(bo_comes)
    assert len(office.rows(Handover)) == 2
    first = min(row.id for row in office.rows(Handover))
    text = read(await browser.get(HANDOVER)).text
    assert "Amina, Bo Aflys" in text
    await send(browser, HANDOVER, off=first, action="confirm")
    assert office.rows(Handover) == []
    mine = [row for row in office.rows(Link) if row.role == "caseworker"]
    assert {(row.person_id, row.until) for row in mine} == {(office.ids[Role.caseworker], None)}


async def test_one_that_another_builds_on_is_called_off_after_it(office: Office) -> None:
    new, browser = await colleague(office), await office.signed_in(Role.leader)
    await hand_over(office, new, date(2026, 12, 14))
    await hand_over(office, office.ids[Role.deputy], date(2026, 11, 30))
    first, second = sorted(row.id for row in office.rows(Handover))
    refused = await send(browser, HANDOVER, off=first, action="confirm")
    assert "Aflys den først." in read(refused).text
    await send(browser, HANDOVER, off=second, action="confirm")
    held = {(r.person_id, r.until) for r in office.rows(Link) if r.role == "caseworker"}
    assert held == {(office.ids[Role.caseworker], date(2026, 12, 13)), (new, None)}
    await send(browser, HANDOVER, off=first, action="confirm")
    held = {(r.person_id, r.until) for r in office.rows(Link) if r.role == "caseworker"}
    assert held == {(office.ids[Role.caseworker], None)}


async def test_not_a_colleagues_handover_and_not_one_that_has_begun(office: Office) -> None:
    new = await colleague(office)
    await hand_over(office, new, date(2026, 11, 30))
    [row] = office.rows(Handover)
    other = await office.signed_in(Role.job_consultant)
    assert "Kirsten fra" not in read(await other.get(HANDOVER)).text
    assert (await send(other, HANDOVER, off=row.id, action="confirm")).status_code == 422
    office.later(days=7)
    mine = await office.signed_in()
    answer = await send(mine, HANDOVER, off=row.id, action="confirm")
    assert "ikke planlagt mere" in read(answer).text
    assert office.rows(Handover) == [row]
