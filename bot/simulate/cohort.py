"""Who there is: caseworkers with their citizens, a deputy each, one leader, mentors. Every place
is always filled: when a placement ends the next citizen begins on the Monday after."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from bot.simulate.chance import Chance
from bot.simulate.habits import Habits
from storage import people
from storage.tables import Address
from storage.tx import Tx

WEEKS = 13  # of a placement
SCHEDULES = (
    "mon-fri 08:30-12:30",
    "mon-fri 09:00-13:00",
    "mon-thu 08:00-13:00",
    "mon,wed,fri 09:00-14:00",
    "tue-fri 12:00-16:00",
)
NAMES = (
    "Amina",
    "Bo",
    "Carla",
    "Dan",
    "Eva",
    "Finn",
    "Gry",
    "Hassan",
    "Ida",
    "Jens",
    "Kaja",
    "Lin",
)
CONDITION, GOAL, WISH = "En pause kl. 10.", "Jeg siger godmorgen.", "arbejde i en butik"
FIRST_CHAT, INVITED_FOR = 1_000_000, 999  # days: until their turn comes
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Size:
    citizens: int
    weeks: int
    caseworkers: int
    begins: date  # a Monday


@dataclass(frozen=True, slots=True)
class Helper:
    id: int
    role: str
    chat: str = ""  # none: mail only


@dataclass(frozen=True, slots=True)
class Resident:
    """A citizen, and whoever stands around."""

    id: int
    chat: str
    token: str
    first: date
    last: date
    schedule: str
    caseworker: int


@dataclass(frozen=True, slots=True)
class Cohort:
    helpers: dict[int, Helper]
    residents: dict[int, Resident]

    def role(self, person: int) -> str:
        return "citizen" if person in self.residents else self.helpers[person].role

    def to_json(self) -> str:
        both = (
            [asdict(h) for h in self.helpers.values()],
            [
                {**asdict(r), "first": r.first.isoformat(), "last": r.last.isoformat()}
                for r in self.residents.values()
            ],
        )
        return json.dumps(both)

    @classmethod
    def from_json(cls, text: str) -> "Cohort":
        helpers, residents = json.loads(text)
        told = [Resident(**r) for r in residents]
        days = [
            replace(r, first=date.fromisoformat(str(r.first)), last=date.fromisoformat(str(r.last)))
            for r in told
        ]
        return cls({h["id"]: Helper(**h) for h in helpers}, {r.id: r for r in days})


class Settling:
    """Everybody into an empty database, by what `people` uses as well."""

    def __init__(self, tx: Tx, size: Size, habits: Habits, chance: Chance) -> None:
        self._tx, self._size, self._habits, self._chance = tx, size, habits, chance
        self._chats = iter(range(FIRST_CHAT, 10 * FIRST_CHAT))
        self.helpers: dict[int, Helper] = {}
        self.residents: dict[int, Resident] = {}

    def cohort(self) -> Cohort:
        leader = self._helper("leader", "Birgit")
        consultants = [self._helper("job_consultant", f"Hanne {n}") for n in self._each(3)]
        workers = [self._helper("caseworker", f"Mette {n}") for n in self._each(1)]
        for place in range(self._size.citizens):
            here = place % len(workers)
            chain = {
                "caseworker": workers[here],
                "deputy": workers[(here + 1) % len(workers)],
                "leader": leader,
                "job_consultant": consultants[here % len(consultants)],
            }
            if len(workers) == 1:
                del chain["deputy"]
            if self._habits.staff.on_call:
                chain["on_call"] = leader
            self._place(place, chain)
        return Cohort(self.helpers, self.residents)

    def _each(self, share: int) -> range:
        """So many, or one of several."""
        return range(1, -(-self._size.caseworkers // share) + 1)

    def _place(self, place: int, chain: dict[str, int]) -> None:
        mentors = self._habits.mentors
        chatty = self._chance.happens(mentors.on_telegram, "mentor", place)
        chain = {**chain, "company_mentor": self._helper("company_mentor", f"Lars {place}", chatty)}
        if self._chance.happens(mentors.has_personal_mentor, "personal", place):
            chain["personal_mentor"] = self._helper("personal_mentor", f"Jonas {place}")
        schedule = self._chance.of("schedule", place).choice(SCHEDULES)
        for first in self._beginnings(place):
            self._resident(first, schedule, chain)

    def _beginnings(self, place: int) -> Iterator[date]:
        begins, ends = self._size.begins, self._size.begins + WEEK * self._size.weeks
        first = begins - WEEK * self._chance.of("since", place).randrange(WEEKS)
        while first < ends:
            yield first
            first += WEEK * WEEKS

    def _resident(self, first: date, schedule: str, chain: dict[str, int]) -> None:
        tx, number = self._tx, len(self.residents)
        last = first + WEEK * WEEKS - timedelta(days=3)  # a Friday
        id_ = people.add_citizen(tx, f"{NAMES[number % len(NAMES)]} {number}")
        phase = "stable" if first < self._size.begins else "startup"
        people.add_placement(
            tx, id_, workplace="Genbrugsbutikken", first=first, last=last, schedule=schedule,
            phase=phase, chain=chain, wish=WISH,
        )  # fmt: skip
        people.add_goal(tx, id_, GOAL)
        people.add_condition(tx, id_, CONDITION, shared=["company_mentor"])
        token = people.invite(tx, id_, INVITED_FOR)
        chat = str(next(self._chats))
        self.residents[id_] = Resident(id_, chat, token, first, last, schedule, chain["caseworker"])

    def _helper(self, role: str, name: str, on_telegram: bool = True) -> int:
        address = f"{role}.{len(self.helpers)}@kommunen.example"
        id_ = people.add_staff(self._tx, role, name, address, "20 11 22 33")
        chat = str(next(self._chats)) if on_telegram else ""
        if chat:
            self._tx.add(Address, person_id=id_, channel="telegram", value=chat, dead_code="")
        self.helpers[id_] = Helper(id_, role, chat)
        return id_
