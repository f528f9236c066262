"""No page of the desk asks the database once more for each row it shows: as many statements with
ten citizens as with sixty, whoever reads it. And a long list is looked through a sheet at a time.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.batches import Batches
from bot.parts import Parts
from storage import people
from storage.tables import DeadLetter, Duty, Handover, Leave
from storage.tx import Tx
from tests.bench.desk import sign_in
from tests.bench.every import addresses, known, url_of
from tests.bench.lived import live_in
from tests.bench.office import furnished
from tests.desk.office import MONDAY, Browser, application, read

FEW, MANY = 10, 60
HANDOVER = "/desk/people/handover"


async def test_a_page_asks_as_much_about_ten_citizens_as_about_sixty(tmp_path: Path) -> None:
    few = await asked(tmp_path / "few.db", FEW)
    many = await asked(tmp_path / "many.db", MANY)
    assert len(few) > 60  # each address, for a caseworker and for the leader
    assert {page: (few[page], many[page]) for page in few if few[page] != many[page]} == {}


async def test_a_long_list_of_placements_is_turned_over_and_names_everybody_once(
    tmp_path: Path,
) -> None:
    async with office(tmp_path / "many.db", MANY) as (_, _, (browser, _), _):
        first = read(await browser.get("/desk/placements"))
        assert "Side 1 af 2" in first.text
        assert "?page=2" in {of.get("href") for _, of in first.tags}
        second = read(await browser.get("/desk/placements?page=2"))
        named = [*aliases(first.text), *aliases(second.text)]
        assert sorted(named) == [f"Alias {n:04}" for n in range(MANY)]
        assert "Side 2 af 2" in read(await browser.get("/desk/placements?page=99")).text
        assert "Venter på dit svar" in first.text
        assert "Venter på dit svar" not in second.text  # those who wait stand first


def aliases(text: str) -> list[str]:
    """A name stands before its workplace."""
    words = text.split()
    three = zip(words, words[1:], words[2:], strict=False)
    return [f"{a} {b}" for a, b, c in three if a == "Alias" and c == "Arbejdsplads"]


async def asked(path: Path, citizens: int) -> dict[tuple[str, int], int]:
    """Address and whose it is → how many statements."""
    found = {}
    async with office(path, citizens) as (parts, batches, browsers, readers):
        for number, (browser, reader) in enumerate(zip(browsers, readers, strict=True)):
            about = known(parts, reader)[0]
            for address in addresses(parts, batches):
                url = url_of(address, about)
                await browser.get(url)  # what is read once for all is read now
                with counted() as statements:
                    response = await browser.get(url)
                if response.status_code == 200:
                    found[address, number] = len(statements)
    return found


@contextmanager
def counted() -> Iterator[list[str]]:
    found: list[str] = []

    def heard(_: Any, __: Any, statement: str, *rest: Any) -> None:
        if statement.startswith("SELECT"):
            found.append(statement)

    event.listen(Engine, "before_cursor_execute", heard)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", heard)


@asynccontextmanager
async def office(
    path: Path, citizens: int
) -> AsyncIterator[tuple[Parts, Batches, list[Browser], list[int]]]:
    """Two caseworkers who each follow all of them, the second of whom and the leader are signed
    in; and of everything that is no citizen as many more."""
    parts, workers, leader = furnished(f"sqlite:///{path}", citizens, 2)
    live_in(parts, workers, leader)
    with parts.store.transaction(MONDAY) as tx:
        for n in range(citizens // 5):
            colleague(tx, n, leader)
    readers = [workers[1], leader]
    try:
        async with Batches(parts) as batches:
            app = application(parts, batches)
            async with Browser(app) as worker, Browser(app) as leads:
                await sign_in(parts, batches, [worker, leads], readers)
                yield parts, batches, [worker, leads], readers
    finally:
        parts.store.close()


def colleague(tx: Tx, n: int, leader: int) -> None:
    """Away today, on the duty list, about to hand over, and something of theirs was not taken."""
    id_ = people.add_staff(tx, "caseworker", f"Kollega {n}")
    today, entered = MONDAY.date(), {"entered_by": leader, "entered_at": MONDAY}
    tx.add(Leave, person_id=id_, first=today, last=today, deputy_id=leader, **entered)
    starts = MONDAY + timedelta(days=n)
    tx.add(Duty, person_id=id_, starts=starts, ends=starts + timedelta(hours=1), **entered)
    first = today + timedelta(days=7)
    tx.add(Handover, from_id=id_, to_id=leader, citizen_id=None, first=first, **entered)
    arrival = tx.seal("{}", "deadletter.arrival")
    tx.add(DeadLetter, key=f"k{n}", person_id=id_, arrival=arrival, trace="x", at=MONDAY)


async def test_who_would_go_is_asked_in_one_look_however_many(tmp_path: Path) -> None:
    few = await to_see_who_goes(tmp_path / "few.db", FEW)
    assert await to_see_who_goes(tmp_path / "many.db", MANY) == few


async def to_see_who_goes(path: Path, citizens: int) -> int:
    """Statements of the look before a handover."""
    async with office(path, citizens) as (parts, _, (browser, _), (giver, _)):
        with parts.store.transaction(MONDAY) as tx:
            taker = people.add_staff(tx, "caseworker", "Kirsten")
        page = read(await browser.get(HANDOVER))
        form = next(form for form in reversed(page.forms) if form.action == HANDOVER)
        wanted = {"from": str(giver), "to": str(taker), "action": "preview"}
        with counted() as statements:
            seen = await browser.post(HANDOVER, data={**form.fields, **wanted})
        assert f"{citizens} borgere går til Kirsten" in read(seen).text
        return len(statements)
