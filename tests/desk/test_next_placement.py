"""The next placement of somebody who is in one: it comes after it, and keeps the people."""

from flows.facts import Role
from storage import people
from storage.tables import Person, Placement, ReadLog
from tests.desk.office import Office, read
from tests.desk.test_new_placement import newest, sends, whole


def next_path(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/next"


async def test_the_next_placement_follows_and_keeps_the_people(office: Office) -> None:
    browser = await office.signed_in()
    page = read(await browser.get(next_path(office)))
    assert "Amina har en praktik til fredag 19. februar" in page.text
    assert "Hvad kaldes borgeren?" not in page.text
    chosen = [a["value"] for tag, a in page.tags if tag == "option" and "selected" in a]
    assert str(office.ids[Role.job_consultant]) in chosen
    assert str(office.ids[Role.company_mentor]) not in chosen
    fields = whole(office, first="2027-02-22", last="2027-05-21", follow_up="", day1="", hours1="",
                   day2="", hours2="", review2="")  # fmt: skip
    done = await sends(browser, fields, next_path(office))
    assert done.status_code == 303
    placement = newest(office, Placement)
    assert (placement.citizen_id, placement.workplace) == (office.citizen, "Brugsen")
    assert len([row for row in office.rows(Person) if row.key]) == 1
    assert "next" in {row.what for row in office.rows(ReadLog)}
    text = read(await browser.get(done.headers["location"])).text
    assert "Den næste praktik er aftalt. Den står her, når denne er slut." in text


async def test_placements_come_one_after_the_other(office: Office) -> None:
    done = await sends(await office.signed_in(), whole(office), next_path(office))
    assert done.status_code == 422
    assert "Der er en anden praktik til fredag 19. februar" in read(done).text


async def test_of_another_offices_citizen_nothing_is_said(office: Office) -> None:
    stranger = await office.batches.write(lambda tx: people.add_staff(tx, "caseworker", "Ib"))
    browser = office.browser()
    await browser.post(f"/desk/login/{await office.link_for(stranger)}")
    for path in (next_path(office), f"/desk/citizens/{office.citizen}/setup"):
        assert (await browser.get(path)).status_code == 404
        assert (await browser.post(path, data=whole(office))).status_code == 404
    invite = f"/desk/citizens/{office.citizen}/invite"
    assert (await browser.post(invite, data={})).status_code == 404
