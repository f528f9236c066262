"""In the desk a case can wait, get a time, become part of another, be opened again and undone."""

from flows.facts import Role
from storage.tables import Alarm, Case, CaseLog, Task
from tests.desk.office import Office, read


def case_row(office: Office, case: str) -> Case:
    return next(row for row in office.rows(Case) if row.id == case)


async def test_what_was_pressed_by_mistake_is_taken_back_on_the_page(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "take")
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "Det kan fortrydes indtil kl. 9.10: sagen blev taget." in page.text
    await browser.press(case, "undo")
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "Det er fortrudt." in page.text
    assert "Mette fortrød: sagen blev taget." in page.text
    assert "Mette tog sagen." in page.text  # nothing is taken out of the log
    row = case_row(office, case)
    assert (row.state, row.owner) == ("open", None)


async def test_a_closed_case_is_open_again_with_its_words_when_closing_is_taken_back(
    office: Office,
) -> None:
    case = await office.case(words="jeg sover dårligt")
    browser = await office.signed_in()
    await browser.press(case, "not_a_risk")
    assert "sover" not in (await browser.get(f"/desk/cases/{case}")).text
    await browser.press(case, "undo")
    assert "jeg sover dårligt" in (await browser.get(f"/desk/cases/{case}/words")).text
    assert case_row(office, case).open_key == f"{office.citizen}:wellbeing"


async def test_a_colleague_is_not_offered_to_undo_it(office: Office) -> None:
    case, mette = await office.case(), await office.signed_in()
    await mette.press(case, "take")
    soeren = await office.signed_in(Role.deputy)
    assert "kan fortrydes" not in read(await soeren.get(f"/desk/cases/{case}")).text
    await soeren.press(case, "undo")
    assert case_row(office, case).state == "taken"
    office.later(minutes=10)
    assert "kan fortrydes" not in read(await mette.get(f"/desk/cases/{case}")).text


async def test_a_case_waits_apart_on_the_board_until_the_chosen_time(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "take")
    said = read(await browser.press(case, "snooze", until="2026-11-25T09:00", note=""))
    assert "Skriv i noten, hvorfor sagen venter." in said.text
    await browser.press(case, "snooze", until="2026-11-25T09:00", note="Amina er på kursus.")
    row = case_row(office, case)
    assert (row.state, row.contact_by.isoformat()) == ("snoozed", "2026-11-25T08:00:00+00:00")
    assert [a.due for a in office.rows(Alarm) if a.what == "case_contact"][-1] == row.contact_by
    board = read(await browser.get("/desk/cases")).text
    assert "Venter til senere" in board
    assert board.index("Venter til senere") < board.index("Venter til onsdag")
    page = read(await browser.get(f"/desk/cases/{case}")).text
    assert "Tag den op nu" in page
    assert "Amina er på kursus." in page
    await browser.press(case, "resume")
    assert case_row(office, case).state == "taken"


async def test_too_long_is_said_with_the_bound_and_nothing_typed_is_lost(office: Office) -> None:
    case = await office.case("danger", "danger", "red", staffed_hours=False)
    browser = await office.signed_in()
    await browser.press(case, "take")
    answer = await browser.press(case, "snooze", until="2026-11-24T09:00", note="Hun sover.")
    assert (answer.status_code, case_row(office, case).state) == (422, "taken")
    page = read(answer)
    assert "Vælg et tidspunkt, senest" in page.text
    assert "Der er sket noget i sagen" not in page.text
    (form,) = [f for f in page.forms if "note" in f.fields]
    assert (form.fields["note"], form.fields["until"]) == ("Hun sover.", "2026-11-24T09:00")


async def test_who_takes_it_may_choose_the_time(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "take", by="2026-11-26T12:30")
    row = case_row(office, case)
    assert (row.state, row.contact_by.isoformat()) == ("taken", "2026-11-26T11:30:00+00:00")
    await browser.press(case, "plan", by="2026-11-26T10:00")
    assert case_row(office, case).contact_by.isoformat() == "2026-11-26T09:00:00+00:00"
    wrong = await browser.press(case, "plan", by="in a while")
    assert (wrong.status_code, "Vælg dag og klokkeslæt." in read(wrong).text) == (422, True)


async def test_two_cases_become_one_with_the_words_and_the_log_of_both(office: Office) -> None:
    one = await office.case(words="jeg er træt")
    other = await office.case("no_show", "noshow", "orange", words="bussen kom ikke")
    browser = await office.signed_in()
    await browser.press(one, "note", note="Noten i den stille sag.")
    gone = await browser.press(one, "merge", other=other, note="Det er det samme.")
    assert gone.status_code == 303
    moved = await browser.get(f"/desk/cases/{one}")
    assert moved.headers["location"] == f"/desk/cases/{other}"
    text = read(await browser.get(f"/desk/cases/{other}/words")).text
    for there in ("jeg er træt", "bussen kom ikke", "Noten i den stille sag.", "Det er det samme."):
        assert there in text
    assert (case_row(office, one).state, case_row(office, one).open_key) == ("merged", None)
    assert case_row(office, one).merged_into == other
    await browser.press(other, "undo")
    assert case_row(office, one).state == "open"
    assert "jeg er træt" not in read(await browser.get(f"/desk/cases/{other}/words")).text


async def test_the_consultant_does_not_come_to_words_by_way_of_another_case(
    office: Office,
) -> None:
    quiet = await office.case(words="jeg er ked af det")
    noshow = await office.case("no_show", "noshow", "orange")
    hanne, mette = await office.signed_in(Role.job_consultant), await office.signed_in()
    assert (await hanne.get(f"/desk/cases/{noshow}")).status_code == 200
    await mette.press(quiet, "merge", other=noshow)
    assert (await hanne.get(f"/desk/cases/{noshow}")).status_code == 404


async def test_a_case_the_consultant_holds_takes_in_nothing_she_may_not_read(
    office: Office,
) -> None:
    quiet = await office.case(words="jeg er ked af det")
    noshow = await office.case("no_show", "noshow", "orange")
    hanne, mette = await office.signed_in(Role.job_consultant), await office.signed_in()
    await hanne.press(noshow, "take")
    await mette.press(quiet, "merge", other=noshow)
    assert case_row(office, quiet).state == "open"
    page = read(await mette.get(f"/desk/cases/{quiet}")).text
    assert "Hanne følger ikke den anden sag." in page


async def test_a_closed_case_stands_under_the_board_and_opens_again(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "not_a_risk")
    board = read(await browser.get("/desk/cases")).text
    assert "Lukket for nylig" in board
    office.later(minutes=20)
    await browser.press(case, "reopen_mine")
    row = case_row(office, case)
    assert (row.state, row.owner, row.closed_at) == ("taken", office.ids[Role.caseworker], None)
    await browser.press(case, "not_a_risk")
    office.later(days=15)
    browser = await office.signed_in()
    assert "Lukket for nylig" not in read(await browser.get("/desk/cases")).text
    assert "for gammel" in read(await browser.get(f"/desk/cases/{case}")).text


async def test_opened_again_for_everybody_the_chain_is_asked(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "not_a_risk")
    await browser.press(case, "reopen")
    cards = [task for task in office.rows(Task) if task.kind == "case" and not task.closed]
    assert {task.person_id for task in cards} == {office.ids[Role.caseworker]}
    assert [row.what for row in office.rows(CaseLog) if row.source == "desk"] == [
        "closed", "opened_again"
    ]  # fmt: skip


async def test_the_board_shows_only_mine_when_asked(office: Office) -> None:
    mine = await office.case()
    await office.case("no_show", "noshow", "orange")
    browser = await office.signed_in()
    await browser.press(mine, "take")
    text = read(await browser.get("/desk/cases?mine=1")).text
    assert "Dine (1)" in text
    assert "GUL Amina" in text
    assert "ORANGE" not in text


async def test_a_mail_link_takes_it_back_and_the_log_names_the_link(office: Office) -> None:
    case = await office.case()
    card = await office.task("case", Role.deputy, case, fence=1)
    browser = office.browser()
    for task, value in ((card, "take"), (None, "regret")):
        mine = [t.id for t in office.rows(Task) if t.kind == "case_taken"]
        link = office.link(task or mine[-1], value)
        (form,) = [f for f in read(await browser.get(link)).forms if f.action in {"", link}]
        await browser.post(link, data=form.fields)
    row = case_row(office, case)
    assert (row.state, row.owner) == ("open", None)
    undone = next(row for row in office.rows(CaseLog) if row.what == "undone")
    assert (undone.actor_id, undone.source.startswith("link:")) == (None, True)
