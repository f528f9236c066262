"""What our own code could not take: seen without words, tried again once, or put aside."""

from typing import Any

import pytest

import bot.turns
from bot.arrivals import Arrival
from bot.desk.door.sessions import COOKIE, Reader
from bot.letters import arrival_from, once_more, written
from flows.events import Rang, Wrote
from flows.facts import Role
from flows.understanding import hear
from storage import people
from storage.folder import table
from storage.numbers import letters_kept
from storage.retention import purge_all
from storage.tables import Case, DeadLetter, Link, Outgoing, ReadLog
from storage.tx import Tx
from tests.desk.office import MONDAY, Browser, Office, place, read

PAGE = "/desk/office/letters"
SECRET = "jeg vil ikke leve mere"


class Broken:
    """Our own code, while it is wrong."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def breaks(self) -> None:
        def fail(_: Any) -> None:
            raise RuntimeError(SECRET)

        self._patch.setattr(bot.turns, "take", fail)

    def mended(self) -> None:
        self._patch.undo()


@pytest.fixture
async def letter(office: Office, monkeypatch: pytest.MonkeyPatch) -> Broken:
    """Amina wrote something, and our code was wrong; now it is mended."""
    broken = Broken(monkeypatch)
    broken.breaks()
    await office.citizen_writes(SECRET)
    broken.mended()
    return broken


async def press(browser: Browser, action: str) -> Any:
    form = await browser.form(PAGE, "office/letters")
    return await browser.post(PAGE, data={**form.fields, "action": action})


async def test_the_page_says_what_it_was_without_a_word_of_it(
    office: Office, letter: Broken
) -> None:
    page = await (await office.signed_in(Role.leader)).get(PAGE)
    text = read(page).text
    assert "Amina skrev en besked." in text
    assert "mandag 23. november kl. 9" in text
    assert "RuntimeError" in text
    assert SECRET not in page.text


async def test_tried_again_it_happens_once_and_is_written_down(
    office: Office, letter: Broken
) -> None:
    leader = await office.signed_in(Role.leader)
    form = await leader.form(PAGE, "office/letters")
    assert office.rows(Case) == []
    messages = []
    for _ in range(2):  # a double click
        sent = await leader.post(PAGE, data={**form.fields, "action": "again"})
        assert sent.status_code == 303
        messages.append(len(office.rows(Outgoing)))
    assert [row.colour for row in office.rows(Case)] == ["red"]
    assert messages[0] == messages[1]
    assert office.rows(DeadLetter) == []
    logged = [row for row in office.rows(ReadLog) if row.what == "letter_again"]
    assert [(row.citizen_id, row.reader_id) for row in logged] == [
        (office.citizen, office.ids[Role.leader])
    ]
    assert "Intet er gået galt." in read(await leader.get(PAGE)).text


async def test_what_fails_again_stays_and_can_be_tried_later(
    office: Office, letter: Broken
) -> None:
    leader = await office.signed_in(Role.leader)
    letter.breaks()
    assert (await press(leader, "again")).status_code == 303
    assert "Det gik galt igen." in read(await leader.get(PAGE)).text
    [row] = office.rows(DeadLetter)
    assert row.key.startswith("again:tg:1:")
    letter.mended()
    await press(leader, "again")
    assert "Det lykkedes denne gang." in read(await leader.get(PAGE)).text
    assert office.rows(DeadLetter) == []


async def test_put_aside_asks_first(office: Office, letter: Broken) -> None:
    leader = await office.signed_in(Role.leader)
    asked = await press(leader, "aside")
    assert "Det kan fortrydes i et døgn. Så slettes det for altid." in read(asked).text
    [row] = office.rows(DeadLetter)
    [form] = [form for form in read(asked).forms if form.action == PAGE]
    assert (await leader.post(PAGE, data={**form.fields, "action": "confirm"})).status_code == 303
    assert "Intet er gået galt." in read(await leader.get(PAGE)).text
    assert "letter_aside" in {row.what for row in office.rows(ReadLog)}
    assert kept(office) == 0
    assert [one.arrival for one in office.rows(DeadLetter)] == [row.arrival]


def kept(office: Office) -> int:
    with office.parts.store.reading() as connection:
        return letters_kept(connection)


async def puts_aside(browser: Browser) -> None:
    [form] = [one for one in read(await press(browser, "aside")).forms if one.action == PAGE]
    await browser.post(PAGE, data={**form.fields, "action": "confirm"})


async def test_what_was_put_aside_is_taken_back_and_tried(office: Office, letter: Broken) -> None:
    leader = await office.signed_in(Role.leader)
    [was] = office.rows(DeadLetter)
    await puts_aside(leader)
    form = await leader.form(PAGE, "office/letters")
    said = []
    for _ in range(2):  # a double click
        await leader.post(PAGE, data={**form.fields, "action": "back"})
        said.append("Det ligger her igen." in read(await leader.get(PAGE)).text)
    assert said == [True, False]
    assert [row.key for row in office.rows(DeadLetter)] == [was.key]
    assert [row.what for row in office.rows(ReadLog)].count("letter_back") == 1
    await press(leader, "again")
    assert [row.colour for row in office.rows(Case)] == ["red"]
    assert office.rows(DeadLetter) == []


async def test_what_was_put_aside_is_not_tried_as_it_lies(office: Office, letter: Broken) -> None:
    leader = await office.signed_in(Role.leader)
    await puts_aside(leader)
    form = await leader.form(PAGE, "office/letters")
    for action in ("again", "confirm", "aside"):
        await leader.post(PAGE, data={**form.fields, "action": action})
    assert office.rows(Case) == []
    assert len(office.rows(DeadLetter)) == 1


async def test_after_a_day_it_is_gone_from_the_page_and_the_night_takes_it(
    office: Office, letter: Broken
) -> None:
    store, keep = office.parts.store, office.parts.policy.keep
    leader = await office.signed_in(Role.leader)
    await puts_aside(leader)
    office.later(hours=23)
    purge_all(store, keep, office.clock.now())
    leader = await office.signed_in(Role.leader)
    form = await leader.form(PAGE, "office/letters")
    office.later(hours=2)
    leader = await office.signed_in(Role.leader)
    assert "Lagt væk" not in read(await leader.get(PAGE)).text
    assert form.fields
    purge_all(store, keep, office.clock.now())
    assert office.rows(DeadLetter) == []


async def test_the_night_takes_none_that_nobody_put_aside(office: Office, letter: Broken) -> None:
    """Whatever its key is, and however it sorts: one that failed again begins with "again:"."""
    [first] = office.rows(DeadLetter)

    def more(tx: Tx) -> None:
        kept = {"person_id": None, "arrival": first.arrival, "trace": "", "at": tx.now}
        for key in ("again:tg:1:1", "0", "link:1"):
            tx.add(DeadLetter, key=key, **kept)

    await office.write(more)
    office.later(days=3)
    purge_all(office.parts.store, office.parts.policy.keep, office.clock.now())
    assert len(office.rows(DeadLetter)) == 4


async def test_somebody_elses_letter_is_not_taken_back(office: Office, letter: Broken) -> None:
    await puts_aside(await office.signed_in(Role.leader))
    await office.write(lambda tx: tx.connection.execute(table(Link).delete()))
    [row] = office.rows(DeadLetter)
    browser = await office.signed_in(Role.caseworker)
    assert "Fortryd" not in (await browser.get(PAGE)).text
    forged = Reader(0, "", "da", browser.cookies.get(COOKIE) or "").seal(
        "form", ["nonce", "letters", row.key]
    )
    await browser.post(PAGE, data={"form": forged, "action": "back"})
    assert [one.key for one in office.rows(DeadLetter)] == [row.key]


async def test_words_of_another_day_are_not_said_today(office: Office, letter: Broken) -> None:
    office.later(days=1)
    leader = await office.signed_in(Role.leader)
    text = read(await leader.get(PAGE)).text
    assert "Det er fra en anden dag og kan ikke prøves igen. Ring i stedet." in text
    assert (await press(leader, "again")).status_code == 422
    assert len(office.rows(DeadLetter)) == 1


async def test_a_caseworker_sees_those_of_her_own_citizens(office: Office, letter: Broken) -> None:
    def elsewhere(tx: Any) -> None:
        other = people.add_citizen(tx, "Bo")
        place(tx, other, {})
        about_bo = Arrival("tg:1:77", Wrote(hear(SECRET)), person=other)
        tx.add(
            DeadLetter, key=about_bo.key, person_id=other, trace="x (y.py:1)", at=tx.now,
            arrival=tx.seal(written(about_bo), "deadletter.arrival"),
        )  # fmt: skip

    await office.write(elsewhere)
    own = await office.signed_in(Role.caseworker)
    text = read(await own.get(PAGE)).text
    assert "Amina skrev en besked." in text
    assert "Bo skrev" not in text
    leader = await office.signed_in(Role.leader)
    page = read(await leader.get(PAGE))
    assert "Bo skrev en besked." in page.text


async def test_somebody_elses_letter_cannot_be_settled(office: Office, letter: Broken) -> None:
    """The form is of their own session; the letter is not theirs to see."""

    def mine_no_more(tx: Any) -> None:
        tx.connection.execute(table(Link).delete())

    await office.write(mine_no_more)
    [row] = office.rows(DeadLetter)
    browser = await office.signed_in(Role.caseworker)
    forged = Reader(0, "", "da", browser.cookies.get(COOKIE) or "").seal(
        "form", ["nonce", "letters", row.key]
    )
    for action in ("again", "confirm"):
        await browser.post(PAGE, data={"form": forged, "action": action})
    assert len(office.rows(DeadLetter)) == 1


async def test_a_letter_of_an_older_edition_can_only_be_put_aside(office: Office) -> None:
    def old(tx: Any) -> None:
        tx.add(
            DeadLetter, key="tg:1:5", person_id=office.citizen, trace="x", at=tx.now,
            arrival=tx.seal("Arrival(key='tg:1:5')", "deadletter.arrival"),
        )  # fmt: skip

    await office.write(old)
    text = read(await (await office.signed_in(Role.leader)).get(PAGE)).text
    assert "Noget med Amina." in text
    assert "Det er gemt af en ældre udgave" in text


@pytest.mark.parametrize(
    "event",
    [
        Wrote(hear("jeg er syg i dag, ring 12345678")),
        Rang("prompt", MONDAY, MONDAY, "x", 3),
    ],
)
def test_what_is_kept_is_what_came(event: Any) -> None:
    came = Arrival("tg:1:9", event, chat="100", person=3, alarm=4, callback="c", update_id=9)
    assert arrival_from(written(came)) == came
    again = once_more(came)
    assert (again.key, again.callback, again.alarm) == ("again:tg:1:9", "", None)
    assert again.event == came.event


def test_what_is_no_letter_is_not_read() -> None:
    for kept in ("", "[]", '{"kind": "Path", "with": {}}', '{"kind": "Arrival", "with": {}}', "7"):
        assert arrival_from(kept) is None
