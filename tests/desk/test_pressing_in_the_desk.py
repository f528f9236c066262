"""What staff press in a case happens once, and nothing that was typed is lost."""

from asyncio import gather

import pytest

from bot.desk.door.sessions import COOKIE
from flows.facts import Role
from storage.tables import Case, CaseLog, DeadLetter, Handled, Outgoing
from tests.desk.office import Office, read


def whats(office: Office) -> list[str]:
    return [row.what for row in office.rows(CaseLog) if row.source == "desk"]


async def test_taking_a_case_names_who_has_it_and_when_it_must_go_on(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    pressed = await browser.press(case, "take")
    assert (pressed.status_code, pressed.headers["location"]) == (303, f"/desk/cases/{case}")
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert page.text.count("Det er noteret.") == 1
    assert "Du har den" in page.text
    assert "Næste kontakt senest" in page.text
    assert "Mette tog sagen." in page.text
    (row,) = office.rows(Case)
    assert (row.state, row.owner) == ("taken", office.ids[Role.caseworker])
    assert "Det er noteret." not in read(await browser.get(f"/desk/cases/{case}")).text


async def test_the_whole_way_of_a_red_case(office: Office) -> None:
    await office.citizen_writes("jeg vil ikke leve mere")
    browser = await office.signed_in()
    case = office.rows(Case)[0].id
    assert "Jeg ringer nu" in read(await browser.get(f"/desk/cases/{case}")).text
    await browser.press(case, "take")
    await browser.press(case, "no_answer", note="Telefonsvarer.")
    await browser.press(case, "contacted", note="Vi talte i ti minutter.")
    await browser.press(case, "close", outcome="meeting", note="Møde i morgen.")
    page = read(await browser.get(f"/desk/cases/{case}"))
    for line in ("Telefonsvarer.", "Vi talte i ti minutter.", "Møde i morgen.", "Møde aftalt"):
        assert line in page.text
    assert whats(office) == ["taken", "no_answer", "contacted", "closed"]
    assert "leve mere" not in page.text
    assert office.rows(Case)[0].open_key is None


async def test_a_double_click_acts_once(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    form = await browser.form(f"/desk/cases/{case}", "note")
    data = {**form.fields, "action": "note", "note": "Ringer i morgen."}
    answers = await gather(*(browser.post(form.action, data=data) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {303}
    assert whats(office) == ["note"]
    again = await browser.post(form.action, data=data)
    assert again.status_code == 303
    assert whats(office) == ["note"]
    assert "allerede gjort" in read(await browser.get(f"/desk/cases/{case}")).text


async def test_the_second_of_two_sees_what_changed_and_keeps_the_note(office: Office) -> None:
    case = await office.case()
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    old = await soeren.form(f"/desk/cases/{case}", "note")
    await mette.press(case, "take", note="Jeg ringer kl. 10.")
    data = {**old.fields, "action": "take", "note": "Jeg kender Amina."}
    late = await soeren.post(old.action, data=data)
    assert late.status_code == 409
    page = read(late)
    assert "Mette tog sagen." in page.text
    assert "Jeg ringer kl. 10." in page.text
    (form,) = [f for f in page.forms if "note" in f.fields]
    assert form.fields["note"] == "Jeg kender Amina."
    await soeren.post(form.action, data={**form.fields, "action": "note"})
    assert "Jeg kender Amina." in read(await mette.get(f"/desk/cases/{case}")).text
    assert office.rows(Case)[0].owner == office.ids[Role.caseworker]


async def test_two_who_take_at_the_same_moment_both_keep_their_note(office: Office) -> None:
    case = await office.case()
    browsers = [await office.signed_in(), await office.signed_in(Role.deputy)]
    forms = [await b.form(f"/desk/cases/{case}", "note") for b in browsers]
    notes = ["Note fra Mette.", "Note fra Søren."]
    answers = await gather(
        *(
            b.post(f.action, data={**f.fields, "action": "take", "note": note})
            for b, f, note in zip(browsers, forms, notes, strict=True)
        )
    )
    assert sorted(a.status_code for a in answers) == [303, 409]
    for answer, note in zip(answers, notes, strict=True):
        if answer.status_code == 409:
            kept = [f.fields["note"] for f in read(answer).forms if "note" in f.fields]
            assert kept == [note]
    assert whats(office) == ["taken"]


async def test_a_note_survives_a_session_that_ended(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    form = await browser.form(f"/desk/cases/{case}", "note")
    office.later(minutes=31)
    data = {**form.fields, "action": "note", "note": "Lang og <b>vigtig</b> note"}
    late = await browser.post(form.action, data=data)
    assert late.status_code == 403
    assert "Lang og <b>vigtig</b> note" in read(late).text
    assert "Amina" not in late.text
    assert 'href="/desk/login"' in late.text
    nothing_typed = await browser.post(form.action, data={**form.fields, "action": "take"})
    assert (nothing_typed.status_code, whats(office)) == (303, [])


async def test_a_form_of_another_session_does_nothing_and_keeps_the_note(office: Office) -> None:
    case = await office.case()
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    form = await mette.form(f"/desk/cases/{case}", "note")
    for sealed in (form.fields["form"], "", "invented"):
        data = {"form": sealed, "action": "take", "note": "Min note"}
        answer = await soeren.post(form.action, data=data)
        assert answer.status_code == 403
        assert "Min note" in read(answer).text
    assert whats(office) == []


async def test_a_form_of_one_case_cannot_act_on_another(office: Office) -> None:
    one, other = await office.case(), await office.case("no_show", "noshow", "orange")
    browser = await office.signed_in()
    form = await browser.form(f"/desk/cases/{one}", "note")
    answer = await browser.post(f"/desk/cases/{other}", data={**form.fields, "action": "take"})
    assert (answer.status_code, whats(office)) == (403, [])


async def test_what_is_missing_is_said_and_what_was_typed_stands(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "take")
    for action, fields, said in (
        ("note", {"note": "  "}, "Skriv noten"),
        ("close", {"note": "Bedre nu."}, "Vælg, hvordan det gik."),
        ("hand_over", {"note": "Bedre nu.", "to": "999"}, "Vælg, hvem"),
        ("explode", {"note": "Bedre nu."}, "Tryk på en af knapperne."),
        ("note", {"note": "x" * 4001}, "for lang"),
    ):
        answer = await browser.press(case, action, **fields)
        assert answer.status_code == 422
        page = read(answer)
        assert said in page.text
        kept = [form.fields["note"] for form in page.forms if "note" in form.fields]
        assert kept == [fields["note"].strip()]
    assert whats(office) == ["taken"]


async def test_handing_over_gives_the_case_to_a_named_person(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    to = office.ids[Role.leader]
    await browser.press(case, "hand_over", to=str(to), note="Jeg har ferie.")
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "Mette gav sagen til Birgit." in page.text
    assert "Sagen er givet videre." in page.text
    assert to in {row.person_id for row in office.rows(Outgoing)}


async def test_a_false_alarm_closes_the_case_and_says_so(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "not_a_risk")
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "Sagen er lukket. Tak." in page.text
    assert "Falsk alarm" in page.text


async def test_a_cpr_number_is_taken_out_of_a_note(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "note", note="Amina, 010190-1234, vil gerne mødes.")
    page = read(await browser.get(f"/desk/cases/{case}"))
    assert "1234" not in page.text
    assert "vil gerne mødes" in page.text
    assert "taget ud af noten" in page.text


async def test_when_our_own_code_fails_the_note_stands_and_it_is_said(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, browser = await office.case(), await office.signed_in()
    form = await browser.form(f"/desk/cases/{case}", "note")

    def broken(turn: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr("bot.turns.take", broken)
    data = {**form.fields, "action": "note", "note": "Min note"}
    answer = await browser.post(form.action, data=data)
    assert answer.status_code == 500
    assert "Noget gik galt" in read(answer).text
    kept = [f.fields["note"] for f in read(answer).forms if "note" in f.fields]
    assert kept == ["Min note"]
    assert len(office.rows(DeadLetter)) == 1


async def test_the_arrival_is_named_after_the_session_and_the_form(office: Office) -> None:
    case, browser = await office.case(), await office.signed_in()
    await browser.press(case, "take")
    (key,) = [row.key for row in office.rows(Handled) if row.key.startswith("desk:")]
    assert browser.cookies[COOKIE] not in key


async def test_a_press_on_a_page_that_is_out_of_date_is_shown_what_changed(office: Office) -> None:
    """Also one that could still be done: what it was meant for is not there any more."""
    case = await office.case()
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    old = await soeren.form(f"/desk/cases/{case}", "note")
    await mette.press(case, "take")
    late = await soeren.post(old.action, data={**old.fields, "action": "not_a_risk"})
    assert (late.status_code, whats(office)) == (409, ["taken"])
    assert "Mette tog sagen." in read(late).text


async def test_a_note_stands_when_the_case_was_closed_meanwhile(office: Office) -> None:
    case = await office.case()
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    old = await soeren.form(f"/desk/cases/{case}", "note")
    await mette.press(case, "not_a_risk")
    data = {**old.fields, "action": "note", "note": "Min note"}
    late = await soeren.post(old.action, data=data)
    assert late.status_code == 409
    assert "Mette lukkede sagen: Falsk alarm." in read(late).text
    assert "Min note" in read(late).text
