"""One row of a day, and what each is reckoned from."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.desk.day import day_texts as d
from flows import day
from flows.calendar import local
from flows.policy import Policy
from flows.texts import Text

DESK = "/desk"


@dataclass(frozen=True, slots=True)
class Row:
    """`take` makes the action a button: state, step and owner of the case on the page. `agreed`
    does too: which agreement is done."""

    key: str
    section: str
    alias: str
    what: Text
    label: Text
    href: str
    order: tuple[Any, ...] = ()
    colour: str = ""
    when: Text | None = None
    late: bool = False
    advice: Text | None = None
    citizen: int = 0
    case: str = ""
    take: tuple[Any, ...] = ()
    agreed: str = ""
    home: str = ""  # the citizen's page, for who may open it


@dataclass(frozen=True, slots=True)
class Now:
    """What every row is reckoned from."""

    now: datetime
    policy: Policy
    reader: int
    zone: str
    today: date
    until: datetime  # what is due by then stands first

    @classmethod
    def of(cls, now: datetime, policy: Policy, reader: int) -> "Now":
        office = policy.office
        today = local(now, office.zone).date()
        return cls(now, policy, reader, office.zone, today, day.first_until(office, now))

    def is_today(self, moment: datetime) -> bool:
        return local(moment, self.zone).date() == self.today


def by(due: datetime, at: Now) -> Text:
    return d.due_at(due, today=at.is_today(due))
