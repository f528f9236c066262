"""The people of the demo: one citizen whose placement starts this morning, and the chain
around her. All names, numbers and addresses are invented.
"""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from bot.local.person import CastMember
from flows.signals import watch
from storage import people
from storage.tables import Address
from storage.tx import Tx

WEEKS = 13
FIRST_ID = 5001  # Telegram user ids of the cast


@dataclass(frozen=True, slots=True)
class Helper:
    role: str
    name: str
    phone: str
    email: str = ""
    telegram: bool = True


HELPERS = (
    Helper("caseworker", "Mette", "20 11 22 01", "mette@kommunen.example"),
    Helper("deputy", "Søren", "20 11 22 02", "soeren@kommunen.example"),
    Helper("job_consultant", "Hanne", "20 11 22 03", "hanne@kommunen.example"),
    Helper("personal_mentor", "Jonas", "20 11 22 04"),
    Helper("company_mentor", "Lars", "20 11 22 05", "lars@genbrug.example", telegram=False),
    Helper("leader", "Birgit", "20 11 22 06", "birgit@kommunen.example", telegram=False),
)
CITIZEN = "Amina"
WORKPLACE = "Genbrugsbutikken"
SCHEDULE = "mon-fri 08:30-12:30"
GOAL = "Jeg siger godmorgen til en kollega hver dag."
WISH = "arbejde i en butik"
CONDITION = "Jeg arbejder bedst med én opgave ad gangen."


@dataclass(frozen=True, slots=True)
class Casting:
    """Who plays and what is agreed, where a story wants it otherwise than the demo."""

    citizen: str = CITIZEN
    language: str = "da"
    schedule: str = SCHEDULE
    wish: str = WISH
    concern: str = ""
    phase: str = "startup"
    goals: tuple[str, ...] = (GOAL,)
    conditions: tuple[str, ...] = (CONDITION,)
    first: timedelta = timedelta(0)  # of the placement, from the day it all begins
    last: timedelta = timedelta(weeks=WEEKS) - timedelta(days=3)
    without: frozenset[str] = frozenset()  # roles that nobody has
    follow_up: timedelta | None = None  # from the day it all begins


@dataclass(frozen=True, slots=True)
class Cast:
    """What the local Telegram shows, and who is who in the database."""

    members: tuple[CastMember, ...]
    ids: dict[str, int]  # role → person

    def to_json(self) -> str:
        return json.dumps({"members": [asdict(m) for m in self.members], "ids": self.ids})

    @classmethod
    def from_json(cls, text: str) -> "Cast":
        kept = json.loads(text)
        return cls(tuple(CastMember(**member) for member in kept["members"]), kept["ids"])

    def linked(self, roles: Collection[str]) -> "Cast":
        """Whoever has these roles has answered the invitation."""
        return replace(
            self,
            members=tuple(replace(m, start=None) if m.role in roles else m for m in self.members),
        )


def set_up(
    tx: Tx, today: date, *, invite_days: int, schedule: str = "", casting: Casting | None = None
) -> Cast:
    """Everybody into an empty database. The citizen is invited and has not answered yet;
    the helpers on Telegram are linked already."""
    plays = casting or Casting()
    ids: dict[str, int] = {}
    members = []
    for number, helper in enumerate(HELPERS, FIRST_ID + 1):
        if helper.role in plays.without:
            continue
        ids[helper.role] = people.add_staff(
            tx, helper.role, helper.name, helper.email, helper.phone
        )
        if helper.telegram:
            _link(tx, ids[helper.role], number)
            members.append(CastMember(helper.name, helper.role, "da", None, number))
    citizen = people.add_citizen(tx, plays.citizen, plays.language)
    people.add_placement(
        tx,
        citizen,
        workplace=WORKPLACE,
        first=today + plays.first,
        last=today + plays.last,
        schedule=schedule or plays.schedule,
        phase=plays.phase,
        chain=ids,
        wish=plays.wish,
        concern=plays.concern,
        follow_up=None if plays.follow_up is None else today + plays.follow_up,
    )
    if plays.phase == "before" or plays.follow_up is not None:
        tx.set_alarm(
            person_id=citizen, what=watch.ALARM, due=tx.now, not_after=None, ref="", fence=0
        )
    for goal in plays.goals:
        people.add_goal(tx, citizen, goal)
    for condition in plays.conditions:
        people.add_condition(tx, citizen, condition, shared=["company_mentor"])
    token = people.invite(tx, citizen, invite_days)
    ids["citizen"] = citizen
    first_phone = CastMember(plays.citizen, "citizen", plays.language, f"/start {token}", FIRST_ID)
    return Cast((first_phone, *members), ids)


def has_joined(tx: Tx, citizen: int) -> bool:
    return any(row.channel == "telegram" for row in tx.addresses([citizen]).get(citizen, []))


def _link(tx: Tx, person_id: int, chat: int) -> None:
    tx.add(Address, person_id=person_id, channel="telegram", value=str(chat), dead_code="")
