"""A backup that is not whole, or not ours to read, replaces nothing."""

import hashlib
import json
import os
import shutil
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from sqlalchemy import update

from storage.archive import BadBackup
from storage.store import Store
from storage.tables import Info, Words
from storage.vault import Vault
from tests.commands.life import Life
from tests.storage.backups import backed_up, everything, put_back
from tests.storage.conftest import NOW

ATTEMPTS = 32


def spoilt(kept: Path, name: str, change: Any) -> Path:
    """The same backup with one file of it changed, and the sums of the ZIP made right."""
    path = kept.with_name("spoilt.zip")
    with ZipFile(kept) as before, ZipFile(path, "w") as after:
        for member in before.namelist():
            content = before.read(member)
            after.writestr(member, change(content) if member == name else content)
    return path


def in_manifest(**values: Any) -> Any:
    return lambda content: json.dumps({**json.loads(content), **values}).encode()


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("manifest.json", in_manifest(schema="9999"), "version 9999"),
        ("manifest.json", in_manifest(format_version=2), "format 2"),
        ("manifest.json", in_manifest(format="other"), "not a backup"),
        ("manifest.json", in_manifest(tables=[]), "not those of version"),
        ("manifest.json", lambda content: b"[]", "not a backup"),
        ("tables/words.jsonl", lambda content: b"", "0 rows"),
        ("tables/words.jsonl", lambda content: content * 2, "2 rows"),
        ("tables/words.jsonl", lambda content: content.replace(b".kind", b".king"), "table words"),
        ("tables/person.jsonl", lambda content: content.replace(b"Amina", b"Anina"), "person"),
    ],
)  # fmt: skip
def test_a_changed_backup_replaces_nothing(
    kept: Path, database_url: str, name: str, change: Any, said: str
) -> None:
    before = everything(database_url)
    with pytest.raises(BadBackup, match=said) as refused:
        put_back(database_url, spoilt(kept, name, change))
    assert "nothing was changed" in str(refused.value)
    assert everything(database_url) == before


def test_rows_that_do_not_belong_together_replace_nothing(
    kept: Path, store: Store, database_url: str
) -> None:
    """Written so by somebody, with sums that fit: a citizen's words without the citizen."""
    before = everything(database_url)
    with ZipFile(kept) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        row = json.loads(archive.read("tables/words.jsonl"))
    line = json.dumps({**row, "citizen_id": 4711}).encode() + b"\n"
    for of in manifest["tables"]:
        if of["name"] == "words":
            of["sha256"] = hashlib.sha256(line).hexdigest()
    first = spoilt(kept, "tables/words.jsonl", lambda content: line)
    second = first.with_name("first.zip")
    first.rename(second)
    with pytest.raises(BadBackup, match="belong together"):
        put_back(
            database_url, spoilt(second, "manifest.json", lambda content: json.dumps(manifest))
        )
    assert everything(database_url) == before


def test_wherever_a_file_is_cut_or_changed_it_is_refused_or_whole(
    sqlite_url: str, migrated_sqlite: Path, tmp_path: Path
) -> None:
    seed = int(os.environ.get("SEED") or 20261123)
    file, target, refused = tmp_path / "spoilt.zip", tmp_path / "target.db", 0
    backed_up(sqlite_url, file)
    chance, whole, expected = Random(seed), file.read_bytes(), everything(sqlite_url)
    for attempt in range(ATTEMPTS):
        if attempt % 2:
            content = whole[: chance.randrange(len(whole))]
        else:
            place = chance.randrange(len(whole))
            wrong = whole[place] ^ (1 << chance.randrange(8))
            content = whole[:place] + bytes([wrong]) + whole[place + 1 :]
        file.write_bytes(content)
        shutil.copyfile(migrated_sqlite, target)
        try:
            put_back(f"sqlite:///{target}", file)
        except BadBackup:
            refused += 1
            assert not everything(f"sqlite:///{target}")["person"], (seed, attempt)
        else:  # a date in the ZIP's own list, say: every row is what it was
            assert everything(f"sqlite:///{target}") == expected, (seed, attempt)
    assert refused >= ATTEMPTS * 3 // 4, seed


def test_another_key_ring_replaces_nothing(kept: Path, database_url: str) -> None:
    before = everything(database_url)
    with pytest.raises(BadBackup, match="FODFAESTE_KEYS"):
        put_back(database_url, kept, key=b"o" * 32)
    assert everything(database_url) == before


def test_a_key_that_is_still_needed_is_missed(
    store: Store, life: Life, database_url: str, tmp_path: Path
) -> None:
    """A rotation that was stopped: the key check is new already, some words are not."""
    new = Vault([b"o" * 32])
    with store.transaction(NOW) as tx:
        tx.connection.execute(update(Info).values(value=new.seal("key check", "info.value")))
    backed_up(database_url, tmp_path / "kept.zip")
    with pytest.raises(BadBackup, match="not all of it"):
        put_back(database_url, tmp_path / "kept.zip", key=b"o" * 32)


def test_a_text_that_was_broken_before_does_not_keep_the_rest_away(
    store: Store, life: Life, database_url: str, empty_urls: dict[str, str], tmp_path: Path
) -> None:
    with store.transaction(NOW) as tx:
        tx.connection.execute(update(Words).values(text=tx.seal("x", "goal.text")))
    backed_up(database_url, tmp_path / "kept.zip")
    broken, _ = put_back(empty_urls["sqlite"], tmp_path / "kept.zip")
    assert broken == 1
    assert everything(empty_urls["sqlite"]) == everything(database_url)
