"""`migrate` and `keys`: the database is brought to this version, and to a new key."""

import re
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.clock import RealClock
from storage import migrate as migrations
from storage.rekey import rotate
from storage.sealed import place_of, sealed_columns
from storage.store import Store
from storage.vault import Vault
from tests.commands.conftest import KEY, OTHER_KEY
from tests.commands.life import live

ROOT = Path(__file__).parents[2]
OLD, NEW = b"k" * 32, b"o" * 32
PLACE = re.compile(r'"([a-z]+\.[a-z_]+)"')
USES = re.compile(r"\b(?:seal|open|seal_json|open_json)\(|^PLACE = ", re.MULTILINE)


def test_migrate_says_from_where_to_where(call, settings, unmigrated_url):
    settings(database=unmigrated_url)
    newest = migrations.newest()
    assert call("migrate").out == f"The database was empty and is of version {newest} now.\n"
    assert call("migrate").out == f"The database is of version {newest} already.\n"
    assert call("people", "list").code == 0


def test_every_sealed_column_is_sealed_with_its_own_place():
    """The key change opens a text with the name of its column: no other place may be used."""
    used = set()
    for package in ("bot", "storage"):
        for path in (ROOT / package).rglob("*.py"):
            lines = path.read_text(encoding="utf-8").splitlines()
            used |= {place for line in lines if USES.search(line) for place in PLACE.findall(line)}
    assert used == {place_of(column) for column in sealed_columns()}


@pytest.mark.parametrize("column", sealed_columns(), ids=place_of)
def test_a_table_with_sealed_words_has_one_key_to_page_by(column):
    assert len(column.table.primary_key.columns) == 1


def sealed(store):
    with store.reading() as connection:
        return {
            place_of(column): [
                value for value in connection.execute(select(column)).scalars() if value is not None
            ]
            for column in sealed_columns()
        }


def test_after_a_rotation_the_old_key_is_not_needed(command, settings, database_url):
    old = Store(database_url, Vault([OLD]))
    assert command("people", "list").code == 0  # writes the key check
    live(old)
    before = sealed(old)
    old.close()
    settings(keys=f"{OTHER_KEY},{KEY}")
    ran = command("keys", "--rotate")
    assert ran.code == 0, ran.err
    settings(keys=OTHER_KEY)
    assert command("people", "list").code == 0
    new = Store(database_url, Vault([NEW]))
    for place, values in sealed(new).items():
        assert len(values) == len(before[place])
        assert all(new.vault.open(value, place) for value in values), place
    new.close()
    assert "already" in command("keys", "--rotate").out


def test_a_rotation_needs_the_old_key(command, settings):
    assert command("people", "list").code == 0
    settings(keys=OTHER_KEY)
    ran = command("keys", "--rotate")
    assert ran.code == 1
    assert "FODFAESTE_KEYS" in ran.err


def test_what_a_turn_writes_meanwhile_is_not_overwritten(database_url, monkeypatch):
    before = Store(database_url, Vault([OLD]))
    live(before)
    before.close()
    store = Store(database_url, Vault([NEW, OLD]))
    (column,) = [one for one in sealed_columns() if place_of(one) == "words.text"]
    seal = store.vault.seal

    def slowly(text, place):
        with store.transaction(RealClock().now()) as tx:
            newer = seal("nyere", "words.text")
            tx.connection.execute(update(column.table).values(text=newer))
        return seal(text, place)

    monkeypatch.setattr(store.vault, "seal", slowly)
    rotate(store, RealClock().now, batch=1)
    (kept,) = sealed(store)["words.text"]
    assert store.vault.open(kept, "words.text") == "nyere"
    store.close()
