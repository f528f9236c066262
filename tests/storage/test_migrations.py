"""Every earlier version can be brought to this one with its rows, and a step that dies leaves the
version before it."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import delete, insert, select, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from storage import migrate
from storage.engines import BrokenReferences
from storage.migrate import newest, require_newest, upgrade, version, versions
from tests.storage.backups import tables_in
from tests.storage.conftest import NOW
from tests.storage.migrations import ROWS, contents, fill, tables, with_more, written_to

CHANGES = """
op.create_table("extra", sa.Column("id", sa.Integer, primary_key=True))
op.execute("UPDATE person SET name = 'half done'")
"""
RAISES = CHANGES + "\nraise ZeroDivisionError"
WAITS = CHANGES + "\nimport signal\nprint('here', flush=True)\nsignal.pause()"
CHILD = """
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from storage import migrate
migrate.SCRIPTS = Path(sys.argv[2])
migrate.upgrade(sys.argv[1])
"""


def _as_now(table: str, row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A yes or no that became a list of roles (0010)."""
    if table == "condition" and isinstance(row["shared"], bool | int):
        return {**row, "shared": ["company_mentor"] if row["shared"] else []}
    return row


@pytest.mark.parametrize("earlier", versions())
def test_from_every_earlier_version_with_its_rows(unmigrated_url: str, earlier: str) -> None:
    upgrade(unmigrated_url, earlier)
    fill(unmigrated_url)
    before = contents(unmigrated_url)
    assert all(len(rows) == ROWS for rows in before.values())
    upgrade(unmigrated_url)
    require_newest(unmigrated_url)
    after = contents(unmigrated_url)
    for name, rows in before.items():
        if name in after:
            kept = set(rows[0]) & set(after[name][0])
            rows = [_as_now(name, row) for row in rows]
            assert [{c: row[c] for c in kept} for row in after[name]] == [
                {c: row[c] for c in kept} for row in rows
            ], name
    with written_to(unmigrated_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, SQLModel.metadata) == []


@pytest.mark.parametrize("earlier", versions())
def test_a_number_of_an_earlier_version_is_not_used_again(
    unmigrated_url: str, earlier: str
) -> None:
    """An arrival's key is alarm:<number>: also after its table was made anew by a migration."""
    upgrade(unmigrated_url, earlier)
    fill(unmigrated_url)
    with written_to(unmigrated_url) as connection:
        known = {table.name: table for table in tables(connection)}
        connection.execute(delete(known["alarm"]))
        connection.execute(delete(known["outgoing"]))
    upgrade(unmigrated_url)
    with written_to(unmigrated_url) as connection:
        named = {t.name: t for t in SQLModel.metadata.sorted_tables}
        values = {"person_id": 1, "what": "x", "due": NOW, "ref": "", "fence": 9}
        connection.execute(insert(named["alarm"]), values)
        assert connection.execute(select(named["alarm"].c.id)).scalar() == ROWS + 1


def migrate_with(monkeypatch: pytest.MonkeyPatch, scripts: Path) -> None:
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)


@pytest.fixture
def filled(database_url: str) -> str:
    fill(database_url)
    return database_url


def as_before(url: str, before: object) -> None:
    """Nothing of the step that died is there, and the program goes on with it."""
    assert "extra" not in tables_in(url)
    assert contents(url) == before


def test_a_step_that_raises_leaves_the_version_before(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(filled)
    with monkeypatch.context() as other:
        migrate_with(other, with_more(tmp_path, RAISES))
        with pytest.raises(ZeroDivisionError):
            upgrade(filled)
    assert version(filled) == newest()
    require_newest(filled)
    as_before(filled, before)


def test_the_steps_before_it_stay(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = "op.execute(\"UPDATE person SET phone = 'first'\")"
    migrate_with(monkeypatch, with_more(tmp_path, first, RAISES))
    reached: list[str] = []
    with pytest.raises(ZeroDivisionError):
        upgrade(filled, tell=reached.append)
    assert version(filled) == "test1"
    assert reached == ["test1"]
    assert {row["phone"] for row in contents(filled)["person"]} == {"first"}
    assert {row["name"] for row in contents(filled)["person"]} != {"half done"}


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_kill_in_the_middle_leaves_the_version_before(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    before = contents(filled)
    scripts = with_more(tmp_path, WAITS)
    words = [sys.executable, "-c", CHILD, filled, str(scripts)]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "here\n", child.communicate()
    child.send_signal(number)
    child.communicate()
    assert child.returncode != 0
    require_newest(filled)
    as_before(filled, before)
    # And the next try, with the step mended, goes through.
    migrate_with(monkeypatch, with_more(tmp_path / "mended", CHANGES))
    upgrade(filled)
    assert version(filled) == "test1"
    assert {row["name"] for row in contents(filled)["person"]} == {"half done"}


def test_a_table_that_others_refer_to_can_be_made_anew(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite changes a table by copying it and dropping the old one."""
    remade = """
with op.batch_alter_table("person") as person:
    person.alter_column("phone", existing_type=sa.String(), nullable=True)
    person.add_column(sa.Column("nickname", sa.String(), server_default="", nullable=False))
"""
    before = contents(filled)
    migrate_with(monkeypatch, with_more(tmp_path, remade))
    upgrade(filled)
    after = contents(filled)
    assert [row.pop("nickname") for row in after["person"]] == [""] * ROWS  # type: ignore[attr-defined]
    assert after == before
    with pytest.raises(IntegrityError), written_to(filled) as connection:
        connection.execute(text("DELETE FROM person"))  # they are still referred to


def test_a_step_that_tears_rows_apart_is_undone(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(filled)
    torn = 'op.execute("DELETE FROM person WHERE id = 1")'
    migrate_with(monkeypatch, with_more(tmp_path, torn))
    with pytest.raises((BrokenReferences, IntegrityError)):
        upgrade(filled)
    assert contents(filled) == before
