"""One life of a cohort that is killed and started again: `python -m tests.cohort.child FOLDER
LIFE DOWN FALLS`. The database, the journal and who is who lie in the folder.

`DOWN`: for so many minutes of its own time nobody was there. FALLS: it is killed the moment that
so many case cards have arrived in this life, before the last of them could be marked as sent.
"""

import asyncio
import json
import logging
import os
import signal
import sys
from dataclasses import asdict
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import and_, or_, select
from sqlmodel import col

from bot.simulate.cohort import Cohort, Size
from bot.simulate.habits import CitizenHabits, Habits, StaffHabits
from bot.simulate.post import Journal
from bot.simulate.running import StandingClock
from bot.simulate.world import DATABASE, JOURNAL, KEY, Plan, World, settle
from flows.policy import Policy
from storage.store import Store
from storage.tables import Case
from storage.vault import Vault

COHORT, PLAN = "cohort.json", "plan.json"
LATE = timedelta(minutes=1)
MUCH_HAPPENS = Habits(  # more danger and more absence than anywhere, so that a kill finds cases
    CitizenHabits(
        trouble_per_week=0.2,
        words_of_danger=0.015,
        words_of_danger_in_trouble=0.03,
        wants_a_call=0.02,
        no_show=0.02,
    ),
    StaffHabits(on_call=True),
)


class KeptClock(StandingClock):
    """Its time outlives it."""

    def __init__(self, start: datetime, journal: Journal) -> None:
        super().__init__(start)
        self._journal = journal

    def move(self, to: datetime) -> None:
        self._journal.keep("now", to.isoformat())
        super().move(to)


class FallingJournal(Journal):
    """The power goes when so many more cards have arrived; never with 0."""

    falls = 0

    def keep(self, what: str, told: Any) -> None:
        super().keep(what, told)
        if self.falls and what == "seen" and told["case"]:
            self.falls -= 1
            if not self.falls:
                os.kill(os.getpid(), signal.SIGKILL)


def begin(folder: Path, size: Size, seed: int) -> Plan:
    """Everybody into an empty database; the first life comes later."""
    plan = Plan(Policy(), MUCH_HAPPENS, size, seed)
    store, cohort = settle(plan, folder)
    store.close()
    (folder / COHORT).write_text(cohort.to_json())
    told = {**asdict(size), "begins": size.begins.isoformat(), "seed": seed}
    (folder / PLAN).write_text(json.dumps(told))
    return plan


def world_of(folder: Path) -> World:
    """As it was left: what everybody got and did is known again."""
    told = json.loads((folder / PLAN).read_text())
    seed, begins = told.pop("seed"), date.fromisoformat(told.pop("begins"))
    plan = Plan(Policy(), MUCH_HAPPENS, Size(**told, begins=begins), seed)
    journal = FallingJournal(folder / JOURNAL)
    store = Store(f"sqlite:///{folder / DATABASE}", Vault([KEY]))
    world = World(plan, store, Cohort.from_json((folder / COHORT).read_text()), journal)
    world.post.live_again(journal.lines())
    return world


def last_moment(world: World) -> datetime:
    assert world.post.journal is not None
    told = [now for what, now in world.post.journal.lines() if what == "now"]
    return datetime.fromisoformat(told[-1]) if told else world.plan.begins


def late_cases(store: Store, now: datetime) -> list[str]:
    """Whose next step should have come more than a minute ago."""
    step = and_(col(Case.state) == "open", col(Case.due) < now - LATE)
    contact = and_(col(Case.state) != "open", col(Case.contact_by) < now - LATE)
    late = select(col(Case.id)).where(col(Case.open_key).is_not(None), or_(step, contact))
    with store.reading() as connection:
        return list(connection.execute(late).scalars())


def live(folder: Path, life: int, down: int, falls: int) -> None:
    world = world_of(folder)
    assert isinstance(world.post.journal, FallingJournal)
    world.post.journal.falls = falls
    clock = KeptClock(last_moment(world), world.post.journal)
    clock.move(clock.now() + timedelta(minutes=down))

    def nobody_waits(now: datetime) -> None:
        late = late_cases(world.store, now)
        assert not late, f"at {now} the next step of {late} is late"

    asyncio.run(world.live(clock, life, nobody_waits))
    world.post.journal.keep("end", life)
    leave(world)


def leave(world: World) -> None:
    assert world.post.journal is not None
    world.post.journal.close()
    world.store.close()


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    live(Path(sys.argv[1]), *map(int, sys.argv[2:]))
