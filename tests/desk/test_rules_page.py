"""The page of a citizen's rules: shown in words, agreed after four weeks, noted with a name."""

from datetime import timedelta

import httpx
import pytest

from bot.talks import Place, columns
from flows.facts import Role
from flows.memory import Memory
from flows.turn import Talk
from storage.tables import Noted, Outgoing, ReadLog
from storage.vault import Vault
from tests.desk.office import Browser, Office, read

FOUR_WEEKS = 28  # days after the first day, a Monday


def address(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/signals"


async def press(office: Office, browser: Browser, note: str, **values: str) -> str:
    """What the page says afterwards."""
    sealed = _sealed(await browser.get(address(office)))
    fields = {f"value:{name}": value for name, value in values.items()}
    data = {**fields, "form": sealed, "note": note}
    done = await browser.post(address(office), data=data)
    assert done.status_code == 303
    return read(await browser.get(address(office))).text


def _sealed(response: httpx.Response) -> str:
    return next(
        f.fields["form"]
        for f in read(response).forms
        if "form" in f.fields and "logout" not in f.action
    )


async def after_four_weeks(office: Office, role: Role = Role.caseworker) -> Browser:
    office.later(days=FOUR_WEEKS)
    return await office.signed_in(role)


async def test_every_rule_stands_there_in_words_with_its_colour_and_first_move(office) -> None:
    browser = await office.signed_in()
    text = read(await browser.get(address(office))).text
    assert "Regler og opfølgning for Amina" in text
    assert "GUL 3 svære dage lige efter hinanden" in text
    assert "Ring, og spørg til ro og pauser." in text
    assert "Opstart" in text
    assert [row.what for row in office.rows(ReadLog)] == ["signals"]


async def test_a_noted_talk_is_kept_with_name_and_time(office) -> None:
    browser = await office.signed_in(Role.job_consultant)
    text = await press(office, browser, "contact")
    assert "Det er noteret." in text
    assert "Talt sammen (Hanne)" in text
    [row] = office.rows(Noted)
    assert (row.kind, row.by_id) == ("contact", office.ids[Role.job_consultant])
    assert office.clock.now() - row.at < timedelta(minutes=1)


async def test_a_double_press_is_one_note(office) -> None:
    browser = await office.signed_in()
    sealed = _sealed(await browser.get(address(office)))
    for _ in range(2):
        data = {"form": sealed, "note": "visit"}
        assert (await browser.post(address(office), data=data)).status_code == 303
    assert len(office.rows(Noted)) == 1


async def test_when_our_own_code_fails_it_is_not_said_to_be_done(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await office.signed_in()
    sealed = _sealed(await browser.get(address(office)))

    def broken(turn: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr("bot.turns.take", broken)
    answer = await browser.post(address(office), data={"form": sealed, "note": "visit"})
    assert answer.status_code == 500
    assert "Noget gik galt" in read(answer).text


async def test_before_four_weeks_nothing_can_be_agreed(office) -> None:
    browser = await office.signed_in()
    text = await press(office, browser, "threshold:hard_days", hard_days="4")
    assert "Det kan I først aftale fra mandag 21. december." in text
    assert "Grænser kan aftales fra mandag 21. december." in text
    assert office.rows(Noted) == []


async def test_after_four_weeks_it_is_kept_and_the_citizen_is_told(office) -> None:
    browser = await after_four_weeks(office)
    text = await press(office, browser, "threshold:hard_days", hard_days="4")
    assert "Det er noteret, og Amina får besked." in text
    assert "4 svære dage lige efter hinanden" in text
    assert "Aftalt grænse: 4 svære dage lige efter hinanden (Mette)" in text
    [row] = office.rows(Noted)
    assert (row.kind, row.about, row.value) == ("threshold", "hard_days", 4)
    [told] = [out for out in office.rows(Outgoing) if out.person_id == office.citizen]
    words = str(office.parts.store.vault.open_json(told.body, "outgoing.body"))
    assert "Du og {name} har aftalt" in words
    assert "svære dage" in words
    text = await press(office, browser, "give_up:hard_days")
    assert "3 svære dage lige efter hinanden" in text
    assert len(office.rows(Noted)) == 2


@pytest.mark.parametrize("value", ["1", "7", "0", "-2", "99", "mange", "٤", ""])
async def test_a_number_outside_the_bounds_is_refused(office, value: str) -> None:
    browser = await after_four_weeks(office)
    text = await press(office, browser, "threshold:hard_days", hard_days=value)
    assert "Vælg et tal fra 2 til 6." in text
    assert office.rows(Noted) == []


@pytest.mark.parametrize("rule", ["danger", "no_show", "first_absence", "nothing", "' or 1"])
async def test_danger_and_what_people_say_is_the_same_for_everybody(office, rule: str) -> None:
    browser = await after_four_weeks(office)
    text = await press(office, browser, f"threshold:{rule}", **{rule: "2"})
    assert "Den regel er ens for alle." in text
    assert office.rows(Noted) == []


async def test_a_consultant_notes_visits_and_agrees_on_nothing(office) -> None:
    browser = await after_four_weeks(office, Role.job_consultant)
    text = await press(office, browser, "threshold:hard_days", hard_days="4")
    assert "Det kan du ikke notere her. Spørg sagsbehandleren." in text
    assert office.rows(Noted) == []
    assert "Gem aftalen" not in text


async def test_an_agreement_about_safety_is_marked(office) -> None:
    from storage import people

    await office.write(lambda tx: people.add_condition(tx, office.citizen, "Hjelm på", shared=[]))
    browser = await office.signed_in()
    page = read(await browser.get(address(office)))
    mark = next(
        button["value"] for f in page.forms for button in f.buttons
        if button.get("value", "").startswith("safety:")
    )  # fmt: skip
    assert "Handler om sikkerhed: Hjelm på" in await press(office, browser, mark)
    assert office.rows(Noted)[0].value == 1


async def test_a_form_of_another_session_is_worth_nothing(office) -> None:
    mine, other = await office.signed_in(), await office.signed_in(Role.deputy)
    sealed = _sealed(await other.get(address(office)))
    answer = await mine.post(address(office), data={"form": sealed, "note": "contact"})
    assert answer.status_code == 403
    assert office.rows(Noted) == []


@pytest.mark.parametrize("who", ["999", "x", "1" * 30, "-1"])
async def test_nobody_and_somebody_elses_look_the_same(office, who: str) -> None:
    browser = await office.signed_in()
    assert (await browser.get(f"/desk/citizens/{who}/signals")).status_code == 404


def _vault(office: Office) -> Vault:
    return office.parts.store.vault


async def test_staff_read_what_was_asked_and_why_but_no_answer_and_no_will(office) -> None:
    """Why a prompt was chosen is readable where facts are read (issue 5); never a score of
    somebody's will, and not what they have turned off (requirement 18)."""
    asked = (("start_wish", "2026-11-23", "wish"), ("start_tired", "2026-11-25", "tired"))
    kept = columns(Place(Talk(), Memory(prompted=asked, motivation_off=("hard",))), _vault(office))
    await office.write(lambda tx: tx.move(office.citizen, kept))
    browser = await office.signed_in()
    text = read(await browser.get(address(office))).text
    assert "mandag 23. november: Hvad her ligner det lidt? Grund: Et ønske om job" in text
    assert text.index("Ingen kræfter tilbage") < text.index("Et ønske om job"), "newest first"
    assert "Når noget er svært" not in text


async def test_a_job_consultant_reads_what_is_shared_with_them_and_nothing_of_the_days(
    office: Office,
) -> None:
    """Requirement 48: conditions by the matrix; thresholds and reasons are the caseworker's."""
    from storage import people

    for text, shared in (("En stol ved vinduet", ["job_consultant"]), ("Få ad gangen", [])):
        await office.write(
            lambda tx, text=text, shared=shared: people.add_condition(
                tx, office.citizen, text, shared=shared
            )
        )
    mette = await after_four_weeks(office)
    assert "(Mette)" in await press(office, mette, "threshold:hard_days", hard_days="4")
    page = read(await mette.get(address(office)))
    hidden = next(
        button["value"] for f in page.forms for button in f.buttons
        if button.get("aria-label", "").endswith("Få ad gangen")
    )  # fmt: skip
    hanne = await office.signed_in(Role.job_consultant)
    text = read(await hanne.get(address(office))).text
    assert "En stol ved vinduet" in text
    assert "Få ad gangen" not in text
    assert "4 svære dage" not in text
    assert "3 svære dage lige efter hinanden" in text
    await press(office, hanne, hidden)
    assert [row.kind for row in office.rows(Noted)] == ["threshold"]
