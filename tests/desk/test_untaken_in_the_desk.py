"""A case that nobody took in a working day: said where it is read, counted once; and the second
case that an earlier release opened beside it can be read and closed as ever."""

from flows.facts import Role
from storage.learning import judged
from tests.desk.office import Office, read

SAID = "Ingen har taget sagen om Amina endnu."


async def test_each_page_that_shows_the_case_says_that_nobody_has_taken_it(office: Office) -> None:
    case = await office.case(colour="orange", outcome="untaken")
    browser = await office.signed_in()
    for path in (
        "/desk/", "/desk/cases", f"/desk/cases/{case}", f"/desk/citizens/{office.citizen}/cases",
    ):  # fmt: skip
        text = read(await browser.get(path)).text
        assert text.count(SAID) == 1, path
        assert "svære dage" in text, path


async def test_it_is_said_no_more_when_somebody_has_it_and_is_no_outcome(office: Office) -> None:
    case = await office.case(colour="orange", outcome="untaken")
    browser = await office.signed_in()
    await browser.press(case, "take")
    for path in ("/desk/", "/desk/cases", f"/desk/cases/{case}"):
        assert SAID not in read(await browser.get(path)).text
    await browser.press(case, "close", outcome="fine")
    assert "Resultat: Alt er fint" in read(await browser.get(f"/desk/cases/{case}")).text


async def test_an_open_case_is_not_counted_as_judged(office: Office) -> None:
    await office.case(colour="orange", outcome="untaken")
    now = office.clock.now()
    with office.parts.store.reading() as connection:
        assert judged(connection, now.replace(hour=0), now.replace(hour=23)) == {}


async def test_the_front_page_of_the_leader_counts_it_once(office: Office) -> None:
    await office.case(colour="orange", outcome="untaken")
    browser = await office.signed_in(Role.leader)
    assert "1 sag venter på, at nogen tager den." in read(await browser.get("/desk/office")).text


async def test_the_second_case_of_an_earlier_release_is_read_taken_and_closed(
    office: Office,
) -> None:
    case = await office.case("case_untaken", "followup", "orange")
    browser = await office.signed_in()
    text = read(await browser.get(f"/desk/cases/{case}")).text
    assert text.count(SAID) == 2  # why it is there, and the row of the log
    assert "Forslag: Åbn sagen, og aftal, hvem der ringer." in text
    assert SAID in read(await browser.get("/desk/cases")).text
    await browser.press(case, "take")
    await browser.press(case, "close", outcome="fine")
    assert "Resultat: Alt er fint" in read(await browser.get(f"/desk/cases/{case}")).text
