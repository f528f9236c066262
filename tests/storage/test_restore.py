"""What is put back, and where it may go: numbers that are not used again, nobody who has been
forgotten, and nothing in the place of what is in use or somebody else's."""

import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, text, update

from storage import people
from storage.engines import only_process, reading_engine, writing_engine
from storage.erasure import NOBODY, erase
from storage.folder import table
from storage.migrate import newest, upgrade, version
from storage.restore import NotOurs
from storage.store import Store
from storage.tables import Alarm, Goal, Outgoing, Person, Words
from storage.tx import Tx
from storage.vault import Vault
from storage.whole import Serving, alone
from tests.commands.life import Life
from tests.storage.backups import KEY, backed_up, everything, opened, put_back, tables_in
from tests.storage.conftest import NOW

KINDS = ["sqlite", "postgresql"]
LATER = NOW + timedelta(hours=8)


def one(store: Store, of: Any, **where: Any) -> Any:
    query = select(table(of)).where(*(table(of).c[name] == value for name, value in where.items()))
    with store.reading() as connection:
        return connection.execute(query).first()


def plan(tx: Tx, life: Life, fence: int) -> None:
    tx.set_alarm(
        person_id=life.citizen, what="plan", due=LATER, ref="", fence=fence, not_after=None
    )


def say(tx: Tx, life: Life) -> None:
    body = tx.seal("x", "outgoing.body")
    tx.add(Outgoing, person_id=life.citizen, lane=1, created_at=NOW, body=body)


# --- numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize("to", KINDS)
def test_a_number_that_named_an_arrival_is_not_used_again(
    life: Life, store: Store, database_url: str, empty_urls: dict[str, str], tmp_path: Path, to: str
) -> None:
    """An alarm that rang is gone, and its key alarm:<number> is known as taken: the next one
    must have another number, or it would never ring."""
    with store.transaction(NOW) as tx:
        for _ in range(7):
            tx.add(
                Outgoing,
                person_id=life.citizen,
                lane=1,
                created_at=NOW,
                body=tx.seal("x", "outgoing.body"),
            )
        tx.set_alarm(
            person_id=life.citizen, what="plan", due=LATER, ref="", fence=1, not_after=None
        )
        tx.flush()
        last = tx.connection.execute(
            select(table(Alarm).c.id).order_by(table(Alarm).c.id.desc())
        ).scalar()
        tx.connection.execute(delete(Alarm))
        tx.connection.execute(delete(Outgoing))
    backed_up(database_url, tmp_path / "kept.zip")
    put_back(empty_urls[to], tmp_path / "kept.zip")
    with opened(empty_urls[to]) as after:
        with after.transaction(NOW) as tx:
            tx.set_alarm(
                person_id=life.citizen, what="plan", due=LATER, ref="", fence=2, not_after=None
            )
            tx.add(
                Outgoing,
                person_id=life.citizen,
                lane=1,
                created_at=NOW,
                body=tx.seal("x", "outgoing.body"),
            )
            tx.add(Goal, citizen_id=life.citizen, text=tx.seal("x", "goal.text"), at=NOW)
            people.add_citizen(tx, "Ny")
        assert one(after, Alarm).id == last + 1
        assert one(after, Outgoing).id == 9
    assert len(everything(empty_urls[to])["goal"]) == 2


# --- what was forgotten since ---------------------------------------------------------------


def test_who_was_erased_since_is_erased_again(
    kept: Path, life: Life, store: Store, database_url: str
) -> None:
    with store.transaction(LATER) as tx:
        erase(tx, life.citizen)
    store.close()
    _, again = put_back(database_url, kept)
    assert again.erased == [life.citizen]
    gone = one(store, Person, id=life.citizen)
    assert (gone.name, gone.forgotten_at) == (NOBODY, LATER)
    assert one(store, Words) is None
    assert one(store, Person, id=life.staff).name == "Mette"


def test_words_that_were_deleted_since_do_not_come_back(
    life: Life, store: Store, database_url: str, tmp_path: Path
) -> None:
    """SLET: the citizen asked for it, and stopped; what waited for them does not go out."""
    with store.transaction(NOW) as tx:
        tx.connection.execute(update(Outgoing).values(status="waiting"))
    kept = tmp_path / "kept.zip"
    backed_up(database_url, kept)
    with store.transaction(LATER) as tx:
        tx.connection.execute(update(Words).values(case_id=""))
        tx.forget_words(life.citizen)
        tx.change_person(life.citizen, participation="stopped")
    store.close()
    _, again = put_back(database_url, kept)
    assert (again.words, again.stopped) == (1, 1)
    assert one(store, Words) is None
    assert one(store, Person, id=life.citizen).participation == "stopped"
    assert one(store, Outgoing).status == "dropped"


def test_words_that_are_still_there_come_back(kept: Path, database_url: str) -> None:
    before = everything(database_url)
    _, again = put_back(database_url, kept)
    assert (again.words, again.stopped, again.erased) == (0, 0, [])
    assert everything(database_url) == before


def test_somebody_else_with_the_same_number_is_left_alone(
    kept: Path, life: Life, store: Store, database_url: str
) -> None:
    """The database that is replaced is another municipality's: its erasures mean nobody here."""
    with store.transaction(LATER) as tx:
        tx.connection.execute(update(Person).values(created_at=LATER))
        erase(tx, life.citizen)
    store.close()
    _, again = put_back(database_url, kept)
    assert (again.erased, again.words) == ([], 0)
    assert one(store, Person, id=life.citizen).name == "Amina"
    assert one(store, Words) is not None


def test_when_the_database_is_gone_the_erased_are_named(
    kept: Path, life: Life, empty_urls: dict[str, str]
) -> None:
    _, again = put_back(empty_urls["sqlite"], kept, erased=[life.citizen, 4711])
    assert (again.erased, again.unknown) == ([life.citizen], [4711])
    with opened(empty_urls["sqlite"]) as after:
        assert one(after, Person, id=life.citizen).name == NOBODY


# --- where it may go ------------------------------------------------------------------------


def test_somebody_elses_tables_are_never_dropped(kept: Path, unmigrated_url: str) -> None:
    engine = writing_engine(unmigrated_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE payroll (id INTEGER)"))
    for _ in range(2):
        with pytest.raises(NotOurs):
            put_back(unmigrated_url, kept)
        assert "payroll" in tables_in(unmigrated_url)
        engine.dispose()
    engine.dispose()


def test_one_foreign_table_among_ours_is_enough(
    kept: Path, store: Store, database_url: str
) -> None:
    with store.transaction(NOW) as tx:
        tx.connection.execute(text("CREATE TABLE payroll (id INTEGER)"))
    store.close()
    with pytest.raises(NotOurs):
        put_back(database_url, kept)
    assert "payroll" in tables_in(database_url)


def test_a_file_that_is_no_database_is_left_alone(kept: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Kære kommune " * 400)
    with pytest.raises(NotOurs):
        put_back(f"sqlite:///{letter}", kept)
    assert letter.read_text().startswith("Kære kommune")


def test_while_somebody_serves_nothing_is_replaced(
    kept: Path, store: Store, database_url: str
) -> None:
    before = everything(database_url)
    lock, lead = only_process(database_url), store.try_lead("sender telegram")
    with pytest.raises(Serving, match="stop every `serve`"):
        put_back(database_url, kept)
    assert everything(database_url) == before
    assert lead is not None
    lead.release()
    if lock is not None:
        lock.close()
    put_back(database_url, kept)


def test_of_two_at_once_one_is_refused(kept: Path, database_url: str) -> None:
    with alone(database_url), pytest.raises(Serving):
        put_back(database_url, kept)


def test_a_leader_of_another_database_on_the_server_does_not_matter(
    kept: Path, empty_urls: dict[str, str], postgresql: Any, migrated_postgresql: str
) -> None:
    postgresql.create("neighbour", like=migrated_postgresql)
    with closing(Store(postgresql.url("neighbour"), Vault([KEY]))) as neighbour:
        lead = neighbour.try_lead("sender telegram")
        assert lead is not None
        put_back(empty_urls["postgresql"], kept)
        lead.release()
    postgresql.drop("neighbour")


def test_who_reads_meanwhile_reads_what_was_there(
    kept: Path, migrated_sqlite: Path, tmp_path: Path
) -> None:
    """SQLite: the file stays the same file, and a reader its moment."""
    target = tmp_path / "target.db"
    shutil.copyfile(migrated_sqlite, target)
    engine = reading_engine(f"sqlite:///{target}")
    with engine.connect() as reader:
        count = text("SELECT count(*) FROM person")
        assert reader.execute(count).scalar() == 0
        put_back(f"sqlite:///{target}", kept)
        assert reader.execute(count).scalar() == 0
    with engine.connect() as reader:
        assert reader.execute(count).scalar() == 2
    engine.dispose()


def test_a_database_of_the_next_version_is_not_replaced(kept: Path, unmigrated_url: str) -> None:
    upgrade(unmigrated_url)
    engine = writing_engine(unmigrated_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'of_tomorrow'"))
    engine.dispose()
    with pytest.raises(NotOurs):
        put_back(unmigrated_url, kept)
    assert version(unmigrated_url) == "of_tomorrow" != newest()
