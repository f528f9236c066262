"""Who lives there: fifty citizens, their caseworkers and company mentors, straight into storage.
Most take part already; every third citizen, and all helpers, are invited and join meanwhile.

The wall clock is real, so the office's time zone is chosen: it is morning there whenever the test
runs, people are at work, and the alarms that are laid out here come due while the bot is killed.
"""

import random
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from flows.calendar import Schedule, local
from storage import people
from storage.store import Store
from storage.tables import Address, Alarm
from storage.tx import Tx
from storage.vault import Vault
from tests.commands.conftest import KEY

CITIZENS, CASEWORKERS, MENTORS = 50, 5, 10
INVITED = 3  # every third citizen has not joined yet
MORNING = 9  # the hour it is there
SCHEDULE = "mon-sun 06:00-08:00; mon-sun 12:00-15:00"  # one shift is over, one is to come
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
POLICY = """
[office]
zone = "{zone}"
closed_each_year = []
[office.staffed]
{staffed}
[quiet]
start = "03:00"
end = "03:00"
[motivation]
per_week = 0
[limits]
bot_per_second = 300
chat_per_second = 20
"""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody the bot knows. With a token they are invited; some have only a mail address."""

    id: int
    name: str
    role: str
    user_id: int = 0
    token: str = ""
    mail: str = ""
    caseworker: int = 0


@dataclass(slots=True)
class Town:
    zone: str
    members: dict[int, Member] = field(default_factory=dict)

    def of_role(self, role: str) -> list[Member]:
        return [member for member in self.members.values() if member.role == role]


def morning_somewhere(now: datetime) -> str:
    """A time zone in which it is about MORNING. Etc/GMT+3 is three hours *behind* UTC."""
    behind = (now.hour - MORNING) % 24
    return f"Etc/GMT+{behind}" if behind <= 12 else f"Etc/GMT-{24 - behind}"


def write_policy(path: Path, zone: str) -> None:
    staffed = "\n".join(f'{day} = ["00:00-23:59"]' for day in DAYS)
    path.write_text(POLICY.format(zone=zone, staffed=staffed), encoding="utf-8")


def vault() -> Vault:
    return Vault([urlsafe_b64decode(KEY)])


def names() -> list[str]:
    """Everybody who has a phone with Telegram."""
    return [name for name in _everybody() if not _by_mail(name)]


def _everybody() -> list[str]:
    staff = [f"Sagsbehandler{number}" for number in range(CASEWORKERS)]
    mentors = [f"Mentor{number}" for number in range(MENTORS)]
    return [*staff, *mentors, *(f"Borger{number:02}" for number in range(CITIZENS))]


def _by_mail(name: str) -> bool:
    return name.startswith("Mentor") and int(name.removeprefix("Mentor")) % 2 == 1


def settle(url: str, phones: Mapping[str, int], rng: random.Random, seconds: float) -> Town:
    """The town in an empty database; alarms ring within so many seconds."""
    now = datetime.now(UTC)
    town = Town(morning_somewhere(now))
    store = Store(url, vault())
    with store.transaction(now) as tx:
        for name in _everybody():
            person = phones.get(name, 0)
            citizen = name.startswith("Borger")
            member = _citizen(tx, town, name, person) if citizen else _helper(tx, name, person)
            town.members[member.id] = member
            if citizen:
                due = now + timedelta(seconds=rng.uniform(3, max(6.0, seconds)))
                _alarm(tx, member, town.zone, due)
    store.close()
    return town


def _helper(tx: Tx, name: str, user_id: int) -> Member:
    role = "company_mentor" if name.startswith("Mentor") else "caseworker"
    mail = f"{name.lower()}@firma.example" if _by_mail(name) else ""
    id_ = people.add_staff(tx, role, name, email=mail, phone="20304050")
    token = "" if mail else people.invite(tx, id_, 2)
    return Member(id_, name, role, user_id, token, mail)


def _citizen(tx: Tx, town: Town, name: str, user_id: int) -> Member:
    number, today = int(name.removeprefix("Borger")), local(tx.now, town.zone).date()
    caseworkers, mentors = town.of_role("caseworker"), town.of_role("company_mentor")
    chain = {
        "caseworker": caseworkers[number % CASEWORKERS].id,
        "company_mentor": mentors[number % MENTORS].id,
    }
    id_ = people.add_citizen(tx, name)
    people.add_placement(
        tx,
        id_,
        workplace="Genbrugsbutikken",
        first=today - timedelta(days=3),
        last=today + timedelta(days=60),
        schedule=SCHEDULE,
        phase="startup",
        chain=chain,
    )
    invited = number % INVITED == 0
    token = people.invite(tx, id_, 2) if invited else ""
    if not invited:
        _takes_part(tx, id_, user_id)
    return Member(id_, name, "citizen", user_id, token, "", chain["caseworker"])


def _takes_part(tx: Tx, citizen: int, user_id: int) -> None:
    tx.change_person(citizen, participation="joined")
    tx.add(Address, person_id=citizen, channel="telegram", value=str(user_id), dead_code="")
    tx.add(Alarm, person_id=citizen, what="plan", due=tx.now, not_after=None, ref="", fence=1)


def _alarm(tx: Tx, who: Member, zone: str, due: datetime) -> None:
    """A check-in about the shift that is over, or the reminder of the one to come, early."""
    morning, noon = _shifts(local(tx.now, zone).date(), zone)
    what, starts = ("checkin", morning) if who.id % 2 else ("hour", noon)
    tx.add(
        Alarm,
        person_id=who.id,
        what=what,
        due=due,
        not_after=due + timedelta(hours=2),
        ref=starts.isoformat(),
        fence=1,
    )


def _shifts(today: date, zone: str) -> tuple[datetime, datetime]:
    """Also on a public holiday, when nobody works and such an alarm finds no shift."""
    found = Schedule.parse(SCHEDULE).shifts(today, today + timedelta(days=7), zone)
    return found[0].starts, found[1].starts
