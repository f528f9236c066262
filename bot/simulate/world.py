"""One policy, one cohort, one run: everything put together, from a seed.

With a folder that is kept, a run that was killed goes on where it was (`World.again`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bot.simulate.chance import Chance
from bot.simulate.citizens import Citizen
from bot.simulate.cohort import Cohort, Settling, Size
from bot.simulate.habits import Habits
from bot.simulate.life import Life
from bot.simulate.post import Act, Journal, Post, Seen
from bot.simulate.running import Running, StandingClock, Tell, numbered, running
from bot.simulate.staff import MENTORS, Mentor, Somebody, Staff, something_was
from flows.calendar import at_local
from flows.policy import Policy
from storage.migrate import upgrade
from storage.store import Store
from storage.vault import Vault

KEY = b"only for a simulation, 32 bytes."
DATABASE, JOURNAL = "cohort.db", "journal"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is simulated. The same plan comes out the same."""

    policy: Policy
    habits: Habits
    size: Size
    seed: int

    @property
    def begins(self) -> datetime:
        return at_local(self.size.begins, time(5), self.policy.office.zone)

    @property
    def ends(self) -> datetime:
        last = self.size.begins + timedelta(weeks=self.size.weeks)
        return at_local(last, time(), self.policy.office.zone)


class World:
    def __init__(
        self, plan: Plan, store: Store, cohort: Cohort, journal: Journal | None = None
    ) -> None:
        self.plan, self.store, self.cohort = plan, store, cohort
        self.chance = Chance(plan.seed)
        self.lives = {
            who.id: Life(
                self.chance, plan.habits.citizens, who.id, who.schedule, (who.first, who.last)
            )
            for who in cohort.residents.values()
        }
        self._people: dict[int, Citizen | Somebody] = {**dict(self._citizens()), **self._helpers()}
        chats = {r.id: r.chat for r in cohort.residents.values()}
        chats |= {h.id: h.chat for h in cohort.helpers.values()}
        self.post = Post(chats, self._plans, journal)
        for somebody in self._people.values():
            if isinstance(somebody, Citizen):
                self.post.plan(somebody.unasked(plan.begins, plan.ends))

    def _citizens(self) -> Iterator[tuple[int, Citizen]]:
        zone, habits = self.plan.policy.office.zone, self.plan.habits.citizens
        for who in self.cohort.residents.values():
            yield who.id, Citizen(who, self.lives[who.id], self.chance, habits, zone)

    def _helpers(self) -> dict[int, Citizen | Somebody]:
        plan, chance, office = self.plan, self.chance, self.plan.policy.office
        worth_it = something_was(self.lives, office.zone)
        return {
            who.id: Mentor(who, chance, plan.habits, office, self.lives)
            if who.role in MENTORS
            else Staff(who, chance, plan.habits, office, worth_it)
            for who in self.cohort.helpers.values()
        }

    def _plans(self, seen: Seen) -> Iterable[Act]:
        return self._people[seen.person].sees(seen)

    async def live(self, clock: StandingClock, life: int, each: Tell) -> Running:
        """To the end."""
        new_id = numbered(self.plan.seed, life)
        async with running(self.store, self.plan.policy, clock, self.post, new_id) as going:
            await going.until(self.plan.ends, each)
            return going


def settle(plan: Plan, folder: Path) -> tuple[Store, Cohort]:
    """An empty database with everybody in it."""
    url = f"sqlite:///{folder / DATABASE}"
    upgrade(url)
    store = Store(url, Vault([KEY]))
    with store.transaction(plan.begins) as tx:
        cohort = Settling(tx, plan.size, plan.habits, Chance(plan.seed)).cohort()
    return store, cohort


def monday_before(day: date) -> date:
    """The day itself, if it is one."""
    return day - timedelta(days=day.weekday())
