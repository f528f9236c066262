"""However a restore ends, there is one whole database; and a backup of an older version is of
this one afterwards."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage import migrate, people
from storage.archive import Backup
from storage.migrate import newest, upgrade, version
from storage.restore import Order, restore
from storage.store import Store
from storage.vault import Vault
from tests.storage.backups import KEY, TAKEN, agree, backed_up, everything, opened, put_back
from tests.storage.conftest import NOW
from tests.storage.migrations import contents, with_more

KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from storage import restore, whole
from storage.archive import Backup
from storage.vault import Vault

url, file, where, last = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
moments = 0

def moment(*_):
    global moments
    moments += 1
    if moments == last:
        os.kill(os.getpid(), signal.SIGKILL)

class Looks:
    def __contains__(self, status):
        moment()
        return True

progress = moment if where == "filling" else lambda done, total: None
if where == "putting in place":
    whole.PAGES, whole.NO_ERROR = 1, Looks()
with Backup(file) as backup:
    order = restore.Order(url, backup, Vault([b"k" * 32]), (), datetime.now(UTC))
    restore.restore(order, progress, lambda before: None)
print("it came to its end", moments)
"""


@pytest.mark.parametrize("moment", [35, 50])
def test_a_kill_while_it_is_filled_leaves_the_old_database(
    kept: Path, store: Store, database_url: str, moment: int
) -> None:
    store.close()
    survives(database_url, kept, "filling", moment)


@pytest.mark.parametrize("moment", [1, 30])
def test_a_kill_while_it_takes_its_place_leaves_the_old_database(
    sqlite_url: str, tmp_path: Path, moment: int
) -> None:
    """SQLite: page by page, and yet all or nothing. On PostgreSQL it is the server's commit."""
    kept = tmp_path / "kept.zip"
    backed_up(sqlite_url, kept)
    survives(sqlite_url, kept, "putting in place", moment)


def survives(url: str, kept: Path, where: str, moment: int) -> None:
    """Killed there, the newer database is as it was, and the next try puts the backup back."""
    with opened(url) as store, store.transaction(NOW) as tx:
        people.add_citizen(tx, "Nyere")
    before = everything(url)
    words = [sys.executable, "-c", KILLED, url, str(kept), where, str(moment)]
    ran = subprocess.run(words, capture_output=True, text=True)
    assert ran.returncode == -signal.SIGKILL, ran
    assert everything(url) == before
    put_back(url, kept)
    assert "Nyere" not in str(everything(url)["person"])


def test_a_stop_in_the_middle_leaves_the_old_one(
    kept: Path, store: Store, database_url: str
) -> None:
    with store.transaction(NOW) as tx:
        people.add_citizen(tx, "Nyere")
    store.close()
    before = everything(database_url)

    def stop(done: int, total: int) -> None:
        if done > total * 3 // 4:
            raise KeyboardInterrupt

    with Backup(kept) as backup, pytest.raises(KeyboardInterrupt):
        restore(Order(database_url, backup, Vault([KEY]), (), TAKEN), stop, agree)
    assert everything(database_url) == before
    left = {path.name for path in kept.parent.iterdir()}
    assert not {name for name in left if name.startswith(".")}, "nothing half done is left"


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
def test_a_backup_of_an_earlier_version_becomes_this_one(
    kept: Path, database_url: str, empty_urls: dict[str, str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, to: str,
) -> None:  # fmt: skip
    """The program of tomorrow reads the backup of today, and backs up the database of today
    before it migrates it."""
    today, before = newest(), contents(database_url)
    step = """
with op.batch_alter_table("person") as person:
    person.add_column(sa.Column("nickname", sa.String(), server_default="ny", nullable=False))
"""
    monkeypatch.setattr(migrate, "SCRIPTS", with_more(tmp_path, step))
    assert newest() != today
    again = tmp_path / "again.zip"
    assert backed_up(database_url, again).schema == today
    for path in (kept, again):
        url = empty_urls[to] if path == kept else f"sqlite:///{tmp_path / 'other.db'}"
        put_back(url, path)
        assert version(url) == newest()
        after = contents(url)
        assert {row.pop("nickname") for row in after["person"]} == {"ny"}  # type: ignore[attr-defined]
        assert {name: len(rows) for name, rows in after.items()} == {
            name: len(rows) for name, rows in before.items()
        }
    upgrade(database_url)
    assert version(database_url) == newest()
