"""`backup`, `restore` and `migrate` as an operator uses them, also beside a running `serve`."""

import json
import re
import signal
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import typer
from sqlalchemy import text

from storage import rekey
from storage.archive import Backup
from storage.migrate import newest
from storage.retention import Statement
from storage.store import Store
from storage.tables import Handled, Session
from storage.vault import Vault
from storage.whole import Serving, alone
from tests.commands.conftest import KEY as KEY_TEXT
from tests.commands.conftest import OTHER_KEY
from tests.commands.life import NOW, live
from tests.commands.test_serve import (
    PATIENCE,
    free_port,
    given,
    start,
    telegram,
    until_ready,
)
from tests.local.phone import ask
from tests.storage.backups import everything, tables_in

__all__ = ["start", "telegram"]
KEY = b"k" * 32


@pytest.fixture
def lived(command, database_url):
    """Somebody with a row in every table, and the key check."""
    assert command("people", "list").code == 0
    store = Store(database_url, Vault([KEY]))
    life = live(store)
    store.close()
    return life


def test_a_backup_says_what_is_in_it_and_how_to_keep_it(command, lived):
    ran = command("backup", "kept.zip")
    assert (ran.code, ran.err) == (0, "")
    with Backup(Path("kept.zip")) as kept:
        rows, tables = kept.manifest.rows, len(kept.manifest.tables)
    assert ran.out.startswith(
        f"{rows} rows of {tables} tables (version {newest()}) are in kept.zip,"
    )
    assert "the keys somewhere else" in ran.out


def test_a_backup_overwrites_nothing_unless_told(command, lived):
    assert command("backup", "kept.zip").code == 0
    before = Path("kept.zip").read_bytes()
    ran = command("backup", "kept.zip")
    assert ran.code == 2
    assert "--force" in ran.err
    assert Path("kept.zip").read_bytes() == before
    assert command("backup", "kept.zip", "--force").code == 0
    Path("folder").mkdir()
    assert command("backup", "folder", "--force").code == 2


def test_a_backup_that_cannot_be_written_says_why(command, lived):
    ran = command("backup", "not/there.zip")
    assert ran.code == 1
    assert ran.err.startswith("not/there.zip could not be written (no such file or directory)")
    assert ran.err.count("\n") == 1


def test_a_database_without_tables_is_not_backed_up(call, settings, unmigrated_url):
    settings(database=unmigrated_url)
    ran = call("backup", "kept.zip")
    assert ran.code == 1
    assert "run_bot.py migrate" in ran.err
    assert not Path("kept.zip").exists()


def test_there_and_back(command, lived, database_url, settings, empty_urls):
    assert command("backup", "kept.zip").code == 0
    for url in empty_urls.values():
        settings(database=url)
        ran = command("restore", "kept.zip")
        assert (ran.code, ran.err) == (0, ""), ran
        assert "rows are back, as they were at" in ran.out
        assert "`erase` them now" in ran.out, "an empty database knows of no erasure"
        assert "Amina" in command("people", "list").out


def test_what_is_due_to_be_forgotten_is_not_back_for_a_day(command, lived, database_url):
    """The life was lived in 2026 and its links and keys are over."""
    assert command("backup", "kept.zip").code == 0
    ran = command("restore", "kept.zip", "--yes")
    assert ran.code == 0, ran.err
    still = command("purge")
    assert still.out == "Nothing was due.\n"


def test_what_is_there_is_replaced_only_after_a_yes(command, lived, database_url, monkeypatch):
    assert command("backup", "kept.zip").code == 0
    command("people", "staff", "--role", "leader", "--name", "Nyere")
    asked = []

    def no(question, *, abort):
        asked.append(question)
        raise typer.Abort

    monkeypatch.setattr("typer.confirm", no)
    ran = command("restore", "kept.zip")
    assert (ran.code, ran.err) == (1, "Stopped; nothing more was done.\n")
    assert "(3 people) by the backup of" in asked[0]
    assert "Nyere" in command("people", "list").out
    ran = command("restore", "kept.zip", "--yes")
    assert ran.code == 0, ran.err
    assert "Nyere" not in command("people", "list").out


def test_who_was_erased_since_is_erased_again_and_it_is_said(command, lived):
    assert command("backup", "kept.zip").code == 0
    assert command("erase", lived.citizen, "--yes").code == 0
    ran = command("restore", "kept.zip", "--yes")
    assert ran.code == 0, ran.err
    assert re.search(r"1  people erased again\n", ran.out)
    assert "Amina" not in command("people", "list").out


def test_who_was_erased_is_named_when_the_database_is_gone(command, lived, settings, empty_urls):
    assert command("backup", "kept.zip").code == 0
    settings(database=empty_urls["sqlite"])
    ran = command("restore", "kept.zip", "--erased", lived.citizen, "--erased", 99)
    assert ran.code == 0, ran.err
    assert "Person 99 is not in the backup" in ran.out
    assert "Amina" not in command("people", "list").out


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "not a backup"), (b"Hej", "not a backup"), (b"PK\x03\x04" + b"x" * 900, "not a backup")],
)
def test_what_is_no_backup_is_one_sentence(command, lived, database_url, content, said):
    before = everything(database_url)
    Path("kept.zip").write_bytes(content)
    ran = command("restore", "kept.zip", "--yes")
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert everything(database_url) == before


def test_a_file_that_is_not_there_and_another_key_ring(command, lived, settings):
    assert "kept.zip cannot be used" in command("restore", "kept.zip").err
    assert command("backup", "kept.zip").code == 0
    settings(keys=OTHER_KEY)
    ran = command("restore", "kept.zip", "--yes")
    assert ran.code == 1
    assert "FODFAESTE_KEYS" in ran.err


def test_states_this_program_does_not_know_are_said_before(command, lived, database_url):
    store = Store(database_url, Vault([KEY]))
    with store.transaction(NOW) as tx:
        nothing = tx.seal("{}", "dialogue.sealed")
        tx.move(lived.citizen, {"flow": "surf", "state": "wave", "sealed": nothing})
    store.close()
    assert command("backup", "kept.zip").code == 0
    before = everything(database_url)
    ran = command("restore", "kept.zip", "--yes")
    assert ran.code == 1
    assert "surf.wave" in ran.err
    assert everything(database_url) == before


# --- beside a running serve -------------------------------------------------------------------


def ran(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Exit code and what was said on stderr."""
    _, err = process.communicate(timeout=PATIENCE)
    return process.returncode, err


def test_beside_a_running_serve_a_backup_is_made_and_nothing_is_replaced(
    start, telegram, database_url
):
    """Somebody writes all the while; restore and migrate wait for a stop."""
    settings = given(telegram, database_url)
    serving = start("serve", **settings)
    until_ready(settings, serving)
    amina = asked(telegram, "people", {"name": "Amina"})["user_id"]
    backing = start("backup", "kept.zip", **settings)
    while backing.poll() is None:
        asked(telegram, f"people/{amina}/messages", {"text": "hej"})
    assert ran(backing) == (0, "")
    assert ran(start("restore", "kept.zip", "--yes", **settings)) == (1, f"{Serving()}\n")
    serving.send_signal(signal.SIGTERM)
    assert serving.wait(PATIENCE) == 0
    assert ran(start("restore", "kept.zip", "--yes", **settings)) == (0, "")
    settings["listen"] = f"127.0.0.1:{free_port()}"
    until_ready(settings, start("serve", **settings))


def asked(telegram: str, what: str, of: dict[str, str]) -> dict[str, Any]:
    body = json.dumps(of).encode()
    answered = ask("POST", f"{telegram}/local/{what}", body, "application/json")
    assert answered.status == 200, answered.body
    return answered.body


def test_migrate_waits_for_a_stop(call, settings, unmigrated_url):
    settings(database=unmigrated_url)
    with alone(unmigrated_url):
        ran = call("migrate")
        assert (ran.code, ran.err) == (1, f"{Serving()}\n")
        assert not tables_in(unmigrated_url)
    assert call("migrate").code == 0


def test_migrate_does_not_touch_a_newer_database(command, database_url):
    store = Store(database_url, Vault([KEY]))
    with store.transaction(NOW) as tx:
        tx.connection.execute(text("UPDATE alembic_version SET version_num = 'of_tomorrow'"))
    store.close()
    ran = command("migrate")
    assert ran.code == 1
    assert "of_tomorrow" in ran.err
    assert "newer program" in ran.err


# --- stopped in the middle ----------------------------------------------------------------------


def test_a_rotation_that_is_stopped_goes_on_the_next_time(
    command, settings, lived, database_url, monkeypatch
):
    """Both keys stay in the ring until it has ended: meanwhile everything opens."""
    settings(keys=f"{OTHER_KEY},{KEY_TEXT}")
    before, page, pages = everything(database_url), rekey._page, 0

    def stops(*of: Any) -> Any:
        nonlocal pages
        pages += 1
        if pages == 9:
            raise KeyboardInterrupt
        return page(*of)

    with monkeypatch.context() as stopping:
        stopping.setattr(rekey, "_page", stops)
        ran = command("keys", "--rotate")
        assert (ran.code, ran.err) == (1, "Stopped; nothing more was done.\n")
    assert everything(database_url) != before, "some are sealed with the new key already"
    assert command("export", lived.citizen).code == 0, "and everything opens"
    assert command("keys", "--rotate").code == 0
    settings(keys=OTHER_KEY)
    assert command("export", lived.citizen, "--to", "after.zip").code == 0


def test_a_purge_that_is_stopped_has_forgotten_nothing(command, lived, database_url, monkeypatch):
    long_ago = NOW - timedelta(days=4000)
    store = Store(database_url, Vault([KEY]))
    with store.transaction(NOW) as tx:
        tx.add(Handled, key="old", at=long_ago)
        tx.add(Session, digest="old", person_id=lived.staff, created_at=long_ago, seen_at=long_ago)
    store.close()
    before, asked = everything(database_url), Statement.at
    done: list[Any] = []

    def stops(statement: Statement, known: Any) -> Any:
        done.append(statement)
        if len(done) == 3:  # the look, the old key, and now the old session
            raise KeyboardInterrupt
        return asked(statement, known)

    with monkeypatch.context() as stopping:
        stopping.setattr(Statement, "at", stops)
        assert command("purge").code == 1
    assert everything(database_url) == before
    assert command("purge").code == 0
    assert everything(database_url) != before
