"""What is different on the two databases, and what must not be."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.engines import InUse, only_process, reading_engine, try_lead, writing_engine
from storage.store import Store
from storage.vault import Vault
from tests.databases import PostgreSQL


def test_a_second_process_on_one_sqlite_file_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    first = only_process(url)
    assert first is not None
    with pytest.raises(InUse, match="PostgreSQL"):
        only_process(url)
    first.close()
    again = only_process(url)
    assert again is not None
    again.close()


def test_postgresql_serves_any_number() -> None:
    assert only_process("postgresql+psycopg://x/y") is None


def test_a_reading_connection_cannot_write(database_url: str) -> None:
    engine = reading_engine(database_url)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(text("DELETE FROM handled"))
    engine.dispose()


def test_foreign_keys_hold(database_url: str) -> None:
    engine = writing_engine(database_url)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO invite (digest, person_id, expires_at) VALUES ('x', 999, '2026-01-01')"
            )
        )
    engine.dispose()


def test_of_two_who_want_to_lead_one_does(postgresql: PostgreSQL, migrated_postgresql: str) -> None:
    postgresql.create("leads", like=migrated_postgresql)
    url = postgresql.url("leads")
    first, second = Store(url, Vault([b"k" * 32])), Store(url, Vault([b"k" * 32]))
    lead = first.try_lead("sender telegram")
    assert lead is not None
    assert second.try_lead("sender telegram") is None
    other = second.try_lead("sender mail")
    assert other is not None
    other.release()
    lead.release()
    taken_over = second.try_lead("sender telegram")
    assert taken_over is not None
    assert taken_over.holds()
    with first.engine.begin() as c:
        c.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
        )
    assert not taken_over.holds()
    taken_over.release()
    for store in (first, second):
        store.close()
    postgresql.drop("leads")


def test_on_sqlite_the_only_process_leads() -> None:
    lead = try_lead(None, "sender telegram")
    assert lead is not None
    assert lead.holds()
    lead.release()
