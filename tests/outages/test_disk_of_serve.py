"""The same with `serve` in a process of its own: the limit is the kernel's. A disk that is really
full needs a file system of its own, which only root may mount: in `make soak`.
"""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outages.serving import Serving, serving

PEOPLE = 5


def through_trouble(serve: Serving, reason: str, why: str) -> list[int]:
    """People write during the trouble; the operator is told. Who wrote."""
    people = [serve.stranger_writes() for _ in range(PEOPLE)]
    serve.until(lambda: serve.heard("database_trouble"))
    assert serve.heard("database_trouble")[0]["reason"] == reason
    status, state = serve.ready()
    assert status == 503
    assert why in state["why"][0]
    assert not any(serve.answers(person) for person in people)
    return people


def all_answered_once(serve: Serving, people: list[int]) -> None:
    serve.until(lambda: serve.heard("database_well"))
    serve.until(lambda: all(serve.answers(person) for person in people))
    serve.until(lambda: serve.ready()[0] == 200)
    assert told_twice(serve, people) == []


def told_twice(serve: Serving, people: list[int]) -> list[int]:
    """A stranger gets each sentence of the answer once."""
    answers = {person: serve.answers(person) for person in people}
    return [person for person, said in answers.items() if len(said) != len(set(said))]


def test_no_byte_can_be_written(tmp_path: Path, migrated_sqlite: Path) -> None:
    shutil.copyfile(migrated_sqlite, tmp_path / "fodfaeste.db")
    with serving(tmp_path, f"sqlite:///{tmp_path / 'fodfaeste.db'}") as serve:
        before = resource.prlimit(serve.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(serve.process.pid, resource.RLIMIT_FSIZE, (0, before[1]))
        people = through_trouble(serve, "disk_refuses", "disk refuses to write")
        resource.prlimit(serve.process.pid, resource.RLIMIT_FSIZE, before)
        all_answered_once(serve, people)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "none", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a file system of its own can be mounted only by root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.soak
def test_the_disk_is_full(small_disk: Path, migrated_sqlite: Path) -> None:
    shutil.copyfile(migrated_sqlite, small_disk / "fodfaeste.db")
    with serving(small_disk.parent, f"sqlite:///{small_disk / 'fodfaeste.db'}") as serve:
        filler = small_disk / "filler"
        for size in (1 << 16, 1 << 12, 1):  # down to the last byte
            with filler.open("ab", buffering=0) as file:
                try:
                    while file.write(bytes(size)):
                        pass
                except OSError:
                    pass
        # What the log of changes has already may be written again: until it has to grow.
        people = []
        while not serve.heard("database_trouble"):
            people.append(serve.stranger_writes())
            assert len(people) < 2000
        people += through_trouble(serve, "disk_full", "disk is full")
        filler.unlink()
        serve.until(lambda: serve.heard("database_well"))
        serve.until(lambda: all(serve.answers(person) for person in people))
        assert told_twice(serve, people) == []
