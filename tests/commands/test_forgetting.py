"""`export` and `erase`: everything about one person, and then nothing. No table is left out."""

import json
import re
from zipfile import ZipFile

import pytest
import typer
from sqlalchemy import LargeBinary, func, select
from sqlmodel import SQLModel

from bot.commands.export_words import HEADINGS
from bot.talks import Place, columns
from flows.memory import Memory
from flows.turn import Talk
from storage.belongings import COLUMNS, belongs, tables
from storage.store import Store
from storage.tables import ERASE, KEPT
from storage.vault import Vault
from tests.commands.life import NOW, SECRET, live

NOBODYS = {"handled": "keys of arrivals", "info": "the key check"}


@pytest.fixture
def store(database_url):
    opened = Store(database_url, Vault([b"k" * 32]))
    yield opened
    opened.close()


@pytest.fixture
def life(store, command):
    return live(store)


def test_no_table_with_a_person_in_it_is_forgotten_by_the_eraser():
    for table in SQLModel.metadata.sorted_tables:
        if table.name in NOBODYS:
            assert not table.foreign_keys, table.name
            continue
        assert table.name in COLUMNS, f"{table.name} is neither in ERASE nor in KEPT"
        leads = {
            column.name
            for column in table.columns
            if any(key.column.table.name == "person" for key in column.foreign_keys)
        }
        # A helper's open dialogue about somebody ends without being the citizen's own row.
        assert leads - {"about"} <= set(COLUMNS[table.name]), table.name
        assert table.name in HEADINGS, f"{table.name} has no Danish heading in an export"
    assert not set(ERASE) & set(KEPT)
    assert all(why for _, why in KEPT.values())


def test_an_export_holds_everything_opened(command, life):
    ran = command("export", life.citizen)
    assert ran.code == 0, ran.err
    name = f"person-{life.citizen}.zip"
    assert name in ran.out
    with ZipFile(name) as archive:
        data = json.loads(archive.read("data.json"))
        page = archive.read("data.html").decode()
    assert set(data) == {table.name for table in tables()}
    for table in tables():
        for column in table.columns:
            if isinstance(column.type, LargeBinary) and table.name != "placement":
                assert SECRET in json.dumps(data[table.name], ensure_ascii=False), table.name
    assert data["placement"][0]["wish"] == SECRET
    assert "digest" not in json.dumps(data)
    assert "<h2>Egne ord</h2>" in page
    assert f"Hej Amina. {SECRET}" in page


def test_a_helpers_export_tells_nothing_a_citizen_said(command, life):
    assert command("export", life.staff, "--to", "mette.zip").code == 0
    with ZipFile("mette.zip") as archive:
        said = archive.read("data.json").decode()
    assert "mette@kommunen.example" in said
    assert SECRET not in said
    assert "Amina" not in said


def test_an_export_says_in_words_what_was_asked_and_why(store, command, life):
    asked = (("start_wish", "2026-11-23", "wish"), ("gone_since", "2026-11-25", "wish"))
    place = Place(Talk(), Memory(prompted=asked, motivation_off=("people",)))
    with store.transaction(NOW) as tx:
        tx.move(life.citizen, columns(place, store.vault))
    assert command("export", life.citizen).code == 0
    with ZipFile(f"person-{life.citizen}.zip") as archive:
        page = archive.read("data.html").decode()
    assert "mandag 23. november: Hvad her ligner det lidt? Grund: Et ønske om job" in page
    assert "Folk på arbejdet" in page


def test_an_export_overwrites_nothing(command, life):
    assert command("export", life.citizen).code == 0
    ran = command("export", life.citizen)
    assert ran.code == 2
    assert "--to" in ran.err


def test_what_is_erased_is_gone_and_the_skeleton_stays(command, life, store):
    ran = command("erase", life.citizen, "--yes")
    assert ran.code == 0, ran.err
    with store.reading() as connection:
        for table in tables():
            left = connection.execute(select(table).where(belongs(table, life.citizen))).all()
            assert bool(left) == (table.name in KEPT), table.name
            for row in left:
                assert row._mapping.get("note") is None
        person = tables_row(connection, "person", life.citizen)
        case = connection.execute(select(SQLModel.metadata.tables["case"])).one()
    assert (person.name, person.phone, person.participation) == ("(slettet)", "", "stopped")
    assert person.forgotten_at is not None
    assert (case.state, case.open_key) == ("closed", None)
    assert re.search(r"1 +words\n", ran.out)
    assert "Amina" not in command("people", "list").out


def tables_row(connection, name, id_):
    table = SQLModel.metadata.tables[name]
    return connection.execute(select(table).where(table.c.id == id_)).one()


def test_a_helper_is_forgotten_and_the_citizen_is_not(command, life, store):
    assert command("erase", life.staff, "--yes").code == 0
    with store.reading() as connection:
        for name in ("words", "shift", "goal", "placement"):
            count = select(func.count()).select_from(SQLModel.metadata.tables[name])
            assert connection.execute(count).scalar_one() == 1, name
        assert tables_row(connection, "person", life.citizen).name == "Amina"
        assert tables_row(connection, "person", life.staff).name == "(slettet)"


def test_nobody_is_forgotten_by_mistake(command, life, monkeypatch):
    asked = []

    def no(question, *, abort):
        asked.append(question)
        raise typer.Abort

    monkeypatch.setattr("typer.confirm", no)
    ran = command("erase", life.citizen)
    assert (ran.code, ran.err) == (1, "Stopped; nothing more was done.\n")
    assert asked == [f"Forget Amina (citizen, number {life.citizen}) for ever? 1 open case(s) will "
                     "be closed."]  # fmt: skip
    assert "Amina" in command("people", "list").out


def test_the_forgotten_are_nobody(command, life):
    assert command("erase", life.citizen, "--yes").code == 0
    for words in (["erase", life.citizen, "--yes"], ["people", "invite", life.citizen]):
        ran = command(*words)
        assert ran.code == 2
        assert f"number {life.citizen}" in ran.err
    assert command("export", 4711).code == 2
