"""One portable file: everything that is in the database, at one moment, for both kinds."""

import hashlib
import json
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import insert
from sqlmodel import SQLModel

from storage import people
from storage.archive import Backup
from storage.backup import BATCH, take_backup
from storage.folder import table
from storage.migrate import WrongVersion, newest
from storage.shape import shapes
from storage.tables import Goal, Handled, Outgoing
from tests.commands.life import SECRET, Life
from tests.storage.backups import TAKEN, backed_up, everything, opened, put_back
from tests.storage.conftest import NOW

KINDS = ["sqlite", "postgresql"]


def test_every_table_and_column_is_in_a_backup() -> None:
    """The tables of a backup come from the migrations: what they make is what the program has."""
    made = {shape.name: set(shape.columns) for shape in shapes(newest())}
    assert made == {
        name: set(known.columns.keys()) for name, known in SQLModel.metadata.tables.items()
    }


@pytest.mark.parametrize("to", KINDS)
def test_a_backup_moves_everything_to_either_database(
    life: Life, database_url: str, empty_urls: dict[str, str], tmp_path: Path, to: str
) -> None:
    before, file = everything(database_url), tmp_path / "kept.zip"
    assert all(before.values()), "a table without a row proves nothing"
    manifest = backed_up(database_url, file)
    assert manifest.rows == sum(map(len, before.values()))
    put_back(empty_urls[to], file)
    assert everything(empty_urls[to]) == before
    again = tmp_path / "again.zip"
    assert backed_up(empty_urls[to], again).tables == manifest.tables, "the checksums agree as well"


def test_another_program_can_read_it_and_nobody_reads_the_words(
    life: Life, database_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "kept.zip"
    backed_up(database_url, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with ZipFile(file) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        contents = {
            t["name"]: archive.read(f"tables/{t['name']}.jsonl") for t in manifest["tables"]
        }
    assert (manifest["format"], manifest["format_version"]) == ("fodfaeste-backup", 1)
    assert (manifest["schema"], manifest["taken_at"]) == (newest(), "2026-11-23T12:00:00Z")
    for kept in manifest["tables"]:
        content = contents[kept["name"]]
        assert hashlib.sha256(content).hexdigest() == kept["sha256"]
        assert len(content.splitlines()) == kept["rows"]
        assert SECRET not in content.decode()
    amina = json.loads(contents["person"].splitlines()[1])
    assert (amina["name"], amina["forgotten_at"]) == ("Amina", None)
    assert amina["created_at"].endswith("Z")


def test_it_shows_one_moment_however_much_is_written_meanwhile(
    database_url: str, empty_urls: dict[str, str], tmp_path: Path
) -> None:
    """Every key has a message of the same transaction. More come with each batch that is read."""
    with opened(database_url) as store:
        with store.transaction(NOW) as tx:
            citizen, body = people.add_citizen(tx, "Amina"), tx.seal("x", "outgoing.body")
        written = 0

        def write(*_: int) -> None:
            nonlocal written
            with store.transaction(NOW) as tx:
                keys = [f"tg:1:{written + n}" for n in range(BATCH // 4)]
                written += len(keys)
                tx.first_times(keys)
                for key in keys:
                    tx.add(Outgoing, person_id=citizen, lane=1, turn=key, created_at=NOW, body=body)

        for _ in range(10):
            write()
        take_backup(database_url, tmp_path / "kept.zip", TAKEN, write)
    put_back(empty_urls["sqlite"], tmp_path / "kept.zip")
    found = everything(empty_urls["sqlite"])
    keys = {row[0] for row in found["handled"]}
    turn = list(table(Outgoing).columns.keys()).index("turn")
    assert keys == {row[turn] for row in found["outgoing"]}
    assert 10 * BATCH // 4 <= len(keys) < written, "it was written to while the backup was made"


def test_memory_holds_no_table(database_url: str, tmp_path: Path) -> None:
    """Ten times the rows, not ten times the memory: what is read is let go of."""
    import tracemalloc

    def peak(rows: int) -> int:
        with opened(database_url) as store, store.transaction(NOW) as tx:
            more = [{"key": f"{rows}:{n}:{'x' * 400}", "at": NOW} for n in range(rows)]
            tx.connection.execute(insert(table(Handled)), more)
        del more
        tracemalloc.start()
        backed_up(database_url, tmp_path / f"{rows}.zip")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    backed_up(database_url, tmp_path / "first.zip")  # what is imported once
    few, many = peak(2 * BATCH), peak(20 * BATCH)
    assert many < 2 * few + 1_000_000, (few, many)


def test_a_file_that_stops_half_way_is_no_file(
    life: Life, database_url: str, tmp_path: Path
) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    folder = tmp_path / "backups"
    folder.mkdir()
    with pytest.raises(KeyboardInterrupt):
        take_backup(database_url, folder / "kept.zip", TAKEN, stop)
    assert list(folder.iterdir()) == []


def test_an_unknown_database_is_not_backed_up(unmigrated_url: str, tmp_path: Path) -> None:
    with pytest.raises(WrongVersion):
        backed_up(unmigrated_url, tmp_path / "kept.zip")
    assert not (tmp_path / "kept.zip").exists()


FULL = """
import sys, resource
from datetime import datetime, UTC
from pathlib import Path
from storage.backup import NotWritten, take_backup
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    take_backup(sys.argv[1], Path(sys.argv[2]), datetime.now(UTC), lambda done, total: None)
except NotWritten as error:
    print(error)
"""


def test_a_full_disk_is_said_and_leaves_nothing(database_url: str, tmp_path: Path) -> None:
    with opened(database_url) as store, store.transaction(NOW) as tx:
        citizen = people.add_citizen(tx, "Amina")
        for number in range(2_000):
            sealed = tx.seal(f"{number}", "goal.text")
            tx.add(Goal, citizen_id=citizen, text=sealed, at=NOW + timedelta(seconds=number))
    folder = tmp_path / "backups"
    folder.mkdir()
    words = [sys.executable, "-c", FULL, database_url, str(folder / "kept.zip")]
    ran = subprocess.run(words, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(f"{folder / 'kept.zip'} could not be written (")
    assert ran.stderr == ""
    assert list(folder.iterdir()) == []


def test_an_older_copy_stays_until_the_new_one_is_complete(
    life: Life, database_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "kept.zip"
    backed_up(database_url, file)
    before = file.read_bytes()

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_backup(database_url, file, TAKEN, stop)
    assert file.read_bytes() == before
    with Backup(file) as kept:
        assert kept.manifest.taken_at == TAKEN
