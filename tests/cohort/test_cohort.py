"""A cohort lives some weeks, and the process is really killed (SIGKILL) at random, in the middle
of commits, sends and moments, and is away for a while. No case is late a minute after it is back
(tests/cohort/child.py looks after every moment), none is lost, none is there twice.

`SEED=… make soak` goes the same way again, save for where in a moment the kills fall.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.simulate.cohort import Size
from bot.simulate.simulation import quick_folder
from bot.simulate.world import JOURNAL
from storage.tables import Outgoing
from tests.cohort import child
from tests.cohort.reckoning import Books, reckon
from tests.seed import note, the_seed

ROOT = Path(__file__).parents[2]
EASTER = date(2027, 3, 15)  # holidays, and the change to summer time, lie in the weeks after it
A_WEEK = 10_000  # bytes of the journal for a placement-week, about
A_LIFE = (0.2, 1.7)  # of an even share, between two kills
MOST_CARDS = 25  # until the next fall
LONGEST_DOWN = 100  # minutes of its own time
PATIENCE = 600.0
COHORTS, PLACES, WEEKS, KILLS = 10, 250, 4, 12


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="cohort-", dir=quick_folder()) as made:
        yield Path(made)


def test_two_hundred_placement_weeks_and_three_kills(folder: Path) -> None:
    number = the_seed()
    seen = lives(folder, Size(100, 2, 3, EASTER), number, kills=3)
    note(seen)
    assert seen["cases"] > 20, seen
    assert seen["cards"] > 20, seen
    again = seen["repeated"] + seen["overtaken"]
    assert again >= 2, (
        f"two cards were in doubt: each comes again, unless its case moved on: {seen}"
    )


@pytest.mark.soak
def test_ten_thousand_placement_weeks() -> None:
    number, begun, total = the_seed(), time.monotonic(), Counter[str]()
    for cohort in range(COHORTS):
        with tempfile.TemporaryDirectory(prefix="cohort-", dir=quick_folder()) as made:
            size = Size(PLACES, WEEKS, 6, EASTER)
            try:
                seen = lives(Path(made), size, number + cohort, kills=KILLS)
            except AssertionError as wrong:
                raise AssertionError(f"cohort {cohort}, SEED={number}: {wrong}") from wrong
            total += seen
            note(f"cohort {cohort}, seed {number + cohort}: {seen}")
    note(f"{total}, {time.monotonic() - begun:.0f} seconds")
    assert total["placement-weeks"] >= 10_000
    assert total["red cases"] > 100
    assert total["repeated"] + total["overtaken"] > COHORTS, (
        "hardly a kill fell between a send and its mark"
    )


def lives(folder: Path, size: Size, number: int, kills: int) -> Counter[str]:
    rng = random.Random(number)
    plan = child.begin(folder, size, number)
    killed = lived = 0
    share = A_WEEK * size.citizens * size.weeks / (kills + 1)
    try:
        while not ended(folder):
            lived += 1
            kill_after = int(share * rng.uniform(*A_LIFE)) if killed < kills else 0
            down = rng.randrange(LONGEST_DOWN) if lived > 1 else 0
            falls = rng.randrange(1, MOST_CARDS) if kill_after and lived % 2 else 0
            killed += one_life(folder, lived, down, falls, 0 if falls else kill_after)
        world = child.world_of(folder)
        books = Books(world, world.post.done, plan.ends)
        try:
            repeated = reckon(books)
            return sums(books, repeated, killed)
        finally:
            child.leave(world)
    except AssertionError as wrong:
        to = ROOT / "build" / "cohort" / str(number)
        shutil.copytree(folder, to, dirs_exist_ok=True)
        raise AssertionError(f"SEED={number}, {killed} kills, kept in {to}: {wrong}") from wrong


def one_life(folder: Path, life: int, down: int, falls: int, kill_after: int) -> bool:
    """Whether it was killed: after so many cards, in the middle of sending one; or when the
    journal has grown by so much, wherever it was then."""
    grown, journal = size_of(folder) + kill_after, folder / JOURNAL
    log = folder / f"life-{life}.log"
    numbers = map(str, (life, down, falls))
    words = [sys.executable, "-m", "tests.cohort.child", str(folder), *numbers]
    with log.open("wb") as errors:
        process = subprocess.Popen(words, cwd=ROOT, stdout=errors, stderr=errors)
        try:
            end = time.monotonic() + PATIENCE
            while process.poll() is None:
                assert time.monotonic() < end, f"life {life} of {journal} never ended"
                if kill_after and size_of(folder) > grown:
                    process.kill()
                    process.wait()
                    return True
                time.sleep(0.003)  # looking costs the one who is looked at
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    if falls and process.returncode == -signal.SIGKILL:
        return True
    assert process.returncode == 0, log.read_text()[-3000:]
    return False


def size_of(folder: Path) -> int:
    journal = folder / JOURNAL
    return journal.stat().st_size if journal.exists() else 0


def ended(folder: Path) -> bool:
    journal = folder / JOURNAL
    if not journal.exists():
        return False
    with journal.open("rb") as file:
        file.seek(max(0, size_of(folder) - 100), os.SEEK_SET)
        last = file.read().splitlines()[-1]
    return last.startswith(b'["end"') and json.loads(last)[0] == "end"


def sums(books: Books, repeated: Counter[str], killed: int) -> Counter[str]:
    size, cases = books.world.plan.size, books.rows(child.Case)
    return Counter(
        {
            "placement-weeks": size.citizens * size.weeks,
            "kills": killed,
            "updates": books.post.updates,
            "messages": books.post.messages,
            "cases": len(cases),
            "red cases": sum(case.colour == "red" for case in cases),
            "cards": len(books.log("triggered")),
            "taken": len(books.log("taken")),
            "reopened": len(books.log("reopened")),
            "closed": len(books.log("closed")),
            "repeated": repeated.total(),
            # In doubt, and taken by whoever had it already: nobody is written to again.
            "overtaken": sum(
                row.code == "moved_on" and books.post.seen[row.id] > 0
                for row in books.rows(Outgoing)
            ),
        }
    )
